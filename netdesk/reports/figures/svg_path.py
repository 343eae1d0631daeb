"""The `d` of an SVG path as a QPainterPath."""

from __future__ import annotations

import re
from math import atan2, cos, degrees, hypot, sin, sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_DIGITS = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBER = re.compile(_DIGITS)
_GAP = r"[\s,]*"
# The two flags of an arc may stand without a space before what follows.
_ARC = re.compile(_GAP.join(("", *[f"({_DIGITS})"] * 3, "([01])", "([01])", *[f"({_DIGITS})"] * 2)))
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}


def svg_path(data: str) -> QPainterPath:
    """The path that `data` describes. Ellipses of arcs stand upright: their rotation is not looked at."""
    pen = _Pen()
    for match in _COMMAND.finditer(data):
        letter, arguments = match[1], match[2]
        if letter in "Zz":
            pen.close()
        elif letter in "Aa":
            for arc in _ARC.findall(arguments):
                pen.arc([float(value) for value in arc], is_relative=letter == "a")
        else:
            pen.draw(letter, [float(value) for value in _NUMBER.findall(arguments)])
    return pen.path


class _Pen:
    """Where the path is, and where its last control point was."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self._control = QPointF()
        self._smooth_after = ""

    def close(self) -> None:
        self.path.closeSubpath()

    def draw(self, letter: str, values: list[float]) -> None:
        """Carry out one command for each group of its arguments."""
        command = letter.upper()
        size = _COUNT[command]
        for start in range(0, len(values), size):
            here = self.path.currentPosition()
            group = values[start : start + size]
            base = here if letter.islower() else QPointF()
            if command in "HV":
                end = (
                    QPointF(base.x() + group[0], here.y())
                    if command == "H"
                    else QPointF(here.x(), base.y() + group[0])
                )
                self.path.lineTo(end)
            else:
                points = [base + QPointF(*group[at : at + 2]) for at in range(0, size, 2)]
                self._through(command if start == 0 or command != "M" else "L", points)
            self._smooth_after = command

    def arc(self, values: list[float], *, is_relative: bool) -> None:
        """An arc of an ellipse to a point (SVG 1.1, appendix F.6.5)."""
        rx, ry, _rotation, is_large, is_sweep, x, y = values
        start = self.path.currentPosition()
        end = start + QPointF(x, y) if is_relative else QPointF(x, y)
        self._smooth_after = "A"
        if not rx or not ry or start == end:
            self.path.lineTo(end)
            return
        half_x, half_y = (start.x() - end.x()) / 2, (start.y() - end.y()) / 2
        reach = hypot(half_x / rx, half_y / ry)
        if reach > 1:
            rx, ry, reach = rx * reach, ry * reach, 1.0
        side = (-1 if is_large == is_sweep else 1) * sqrt(max(1 / reach**2 - 1, 0.0))
        centre_x, centre_y = side * half_y * rx / ry, -side * half_x * ry / rx
        first = atan2((half_y - centre_y) / ry, (half_x - centre_x) / rx)
        last = atan2((-half_y - centre_y) / ry, (-half_x - centre_x) / rx)
        middle = QPointF(centre_x, centre_y) + (start + end) / 2
        swept = degrees(last - first) % 360
        if not is_sweep:
            swept -= 360
        box = QRectF(middle.x() - rx, middle.y() - ry, 2 * rx, 2 * ry)
        # Qt counts angles the other way round.
        self.path.arcTo(box, -degrees(atan2(sin(first), cos(first))), -swept)

    def _through(self, command: str, points: list[QPointF]) -> None:
        if command == "M":
            self.path.moveTo(points[0])
        elif command == "L":
            self.path.lineTo(points[0])
        elif command in "CS":
            first = points[0] if command == "C" else self._mirrored("CS")
            self._control = points[-2]
            self.path.cubicTo(first, points[-2], points[-1])
        else:
            self._control = points[0] if command == "Q" else self._mirrored("QT")
            self.path.quadTo(self._control, points[-1])

    def _mirrored(self, after: str) -> QPointF:
        here = self.path.currentPosition()
        return here * 2 - self._control if self._smooth_after in tuple(after) else here
