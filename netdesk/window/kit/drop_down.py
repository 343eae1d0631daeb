"""The small drop-down of a filter bar: a grey label, its value in bold, a chevron, a menu of choices."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.kit.theme import TypeRole

_PADDING = 8
_GAP = 6


class Choice(NamedTuple):
    """One entry: the key it is known by, its text, the shorter text shown as value, an icon, and whether it
    can be chosen.
    """

    key: str
    text: str
    value: str = ""
    icon: QIcon | None = None
    is_enabled: bool = True


class DropDown(QPushButton):
    """Label, value and a menu; ``chosen`` tells the new key. 24 pixels high, or 28 as the fields of a form.

    With ``choices`` it makes its own menu. Without, give it one by ``setMenu`` and tell it the words by
    ``set_value``.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice] = (),
        current: str = "",
        *,
        icon_name: str = "",
        is_field: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._is_field = is_field
        self._icon_name = icon_name
        self._value = ""
        self._is_bare = False
        self._current = ""
        self._choices: dict[str, Choice] = {}
        self._own_menu: QMenu | None = None
        self._group = QActionGroup(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if choices:
            self.set_choices(choices, current or choices[0].key)

    def current(self) -> str:
        return self._current

    def set_choices(self, choices: Sequence[Choice], current: str) -> None:
        """Replace the entries and take one of them without telling it."""
        if self._own_menu is None:
            self._own_menu = QMenu(self)
            self.setMenu(self._own_menu)
        menu = self._own_menu
        menu.clear()  # and filled again in place: it may be open
        self._group.deleteLater()
        group = self._group = QActionGroup(menu)
        self._choices = {choice.key: choice for choice in choices}
        for choice in choices:
            action = QAction(choice.icon or QIcon(), plain_entry(choice.text), menu)
            action.setData(choice.key)
            action.setCheckable(choice.is_enabled)
            action.setEnabled(choice.is_enabled)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_triggered)
        self.set_current(current)

    def set_current(self, key: str) -> None:
        """Take a choice without telling it."""
        self._current = key
        for action in self._own_menu.actions() if self._own_menu is not None else ():
            action.setChecked(action.data() == key)
        choice = self._choices[key]
        self.set_value(choice.value or choice.text)

    def set_value(self, value: str) -> None:
        """Show a value beside the label."""
        self._value = value
        self.setAccessibleName(f"{self._label} {value}".strip())
        self.updateGeometry()
        self.update()

    @property
    def is_at_rest(self) -> bool:
        """Whether the first choice is taken, which narrows nothing."""
        return self._current == next(iter(self._choices), None)

    def set_bare(self, is_bare: bool) -> None:
        """Show the label alone, where there is no room for the value."""
        if is_bare != self._is_bare:
            self._is_bare = is_bare
            self.updateGeometry()
            self.update()

    @property
    def _role(self) -> TypeRole:
        return "body" if self._is_field else "smallStrong"

    def full_width(self) -> int:
        """How wide it is with its value, in pixels."""
        return self._width(self._value)

    def sizeHint(self) -> QSize:
        width = self._width("" if self._is_bare else self._value)
        return QSize(width, theme().size("control" if self._is_field else "controlSmall"))

    def _width(self, value: str) -> int:
        now = theme()
        words = self._word_width(self._label, "small") + self._word_width(value, self._role)
        icon = now.size("iconSmall") + _GAP if self._icon_name else 0
        return words + icon + now.size("iconSmall") + 2 * _PADDING

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_raised = self.isDown() or self.underMouse()
        painter.setPen(QPen(now.colour("controlBorder" if self._is_field else "hairlineStrong"), 1))
        painter.setBrush(now.colour("hover" if is_raised and self.isEnabled() else "surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, now.radius("control"), now.radius("control"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        now = theme()
        grey = now.colour("textSecondary" if self.isEnabled() else "textDisabled")
        side, height, left = now.size("iconSmall"), self.height(), float(_PADDING)
        if self._icon_name:
            paint_icon(painter, QRectF(left, (height - side) / 2, side, side), self._icon_name, grey)
            left += side + _GAP
        if self._label:
            width = min(self._word_width(self._label, "small"), self.width() - _PADDING - side - left)
            paint_text(painter, QRectF(left, 0, width, height), self._label, now, role="small", colour=grey)
            left += width
        right = self.width() - _PADDING - side
        strong = now.colour("text" if self.isEnabled() else "textDisabled")
        room = QRectF(left, 0, right - left, height)
        if not self._is_bare:
            paint_text(painter, room, self._value, now, role=self._role, colour=strong)
        paint_icon(painter, QRectF(right, (height - side) / 2, side, side), "chevron-down", grey)

    def _word_width(self, word: str, role: TypeRole) -> int:
        return text_width(word, theme(), role) + _GAP if word else 0

    def _on_triggered(self, action: QAction) -> None:
        self.set_current(str(action.data()))
        self.chosen.emit(self._current)
