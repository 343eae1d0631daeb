"""The page of contacts: list, card and suggestions together."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import LogInteraction
from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment
from netdesk.store import search
from netdesk.window.card.row_button import RowButton
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.label import Label
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.shell.contacts_page import ContactsPage
from tests.window.network import TODAY, add


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_suggestions_float_and_come_back_and_leave_nothing_behind(desk: Desk, qtbot: QtBot) -> None:
    page = ContactsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.complete()
    assert page.dock is not None
    docked, floating = [], []
    for _ in range(3):
        page.toggle_float()
        assert page.dock.isFloating()
        floating.append(len(page.dock.findChildren(QWidget)))
        page.toggle_float()
        assert not page.dock.isFloating()
        docked.append(len(page.dock.findChildren(QWidget)))
    assert len(set(floating)) == len(set(docked)) == 1


def found(page: ContactsPage) -> list[str]:
    assert page.card is not None
    section = page.card.sections["found"]
    return [row.text() for row in section.findChildren(RowButton)] if section.isVisible() else []


def test_a_search_shows_in_which_exchanges_its_words_stand(desk: Desk, qtbot: QtBot) -> None:
    people = (desk.uid_of(add(desk, "Anna", "Albers")), desk.uid_of(add(desk, "Bo", "Brandt")))
    for author, text in zip(people, ("Shall we meet on Friday in the Zeppelin hall?", "Yes"), strict=True):
        said = Interaction("", Moment.on(TODAY), "whatsapp", "in", "message", people, author, text=text)
        desk.do(LogInteraction(said))
    while search.upkeep(desk._file.connection):
        pass
    page = ContactsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.search("zepp")
    page.complete()
    desk.selection.select([2])
    qtbot.waitUntil(lambda: found(page) == ["… on Friday in the Zeppelin hall?"])
    desk.selection.select([3])
    qtbot.waitUntil(lambda: found(page) == ["Anna: … on Friday in the Zeppelin hall?"])
    assert page.card is not None
    page.card.seek("ze")  # too few letters to look for
    qtbot.waitUntil(lambda: found(page) == [])
    page.card.seek("hall")
    qtbot.waitUntil(lambda: len(found(page)) == 1)
    page.search("")
    qtbot.waitUntil(lambda: found(page) == [])


LONG_NAME = "Maximiliane Alexandrina von Hohenstein-Wolkenburg zu Lauenstein"


def test_the_button_of_the_drawer_covers_nothing_of_the_card(desk: Desk, qtbot: QtBot) -> None:
    page = ContactsPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 560)
    page.show()
    page.complete()
    desk.selection.select([add(desk, "Maximiliane", LONG_NAME.removeprefix("Maximiliane "))])
    card = page.card
    assert card is not None
    close = next(one for one in page.findChildren(IconButton) if one.toolTip() == "Close the card")
    qtbot.waitUntil(close.isVisible)
    (name,) = [one for one in card.findChildren(Label) if one.text() == LONG_NAME]
    qtbot.waitUntil(lambda: 0 < name.geometry().right() < close.x())
    assert not close.visibleRegion().isEmpty()
    bar = card.findChildren(ScrollPane)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert close.visibleRegion().isEmpty()
    bar.setValue(0)
    close.click()
    assert card.isHidden()
