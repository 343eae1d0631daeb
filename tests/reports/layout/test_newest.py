from netdesk.reports.layout.newest import Newest
from tests.reports.layout.pieces import bricks


def test_what_the_page_has_no_room_for_is_left_out() -> None:
    newest = Newest(bricks(12, 10), gap=2)
    assert newest.filling(100, 60).height(100) == 58
    assert newest.filling(100, 58).height(100) == 58
    assert newest.filling(100, 57).height(100) == 46


def test_with_room_for_all_they_are_all_there() -> None:
    newest = Newest(bricks(12, 10))
    assert newest.filling(100, 120) is newest


def test_too_few_to_stand_alone_are_broken_like_any_list() -> None:
    newest = Newest(bricks(12, 10), least=2)
    assert newest.filling(100, 35) is newest
    parts = newest.split(100, 35)
    assert parts is not None
    assert [part.height(100) for part in parts] == [30, 90]
