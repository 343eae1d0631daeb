from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netdesk.desk.desk import Desk
from netdesk.desk.paper import paper_facts
from netdesk.domain.command import AddContact, LogInteraction, SaveRecord, SaveTie
from netdesk.domain.contact import Contact, Interaction, Presence, Tie
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.network import LedgerLine, Occasion, Plan, Reminder
from tests.desks import open_desk

TODAY = date(2026, 11, 18)


@pytest.fixture
def desk(qapp: QObject, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "n.netdesk", TODAY) as opened:
        yield opened


def add(desk: Desk, name: str, **details: object) -> int:
    made = desk.do(AddContact(Contact(formatted_name=name, **details)))  # type: ignore[arg-type]
    assert made is not None
    return made


def log(desk: Desk, contact_id: int, day: str, text: str) -> None:
    moment = Moment.parse(day)
    assert moment is not None
    who = (desk.uid_of(contact_id),)
    desk.do(LogInteraction(Interaction("", moment, "email", "out", "message", who, author="me", text=text)))


def test_a_person_comes_with_exchanges_and_the_ladder(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen", presences=(Presence("linkedin", since="2014-03-02"),), met="2009-06")
    log(desk, henrik, "2026-10-15T09:00", "the sketch")
    facts = paper_facts(desk, [henrik])
    person = facts.people[0]
    assert person.latest[0].text == "the sketch"
    assert person.interaction_count == 1
    assert {rung.channel for rung in person.ladder} >= {"email", "linkedin"}
    assert person.reading is not None
    assert person.known_since == "2009-06"
    assert facts.today == TODAY


def test_who_wrote_before_a_channel_was_shared_is_known_since_then(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen", presences=(Presence("linkedin", since="2021-05-06"),))
    log(desk, henrik, "2017-09-18T09:00", "the sketch")
    log(desk, henrik, "2022-09-18T09:00", "the plan")
    assert paper_facts(desk, [henrik]).people[0].known_since == "2017-09-18"


def test_people_are_named_by_their_names(desk: Desk) -> None:
    ole = add(desk, "Ole Thomsen-Krogh")
    henrik = add(desk, "Henrik Paulsen", introduced_by=desk.uid_of(ole))
    desk.do(SaveTie(Tie(desk.uid_of(ole), desk.uid_of(henrik), "mentor", "pupil", 70)))
    person = paper_facts(desk, [henrik]).people[0]
    assert person.introduced_by == "Ole Thomsen-Krogh"
    assert [(tie.name, tie.relation, tie.strength) for tie in person.ties] == [
        ("Ole Thomsen-Krogh", "pupil", 70)
    ]
    assert [one.name for one in person.common] == ["Ole Thomsen-Krogh"]


def test_open_plans_and_reminders_become_offers_and_done_ones_do_not(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen")
    uid = desk.uid_of(henrik)
    desk.do(SaveRecord(Plan(uid, "give", "email", "the grants paper", "2026-12-01")))
    desk.do(SaveRecord(Plan(uid, "ask", text="a quote", is_done=True)))
    desk.do(SaveRecord(Reminder("his exam", "2026-12-05", uid)))
    offers = paper_facts(desk, [henrik]).people[0].offers
    assert [(offer.kind, offer.text) for offer in offers] == [
        ("give", "the grants paper"),
        ("remind", "his exam"),
    ]


def test_the_balance_counts_the_last_twelve_months(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen")
    uid = desk.uid_of(henrik)
    for side, day in (("give", "2026-05-01"), ("give", "2024-05-01"), ("ask", "2026-06-01")):
        desk.do(SaveRecord(LedgerLine(uid, side, "help", day)))
    person = paper_facts(desk, [henrik]).people[0]
    assert (person.gave, person.asked) == (1, 1)


def test_the_next_occasion_with_somebody_is_the_meeting(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen")
    uid = desk.uid_of(henrik)
    for title, day in (("Forum", "2026-11-26T18:00"), ("Fair", "2027-03-01"), ("Dinner", "2026-11-01")):
        desk.do(SaveRecord(Occasion(title, day, place="Bremen", participants=(uid,))))
    meeting = paper_facts(desk, [henrik]).people[0].meeting
    assert meeting is not None
    assert (str(meeting.when), meeting.place, meeting.title) == ("2026-11-26T18:00:00", "Bremen", "Forum")


def test_a_meeting_that_is_planned_is_what_a_brief_is_for_and_no_exchange_yet(desk: Desk) -> None:
    henrik = add(desk, "Henrik Paulsen")
    uid = desk.uid_of(henrik)
    desk.do(SaveRecord(Occasion("Fair", "2027-03-01", participants=(uid,))))
    for day, kind, subject in (
        ("2026-11-20", "message", "the draft"), ("2026-12-02T10:00", "meeting", "the crane"),
    ):  # fmt: skip
        moment = Moment.parse(day)
        assert moment is not None
        desk.do(LogInteraction(Interaction("", moment, "in-person", "both", kind, (uid,), subject=subject)))
    person = paper_facts(desk, [henrik]).people[0]
    assert person.meeting is not None
    assert (str(person.meeting.when), person.meeting.title) == ("2026-12-02T10:00:00", "the crane")
    assert (person.latest, person.interaction_count) == ((), 0)


def test_somebody_without_any_history_has_a_document_too(desk: Desk) -> None:
    ida = add(desk, "Ida Lorenz")
    person = paper_facts(desk, [ida]).people[0]
    assert person.contact.formatted_name == "Ida Lorenz"
    assert person.meeting is None
    assert person.known_since == ""


def test_a_contact_that_is_gone_is_told_in_a_sentence(desk: Desk) -> None:
    with pytest.raises(KnownError, match="no contact with the number 999"):
        paper_facts(desk, [999])
