"""What stands where nobody is yet: a place to drop contacts, what works, how it works, and the promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.first_run.sources import source_grid
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.circle_badge import circle_badge_width, paint_circle_badge
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.ladder import ladder_cells, ladder_size, paint_ladder
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tie_state import paint_tie_state
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.surface import Hairline, Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.kit.theme import Theme, TieStateKey

SAMPLE_PEOPLE = 413
_WIDTH = 760
_SIDE = 364
_SCROLL_BAR = 12
_DRAWN = 124
"""The side of the square the circles are drawn in, in px; then it is made to fit."""
_BESIDE = 1000
"""From this width on how it works stands at the right, below it underneath."""


class FirstRunView(QWidget):
    """`sample_wanted`: fill the network with the invented sample."""

    sample_wanted = Signal()
    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._side = self._how_it_works()
        page = Surface("surface")
        self._columns = QHBoxLayout(page)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._main(), 1)
        self._columns.addWidget(self._side)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolling(page))

    def subtitle(self) -> str:
        """nobody here yet"""
        return self.tr("nobody here yet")

    def focus_first(self) -> None:
        """Choose files takes the keyboard."""
        self._choose.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= _BESIDE
        self._columns.setDirection(
            QHBoxLayout.Direction.LeftToRight if is_beside else QHBoxLayout.Direction.TopToBottom
        )
        self._side.setFixedWidth(_SIDE if is_beside else self.width() - _SCROLL_BAR)

    # --- Left ---------------------------------------------------------------------------------------------

    def _main(self) -> QWidget:
        main = Surface("surface")
        outer = QHBoxLayout(main)
        outer.setContentsMargins(48, 24, 48, 16)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Few, good, well-kept relationships"), "display"))
        column.addWidget(
            Label(
                self.tr(
                    "NetDesk reads what you already have and shows who matters to you, how you reach them "
                    "best, and when it is time to get in touch. Everything stays on this computer."
                ),
                "body", "textSecondary", wraps=True,
            )
        )  # fmt: skip
        column.addSpacing(4)
        column.addWidget(self._drop_zone(), 1)
        column.addLayout(self._sample_line())
        column.addWidget(Label(self.tr("What works, and where to find it"), "section"))
        column.addLayout(source_grid())
        box = QWidget()
        box.setLayout(column)
        box.setMaximumWidth(_WIDTH)
        outer.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)
        outer.addStretch(0)
        return main

    def _drop_zone(self) -> QWidget:
        zone = _DropZone()
        column = QVBoxLayout(zone)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(Painted(QSize(100, 100), _paint_circles, ""), 0, Qt.AlignmentFlag.AlignHCenter)
        head = Label(self.tr("Drop your contacts here"), "title")
        words = Label(
            self.tr("Files, folders or archives, any number. You see a preview before anything is written."),
            "body", "textSecondary", wraps=True,
        )  # fmt: skip
        for label in (head, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._choose = Button(self.tr("Choose files"), ButtonKind.PRIMARY, icon_name="folder-open")
        self._choose.clicked.connect(lambda: self._desk.intents.import_wanted.emit([]))
        paste = Button(self.tr("Paste"), icon_name="clipboard-paste", key_hint="Ctrl V")
        paste.clicked.connect(self._desk.intents.paste_wanted)
        write = Button(self.tr("Write down the first person"), icon_name="user-plus")
        write.clicked.connect(self._desk.intents.new_contact_wanted)
        row.addStretch(1)
        for button in (self._choose, paste, write):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return zone

    def _sample_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(_icon("flask-conical"))
        row.addSpacing(8)
        row.addWidget(Label(self.tr("Just looking?"), "body", "textSecondary"))
        button = Button(self.tr("Open the sample network"), ButtonKind.LINK, is_small=True)
        button.clicked.connect(self.sample_wanted)
        row.addWidget(button)
        people = self.tr("{count} invented people, taken back with one Undo").format(count=SAMPLE_PEOPLE)
        row.addWidget(Label(people, "body", "textSecondary", wraps=True), 1)
        return row

    # --- Right --------------------------------------------------------------------------------------------

    def _how_it_works(self) -> QWidget:
        side = Surface("surfaceAlt", ("left",))
        column = QVBoxLayout(side)
        column.setContentsMargins(28, 28, 28, 24)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("How it works"), "title"))
        steps: tuple[tuple[str, str, QWidget | None], ...] = (
            (self.tr("The ladder"), self.tr(
                "Every channel you share is a rung: from Twitter up to a coffee together. Each rung brings "
                "people closer."
            ), _ladder()),
            (self.tr("The tie"), self.tr(
                "Strength from 0 to 100 grows with every exchange and fades with silence."
            ), self._states()),
            (self.tr("The circles"), self.tr(
                "5, 15, 50, 150: nobody has room for more. NetDesk tells you kindly when a circle gets "
                "crowded."
            ), Painted(QSize(220, 20), _paint_badges, self.tr("Circles of 5, 15, 50 and 150"))),
            (self.tr("The suggestion"), self.tr(
                "Whom, how and when, always with a “Why?”. You decide. NetDesk never writes to anyone."
            ), None),
        )  # fmt: skip
        for place, (title, words, picture) in enumerate(steps, 1):
            column.addLayout(_step(place, title, words, picture))
        column.addWidget(Hairline())
        private = QHBoxLayout()
        private.setSpacing(12)
        private.addWidget(_icon("lock"), 0, Qt.AlignmentFlag.AlignTop)
        promise = QVBoxLayout()
        promise.setSpacing(2)
        promise.addWidget(Label(self.tr("Private by design"), "bodyStrong"))
        promise.addWidget(
            Label(
                self.tr("No account, no cloud, no tracking. One file on your disk."), "body", "textSecondary",
                wraps=True,
            )
        )  # fmt: skip
        private.addLayout(promise, 1)
        column.addLayout(private)
        column.addStretch(1)
        return side

    def _states(self) -> QWidget:
        names: tuple[tuple[TieStateKey, str], ...] = (
            ("contact", self.tr("Contact only")), ("weak", self.tr("Weak")),
            ("strong", self.tr("Strong")), ("dormant", self.tr("Dormant")),
        )  # fmt: skip

        def paint(painter: QPainter, _rect: QRect, now: Theme) -> None:
            for place, (state, words) in enumerate(names):
                left, top = (place % 2) * 110, (place // 2) * 22
                paint_tie_state(painter, QRectF(left, top + 5, 10, 10), state, now)
                paint_text(painter, QRectF(left + 18, top, 90, 20), words, now, role="small")

        return Painted(QSize(230, 44), paint, ", ".join(words for _state, words in names))


class _DropZone(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(224)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.colour("surfaceAlt"))
        pen = QPen(now.colour("controlBorder"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _step(number: int, title: str, words: str, picture: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(
        Painted(QSize(24, 24), lambda p, r, now: _paint_number(p, r, now, number), ""),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(title, "bodyStrong"))
    column.addWidget(Label(words, "body", "textSecondary", wraps=True))
    if picture is not None:
        column.addSpacing(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
    row.addLayout(column, 1)
    return row


def _ladder() -> QWidget:
    keys = ("x", "linkedin", "xing", "email", "messenger", "phone", "in-person")

    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        cells = ladder_cells(dict.fromkeys(keys, TileState.ACTIVE), now)
        size = ladder_size(now)
        paint_ladder(painter, QRectF(0, 0, size.width(), rect.height()), cells, now)

    return Painted(ladder_size(theme()), paint, "")


def _paint_number(painter: QPainter, rect: QRect, now: Theme, number: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    paint_text(painter, QRectF(rect), str(number), now, colour=now.colour("accent"), align="centre")


def _paint_badges(painter: QPainter, rect: QRect, now: Theme) -> None:
    left = 0.0
    for size in (5, 15, 50, 150):
        width = circle_badge_width(str(size), now)
        paint_circle_badge(painter, QRectF(left, 0, width, rect.height()), str(size), str(size), now)
        left += width + 16


def _paint_circles(painter: QPainter, rect: QRect, now: Theme) -> None:
    """Rings with people on them, you in the middle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(rect.width() / _DRAWN, rect.height() / _DRAWN)
    centre = QPointF(_DRAWN / 2, _DRAWN / 2)
    for place, radius in enumerate((12.0, 24.0, 36.0, 48.0)):
        painter.setPen(QPen(now.circle((5, 15, 50, 150)[place]).colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
    pen = QPen(now.colour("hairlineStrong"), 1.5)
    pen.setDashPattern([1, 3])
    painter.setPen(pen)
    painter.drawEllipse(centre, 60, 60)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.circle(5).colour)
    painter.drawEllipse(centre, 4, 4)
    painter.setPen(QPen(now.circle(15).colour, 1.5))
    painter.setBrush(now.colour("surfaceAlt"))
    for x, y in ((9, 8), (-20, 13), (-4, -36), (45, 16), (-46, -16), (6, 35)):
        painter.drawEllipse(centre + QPointF(x, y), 4.5, 4.5)


def _icon(name: str) -> QWidget:
    return Painted(
        QSize(20, 20),
        lambda painter, rect, now: paint_icon(
            painter, QRectF(rect).adjusted(1, 1, -1, -1), name, now.colour("textSecondary")
        ),
        "",
    )


def _scrolling(widget: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setProperty("surface", "surface")
    return scroll
