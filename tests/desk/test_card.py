"""The card of one contact, read from that contact's own history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from netdesk.desk.desk import Desk
from netdesk.domain import command as c
from netdesk.domain.contact import Fact, Interaction, Presence, Tie
from netdesk.domain.moment import Moment, day_of_date
from netdesk.domain.network import LedgerLine, Request
from tests.window.network import TODAY, add, log

NOW = day_of_date(TODAY)
AT_NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC) - timedelta(days=3)


def test_nobody_has_no_card(network: Desk) -> None:
    assert network.card(99) is None


def test_somebody_without_history_has_a_plain_card(network: Desk) -> None:
    card = network.card(add(network, "Ida", "Muster"))
    assert card is not None
    assert card.reading is not None
    assert (card.reading.state, card.reading.strength) == ("contact-only", 0)
    assert (card.interaction_count, card.marks, card.latest) == (0, (), ())
    assert set(card.line) == {0}
    assert [(line.channel, line.state) for line in card.ladder] == [("phone", "next"), ("email", "silent")]


def test_the_line_ends_with_the_strength_and_the_forecast_begins_there(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    for days_ago in (3, 40, 80, 200):
        log(network, ida, days_ago, "phone", "both")
    card = network.card(ida)
    assert card is not None
    assert card.reading is not None
    assert card.line[-1] == pytest.approx(card.reading.strength)
    assert card.forecast[0] == pytest.approx(card.reading.strength)
    assert list(card.forecast) == sorted(card.forecast, reverse=True)
    # 90 days ago the talk of 200 days ago was the last one.
    assert card.change is not None
    assert card.change > 0


def test_what_is_to_come_is_planned_and_not_counted(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 10)
    before = network.card(ida)
    log(network, ida, -3)
    after = network.card(ida)
    assert before is not None
    assert after is not None
    assert after._replace(planned=()) == before
    assert [one.moment.day for one in after.planned] == [NOW + 3]


def test_what_is_planned_comes_in_its_order_and_today_counts(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    for days_ago in (-30, 0, -1):
        log(network, ida, days_ago, "phone", "both")
    card = network.card(ida)
    assert card is not None
    assert [one.moment.day - NOW for one in card.planned] == [1, 30]
    assert [one.moment.day for one in card.latest] == [NOW]
    assert card.interaction_count == 1


def test_hours_are_those_in_which_they_wrote(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 7, direction="in")
    log(network, ida, 14, direction="in")
    log(network, ida, 15, direction="out")
    uids = (network.uid_of(ida), *(network.uid_of(add(network, f"Other{one}", "Quist")) for one in range(5)))
    network.do(
        c.LogInteraction(
            Interaction("", Moment.of(AT_NOON), "whatsapp", "in", "message", uids, uids[0], thread="club")
        )
    )
    card = network.card(ida)
    assert card is not None
    assert card.interaction_count == 4
    assert sum(map(sum, card.hours)) == 2
    assert card.hours[TODAY.weekday()][9] == 2


def test_gives_asks_requests_facts_and_groups_belong_to_the_person(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    uid = network.uid_of(ida)
    for side in ("give", "give", "ask", "given"):
        network.do(c.SaveRecord(LedgerLine(uid, side, "help")))
    network.do(c.SaveRecord(Request(uid, "linkedin", "in", "new", "2026-11-01", "Hello")))
    network.do(c.SetFact(ida, None, Fact("Plays the cello")))
    card, other = network.card(ida), network.card(bo)
    assert card is not None
    assert other is not None
    assert (card.gave, card.asked) == (2, 1)
    assert [one.text for one in card.requests] == ["Hello"]
    assert [one.text for one in card.contact.facts] == ["Plays the cello"]
    assert (other.gave, other.asked, other.requests, other.contact.facts) == (0, 0, (), ())


def test_people_in_common_say_what_they_are_to_the_person(network: Desk) -> None:
    ida, bo, cleo = (add(network, given, "Muster") for given in ("Ida", "Bo", "Cleo"))
    network.do(c.SaveTie(Tie(network.uid_of(ida), network.uid_of(cleo), "manager", "report")))
    network.do(c.SaveTie(Tie(network.uid_of(bo), network.uid_of(ida), "mentor", "pupil")))
    network.do(c.SaveTie(Tie("me", network.uid_of(ida), "friend")))
    card = network.card(ida)
    assert card is not None
    assert card.common == ((bo, "Bo Muster", "pupil"), (cleo, "Cleo Muster", "manager"))
    assert len(card.ties) == 2


def test_the_ladder_shows_the_best_channel_once(network: Desk) -> None:
    ida = add(network, "Ida", "Muster", presences=(Presence("xing", "ida", state="connected"),))
    for days_ago in (5, 40, 80):
        log(network, ida, days_ago + 1)
        log(network, ida, days_ago, direction="in")
    card = network.card(ida)
    assert card is not None
    assert [line.is_best for line in card.ladder].count(True) == 1
    assert {line.channel for line in card.ladder} >= {"email", "xing"}
    rungs = [line.rung for line in card.ladder]
    assert rungs == sorted(rungs, reverse=True)
