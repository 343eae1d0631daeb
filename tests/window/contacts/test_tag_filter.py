"""The list narrowed to those who bear a tag."""

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import TagContacts
from netdesk.window.contacts.tag_dialog import TagDialog
from netdesk.window.contacts.tag_filter import TagFilter
from netdesk.window.contacts.view import ContactsView

WAIT_MS = 60_000


@pytest.fixture
def tags(qtbot: QtBot, view: ContactsView, desk: Desk) -> TagFilter:
    """The filter, with everything read."""
    with qtbot.waitSignal(desk.ready, timeout=WAIT_MS):
        desk.start()
    (found,) = view.filters.findChildren(TagFilter)
    return found


def names(view: ContactsView, people: dict[str, int]) -> list[str]:
    shown = {int(one) for one in view.table.contacts.ids}
    return [name for name, one in people.items() if one in shown]


def test_the_filter_is_there_once_somebody_bears_a_tag(
    tags: TagFilter, desk: Desk, people: dict[str, int]
) -> None:
    assert not tags.isVisible()
    desk.do(TagContacts((people["Anna"],), "Handball", is_on=True))
    assert tags.isVisible()
    desk.undo()
    assert not tags.isVisible()


def test_tags_stand_by_name_with_how_many_bear_them(
    tags: TagFilter, desk: Desk, people: dict[str, int]
) -> None:
    desk.do(TagContacts((people["Anna"],), "Äpfel", is_on=True))
    desk.do(TagContacts((people["Anna"], people["Bela"]), "handball", is_on=True))
    desk.do(TagContacts((people["Cora"],), "Board of the rowing club", is_on=True))
    tags.pressed.emit()
    texts = [action.text() for action in tags.menu().actions()]
    assert texts == ["Any", "Äpfel (1)", "Board of the rowing club (1)", "handball (2)"]
    tags.menu().actions()[2].trigger()
    assert tags.accessibleName() == "Tag Board of the ro…"


def test_only_those_with_the_tag_are_shown_until_any_is_chosen(
    tags: TagFilter, desk: Desk, view: ContactsView, people: dict[str, int]
) -> None:
    desk.do(TagContacts((people["Anna"], people["Bela"]), "Handball", is_on=True))
    tags.pressed.emit()
    tags.menu().actions()[1].trigger()
    assert names(view, people) == ["Anna", "Bela"]
    assert view.subtitle().startswith("2 of 4 people")
    tags.menu().actions()[0].trigger()
    assert names(view, people) == ["Anna", "Bela", "Cora", "Dario"]


def test_a_chosen_tag_nobody_bears_any_more_stays_until_the_filters_are_cleared(
    tags: TagFilter, desk: Desk, view: ContactsView, people: dict[str, int], qtbot: QtBot
) -> None:
    desk.do(TagContacts((people["Anna"],), "Handball", is_on=True))
    tags.pressed.emit()
    tags.menu().actions()[1].trigger()
    desk.do(TagContacts((people["Anna"],), "Handball", is_on=False))
    assert tags.isVisible()
    tags.pressed.emit()
    assert [action.text() for action in tags.menu().actions()] == ["Any", "Handball (0)"]
    view.filters.clear()
    assert names(view, people) == ["Anna", "Bela", "Cora", "Dario"]
    assert tags.accessibleName() == "Tag any"


def test_a_tag_that_is_there_already_is_offered_by_any_of_its_letters(qtbot: QtBot) -> None:
    dialog = TagDialog(2, ["Handball", "Rowing"])
    qtbot.addWidget(dialog)
    completer = dialog.field.completer()
    completer.setCompletionPrefix("BALL")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Handball"


def test_without_room_what_narrows_nothing_shows_its_label_alone(
    tags: TagFilter, desk: Desk, view: ContactsView, people: dict[str, int]
) -> None:
    desk.do(TagContacts((people["Anna"],), "Handball", is_on=True))
    tags.pressed.emit()
    tags.menu().actions()[1].trigger()
    state = view.filters._state
    view.resize(1_000, 500)
    assert state.sizeHint().width() == state.full_width()
    view.resize(600, 500)
    assert state.sizeHint().width() < state.full_width()
    assert tags.sizeHint().width() == tags.full_width()
    order = view.filters._sort
    view.filters.resize(560, 36)
    assert order.sizeHint().width() < order.full_width()
    view.resize(1_000, 500)
    assert order.sizeHint().width() == order.full_width()
