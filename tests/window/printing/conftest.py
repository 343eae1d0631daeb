"""A network with somebody to print, and a preview of the sheet about them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact, EditContact, LogInteraction
from netdesk.domain.contact import ME, Interaction
from netdesk.domain.moment import Moment
from netdesk.window.kit.look import Appearance, look
from netdesk.window.printing.preview_dialog import PrintPreview
from tests.desks import open_desk
from tests.reports.people import henrik_contact

TODAY = date(2026, 11, 18)
OpenPreview = Callable[..., PrintPreview]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    QSettings("NetDesk", "NetDesk").clear()
    look().set_appearance(Appearance.LIGHT)
    with open_desk(tmp_path / "n.netdesk", TODAY) as opened:
        me = opened.contact(ME)
        assert me is not None
        opened.do(EditContact(replace(me, formatted_name="Nora Albrecht")))
        yield opened


@pytest.fixture
def henrik(desk: Desk) -> int:
    made = desk.do(AddContact(replace(henrik_contact(), id=0, uid="")))
    assert made is not None
    moment = Moment.parse("2026-10-15T09:00")
    assert moment is not None
    who = (desk.uid_of(made),)
    desk.do(LogInteraction(Interaction("", moment, "email", "out", "message", who, "me", text="the sketch")))
    return made


@pytest.fixture
def preview(desk: Desk, henrik: int, qtbot: QtBot) -> OpenPreview:
    """Open a preview; it lives as long as the test."""

    def open_preview(kind: str = "meeting-brief", *contact_ids: int) -> PrintPreview:
        made = PrintPreview(desk, kind, contact_ids or henrik)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.open()
        made.resize(1180, 820)
        made.activateWindow()
        with qtbot.waitActive(made):
            pass
        return made

    return open_preview
