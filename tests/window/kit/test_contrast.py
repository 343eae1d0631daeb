import pytest
from PySide6.QtGui import QColor

from tests.window.kit.contrast import contrast


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)


def test_the_order_of_the_two_colours_does_not_matter() -> None:
    grey, teal = QColor("#616970"), QColor("#0C5B68")
    assert contrast(grey, teal) == contrast(teal, grey)
