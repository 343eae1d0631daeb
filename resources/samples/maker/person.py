"""A person of the sample while it is being made: who they are, how they write, and the phases of the tie."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field

from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Fact,
    Job,
    Labelled,
    OwnField,
    Presence,
    PresenceState,
    Related,
    School,
)  # fmt: skip

SEED = 20261118


@dataclass
class Phase:
    """A stretch of days in which the two are in touch: about `per_year` talks a year over these channels,
    of which the owner begins the share `mine`.
    """

    first: int
    last: int
    per_year: float
    mix: dict[str, float]
    mine: float = 0.5


@dataclass(frozen=True)
class Line:
    """One exchange told by hand: so many days before the anchor at "22:48". `kind`: message, call,
    missed-call, meeting, letter or note; `minutes`: how long; `others`: uids of who else was in it.
    """

    ago: int
    time: str
    channel: str
    is_mine: bool
    text: str
    subject: str = ""
    kind: str = "message"
    minutes: int = 0
    others: tuple[str, ...] = ()


@dataclass
class Person:
    """`answers`: chance of an answer per channel where it differs from the usual; `pace`: how slow they are
    (1 is usual); `late`: by how many hours their day is shifted; `community`: where the tie comes from.
    """

    uid: str
    given: str
    family: str
    sex: str
    language: str
    born: int
    community: str
    is_du: bool = True
    prefix: str = ""
    organisation: str = ""
    department: str = ""
    title: str = ""
    city: str = "Leipzig"
    closeness: str = "business"
    circle: int | None = None
    rhythm_days: int | None = None
    met: str = ""
    how_met: str = ""
    purpose: str = ""
    introduced_by: str = ""
    notes: str = ""
    child: str = ""
    tags: list[str] = field(default_factory=list)
    emails: list[Labelled] = field(default_factory=list)
    phones: list[Labelled] = field(default_factory=list)
    urls: list[Labelled] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    schools: list[School] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    presences: dict[str, Presence] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    fields: list[OwnField] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    answers: dict[str, float] = field(default_factory=dict)
    pace: float = 1.0
    late: int = 0
    is_owl: bool = False
    phases: list[Phase] = field(default_factory=list)
    script: list[Line] = field(default_factory=list)
    """The end of the history where it is told by hand."""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def address_form(self) -> str:
        """Frau Raabe, Herr Raabe."""
        return f"{'Frau' if self.sex == 'f' else 'Herr'} {self.family}"

    @property
    def slug(self) -> str:
        return slug_of(self.name)

    def draw(self, purpose: str) -> random.Random:
        """Chance of its own for this person and purpose, so that a change elsewhere changes nothing here."""
        return random.Random(f"{SEED}:{self.uid}:{purpose}")

    def on(
        self,
        channel: str,
        since: str = "",
        state: PresenceState = "connected",
        *,
        is_following: bool = False,
        is_follower: bool = False,
    ) -> None:
        """Note that the person is on a channel, or since when."""
        if channel in self.presences and not since:
            return
        self.presences[channel] = Presence(
            channel, handle_of(self, channel), url_of(self, channel), since, state, is_following, is_follower
        )

    def contact(self) -> Contact:
        """The record of the finished person."""
        whole = f"{self.prefix} {self.name}".strip()
        return Contact(
            uid=self.uid, formatted_name=whole, given_name=self.given, family_name=self.family, prefix=self.prefix,
            organisation=self.organisation, department=self.department, title=self.title, notes=self.notes,
            closeness=self.closeness, circle=self.circle, rhythm_days=self.rhythm_days, how_met=self.how_met,
            met=self.met, purpose=self.purpose, introduced_by=self.introduced_by, emails=tuple(self.emails),
            phones=tuple(self.phones), urls=tuple(self.urls), addresses=tuple(self.addresses),
            jobs=tuple(self.jobs), schools=tuple(self.schools), days=tuple(self.days),
            presences=tuple(self.presences.values()), tags=tuple(dict.fromkeys(self.tags)),
            fields=tuple(self.fields), related=tuple(self.related), facts=tuple(self.facts),
        )  # fmt: skip


_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "đ": "d", "ı": "i", "ø": "o"})


def slug_of(text: str) -> str:
    """Letters and hyphens only: `Jörn Köppen` → `joern-koeppen`."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def handle_of(person: Person, channel: str) -> str:
    if channel == "x":
        return "@" + person.slug.replace("-", "_")
    if channel in ("whatsapp", "signal", "sms", "phone"):
        return next((line.value for line in person.phones), "")
    if channel == "email":
        return next((line.value for line in person.emails), "")
    return person.name if channel in ("facebook", "messenger", "studivz") else ""


def url_of(person: Person, channel: str) -> str:
    """Addresses end in `.example`, so that none of them leads to anybody."""
    places = {"linkedin": "in/", "xing": "profile/", "x": "", "facebook": ""}
    if channel not in places:
        return ""
    handle = person.slug.replace("-", "_") if channel == "x" else person.slug
    return f"https://{channel}.example/{places[channel]}{handle}"
