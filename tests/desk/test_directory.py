"""The contact list: order, filters, search, and lines that say the same as the card."""

from __future__ import annotations

import dataclasses

import pytest

from netdesk.desk.desk import Desk
from netdesk.desk.people import Wanted, packed, plain_row, unpacked
from netdesk.domain import command as c
from netdesk.domain.contact import ME, Address, Day, Fact, Interaction, Labelled, Presence
from netdesk.domain.moment import Moment, day_of_date
from netdesk.domain.phrase import phrase
from netdesk.domain.reading import NO_DAY
from netdesk.store import listing, reading_cache, search
from tests.desk.reading_anew import read
from tests.desks import reading_of
from tests.window.network import TODAY, add, log

PEOPLE = {
    "Ida": "Muster",
    "Bo": "Berg",
    "Cleo": "Dahl",
    "Émile": "Ahrens",
    "Kim": "Zander",
    "Ole": "Eck",
}


@pytest.fixture
def people(network: Desk) -> dict[str, int]:
    """Ida writes back and is warm, Bo waits for an answer, Cleo is long quiet, Émile is new, Kim answers
    by writing, Ole is only known.
    """
    ids = {given: add(network, given, family) for given, family in PEOPLE.items()}
    for days_ago in (2, 9, 16, 30, 45):
        log(network, ids["Ida"], days_ago, "phone", "both")
        log(network, ids["Ida"], days_ago + 1, direction="in")
    log(network, ids["Bo"], 9, direction="in")
    for days_ago in range(1500, 1700, 20):
        log(network, ids["Cleo"], days_ago, "phone", "both")
    for days_ago in (12, 41, 72):
        log(network, ids["Kim"], days_ago + 1, direction="out")
        log(network, ids["Kim"], days_ago, direction="in")
    network.do(c.SetCircle((ids["Ida"],), 5))
    network.do(c.SetCircle((ids["Cleo"], ids["Kim"]), 50))
    return ids


def listed(desk: Desk, **wanted: object) -> list[str]:
    ids = desk.people.order(Wanted(**wanted))  # type: ignore[arg-type]
    return [row.name.split()[0] for row in desk.people.rows(ids)]


def put(desk: Desk) -> None:
    desk.people.put(read(desk).directory)


def index(desk: Desk) -> None:
    while search.upkeep(desk.file.connection):
        pass


def test_before_the_first_reading_people_stand_by_name(network: Desk, people: dict[str, int]) -> None:
    assert listed(network) == ["Émile", "Bo", "Cleo", "Ole", "Ida", "Kim"]
    assert network.people.counts().people == 6
    assert network.people.rows([people["Bo"]])[0].strength is None


def test_the_next_start_begins_with_the_order_of_the_last_one(network: Desk, people: dict[str, int]) -> None:
    directory = read(network).directory
    reading_cache.keep_order(network.file.connection, directory.by_attention())
    before = listed(network)
    put(network)
    assert before == listed(network)
    # Whoever is added now comes last until there is a reading.
    network.people.put(None)
    add(network, "Ada", "Abel")
    assert listed(network) == [*before, "Ada"]


def test_the_list_is_sorted_by_whatever_is_wanted(network: Desk, people: dict[str, int]) -> None:
    put(network)
    by_name = ["Émile", "Bo", "Cleo", "Ole", "Ida", "Kim"]
    assert listed(network, sort="name") == by_name
    assert listed(network, sort="name", is_descending=True) == by_name[::-1]
    assert listed(network, sort="circle") == ["Ida", "Cleo", "Kim", "Émile", "Bo", "Ole"]
    assert listed(network, sort="last")[:4] == ["Ida", "Bo", "Kim", "Cleo"]
    assert listed(network, sort="state")[0] == "Ida"
    rows = network.people.rows(network.people.order(Wanted(sort="strength")))
    strengths = [row.strength or 0 for row in rows]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(listed(network, sort="attention"))) == 6


def test_attention_goes_first_to_those_a_suggestion_is_about(network: Desk, people: dict[str, int]) -> None:
    found = read(network)
    network.people.put(found.directory)
    advised = list(dict.fromkeys(one.contact_id for one in found.asked.advice.suggestions))
    assert advised
    assert list(network.people.order())[: len(advised)] == advised


@pytest.mark.parametrize(
    ("smart", "names"),
    [
        ("everyone", {"Ida", "Bo", "Cleo", "Émile", "Kim", "Ole"}),
        ("reply-owed", {"Bo", "Kim"}),
        ("dormant", {"Cleo"}),
        ("next-rung", {"Kim"}),
        ("contact-only", {"Bo", "Émile", "Ole"}),
        ("birthdays", {"Ole"}),
    ],
)
def test_each_smart_list_holds_whom_it_is_called_after(
    network: Desk, people: dict[str, int], smart: str, names: set[str]
) -> None:
    ole = network.contact(people["Ole"])
    assert ole is not None
    network.do(c.EditContact(dataclasses.replace(ole, days=(Day("birthday", "1970-11-20"),))))
    put(network)
    assert set(listed(network, list=smart)) == names
    if smart != "everyone":
        assert dict(network.people.counts().lists)[smart] == len(names)


def test_a_reply_is_owed_where_the_advice_says_so(network: Desk) -> None:
    def owed() -> list[str]:
        found = read(network)
        network.people.put(found.directory)
        advised = [
            one.contact_name.split()[0] for one in found.asked.advice.suggestions if one.kind == "answer"
        ]
        assert sorted(advised) == sorted(listed(network, list="reply-owed"))
        return sorted(advised)

    ids = {given: add(network, given, "Muster") for given in ("Ida", "Bo", "Cleo", "Ole")}
    log(network, ids["Ida"], 9, direction="in")
    log(network, ids["Bo"], 2, direction="in")
    for days_ago, direction in ((62, "out"), (60, "in")):
        log(network, ids["Cleo"], days_ago, direction=direction)
    log(network, ids["Ole"], 200, direction="in")
    assert owed() == ["Ida"]
    (answer,) = [one for one in read(network).asked.advice.suggestions if one.contact_id == ids["Ida"]]
    network.decide(answer, "dismissed")
    assert owed() == []


def test_a_reply_is_owed_though_something_else_comes_first_or_is_not_suggested(network: Desk) -> None:
    ida = add(network, "Ida", "Muster", days=(Day("birthday", f"1980-{TODAY:%m-%d}"),), closeness="family")
    log(network, ida, 100, direction="in")
    put(network)
    assert [one.kind for one in read(network).asked.advice.suggestions] == ["occasion"]
    assert listed(network, list="reply-owed") == ["Ida"]
    network.do(c.SetSetting("suggest_answer", "false"))
    put(network)
    assert listed(network, list="reply-owed") == ["Ida"]


def test_fading_are_those_quiet_beyond_their_rhythm(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    for days_ago in range(120, 330, 14):
        log(network, ida, days_ago, "phone", "both")
        log(network, bo, days_ago - 119, "phone", "both")
    put(network)
    assert listed(network, list="fading") == ["Ida"]


@pytest.mark.parametrize(
    ("exchanges", "is_ready"),
    [
        ([(90, "email", "out"), (89, "email", "in"), (30, "email", "out"), (29, "email", "in")], True),
        ([(90, "phone", "both"), (30, "phone", "both")], True),
        ([(90, "phone", "both")], False),
        ([(40, "email", "out"), (39, "email", "in"), (30, "email", "out"), (29, "email", "in")], False),
        ([(510, "phone", "both"), (500, "phone", "both")], False),
        ([(90, "email", "in"), (30, "email", "in")], False),
        ([(90, "in-person", "both")], False),
    ],
    ids=["both write", "talked", "talked once", "too young", "out of touch", "one-sided", "met already"],
)
def test_ready_for_the_next_rung_is_who_can_be_trusted_and_has_one_above(
    network: Desk, exchanges: list[tuple[int, str, str]], is_ready: bool
) -> None:
    kim = add(network, "Kim", "Zander")
    for days_ago, channel, direction in exchanges:
        log(network, kim, days_ago, channel, direction)
    put(network)
    assert listed(network, list="next-rung") == (["Kim"] if is_ready else [])


def test_filters_by_circle_state_and_channel_go_together(network: Desk, people: dict[str, int]) -> None:
    network.do(c.SetPresence(people["Kim"], Presence("xing", "kim", state="connected")))
    network.do(c.SetPresence(people["Bo"], Presence("xing", "bo", state="connected")))
    put(network)
    assert set(listed(network, circle=50)) == {"Cleo", "Kim"}
    assert set(listed(network, circle=0)) == {"Émile", "Bo", "Ole"}
    assert listed(network, circle=15) == []
    assert listed(network, state="strong") == ["Ida"]
    assert set(listed(network, channel="xing")) == {"Kim", "Bo"}
    assert listed(network, channel="xing", circle=50) == ["Kim"]
    assert listed(network, channel="xing", circle=50, text="bo") == []


def test_the_numbers_of_the_rail_add_up(network: Desk, people: dict[str, int]) -> None:
    put(network)
    counts = network.people.counts()
    assert counts.people == 6
    assert counts.strong + counts.weak + counts.dormant + counts.contact_only == 6
    assert (counts.circles, counts.wider) == ((1, 0, 2, 0), 3)


def test_search_finds_names_first_then_notes_then_messages(network: Desk, people: dict[str, int]) -> None:
    add(network, "Crane", "Operator")
    network.do(c.SetFact(people["Cleo"], None, Fact("Builds cranes")))
    index(network)
    put(network)
    # Every exchange of the builder is about cranes; people called so come first.
    found = listed(network, text="crane", sort="name")
    assert found[0] == "Crane"
    assert set(found[1:]) == {"Ida", "Bo", "Cleo", "Kim"}
    assert listed(network, text="builds") == ["Cleo"]
    assert listed(network, text="emile") == ["Émile"]
    assert listed(network, text="muster@example") == ["Ida"]
    assert listed(network, text="muster@elsewhere") == []
    assert listed(network, text="builds cranes", circle=5) == []


def test_behind_a_crowd_of_namesakes_notes_are_not_searched(
    network: Desk, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    network.do(c.SetFact(people["Cleo"], None, Fact("Knows Ida")))
    index(network)
    put(network)
    assert listed(network, text="ida") == ["Ida", "Cleo"]
    monkeypatch.setattr("netdesk.desk.directory.NOTES_BELOW", 1)
    assert listed(network, text="ida") == ["Ida"]


def test_search_looks_at_tags_places_and_nicknames(network: Desk) -> None:
    add(network, "Ida", "Muster", tags=("choir",), addresses=(Address(city="Kiel"),), nickname="Idchen")
    add(network, "Bo", "Berg")
    put(network)
    for text in ("choir", "kie", "idch", "ida kiel choir"):
        assert listed(network, text=text) == ["Ida"]


def test_search_before_the_first_reading_leaves_the_owner_out(network: Desk, people: dict[str, int]) -> None:
    owner = network.contact(ME)
    assert owner is not None
    network.do(c.EditContact(dataclasses.replace(owner, formatted_name="Ida Owner")))
    index(network)
    assert list(network.people.order(Wanted(text="ida"))) == [people["Ida"]]


def test_names_are_completed_from_their_beginning(network: Desk, people: dict[str, int]) -> None:
    put(network)
    assert network.people.suggest_names("mus") == [(people["Ida"], "Ida Muster", "")]


def test_a_line_says_the_same_as_the_card(network: Desk, people: dict[str, int]) -> None:
    network.do(c.SetCloseness((people["Kim"],), "friend"))
    network.do(c.SetPresence(people["Kim"], Presence("xing", "kim", state="connected")))
    log(network, people["Ole"], -3)
    # What somebody else said to all is no contact between Ida and the owner.
    all_of_us = tuple(network.uid_of(people[name]) for name in ("Ida", "Bo"))
    network.do(
        c.LogInteraction(
            Interaction(
                "",
                Moment.on(TODAY),
                "whatsapp",
                "in",
                "message",
                all_of_us,
                author=network.uid_of(people["Bo"]),
            )
        )
    )
    network.reading.directory = read(network).directory
    network.people.put(network.reading.directory)
    for row in network.people.rows(list(people.values())):
        card = network.card(row.id)
        assert card is not None
        assert card.reading is not None
        assert row.strength == pytest.approx(card.reading.strength)
        assert row.state == card.reading.state
        assert row.last_day == card.reading.last_day
        assert row.change == card.change
        assert row.line[-1] == pytest.approx(card.line[-1], abs=0.1)
        assert row.best_channel == next((one.channel for one in card.ladder if one.is_best), "")
        assert {step.channel: step.state for step in row.ladder} == {
            line.channel: line.state for line in card.ladder
        }
        recent = [day for day in network.reading.directory.days_of(row.id) if day >= day_of_date(TODAY) - 731]
        assert recent == sorted({day for day, _channel in card.marks})


def test_the_look_of_a_line_is_kept_as_text(network: Desk, people: dict[str, int]) -> None:
    put(network)
    for row in network.people.rows(list(people.values())):
        (name,) = listing.name_rows(network.file.connection, [row.id])
        assert unpacked(plain_row(name), packed(row)) == row


def test_somebody_added_since_the_last_reading_is_shown_without_numbers(network: Desk) -> None:
    add(network, "Ida", "Muster")
    directory = read(network).directory
    bo = add(network, "Bo", "Berg")
    with_words = directory.words.renewed(network.file.connection, [bo])
    assert with_words is None  # people came: everybody's words are read again
    network.people.put(directory)
    (row,) = network.people.rows([bo])
    assert (row.name, row.strength, row.last_day) == ("Bo Berg", None, NO_DAY)
    assert reading_of(directory, bo) is None


def test_a_new_name_and_circle_are_found_and_the_old_words_stay_as_they_were(
    network: Desk, people: dict[str, int]
) -> None:
    old = read(network).directory.words
    ida = network.contact(people["Ida"])
    assert ida is not None
    network.do(
        c.EditContact(dataclasses.replace(ida, formatted_name="Ida Aal", family_name="Aal", circle=150))
    )
    new = old.renewed(network.file.connection, [people["Ida"]])
    assert new is not None
    place = old.ids.tolist().index(people["Ida"])
    assert (old.circle[place], new.circle[place]) == (5, 150)
    assert (old.rank[place], new.rank[place]) == (4, 0)
    assert old.index.find("aal", 6).tolist().count(True) == 0
    assert new.index.find("aal", 6).tolist().index(True) == place


def test_an_exchange_to_come_is_no_contact_day_yet(network: Desk) -> None:
    ida = add(network, "Ida", "Muster", emails=(Labelled("ida@example.org"),))
    log(network, ida, 4)
    log(network, ida, -4)
    directory = read(network).directory
    assert directory.days_of(ida) == [day_of_date(TODAY) - 4]
    found = reading_of(directory, ida)
    assert found is not None
    assert found.last_day == day_of_date(TODAY) - 4


def test_a_line_with_a_day_to_write_on_is_kept_for_the_next_start(
    network: Desk, people: dict[str, int]
) -> None:
    (name,) = listing.name_rows(network.file.connection, [people["Ole"]])
    row = plain_row(name)._replace(best_channel="phone", best_time=phrase("{day}", day=TODAY))
    assert unpacked(plain_row(name), packed(row)) == row
