from netdesk.reports.layout.columns import Columns, Row
from netdesk.reports.layout.masonry import Masonry
from netdesk.reports.layout.stack import Stack
from tests.reports.layout.pieces import Brick, NoPainter, bricks


def test_columns_without_a_width_share_what_the_others_leave() -> None:
    blocks = bricks(3, 10)
    Columns(blocks, (20, None, None), gap=5).paint(NoPainter(), 0, 0, 110)
    assert [brick.painted[0] for brick in blocks] == [(0, 0, 20), (25, 0, 40), (70, 0, 40)]


def test_columns_are_as_high_as_the_highest() -> None:
    assert Columns((Brick(10), Brick(30)), (None, None)).height(100) == 30


def test_each_column_breaks_by_itself() -> None:
    long, short = Stack(bricks(6, 10)), Stack(bricks(2, 10))
    parts = Columns((long, short), (None, None)).split(100, 45)
    assert parts is not None
    assert [part.height(100) for part in parts] == [40, 20]


def test_columns_that_cannot_break_stay_whole() -> None:
    assert Columns((Brick(50), Brick(60)), (None, None)).split(100, 45) is None


def test_a_row_stays_whole_when_one_of_its_parts_cannot_break() -> None:
    assert Row((Brick(10), Brick(60)), (20, None)).split(100, 45) is None
    parts = Row((Brick(10), Stack(bricks(6, 10))), (20, None)).split(100, 45)
    assert parts is not None
    assert [part.height(100) for part in parts] == [40, 20]


def test_masonry_fills_the_shorter_column() -> None:
    blocks = [Brick(50), Brick(10), Brick(10), Brick(10)]
    masonry = Masonry(blocks, gap=0, column_gap=20)
    masonry.paint(NoPainter(), 0, 0, 100)
    assert [brick.painted[0] for brick in blocks] == [(0, 0, 40), (60, 0, 40), (60, 10, 40), (60, 20, 40)]
    assert masonry.height(100) == 50


def test_masonry_of_one_block_leaves_the_other_column_empty() -> None:
    assert Masonry([Brick(50)], gap=0, column_gap=20).height(100) == 50
