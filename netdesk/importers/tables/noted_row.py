"""What is noted of a row of a table, value by value, before it becomes a contact."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from netdesk.domain.channel import CHANNELS, MESSENGER_NAMES, channel_key
from netdesk.domain.contact import (
    Day,
    Labelled,
    OwnField,
    Presence,
    Related,
)
from netdesk.domain.table_mapping import OWN_FIELD, ColumnUse
from netdesk.importers.csv_table import column_key
from netdesk.importers.features import EVERYBODY_HAS
from netdesk.importers.mail.addresses import mailboxes
from netdesk.importers.profile_url import profile_of
from netdesk.importers.tables.cell_date import DateOrder, date_text
from netdesk.importers.tables.content_kind import EMAIL, URL
from netdesk.importers.tables.lost_zero import is_cut, with_beginning
from netdesk.importers.tables.places import Place
from netdesk.importers.vcard.values import without_controls

_ADDRESS_PARTS = frozenset(
    {"street", "city", "region", "postal_code", "country", "po_box", "extended", "address"}
)
_JOB_PARTS = frozenset({"organisation", "title", "department"})
_IS_NUMBER = re.compile(r"[-+]?[\d.,]+")
_EMAIL_IN_TEXT = re.compile(r"[^\s@<>,;:\"()/]+@[^\s@<>,;:\"()/]+\.[^\W\d_]{2,}")
_NAME_PARTS = {
    "given_name": "given", "family_name": "family", "additional_names": "additional", "prefix": "prefix",
    "suffix": "suffix", "name": "shown",
}  # fmt: skip
_ANOTHER_DATE = ColumnUse("day", "other")
"""A date whose column alone says what it is of."""
_USUAL_LABELS = (
    "home", "work", "mobile", "other", "main", "work fax", "home fax", "pager", "anniversary", "homepage",
    "blog", "profile",
)  # fmt: skip
_LABEL_OF = {label: label for label in _USUAL_LABELS} | {"home page": "homepage"}
_CLOSENESS_OF_GROUP = {"* friends": "friend", "* family": "family", "* coworkers": "business"}
_CHANNEL_NAMES = MESSENGER_NAMES.union(one.name for one in CHANNELS if one.key not in EVERYBODY_HAS)
"""What fields are called in which other programs keep an account on a channel."""
_NO_GROUPS = frozenset({"* mycontacts", "mycontacts", "* my contacts"})
_CODE_AND_CITY = re.compile(r"(?P<code>(?:[A-Z]{1,2}-)?[0-9]{4,5})[\s,]+(?P<city>[^\d\s].*)")
_SEVERAL_TAGS = re.compile(r"\s*(?::::|[;,])\s*")
_SEVERAL_PEOPLE = re.compile(r"\s*[;,\n]\s*")
_JOINED = " ::: "


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How a table writes its values. `source`: the key of its reader; `has_joined`: several values can
    stand in one cell, as in Google's table; `unsaid`: what it writes, in small letters, into columns of
    their own that nobody filled; `order`: of day and month in its dates; `is_escaped`: backslashes
    in a cell are those of a vCard; `home`: the owner's country, ISO 3166, "" if it is not known; `blank`: the
    country of a row that names none.
    """

    source: str
    has_joined: bool = False
    unsaid: frozenset[str] = frozenset()
    order: DateOrder = ""
    is_escaped: bool = False
    home: str = ""
    blank: str = ""


@dataclass(slots=True)
class NotedRow:
    """What was read of a row so far."""

    style: RowStyle
    texts: dict[str, str] = field(default_factory=dict)
    name_parts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    emails: dict[str, Labelled] = field(default_factory=dict)
    phones: dict[tuple[str, str], Labelled] = field(default_factory=dict)
    urls: dict[str, Labelled] = field(default_factory=dict)
    addresses: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    jobs: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    days: dict[Day, None] = field(default_factory=dict)
    birth: dict[str, str] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    related: dict[Related, None] = field(default_factory=dict)
    presences: dict[Presence, None] = field(default_factory=dict)
    fields: dict[OwnField, None] = field(default_factory=dict)
    said: list[tuple[str, str]] = field(default_factory=list)

    def add(self, place: Place, text: str, label: str) -> None:
        """Note the value of a column; `label`: what the column beside it says, "" if there is none."""
        name = label if place.use.field == OWN_FIELD and label else place.name
        self.said.append((_said_as(place.use, label, name), text))
        several = text.split(_JOINED.strip()) if self.style.has_joined else [text]
        for part, one in enumerate(map(without_controls, several)):
            if one:
                self._add_one(place, one, label, part)

    def _add_one(self, place: Place, text: str, label: str, part: int) -> None:
        kind = place.use.field
        if kind in _NAME_PARTS and _IS_NUMBER.fullmatch(text):
            # Nobody is called so; a formula that was never worked out is 0.
            self._add_field(place.name, text)
        elif kind == "prefix":
            self._add_title(" ".join(text.split()))
        elif kind in _NAME_PARTS:
            self._add_once(self.name_parts, _NAME_PARTS[kind], " ".join(text.split()), place.name)
        elif kind in _ADDRESS_PARTS:
            parts = self.addresses[f"{place.group} {part}"]
            parts["label"] = _label(place.use, label)
            _add_to_address(parts, kind, text)
        elif kind in _JOB_PARTS:
            self._add_once(self.jobs[f"{place.group} {part}"], kind, text, place.name)
        elif place.use == _ANOTHER_DATE:
            self.add_day(text, label or place.name)
        elif kind in ("birth_year", "birth_month", "birth_day"):
            self.birth[kind] = text
        elif add := _ADDERS.get(kind):
            add(self, text, _label(place.use, label), label.startswith("*"))
        elif label in _CHANNEL_NAMES:
            self._add_presence(text, label, is_preferred=False)
        else:
            self._add_field(label or place.use.label or place.name, text)

    def _add_title(self, text: str) -> None:
        """`Frau` and `Dr.` of two columns are one title."""
        known = self.name_parts.get("prefix", "")
        if text not in known:
            self.name_parts["prefix"] = f"{known} {text}".strip()

    def _add_once(self, known: dict[str, str], kind: str, text: str, name: str) -> None:
        """Note what there can be only one of; a second one becomes a field of its own."""
        if known.setdefault(kind, text) != text:
            self._add_field(name, text)

    def _add_field(self, name: str, text: str) -> None:
        if text.casefold() not in self.style.unsaid:
            self.fields[OwnField(name.removeprefix("* ") or "Column", text)] = None

    # --- One kind of value each ---------------------------------------------------------------------------

    def _add_email(self, text: str, label: str, is_preferred: bool) -> None:
        if not EMAIL.match(text):
            found = dict.fromkeys([one.email for one in mailboxes(text)])
            found.update(dict.fromkeys(map(str.casefold, _EMAIL_IN_TEXT.findall(text))))
            for one in found:
                self.emails.setdefault(one, Labelled(one, label, is_preferred, self.style.source))
            if not found:
                # Outlook writes the path of a colleague on the firm's server here.
                self._add_field("E-mail", text)
            return
        text = text[7:] if text[:7].casefold() == "mailto:" else text
        self.emails.setdefault(text.casefold(), Labelled(text, label, is_preferred, self.style.source))

    def _add_phone(self, text: str, label: str, is_preferred: bool) -> None:
        if is_cut(text):
            self._add_field("Phone", text)
            return
        text = with_beginning(text, self.style.home)
        if label == "WhatsApp":
            self.presences[Presence("whatsapp", text, source=self.style.source)] = None
        self.phones.setdefault((text, ""), Labelled(text, label, is_preferred, self.style.source))

    def _add_url(self, text: str, label: str, is_preferred: bool) -> None:
        profile = profile_of(text)
        named = channel_key(label) if label in _CHANNEL_NAMES else ""
        channel = profile.channel if profile else named
        if not channel or channel != named:
            self.urls.setdefault(text, Labelled(text, label, is_preferred, self.style.source))
        if channel:
            handle = profile.handle if profile else ""
            self.presences[Presence(channel, handle, text, source=self.style.source)] = None

    def _add_presence(self, text: str, label: str, is_preferred: bool) -> None:
        if URL.match(text) or profile_of(text):
            self._add_url(text, "", is_preferred)
        else:
            channel = channel_key(label)
            self.presences[Presence(channel, text.lstrip("@"), source=self.style.source)] = None

    def add_day(self, text: str, label: str, _is_preferred: bool = False) -> None:
        """Note a date as the table writes it."""
        if found := date_text(text, self.style.order):
            self.days[Day(label or "other", found, self.style.source)] = None

    def _add_tags(self, text: str, _label: str, _is_preferred: bool) -> None:
        # Where colons part several values, commas stand within one.
        for tag in [text] if self.style.has_joined else _SEVERAL_TAGS.split(text):
            folded = tag.casefold()
            if folded in _CLOSENESS_OF_GROUP:
                self.texts["closeness"] = _CLOSENESS_OF_GROUP[folded]
            elif tag and folded not in _NO_GROUPS:
                self.tags[tag.removeprefix("* ")] = None

    def _add_related(self, text: str, label: str, _is_preferred: bool) -> None:
        for name in _SEVERAL_PEOPLE.split(text) if label == "child" else [text]:
            if name:
                self.related[Related(name, label.casefold())] = None

    def _add_note(self, text: str, _label: str, _is_preferred: bool) -> None:
        self.notes.append(text)

    def _add_nickname(self, text: str, _label: str, _is_preferred: bool) -> None:
        known = self.texts.get("nickname")
        self.texts["nickname"] = f"{known}, {text}" if known else text

    def _add_met(self, text: str, _label: str, _is_preferred: bool) -> None:
        self._add_once(self.texts, "met", date_text(text, self.style.order), "Met")

    def _add_how_met(self, text: str, _label: str, _is_preferred: bool) -> None:
        self._add_once(self.texts, "how_met", text, "How met")

    def _add_photo(self, text: str, _label: str, _is_preferred: bool) -> None:
        self._add_once(self.texts, "photo", text, "Photo")


_ADDERS: dict[str, Callable[[NotedRow, str, str, bool], None]] = {
    "email": NotedRow._add_email,
    "phone": NotedRow._add_phone,
    "url": NotedRow._add_url,
    "presence": NotedRow._add_presence,
    "day": NotedRow.add_day,
    "tags": NotedRow._add_tags,
    "related": NotedRow._add_related,
    "notes": NotedRow._add_note,
    "nickname": NotedRow._add_nickname,
    "met": NotedRow._add_met,
    "how_met": NotedRow._add_how_met,
    "photo": NotedRow._add_photo,
}


@lru_cache(maxsize=4096)
def _said_as(use: ColumnUse, label: str, name: str) -> str:
    """What a value is of, however the program writes it this time."""
    return column_key(f"{use.field} {use.label or label} {name}")


@lru_cache(maxsize=4096)
def _label(use: ColumnUse, written: str) -> str:
    """The label of a value: as the column says, in small letters where it is one of the usual words."""
    bare = written.removeprefix("*").strip()
    return use.label or _LABEL_OF.get(bare.casefold(), bare)


def _add_to_address(parts: dict[str, str], kind: str, text: str) -> None:
    """The postcode often stands before the city."""
    if kind == "city" and (found := _CODE_AND_CITY.fullmatch(text)):
        _add_line(parts, "postal_code", found["code"])
        text = found["city"]
    _add_line(parts, "formatted" if kind == "address" else kind, text)


def _add_line(parts: dict[str, str], name: str, text: str) -> None:
    """A street can stand in two or three columns."""
    parts[name] = f"{parts[name]}\n{text}" if name in parts else text
