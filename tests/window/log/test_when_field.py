from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from netdesk.domain.moment import Moment
from netdesk.window.log.when_field import WhenField
from tests.window.network import TODAY

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


def test_a_day_after_today_is_said_to_be_planned(qtbot: QtBot) -> None:
    field = WhenField(Moment.of(NOW), TODAY)
    qtbot.addWidget(field)
    assert field.planned.isHidden()
    field.date.setDate(QDate(2026, 11, 19))
    assert not field.planned.isHidden()
    field.date.setDate(QDate(2026, 11, 18))
    assert field.planned.isHidden()


def test_what_is_opened_again_says_so_too(qtbot: QtBot) -> None:
    field = WhenField(Moment.of(NOW + timedelta(days=3)), TODAY)
    qtbot.addWidget(field)
    assert not field.planned.isHidden()
