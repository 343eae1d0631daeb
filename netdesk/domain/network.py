"""What a network holds besides people and their exchanges: requests, plans, objectives, groups, …

Contacts are named by uid everywhere, the owner as `me`. Texts of dates are PartialDate texts, texts of
moments are Moment texts; "" means unknown.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

RequestState = Literal["new", "call-offered", "call-booked", "talked", "accepted", "declined", "withdrawn"]
REQUEST_STATES: tuple[RequestState, ...] = (
    "new", "call-offered", "call-booked", "talked", "accepted", "declined", "withdrawn",
)  # fmt: skip
OPEN_REQUEST_STATES = frozenset({"new", "call-offered", "call-booked"})


class Request(NamedTuple):
    """A contact request [B4, B24]: `direction` in (to the owner) or out."""

    contact: str
    channel: str
    direction: str
    state: str
    time: str = ""
    text: str = ""
    purpose: str = ""
    relevance: int | None = None
    sympathy: int | None = None
    source: str = ""
    source_id: str = ""
    id: int = 0
    uid: str = ""


class Plan(NamedTuple):
    """A planned ask, pitch, call or give [B15-B18]: `due` a date, "" for none."""

    contact: str
    kind: str
    channel: str = ""
    text: str = ""
    due: str = ""
    is_done: bool = False
    id: int = 0
    uid: str = ""


class SideMember(NamedTuple):
    """Somebody on a side of an objective; `role` decides, in favour, listens, hesitates or own words."""

    contact: str
    role: str = ""


class Side(NamedTuple):
    """One of the (usually two) sides of an objective."""

    name: str
    members: tuple[SideMember, ...] = ()


class Objective(NamedTuple):
    """Something the owner wants to reach with people on sides [A2]."""

    title: str
    deadline: str = ""
    sides: tuple[Side, ...] = ()
    text: str = ""
    is_closed: bool = False
    id: int = 0
    uid: str = ""


class InformationItem(NamedTuple):
    """Something worth passing on [B14]; `passed_to`: (uid, date) of who got it."""

    title: str
    text: str = ""
    url: str = ""
    tags: tuple[str, ...] = ()
    added: str = ""
    passed_to: tuple[tuple[str, str], ...] = ()
    id: int = 0
    uid: str = ""


class LedgerLine(NamedTuple):
    """A give or an ask [B6, B11]: `side` give (I gave) / ask (I asked) / given (they gave) / asked."""

    contact: str
    side: str
    kind: str
    date: str = ""
    text: str = ""
    id: int = 0
    uid: str = ""


class Group(NamedTuple):
    """A group, club or association [B12, B29]; `last_post`: the owner's own last post."""

    name: str
    channel: str = ""
    url: str = ""
    text: str = ""
    members: tuple[str, ...] = ()
    last_post: str = ""
    post_rhythm_days: int | None = None
    source: str = ""
    id: int = 0
    uid: str = ""


class Occasion(NamedTuple):
    """An informal occasion with its people [B1]: fair, dinner, club evening."""

    title: str
    start: str = ""
    end: str = ""
    place: str = ""
    text: str = ""
    participants: tuple[str, ...] = ()
    id: int = 0
    uid: str = ""


class OwnProfile(NamedTuple):
    """The owner's own profile on a network and its upkeep [B28]."""

    channel: str
    url: str = ""
    handle: str = ""
    headline: str = ""
    audience: str = ""
    reviewed: str = ""
    review_interval_days: int = 180
    fields: tuple[tuple[str, str], ...] = ()
    source: str = ""


class Disclosure(NamedTuple):
    """Which circles may see a fact about the owner [B31]: `level` one of full, part, none."""

    fact: str
    circle: str
    level: str


class Reminder(NamedTuple):
    """Something to come back to on a date."""

    text: str
    due: str
    contact: str = ""
    is_done: bool = False
    id: int = 0
    uid: str = ""


class Decision(NamedTuple):
    """What the owner said to a suggestion. `action`: done, snoozed, dismissed; `until`: ISO date up to
    which it stays away ("" = for good); `reason`: why it was dismissed ("", not this person, not this
    channel, not now, or own words).
    """

    kind: str
    contact: str
    action: str
    decided: str
    until: str = ""
    reason: str = ""
    channel: str = ""
    key: str = ""
    id: int = 0


class Follow(NamedTuple):
    """An organisation or page the owner follows (LinkedIn company follows)."""

    name: str
    channel: str
    since: str = ""
    source: str = ""


class Apart(NamedTuple):
    """Two people of whom the owner said that they are not the same, named by uid."""

    first: str
    second: str
    id: int = 0


class Setting(NamedTuple):
    """A setting of the network as it is written to a document; `netdesk.settings` declares them."""

    name: str
    value: str


Entry = (
    Plan | Objective | InformationItem | LedgerLine | Group | Occasion | OwnProfile | Disclosure | Reminder
    | Decision | Follow | Apart
)  # fmt: skip
"""What the owner keeps besides people, their exchanges, requests and ties."""
