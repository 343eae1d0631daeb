"""Number and time fields whose text stands as far from the edge as in every other field, and which the wheel
leaves alone while it scrolls the form.
"""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QTimeEdit, QWidget

from netdesk.window.kit.calm_wheel import calm_wheel

# A style sheet's padding moves the text of every field but these.
_INDENT = 7
_DECIMALS = 4


class SpinBox(QSpinBox):
    """A whole number between two bounds, with an optional unit behind it."""

    def __init__(
        self, minimum: int = 0, maximum: int = 99, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setSuffix(f" {unit}" if unit else "")
        _dress(self)


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
        _dress(self)

    def textFromValue(self, value: float) -> str:
        words = self.locale().toString(value, "f", _DECIMALS)
        return words.rstrip("0").rstrip(self.locale().decimalPoint())


class TimeEdit(QTimeEdit):
    """A time of day, from 00:00 to 23:59 as times are written everywhere here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        _dress(self)


def _dress(field: QAbstractSpinBox) -> None:
    calm_wheel(field)
    field.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
