"""The sheet on which the properties of a card are written down until it becomes a contact."""

from __future__ import annotations

from collections.abc import Callable
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


class Sheet:
    """What is known so far; dictionaries are lists without doubles. `source`: where values come from
    that do not say it themselves.

    `orgs` and `titles` are (group, …) until they are paired to jobs; `labels`: postal labels (group,
    label, text) until their address is found; `kept_groups`: those of lines that are kept; `members`:
    of a group (uid, line); `remarks`: sentences for the person who imports.
    """

    __slots__ = (
        "addresses", "card_uid", "days", "department", "emails", "extras", "facts", "fields",
        "formatted_name", "jobs", "kept_groups", "kind", "labels", "members", "name_parts", "nicknames",
        "notes", "orgs", "own_texts", "phones", "photo", "preferred_addresses", "presence_at",
        "presences", "reading", "related", "remarks", "schools", "source", "source_ids", "tags",
        "titles", "uid", "urls",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.source = SOURCE
        self.uid = ""
        self.card_uid = ""
        self.kind = ""
        self.formatted_name = ""
        self.name_parts: list[str] | None = None
        self.nicknames: list[str] = []
        self.orgs: list[tuple[str, str, str]] = []
        self.titles: list[tuple[str, str]] = []
        self.department = ""
        self.jobs: list[Job] | None = None
        self.notes: dict[str, None] = {}
        self.emails: dict[Labelled, None] = {}
        self.phones: dict[Labelled, None] = {}
        self.urls: dict[Labelled, None] = {}
        self.addresses: list[tuple[str, Address]] = []
        self.preferred_addresses: list[int] = []
        self.labels: list[tuple[str, str, str]] = []
        self.schools: list[School] = []
        self.days: dict[Day, None] = {}
        self.presences: list[Presence] = []
        self.presence_at: dict[tuple[str, str, str], int] = {}
        self.tags: dict[str, None] = {}
        self.fields: dict[OwnField, None] = {}
        self.related: dict[Related, None] = {}
        self.source_ids: list[SourceId] = []
        self.facts: list[Fact] = []
        self.photo: Photo | None = None
        self.extras: list[Extra] = []
        self.kept_groups: set[str] = set()
        self.members: list[tuple[str, str]] = []
        self.own_texts: dict[str, Any] = {}
        self.remarks: list[str] = []

    def source_of(self, prop: Property) -> str:
        """Where the value of `prop` comes from."""
        params = prop.head.params
        return params.get(PARAM_SOURCE, self.source) if params else self.source

    def keep(self, prop: Property) -> None:
        """Keep a property word for word."""
        if prop.head.group:
            self.kept_groups.add(prop.head.group)
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
