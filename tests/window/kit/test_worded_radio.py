from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.window.kit.label import Label
from netdesk.window.kit.look import Look
from netdesk.window.kit.worded_radio import WordedRadio


def label_of(radio: WordedRadio) -> Label:
    (label,) = radio.findChildren(Label)
    return label


def test_a_long_word_goes_on_in_the_next_line(the_look: Look, qtbot: QtBot) -> None:
    radio = WordedRadio("Geschäftsführerin", "Position: Geschäftsführerin")
    qtbot.addWidget(radio)
    radio.resize(112, radio.heightForWidth(112))
    radio.show()
    label = label_of(radio)
    assert label.height() >= 2 * label.fontMetrics().height()
    assert label.minimumSizeHint().width() <= label.width()


def test_a_dash_stands_for_nothing_and_a_click_on_the_words_counts(the_look: Look, qtbot: QtBot) -> None:
    radio = WordedRadio("", "Position: ")
    qtbot.addWidget(radio)
    radio.resize(112, 28)
    radio.show()
    assert label_of(radio).text() == "–"
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=QPoint(80, 14))
    assert radio.button.isChecked()
