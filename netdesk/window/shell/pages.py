"""The surfaces the window has shown so far, each below a bar with its title, its search and its buttons."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from netdesk.desk.desk import Desk
from netdesk.window.kit.search_field import SearchField
from netdesk.window.kit.settling import Settling
from netdesk.window.kit.tool_bar import ToolBar
from netdesk.window.surface import HasButtons, HasFocus, HasHits, HasPanes, HasSearch, HasSubtitle
from netdesk.window.surfaces import BY_KEY


class Pages(QStackedWidget):
    """Makes a surface when it is first asked for. `current`: the key of the shown one, "" at first."""

    made = Signal(str)
    """A surface was made, by its key; it is not shown yet."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: dict[str, QWidget] = {}
        self._surfaces: dict[str, QWidget] = {}
        self._bars: dict[str, ToolBar] = {}
        self._searches: dict[str, SearchField] = {}
        self._settling = Settling(self)
        self.current = ""

    def is_made(self, key: str) -> bool:
        """Whether a surface is there already."""
        return key in self._pages

    def surface(self, key: str) -> QWidget:
        """The widget of a surface, made if it is not there yet."""
        if key not in self._pages:
            self._make(key)
        return self._surfaces[key]

    def page(self, key: str) -> QWidget:
        """A surface with its bar, made if it is not there yet."""
        self.surface(key)
        return self._pages[key]

    def bar(self, key: str) -> ToolBar:
        """The bar above a surface."""
        return self._bars[key]

    def search_of(self, key: str) -> SearchField | None:
        """The search field of a surface, None if it has none or was not made."""
        return self._searches.get(key)

    def show_page(self, key: str) -> None:
        """Show a surface."""
        page = self.page(key)
        self._settling.hold()
        self.current = key
        self.setCurrentWidget(page)

    def focus(self, key: str) -> None:
        """Give a surface the keyboard."""
        surface = self._surfaces[key]
        if isinstance(surface, HasFocus):
            surface.focus_first()
        else:
            surface.setFocus()

    def panes(self) -> list[QWidget]:
        """What F6 goes through on the current page: the search, then the panes of the surface."""
        surface, field = self._surfaces[self.current], self.search_of(self.current)
        own = surface.panes() if isinstance(surface, HasPanes) else [surface]
        return [*([] if field is None else [field]), *own]

    def _make(self, key: str) -> None:
        entry = BY_KEY[key]
        page = QWidget(self)
        bar = ToolBar(entry.words(), parent=page)
        field = SearchField(entry.search_words(), key_hint="Ctrl K", parent=bar) if entry.has_search else None
        if field is not None:
            bar.add(field, 1)
        surface = entry.make(self._desk, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(surface, 1)
        if isinstance(surface, HasSubtitle):
            bar.set_sentence(surface.subtitle())
            surface.subtitle_changed.connect(bar.set_sentence)
        if field is not None:
            self._wire_search(key, field, cast(HasSearch, surface))
        if isinstance(surface, HasButtons):
            self._add_buttons(bar, field, surface)
        self._bars[key], self._pages[key], self._surfaces[key] = bar, page, surface
        self.addWidget(page)
        self.made.emit(key)

    def _add_buttons(self, bar: ToolBar, before: QWidget | None, surface: HasButtons) -> None:
        for button in surface.tool_buttons():
            bar.add(button)
            if before is not None:
                self.setTabOrder(before, button)
            before = button

    def _wire_search(self, key: str, field: SearchField, surface: HasSearch) -> None:
        field.setMinimumWidth(200)
        field.setMaximumWidth(320)
        field.textChanged.connect(surface.search)
        field.returnPressed.connect(partial(self._on_search_entered, key))
        field.left.connect(partial(self.focus, key))
        self._searches[key] = field

    def _on_search_entered(self, key: str) -> None:
        surface = self._surfaces[key]
        if isinstance(surface, HasHits):
            surface.take_hit()
        self.focus(key)
