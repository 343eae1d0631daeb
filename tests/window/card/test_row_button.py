"""A line of the card that can be pressed."""

from pytestqt.qtbot import QtBot

from netdesk.window.card.row_button import RowButton
from netdesk.window.kit.look import theme

RECENT, OLDER = ("2 Nov", "13 Nov"), ("2 Nov", "13 Nov 2024")


def words_begin(qtbot: QtBot, before: str, column: tuple[str, ...]) -> int:
    """Where the words of a line begin, in pixels from its left edge."""
    row = RowButton("|", channel="email", before=before, column=column)
    qtbot.addWidget(row)
    row.resize(360, row.sizeHint().height())
    image = row.grab().toImage()
    paper, line = image.pixel(image.width() - 1, 0), image.height() // 2
    assert image.pixel(0, 0) == paper
    return max(x for x in range(image.width()) if image.pixel(x, line) != paper)


def test_words_begin_below_each_other_as_near_to_the_dates_as_these_allow(qtbot: QtBot) -> None:
    short, long = words_begin(qtbot, "2 Nov", RECENT), words_begin(qtbot, "13 Nov", RECENT)
    assert short == long
    wider = theme().metrics("body").horizontalAdvance("13 Nov 2024")
    wider -= theme().metrics("body").horizontalAdvance("13 Nov")
    assert words_begin(qtbot, "2 Nov", OLDER) == short + wider
