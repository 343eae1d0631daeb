"""B5, B22-B24: accepted, and then? A call makes the link a tie."""

from typing import Any

import pytest

from netdesk.domain.contact import Presence
from netdesk.domain.network import Decision, Request
from tests.advice.people import TODAY, advice_for, called, email, exchange, on, phone, somebody, words, wrote

LINKED = on("linkedin")


def test_b5_whoever_was_accepted_and_never_talked_to_gets_a_first_step() -> None:
    (found,) = advice_for(somebody("Priya Raghunathan", connected=12, presences=LINKED))
    assert (found.kind, found.channel) == ("first-step", "phone")
    assert str(found.headline) == "Offer **Priya Raghunathan** a first phone call"
    assert str(found.reason) == "connected 12 days ago, not talked yet"
    assert "LinkedIn: connected since 6 Nov 2026, no message to each other so far." in words(found)
    assert "No number is noted: ask for one where you are connected." in words(found)


def test_an_accepted_request_is_a_connection_by_itself() -> None:
    asked = Request("a", "xing", "out", "accepted", "2026-11-06T10:00")
    (found,) = advice_for(somebody("Ida", connected=12, requests=(asked,)))
    assert (found.kind, str(found.reason)) == ("first-step", "request accepted, not talked yet")
    assert "XING: request of 6 Nov 2026 accepted, no conversation so far." in words(found)
    since = Presence("xing", since="2026-11-06", state="connected")
    (dated,) = advice_for(somebody("Ida", connected=12, requests=(asked,), presences=(since,)))
    assert "XING: connected since 6 Nov 2026, no message to each other so far." in words(dated)


def test_messages_without_an_answer_are_counted_and_the_first_day_has_no_age() -> None:
    (wrote_once,) = advice_for(somebody("A", [wrote(40, "linkedin")], connected=50, presences=LINKED))
    assert str(wrote_once.reason) == "connected 50 days ago, 1 message but no conversation yet"
    (today,) = advice_for(somebody("B", connected=0, presences=LINKED))
    assert str(today.reason) == "connected today, not talked yet"


def test_b24_with_a_number_the_call_is_direct() -> None:
    (found,) = advice_for(somebody("A", connected=12, presences=LINKED, phones=phone()))
    assert str(found.headline) == "Call **A** for a first talk"
    assert "Number noted: +49 30 0000123." in words(found)


def test_a_newer_link_comes_first_and_an_old_one_stays_in_the_list() -> None:
    found = advice_for(
        somebody("Old", connected=2000, presences=LINKED),
        somebody("New", connected=0, presences=LINKED),
        somebody("Month", connected=40, presences=LINKED),
    )
    assert [one.contact_name for one in found] == ["New", "Month", "Old"]


def test_b22_a_request_and_a_thank_you_are_no_conversation_yet() -> None:
    (found,) = advice_for(somebody("A", exchange(300, "linkedin"), connected=301, presences=LINKED))
    assert found.kind == "first-step"
    assert any("2 messages so far, no conversation" in line for line in words(found))
    assert str(found.reason) == "connected 301 days ago, 2 messages but no conversation yet"


def test_b23_after_a_call_there_is_nothing_to_begin() -> None:
    assert advice_for(somebody("A", [called(300)], connected=301, presences=LINKED)) == []


def test_somebody_one_is_not_connected_with_gets_none() -> None:
    assert advice_for(somebody("A", presences=(Presence("x", state="following"),), emails=email())) == []


def test_while_a_message_of_mine_waits_nothing_more_is_due() -> None:
    waiting = somebody("A", [wrote(3, "linkedin")], connected=30, presences=LINKED)
    assert advice_for(waiting) == []


def test_where_the_phone_is_not_wanted_the_next_rung_is() -> None:
    no_phone = Decision("first-step", "a", "dismissed", TODAY.isoformat(), "", "not this channel", "phone")
    (found,) = advice_for(
        somebody("A", connected=9, presences=on("linkedin", "whatsapp"), decisions=(no_phone,))
    )
    assert found.channel == "whatsapp"
    assert str(found.headline) == "Write to **A** on WhatsApp and offer a talk"


def test_what_the_request_said_is_evidence() -> None:
    asked = Request("a", "linkedin", "in", "accepted", "2026-11-02", "We met at the pump fair.")
    (found,) = advice_for(somebody("A", connected=9, presences=LINKED, requests=(asked,)))
    assert "The request said: “We met at the pump fair.”" in words(found)


def test_a_request_without_a_text_says_nothing() -> None:
    texts = ("We met at the pump fair.", " ")
    asked = tuple(Request("a", "linkedin", "in", "accepted", "2026-11-02", text) for text in texts)
    (found,) = advice_for(somebody("A", connected=9, presences=LINKED, requests=asked))
    assert "The request said: “We met at the pump fair.”" in words(found)


def test_a_new_tie_is_worth_seven_tenths_of_the_innermost_circle() -> None:
    found = advice_for(
        somebody("New", connected=9, presences=LINKED),
        somebody("Innermost", connected=9, presences=LINKED, circle=5),
    )
    assert [one.contact_name for one in found] == ["Innermost", "New"]
    assert found[1].score == pytest.approx(0.7 * found[0].score)


@pytest.mark.parametrize("placed", [{"circle": 50}, {"closeness": "friend"}], ids=str)
def test_whom_the_owner_met_and_placed_needs_no_first_talk(placed: dict[str, Any]) -> None:
    assert advice_for(somebody("A", connected=12, met="2015", **placed)) == []
    for new in ({"met": "2015"}, {"met": "2015", "presences": LINKED, **placed}):
        assert [one.kind for one in advice_for(somebody("A", connected=12, **new))] == ["first-step"]
