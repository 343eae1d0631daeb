"""The owner's word wins: what stays away, for how long, and what does not [rule 2]."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netdesk.domain.contact import Day
from netdesk.domain.network import Decision
from netdesk.domain.suggestion import Suggestion
from tests.advice.people import TODAY, Somebody, advice_for, email, exchanges, heard, on, phone, somebody

OLE = somebody("Ole", exchanges(range(30, 300, 9), "email"), emails=email(), phones=phone())


def first(one: Somebody, *decisions: Decision, today: date = TODAY) -> Suggestion | None:
    return next(iter(advice_for(replace(one, decisions=decisions), today=today)), None)


def decision(action: str, reason: str = "", until: str = "", channel: str = "", key: str = "") -> Decision:
    return Decision("keep-warm", "ole", action, TODAY.isoformat(), until, reason, channel, key)


def test_without_a_decision_it_is_there() -> None:
    found = first(OLE)
    assert found is not None
    assert (found.kind, found.channel) == ("keep-warm", "email")


def test_what_is_done_stays_away_until_something_new_happens() -> None:
    shown = first(OLE)
    assert shown is not None
    done = decision("done", key=shown.key)._replace(decided="2026-10-25")
    assert first(OLE, done) is None
    later = replace(OLE, events=[*OLE.events, *exchanges([15], "email")])
    again = first(later, done)
    assert again is not None
    assert again.key != shown.key


def test_what_is_done_settles_whatever_else_the_same_history_suggested() -> None:
    owed = replace(OLE, events=[*OLE.events, heard(5)])
    assert first(owed) is not None
    assert first(owed, decision("done", key="first-step:ole")) is None
    assert first(owed, decision("done", key="first-step:ole"), today=TODAY + timedelta(days=30)) is not None


def test_what_is_done_settles_no_cause_of_a_later_day() -> None:
    born = replace(OLE, contact=replace(OLE.contact, days=(Day("birthday", "--11-20"),)))
    found = first(born, decision("done", key="keep-warm:ole:2026-10-19"))
    assert found is not None
    assert found.kind == "occasion"


def test_a_snoozed_one_comes_back_on_its_day() -> None:
    snoozed = decision("snoozed", until=(TODAY + timedelta(days=7)).isoformat())
    assert first(OLE, snoozed, today=TODAY + timedelta(days=6)) is None
    assert first(OLE, snoozed, today=TODAY + timedelta(days=7)) is not None


def test_a_snoozed_person_does_not_return_at_once_under_another_title() -> None:
    linked = somebody("Ole", connected=10, presences=on("linkedin"))
    snoozed = decision("snoozed", until=(TODAY + timedelta(days=7)).isoformat())
    assert first(linked) is not None
    assert first(linked, snoozed) is None


def test_a_message_of_theirs_is_not_kept_away_by_a_snoozed_upkeep() -> None:
    snoozed = decision("snoozed", until=(TODAY + timedelta(days=7)).isoformat())
    found = first(replace(OLE, events=[*OLE.events, heard(5)]), snoozed)
    assert found is not None
    assert found.kind == "answer"


def test_not_this_person_ends_all_upkeep_for_good() -> None:
    assert first(OLE, decision("dismissed", "not this person"), today=TODAY + timedelta(days=900)) is None


def test_not_this_channel_moves_to_another_one() -> None:
    found = first(OLE, decision("dismissed", "not this channel", channel="email"))
    assert found is not None
    assert (found.kind, found.channel) == ("keep-warm", "phone")


def test_not_now_means_a_month() -> None:
    not_now = decision("dismissed", "not now")
    assert first(OLE, not_now, today=TODAY + timedelta(days=29)) is None
    assert first(OLE, not_now, today=TODAY + timedelta(days=30)) is not None


@pytest.mark.parametrize("reason", ["", "we will meet at the fair anyway"])
def test_any_other_reason_keeps_just_this_one_away(reason: str) -> None:
    shown = first(OLE)
    assert shown is not None
    assert first(OLE, decision("dismissed", reason, key=shown.key)) is None
    assert first(OLE, decision("dismissed", reason, key="keep-warm:ole:2019-01-01")) is not None
