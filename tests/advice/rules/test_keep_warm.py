"""B9, B13: ties that cool are named, before they are cold, with the reason."""

import pytest

from netdesk.domain.contact import Fact
from netdesk.domain.network import Decision
from netdesk.settings import Settings
from tests.advice.people import (
    TODAY,
    Network,
    advice_for,
    called,
    email,
    exchanges,
    heard,
    met,
    phone,
    somebody,
    words,
    wrote,
)


def test_b9_a_tie_quieter_than_its_own_rhythm_is_kept_warm_on_the_rung_used_last() -> None:
    (found,) = advice_for(
        somebody(
            "Henrik Paulsen", [*exchanges(range(61, 400, 9), "phone"), wrote(60, "phone")], phones=phone()
        )
    )
    assert (found.kind, found.channel) == ("keep-warm", "phone")
    assert str(found.headline) == "Call **Henrik Paulsen** again"
    assert str(found.reason) == "60 days quiet, usually every 8 days"
    assert any("60 days is longer than 9" in line for line in words(found))
    assert 2 <= len(found.evidence) <= 3


def test_the_rung_used_last_is_the_channel_used_last_and_another_one_there_where_that_is_not_wanted() -> None:
    events = [*exchanges(range(70, 400, 9), "email"), *exchanges([60], "linkedin")]
    (found,) = advice_for(somebody("A", events))
    assert found.channel == "linkedin"
    not_there = Decision("revive", "a", "dismissed", TODAY.isoformat(), "", "not this channel", "linkedin")
    (found,) = advice_for(somebody("A", events, decisions=(not_there,)))
    assert found.channel == "email"


def test_on_the_last_day_of_the_wished_rhythm_only_the_usual_one_is_named() -> None:
    (found,) = advice_for(somebody("A", exchanges(range(60, 400, 9)), rhythm_days=60))
    assert str(found.reason) == "60 days quiet, usually every 9 days"
    assert not any("Your rhythm" in line for line in words(found))


def test_a_tie_that_is_quiet_anew_is_another_cause() -> None:
    (first,) = advice_for(somebody("A", exchanges(range(60, 400, 9))))
    (again,) = advice_for(somebody("A", exchanges(range(51, 400, 9))))
    assert first.key != again.key


def test_b13_a_message_of_mine_alone_does_not_make_one_due() -> None:
    assert advice_for(somebody("A", [wrote(40), wrote(30)], emails=email())) == []


def test_below_fourteen_days_nobody_is_due() -> None:
    warm = exchanges(range(13, 200, 9))
    assert [one.kind for one in advice_for(somebody("A", warm))] != ["keep-warm"]


def test_a_tie_that_never_had_a_rhythm_is_left_alone() -> None:
    rare = [*exchanges([100]), *exchanges([290])]
    assert advice_for(somebody("A", rare)) == []


def test_the_rhythm_of_the_circle_makes_it_due_and_the_wider_network_has_none() -> None:
    rare = [*exchanges([40]), *exchanges([300])]
    (found,) = advice_for(somebody("A", rare, circle=15))
    assert str(found.reason) == "40 days quiet, you want contact every 30 days"
    assert "circle of 15 is every 30 days; it passed 10 days ago" in words(found)[2]
    assert advice_for(somebody("A", rare)) == []
    assert [one.kind for one in advice_for(somebody("A", rare, circle=50))] == []


def test_the_owners_rhythm_for_one_contact_goes_before_the_circle() -> None:
    rare = [*exchanges([40]), *exchanges([300])]
    assert advice_for(somebody("A", rare, circle=15, rhythm_days=90)) == []
    (found,) = advice_for(somebody("A", rare, circle=150, rhythm_days=20))
    assert "Your rhythm for this contact is every 20 days" in words(found)[2]


def test_only_the_k_ties_with_most_to_lose_are_named_at_once() -> None:
    people = [
        somebody(f"P{rank:02}", exchanges(range(20, 20 + 60 * rank, 4)), number=rank + 1)
        for rank in range(1, 9)
    ]
    network = Network(people, settings=Settings(keep_warm_count=3))
    named = [one.contact_name for one in network.ask().suggestions if one.kind == "keep-warm"]
    alerts = sorted(
        people, key=lambda one: network.search().readings.at(one.contact.id - 2).alert, reverse=True
    )
    assert sorted(named) == sorted(one.contact.formatted_name for one in alerts[:3])


def test_what_is_lost_next_is_said_with_its_date() -> None:
    (found,) = advice_for(
        somebody("A", [*exchanges(range(31, 400, 9), "email"), wrote(30)], emails=email()), today=TODAY
    )
    line = next(line for line in words(found) if line.startswith("Strength"))
    assert "without contact below 60 around" in line
    assert "2026" in line


def test_a_rhythm_of_a_day_is_every_day() -> None:
    daily = exchanges(range(20, 60))
    (found,) = advice_for(somebody("A", [*daily, wrote(20, second=20 * 3600)], rhythm_days=1))
    assert str(found.reason) == "20 days quiet, you want contact every day"
    assert "Your rhythm for this contact is every day; it passed 19 days ago." in words(found)
    assert any(line.startswith("Usually every day; 20 days is longer than 9") for line in words(found))


def test_whom_one_will_talk_to_in_the_coming_days_is_not_to_be_kept_warm() -> None:
    quiet = exchanges(range(61, 400, 9), "phone")
    for days_ahead in (1, 14):
        assert advice_for(somebody("A", [*quiet, called(-days_ahead)])) == []
    for coming in (called(-15), wrote(-1)):
        assert [one.kind for one in advice_for(somebody("A", [*quiet, coming]))] == ["keep-warm"]


def test_other_advice_says_when_one_will_talk_anyway() -> None:
    owed = [*exchanges([300, 200]), heard(5)]
    (found,) = advice_for(somebody("A", [*owed, called(-6), met(-9)]))
    assert found.kind == "answer"
    assert words(found)[-1] == "A call is planned for 24 Nov 2026."
    assert len(found.evidence) <= 3
    (found,) = advice_for(somebody("A", [*owed, met(-6)]))
    assert words(found)[-1] == "A meeting is planned for 24 Nov 2026."


def test_where_nothing_is_logged_no_silence_is_claimed_but_the_wish_is_named() -> None:
    (found,) = advice_for(somebody("Clara", connected=4_000, circle=15, emails=email()))
    assert (found.kind, str(found.headline)) == ("keep-warm", "Write to **Clara**")
    assert str(found.reason) == "nothing logged yet, you want contact every 30 days"
    assert "The rhythm of the circle of 15 is every 30 days." in words(found)
    assert words(found)[-1].startswith("No exchange with them is logged.")
    assert not any("4,000" in line or "Connected since" in line for line in words(found))


def test_a_silence_that_is_known_comes_before_one_of_which_nothing_is_logged() -> None:
    found = advice_for(
        somebody("Unlogged", connected=4_000, circle=15, emails=email(), number=2),
        somebody("Silent", [*exchanges([40]), *exchanges([300])], circle=15, number=3),
    )
    assert [one.contact_name for one in found] == ["Silent", "Unlogged"]


@pytest.mark.parametrize(("quiet", "is_due"), [(21, False), (29, False), (31, True)])
def test_a_pause_as_short_as_most_of_theirs_is_no_cooling(quiet: int, is_due: bool) -> None:
    monthly = [met(quiet), met(quiet + 30), met(quiet + 60)]
    assert bool(advice_for(somebody("Ruth", monthly))) is is_due


def test_b10_what_is_worth_asking_about_is_the_opening_until_it_was_asked() -> None:
    quiet = exchanges(range(60, 400, 9))
    boat = Fact("is renovating a boat", "ship", noted="2026-08-12")
    (found,) = advice_for(somebody("Dirk", quiet, facts=(Fact("owes me", is_private=True), boat)))
    assert words(found)[-1] == "Your note of 12 Aug 2026: “is renovating a boat”"
    assert (len(found.evidence), found.evidence[-1].icon) == (3, "ship")
    (found,) = advice_for(somebody("Dirk", quiet, facts=(boat._replace(noted=""),)))
    assert words(found)[-1] == "Your note: “is renovating a boat”"
    for settled in (boat._replace(last_asked="2026-11-01"), boat._replace(interval_days=0)):
        (found,) = advice_for(somebody("Dirk", quiet, facts=(settled,)))
        assert not any("Your note" in line for line in words(found))


def test_a_reply_needs_no_opening() -> None:
    owed = [*exchanges([300, 200]), heard(5)]
    (found,) = advice_for(somebody("A", owed, facts=(Fact("is renovating a boat"),)))
    assert found.kind == "answer"
    assert not any("Your note" in line for line in words(found))
