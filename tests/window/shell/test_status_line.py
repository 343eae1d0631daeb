"""What the status bar says is seen and heard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.list_rows import NetworkCounts
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.shell import status_line
from netdesk.window.shell.status_line import StatusLine


def test_what_it_says_is_announced_and_the_file_comes_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[QWidget, str]] = []
    monkeypatch.setattr(status_line, "announce", lambda widget, text: heard.append((widget, text)))
    status = StatusLine()
    qtbot.addWidget(status)
    status.show()
    status.show_file("people.netdesk")
    status.tell("Saved network.png.")
    assert heard == [(status, "Saved network.png.")]
    assert status.message() == "Saved network.png."
    status.tell("")
    assert len(heard) == 1
    assert status.message() == ""


def test_announcing_works_without_a_screen_reader(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.tell("Nothing was imported.")
    assert status.message() == "Nothing was imported."


def test_what_has_no_room_is_left_out_the_file_first(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    counts = NetworkCounts(people=413, strong=44, weak=178, dormant=118, lists=(("dormant", 118),))
    status.show_counts(counts, is_read=True)
    status.show_file("people.netdesk")
    status.show_day(date(2026, 11, 18))
    status.show()

    def seen(width: int) -> list[str]:
        status.resize(width, 24)
        return [one.text() for one in status.findChildren(ElidedLabel) if one.isVisible()]

    assert seen(900) == ["Suggestions being worked out …", "people.netdesk"]
    assert seen(760) == ["Suggestions being worked out …"]
    assert seen(500) == []
    status.tell("Saved network.png.")
    assert seen(500) == ["Saved network.png."]
    status.end_message()
    assert seen(900) == ["Suggestions being worked out …", "people.netdesk"]
