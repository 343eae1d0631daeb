"""How exported WhatsApp chats are recognised and read: one text, or a zip or folder of texts and media."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.domain.own_name import own_name_id
from netdesk.importers.inner_path import folder_of_all
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Progress, Reader, Source, without_owner
from netdesk.importers.remarks import counted
from netdesk.importers.told_together import ToldTogether
from netdesk.importers.whatsapp.authors import chat_authors
from netdesk.importers.whatsapp.chat import Chat
from netdesk.importers.whatsapp.chat_name import chat_name
from netdesk.importers.whatsapp.entries import head_of, lines_of, readable
from netdesk.importers.whatsapp.line import Shape, start_of
from netdesk.importers.whatsapp.messages import message_items
from netdesk.importers.whatsapp.notices import YOU
from netdesk.importers.whatsapp.people import KEY, is_same, only_one_everywhere, ref_of, told_names
from netdesk.importers.whatsapp.said import SENT_AS
from netdesk.importers.whatsapp.survey import split_author, survey

_USUAL_NAME = "_chat.txt"
_OTHER_EXPORTS = frozenset(
    {".csv", ".json", ".jsonl", ".xml", ".zip", ".mbox", ".eml", ".js", ".html", ".ics"}
)
_MEDIA = SENT_AS.keys() - {".vcf"}
_WITH_MEDIA = 92
"""Surer than what reads the cards that people sent each other."""
_WHO = "It does not say which of the people in it is you; your name in NetDesk would tell."
_WHICH_ORDER = "Its dates could begin with the day or with the month; they were read as {order}."
_WORDS = {"dmy": "day, month, year", "mdy": "month, day, year"}


def recognise(source: Source) -> int:
    """How surely this is an exported chat, or a zip or folder of some with what was sent in them; where
    folders inside hold more than that, each of them is something by itself.
    """
    if len(source.members) == 1:
        return _certainty(source.members[0], is_alone=True)
    top = folder_of_all(source)
    outermost = [member for member in source.members if _path(member).parent == top]
    if not any(_is_named(member) and _certainty(member) for member in outermost):
        return 0
    deeper = (path for path in map(_path, source.members) if path.parent != top)
    return _WITH_MEDIA if all(path.suffix.casefold() in _MEDIA for path in deeper) else 0


def read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every entry of every chat as a draft or as a problem; the owner's name and number tell who in the chats
    is the owner.
    """
    is_alone = len(source.members) == 1
    files = [member for member in source.members if is_alone or _certainty(member)]
    pace = Pace(progress, 2 * sum(member.size for member in files))
    chats: list[Chat] = []
    for member in files:
        yield from _looked_through(member, source, chats, pace)
    told = told_names(((chat.name, chat.survey) for chat in chats), owner)
    own = told or only_one_everywhere([chat.survey for chat in chats])
    for chat in chats:
        chat.own = own
    if not all(chat.is_settled for chat in chats):
        yield Problem(source.path.name, _WHO, is_skip=False)
    yield from _told_of_owner(own, told, owner, source)
    for chat in chats:
        if not chat.survey.days.is_sure:
            reason = _WHICH_ORDER.format(order=_WORDS[chat.order])
            yield Problem(chat.member.name, reason, is_skip=False)
        left_out = ToldTogether()
        yield from left_out.few(message_items(chat, lines_of(chat.member, pace.step)))
        yield from left_out.rest()
        pace.finish(chat.member.size)
    if rest := len(source.members) - len(files):
        subject = counted(rest, "picture or other file is", "pictures and other files are")
        yield Problem(source.path.name, f"{subject} not kept.", is_skip=False)


def tells_owner(source: Source) -> bool:
    """Whether the beginning of a chat shows two people, one of whom it is named after."""
    name = chat_name(_path(source.members[0]), source.path)
    try:
        found = survey(head_of(source.members[0]).splitlines())
    except KnownError:
        return False
    return found is not None and bool(told_names([(name, found[1])], Contact()))


def _looked_through(member: Member, source: Source, chats: list[Chat], pace: Pace) -> Iterator[Problem]:
    """Adds the chat in a file, or says why there is none."""
    breaks: list[str] = []
    found = survey(readable(lines_of(member, pace.step), breaks))
    pace.finish(member.size)
    if found is None:
        reason = breaks[0] if breaks else "There is no message in this file."
        yield Problem(member.name, reason, breaks_off=bool(breaks))
        return
    chats.append(Chat(member, chat_name(_path(member), source.path), *found))


def _told_of_owner(own: set[str], told: set[str], owner: Contact, source: Source) -> Iterator[ContactDraft]:
    """The owner's name; where NetDesk knows another one, that chats bear this one, too: so a group is
    understood of which nothing else is known. `told`: those that are no guess.
    """
    names = [name for name in sorted(own) if name.casefold() not in YOU and ref_of(name).name]
    for name in names:
        if not owner.formatted_name or is_same(name, owner.formatted_name):
            yield ContactDraft(source.path.name, Contact(formatted_name=ref_of(name).name), is_me=True)
            return
    if ids := tuple(own_name_id(KEY, name) for name in names if name in told):
        yield ContactDraft(source.path.name, Contact(source_ids=ids), is_me=True)


def _path(member: Member) -> PurePosixPath:
    return PurePosixPath(member.name)


def _is_named(member: Member) -> bool:
    path = _path(member)
    return path.name.casefold() == _USUAL_NAME or bool(chat_name(PurePosixPath(path.name)))


def _certainty(member: Member, *, is_alone: bool = False) -> int:
    """How surely a file is a chat. One alone may be called anything; among others chats have their names."""
    ending = _path(member).suffix.casefold()
    if ending in _OTHER_EXPORTS or (not is_alone and ending not in (".txt", "")):
        return 0
    try:
        lines = [line for line in head_of(member).splitlines() if line.strip()]
    except KnownError:
        return 0
    shapes: Counter[Shape] = Counter()
    authors = 0
    for line in lines:
        if start := start_of(line):
            shapes[start.shape] += 1
            authors += bool(split_author(start.rest)[0])
    if not shapes:
        return 0
    if _is_named(member):
        return 95
    return 75 if authors > 1 and start_of(lines[0]) and max(shapes.values()) * 4 > len(lines) else 0


READER = Reader(
    KEY, "WhatsApp", recognise, without_owner(read_for), read_for, tells_owner, chat_authors=chat_authors
)
"""The reader of exported WhatsApp chats."""
