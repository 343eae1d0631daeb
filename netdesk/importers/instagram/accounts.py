"""The accounts in the lists of an Instagram download: user names, no names of people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from netdesk.domain.contact import SourceId
from netdesk.domain.moment import Moment
from netdesk.importers.instagram.members import KEY
from netdesk.importers.meta.encoding import repaired_name
from netdesk.importers.meta.entries import Entry, as_text, labelled_values, moment_of
from netdesk.importers.profile_url import comparable_url

_BETWEEN = "_u"
"""Some addresses have this before the user name."""


class AccountEntry(NamedTuple):
    """`handle`: the user name, "" when there is none; `moment`: since when, None when not known."""

    handle: str
    moment: Moment | None

    @property
    def date(self) -> str:
        """The calendar date, "" when there is none."""
        return self.moment.calendar_date.isoformat() if self.moment else ""

    @property
    def url(self) -> str:
        """The address of the profile on Instagram."""
        return f"https://www.instagram.com/{self.handle}"

    @property
    def source_id(self) -> SourceId:
        """What the person is known by to Instagram and Threads, where one has the same user name."""
        return SourceId(KEY, self.handle)


def accounts_of(entry: Entry) -> Iterator[AccountEntry]:
    """The accounts of an entry: mostly one, as data of any generation or from a page."""
    inside = entry.raw.get("string_list_data")
    if isinstance(inside, list) and inside:
        for one in inside:
            if isinstance(one, dict):
                yield AccountEntry(_handle(one, entry.raw.get("title")), moment_of(one.get("timestamp")))
        return
    if "label_values" in entry.raw:
        texts = [value.text for value in labelled_values(entry.raw["label_values"])]
        names = (text for text in texts if text and "://" not in text and " " not in text)
        links = (_of_address(text) for text in texts if "://" in text)
        yield AccountEntry(_plain(next(names, "") or next(links, "")), entry.moment)
        return
    yield AccountEntry(_plain(entry.name or repaired_name(as_text(entry.raw.get("title")))), entry.moment)


def _handle(one: dict[str, Any], title: Any) -> str:
    """The value, else the title, else the last part of the address."""
    told = repaired_name(as_text(one.get("value"))) or repaired_name(as_text(title))
    return _plain(told or _of_address(as_text(one.get("href"))))


def _of_address(url: str) -> str:
    parts = [part for part in comparable_url(url).split("/")[1:] if part != _BETWEEN]
    return parts[0] if parts else ""


def _plain(handle: str) -> str:
    """A user name as everybody writes it; some pages show the address in its place."""
    name = _of_address(handle) if "://" in handle else handle
    return name.strip().lstrip("@").casefold()
