"""The head above the names of the lanes."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import theme
from netdesk.window.timeline.name_column import LaneHead


@pytest.mark.parametrize("note", ["4 unused", "14 channels are not used in this view"])
def test_the_note_stands_beside_the_title_and_never_on_it(qtbot: QtBot, note: str) -> None:
    head = LaneHead()
    qtbot.addWidget(head)
    head.resize(184, 36)
    title = QRect(0, 0, 18 + theme().metrics("small").horizontalAdvance("Channel"), 36)
    head.show_note("Channel", "", "")
    alone = head.grab(title).toImage()
    head.show_note("Channel", note, "")
    assert head.grab(title).toImage() == alone
    assert head.grab().toImage() != alone
