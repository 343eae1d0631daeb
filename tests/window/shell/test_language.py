"""What stands around the surfaces, on a desktop that speaks another language than the texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDateEdit
from pytestqt.qtbot import QtBot

from netdesk.desk.list_rows import NetworkCounts
from netdesk.window.kit.label import Label
from netdesk.window.kit.rail import RailButton
from netdesk.window.shell.rail_panel import RailPanel
from netdesk.window.shell.status_line import StatusLine
from netdesk.window.suggestions.answer_dialogs import SnoozeDialog

COUNTS = NetworkCounts(people=1_284, strong=41, weak=168, dormant=63, wider=1_134)


@pytest.fixture(autouse=True)
def _german_desktop() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


def test_the_status_bar_writes_numbers_and_weekdays_as_its_texts_do(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_counts(COUNTS, is_read=True)
    status.show_day(date(2026, 10, 14))
    texts = [label.text() for label in status.findChildren(Label)]
    assert "1,284 people · 41 strong · 168 weak · 63 dormant" in texts
    assert "Wed 14 Oct 2026 · week 42" in texts


def test_one_person_is_one_person(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_counts(COUNTS._replace(people=1), is_read=False)
    assert "1 person" in [label.text() for label in status.findChildren(Label)]


def test_the_rail_writes_its_counts_as_its_texts_do(qtbot: QtBot) -> None:
    rail = RailPanel()
    qtbot.addWidget(rail)
    rail.show_counts(COUNTS, 1_002)
    counts = {one.text(): one.accessibleDescription() for one in rail.findChildren(RailButton)}
    assert counts["Everyone"] == "1,284"
    assert counts["Suggestions"] == "1,002"


def test_the_day_to_snooze_until_names_the_month_as_everything_else_does(qtbot: QtBot) -> None:
    dialog = SnoozeDialog("Anna Albers", date(2026, 10, 1))
    qtbot.addWidget(dialog)
    (day,) = dialog.findChildren(QDateEdit)
    assert day.text() == "15 Oct 2026"
