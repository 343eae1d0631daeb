from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.text_style import BODY, ROW, STRONG

LINE = BODY.line
WORDS = "Restores a wooden boat and plans to bring it into the water before the end of spring. " * 3


def ink_box(paragraph: Paragraph, width: float) -> tuple[int, int]:
    """How far right and down the ink of a paragraph goes when painted at (0, 0)."""
    image = QImage(int(width) + 200, int(paragraph.height(width)) + 40, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paragraph.paint(painter, 0, 0, width)
    painter.end()
    content, step = bytes(image.constBits()), image.bytesPerLine()
    rows = [content[y * step : y * step + image.width()] for y in range(image.height())]
    inked = [y for y, row in enumerate(rows) if min(row) < 128]
    right = max((len(row.rstrip(b"\xff")) for row in rows), default=0)
    return right, max(inked, default=0)


def test_a_short_text_is_one_line() -> None:
    assert Paragraph(Run("Nora Albrecht", BODY)).height(300) == LINE


def test_a_text_wraps_at_the_width() -> None:
    paragraph = Paragraph(Run(WORDS, BODY))
    assert paragraph.height(300) > 3 * LINE
    right, down = ink_box(paragraph, 300)
    assert right <= 300
    assert down <= paragraph.height(300)


def test_a_word_longer_than_the_line_is_broken() -> None:
    paragraph = Paragraph(Run("x" * 400, BODY))
    assert paragraph.height(100) > 10 * LINE
    assert ink_box(paragraph, 100)[0] <= 101


def test_a_line_break_in_the_text_breaks_the_line() -> None:
    assert Paragraph(Run("Kaistraße 12\n28195 Bremen\nGermany", BODY)).height(300) == 3 * LINE


def test_control_characters_leave_no_boxes() -> None:
    plain, odd = Paragraph(Run("a b", BODY)), Paragraph(Run("a\x00b\r", BODY))
    assert odd.height(300) == LINE
    assert ink_box(odd, 300) == ink_box(plain, 300)


def test_styles_mix_within_a_line() -> None:
    paragraph = Paragraph(Run("Jonte started school", STRONG), Run(", Emma plays handball", BODY))
    assert paragraph.height(600) == LINE
    assert ink_box(paragraph, 600)[0] > STRONG.width("Jonte started school")


def test_a_text_may_be_cut_to_some_lines_and_says_so() -> None:
    whole, cut = Paragraph(Run(WORDS, ROW)), Paragraph(Run(WORDS, ROW), max_lines=2)
    assert whole.height(300) > 2 * ROW.line
    assert cut.height(300) == 2 * ROW.line
    assert ink_box(cut, 300)[0] <= 300


def test_a_cut_text_with_letters_beyond_the_basic_plane_is_whole() -> None:
    paragraph = Paragraph(Run("🙂 " * 200, ROW), max_lines=2)
    assert paragraph.height(120) == 2 * ROW.line


def test_text_at_the_right_ends_at_the_right_edge() -> None:
    assert abs(ink_box(Paragraph(Run("61 %", BODY), align="right"), 200)[0] - 200) <= 2


def test_no_single_line_stays_alone_at_a_break() -> None:
    paragraph = Paragraph(Run(WORDS, BODY))
    count = round(paragraph.height(300) / LINE)
    for room in range(2, count):
        parts = paragraph.split(300, room * LINE + 1)
        assert parts is not None
        lines = [round(part.height(300) / LINE) for part in parts]
        assert sum(lines) == count
        assert min(lines) >= 2


def test_a_text_of_three_lines_is_kept_whole_unless_it_must_break() -> None:
    paragraph = Paragraph(Run("a\nb\nc", BODY))
    assert paragraph.split(300, 2 * LINE) is None
    assert paragraph.split(300, 2 * LINE, must=True) is not None


def test_the_rest_of_a_broken_text_can_be_broken_again() -> None:
    paragraph = Paragraph(Run("\n".join(str(number) for number in range(100)), BODY))
    rest: Block = paragraph
    heights = []
    while rest.height(300) > 30 * LINE:
        parts = rest.split(300, 30 * LINE)
        assert parts is not None
        heights.append(parts[0].height(300))
        rest = parts[1]
    assert heights == [30 * LINE] * 3
    assert rest.height(300) == 10 * LINE


@given(st.text(max_size=300), st.integers(30, 400), st.integers(1, 12))
def test_whatever_the_text_a_break_loses_no_line(text: str, width: int, lines: int) -> None:
    paragraph = Paragraph(Run(text, BODY))
    height, room = paragraph.height(width), lines * LINE
    parts = paragraph.split(width, room, must=True) if height > room else None
    if parts is not None:
        assert parts[0].height(width) <= room
        assert sum(part.height(width) for part in parts) == height
    else:
        assert height <= room
