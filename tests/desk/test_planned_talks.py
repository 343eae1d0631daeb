"""Planned talks whose day has passed: whether they took place, and what the answer notes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from netdesk.desk.desk import Desk
from netdesk.desk.planned_talks import PlannedTalk, held, not_held, to_confirm
from netdesk.domain.command import DeleteRecord, LogInteraction, SaveRecord
from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.network import Plan
from tests.window.network import TODAY, add


@pytest.fixture
def ida(network: Desk) -> int:
    return add(network, "Ida", "Muster")


def talk(network: Desk, contact_id: int, days_ago: int, **details: object) -> int:
    """A call on the phone, logged before its day; gives its id."""
    moment = Moment.of(datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC) - timedelta(days=days_ago))
    one = Interaction("", moment, "phone", "", "call", (network.uid_of(contact_id),), subject="Cranes")
    made = network.do(LogInteraction(one._replace(**details)))  # type: ignore[arg-type]
    assert made is not None
    return made


def plan(network: Desk, contact_id: int, days_ago: int, channel: str = "video", **details: object) -> int:
    due = (TODAY - timedelta(days=days_ago)).isoformat()
    one = Plan(network.uid_of(contact_id), "call", channel, "The ballot", due)
    made = network.do(SaveRecord(one._replace(**details)))  # type: ignore[arg-type]
    assert made is not None
    return made


def asked(network: Desk, contact_id: int) -> tuple[PlannedTalk, ...]:
    return to_confirm(network.file.connection, contact_id, network.today)


def test_calls_meetings_and_plans_are_asked_about_the_day_after(network: Desk, ida: int) -> None:
    talk(network, ida, 1)
    talk(network, ida, 3, channel="in-person", kind="meeting", subject="")
    plan(network, ida, 2)
    yesterday, before, first = (TODAY - timedelta(days=days) for days in (1, 2, 3))
    assert [one[:3] for one in asked(network, ida)] == [
        (yesterday, "phone", "Cranes"), (before, "video", "The ballot"), (first, "in-person", ""),
    ]  # fmt: skip


def test_nothing_is_asked_of_what_took_place_of_messages_and_of_days_to_come_or_long_past(
    network: Desk, ida: int
) -> None:
    talk(network, ida, 1, direction="out", author="me")
    talk(network, ida, 1, direction="both", channel="in-person", kind="meeting")
    talk(network, ida, 1, kind="message", channel="email")
    talk(network, ida, 1, kind="note")
    talk(network, ida, 1, source="whatsapp", source_id="17")
    for days_ago in (0, -3, 200):
        talk(network, ida, days_ago)
        plan(network, ida, days_ago)
    plan(network, ida, 1, channel="email")
    plan(network, ida, 1, is_done=True)
    plan(network, ida, 1, due="2026-11")
    talk(network, add(network, "Bo", "Brandt"), 1)
    assert asked(network, ida) == ()


def test_a_talk_that_took_place_is_asked_about_no_more(network: Desk, ida: int) -> None:
    made = talk(network, ida, 1)
    (one,) = asked(network, ida)
    network.do(held(one))
    assert asked(network, ida) == ()
    found = network.interaction(made)
    assert found is not None
    assert (found.kind, found.direction) == ("call", "both")
    network.undo()
    assert asked(network, ida) == (one,)


def test_a_talk_that_did_not_take_place_is_a_note(network: Desk, ida: int) -> None:
    made = talk(network, ida, 1, duration_s=600)
    (one,) = asked(network, ida)
    network.do(not_held(one))
    found = network.interaction(made)
    assert found is not None
    assert (found.kind, found.subject) == ("note", "The call did not take place: Cranes")
    assert found.duration_s is None
    assert asked(network, ida) == ()


@pytest.mark.parametrize(
    ("channel", "kind"), [("video", "call"), ("phone", "call"), ("in-person", "meeting")]
)
def test_a_plan_that_was_kept_is_done_and_its_talk_logged(
    network: Desk, ida: int, channel: str, kind: str
) -> None:
    plan(network, ida, 2, channel)
    (one,) = asked(network, ida)
    network.do(held(one))
    (done,) = network.records("plan", ida)
    assert done.is_done
    (logged,) = network.latest(ida)
    assert (logged.moment, logged.channel, logged.kind, logged.direction, logged.subject) == (
        Moment.on(TODAY - timedelta(days=2)), channel, kind, "both", "The ballot",
    )  # fmt: skip
    assert asked(network, ida) == ()
    network.undo()
    assert asked(network, ida) == (one,)
    assert network.latest(ida) == []


def test_a_plan_that_was_not_kept_waits_for_another_day(network: Desk, ida: int) -> None:
    made = plan(network, ida, 2)
    (one,) = asked(network, ida)
    network.do(not_held(one))
    (waiting,) = network.records("plan", ida)
    assert (waiting.is_done, waiting.due) == (False, "")
    assert network.latest(ida) == []
    assert asked(network, ida) == ()
    network.do(DeleteRecord("plan", made))
