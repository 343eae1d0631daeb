"""What documents are made from: plain records, already looked up, people named by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from netdesk.domain.channel import CHANNELS, Channel
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from netdesk.domain.phrase import Phrase
from netdesk.domain.reading import Reading

RungState = Literal["active", "silent", "next", "none"]


class RungFacts(NamedTuple):
    """A channel of the ladder. `share`: answered / opened, None when too few were opened to tell; `delay_s`:
    median seconds to a reply; `since`: PartialDate text of the connection.
    """

    channel: str
    name: str
    rung: int
    state: RungState
    opened: int = 0
    answered: int = 0
    share: float | None = None
    delay_s: int | None = None
    best_time: Phrase | None = None
    handle: str = ""
    url: str = ""
    since: str = ""
    is_best: bool = False


class TieFacts(NamedTuple):
    """A tie to somebody else. `relation`: what that person is to this one; `since`: PartialDate text."""

    name: str
    relation: str = ""
    strength: int | None = None
    since: str = ""


class Companion(NamedTuple):
    """Somebody whom both know."""

    name: str
    detail: str = ""


class OfferFacts(NamedTuple):
    """Something to give or to ask at the next contact: `kind` as of a plan (give, ask, pitch, call, pass-on,
    introduce, …), `due` PartialDate text.
    """

    kind: str
    text: str
    due: str = ""


class MeetingFacts(NamedTuple):
    """The meeting that a brief is for; everything may be unknown. `title`: of the occasion."""

    when: Moment | None = None
    place: str = ""
    purpose: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything a document may say about one person.

    `line`: strengths (0-100) at even steps over the last `line_days` up to today, oldest first; `forecast`:
    the same over the next `forecast_days` without contact, today's first; `marks`: (day, channel) of
    exchanges in that time; `change`: points in 90 days. `gave`, `asked`: the owner's gives and asks of the
    last 12 months. `latest`: exchanges, newest first. `known_since`: PartialDate text.
    """

    contact: Contact
    reading: Reading | None = None
    line: tuple[float, ...] = ()
    line_days: int = 730
    forecast: tuple[float, ...] = ()
    forecast_days: int = 91
    marks: tuple[tuple[int, str], ...] = ()
    change: int | None = None
    ladder: tuple[RungFacts, ...] = ()
    latest: tuple[Interaction, ...] = ()
    interaction_count: int = 0
    gave: int = 0
    asked: int = 0
    ties: tuple[TieFacts, ...] = ()
    common: tuple[Companion, ...] = ()
    requests: tuple[Request, ...] = ()
    groups: tuple[str, ...] = ()
    offers: tuple[OfferFacts, ...] = ()
    meeting: MeetingFacts | None = None
    known_since: str = ""
    introduced_by: str = ""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """One order to print: about whom, for whom, and when (local time). `strong_from`, `weak_from`: strengths
    at which a tie counts as strong, as weak.
    """

    people: tuple[PersonFacts, ...]
    printed: Moment
    strong_from: float
    weak_from: float
    owner: str = ""
    channels: tuple[Channel, ...] = CHANNELS

    @property
    def today(self) -> date:
        """The day of printing."""
        return self.printed.calendar_date
