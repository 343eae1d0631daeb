"""The whole list: its order, one person once, and the same after an edit with little work."""

import random
from dataclasses import replace
from typing import Any

import pytest

from netdesk.domain.contact import Day, Interaction, SourceId
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from netdesk.domain.stand_in import closed_account_id
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import Settings
from tests.advice.people import (
    Network,
    Somebody,
    advice_for,
    called,
    email,
    exchanges,
    heard,
    on,
    phone,
    somebody,
    wrote,
)


def people() -> list[Somebody]:
    asked = Request("l", "linkedin", "in", "new", "2026-11-16")
    made = [
        somebody("Henrik", [*exchanges(range(61, 400, 9), "phone"), wrote(60, "phone")], phones=phone()),
        somebody("Miriam", [*exchanges([300, 200]), heard(5)]),
        somebody("Claire", exchanges(range(400, 800, 20))),
        somebody("Ulrike", [called(400), called(300), wrote(12)], emails=email()),
        somebody("Lukas", requests=(asked,)),
        somebody("Priya", connected=12, presences=on("linkedin")),
        somebody("Ole", exchanges([300, 200]), days=(Day("birthday", "1976-11-24"),)),
        somebody("Nobody"),
    ]
    return [replace(one, contact=replace(one.contact, id=number)) for number, one in enumerate(made, 2)]


def test_every_kind_finds_its_person_best_first() -> None:
    found = Network(people()).ask().suggestions
    assert {one.contact_name: one.kind for one in found} == {
        "Henrik": "keep-warm", "Miriam": "answer", "Claire": "revive", "Ulrike": "change-channel",
        "Lukas": "call-first", "Priya": "first-step", "Ole": "occasion",
    }  # fmt: skip
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_rule_1_every_suggestion_says_why_with_numbers_or_dates() -> None:
    for one in Network(people()).ask().suggestions:
        assert 2 <= len(one.evidence) <= 3
        assert any(char.isdigit() for line in one.evidence for char in str(line.text))
        assert f"**{one.contact_name}**" in str(one.headline)
        assert str(one.reason)
        assert one.key.startswith(f"{one.kind}:{one.contact_uid}")


def test_the_wording_is_calm() -> None:
    for one in Network(people()).ask().suggestions:
        said = " ".join([str(one.headline), str(one.reason), *(str(line.text) for line in one.evidence)])
        assert "!" not in said
        assert not {"must", "now", "urgent", "overdue", "should"} & set(said.casefold().split())


def test_nobody_is_named_twice() -> None:
    busy = somebody(
        "Busy",
        [*exchanges(range(30, 300, 9), "email"), heard(6)],
        days=(Day("birthday", "--11-20"),),
        circle=5,
        phones=phone(),
        connected=500,
    )
    assert len(Network([busy]).ask().suggestions) == 1


def test_the_order_of_people_does_not_matter() -> None:
    shuffled = people()
    random.Random(3).shuffle(shuffled)
    assert Network(shuffled).ask() == Network(people()).ask()


def changed(one: Somebody) -> Somebody:
    return replace(one, events=[*one.events, called(0)])


@pytest.mark.parametrize("number", range(2, 10))
def test_after_an_edit_the_list_is_the_one_made_anew(number: int) -> None:
    network = Network(people())
    before = network.ask()
    network.people = [changed(one) if one.contact.id == number else one for one in network.people]
    after = network.ask(before, {number})
    assert (
        number in network.asked
        or number not in {one.contact_id for one in before.suggestions}
        or number not in after.candidates
    )
    assert len(network.asked) <= 2
    assert after == network.ask()


def test_an_edit_that_pushes_somebody_else_over_the_edge_is_noticed() -> None:
    settings = Settings(keep_warm_count=1)
    network = Network(
        [
            somebody("Less", [*exchanges(range(31, 300, 20)), wrote(30)], number=2, emails=email()),
            somebody("More", [*exchanges(range(31, 300, 5)), wrote(30)], number=3, emails=email()),
        ],
        settings=settings,
    )
    before = network.ask()
    assert [one.contact_name for one in before.suggestions] == ["More"]
    network.people[1] = changed(network.people[1])
    after = network.ask(before, {3})
    assert [one.contact_name for one in after.suggestions] == ["Less"]


def test_without_an_edit_nobody_is_asked_again() -> None:
    network = Network(people())
    before = network.ask()
    assert network.ask(before) == before
    assert network.asked == []


def test_an_empty_network_has_nothing_to_suggest() -> None:
    assert Network([]).ask().suggestions == ()


def test_very_many_candidates_are_cut_to_the_most_promising() -> None:
    crowd = [
        somebody(f"P{number}", connected=number, presences=on("linkedin"), number=number)
        for number in range(2, 40)
    ]
    found: tuple[Suggestion, ...] = Network(crowd, settings=Settings(candidates_per_kind=5)).ask().suggestions
    assert [one.contact_id for one in found] == [2, 3, 4, 5, 6]


def to_several(*uids: str) -> Interaction:
    return Interaction("g", Moment(0), "whatsapp", "out", "message", uids, "me")


NUMBER = "+49 30 0000123"


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        (NUMBER, {"last_out": to_several("a", "b")}, []),
        (NUMBER, {"last_out": to_several("a")}, ["revive"]),
        (NUMBER, {"last_out": to_several("a", "b"), "circle": 150}, ["revive"]),
        ("X user 4711", {"last_out": to_several("a", "b")}, []),
        ("Ida", {"last_out": to_several("a", "b")}, ["revive"]),
    ],
)
def test_nobody_is_asked_to_stay_in_touch_with_a_mere_number_of_a_group(
    name: str, known: dict[str, Any], expected: list[str]
) -> None:
    one = somebody(name, exchanges(range(400, 800, 20), "whatsapp"), **known)
    assert [found.kind for found in advice_for(one)] == expected


def test_a_mere_number_that_wrote_is_owed_an_answer() -> None:
    one = somebody(NUMBER, [wrote(9, "whatsapp"), heard(8, "whatsapp")], last_out=to_several("a", "b"))
    assert [found.kind for found in advice_for(one)] == ["answer"]


@pytest.mark.parametrize(("given_name", "expected"), [("", []), ("Ida", ["answer"])])
def test_about_a_closed_account_there_is_no_advice_until_it_has_a_name(
    given_name: str, expected: list[str]
) -> None:
    ids = (SourceId("linkedin", closed_account_id("thread-1")),)
    events = [wrote(9, "linkedin"), heard(8, "linkedin")]
    one = somebody("LinkedIn Member", events, source_ids=ids, given_name=given_name)
    assert [found.kind for found in advice_for(one)] == expected
