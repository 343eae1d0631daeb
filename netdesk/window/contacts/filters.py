"""The bar above the list: what is shown and how it is sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.desk.people import Wanted
from netdesk.domain.channel import CHANNELS, Channel
from netdesk.domain.owner import CIRCLES
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.contacts.community_filter import CommunityFilter
from netdesk.window.contacts.tag_filter import TagFilter
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.tool_bar import FilterBar
from netdesk.window.tie_text import STATES, channel_text, sized_circle_text, state_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.desk import Desk
    from netdesk.window.contacts.contact_table import ContactTable

ANY = "any"
SORTS = ("attention", "name", "strength", "circle", "last", "state")


class Filters(FilterBar):
    """Holds what is wanted; `changed` tells when the person chose something else."""

    changed = Signal()

    def __init__(self, desk: Desk, table: ContactTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.wanted = Wanted()
        self._state = DropDown(self.tr("State"), self._state_choices())
        self._circle = DropDown(self.tr("Circle"), self._circle_choices())
        self._channel = DropDown(self.tr("Channel"), self._channel_choices(CHANNELS))
        self._community = CommunityFilter(desk)
        self._sort = DropDown(self.tr("Sort"), self._sort_choices(), icon_name="arrow-down-wide-narrow")
        self.columns_button = IconButton("columns-3", self.tr("Columns"), is_small=True)
        self.columns_button.clicked.connect(self._show_columns)
        self._tag = TagFilter(desk)
        self._narrowing = (self._state, self._circle, self._channel, self._tag, self._community)
        for widget in self._narrowing:
            self.add(widget)
        self.add_stretch()
        self.add(self._sort)
        self.add(self.columns_button)
        self._state.chosen.connect(self._on_state)
        self._circle.chosen.connect(self._on_circle)
        self._channel.chosen.connect(lambda key: self.want(channel=None if key == ANY else key))
        self._tag.narrowed.connect(lambda tag: self.want(tag=tag))
        self._community.narrowed.connect(lambda people: self.want(among=people))
        self._sort.chosen.connect(lambda key: self.want(sort=key, is_descending=False))

    def want(self, **changes: object) -> None:
        """Take a change of what is wanted, show it in the bar, and tell it."""
        self.wanted = self.wanted._replace(**changes)  # type: ignore[arg-type]
        if changes.keys() != {"text"}:
            self._show()
        self.changed.emit()

    def sort_by(self, sort: str) -> None:
        """Sort by this; the other way round when it is sorted by it already."""
        is_again = self.wanted.sort == sort
        self.want(sort=sort, is_descending=is_again and not self.wanted.is_descending)

    def clear(self) -> None:
        """Everyone, in the present order."""
        self.wanted = Wanted(sort=self.wanted.sort, is_descending=self.wanted.is_descending)
        self._tag.clear()
        self._community.clear()
        self._show()
        self.changed.emit()

    def show_tag(self, tag: str) -> None:
        """Only who bears this tag."""
        self._tag.take(tag)
        self.want(tag=tag)

    def look_for_tags(self) -> None:
        """Offer the tags once there are any."""
        self._tag.refresh()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where not everything has room, what narrows nothing shows its label alone, then the order, which
        the sentence above says as well.
        """
        shown = [one for one in (*self._narrowing, self._sort) if not one.isHidden()]
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - (len(shown) + 1) * self.row.spacing()
        room -= self.columns_button.sizeHint().width()
        is_narrow = sum(one.full_width() for one in shown) > room
        for one in self._narrowing:
            one.set_bare(is_narrow and one.is_at_rest)
        self._sort.set_bare(False)
        self._sort.set_bare(sum(one.sizeHint().width() for one in shown) > room)

    def set_channels(self, channels: Sequence[Channel]) -> None:
        """Offer these channels, those the person made among them; one that is gone narrows nothing more."""
        is_gone = self.wanted.channel not in {None, *(one.key for one in channels)}
        if is_gone:
            self.wanted = self.wanted._replace(channel=None)
        self._channel.set_choices(self._channel_choices(channels), self.wanted.channel or ANY)
        if is_gone:
            self.changed.emit()

    def _show(self) -> None:
        wanted = self.wanted
        self._state.set_current(wanted.state or ANY)
        self._circle.set_current(ANY if wanted.circle is None else str(wanted.circle))
        self._channel.set_current(wanted.channel or ANY)
        self._sort.set_current(wanted.sort)
        self._fit()
        self._table.head.show_sort(wanted.sort, is_descending=wanted.is_descending)

    def _on_state(self, key: str) -> None:
        self.want(state=None if key == ANY else key)

    def _on_circle(self, key: str) -> None:
        self.want(circle=None if key == ANY else int(key))

    # --- Choices ------------------------------------------------------------------------------------------

    def _any(self) -> Choice:
        return Choice(ANY, self.tr("Any"), self.tr("any"))

    def _state_choices(self) -> list[Choice]:
        return [self._any(), *(Choice(key, state_text(key)) for key in STATES)]

    def _circle_choices(self) -> list[Choice]:
        sizes = [Choice(str(size), sized_circle_text(size), str(size)) for size in CIRCLES]
        return [self._any(), *sizes, Choice("0", sized_circle_text(None))]

    def _channel_choices(self, channels: Sequence[Channel]) -> list[Choice]:
        return [self._any(), *(Choice(one.key, channel_text(one.name)) for one in channels)]

    def _sort_choices(self) -> list[Choice]:
        words = {
            "attention": self.tr("Attention"),
            "name": self.tr("Name"),
            "strength": self.tr("Strength"),
            "circle": self.tr("Circle"),
            "last": self.tr("Last contact"),
            "state": self.tr("State"),
        }
        return [Choice(key, words[key]) for key in SORTS]

    # --- Columns ------------------------------------------------------------------------------------------

    def _show_columns(self) -> None:
        from netdesk.window.kit.passing_menu import open_below

        open_below(self.columns_menu(), self.columns_button)

    def columns_menu(self) -> QMenu:
        """A tick for each column but the person's, and a way back to all."""
        menu = QMenu(self)
        for place, column in enumerate(COLUMNS):
            if place == PERSON:
                continue
            action = menu.addAction(column.words())
            action.setCheckable(True)
            action.setChecked(self._table.head.is_wanted(place))
            action.toggled.connect(lambda is_on, place=place: self._table.head.set_shown(place, is_on))
        menu.addSeparator()
        menu.addAction(self.tr("Show all columns"), self._table.head.reset_columns)
        return menu
