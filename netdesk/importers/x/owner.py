"""Whose X archive it is, and what it says of its owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.contact import Contact, Labelled, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem, RecordDraft
from netdesk.domain.network import OwnProfile
from netdesk.importers.json_values import object_of, text_of
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.pace import Step
from netdesk.importers.x.archive import KEY, Found
from netdesk.importers.x.entries import Entry, entries, id_of

TELLING_KINDS = ("manifest", "user details", "account")
"""Kinds of files that say whose archive it is."""
OWN_KINDS = (*TELLING_KINDS, "profile", "earlier handles")
"""Kinds of files that speak of nobody but the owner."""


class Owner:
    """The owner as put together from several small files."""

    def __init__(self) -> None:
        self.number = ""
        self._name = self._handle = self._email = self._bio = self._where = ""
        self._fields: dict[tuple[str, str], None] = {}
        self._problems: list[Problem] = []

    def read(self, files: Iterable[Found], step: Step) -> None:
        """Takes in what the files of the owner say."""
        for found in files:
            for entry in entries(found, step):
                if isinstance(entry, Problem):
                    self._problems.append(entry)
                else:
                    self._take(found.kind, entry)

    def items(self) -> Iterator[Item]:
        """The owner as a person and the profile, as far as the files name them."""
        yield from self._problems
        if not self._where:
            return
        url = f"https://x.com/{self._handle}" if self._handle else ""
        yield ContactDraft(
            self._where,
            Contact(
                formatted_name=self._name,
                emails=(Labelled(self._email, source=KEY),) if self._email else (),
                presences=(Presence(KEY, self._handle, url, source=KEY),),
                source_ids=(SourceId(KEY, self.number),) if self.number else (),
            ),
            is_me=True,
        )
        yield RecordDraft(
            self._where,
            OwnProfile(KEY, url, self._handle, self._bio, fields=tuple(self._fields), source=KEY),
        )

    def _take(self, kind: str, entry: Entry) -> None:
        values = entry.values
        if kind == "profile":
            self._describe(object_of(values, "description"))
        elif kind == "earlier handles":
            self._add_earlier(values)
        else:
            self._identify(object_of(values, "userInfo") or values)
            if kind == "user details":
                self._describe(values)
        self._where = self._where or entry.where

    def _identify(self, values: dict[str, object]) -> None:
        self.number = self.number or id_of(values, "accountId", "id")
        self._handle = self._handle or text_of(values, "username", "userName", "screen_name").lstrip("@")
        name = text_of(values, "accountDisplayName", "displayName", "full_name")
        self._name = self._name or with_letters(name)
        self._email = self._email or text_of(values, "email")

    def _describe(self, values: dict[str, object]) -> None:
        self._bio = self._bio or with_letters(text_of(values, "bio"))
        for label, name in (("Location", "location"), ("Website", "website")):
            if value := text_of(values, name):
                self._fields[label, with_letters(value)] = None

    def _add_earlier(self, values: dict[str, object]) -> None:
        if handle := text_of(object_of(values, "screenNameChange") or values, "changedFrom"):
            self._fields["Earlier handle", handle] = None
