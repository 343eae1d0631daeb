"""What is painted of a person in the list."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from netdesk.desk.list_rows import ContactRow
from netdesk.window.contacts.cell_paint import Cell, person
from netdesk.window.kit.look import theme
from tests.window.network import TODAY

ANNA = ContactRow(12, "Anna Albers", "Werft Nord", "AA", True, None)


def painted(photo: QPixmap) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    cell = Cell(theme(), TODAY)
    cell.photo = photo
    painter = QPainter(image)
    person(painter, QRect(0, 0, 200, 40), ANNA, cell)
    painter.end()
    return image


def filled(colour: str) -> QPixmap:
    photo = QPixmap(56, 56)
    photo.fill(QColor(colour))
    return photo


def test_another_picture_of_the_same_person_is_the_one_that_is_seen(qapp: QApplication) -> None:
    for colour in ("red", "blue"):
        image = painted(filled(colour))
        seen = {image.pixelColor(x, 20).name() for x in range(40)}
        assert QColor(colour).name() in seen
