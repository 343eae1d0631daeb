from pytestqt.qtbot import QtBot

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.window.importing.summary import Summary
from netdesk.window.kit.label import Label


def base_line(label: Label) -> int:
    """Where its letters stand, in pixels from above."""
    free = (label.height() - label.fontMetrics().height()) // 2
    return label.y() + free + label.fontMetrics().ascent()


def test_words_and_numbers_stand_on_one_line(qtbot: QtBot) -> None:
    summary = Summary(ImportNumbers(new=4, undecided=2, merged=1))
    qtbot.addWidget(summary)
    summary.resize(316, summary.sizeHint().height())
    summary.show()
    shown = {label.text(): base_line(label) for label in summary.findChildren(Label)}
    for words, number in (("People", "+4"), ("To decide", "+2"), ("Merged", "1")):
        assert shown[words] == shown[number], words
