"""Blocks that are easy to count."""

from PySide6.QtGui import QPainter

from netdesk.reports.layout.block import Block


class Brick(Block):
    """A block of a height that cannot be broken; it notes where it was painted."""

    def __init__(self, height: float, name: str = "") -> None:
        self._height = height
        self.name = name
        self.painted: list[tuple[float, float, float]] = []

    def measure(self, width: float) -> float:
        return self._height

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        self.painted.append((x, y, width))


def bricks(count: int, height: float) -> list[Brick]:
    return [Brick(height, str(number)) for number in range(count)]


class NoPainter(QPainter):
    """Stands for a painter where only places are looked at."""
