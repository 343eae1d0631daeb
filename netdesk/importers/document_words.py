"""The words a NetDesk document may use beside its own: other names of properties and of values."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from netdesk.domain.channel import channel_key
from netdesk.domain.contact import (
    CLOSENESS,
    PRESENCE_STATES,
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Interaction,
    Job,
    Labelled,
    OwnField,
    Presence,
    Related,
    School,
    Tie,
)  # fmt: skip
from netdesk.domain.network import (
    REQUEST_STATES,
    Decision,
    Follow,
    Group,
    InformationItem,
    LedgerLine,
    Objective,
    Occasion,
    OwnProfile,
    Plan,
    Reminder,
    Request,
    Side,
    SideMember,
)  # fmt: skip
from netdesk.domain.partial_date import PartialDate

PEOPLE = frozenset(
    ("author", "first", "second", "contact", "participants", "members", "introduced_by")
)  # fmt: skip
"""Fields that name people by uid. `members` of a side are records, whose own `contact` is meant."""

LEAD: dict[type, str] = {
    Labelled: "value", Address: "formatted", Presence: "channel", Related: "name", Fact: "text",
    Job: "organisation", School: "name", OwnField: "name", SideMember: "contact", Side: "name",
}  # fmt: skip
"""What a bare text means where an object is expected."""

_ORGANISATION = {"organization": "organisation", "company": "organisation", "org": "organisation"}

ALIASES: dict[type, dict[str, str]] = {
    Contact: {
        **_ORGANISATION, "name": "formatted_name", "full_name": "formatted_name",
        "display_name": "formatted_name", "first_name": "given_name", "last_name": "family_name",
        "surname": "family_name", "middle_name": "additional_names", "position": "title", "email": "emails",
        "phone": "phones", "url": "urls", "address": "addresses", "note": "notes", "presences": "channels",
        "rhythm": "rhythm_days", "id": "uid",
    },
    Labelled: {"email": "value", "number": "value", "phone": "value", "url": "value", "address": "value",
               "type": "label", "preferred": "is_preferred"},
    Address: {"postcode": "postal_code", "zip": "postal_code", "type": "label", "state": "region"},
    Job: {**_ORGANISATION, "start": "started", "end": "ended", "position": "title"},
    School: {"start": "started", "end": "ended", "school": "name"},
    Day: {"date": "text", "value": "text", "type": "label"},
    Presence: {"network": "channel", "name": "handle", "username": "handle"},
    Related: {"type": "relation"},
    Fact: {"fact": "text"},
    Extra: {"line": "text"},
    Interaction: {"date": "time", "when": "time", "timestamp": "time", "moment": "time", "from": "author",
                  "sender": "author", "body": "text", "message": "text", "type": "kind", "id": "uid",
                  "contacts": "participants", "contact": "participants", "with": "participants",
                  "duration": "duration_s", "duration_seconds": "duration_s"},
    Tie: {"first": "from", "second": "to", "source_uid": "from", "target": "to", "type": "relation",
          "reverse_relation": "reverse"},
    Request: {"date": "time", "when": "time", "message": "text", "status": "state", "id": "uid"},
    Plan: {"date": "due", "type": "kind", "done": "is_done", "id": "uid"},
    Objective: {"name": "title", "due": "deadline", "closed": "is_closed", "id": "uid"},
    SideMember: {"uid": "contact"},
    InformationItem: {"body": "text", "date": "added", "link": "url", "id": "uid"},
    LedgerLine: {"type": "kind", "time": "date", "id": "uid"},
    Group: {"title": "name", "id": "uid"},
    Occasion: {"name": "title", "date": "start", "time": "start", "location": "place",
               "contacts": "participants", "id": "uid"},
    OwnProfile: {"network": "channel"},
    Reminder: {"date": "due", "done": "is_done", "id": "uid"},
    Follow: {"network": "channel"},
}  # fmt: skip
"""Names of properties that other programs and people use for the same thing."""

_DIRECTIONS = {
    "in": "in", "incoming": "in", "inbound": "in", "received": "in", "to-me": "in",
    "out": "out", "outgoing": "out", "outbound": "out", "sent": "out", "from-me": "out",
    "both": "both", "mutual": "both", "two-way": "both", "none": "",
}  # fmt: skip
_STATES = {state: state for state in REQUEST_STATES} | {
    "open": "new", "pending": "new", "sent": "new", "received": "new", "confirmed": "accepted",
    "connected": "accepted", "rejected": "declined", "ignored": "declined", "refused": "declined",
    "cancelled": "withdrawn", "called": "talked",
}  # fmt: skip
_PRESENCES: dict[str, str] = {state: state for state in PRESENCE_STATES} | {
    "friend": "connected", "contact": "connected", "accepted": "connected", "confirmed": "connected",
    "pending": "requested", "followed": "follower", "ended": "former", "active": "connected",
}  # fmt: skip
_KINDS = {
    "person": "person", "individual": "person", "organisation": "organisation",
    "organization": "organisation", "org": "organisation", "company": "organisation",
}  # fmt: skip
_CIRCLES = {"inner": "5", "close": "15", "familiar": "50", "active": "150", "wider": "", "": ""}
_CLOSENESS = {word: word for word in CLOSENESS} | {
    "friends": "friend", "relative": "family", "colleague": "business", "work": "business",
    "professional": "business", "known": "acquaintance",
}  # fmt: skip


def _from(words: dict[str, str]) -> Callable[[str], str | None]:
    def understand(text: str) -> str | None:
        return words.get(text.strip().casefold().replace(" ", "-").replace("_", "-"))

    return understand


def date_as_written(text: str) -> str:
    """A date as it is written everywhere here (19800412 as 1980-04-12), so that it is found by its day of the
    year; with a time behind, or what is none, as it is.
    """
    known = PartialDate.parse(text)
    return text if known is None or not text.strip().replace("-", "").isdigit() else str(known)


_channel = lru_cache(maxsize=4096)(channel_key)
_direction, _closeness = _from(_DIRECTIONS), _from(_CLOSENESS)

WORDS: dict[tuple[Any, str], Callable[[str], str | None]] = {
    **{
        (record, "channel"): _channel
        for record in (Interaction, Request, Plan, Group, OwnProfile, Decision, Follow, Presence)
    },
    (Interaction, "direction"): _direction,
    (Request, "direction"): _direction,
    (Request, "state"): _from(_STATES),
    (Presence, "state"): _from(_PRESENCES),
    (Contact, "kind"): _from(_KINDS),
    (Contact, "closeness"): _closeness,
    (Tie, "closeness"): _closeness,
    (Any, "circle"): _from(_CIRCLES),
    (Contact, "met"): date_as_written,
    (Day, "text"): date_as_written,
    (Presence, "since"): date_as_written,
}  # fmt: skip
"""How a field's text is understood: its own word, or None when it is not one that is known."""
