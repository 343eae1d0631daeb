"""The contact list with 50,000 people: from a keystroke to the filtered, painted list, and scrolling.

    python -m tests.bench.bench_list

Beside it the usual way: a QSortFilterProxyModel over a model of the same names, filtered by a fixed string,
in a plain QTableView of the same size.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from netdesk.desk.desk import Desk
from netdesk.window.contacts.view import ContactsView
from tests.bench.fill import index_words, large_file
from tests.bench.large_network import LAST_DAY
from tests.bench.table import Row, row, show
from tests.bench.waiting import wait, wait_for_rest, wait_until

SIZE = (1200, 800)
WORDS = (
    "maria", "schneider", "anna b", "logistik", "berlin", "jonas", "zi", "peter wagner", "person77", "klara",
)  # fmt: skip
BASELINE_WORDS = ("mar", "sch")
PAGES = 60
_NOWHERE = QModelIndex()


class _Names(QAbstractTableModel):
    """Everybody's name and second line, held as plain tuples."""

    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Any = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def measure() -> list[Row]:
    """The lines of the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = large_file(Path(folder))
        index_words(path)
        desk = Desk(path, LAST_DAY)
        try:
            return _measured(desk)
        finally:
            desk.close()


def _measured(desk: Desk) -> list[Row]:
    view = ContactsView(desk)
    view.resize(*SIZE)
    view.show()
    desk.start()
    wait_until(lambda: desk.directory is not None)
    wait_for_rest()
    view.reorder(keeps_place=False)
    typed = [text for word in WORDS for text in (*_beginnings(word), "")]
    strokes = []
    for text in typed:
        strokes.append(_timed(partial(_type, view, text)))
        _complete(view)  # the next letter comes later than that
    whole = [_timed(partial(_type_and_complete, view, text)) for text in typed]
    view.search("")
    pages = [_timed(partial(_scroll, view, page)) for page in range(1, PAGES)]
    again = [_timed(partial(_scroll, view, 1 + page % 3)) for page in range(1, PAGES)]
    sorts = [_timed(partial(_sort, view, sort)) for sort in ("name", "strength", "last", "circle")]
    baseline = _baseline(desk)
    view.close()
    return [
        _line("keystroke to painted list, p50", strokes, 50, statistics.median(baseline), "≤ 8 ms"),
        _line("keystroke to painted list, p95", strokes, 95, max(baseline), "≤ 16 ms"),
        row("the same with all ladders and lines, p95", _quantile(whole, 95)),
        row("sort to painted list, longest", max(sorts), target="≤ 16 ms"),
        row("page never seen before, p50", _quantile(pages, 50), target="≤ 16 ms"),
        row("page seen before, p50", _quantile(again, 50), target="≤ 3 ms"),
    ]


def _line(name: str, times: list[float], percent: int, baseline: float, target: str) -> Row:
    figure = _quantile(times, percent)
    return row(name, figure, baseline_name="QSortFilterProxyModel", baseline=baseline, target=target)


def _baseline(desk: Desk) -> list[float]:
    ids = [int(one) for one in desk.people.order()]
    names = [
        (line.name, line.detail)
        for start in range(0, len(ids), 500)
        for line in desk.people.rows(ids[start : start + 500])
    ]
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(_Names(names))
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.setFilterKeyColumn(-1)
    table = QTableView()
    table.setModel(proxy)
    table.resize(*SIZE)
    table.show()
    wait(0.2)

    def type_in(text: str) -> None:
        proxy.setFilterFixedString(text)
        table.viewport().repaint()

    times = [_timed(partial(type_in, text)) for word in BASELINE_WORDS for text in _beginnings(word)]
    table.close()
    return times


def _type(view: ContactsView, text: str) -> None:
    view.search(text)
    view.table.viewport().repaint()


def _type_and_complete(view: ContactsView, text: str) -> None:
    _type(view, text)
    _complete(view)


def _complete(view: ContactsView) -> None:
    while view.table.contacts.is_completing:
        QApplication.processEvents()


def _scroll(view: ContactsView, page: int) -> None:
    bar = view.table.verticalScrollBar()
    bar.setValue(page * bar.pageStep())
    view.table.viewport().repaint()


def _sort(view: ContactsView, sort: str) -> None:
    view.filters.want(sort=sort, is_descending=False)
    view.table.viewport().repaint()


def _beginnings(word: str) -> list[str]:
    return [word[:length] for length in range(1, len(word) + 1)]


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    took = (time.perf_counter() - started) * 1000
    QApplication.processEvents()
    return took


def _quantile(times: list[float], percent: int) -> float:
    return sorted(times)[min(len(times) * percent // 100, len(times) - 1)]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(show(measure()))
