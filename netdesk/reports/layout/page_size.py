"""Sheets of paper: their size and what of them is written on."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QPageLayout, QPageSize

_UNITS_PER_MM = 96 / 25.4
_SIDE = 56.0
_TOP = 52.0
_HEADER = 34.0
_BOTTOM = 30.0
_FOOTER = 39.0


class Sheet(NamedTuple):
    """A page in units of 1/96 inch."""

    width: float
    height: float

    @classmethod
    def of(cls, layout: QPageLayout) -> Sheet:
        """The sheet that a printer or a PDF is set to, turned as it is turned."""
        # Qt rounds points to whole ones.
        full = layout.fullRect(QPageLayout.Unit.Millimeter)
        return cls(full.width() * _UNITS_PER_MM, full.height() * _UNITS_PER_MM)

    @property
    def left(self) -> float:
        return _SIDE

    @property
    def text_width(self) -> float:
        return self.width - 2 * _SIDE

    @property
    def header_top(self) -> float:
        return _TOP

    @property
    def body_top(self) -> float:
        return _TOP + _HEADER

    @property
    def body_bottom(self) -> float:
        return self.height - _BOTTOM - _FOOTER

    @property
    def footer_rule(self) -> float:
        return self.height - _BOTTOM - 23.0


class PageSize(StrEnum):
    """The sizes NetDesk prints on; the values are those of the setting `paper`."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def sheet(self) -> Sheet:
        if self is PageSize.A4:
            return Sheet(210 * _UNITS_PER_MM, 297 * _UNITS_PER_MM)
        return Sheet(8.5 * 96, 11.0 * 96)

    @property
    def qt(self) -> QPageSize:
        """The same size in Qt's words."""
        known = QPageSize.PageSizeId.A4 if self is PageSize.A4 else QPageSize.PageSizeId.Letter
        return QPageSize(known)
