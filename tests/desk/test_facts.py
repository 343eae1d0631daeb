"""Suggestions: an edit changes those it is about, and nothing else."""

from __future__ import annotations

import dataclasses

import pytest

from netdesk.desk.desk import Desk
from netdesk.desk.facts import FactKeeper
from netdesk.desk.readings import Readings
from netdesk.domain import command as c
from netdesk.domain.contact import ME, Day, Presence, Tie
from netdesk.domain.network import Request
from netdesk.domain.suggestion import Suggestion
from tests.desk.reading_anew import read, settings_of
from tests.window.network import TODAY, add, log


class Asker:
    """Readings and keeper that stay between two runs, as in the advisor."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._table = Readings(settings_of(desk), desk.file.gate)
        self._keeper = FactKeeper()

    def ask(self) -> dict[int, Suggestion]:
        asked = read(self._desk, self._table, self._keeper, is_all=False).asked
        return {one.contact_id: one for one in asked.advice.suggestions}


@pytest.fixture
def people(network: Desk) -> dict[str, int]:
    ids = {given: add(network, given, "Muster") for given in ("Ida", "Bo", "Cleo")}
    for person in ids.values():
        log(network, person, 9, direction="in")
    return ids


def anew(desk: Desk) -> dict[int, Suggestion]:
    return {one.contact_id: one for one in read(desk).asked.advice.suggestions}


def test_there_is_advice_with_evidence_about_everybody_who_waits(
    network: Desk, people: dict[str, int]
) -> None:
    found = Asker(network).ask()
    assert set(found) == set(people.values())
    assert {one.kind for one in found.values()} == {"answer"}
    assert all(one.evidence for one in found.values())


def test_an_answer_changes_the_suggestion_about_that_person_only(
    network: Desk, people: dict[str, int]
) -> None:
    asker = Asker(network)
    before = asker.ask()
    log(network, people["Ida"], 8)
    after = asker.ask()
    assert people["Ida"] not in after or after[people["Ida"]].kind != "answer"
    for other in (people["Bo"], people["Cleo"]):
        assert after[other] is before[other]
    assert after == anew(network)
    network.undo()
    assert asker.ask() == before


def test_what_has_become_usual_is_said_to_those_whom_no_edit_touched(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    log(network, bo, 20, "linkedin")
    asker = Asker(network)
    before = asker.ask()[bo]
    assert "E-mail: no opening of yours so far; about 22 of 100" in str(before.evidence[1].text)
    for days in (500, 400, 300, 200, 100):
        log(network, ida, days, "xing")
    after = asker.ask()[bo]
    assert before.evidence[1] != after.evidence[1]
    assert after == anew(network)[bo]


@pytest.mark.parametrize(("action", "until"), [("done", ""), ("snoozed", "2026-12-01"), ("dismissed", "")])
def test_what_was_decided_stays_away_and_undo_brings_it_back(
    network: Desk, people: dict[str, int], action: str, until: str
) -> None:
    before = anew(network)
    decided = before[people["Bo"]]
    network.decide(decided, action, None if not until else TODAY.replace(month=12, day=1))
    after = anew(network)
    assert decided.key not in {one.key for one in after.values()}
    assert after[people["Ida"]] == before[people["Ida"]]
    network.undo()
    assert anew(network) == before


def test_a_deleted_contact_is_advised_about_no_more(network: Desk, people: dict[str, int]) -> None:
    asker = Asker(network)
    asker.ask()
    network.do(c.DeleteContacts((people["Cleo"],)))
    assert people["Cleo"] not in asker.ask()


def test_an_open_request_is_spoken_about(network: Desk, people: dict[str, int]) -> None:
    kim = add(network, "Kim", "Zander")
    asker = Asker(network)
    assert kim not in asker.ask()
    network.do(c.SaveRecord(Request(network.uid_of(kim), "linkedin", "in", "new", "2026-11-10")))
    assert asker.ask()[kim] == anew(network)[kim]


def test_a_request_of_a_later_day_keeps_no_first_step_away(network: Desk) -> None:
    kim = add(network, "Kim", "Zander", presences=(Presence("xing", since="2026-11-01", state="connected"),))
    network.do(c.SaveRecord(Request(network.uid_of(kim), "linkedin", "in", "new", "2026-11-19")))
    assert anew(network)[kim].kind == "first-step"
    network.do(c.SaveRecord(Request(network.uid_of(kim), "linkedin", "in", "new", "2026-11-18")))
    assert anew(network)[kim].kind == "call-first"


@pytest.mark.parametrize(("text", "is_named"), [("2026-11-01", True), ("2026-11-20", False), ("2025", False)])
def test_a_day_noted_as_a_new_job_is_found(network: Desk, text: str, is_named: bool) -> None:
    kim = add(network, "Kim", "Zander", days=(Day("job", text),))
    assert (kim in anew(network)) is is_named


def test_birthdays_of_the_next_two_weeks_are_known(network: Desk, people: dict[str, int]) -> None:
    for given, day in (("Ida", "1970-11-20"), ("Bo", "--12-24"), ("Cleo", "1980")):
        contact = network.contact(people[given])
        assert contact is not None
        network.do(c.EditContact(dataclasses.replace(contact, days=(Day("birthday", day),))))
    assert read(network).asked.birthdays == {people["Ida"]}


def test_shared_contacts_are_counted_as_ties_come_and_go(network: Desk) -> None:
    ida, bo, cleo = (add(network, name, "Muster") for name in ("Ida", "Bo", "Cleo"))
    for days in range(2000, 2100, 20):
        log(network, ida, days)
        log(network, ida, days - 1, direction="in")
    asker = Asker(network)

    def said() -> str:
        found = asker.ask()[ida]
        assert found == anew(network)[ida]
        return str(found.evidence[-1].text)

    assert said().startswith("No shared contact")
    for other in (bo, cleo, bo):
        network.do(c.SaveTie(Tie(network.uid_of(other), network.uid_of(ida), "colleague")))
    assert said().startswith("2 shared contacts")
    network.do(c.DeleteContacts((bo,)))
    assert said().startswith("1 shared contact:")
    network.undo()
    assert said().startswith("2 shared contacts")


def test_organisations_and_the_owner_get_no_suggestion(network: Desk, people: dict[str, int]) -> None:
    ida = network.contact(people["Ida"])
    assert ida is not None
    network.do(c.EditContact(dataclasses.replace(ida, kind="organisation")))
    found = anew(network)
    assert people["Ida"] not in found
    assert ME not in found


def test_what_is_still_to_come_is_no_message_yet(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 9, direction="in")
    before = anew(network)[ida]
    log(network, ida, -2, direction="in")
    assert anew(network)[ida] == before


def test_whom_one_is_to_meet_is_left_in_peace_until_the_talk_is_taken_back(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    for days in range(30, 400, 9):
        log(network, ida, days)
        log(network, ida, days - 1, direction="in")
    asker = Asker(network)
    before = asker.ask()
    assert before[ida].kind == "keep-warm"
    log(network, ida, -3, "in-person", "both")
    assert asker.ask() == anew(network) == {}
    network.undo()
    assert asker.ask() == anew(network) == before
