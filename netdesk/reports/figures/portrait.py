"""A person's photo in a circle, or their initials."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from netdesk.domain.contact import Contact
from netdesk.domain.person_name import initials
from netdesk.reports.layout.fonts import SANS, font, metrics
from netdesk.reports.layout.ink import ink

_DOTS_PER_UNIT = 4
"""Photos are brought down to this: 384 dots per inch."""


def paint_portrait(painter: QPainter, box: QRectF, contact: Contact) -> None:
    """Paint the photo if there is one that can be read, else the initials on a grey ground."""
    photo = _photo(contact, box)
    if photo is None:
        _paint_initials(painter, box, initials(contact.formatted_name))
        return
    circle = QPainterPath()
    circle.addEllipse(box)
    painter.save()
    painter.setClipPath(circle)
    painter.drawImage(box, photo)
    painter.restore()


def _photo(contact: Contact, box: QRectF) -> QImage | None:
    if contact.photo is None or not contact.photo.data:
        return None
    image = QImage.fromData(contact.photo.data)
    if image.isNull():
        return None
    side = min(image.width(), image.height())
    square = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    most = round(box.width() * _DOTS_PER_UNIT)
    if side <= most:
        return square
    return square.scaled(
        most, most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _paint_initials(painter: QPainter, box: QRectF, letters: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("sunken"))
    painter.drawEllipse(box)
    size = round(box.width() * 0.38)
    measured = metrics(SANS, size, 600)
    painter.setFont(font(SANS, size, 600))
    painter.setPen(ink("textSecondary"))
    start = box.center().x() - measured.horizontalAdvance(letters) / 2
    painter.drawText(QPointF(start, box.center().y() + measured.capHeight() / 2), letters)
