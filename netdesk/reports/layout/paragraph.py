"""Running text: broken into lines, and over pages without leaving a single line behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.text_style import BODY, TextStyle

Align = Literal["left", "right", "centre"]
_LEAST_LINES = 2
"""Lines of a paragraph that stay together above and below the break of a page."""
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_BREAK = "\u2028"
"""How Qt knows a line break within a paragraph."""
_PLAIN: dict[int, str | None] = {
    **dict.fromkeys((*range(32), 127), " "),
    ord("\n"): _BREAK,
    ord("\r"): None,
}


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: TextStyle = BODY


def _without_controls(run: Run) -> Run:
    # To put every letter through a table takes ten times as long, and hardly a text has need of it.
    return run if run.text.isprintable() else Run(run.text.translate(_PLAIN), run.style)


def draw_text(painter: QPainter, x: float, top: float, text: str, style: TextStyle) -> None:
    """Draw one line of text whose line begins at `top`."""
    painter.setFont(style.font)
    painter.setPen(ink(style.colour))
    painter.drawText(QPointF(x, top + style.baseline()), text)


class Paragraph(Block):
    """Text that wraps. The lines are as high as the first run's; `max_lines` cuts the rest off with …"""

    def __init__(self, *runs: Run, align: Align = "left", max_lines: int | None = None) -> None:
        self._runs = tuple([_without_controls(run) for run in runs if run.text])
        self._style = runs[0].style
        self._align: Align = align
        self._max_lines = max_lines
        self._setting: tuple[float, _Setting] | None = None

    def measure(self, width: float) -> float:
        return self._set(width).count * self._style.line

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        setting = self._set(width)
        setting.draw(painter, x, y, 0, setting.count)

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        return _Lines(self._set(width), self._style.line, 0).split(width, room, must=must)

    def _set(self, width: float) -> _Setting:
        if self._setting is None or self._setting[0] != width:
            self._setting = (width, self._typeset(width))
        return self._setting[1]

    def _typeset(self, width: float) -> _Setting:
        if not self._runs:
            return _Plain([""], self._style, [0.0])
        if len(self._runs) == 1:
            plain = _plain(self._runs[0], self._align, width, self._max_lines)
        else:
            plain = _beside(self._runs, self._style, width) if self._align == "left" else None
        return plain or _Wrapped(self._runs, self._style, self._align, width, self._max_lines)


class _Setting:
    """A paragraph at one width."""

    count: int

    def draw(self, painter: QPainter, x: float, y: float, first: int, stop: int) -> None:
        raise NotImplementedError


class _Plain(_Setting):
    """Lines in one style that need no breaking: the quick way, as most texts on paper are short."""

    def __init__(self, lines: list[str], style: TextStyle, indents: list[float]) -> None:
        self.count = len(lines)
        self._lines = lines
        self._style = style
        self._indents = indents

    def draw(self, painter: QPainter, x: float, y: float, first: int, stop: int) -> None:
        style = self._style
        painter.setFont(style.font)
        painter.setPen(ink(style.colour))
        baseline = y + style.baseline()
        for line, indent in zip(self._lines[first:stop], self._indents[first:stop], strict=True):
            if line:
                painter.drawText(QPointF(x + indent, baseline), line)
            baseline += style.line


class _Beside(_Setting):
    """One line in several styles, its runs one beside the other."""

    count = 1

    def __init__(self, runs: list[tuple[float, Run]], style: TextStyle) -> None:
        self._runs = runs
        self._style = style

    def draw(self, painter: QPainter, x: float, y: float, first: int, stop: int) -> None:
        baseline = y + self._style.baseline()
        for start, run in self._runs:
            painter.setFont(run.style.font)
            painter.setPen(ink(run.style.colour))
            painter.drawText(QPointF(x + start, baseline), run.text)


def _plain(run: Run, align: Align, width: float, max_lines: int | None) -> _Setting | None:
    """The text as lines that fit as they are, None when one of them does not."""
    text, style = run
    lines = text.split(_BREAK)
    if max_lines == 1:
        whole = text.replace(_BREAK, " ")
        fits = style.surely_fits(whole, width) or style.width(whole) <= width
        lines = [whole if fits else _elided(whole, style, width)]
    elif max_lines is not None and len(lines) > max_lines:
        return None
    if align == "left" and all(style.surely_fits(line, width) for line in lines):
        return _Plain(lines, style, [0.0] * len(lines))
    widths = [style.width(line) for line in lines]
    if max(widths) > width and max_lines != 1:
        return None
    return _Plain(lines, style, [_indent(align, width - own) for own in widths])


def _beside(runs: tuple[Run, ...], style: TextStyle, width: float) -> _Setting | None:
    """Latin runs on one line, None when they do not fit on it or are not Latin."""
    placed: list[tuple[float, Run]] = []
    start = 0.0
    for run in runs:
        if _BREAK in run.text or not run.style.surely_fits(run.text, width - start):
            return None
        placed.append((start, run))
        if run is not runs[-1]:
            start += run.style.width(run.text)
    return _Beside(placed, style)


def _elided(text: str, style: TextStyle, width: float) -> str:
    return style.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class _Wrapped(_Setting):
    """Several lines, or several styles."""

    def __init__(
        self, runs: tuple[Run, ...], style: TextStyle, align: Align, width: float, max_lines: int | None
    ) -> None:
        self._style = style
        self._option = QTextOption(_ALIGNMENTS[align])
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._break(runs, width)
        while max_lines is not None and len(self._lines) > max_lines:
            last = self._lines[max_lines - 1]
            runs = _shortened(runs, last.textStart() + last.textLength())
            self._break(runs, width)
        self.count = len(self._lines)

    def draw(self, painter: QPainter, x: float, y: float, first: int, stop: int) -> None:
        baseline = self._style.baseline()
        for line in self._lines[first:stop]:
            line.draw(painter, QPointF(x, y + baseline - line.ascent()))
            y += self._style.line

    def _break(self, runs: tuple[Run, ...], width: float) -> None:
        self._layout = QTextLayout("".join(run.text for run in runs), self._style.font)
        self._layout.setFormats(list(_formats(runs)))
        self._layout.setTextOption(self._option)
        self._lines = list(_broken(self._layout, width))


def _broken(layout: QTextLayout, width: float) -> Iterable[QTextLine]:
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        yield line
    layout.endLayout()


def _shortened(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """The runs up to `length` UTF-16 units with … at their end; always shorter than before."""
    kept: list[Run] = []
    for run in runs:
        units = run.text.encode("utf-16-le")[: 2 * max(length, 0)]
        length -= len(units) // 2
        if units:
            kept.append(Run(units.decode("utf-16-le", "ignore"), run.style))
    last = kept.pop()
    return (*kept, Run(last.text.rstrip(f"… {_BREAK}")[:-1].rstrip() + "…", last.style))


def _formats(runs: tuple[Run, ...]) -> Iterable[QTextLayout.FormatRange]:
    start = 0
    for run in runs:
        # Qt counts UTF-16 units: a letter beyond the basic plane is two.
        length = len(run.text.encode("utf-16-le")) // 2
        formatted = QTextLayout.FormatRange()
        formatted.start, formatted.length = start, length
        formatted.format = _format(run.style)
        yield formatted
        start += length


def _format(style: TextStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(style.font)
    made.setForeground(ink(style.colour))
    return made


def _indent(align: Align, free: float) -> float:
    return {"left": 0.0, "right": free, "centre": free / 2}[align]


class _Lines(Block):
    """The lines of a paragraph from `first` on up to `stop`, at the width they were set for."""

    def __init__(self, setting: _Setting, line: float, first: int, stop: int | None = None) -> None:
        self._setting = setting
        self._line = line
        self._first = first
        self._stop = setting.count if stop is None else stop

    def measure(self, width: float) -> float:
        return (self._stop - self._first) * self._line

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        self._setting.draw(painter, x, y, self._first, self._stop)

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        count = self._stop - self._first
        fitting = min(int(room // self._line), count)
        if not must or count - fitting < _LEAST_LINES < fitting:
            fitting = min(fitting, count - _LEAST_LINES)
        if fitting < (1 if must else _LEAST_LINES):
            return None
        middle = self._first + fitting
        return (
            _Lines(self._setting, self._line, self._first, middle),
            _Lines(self._setting, self._line, middle, self._stop),
        )
