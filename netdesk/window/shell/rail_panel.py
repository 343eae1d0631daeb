"""The rail at the left: surfaces, smart lists and circles, with what is in each."""

from __future__ import annotations

from functools import partial
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.desk.list_rows import NetworkCounts
from netdesk.domain.owner import CIRCLES
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import theme
from netdesk.window.kit.rail import RAIL_SIDE, RailGroup, RailHeading, RailItem, collapsed_width
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.viewport import own_viewport
from netdesk.window.phrase_text import number_text
from netdesk.window.shell.circle_entry import CircleEntry
from netdesk.window.surfaces import SMART_LISTS, SURFACES
from netdesk.window.tie_text import circle_text


class RailPanel(Surface):
    """Tells what was chosen; the shell shows it."""

    view_chosen = Signal(str)
    list_chosen = Signal(str)
    circle_chosen = Signal(int)
    dropped_on_circle = Signal(int, object)
    """People (QMimeData that holds them) were dropped on a circle, 0 for the wider network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", ("right",), parent)
        self._is_collapsed = False
        self._scroll = QScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its entries take the keyboard
        self._viewport = own_viewport(self._scroll)
        self._body = body = QWidget(self._viewport)
        shown = [surface for surface in SURFACES if surface.is_in_rail]
        self.views = RailGroup(
            self.tr("Views"),
            [RailItem(s.key, s.words(), s.icon, f"Ctrl+{place}") for place, s in enumerate(shown, 1)],
            body,
        )
        self.lists = RailGroup(
            self.tr("Smart lists"),
            [
                RailItem(key, _words(title), icon, about=about and _words(about))
                for key, title, icon, about in SMART_LISTS
            ],
            body,
        )
        headings = (self.tr("Smart lists"), self.tr("Circles"))
        self._headings = [RailHeading(heading, parent=body) for heading in headings]
        self._circles = [CircleEntry(str(size), circle_text(size), str(size), body) for size in CIRCLES]
        self._wider = CircleEntry("", circle_text(None), "wider", body)
        self._footer = QWidget(self)
        self._note = ElidedLabel(
            self.tr("On this computer only"), "small", "textTertiary", parent=self._footer
        )
        self._lay_out()
        self.views.chosen.connect(self.view_chosen)
        self.lists.chosen.connect(self.list_chosen)
        for size, circle in zip((*CIRCLES, 0), (*self._circles, self._wider), strict=True):
            circle.clicked.connect(partial(self.circle_chosen.emit, size))
            circle.dropped.connect(partial(self.dropped_on_circle.emit, size))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(RAIL_SIDE, 4, RAIL_SIDE, RAIL_SIDE)
        column.setSpacing(0)
        column.addWidget(self.views)
        column.addSpacing(8)
        column.addWidget(self._headings[0])
        column.addWidget(self.lists)
        column.addSpacing(8)
        column.addWidget(self._headings[1])
        for circle in (*self._circles, self._wider):
            column.addWidget(circle)
        column.addStretch(1)
        scroll = self._scroll
        scroll.setWidget(self._body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The body takes the ground of the viewport. A rule of the style sheet would come too late for both.
        self._viewport.setBackgroundRole(QPalette.ColorRole.Window)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        self._lay_out_footer()
        outer.addWidget(self._footer)
        self.set_collapsed(False)

    def _lay_out_footer(self) -> None:
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(RAIL_SIDE * 2, 0, RAIL_SIDE, 0)
        row.setSpacing(RAIL_SIDE)
        row.addWidget(IconMark("hard-drive", "textTertiary"), 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._note, 1)
        self._footer.setFixedHeight(36)

    @property
    def is_collapsed(self) -> bool:
        """Whether only icons are shown."""
        return self._is_collapsed

    def set_collapsed(self, is_collapsed: bool) -> None:
        """Show icons only, or words as well."""
        self._is_collapsed = is_collapsed
        now = theme()
        self.setFixedWidth(collapsed_width(now) if is_collapsed else now.grown(now.size("rail")))
        # Among icons a scroll bar would stand on them; wheel and keys go through them without.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_collapsed else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(bar)
        self.views.set_collapsed(is_collapsed)
        self.lists.set_collapsed(is_collapsed)
        for widget in (*self._headings, self._note, *self._circles, self._wider):
            widget.setVisible(not is_collapsed)

    def show_counts(self, counts: NetworkCounts, suggestions: int | None) -> None:
        """Write what is in each list and circle; circles are counted from the inside out [B8]."""
        for key, *_look in SMART_LISTS:
            number = counts.people if key == "everyone" else dict(counts.lists).get(key)
            self.lists.set_count(key, "" if number is None else number_text(number))
        if suggestions is not None:
            self.views.set_count("suggestions", number_text(suggestions) if suggestions else "")
        for size, circle, within in zip(CIRCLES, self._circles, accumulate(counts.circles), strict=True):
            circle.set_count(f"{within}/{size}" if counts.lists else "", within / size)
        self._wider.set_count(number_text(counts.wider) if counts.lists else "", None)


def _words(text: str) -> str:
    return QCoreApplication.translate("Surfaces", text)
