"""The rows of a preview while they stream in, and when reading has ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.window.importing.decisions import Decisions
from netdesk.window.importing.row_look import OUTCOME, REASON
from netdesk.window.importing.row_model import RowModel
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.label import Label
from tests.window.importing.cards import ANNA, BELA, cards, many_cards
from tests.window.importing.conftest import Read


@pytest.fixture
def read_view(view: ImportView, tmp_path: Path, read: Read) -> ImportView:
    read(many_cards(tmp_path / "many.vcf", 25))
    return view


def test_rows_beyond_the_first_pages_wait_until_somebody_comes_there(
    read_view: ImportView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = read_view.session
    assert session is not None
    monkeypatch.setattr("netdesk.window.importing.row_model._AT_ONCE", 10)
    monkeypatch.setattr("netdesk.window.importing.row_model._PAGE", 6)
    monkeypatch.setattr("netdesk.window.importing.row_model._PART", 3)
    rows = list(session.preview.rows)
    model = RowModel(session, Decisions(session))
    model.forget()
    assert not model.canFetchMore()
    for start in range(0, len(rows), 8):
        session.rows_added.emit(rows[start : start + 8])
    assert model.rowCount() == 3
    qtbot.waitUntil(lambda: model.rowCount() == 10)
    qtbot.wait(20)
    assert model.rowCount() == 10
    model.fetchMore()
    assert model.rowCount() == 20
    model.fetchMore()
    assert [model.row(place) for place in range(model.rowCount())] == rows
    assert not model.canFetchMore()


def test_many_rows_are_sorted_in_steps_and_the_first_one_is_shown(
    read_view: ImportView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = read_view.session
    assert session is not None
    monkeypatch.setattr("netdesk.window.importing.row_model._SORTED_AT_ONCE", 10)
    monkeypatch.setattr("netdesk.window.importing.row_model._PART", 3)
    shown: list[int] = []
    session.preview.decide(session.preview.rows[-1].number, is_wanted=False)
    model = RowModel(session, Decisions(session))
    model.forget()
    model.rowsInserted.connect(lambda: shown.append(model.rowCount()))
    with qtbot.waitSignal(model.settled, timeout=60_000):
        session.finished.emit(session.files)
        assert model.rowCount() == 0
    assert shown == [6, 9, 12, 15, 18, 21, 24, 25]
    outcomes = [model.index(place, OUTCOME).data() for place in range(model.rowCount())]
    assert outcomes == sorted(outcomes, key=["Conflict", "Merge", "New", "Skipped"].index)
    assert len(outcomes) == 25
    assert len(set(outcomes)) > 1


def test_a_filter_set_meanwhile_ends_the_sorting(
    read_view: ImportView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = read_view.session
    assert session is not None
    monkeypatch.setattr("netdesk.window.importing.row_model._SORTED_AT_ONCE", 10)
    model = RowModel(session, Decisions(session))
    model.forget()
    settled: list[None] = []
    model.settled.connect(lambda: settled.append(None))
    session.finished.emit(session.files)
    model.set_filter("skipped", "")
    assert len(settled) == 1
    qtbot.wait(20)
    assert len(settled) == 1
    assert model.rowCount() == 0


def test_a_new_person_s_reason_is_short_in_the_list_and_full_beside_it(
    view: ImportView, tmp_path: Path, read: Read
) -> None:
    read(cards(tmp_path / "new.vcf", ANNA, BELA))
    index = view.review.table.model().index(0, REASON)
    assert index.data() == "No match"
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert str(index.data(role)).startswith("No match by e-mail, phone or name")
    words = [label.text() for label in view.review.detail.findChildren(Label)]
    assert "No match by e-mail, phone or name." in words


def test_a_row_that_stands_for_many_counts_them_in_the_list(
    view: ImportView, tmp_path: Path, read: Read
) -> None:
    letter = "From news@example.org Mon Mar 04 11:20:34 2024\nFrom: news@example.org\nTo: kim@example.org\n"
    (tmp_path / "news.mbox").write_text(
        40 * f"{letter}List-Id: <news.example.org>\nSubject: News\n\nNews\n\n"
    )
    read(tmp_path / "news.mbox")
    model = view.review.table.model()
    assert isinstance(model, RowModel)
    assert [model.look(place).detail for place in range(model.rowCount())] == [
        "",
        "",
        "",
        "",
        "",
        "35 of them",
    ]
