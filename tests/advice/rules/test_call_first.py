"""B24, B25: on a request, the call comes before the acceptance."""

import pytest

from netdesk.domain.network import OPEN_REQUEST_STATES, REQUEST_STATES, Decision, Request
from tests.advice.people import advice_for, called, on, phone, somebody, words


def request(state: str = "new", direction: str = "in", time: str = "2026-11-16T09:30") -> Request:
    return Request("lukas", "linkedin", direction, state, time, "Let us connect.")


def test_b24_an_open_request_is_answered_by_a_call_first() -> None:
    (found,) = advice_for(somebody("Lukas Aumüller", requests=(request(),), phones=phone()))
    assert (found.kind, found.channel) == ("call-first", "phone")
    assert str(found.headline) == "Call **Lukas Aumüller** before accepting the request"
    assert str(found.reason) == "no shared contact yet"
    assert "Request on LinkedIn, 16 Nov 2026: “Let us connect.”" in words(found)


@pytest.mark.parametrize("state", REQUEST_STATES)
def test_only_open_requests_count(state: str) -> None:
    found = advice_for(somebody("A", requests=(request(state),)))
    assert bool(found) is (state in OPEN_REQUEST_STATES)


def test_a_request_of_mine_asks_for_no_call() -> None:
    assert advice_for(somebody("A", requests=(request(direction="out"),))) == []


def test_b25_after_a_talk_one_knows() -> None:
    assert advice_for(somebody("A", [called(4)], requests=(request(),))) == []


def test_a_request_of_a_later_day_is_not_here_yet() -> None:
    assert advice_for(somebody("A", requests=(request(time="2026-11-19T08:00"),))) == []
    (found,) = advice_for(somebody("A", requests=(request(), request(time="2026-12-01"))))
    assert "Request on LinkedIn, 16 Nov 2026: “Let us connect.”" in words(found)
    assert advice_for(somebody("A", requests=(request(time=""),)))


def test_it_goes_before_a_first_step() -> None:
    (found,) = advice_for(somebody("A", requests=(request(),), connected=20, presences=on("xing")))
    assert found.kind == "call-first"


def test_a_newer_request_comes_first_and_shared_contacts_are_named() -> None:
    found = advice_for(
        somebody("Old", requests=(request(time="2026-03-01"),)),
        somebody("New", requests=(request(time="2026-11-17"),), shared_contacts=3),
    )
    assert [one.contact_name for one in found] == ["New", "Old"]
    assert str(found[0].reason) == "3 shared contacts, not talked yet"


def test_a_call_already_arranged_waits_further_down() -> None:
    found = advice_for(
        somebody("Booked", requests=(request("call-booked"),)), somebody("New", requests=(request(),))
    )
    assert [one.contact_name for one in found] == ["New", "Booked"]
    assert str(found[1].reason) == "the call is arranged"


def test_a_request_is_half_as_timely_after_a_month_and_one_without_a_date_as_timely_as_of_today() -> None:
    times = {"today": "2026-11-18", "a month ago": "2026-10-19", "undated": ""}
    found = advice_for(*(somebody(name, requests=(request(time=time),)) for name, time in times.items()))
    scores = {one.contact_name: one.score for one in found}
    assert scores["a month ago"] == pytest.approx(scores["today"] / 2)
    assert scores["undated"] == scores["today"]


def test_who_is_not_to_be_phoned_is_not_called_first() -> None:
    no_phone = Decision("keep-warm", "a", "dismissed", "2026-11-18", "", "not this channel", "phone")
    assert advice_for(somebody("A", requests=(request(),), decisions=(no_phone,))) == []


def test_the_number_is_named_or_that_there_is_none() -> None:
    (found,) = advice_for(somebody("A", requests=(request(),), phones=phone()))
    assert f"Number noted: {phone()[0].value}." in words(found)
    (found,) = advice_for(somebody("A", requests=(request(),)))
    assert "No number is noted: a reply to the request can ask for one." in words(found)
    assert "No shared contact, no conversation so far." in words(found)


def test_a_second_request_of_another_day_is_another_cause() -> None:
    (first,) = advice_for(somebody("A", requests=(request(time="2026-11-01T08:00"),)))
    (second,) = advice_for(somebody("A", requests=(request(),)))
    assert first.key != second.key
