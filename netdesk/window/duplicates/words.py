"""Pairs of contacts and their details in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import Contact, Labelled
from netdesk.window.date_text import partial_date_text
from netdesk.window.kit.breakable import breakable
from netdesk.window.phrase_text import counted_text, number_text
from netdesk.window.tie_text import channel_text, circle_text, closeness_text

if TYPE_CHECKING:
    from netdesk.domain.channel import Channel

GRADES = ("all", "certain", "probable", "perhaps")
_PROBABLE = 60


def say(text: str) -> str:
    """A text in the context `Duplicates`."""
    return QCoreApplication.translate("Duplicates", text)


def grade_of(certainty: int, *, is_certain: bool) -> str:
    """certain, probable or perhaps."""
    return "certain" if is_certain else "probable" if certainty >= _PROBABLE else "perhaps"


def grade_text(grade: str, count: int) -> str:
    """Probable 12; Probable when there are none."""
    words = {"all": say("All"), "certain": say("Certain"), "probable": say("Probable"),
             "perhaps": say("Perhaps")}  # fmt: skip
    return (
        say("{grade} {count}").format(grade=words[grade], count=number_text(count)) if count else words[grade]
    )


def pairs_text(count: int) -> str:
    """12 pairs."""
    return counted_text(count, say("1 pair"), say("{count} pairs"))


def reason_text(reason: str) -> str:
    """The reason as a sentence without its full stop."""
    return say(reason[:1].upper() + reason[1:])


def _points(points: Iterable[Labelled]) -> list[str]:
    return [breakable(point.value) for point in points]


def _address(contact: Contact) -> list[str]:
    found = []
    for one in contact.addresses:
        parts = (one.street, f"{one.postal_code} {one.city}".strip(), one.country)
        found.append(", ".join(part for part in parts if part) or one.formatted)
    return found


def _jobs(contact: Contact) -> list[str]:
    past = (
        job for job in contact.jobs if (job.organisation, job.title) != (contact.organisation, contact.title)
    )
    return [", ".join(part for part in (job.title, job.organisation) if part) for job in past]


def _notes(contact: Contact) -> list[str]:
    return [contact.notes if len(contact.notes) < 160 else f"{contact.notes[:159]}…"]


_ONE: tuple[tuple[str, str, Callable[[Contact], str]], ...] = (
    ("formatted_name", "Name", lambda one: one.formatted_name),
    ("nickname", "Nickname", lambda one: one.nickname),
    ("organisation", "Organisation", lambda one: one.organisation),
    ("title", "Position", lambda one: one.title),
    ("birthday", "Birthday", lambda one: partial_date_text(one.birthday)),
    ("closeness", "Closeness", lambda one: closeness_text(one.closeness) if one.closeness else ""),
    ("circle", "Circle", lambda one: circle_text(one.circle) if one.circle else ""),
    ("rhythm_days", "Rhythm in days", lambda one: str(one.rhythm_days or "")),
    ("met", "Met", lambda one: partial_date_text(one.met)),
    ("how_met", "How met", lambda one: one.how_met),
    ("purpose", "Purpose", lambda one: one.purpose),
    ("introduced_by", "Introduced by", lambda one: one.introduced_by),
)
"""What a contact shows one value of: field, title, value."""
_SEVERAL: tuple[tuple[str, Callable[[Contact], list[str]]], ...] = (
    ("E-mail", lambda one: _points(one.emails)),
    ("Phone", lambda one: [phone.value for phone in one.phones]),
    ("Address", _address),
    ("Web", lambda one: _points(one.urls)),
    ("Positions", _jobs),
    ("Tags", lambda one: list(one.tags)),
    ("Notes", _notes),
)
"""What is kept of both: title, values."""


def single_values(contact: Contact) -> list[tuple[str, str, str]]:
    """(field, title, value) of what can be shown once."""
    return [(field, say(title), value(contact)) for field, title, value in _ONE]


def several_values(contact: Contact, channels: tuple[Channel, ...]) -> list[tuple[str, list[str]]]:
    """(title, values) of what there can be several of."""
    names = {channel.key: channel_text(channel.name) for channel in channels}
    found = [(say(title), [text for text in values(contact) if text]) for title, values in _SEVERAL]
    presences = [f"{names.get(one.channel, one.channel)} {one.handle}".strip() for one in contact.presences]
    return [*found, (say("Channels"), list(dict.fromkeys(presences)))]
