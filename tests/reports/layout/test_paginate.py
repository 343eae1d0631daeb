import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.reports.layout.box import Box
from netdesk.reports.layout.columns import Columns
from netdesk.reports.layout.document import Document, Part
from netdesk.reports.layout.note_lines import NoteLines
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.layout.paginate import Page, paginate
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY
from tests.reports.layout.pieces import Brick, bricks

SHEET = PageSize.A4.sheet
ROOM = SHEET.body_bottom - SHEET.body_top


def laid(*blocks: object) -> tuple[Page, ...]:
    return paginate(Document("d", (Part("l", tuple(blocks)),)), SHEET)  # type: ignore[arg-type]


def bottoms(page: Page) -> list[float]:
    return [placed.top + placed.block.height(SHEET.text_width) for placed in page.placed]


def test_a_document_without_blocks_is_one_empty_page() -> None:
    pages = laid()
    assert len(pages) == 1
    assert pages[0].placed == ()


def test_every_part_begins_a_page() -> None:
    part = Part("l", (Brick(10),))
    pages = paginate(Document("d", (part, part, part)), SHEET)
    assert [page.is_first for page in pages] == [True, True, True]


def test_a_block_that_does_not_fit_goes_to_the_next_page() -> None:
    pages = laid(Brick(ROOM - 100), Brick(200))
    assert [len(page.placed) for page in pages] == [1, 1]
    assert not pages[1].is_first
    assert pages[1].placed[0].top == SHEET.body_top


def test_a_heading_is_never_the_last_on_a_page() -> None:
    section = Section("Notes", Stack(bricks(3, 100)))
    pages = laid(Brick(ROOM - 60), section)
    assert [len(page.placed) for page in pages] == [1, 1]


def test_long_text_flows_over_pages() -> None:
    text = "\n".join(f"line {number}" for number in range(200))
    pages = laid(Section("Notes", Paragraph(Run(text, BODY))))
    assert len(pages) == 4
    assert all(bottoms(page)[-1] <= SHEET.body_bottom for page in pages)


def test_a_framed_text_flows_over_pages() -> None:
    pages = laid(Box(Paragraph(Run("word " * 3000, BODY))))
    assert len(pages) > 1
    assert all(bottoms(page)[-1] <= SHEET.body_bottom for page in pages)


def test_note_lines_take_what_is_left_of_the_page() -> None:
    pages = laid(Brick(300), Section("Notes", NoteLines(3)))
    assert len(pages) == 1
    left = SHEET.body_bottom - bottoms(pages[0])[-1]
    assert 0 <= left < 26


def test_note_lines_go_to_the_next_page_when_there_is_no_room_for_some() -> None:
    assert len(laid(Brick(ROOM - 60), Section("Notes", NoteLines(3)))) == 2


def test_what_is_higher_than_a_page_is_placed_all_the_same() -> None:
    pages = laid(Brick(3000), Brick(10))
    assert [len(page.placed) for page in pages] == [1, 1]


@pytest.mark.parametrize("size", list(PageSize))
@given(counts=st.lists(st.integers(1, 60), min_size=1, max_size=12))
def test_nothing_runs_over_the_foot_of_a_page(size: PageSize, counts: list[int]) -> None:
    sheet = size.sheet
    sections = [Section("s", Stack(bricks(count, 20), 4, least=2)) for count in counts]
    pairs = [
        Columns(sections[at : at + 2], (None,) * len(sections[at : at + 2]), 28)
        for at in range(0, len(sections), 2)
    ]
    for page in paginate(Document("d", (Part("l", tuple(pairs)),)), sheet):
        for placed in page.placed:
            assert placed.top >= sheet.body_top
            assert placed.top + placed.block.height(sheet.text_width) <= sheet.body_bottom
