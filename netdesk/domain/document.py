"""A whole network as one record, and how its JSON document names the parts.

The document's arrays and property names are declared here once, since exporters write what importers read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netdesk.domain.channel import Channel
from netdesk.domain.contact import ME, ME_UID, Contact, Interaction, Tie
from netdesk.domain.network import (
    Apart,
    Decision,
    Disclosure,
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
    Setting,
)  # fmt: skip

FORMAT = "netdesk"
VERSION = 1


@dataclass(frozen=True, slots=True)
class NetworkDocument:
    """Everything a network holds. People are named by uid, the owner is `me` and not among `contacts`.

    `anchor`: the day a sample was made for, ISO date; "" in every other document.
    """

    me: Contact = field(default_factory=lambda: Contact(uid=ME_UID, id=ME))
    contacts: Sequence[Contact] = ()
    interactions: Sequence[Interaction] = ()
    requests: tuple[Request, ...] = ()
    ties: tuple[Tie, ...] = ()
    plans: tuple[Plan, ...] = ()
    objectives: tuple[Objective, ...] = ()
    information: tuple[InformationItem, ...] = ()
    groups: tuple[Group, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    own_profiles: tuple[OwnProfile, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    decisions: tuple[Decision, ...] = ()
    follows: tuple[Follow, ...] = ()
    apart: tuple[Apart, ...] = ()
    settings: tuple[Setting, ...] = ()
    channels: tuple[Channel, ...] = ()
    anchor: str = ""


ARRAYS: dict[str, type] = {
    "contacts": Contact, "interactions": Interaction, "requests": Request, "ties": Tie, "plans": Plan,
    "objectives": Objective, "information": InformationItem, "groups": Group, "occasions": Occasion,
    "ledger": LedgerLine, "own_profiles": OwnProfile, "disclosures": Disclosure, "reminders": Reminder,
    "decisions": Decision, "follows": Follow, "apart": Apart, "channels": Channel,
}  # fmt: skip
"""The arrays of a document and what their rows are; `settings` is an object of name and value."""

PROPERTIES: dict[tuple[type, str], str] = {
    (Contact, "presences"): "channels",
    (Interaction, "moment"): "time",
    (Tie, "first"): "from",
    (Tie, "second"): "to",
}
"""Properties of the document that are not called like the field of the record."""

PAIRS: dict[tuple[type, str], tuple[str, str]] = {
    (InformationItem, "passed_to"): ("contact", "date"),
    (OwnProfile, "fields"): ("name", "value"),
}
"""Fields that hold pairs, which a document writes as objects with these two properties."""


def property_name(record: type, field: str) -> str:
    """What a field of a record is called in a document."""
    return PROPERTIES.get((record, field), field)
