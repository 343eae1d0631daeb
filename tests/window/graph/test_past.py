from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.graph.past import months
from netdesk.window.graph.view import GraphView
from tests.window.network import TODAY, log


def test_exchanges_are_counted_by_month_and_by_who_began(view: GraphView, desk: Desk) -> None:
    found = months(desk)
    assert found is not None
    letter = TODAY - timedelta(days=900)
    assert found.first == date(letter.year, letter.month, 1)
    assert found.theirs.tolist() == [1] + [0] * (len(found.theirs) - 1)
    calls: dict[int, int] = {}
    for days_ago in (2, 9, 30, 500):
        day = TODAY - timedelta(days=days_ago)
        place = (day.year - found.first.year) * 12 + day.month - found.first.month
        calls[place] = calls.get(place, 0) + 2
    assert {place: count for place, count in enumerate(found.mine.tolist()) if count} == calls
    assert len(found.mine) == max(calls) + 1
    assert view.strip.isVisible()


def test_what_is_planned_for_later_this_month_is_no_exchange_yet(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    before = months(desk)
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        log(desk, ids["Anna"], -5, "phone", "both")
    after = months(desk)
    assert before is not None
    assert after is not None
    assert after.mine.tolist() == before.mine.tolist()


def test_a_month_ends_with_its_last_day(view: GraphView, desk: Desk) -> None:
    found = months(desk)
    assert found is not None
    end = date.fromordinal(date(1970, 1, 1).toordinal() + found.end_day(0))
    assert end.month == found.first.month
    assert (end + timedelta(days=1)).day == 1
