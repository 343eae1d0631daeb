"""The messages on the web pages of a Telegram export, and the lists of people on others."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import PurePosixPath

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.document_cast import clean
from netdesk.importers.pace import Step
from netdesk.importers.reader import Member
from netdesk.importers.streaming import first_bytes, stream

_BLOCK_BYTES = 1 << 16
_HEAD_BYTES = 4096
_EMPTY_TAGS = frozenset({"br", "img", "input", "meta", "link", "hr", "source"})
_LONGEST_TEXT = 1 << 20
_LONGEST_TAG = 1 << 21
_DEEPEST = 60
"""Tags nested deeper than in any page, since their ends are missing, are laid beside each other."""
_BREAKS_OFF = "The page breaks off; what stands before was read."


@dataclass(slots=True)
class PageMessage:
    """A message of a page. `number`: as in the address of the message; `sender`: "" when the message before
    was by the same one; `date`: as written; `media`: what was sent; `call`: how a call ended;
    `origin`: whose message was passed on.
    """

    line: int
    number: str = ""
    is_service: bool = False
    sender: str = ""
    date: str = ""
    text: str = ""
    media: str = ""
    call: str = ""
    origin: str = ""


_PARTS = ("sender", "text", "media", "call", "origin")


@dataclass(slots=True)
class PageEntry:
    """Something in a list: a contact with a name and a number, or a row with a label and a value."""

    line: int
    name: str = ""
    detail: str = ""


def is_page(member: Member) -> bool:
    """Whether a member is a page of an export."""
    head = first_bytes(member, _HEAD_BYTES)
    return b'class="page_wrap' in head and b'class="page_header' in head


class Page:
    """A page, read from its beginning once. `title`: of the chat, known before its first message."""

    def __init__(self, member: Member, step: Step) -> None:
        self._member, self._step = member, step
        self._parser = _Parser()
        self.label = PurePosixPath(member.name).name

    @property
    def title(self) -> str:
        """What stands at its head."""
        return self._parser.title.strip()

    def found(self) -> Iterator[PageMessage | PageEntry | Problem]:
        """Everything on it, in its order; a page that breaks off gives what stands before."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        position = 0
        try:
            with stream(self._member) as file:
                while block := file.read(_BLOCK_BYTES):
                    position += len(block)
                    self._parser.feed(decoder.decode(block))
                    yield from self._parser.take()
                    self._step(position)
                    if self._parser.is_stuck:
                        yield Problem(self.label, _BREAKS_OFF, is_skip=False)
                        return
        except KnownError as error:
            yield Problem(self.label, error.sentence, breaks_off=True)
        self._parser.close()
        yield from self._parser.take()
        if self._parser.is_open:
            yield Problem(self.label, _BREAKS_OFF, is_skip=False)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._tags: list[tuple[str, str]] = []
        self._done: list[PageMessage | PageEntry] = []
        self._message: PageMessage | None = None
        self._entry: PageEntry | None = None

    @property
    def is_open(self) -> bool:
        """Whether the end of something is missing."""
        return any(role in ("message", "entry") for _, role in self._tags)

    @property
    def is_stuck(self) -> bool:
        """Whether a tag or comment goes on and on, so that nothing behind it is read."""
        return len(self.rawdata) > _LONGEST_TAG

    def take(self) -> list[PageMessage | PageEntry]:
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY_TAGS:
            if tag == "br":
                self.handle_data("\n")
            return
        values = {name: clean(value or "") for name, value in attrs}
        classes = frozenset(values.get("class", "").split())
        role = self._role(classes)
        line = self.getpos()[0]
        if role in ("message", "entry"):
            self._close_before(role)
        if role == "message":
            number = values.get("id", "").removeprefix("message")
            self._message = PageMessage(line, number, "service" in classes)
        elif role == "entry":
            self._entry = PageEntry(line)
        elif role == "date" and self._message and not self._message.date:
            self._message.date = values.get("title", "")
        if len(self._tags) < _DEEPEST:
            self._tags.append((tag, role))

    def _close_before(self, role: str) -> None:
        """Messages and entries stand beside each other: the next one ends one whose end is missing."""
        self._finish()
        places = (place for place, (_, open_role) in enumerate(self._tags) if open_role == role)
        is_too_deep = len(self._tags) == _DEEPEST
        del self._tags[0 if is_too_deep else next(places, len(self._tags)) :]

    def _finish(self) -> None:
        """What is open is whole."""
        if self._message:
            self._done.append(_trimmed(self._message))
            self._message = None
        if self._entry:
            name, detail = self._entry.name.strip(), self._entry.detail.strip()
            self._done.append(PageEntry(self._entry.line, name, detail))
            self._entry = None

    def handle_endtag(self, tag: str) -> None:
        if not any(open_tag == tag for open_tag, _ in self._tags):
            return
        while self._tags:
            closed, role = self._tags.pop()
            if role in ("message", "entry"):
                self._finish()
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        role = next((role for _, role in reversed(self._tags) if role), "")
        if role == "title" and not self._message:
            self.title += clean(data)
        elif self._message and role in _PARTS:
            if len(self._message.text) < _LONGEST_TEXT:
                setattr(self._message, role, getattr(self._message, role) + clean(data))
        elif self._entry and role in ("name", "detail"):
            setattr(self._entry, role, getattr(self._entry, role) + clean(data))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what no page has, and the standard library takes for a fault of the program."""
        return self.rawdata.find(">", i) + 1 or -1

    def _role(self, classes: frozenset[str]) -> str:
        """What a tag is by its classes and those around it; "" for what is read as part of them."""
        roles = [role for _, role in self._tags]
        if "message" in classes:
            return "message"
        if "message" in roles:
            return _role_in_message(classes, roles)
        if "page_header" in classes:
            return "header"
        if "header" in roles and "text" in classes:
            return "title"
        if "entry" in classes or "row" in classes:
            return "entry"
        if "entry" in roles:
            return _role_in_entry(classes)
        return ""


def _role_in_message(classes: frozenset[str], roles: list[str]) -> str:
    if "forwarded" in classes:
        return "forwarded"
    if "media_call" in classes:
        return "call around"
    if "date" in classes:
        return "aside" if "forwarded" in roles else "date"
    if "from_name" in classes:
        return "origin" if "forwarded" in roles else "sender"
    if classes & {"reply_to", "signature", "reactions", "initials", "userpic", "bot_buttons_table"}:
        return "aside"
    if "call around" in roles:
        return "call" if "status" in classes else "aside"
    if "title" in classes and "bold" in classes:
        return "media"
    if classes & {"status", "description"} and "details" in classes:
        return "aside"
    return "text" if "text" in classes else ""


def _role_in_entry(classes: frozenset[str]) -> str:
    if "initials" in classes or "info" in classes:
        return "aside"
    if "name" in classes or "label" in classes:
        return "name"
    return "detail" if classes & {"details_entry", "value"} else ""


def _trimmed(message: PageMessage) -> PageMessage:
    for name in _PARTS:
        setattr(message, name, getattr(message, name).strip())
    return message
