"""The rail at the left of the window: views, smart lists and circles, with counts at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme

RAIL_SIDE = 8
_TEXT_LEFT = 32
_COUNT_GAP = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RailItem(NamedTuple):
    """One entry: the key it is known by, its text, a Lucide icon, what the tooltip adds (a shortcut), and a
    sentence about what is in it.
    """

    key: str
    text: str
    icon_name: str
    tip: str = ""
    about: str = ""

    def told(self, *, with_text: bool) -> str:
        """The tooltip, with the text where it is not seen."""
        head = f"{self.text} {self.tip}" if with_text else self.tip
        return "\n".join(part for part in (head.strip(), self.about) if part)


class RailGroup(QWidget):
    """Entries one below the other, at most one taken. ``chosen`` tells the key; arrows move the choice."""

    accessible_role: AccessibleRole = "Grouping"

    chosen = Signal(str)

    def __init__(self, name: str, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_items(items)

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Replace the entries; none is taken afterwards."""
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for item in items:
            button = RailButton(item)
            button.clicked.connect(self._on_clicked)
            self._buttons[item.key] = button
            self._column.addWidget(button)
        self._update_tab_stop()

    def current(self) -> str | None:
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def set_current(self, key: str | None) -> None:
        """Take an entry, or none, without telling it."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)
        self._update_tab_stop()

    def set_count(self, key: str, count: str) -> None:
        """Show a count at the right of an entry; an empty one shows none."""
        self._buttons[key].set_count(count)

    def set_collapsed(self, is_collapsed: bool) -> None:
        """Show icons only, the texts in tooltips."""
        for button in self._buttons.values():
            button.set_collapsed(is_collapsed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        keys = list(self._buttons)
        held = next((place for place, key in enumerate(keys) if self._buttons[key].hasFocus()), None)
        if step is None or held is None:
            super().keyPressEvent(event)
        elif 0 <= held + step < len(keys):
            self._choose(keys[held + step])

    def _on_clicked(self) -> None:
        sender = self.sender()
        self._choose(next(key for key, button in self._buttons.items() if button is sender))

    def _choose(self, key: str) -> None:
        self.set_current(key)
        self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(key)

    def _update_tab_stop(self) -> None:
        taken = self.current() or next(iter(self._buttons), None)
        for key, button in self._buttons.items():
            is_stop = key == taken
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


class RailButton(QPushButton):
    """One entry of the rail: icon, text, count; tinted when taken."""

    def __init__(self, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(item.text, parent)
        self._item = item
        self._count = ""
        self._is_collapsed = False
        self.setCheckable(True)
        self.setAccessibleName(item.text)
        self.setToolTip(item.told(with_text=False))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: str) -> None:
        self._count = count
        self.setAccessibleDescription(count)
        self.update()

    def set_collapsed(self, is_collapsed: bool) -> None:
        self._is_collapsed = is_collapsed
        self.setToolTip(self._item.told(with_text=is_collapsed))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = theme()
        if self._is_collapsed:
            return self.minimumSizeHint()
        return QSize(_TEXT_LEFT + text_width(self.text(), now) + 2 * RAIL_SIDE, now.size("railItem"))

    def minimumSizeHint(self) -> QSize:
        return QSize(collapsed_width(theme()) - 2 * RAIL_SIDE, theme().size("railItem"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        paint_rail_ground(
            painter, QRectF(self.rect()), now, is_taken=self.isChecked(), is_hovered=self.underMouse()
        )
        colour = now.colour("selectionText" if self.isChecked() else "textSecondary")
        side, height = now.size("iconMedium"), self.height()
        left = (self.width() - side) / 2 if self._is_collapsed else float(RAIL_SIDE)
        paint_icon(painter, QRectF(left, (height - side) / 2, side, side), self._item.icon_name, colour)
        if not self._is_collapsed:
            self._paint_words(painter, now, side)
        painter.end()

    def _paint_words(self, painter: QPainter, now: Theme, icon_side: int) -> None:
        taken = self.isChecked()
        room = text_width(self._count, now) + _COUNT_GAP if self._count else 0
        left = RAIL_SIDE + icon_side + RAIL_SIDE
        words = QRectF(left, 0, self.width() - left - RAIL_SIDE - room, self.height())
        text = now.colour("selectionText" if taken else "text")
        paint_text(painter, words, self.text(), now, colour=text)
        count = QRectF(self.width() - RAIL_SIDE - room, 0, room, self.height())
        grey = now.colour("selectionText" if taken else "textSecondary")
        paint_text(painter, count, self._count, now, colour=grey, align="right")


class RailHeading(QWidget):
    """A small grey heading."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(RAIL_SIDE, 0, 0, 0)
        row.addWidget(ElidedLabel(text, "captionStrong", "textTertiary"), 1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().size("railItem"))


def collapsed_width(now: Theme) -> int:
    """Return how wide a rail of icons is, 48 pixels at 100 %."""
    return now.size("iconMedium") + 4 * RAIL_SIDE


def paint_rail_ground(
    painter: QPainter, box: QRectF, now: Theme, *, is_taken: bool, is_hovered: bool
) -> None:
    """Tint an entry of the rail that is taken or under the pointer."""
    if not (is_taken or is_hovered):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("selection" if is_taken else "hover"))
    painter.drawRoundedRect(box, now.radius("control"), now.radius("control"))
