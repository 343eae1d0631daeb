"""What a surface is: one declaration, and the widget the shell makes from it when it is first shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class SurfaceEntry(NamedTuple):
    """`target`: "module:Class", imported when first shown, so that a start pays for one surface only.
    `title`, `search_hint`: English, translated in the context `Surfaces`. `is_in_rail`: has an entry of its
    own there; `part_of`: the surface whose entry is taken instead.
    """

    key: str
    title: str
    icon: str
    target: str
    is_in_rail: bool = True
    part_of: str = ""
    has_search: bool = True
    search_hint: str = "Search people, notes, messages"

    def make(self, desk: Desk, parent: QWidget) -> QWidget:
        """The surface's widget on this desk."""
        module, name = self.target.split(":")
        build = cast("Callable[[Desk, QWidget], QWidget]", getattr(importlib.import_module(module), name))
        return build(desk, parent)

    def words(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate("Surfaces", self.title)

    def search_words(self) -> str:
        """What its search field says while it is empty."""
        return QCoreApplication.translate("Surfaces", self.search_hint)


@runtime_checkable
class HasSubtitle(Protocol):
    """A surface with one grey sentence beside its title; it tells a new one by `subtitle_changed`."""

    subtitle_changed: Any

    def subtitle(self) -> str:
        """The sentence."""
        ...


@runtime_checkable
class HasSearch(Protocol):
    """A surface that narrows what it shows by the words in the search field."""

    def search(self, text: str) -> None:
        """Show what matches; "" shows all."""
        ...


@runtime_checkable
class HasHits(Protocol):
    """A surface in which Enter in the search field chooses somebody."""

    def take_hit(self) -> None:
        """Select whom the words mean, unless one of them is selected already."""
        ...


@runtime_checkable
class HasButtons(Protocol):
    """A surface with buttons of its own in the tool bar."""

    def tool_buttons(self) -> list[QWidget]:
        """The buttons, text buttons first."""
        ...


@runtime_checkable
class HasFocus(Protocol):
    """A surface that knows where the keyboard should be when it is shown."""

    def focus_first(self) -> None:
        """Take the focus."""
        ...


@runtime_checkable
class HasPanes(Protocol):
    """A surface of several panes, between which F6 steps."""

    def panes(self) -> list[QWidget]:
        """The panes in order; those that are hidden are passed over."""
        ...
