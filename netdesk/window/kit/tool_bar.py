"""The bars over a work area: the tool bar with the screen's title, and the filter bar below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.theme import SizeName

_MARGIN = 16
_GAP = 8
_TITLE_GAP = 12


class _Bar(Surface):
    """A row of widgets of fixed height, with a hairline below."""

    _height: SizeName = "toolbar"

    def __init__(self, gap: int, parent: QWidget | None) -> None:
        super().__init__("surface", ("bottom",), parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_MARGIN, 0, _MARGIN - 4, 1)
        self.row.setSpacing(gap)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().size(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme().size(self._height))


class ToolBar(_Bar):
    """Serif title, one grey sentence, then what ``add`` brings: search, buttons, icon buttons last."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(_GAP, parent)
        self._sentence = ElidedLabel("", "small", "textSecondary")
        self.row.addWidget(Label(title, "title"))
        self.row.addSpacing(_TITLE_GAP - _GAP)
        self.row.addWidget(self._sentence, 1)

    def set_sentence(self, sentence: str) -> None:
        self._sentence.set_text(sentence)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.row.addWidget(widget, stretch)


class FilterBar(_Bar):
    """Drop-downs and segments at the left, and behind ``add_stretch`` what sorts or explains at the right.
    ``let_give_way`` names what is left out where not everything has room.
    """

    _height: SizeName = "filterBar"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_GAP, parent)
        self.set_ground("surfaceAlt")
        self.row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._all: list[QWidget] = []
        self._spare: tuple[tuple[QWidget, ...], ...] = ()

    def add(self, widget: QWidget) -> None:
        self._all.append(widget)
        self.row.addWidget(widget)

    def let_give_way(self, *groups: tuple[QWidget, ...]) -> None:
        """Leave these out where not everything has room, the first group first; once all have been added."""
        self._spare = groups
        self.fit_in()
        # Not before: what stands in the bar follows the look first.
        look().changed.connect(self.fit_in)

    def fit_in(self) -> None:
        """Show as much as there is room for; to be called when a width changes."""
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right() + _GAP
        spare = [one for group in self._spare for one in group]
        room -= sum(self.needed(one) + _GAP for one in self._all if one not in spare)
        for group in reversed(self._spare):
            room -= sum(self.needed(one) + _GAP for one in group)
            for one in group:
                one.setVisible(room >= 0)

    def needed(self, widget: QWidget) -> int:
        """Return the least width in which a widget of this bar is of use."""
        return widget.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_in()

    def add_stretch(self) -> None:
        self.row.setAlignment(Qt.AlignmentFlag(0))
        self.row.addStretch(1)
