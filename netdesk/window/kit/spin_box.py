"""Number and time fields whose text stands as far from the edge as in every other field."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QTimeEdit, QWidget

# A style sheet's padding moves the text of every field but these.
_INDENT = 6
_DECIMALS = 4


class SpinBox(QSpinBox):
    """A whole number between two bounds, with an optional unit behind it."""

    def __init__(
        self, minimum: int = 0, maximum: int = 99, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setSuffix(f" {unit}" if unit else "")
        _indent(self)


class DecimalBox(QDoubleSpinBox):
    """A number with decimals between two bounds, with an optional unit behind it; no more decimals are shown
    than it has.
    """

    def __init__(
        self, minimum: float = 0, maximum: float = 99, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        plain = self.locale()
        plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(plain)
        self.setDecimals(_DECIMALS)
        self.setRange(minimum, maximum)
        self.setSuffix(f" {unit}" if unit else "")
        _indent(self)

    def textFromValue(self, value: float) -> str:
        words = self.locale().toString(value, "f", _DECIMALS)
        return words.rstrip("0").rstrip(self.locale().decimalPoint())


class TimeEdit(QTimeEdit):
    """A time of day, from 00:00 to 23:59 as times are written everywhere here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        _indent(self)


def _indent(field: QAbstractSpinBox) -> None:
    field.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
