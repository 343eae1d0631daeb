"""A section of the card: a head that folds it, and a body that is filled from the card's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from netdesk.window.kit.held_keyboard import keyboard_held
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.surface import Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard

_MARGINS = (16, 10, 16, 12)
_GAP = 8


class Section(Surface):
    """`key` names it where folded sections are remembered. Subclasses fill `body` in `fill`."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__("surface", ("top",))
        self.desk = desk
        self._key = key
        self._title = FoldTitle(title)
        self._remark = ElidedLabel("", "small", "textTertiary", align="right")
        self.head = QHBoxLayout()
        self.head.setSpacing(_GAP)
        self.head.addWidget(self._title)
        self.head.addWidget(self._remark, 1)
        self._box = QWidget()
        self.body = QVBoxLayout(self._box)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*_MARGINS)
        self._column.setSpacing(6)
        self._column.addLayout(self.head)
        self._column.addWidget(self._box)
        self._title.clicked.connect(self._on_fold)
        self._show_folded(key in folded_sections())

    def show_card(self, card: ContactCard) -> None:
        """Show this contact; the section is hidden when it has nothing to say."""
        is_wanted = self.has(card)
        self.setVisible(is_wanted)
        if is_wanted:
            with keyboard_held(self):
                self.fill(card)

    def has(self, _card: ContactCard) -> bool:
        """Whether there is something to show."""
        return True

    def fill(self, card: ContactCard) -> None:
        """Fill the body."""
        raise NotImplementedError

    def let_reach(self, *, head: int = 0, body: int = 0) -> None:
        """Let head or body use so many pixels of the padding at their right: the icon of a button stands in
        line with the end of a text where the ground around it reaches beyond.
        """
        left, top, right, bottom = _MARGINS
        far = max(head, body)
        self._column.setContentsMargins(left, top, right - far, bottom)
        self.head.setContentsMargins(0, 0, far - head, 0)
        self.body.setContentsMargins(0, 0, far - body, 0)

    def set_remark(self, remark: str) -> None:
        """The grey words at the right of the head."""
        self._remark.set_text(remark)

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self._box.isHidden()

    def _on_fold(self) -> None:
        is_folded = not self.is_folded
        self._show_folded(is_folded)
        kept = folded_sections() - {self._key} | ({self._key} if is_folded else set())
        _settings().setValue("folded", ",".join(sorted(kept)))

    def _show_folded(self, is_folded: bool) -> None:
        self._box.setHidden(is_folded)
        self._title.set_folded(is_folded)


class FoldTitle(QPushButton):
    """The title of a section; a press folds it. The arrow stands there while folded, hovered or focused."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._is_folded = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self.setFlat(True)

    def set_folded(self, is_folded: bool) -> None:
        """Show which way the arrow points."""
        self._is_folded = is_folded
        self.setChecked(not is_folded)
        self.setAccessibleDescription(self.tr("folded") if is_folded else self.tr("unfolded"))
        self.update()

    def sizeHint(self) -> QSize:
        now = theme()
        width = text_width(self.text(), now, "section") + 2 + now.size("iconSmall")
        return QSize(width, max(now.line("section"), now.size("controlSmall")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        paint_text(painter, self.rect(), self.text(), now, role="section")
        if self._is_folded or self.underMouse() or self.hasFocus():
            side = now.size("iconSmall") - 2
            left = text_width(self.text(), now, "section") + 4
            name = "chevron-right" if self._is_folded else "chevron-down"
            box = QRectF(left, (self.height() - side) / 2 + 1, side, side)
            paint_icon(painter, box, name, now.colour("textTertiary"))
        painter.end()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


def folded_sections() -> set[str]:
    """The keys of the sections the person folded."""
    return set(str(_settings().value("folded", "")).split(",")) - {""}


def _settings() -> QSettings:
    settings = QSettings("NetDesk", "NetDesk")
    settings.beginGroup("card")
    return settings
