from netdesk.reports.layout.stack import Stack
from tests.reports.layout.pieces import Brick, NoPainter, bricks


def test_blocks_stand_below_each_other_with_the_gap_between() -> None:
    first, second = bricks(2, 10)
    stack = Stack((first, second), gap=4)
    assert stack.height(100) == 24
    stack.paint(NoPainter(), 5, 20, 100)
    assert (first.painted, second.painted) == ([(5, 20, 100)], [(5, 34, 100)])


def test_a_stack_breaks_between_blocks() -> None:
    parts = Stack(bricks(5, 10)).split(100, 35)
    assert parts is not None
    assert [part.height(100) for part in parts] == [30, 20]


def test_a_stack_keeps_some_blocks_together_on_either_side() -> None:
    stack = Stack(bricks(4, 10), least=2)
    assert stack.split(100, 15) is None
    parts = stack.split(100, 35)
    assert parts is not None
    assert [part.height(100) for part in parts] == [20, 20]


def test_a_stack_that_must_break_does_so_even_poorly() -> None:
    parts = Stack(bricks(3, 10), least=2).split(100, 25, must=True)
    assert parts is not None
    assert [part.height(100) for part in parts] == [10, 20]


def test_a_block_too_high_for_any_page_still_goes_on() -> None:
    parts = Stack((Brick(500), Brick(10))).split(100, 100, must=True)
    assert parts is not None
    assert [part.height(100) for part in parts] == [500, 10]
