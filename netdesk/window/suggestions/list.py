"""Suggestions one below the other. They never move under the pointer or while a row is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.look import theme
from netdesk.window.kit.reading_order import ReadingOrder
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.settling import Settling
from netdesk.window.open_address import open_address
from netdesk.window.suggestions.answer_dialogs import DismissDialog, SnoozeDialog
from netdesk.window.suggestions.decision_words import dismissed_words, snoozed_words
from netdesk.window.suggestions.row import SuggestionRow
from netdesk.window.tie_text import channel_name
from netdesk.window.way import WRITES, way_of_use

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change
    from netdesk.domain.suggestion import Suggestion

PAGE = 12
"""So many rows are shown at first at least; the others are one click away."""
_ALL_THE_ROOM = 1_000
_FOOT = 32
"""Pixels left below a page for the way to the others."""


class SuggestionList(ScrollPane):
    """Shows what `wanted` lets through of the desk's advice; at first as many as a day has (settings) where
    `is_daily`. `counted` tells how many there are.
    """

    accessible_role: AccessibleRole = "List"

    counted = Signal(int)
    decided = Signal(str)
    """A sentence about what was just decided, which can be undone."""

    def __init__(
        self, desk: Desk, *, has_kinds: bool = False, is_daily: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._has_kinds, self._is_daily = desk, has_kinds, is_daily
        self._wanted: Callable[[Suggestion], bool] = lambda _suggestion: True
        self._order: Callable[[Suggestion], str] | None = None
        self._more_wanted = 0
        self._words = self._nothing = ""
        self._rows: list[SuggestionRow] = []
        self._is_under_pointer = False
        self._settling = Settling(self)
        self._body = QWidget()
        self._body.setProperty("surface", "surface")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._new = Button("", ButtonKind.SOFT, is_small=True)
        self._new.clicked.connect(self.show_now)
        self._new.hide()
        self._more = Button("", ButtonKind.LINK, is_small=True)
        self._more.clicked.connect(self._show_more)
        self._empty = EmptyState(self.tr("Reading ties …"))
        self._column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty.acted.connect(lambda: desk.intents.import_wanted.emit([]))
        self._column.addWidget(self._empty, _ALL_THE_ROOM)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setWidget(self._body)
        ReadingOrder(self._body)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setProperty("surface", "surface")
        self.setAccessibleName(self.tr("Suggestions"))
        desk.advised.connect(self._on_advised)
        desk.changed.connect(self._on_changed)
        self.show_now()

    def set_wanted(self, wanted: Callable[[Suggestion], bool], nothing: str = "") -> None:
        """Show only what this lets through; `nothing` says that there is none."""
        self._wanted, self._nothing = wanted, nothing
        self._more_wanted = 0
        self.show_now()

    @property
    def _limit(self) -> int:
        """So many rows are shown: those of a day, or a page, which fills the room there is."""
        if self._is_daily:
            return self._desk.settings.suggestions_per_day + self._more_wanted
        fitting = (self.viewport().height() - _FOOT) // theme().size("suggestionRow")
        return max(PAGE, fitting) + self._more_wanted

    def set_order(self, order: Callable[[Suggestion], str] | None) -> None:
        """Sort by this instead of by use; None: the most useful first."""
        self._order = order
        self.show_now()

    @property
    def rows(self) -> Sequence[SuggestionRow]:
        """The rows that are shown, best first."""
        return self._rows

    def empty_words(self) -> str:
        """What stands in place of rows, "" while there are any."""
        return "" if self._rows else self._words

    def show_now(self) -> None:
        """Show the newest advice, whatever is open."""
        self._new.hide()
        found = self._found()
        shown = found[: self._limit]
        self._keep_or_make(shown)
        self._show_rest(found)

    def _show_rest(self, found: Sequence[Suggestion]) -> None:
        """How many more there are, or that there are none."""
        rest = len(found) - self._limit
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("Show {count} more").format(count=min(PAGE * 2, rest)))
        self._more.updateGeometry()
        advice = self._desk.advice
        self._empty.setVisible(not found)
        verb = ""
        if advice is None:
            words = self.tr("Reading ties …")
        elif self._desk.people.is_empty():
            words = self.tr("Once you know people, this says whom to call next, and why.")
            verb = self.tr("Import contacts")
        elif advice.suggestions:
            words = self._nothing or self.tr("Nothing of this kind.")
        elif self._desk.people.is_read:
            words = self.tr("Nothing owed. Enjoy the quiet.")
        else:
            words = self.tr("Reading ties …")
        self._words = words
        self._empty.set_text(words, verb)
        self.counted.emit(len(found))

    def _found(self) -> list[Suggestion]:
        advice = self._desk.advice
        found = [] if advice is None else [one for one in advice.suggestions if self._wanted(one)]
        return found if self._order is None else sorted(found, key=self._order)

    def _keep_or_make(self, shown: Sequence[Suggestion]) -> None:
        """Rows that say the same stay as they are; the others are made or go."""
        old = {row.suggestion: row for row in self._rows}
        focused = next((row.suggestion.key for row in self._rows if row.hasFocus()), None)
        held = self._place_with_focus()
        self._settling.hold()
        self._rows = [old.pop(one) if one in old else self._make(one) for one in shown]
        for row in old.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self._rows):
            row.set_first(place == 0)
            if self._column.indexOf(row) != place + 1:
                self._column.insertWidget(place + 1, row)
            if row.suggestion.key == focused and not row.hasFocus():
                row.setFocus()
        if held is not None and self._place_with_focus() is None:
            # Else Qt would give the keyboard to whatever comes next, a switch beside the list perhaps.
            (self._rows[min(held, len(self._rows) - 1)] if self._rows else self).setFocus()

    def _place_with_focus(self) -> int | None:
        """The place of the row that has the keyboard, itself or one of its buttons."""
        focus = self.window().focusWidget()
        return next(
            (place for place, row in enumerate(self._rows) if row is focus or row.isAncestorOf(focus)), None
        )

    def _make(self, suggestion: Suggestion) -> SuggestionRow:
        row = SuggestionRow(suggestion, self._desk.today, has_kind=self._has_kinds)
        row.done.connect(lambda: self._do(suggestion))
        row.snoozed.connect(lambda days: self._snooze(suggestion, days))
        row.dismissed.connect(lambda reason: self._dismiss(suggestion, reason))
        row.date_wanted.connect(lambda: self._ask_day(suggestion))
        row.words_wanted.connect(lambda: self._ask_words(suggestion))
        row.taken.connect(lambda: self._desk.selection.select([suggestion.contact_id]))
        return row

    def _on_advised(self) -> None:
        if self._is_calm():
            self.show_now()
            return
        found = self._found()
        places = {one.key: place for place, one in enumerate(found)}
        # Rows that are no longer advised go at once: doing them again would be wrong.
        kept = [row.suggestion for row in self._rows if row.suggestion.key in places]
        last = max((places[one.key] for one in kept), default=-1)
        shown = {one.key for one in kept}
        waiting = [one for one in found[: self._limit] if one.key not in shown]
        # What ranks below all that is shown moves nothing; the others wait until they are asked for.
        below = [one for one in waiting if places[one.key] > last][: max(0, self._limit - len(kept))]
        new = len(waiting) - len(below)
        self._keep_or_make([*kept, *below])
        self._new.setText(self.tr("1 new") if new == 1 else self.tr("{count} new").format(count=new))
        self._new.updateGeometry()
        self._new.setVisible(new > 0)
        self._show_rest(found)

    def _on_changed(self, change: Change) -> None:
        if change.touches("setting"):
            self._more_wanted = 0
            self.show_now()
        elif not self._rows:
            self._show_rest(self._found())

    def _is_calm(self) -> bool:
        return not self._is_under_pointer and not any(row.is_open for row in self._rows)

    def _show_more(self) -> None:
        self._more_wanted += PAGE * 2
        self.show_now()

    # --- Deciding -----------------------------------------------------------------------------------------

    def _do(self, suggestion: Suggestion) -> None:
        """Open what it needs, and quick log beside it, which notes it as done once it is."""
        contact = self._desk.contact(suggestion.contact_id)
        if contact is None:
            return
        self._desk.selection.select([suggestion.contact_id])
        way = way_of_use(contact, suggestion.channel)
        if way is not None:
            open_address(self._desk, way.url, way.shown)
        elif missing := self._missing_words(suggestion):
            self._desk.intents.message.emit(missing)
        self._desk.intents.do_wanted.emit(suggestion)

    def _missing_words(self, suggestion: Suggestion) -> str:
        """What is not known that would open the channel; "" where there is nothing to open."""
        channel, name = suggestion.channel, suggestion.contact_name
        if channel in ("phone", "sms"):
            return self.tr("No phone number of {name} is noted.").format(name=name)
        if channel not in WRITES:
            return ""
        words = self.tr("No address of {name} on {channel} is noted.")
        if channel == "email":
            words = self.tr("No e-mail address of {name} is noted.")
        return words.format(name=name, channel=channel_name(channel))

    def _snooze(self, suggestion: Suggestion, days: int) -> None:
        until = self._desk.today + timedelta(days=days)
        self._desk.decide(suggestion, "snoozed", until)
        self._focus_next(suggestion)
        self.decided.emit(snoozed_words(suggestion, until, self._desk.today))

    def _dismiss(self, suggestion: Suggestion, reason: str) -> None:
        self._desk.decide(suggestion, "dismissed", reason=reason)
        self._focus_next(suggestion)
        back = self._desk.today + timedelta(days=self._desk.settings.not_now_days)
        self.decided.emit(dismissed_words(suggestion, reason, back, self._desk.today))

    def _ask_day(self, suggestion: Suggestion) -> None:
        dialog = SnoozeDialog(suggestion.contact_name, self._desk.today, self.window())
        dialog.chosen.connect(lambda days: self._snooze(suggestion, days))
        dialog.open()

    def _ask_words(self, suggestion: Suggestion) -> None:
        dialog = DismissDialog(suggestion.contact_name, self.window())
        dialog.chosen.connect(lambda reason: self._dismiss(suggestion, reason))
        dialog.open()

    def _focus_next(self, suggestion: Suggestion) -> None:
        """Take the row away at once; the next one has the keyboard."""
        place = next((p for p, row in enumerate(self._rows) if row.suggestion == suggestion), None)
        if place is None:
            return
        self._keep_or_make([row.suggestion for row in self._rows if row.suggestion != suggestion])
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].setFocus()

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is None or not self._rows:
            super().keyPressEvent(event)
            return
        held = self._place_with_focus()
        place = 0 if held is None else min(max(held + step, 0), len(self._rows) - 1)
        self._rows[place].setFocus()
        self.ensureWidgetVisible(self._rows[place], 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._rows) < self._limit and not self._more.isHidden():
            self._on_advised()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under_pointer = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_under_pointer = False
        if self._new.isVisible() and self._is_calm():
            self.show_now()
        super().leaveEvent(event)

    def focus_first(self) -> None:
        """The first row takes the keyboard; without one a search goes on."""
        if self._rows:
            self._rows[0].setFocus()
