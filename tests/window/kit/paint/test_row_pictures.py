"""Rows as pictures: painted once, and anew when they say or look something else."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.paint.row_pictures import RowPictures


class Rows:
    """Pictures of words, with what was painted so far."""

    def __init__(self) -> None:
        self.painted: list[str] = []
        self.pictures = RowPictures(self._paint)
        self._image = QImage(200, 40, QImage.Format.Format_RGB32)

    def show(self, key: int, words: str, width: int = 200, *, is_kept: bool = True) -> QRect:
        self.pictures.begin(width, 40, 1.0)
        painter = QPainter(self._image)
        self.pictures.paint(painter, 0, 0, key, words, "surface", is_kept=is_kept)
        painter.end()
        return self.box

    def _paint(self, _painter: QPainter, box: QRect, words: str) -> None:
        self.box = box
        self.painted.append(words)


def test_a_row_is_painted_once(qapp: QApplication) -> None:
    rows = Rows()
    assert rows.show(1, "Anna") == QRect(0, 0, 200, 40)
    rows.show(2, "Jonas")
    rows.show(1, "Anna")
    assert rows.painted == ["Anna", "Jonas"]


def test_a_row_that_says_something_else_is_painted_anew(qapp: QApplication) -> None:
    rows = Rows()
    rows.show(1, "Anna")
    rows.show(1, "Anna Berg")
    assert rows.painted == ["Anna", "Anna Berg"]


def test_rows_of_another_width_are_painted_anew(qapp: QApplication) -> None:
    rows = Rows()
    rows.show(1, "Anna")
    rows.show(1, "Anna", width=300)
    assert rows.painted == ["Anna", "Anna"]


def test_a_forgotten_row_is_painted_anew_and_no_other(qapp: QApplication) -> None:
    rows = Rows()
    rows.show(1, "Anna")
    rows.show(2, "Jonas")
    rows.pictures.forget(1)
    rows.show(1, "Anna")
    rows.show(2, "Jonas")
    assert rows.painted == ["Anna", "Jonas", "Anna"]


def test_a_row_that_is_not_worth_keeping_is_painted_each_time(qapp: QApplication) -> None:
    rows = Rows()
    rows.show(1, "Anna", is_kept=False)
    rows.show(1, "Anna", is_kept=False)
    assert rows.painted == ["Anna", "Anna"]


def test_what_was_not_shown_for_long_is_painted_anew(qapp: QApplication) -> None:
    rows = Rows()
    for key in range(800):
        rows.show(key, "Anna")
    rows.painted.clear()
    rows.show(799, "Anna")
    rows.show(0, "Anna")
    assert rows.painted == ["Anna"]
