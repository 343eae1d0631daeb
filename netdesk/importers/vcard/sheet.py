"""The sheet on which the properties of a card are written down until it becomes a contact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from netdesk.domain.contact import (
    Address,
    Day,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
)
from netdesk.domain.vcard_words import PARAM_SOURCE
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.values import Reading

SOURCE = "vcard"


@dataclass(slots=True)
class Sheet:
    """What is known so far; dictionaries are lists without doubles. `source`: where values come from
    that do not say it themselves.

    `orgs` and `titles` are (group, …) until they are paired to jobs; `labels`: postal labels (group,
    label, text) until their address is found; `members`: of a group (uid, line); `remarks`:
    sentences for the person who imports.
    """

    reading: Reading
    source: str = SOURCE
    uid: str = ""
    card_uid: str = ""
    kind: str = ""
    formatted_name: str = ""
    name_parts: list[str] | None = None
    nicknames: list[str] = field(default_factory=list)
    orgs: list[tuple[str, str, str]] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    department: str = ""
    jobs: list[Job] | None = None
    notes: dict[str, None] = field(default_factory=dict)
    emails: dict[Labelled, None] = field(default_factory=dict)
    phones: dict[Labelled, None] = field(default_factory=dict)
    urls: dict[Labelled, None] = field(default_factory=dict)
    addresses: list[tuple[str, Address]] = field(default_factory=list)
    preferred_addresses: list[int] = field(default_factory=list)
    labels: list[tuple[str, str, str]] = field(default_factory=list)
    schools: list[School] = field(default_factory=list)
    days: dict[Day, None] = field(default_factory=dict)
    presences: list[Presence] = field(default_factory=list)
    presence_at: dict[tuple[str, str, str], int] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    fields: dict[OwnField, None] = field(default_factory=dict)
    related: dict[Related, None] = field(default_factory=dict)
    source_ids: list[SourceId] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    photo: Photo | None = None
    extras: list[Extra] = field(default_factory=list)
    members: list[tuple[str, str]] = field(default_factory=list)
    own_texts: dict[str, Any] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def source_of(self, prop: Property) -> str:
        """Where the value of `prop` comes from."""
        return prop.head.params.get(PARAM_SOURCE, self.source)

    def keep(self, prop: Property) -> None:
        """Keep a property word for word."""
        self.extras.append(Extra(SOURCE, prop.line))

    def add_presence(self, new: Presence) -> None:
        """Add a presence, or what it adds to one that is there already."""
        keys = _keys_of(new)
        known = [self.presence_at[key] for key in keys if key in self.presence_at]
        number = known[0] if known else len(self.presences)
        if known:
            old = self.presences[number]
            new = old._replace(handle=old.handle or new.handle, url=old.url or new.url)
            self.presences[number] = new
        else:
            self.presences.append(new)
        for key in (*keys, *_keys_of(new)):
            self.presence_at.setdefault(key, number)


def _keys_of(presence: Presence) -> list[tuple[str, str, str]]:
    """By what a presence is known again: its handle, its address."""
    channel, handle, url = presence.channel, presence.handle.casefold(), presence.url
    return [(channel, *key) for key in (("handle", handle), ("url", url)) if key[1]]


Handler = Callable[[Sheet, Property], bool]
"""Writes a property on the sheet; False: it could not be used and has to be kept word for word."""
