"""How blocks are laid on pages, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.document import Document, Part
from netdesk.reports.layout.page_size import Sheet

_GAP = 18.0


class Placed(NamedTuple):
    """A block and the height at which it stands on the page."""

    block: Block
    top: float


class Page(NamedTuple):
    """One page of a part; `is_first` of its part."""

    part: Part
    is_first: bool
    placed: tuple[Placed, ...]


def paginate(document: Document, sheet: Sheet) -> tuple[Page, ...]:
    """All pages of a document. Each part begins a page; a part without blocks is one empty page."""
    return tuple(page for part in document.parts for page in _pages_of(part, sheet))


def _pages_of(part: Part, sheet: Sheet) -> Iterator[Page]:
    waiting = list(reversed(part.blocks))
    is_first = True
    while waiting or is_first:
        yield Page(part, is_first, tuple(_fill(waiting, sheet)))
        is_first = False


def _fill(waiting: list[Block], sheet: Sheet) -> Iterator[Placed]:
    """Take blocks from the end of `waiting` until the page is full; what is left of the last goes back."""
    width, top = sheet.text_width, sheet.body_top
    while waiting:
        is_empty = top == sheet.body_top
        start = top if is_empty else top + _GAP
        room = sheet.body_bottom - start
        block = waiting.pop().filling(width, room)
        height = block.height(width)
        if height <= room:
            yield Placed(block, start)
            top = start + height
            continue
        parts = block.split(width, room, must=is_empty)
        if parts is not None:
            waiting.append(parts[1])
            yield Placed(parts[0], start)
        elif is_empty:
            yield Placed(block, start)
        else:
            waiting.append(block)
        return
