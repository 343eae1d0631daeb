"""How calendars are recognised and read: meetings with people, and birthdays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import PurePosixPath
from typing import BinaryIO

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.domain.importing import OwnAddress
from netdesk.importers.calendar.birthdays import birthday_of
from netdesk.importers.calendar.blocks import Block, CalendarProperty, blocks
from netdesk.importers.calendar.event import KEY, event_of
from netdesk.importers.calendar.lines import LogicalLines
from netdesk.importers.calendar.meeting import ALONE, Diary, LeftOut, meetings
from netdesk.importers.calendar.survey import Survey, names_people
from netdesk.importers.calendar.vcalendar import joined_soft_breaks
from netdesk.importers.decoding import wide_encoding
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Progress, Reader, Source, without_owner
from netdesk.importers.remarks import NO_OWNER, left_out_of

_BEGIN = re.compile(r"(?:^|[\r\n])(?:\ufeff|\s)*BEGIN\s*:\s*VCALENDAR\s*(?=[\r\n]|$)", re.IGNORECASE)
_ENDINGS = frozenset({".ics", ".vcs", ".ical", ".ifb", ".icalendar"})
_HEAD_BYTES = 1 << 14
_BLOCKS_PER_STEP = 50
_LOOKED_AT = 1_000
_MOST_ADDRESSES = 8
_OTHERS = {
    "VTODO": LeftOut("tasks", is_expected=False),
    "VJOURNAL": LeftOut("journal entries", is_expected=False),
}
_ANSWERED = "Answers to invitations; the meetings themselves stand in the calendar."
_ANSWERS = frozenset({"REPLY", "COUNTER", "REFRESH"})


def recognise(source: Source) -> int:
    """How surely (0-100) this is a calendar, or a folder or zip of some. Raises KnownError."""
    named = [member for member in source.members if _is_named(member)]
    if len(source.members) != 1:
        return (88 if 2 * len(named) >= len(source.members) else 38) if named else 0
    with source.members[0].open() as stream:
        head = stream.read(_HEAD_BYTES)
    text = head.decode(wide_encoding(head) or "latin-1", "replace").replace("\xef\xbb\xbf", "\ufeff")
    found = _BEGIN.search(text)
    if not found:
        return 0
    return 96 if not text[: found.start()].strip("\ufeff \t\r\n") or named else 60


def read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every meeting that took place with other people who said yes, once for each of its days, the next one
    of each within two weeks, and everybody whose birthday recurs every year. What gives neither is counted in
    one problem for each reason.
    """
    members = _calendars(source)
    pace = Pace(progress, max(1, 2 * sum(member.size for member in members)))
    addresses = tuple(email.value for email in owner.emails)
    surveys: dict[str, Survey] = {}
    for member in members:
        survey = surveys[member.name] = _survey_of(member)
        with suppress(KnownError):  # the second time it is told
            _look_through(member, survey, pace)
    own = frozenset[str]().union(*(survey.own_addresses(addresses) for survey in surveys.values()))
    for member in members:
        label = PurePosixPath(member.name).name
        diary = Diary(surveys[member.name], own, datetime.now(UTC))
        try:
            with member.open() as stream:
                yield from _items(label, stream, diary, pace)
            pace.finish(member.size)
        except KnownError as error:
            yield Problem(label, error.sentence, is_skip=False, breaks_off=True)
        yield from _told(label, diary)


def own_addresses(source: Source) -> list[OwnAddress]:
    """Who is in most events of calendars that do not say whose they are; nobody when they do."""
    surveys: list[Survey] = []
    pace = Pace(lambda _done, _total: None, 1)
    for member in _calendars(source):
        survey = _survey_of(member)
        surveys.append(survey)
        with suppress(KnownError), member.open() as stream:
            for one in islice(_parts(stream, pace), _LOOKED_AT):
                survey.hear(one)
    if any(survey.own_addresses(()) for survey in surveys):
        return []
    seen = sum((survey.seen for survey in surveys), Counter[str]())
    return [OwnAddress(email) for email, _ in seen.most_common(_MOST_ADDRESSES)]


def _calendars(source: Source) -> list[Member]:
    return [member for member in source.members if _is_named(member)] or list(source.members)


def _survey_of(member: Member) -> Survey:
    return Survey(PurePosixPath(member.name).name)


def _look_through(member: Member, survey: Survey, pace: Pace) -> None:
    with member.open() as stream:
        for one in _parts(stream, pace):
            survey.hear(one)
    pace.finish(member.size)


def _parts(stream: BinaryIO, pace: Pace) -> Iterator[Block | CalendarProperty]:
    lines = LogicalLines(stream)
    for number, one in enumerate(blocks(joined_soft_breaks(lines))):
        if number % _BLOCKS_PER_STEP == 0:
            pace.step(lines.position)
        yield one


def _items(name: str, stream: BinaryIO, diary: Diary, pace: Pace) -> Iterator[Item]:
    has_any = False
    for one in _parts(stream, pace):
        if isinstance(one, CalendarProperty):
            continue
        has_any = True
        if one.kind == "VEVENT":
            yield from _of_event(name, one, diary)
        elif one.kind in _OTHERS:
            diary.leave_out(_OTHERS[one.kind])
    if not has_any:
        yield Problem(name, "There is no event in this file.")


def _of_event(name: str, block: Block, diary: Diary) -> Iterator[Item]:
    where = f"{name} line {block.line}"
    lines = diary.survey.lines_of(block)
    if not names_people(lines) and not any("YEARLY" in line.upper() for line in lines):
        diary.leave_out(ALONE)  # most events of most calendars, which need not be understood
        return
    event = event_of(lines, diary.survey.zones)
    if event is None:
        yield Problem(where, "The event is damaged and could not be read.")
        return
    if diary.survey.method in _ANSWERS:
        yield Problem(where, _ANSWERED, is_expected=True)
        return
    if diary.survey.method == "CANCEL":
        event = event._replace(status="CANCELLED")
    if contact := birthday_of(event, diary.survey.name):
        yield ContactDraft(where, contact)
        return
    if event.has_strange_rule:
        yield Problem(where, "Only the first day of this series could be read.", is_skip=False)
    yield from meetings(event, where, diary)


def _told(name: str, diary: Diary) -> Iterator[Problem]:
    for reason, count in diary.left_out.items():
        yield left_out_of(name, reason.reason, count, is_expected=reason.is_expected)
    if diary.survey.events and not diary.own & diary.survey.seen.keys():
        yield Problem(name, NO_OWNER, is_skip=False)


def _is_named(member: Member) -> bool:
    return PurePosixPath(member.name).suffix.casefold() in _ENDINGS


READER = Reader(KEY, "Calendar", recognise, without_owner(read_for), read_for, own_addresses=own_addresses)
"""The reader of calendars."""
