"""One suggestion: what to do, a short reason, the channel and the hour, and what the person says to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.best_time_text import best_time_text
from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.passing_menu import open_below
from netdesk.window.phrase_text import phrase_text, short_phrase_text
from netdesk.window.suggestions.decision_words import REASONS
from netdesk.window.suggestions.disclosure import Disclosure
from netdesk.window.suggestions.headline import Headline
from netdesk.window.suggestions.kinds import kind_icon, kind_title
from netdesk.window.tie_text import channel_name

if TYPE_CHECKING:
    from datetime import date

    from netdesk.domain.suggestion import Suggestion
    from netdesk.window.kit.theme import ColourRole, Theme

SNOOZES: tuple[tuple[str, int], ...] = (
    ("Until tomorrow", 1),
    ("For a week", 7),
    ("For a month", 30),
    ("For three months", 91),
)
"""What Snooze offers, in days; English, translated in the context `SuggestionRow`."""
_ICON_BOX, _ICON_INSET = 28, 6
_MARGIN, _SPACING, _ICON_GAP = 16, 4, 12
_TILE, _GAP, _WHEN, _WHEN_HEIGHT = 16, 6, 104, 24
_NARROW = 640
"""Below this width the hour gives way to the person's name; the tile of the channel stays."""
_LONGEST = 40
"""So many letters of a word fit into a line of evidence on the narrowest list."""


class SuggestionRow(QWidget):
    """`done`, `snoozed(days)`, `dismissed(reason)`, `taken` (clicked or focused), `opened(is_open)`;
    `date_wanted`, `words_wanted`: snooze until a date, dismiss in own words.
    """

    accessible_role: AccessibleRole = "ListItem"

    done = Signal()
    snoozed = Signal(int)
    dismissed = Signal(str)
    taken = Signal()
    opened = Signal(bool)
    date_wanted = Signal()
    words_wanted = Signal()

    def __init__(
        self, suggestion: Suggestion, today: date, *, has_kind: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.suggestion = suggestion
        self._is_open = self._is_hovered = self._is_first = False
        self._evidence_lines: QVBoxLayout | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        headline = short_phrase_text(suggestion.headline, today)
        self.setAccessibleName(f"{headline.replace('**', '')}. {phrase_text(suggestion.reason)}")
        self._head = QWidget()
        self._fill_head(headline, self._when_words(today), has_kind=has_kind)
        self._evidence = Disclosure(self._evidence_body)
        self._fit()
        look().changed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._evidence)

    # --- Building -----------------------------------------------------------------------------------------

    def _fill_head(self, headline: str, when: QWidget, *, has_kind: bool) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(_MARGIN, 0, 12, 0)
        row.setSpacing(_SPACING)
        row.addWidget(Painted(lambda: _square(_ICON_BOX), self._paint_icon, kind_title(self.suggestion.kind)))
        row.addSpacing(_ICON_GAP - _SPACING)
        row.addLayout(self._words(headline, has_kind=has_kind), 1)
        row.addSpacing(8)
        self._when = when
        row.addWidget(self._when)
        for button in self._buttons(headline.replace("**", "")):
            row.addWidget(button)
            if button is self._why:
                row.addSpacing(8)

    def _words(self, headline: str, *, has_kind: bool) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 4)
        words.setSpacing(0)
        reason = phrase_text(self.suggestion.reason)
        if has_kind:
            reason = f"{kind_title(self.suggestion.kind)} · {reason}"
        words.addWidget(Headline(headline))
        words.addWidget(ElidedLabel(reason, "small", "textSecondary"))
        return words

    def _buttons(self, said: str) -> tuple[Button, Button, Button, Button]:
        """Why, Do it, Snooze, Dismiss; their names for screen readers say what about."""
        self._why = Button(self.tr("Why?"), ButtonKind.LINK, icon_name="chevron-right", is_small=True)
        self._why.clicked.connect(self.toggle)
        self.do_it = Button(self.tr("Do it"), ButtonKind.SOFT, is_small=True)
        self.do_it.clicked.connect(self.done)
        self._why.setAccessibleName(self.tr("Why? {headline}").format(headline=said))
        self.do_it.setAccessibleName(self.tr("Do it: {headline}").format(headline=said))
        self._snooze = self._menu_button(self.tr("Snooze"), self.snooze_menu)
        self._dismiss = self._menu_button(self.tr("Dismiss"), self.dismiss_menu)
        for button in (self._snooze, self._dismiss):
            name = self.tr("{verb}: {headline}").format(verb=button.text(), headline=said)
            button.setAccessibleName(name)
        return self._why, self.do_it, self._snooze, self._dismiss

    def _menu_button(self, text: str, make_menu: Callable[[], QMenu]) -> Button:
        """A button without the arrow of a menu that Qt would show."""
        button = Button(text, ButtonKind.PLAIN, is_small=True)
        button.clicked.connect(lambda: open_below(make_menu(), button))
        return button

    def snooze_menu(self) -> QMenu:
        """For how long."""
        return self._menu(
            *((self.tr(text), "", partial(self.snoozed.emit, days)) for text, days in SNOOZES),
            (self.tr("Until a date …"), "", self.date_wanted.emit),
        )

    def dismiss_menu(self) -> QMenu:
        """Why."""
        return self._menu(
            *(
                (self.tr(text), self.tr(tip), partial(self.dismissed.emit, reason))
                for text, reason, tip in REASONS
            ),
            (
                self.tr("In your own words …"),
                self.tr("This suggestion does not come back, and your words are kept"),
                self.words_wanted.emit,
            ),
        )

    def _menu(self, *entries: tuple[str, str, Callable[[], None]]) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for words, tip, act in entries:
            action = QAction(words, menu)
            action.setToolTip(tip or words)
            action.triggered.connect(lambda _checked=False, act=act: act())
            menu.addAction(action)
        return menu

    def _when_words(self, today: date) -> QWidget:
        moment = self.suggestion.moment
        text = self.tr("any time") if moment is None else best_time_text(moment, today)
        channel = self.suggestion.channel
        name = f"{channel_name(channel)}, {text}" if channel else text
        when = Painted(_when_size, lambda p, r, t: self._paint_when(p, r, t, text), name)
        when.setToolTip(text)
        return when

    def _paint_when(self, painter: QPainter, rect: QRect, now: Theme, text: str) -> None:
        if self.suggestion.channel:
            side = now.grown(_TILE)
            tile = QRectF(0, (rect.height() - side) / 2, side, side)
            paint_tile(painter, tile, self.suggestion.channel, now)
        left = now.grown(_TILE + _GAP)
        words = QRectF(left, 0, rect.width() - left, rect.height())
        paint_text(painter, words, text, now, colour=now.colour("textSecondary"))

    def _paint_icon(self, painter: QPainter, rect: QRect, now: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("surface" if self.hasFocus() else "accentSoft"))
        painter.drawRoundedRect(QRectF(rect), 5, 5)
        inset = now.grown(_ICON_INSET)
        box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, box, kind_icon(self.suggestion.kind), now.colour("accent"))

    def _evidence_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(4)
        self._evidence_lines = column
        self._fit_evidence()
        for evidence in self.suggestion.evidence:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(IconMark(evidence.icon, "textTertiary", "iconSmall"), 0, Qt.AlignmentFlag.AlignTop)
            words = breakable(phrase_text(evidence.text), _LONGEST)
            line.addWidget(Label(words, "small", "textSecondary", wraps=True), 1)
            column.addLayout(line)
        return body

    # --- What it does -------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the evidence is shown."""
        return self._is_open

    def toggle(self) -> None:
        """Show or hide the evidence."""
        self._is_open = not self._is_open
        self._why.set_icon_name("chevron-down" if self._is_open else "chevron-right")
        self._evidence.set_open(self._is_open)
        self._why.setAccessibleDescription(self.tr("open") if self._is_open else self.tr("closed"))
        self.opened.emit(self._is_open)
        self.update()

    def _fit(self) -> None:
        self._head.setFixedHeight(theme().size("suggestionRow"))
        self._fit_evidence()
        self._fit_when()

    def _fit_evidence(self) -> None:
        if self._evidence_lines is not None:
            below_words = _MARGIN + theme().grown(_ICON_BOX) + _ICON_GAP
            self._evidence_lines.setContentsMargins(below_words, 0, 16, 8)

    def _fit_when(self) -> None:
        now = theme()
        has_room = self.width() >= now.grown(_NARROW)
        self._when.setFixedWidth(now.grown(_WHEN if has_room else _TILE + _SPACING))

    def set_first(self, is_first: bool) -> None:
        """The first row's Do it is filled; no other is."""
        self._is_first = is_first
        self._show_kind()

    def open_snooze(self) -> None:
        """The key for Snooze."""
        self._snooze.click()

    def open_dismiss(self) -> None:
        """The key for Dismiss."""
        self._dismiss.click()

    # --- Qt -----------------------------------------------------------------------------------------------

    def _show_kind(self) -> None:
        """On the ground of the row with the keyboard a soft button would not be seen."""
        plain = ButtonKind.SECONDARY if self.hasFocus() else ButtonKind.SOFT
        self.do_it.set_kind(ButtonKind.PRIMARY if self._is_first else plain)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour(self._ground()))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), now.colour("hairline"))
        if self.hasFocus():
            painter.fillRect(QRect(0, 0, 2, self.height() - 1), now.colour("accent"))
        painter.end()

    def _ground(self) -> ColourRole:
        if self.hasFocus():
            return "selection"
        if self._is_hovered:
            return "hover"
        return "surfaceAlt" if self._is_open else "surface"

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_when()
        super().resizeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_kind()
        self.update()
        self.taken.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_kind()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_W: self.toggle, Qt.Key.Key_Space: self.toggle, Qt.Key.Key_S: self.open_snooze,
            Qt.Key.Key_X: self.open_dismiss, Qt.Key.Key_Delete: self.open_dismiss,
            Qt.Key.Key_Return: self.done.emit, Qt.Key.Key_Enter: self.done.emit,
        }  # fmt: skip
        act = acts.get(event.key()) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if act is None:
            super().keyPressEvent(event)
            return
        pressed = self.focusWidget()
        if act == self.done.emit and isinstance(pressed, Button) and pressed.hasFocus():
            # Enter on one of the row's buttons means that button.
            pressed.click()
        else:
            act()


def _square(side: int) -> QSize:
    return QSize(theme().grown(side), theme().grown(side))


def _when_size() -> QSize:
    return QSize(theme().grown(_WHEN), theme().grown(_WHEN_HEIGHT))
