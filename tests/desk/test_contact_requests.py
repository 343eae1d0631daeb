"""Requests and what becomes of them: talked about by a call, accepted, declined."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from netdesk.desk.contact_requests import asked_by, called_about, settled, talked_about
from netdesk.desk.desk import Desk
from netdesk.domain.command import SaveRecord
from netdesk.domain.contact import Interaction, Presence
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from tests.window.network import TODAY, add

ASKED = (TODAY - timedelta(days=3)).isoformat()


@pytest.fixture
def lukas(network: Desk) -> str:
    """Asked on LinkedIn three days ago, and was asked on XING."""
    uid = network.uid_of(add(network, "Lukas", "Aumüller"))
    network.do(SaveRecord(Request(uid, "linkedin", "in", "new", ASKED)))
    network.do(SaveRecord(Request(uid, "xing", "out", "new", ASKED)))
    return uid


def exchange(uid: str, kind: str, channel: str, days_ago: int = 0) -> Interaction:
    moment = Moment.of(datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC) - timedelta(days=days_ago))
    return Interaction("", moment, channel, "out", kind, (uid,))


def request_of(network: Desk, uid: str, direction: str = "in") -> Request:
    (found,) = (one for one in network.records("request", network.id_of(uid)) if one.direction == direction)
    assert isinstance(found, Request)
    return found


@pytest.mark.parametrize(
    ("kind", "channel"), [("call", "phone"), ("meeting", "in-person"), ("call", "video")]
)
def test_a_talk_after_a_request_notes_it_as_talked(
    network: Desk, lukas: str, kind: str, channel: str
) -> None:
    (command,) = talked_about(network, exchange(lukas, kind, channel))
    network.do(command)
    assert request_of(network, lukas).state == "talked"
    assert request_of(network, lukas, "out").state == "new"
    assert talked_about(network, exchange(lukas, kind, channel)) == ()


def test_a_talk_still_to_come_books_the_call_and_it_is_talked_about_when_it_was(
    network: Desk, lukas: str
) -> None:
    (booked,) = talked_about(network, exchange(lukas, "meeting", "in-person", days_ago=-2))
    network.do(booked)
    assert request_of(network, lukas).state == "call-booked"
    assert asked_by(network, (booked,)) == ""
    assert talked_about(network, exchange(lukas, "call", "phone", days_ago=-5)) == ()
    (talked,) = talked_about(network, exchange(lukas, "call", "phone"))
    network.do(talked)
    assert request_of(network, lukas).state == "talked"
    assert asked_by(network, (talked,)) == "Lukas Aumüller"


def test_a_message_a_note_and_a_talk_before_it_are_no_talk_about_a_request(network: Desk, lukas: str) -> None:
    assert talked_about(network, exchange(lukas, "message", "email")) == ()
    assert talked_about(network, exchange(lukas, "note", "phone")) == ()
    assert talked_about(network, exchange(lukas, "call", "phone", days_ago=9)) == ()


def test_a_call_that_is_not_logged_notes_it_too(network: Desk, lukas: str) -> None:
    assert [one.record.state for one in called_about(network, lukas)] == ["talked"]  # type: ignore[union-attr]


def test_whoever_is_accepted_is_connected_from_today_on_and_one_undo_takes_it_back(
    network: Desk, lukas: str
) -> None:
    network.do(settled(network, request_of(network, lukas), "accepted"))
    contact = network.contact(network.id_of(lukas) or 0)
    assert contact is not None
    assert contact.presences == (Presence("linkedin", since=TODAY.isoformat(), state="connected"),)
    network.undo()
    contact = network.contact(network.id_of(lukas) or 0)
    assert contact is not None
    assert contact.presences == ()
    assert request_of(network, lukas).state == "new"


def test_what_is_known_of_the_connection_stays(network: Desk) -> None:
    known = Presence("linkedin", "lukas", since="2020", state="connected")
    uid = network.uid_of(add(network, "Lukas", "Aumüller", presences=(known,)))
    network.do(SaveRecord(Request(uid, "linkedin", "in", "talked", ASKED)))
    command = settled(network, request_of(network, uid), "accepted")
    assert isinstance(command, SaveRecord)
    network.do(command)
    contact = network.contact(network.id_of(uid) or 0)
    assert contact is not None
    assert contact.presences == (known,)


def test_a_handle_is_kept_when_its_owner_is_accepted(network: Desk) -> None:
    asked = Presence("linkedin", "lukas", "https://linkedin.example/lukas", state="requested")
    uid = network.uid_of(add(network, "Lukas", "Aumüller", presences=(Presence("xing"), asked)))
    network.do(SaveRecord(Request(uid, "linkedin", "in", "new", ASKED)))
    network.do(settled(network, request_of(network, uid), "accepted"))
    contact = network.contact(network.id_of(uid) or 0)
    assert contact is not None
    connected = asked._replace(state="connected", since=TODAY.isoformat())
    assert contact.presences == (Presence("xing"), connected)


def test_declining_changes_the_request_alone(network: Desk, lukas: str) -> None:
    command = settled(network, request_of(network, lukas), "declined")
    assert command == SaveRecord(request_of(network, lukas)._replace(state="declined"))


def test_undo_names_whose_request_it_was(network: Desk, lukas: str) -> None:
    network.do(settled(network, request_of(network, lukas), "declined"))
    assert str(network.undo_label) == "Request of Lukas Aumüller"
