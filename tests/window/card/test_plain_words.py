"""The card of somebody whose details look like HTML."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import LogInteraction, SaveRecord
from netdesk.domain.contact import Interaction, Labelled, OwnField
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from netdesk.window.card.view import CardView
from tests.window.network import TODAY, add

MARK = "<b>Bo</b>"


def test_tooltips_show_letter_by_letter_what_looks_like_html(desk: Desk, qtbot: QtBot) -> None:
    bo = add(desk, "Bo", MARK, fields=(OwnField("Motto", MARK),), emails=(Labelled(MARK),))
    uid = desk.uid_of(bo)
    desk.do(LogInteraction(Interaction("", Moment.on(TODAY), "email", "in", "message", (uid,), text=MARK)))
    desk.do(SaveRecord(Request(uid, "linkedin", "in", "new", "2026-11-01T10:00Z", MARK)))
    card = CardView(desk)
    qtbot.addWidget(card)
    desk.selection.select([bo])
    card.refresh()
    tips = [one.toolTip() for one in card.findChildren(QWidget)]
    assert sum("&lt;b>Bo" in tip for tip in tips) >= 4
    assert not any(MARK in tip for tip in tips)
