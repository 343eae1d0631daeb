"""Files that are read only after somebody said whose they are."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.window.importing.owner_dialog import OwnerDialog
from netdesk.window.importing.view import ImportView


def asked(qtbot: QtBot, view: ImportView, *paths: Path) -> OwnerDialog:
    """The question that comes up when these are dropped."""
    view.add_paths(list(paths))
    qtbot.waitUntil(lambda: view.owner_question.dialog is not None, timeout=60_000)
    assert view.owner_question.dialog is not None
    return view.owner_question.dialog


def read_to_end(qtbot: QtBot, view: ImportView) -> None:
    session = view.session
    assert session is not None
    qtbot.waitUntil(lambda: session.state == "ready", timeout=60_000)
