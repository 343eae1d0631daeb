"""A page of an export in HTML: its entries, known by their shape, since classes change every year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.importers.decoding import decode
from netdesk.importers.document_cast import clean
from netdesk.importers.meta.written_time import is_like_time, written_time
from netdesk.importers.reader import Member
from netdesk.importers.remarks import REPLACED
from netdesk.importers.streaming import up_to_break

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"})
_LINES = frozenset({"div", "p", "li", "tr", "table", "h1", "h2", "h3"})
_NO_TEXT = frozenset({"script", "style", "ul"})
"""Lists stand below a message and name who reacted to it."""
_BREAKS_OFF = "It breaks off; what stands before the break was read."
_LONGEST_NAME = 160
_DEEPEST = 60


class PageEntry(NamedTuple):
    """A name, what stands below it, and a time: a message, or somebody in a list. `moment`: None when the
    time is in words nobody here can read.
    """

    name: str
    text: str
    moment: Moment | None


class Page(NamedTuple):
    """`title`: of the page; `lines`: its other texts that stand alone, such as the line that lists
    participants; `reason`: what could not be read of it, one sentence, "" when all was.
    """

    title: str
    entries: tuple[PageEntry, ...]
    lines: tuple[str, ...] = ()
    reason: str = ""


def read_page(member: Member) -> Page:
    """The page in a file."""
    try:
        with member.open() as stream:
            data, reason = up_to_break(stream)
    except KnownError as error:
        return Page("", (), reason=error.sentence)
    page = decode(data)
    tree = _Tree()
    tree.feed(page.text)
    tree.close()
    found = list(_found_in(tree.root))
    entries = tuple(one for one in found if isinstance(one, PageEntry))
    lines = tuple(one for one in found if isinstance(one, str))
    if not reason:
        reason = _BREAKS_OFF if tree.is_cut else REPLACED if page.has_replacements else ""
    return Page(clean(tree.title).strip(), entries, lines, reason)


@dataclass(slots=True)
class _Element:
    tag: str
    children: list[_Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[_Element]:
        return [child for child in self.children if isinstance(child, _Element)]

    def text(self) -> str:
        """Its text, one line for every block in it that has one."""
        lines = "".join(self._pieces()).split("\n")
        return clean("\n".join(filter(None, (" ".join(line.split()) for line in lines))))

    def _pieces(self) -> Iterator[str]:
        if self.tag in _NO_TEXT:
            return
        is_line = self.tag in _LINES
        if is_line or self.tag == "br":
            yield "\n"
        for child in self.children:
            if isinstance(child, str):
                yield child.replace("\n", " ")
            else:
                yield from child._pieces()
        if is_line:
            yield "\n"


class _Tree(HTMLParser):
    """The elements of a page; what is nested beyond reason is laid beside each other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Element("")
        self.title = ""
        self._open = [self.root]
        self._is_begun = self._is_ended = False

    @property
    def is_cut(self) -> bool:
        """Whether the page began and did not end."""
        return self._is_begun and not self._is_ended

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_begun |= tag == "html"
        element = _Element(tag)
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        self._is_ended |= tag == "html"
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self._open[-1].tag == "title":
            self.title += data
        elif self._open[-1].tag not in _NO_TEXT:
            self._open[-1].children.append(data)


def _found_in(element: _Element) -> Iterator[PageEntry | str]:
    """The entries of an element, and its texts that stand alone, in their order."""
    if entry := _entry(element):
        yield entry
        return
    if not element.elements and (text := element.text()):
        yield text
    for inner in element.elements:
        yield from _found_in(inner)


def _entry(element: _Element) -> PageEntry | None:
    """A name, anything, and a time below each other make an entry."""
    parts = [part for part in element.elements if part.tag != "br"]
    if len(parts) < 2:
        return None
    time = parts[-1].text()
    moment = written_time(time)
    name = parts[0].text() if moment or is_like_time(time) else ""
    if not name or "\n" in name or len(name) > _LONGEST_NAME:
        return None
    return PageEntry(name, "\n".join(filter(None, (part.text() for part in parts[1:-1]))), moment)
