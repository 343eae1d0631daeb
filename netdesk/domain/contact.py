"""A person in the network and everything known about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from netdesk.domain.moment import Moment
from netdesk.domain.owner import CIRCLES as CIRCLES  # noqa: PLC0414 - theirs to give on
from netdesk.domain.owner import ME as ME  # noqa: PLC0414
from netdesk.domain.owner import ME_UID as ME_UID  # noqa: PLC0414

ContactKind = Literal["person", "organisation"]
Closeness = Literal["family", "friend", "business", "acquaintance"]
"""What the person is to the owner [A4]; "" on a contact means that nobody said."""
CLOSENESS: tuple[Closeness, ...] = ("family", "friend", "business", "acquaintance")

PresenceState = Literal["connected", "requested", "following", "follower", "mutual", "former", "known"]
PRESENCE_STATES: tuple[PresenceState, ...] = get_args(PresenceState)


class Labelled(NamedTuple):
    """A value with its label (work, home, mobile or own words); `source`: the format it came from,
    "" when typed in. Serves e-mails, phones and web addresses.
    """

    value: str
    label: str = ""
    is_preferred: bool = False
    source: str = ""


class Address(NamedTuple):
    """A postal address in its parts; `formatted` when the source gave only a text."""

    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    po_box: str = ""
    extended: str = ""
    label: str = ""
    formatted: str = ""
    source: str = ""


class Job(NamedTuple):
    """A position, present (`is_current`) or past; dates as PartialDate text."""

    organisation: str = ""
    department: str = ""
    title: str = ""
    started: str = ""
    ended: str = ""
    is_current: bool = True
    source: str = ""


class School(NamedTuple):
    """A place of learning, for commonalities [B19]; dates as PartialDate text."""

    name: str
    degree: str = ""
    started: str = ""
    ended: str = ""
    source: str = ""


class Day(NamedTuple):
    """A date worth knowing: `label` birthday, anniversary, met, job or own words; `text` is a
    PartialDate text or, when no date can be read from it, the raw text of the source.
    """

    label: str
    text: str
    source: str = ""


class Presence(NamedTuple):
    """The contact on a channel [A1]. `since`: PartialDate text of the connection [A6].

    `is_following`: I follow them, `is_follower`: they follow me; a one-sided follow is no tie [A5].
    """

    channel: str
    handle: str = ""
    url: str = ""
    since: str = ""
    state: PresenceState = "known"
    is_following: bool = False
    is_follower: bool = False
    source: str = ""


class OwnField(NamedTuple):
    """A field of the person's own making."""

    name: str
    value: str


class Related(NamedTuple):
    """Somebody named by a contact (spouse, assistant, …) who is not (yet) a contact in the network.
    `uid` when the source points at another card.
    """

    name: str
    relation: str = ""
    uid: str = ""


class SourceId(NamedTuple):
    """A source's own stable id of this contact: the safe key for the next import."""

    source: str
    value: str


MERGED = "merged"
"""The source of an id that is the uid of a contact which became part of this one."""
EARLIER_NAME = "Name (earlier)"
"""The own field that keeps a name which the contact bore before, or bore until it became part of this one."""


class Fact(NamedTuple):
    """Something worth asking about [B10]; `last_asked` is an ISO date or ""; `icon` a Lucide name."""

    text: str
    icon: str = ""
    last_asked: str = ""
    interval_days: int = 180
    noted: str = ""
    is_private: bool = False


class Photo(NamedTuple):
    """A picture of the contact: its bytes, or the address of one that was never fetched."""

    media_type: str = ""
    data: bytes = b""
    url: str = ""


class Extra(NamedTuple):
    """A part of a source that NetDesk does not use, kept verbatim so that an export gives it back.
    For vCard: one unfolded content line, its bytes as text; for `vcard-parameters`: what such a line said
    beside a value that is used (`domain/vcard_parameters.py`).
    """

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact with all details. `id` is 0 for one that is not in a network yet.

    `formatted_name` is what is shown and never empty in a network. `organisation`, `department` and
    `title` are the ones shown beside the name; `jobs` holds all positions. `circle`: 5, 15, 50, 150 or
    None; `rhythm_days`: the wish of the owner, None for the circle's own rhythm. `met`: PartialDate text.
    """

    uid: str = ""
    id: int = 0
    kind: ContactKind = "person"
    formatted_name: str = ""
    given_name: str = ""
    family_name: str = ""
    additional_names: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    title: str = ""
    notes: str = ""
    closeness: str = ""
    circle: int | None = None
    rhythm_days: int | None = None
    how_met: str = ""
    met: str = ""
    purpose: str = ""
    introduced_by: str = ""
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    urls: tuple[Labelled, ...] = ()
    addresses: tuple[Address, ...] = ()
    jobs: tuple[Job, ...] = ()
    schools: tuple[School, ...] = ()
    days: tuple[Day, ...] = ()
    presences: tuple[Presence, ...] = ()
    tags: tuple[str, ...] = ()
    fields: tuple[OwnField, ...] = ()
    related: tuple[Related, ...] = ()
    source_ids: tuple[SourceId, ...] = ()
    facts: tuple[Fact, ...] = ()
    photo: Photo | None = None
    extras: tuple[Extra, ...] = ()

    @property
    def birthday(self) -> str:
        """The birthday as PartialDate text (or raw), "" when unknown; the first one wins."""
        return next((day.text for day in self.days if day.label == "birthday"), "")


class Tie(NamedTuple):
    """A tie between two contacts, named by uid (`me` for the owner): typed, several per pair.

    `relation` reads from first to second ("manager"), `reverse` the other way ("report"), "" when it
    is the same both ways. `strength`: 0-100 as noted by the owner, None when nobody said.
    """

    first: str
    second: str
    relation: str = ""
    reverse: str = ""
    strength: int | None = None
    since: str = ""
    closeness: str = ""
    circle: int | None = None
    source: str = ""
    id: int = 0


class Interaction(NamedTuple):
    """One exchange with one or more contacts, who are named by uid; the owner is not a participant.

    `author`: uid of who wrote or rang, `me` for the owner, "" when it was mutual or nobody knows.
    `direction`: out (the owner began), in, both (a meeting, a mutual exchange) or "" (none).
    `kind`: message, call, missed-call, meeting, letter, note, post, endorsement, recommendation,
    gift, favour or own words. `source` + `source_id`: the safe key for the next import.
    """

    uid: str
    moment: Moment
    channel: str
    direction: str
    kind: str
    participants: tuple[str, ...]
    author: str = ""
    subject: str = ""
    text: str = ""
    duration_s: int | None = None
    thread: str = ""
    source: str = ""
    source_id: str = ""
    id: int = 0


QUIET_KINDS = frozenset({"note", "post", "endorsement", "reaction", "follow", "planned"})
"""Kinds of interaction that are no contact between two people: they make no contact-day."""
TALK_KINDS = frozenset({"call", "meeting", "visit", "video-call", "lunch", "coffee", "event"})
"""Kinds that are a conversation by themselves [B22, B23]."""
TALK_CHANNELS = frozenset({"phone", "video", "in-person"})
SILENT_ON_A_LINE = frozenset({"missed-call", "message", "voicemail", "gift"})
"""Kinds that are no conversation even on such a channel."""
