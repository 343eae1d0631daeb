from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.moment import Moment
from netdesk.window.kit.button import Button
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


def test_in_a_narrow_dialog_the_shortcuts_stand_below_the_date(qtbot: QtBot) -> None:
    field = WhenField(Moment.of(NOW), TODAY)
    qtbot.addWidget(field)
    field.show()
    today = next(one for one in field.findChildren(Button) if one.text() == "Today")

    def top(widget: QWidget) -> int:
        return widget.mapTo(field, QPoint(0, widget.height() // 2)).y()

    field.resize(field.sizeHint())
    assert abs(top(today) - top(field.date)) <= 1
    field.resize(field.minimumSizeHint().width(), 100)
    assert top(today) > top(field.date) + field.date.height() // 2
    assert today.mapTo(field, today.rect().topRight()).x() < field.width()
