"""NetDesk's own JSON document -> drafts: everything a network exported, or a person or script wrote."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from netdesk.domain.channel import Channel
from netdesk.domain.contact import (
    ME_UID,
    QUIET_KINDS,
    TALK_CHANNELS,
    TALK_KINDS,
    Contact,
    Day,
    Interaction,
    OwnField,
    Tie,
)  # fmt: skip
from netdesk.domain.document import ARRAYS, FORMAT, VERSION
from netdesk.domain.draft import (
    ContactDraft,
    InteractionDraft,
    Item,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)  # fmt: skip
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request, Setting
from netdesk.importers.document_cast import Cast, clean
from netdesk.importers.document_rows import DocumentRows, decoded, opened
from netdesk.importers.document_words import date_as_written
from netdesk.importers.reader import Member, Progress, Reader, Source
from netdesk.importers.streaming import first_bytes

_HEAD_BYTES = 65_536
_STEP = 500
"""Rows between two reports of progress."""
_NO_OBJECT = "An object is expected here; the row was left out."
_DECLARED = re.compile(r'"format"\s*:\s*"netdesk"')
_ARRAY = re.compile(rf'"(?:{"|".join(name for name in ARRAYS if name != "channels")})"\s*:\s*\[')
_TOP = frozenset((*ARRAYS, "me", "format", "version", "anchor", "settings"))
_NEEDS: dict[str, tuple[str, str]] = {
    "plans": ("contact", "It does not say whom the plan is about."),
    "objectives": ("title", "The objective has no title."),
    "information": ("title", "The item has no title."),
    "groups": ("name", "The group has no name."),
    "occasions": ("title", "The occasion has no title."),
    "ledger": ("contact", "It does not say whom the line is about."),
    "own_profiles": ("channel", "It does not say on which network the profile is."),
    "disclosures": ("fact", "It does not say which fact is meant."),
    "reminders": ("text", "The reminder has no text."),
    "decisions": ("kind", "It does not say which suggestion is meant."),
    "follows": ("name", "It does not say who is followed."),
    "apart": ("second", "It does not say who is meant."),
    "channels": ("key", "The channel has no key."),
}
"""What a row cannot do without, and what is said when it is missing."""
_ENDING = ".json"


def recognise(source: Source) -> int:
    """100 for a document that says it is one, 70 for an object with arrays of ours, 0 for others. Of several
    files those are looked at that are called JSON: an archive may hold pictures by the thousand.
    """
    is_alone = len(source.members) == 1
    named = (one for one in source.members if is_alone or one.name.casefold().endswith(_ENDING))
    return max(map(_recognise_member, named), default=0)


def read(source: Source, progress: Progress) -> Iterator[Item]:
    """Every row of the document as a draft, or why there is none; nothing is lost by a bad neighbour."""
    total = sum(member.size for member in source.members)
    done = 0
    for member in source.members:
        if len(source.members) > 1 and not _recognise_member(member):
            yield Problem(member.name, "It is not a document of NetDesk.")
            continue
        yield from _items_of(member, done, total, progress)
        done += member.size
    progress(total, total)


READER = Reader("netdesk-json", "NetDesk document", recognise, read)


def _recognise_member(member: Member) -> int:
    text = decoded(first_bytes(member, _HEAD_BYTES))
    if not text.lstrip().startswith("{"):
        return 0
    if _DECLARED.search(text):
        return 100
    return 70 if _ARRAY.search(text) else 0


def _items_of(member: Member, done: int, total: int, progress: Progress) -> Iterator[Item]:
    document, problem = opened(member, lambda: progress(done, total))
    if problem:
        yield Problem(member.name, problem, is_skip=document is None)
    if document is None:
        return

    def told(share: float) -> None:
        progress(done + int(member.size * share), total)

    yield from _DocumentReader(member.name, document, told).items()


class _DocumentReader:
    """One document on its way to drafts. `told` is called with the share that is read, 0 to 1."""

    def __init__(self, name: str, document: DocumentRows, told: Callable[[float], None]) -> None:
        self._name, self._document, self._told = name, document, told
        self._cast = Cast()
        self._names: dict[str, str] = {}
        self._own_ties: dict[str, Tie] = {}
        self._same: dict[str, int] = {}

    def items(self) -> Iterator[Item]:
        yield from self._top_problems()
        self._cast = Cast(self._uids_of_me())
        self._look_ahead()
        yield from self._owner()
        yield from self._settings()
        for number, (name, place, value) in enumerate(self._document.all()):
            if number % _STEP == 0:
                self._told(number / max(self._document.count, 1))
            item = self._item(name, f"{name}[{place}]", value)
            yield from self._cast.take()
            yield item
        yield from self._cast.take()

    def _top_problems(self) -> Iterator[Problem]:
        for name in self._document.values:
            if name in ARRAYS:
                yield Problem(clean(name), "A list is expected here; it was left out.")
            elif name not in _TOP:
                where = clean(name)[:80] or self._name
                yield Problem(where, "This part is not known; it was left out.", is_skip=False)
        version = self._document.values.get("version", VERSION)
        if isinstance(version, int) and version > VERSION and self._document.values.get("format") == FORMAT:
            reason = f"Version {version} is newer than this NetDesk knows; some of it may be left out."
            yield Problem("version", reason, is_skip=False)

    def _uids_of_me(self) -> frozenset[str]:
        me = self._document.values.get("me")
        uid = _uid_in(me) if isinstance(me, dict) else clean(me) if isinstance(me, str) else ""
        is_known = isinstance(me, dict) or any(_uid_in(row) == uid for row in self._document.of("contacts"))
        return frozenset((ME_UID, uid)) if uid and is_known else frozenset((ME_UID,))

    def _look_ahead(self) -> None:
        """Note names and the owner's own ties, which say more about contacts that come earlier."""
        for row in self._document.of("contacts"):
            if uid := _uid_in(row):
                name = row.get("formatted_name")
                self._names[uid] = clean(name) if isinstance(name, str) else ""
        silent = Cast(self._cast.me)
        for row in self._document.of("ties"):
            tie = silent.record(Tie, row, "ties") if isinstance(row, dict) else None
            if tie is not None and ME_UID in (tie.first, tie.second):
                self._own_ties.setdefault(tie.second if tie.first == ME_UID else tie.first, tie)

    def _owner(self) -> Iterator[Item]:
        me = self._document.values.get("me")
        if isinstance(me, str):
            me = {} if clean(me) in self._cast.me else {"formatted_name": me}
        if me:
            item = self._contact("me", me)
            yield from self._cast.take()
            yield item

    def _settings(self) -> Iterator[Item]:
        settings = self._document.values.get("settings")
        if isinstance(settings, dict):
            for name, value in settings.items():
                where = f"settings.{clean(name)}"
                if isinstance(value, (dict, list)) or value is None:
                    yield Problem(where, "A setting is a text.")
                else:
                    yield RecordDraft(where, Setting(clean(name), clean(str(value))))
        elif settings is not None:
            yield Problem("settings", "An object is expected here; it was left out.")

    def _item(self, name: str, where: str, value: Any) -> Item:
        if name == "contacts":
            return self._contact(where, value)
        if not isinstance(value, dict):
            return Problem(where, _NO_OBJECT)
        record: Any = self._cast.record(ARRAYS[name], value, where)
        if isinstance(record, Interaction):
            moment: Moment | None = record.moment
            if moment is None:
                return Problem(where, "It has no date that can be read.")
            return self._interaction(where, value, record)
        if isinstance(record, Tie):
            return self._tie(where, record)
        if isinstance(record, Request):
            return self._request(where, value, record)
        field, reason = _NEEDS[name]
        if not getattr(record, field):
            return Problem(where, reason)
        if isinstance(record, Channel):
            record = record._replace(name=record.name or record.key, rung=record.rung or 2, icon=record.icon)
        return RecordDraft(where, self._with_uid(record, value))

    def _contact(self, where: str, value: Any) -> Item:
        if not isinstance(value, dict):
            return Problem(where, _NO_OBJECT)
        given, unknown = self._cast.sort_out(Contact, value)
        birthday, anniversary = unknown.pop("birthday", ""), unknown.pop("anniversary", "")
        unknown.pop("has_photo", None)
        contact = Contact(**self._cast.fields(Contact, given, where))
        is_me = where == "me" or contact.uid in self._cast.me
        days = contact.days
        for label, said in (("anniversary", anniversary), ("birthday", birthday)):
            text = date_as_written(clean(said)) if isinstance(said, str) else ""
            if text and not any(day.label == label and day.text == text for day in days):
                days = (Day(label, text), *days)
        contact = replace(
            contact,
            uid=ME_UID if is_me else contact.uid,
            formatted_name=contact.formatted_name or _name_of(contact) or ("" if is_me else contact.uid),
            days=days,
            fields=contact.fields + tuple(_own_field(name, part) for name, part in unknown.items() if part),
        )
        if not contact.formatted_name and not is_me:
            return Problem(where, "The contact has no name, no address and no uid.")
        return ContactDraft(where, self._with_own_tie(contact, value), is_me)

    def _with_own_tie(self, contact: Contact, value: Mapping[str, Any]) -> Contact:
        """What the owner's tie says about a contact counts where the contact's row does not speak of it."""
        tie = self._own_ties.get(contact.uid) if contact.uid else None
        if tie is None:
            return contact
        return replace(
            contact,
            closeness=contact.closeness if "closeness" in value else tie.closeness,
            circle=contact.circle if "circle" in value else tie.circle,
            met=contact.met if "met" in value else tie.since,
        )

    def _interaction(self, where: str, value: Mapping[str, Any], told: Interaction) -> Item:
        people = tuple(dict.fromkeys(uid for uid in told.participants if uid != ME_UID))
        if told.author and told.author != ME_UID and told.author not in people:
            people = (told.author, *people)
        if not people and (told.author != ME_UID or value.get("participants") != []):
            return Problem(where, "It does not say with whom it was.")
        # An empty one says that nobody knows, as in the chat of a group that does not say whose it is.
        direction = "" if value.get("direction") == "" else told.direction or _direction(told)
        author = told.author
        if not author and value.get("author") is None:
            author = _author(direction, people)
        whole = told._replace(
            direction=direction,
            channel=told.channel or "other",
            kind=told.kind or ("meeting" if told.channel == "in-person" else "message"),
            participants=(),
            author="",
        )
        refs = tuple(self._person(uid) for uid in people)
        whole = self._with_uid(whole, value)
        return InteractionDraft(where, whole, refs, self._person(author) if author else None)

    def _tie(self, where: str, tie: Tie) -> Item:
        if not tie.first or not tie.second:
            return Problem(where, "A tie needs two people, “from” and “to”.")
        if tie.first == tie.second:
            return Problem(where, "A tie joins two different people.")
        ends = self._person(tie.first), self._person(tie.second)
        return TieDraft(where, tie._replace(first="", second=""), *ends)

    def _request(self, where: str, value: Mapping[str, Any], request: Request) -> Item:
        if not request.contact or request.contact == ME_UID:
            return Problem(where, "It does not say who the other person is.")
        if request.direction not in ("in", "out"):
            return Problem(where, "It does not say who asked whom.")
        whole = request._replace(contact="", state=request.state or "new")
        return RequestDraft(where, self._with_uid(whole, value), self._person(request.contact))

    def _person(self, uid: str) -> PersonRef:
        if uid == ME_UID:
            return PersonRef(uid=ME_UID, is_me=True)
        return PersonRef(uid=uid, name=self._names.get(uid, ""))

    def _with_uid(self, record: Any, value: Mapping[str, Any]) -> Any:
        """A row without uid gets one made from what it says, so that a second import finds it again."""
        if getattr(record, "uid", None) != "":
            return record
        said = json.dumps([type(record).__name__, value], sort_keys=True)
        digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        count = self._same[digest] = self._same.get(digest, 0) + 1
        return record._replace(uid=f"row-{digest}" + (f"-{count}" if count > 1 else ""))


def _uid_in(row: Any) -> str:
    """The uid of a row, "" when it has none that can be read."""
    uid = row.get("uid") if isinstance(row, dict) else None
    return clean(str(uid)) if isinstance(uid, (str, int)) and not isinstance(uid, bool) else ""


def _direction(told: Interaction) -> str:
    if told.kind in QUIET_KINDS:
        return ""
    if told.author:
        return "out" if told.author == ME_UID else "in"
    return "both" if told.kind in TALK_KINDS or told.channel in TALK_CHANNELS else ""


def _author(direction: str, people: tuple[str, ...]) -> str:
    if direction == "out":
        return ME_UID
    return people[0] if direction == "in" and len(people) == 1 else ""


def _name_of(contact: Contact) -> str:
    """A name to show for a contact whose document gives none."""
    whole = " ".join(part for part in (contact.given_name, contact.family_name) if part)
    values = (line.value for line in (*contact.emails, *contact.phones, *contact.urls))
    return whole or contact.nickname or contact.organisation or next(values, "")


def _own_field(name: str, value: Any) -> OwnField:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return OwnField(clean(name), clean(text))
