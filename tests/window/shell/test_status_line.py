"""What the status bar says is seen and heard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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
