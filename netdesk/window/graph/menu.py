"""What can be done with a person in the graph: the menu of a right click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import CIRCLES
from netdesk.window.circle_move import put_into_circle
from netdesk.window.graph.words import say
from netdesk.window.kit.icons import icon
from netdesk.window.kit.plain_entry import plain_entry
from netdesk.window.tie_text import sized_circle_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def person_menu(
    desk: Desk, contact_id: int, selected: tuple[int, ...], find_ways: Callable[[], None], parent: QWidget
) -> QMenu:
    """Way to …, Log an exchange, Circle, Edit, Open card. Circle and Log work on all who are `selected`, the
    others on who was clicked.
    """
    menu = QMenu(parent)
    way = say("Way to {name}").format(name=desk.name_of(contact_id))
    menu.addAction(icon("route"), plain_entry(way), find_ways)
    menu.addAction(
        icon("notebook-pen"),
        say("Log an exchange …"),
        lambda: desk.intents.log_wanted.emit(list(selected)),
    )
    circles = menu.addMenu(icon("circle-dot"), say("Circle"))
    for size in (*CIRCLES, None):
        circles.addAction(sized_circle_text(size), partial(put_into_circle, desk, selected, size))
    menu.addSeparator()
    menu.addAction(icon("pencil"), say("Edit …"), lambda: desk.intents.edit_wanted.emit(contact_id))
    menu.addAction(icon("contact-round"), say("Open card"), lambda: desk.intents.card_wanted.emit(contact_id))
    return menu
