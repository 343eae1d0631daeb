"""Where lanes lie, and which lie in view."""

from __future__ import annotations

from netdesk.window.timeline.rows import Place, Rows


def opened() -> Rows:
    rows = Rows(range(50_000), 52)
    rows.open_row, rows.open_count = 3, 2
    return rows


def test_lanes_below_an_opened_one_lie_lower() -> None:
    rows = opened()
    assert rows.top(3) == 156
    assert rows.bottom(3) == rows.top(4) == 156 + 52 + 44
    assert rows.total == 50_000 * 52 + 44


def test_every_place_finds_its_lane() -> None:
    rows = opened()
    for row in (0, 3, 4, 49_999):
        assert rows.at(rows.top(row)) == Place(row)
    assert rows.at(rows.top(3) + 52) == Place(3, 0)
    assert rows.at(rows.top(3) + 52 + 20) == Place(3, 1)
    assert rows.at(rows.total) is None
    assert rows.at(-1) is None


def test_only_lanes_that_touch_the_window_are_in_view() -> None:
    rows = opened()
    assert list(rows.visible(0, 100)) == [0, 1]
    assert list(rows.visible(rows.top(40_000), 520)) == list(range(40_000, 40_010))
    assert list(Rows((), 52).visible(0, 500)) == []
