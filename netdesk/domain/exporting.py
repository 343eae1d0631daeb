"""What shall go out, in which form, and what has to stay behind."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["json", "vcard", "vcard-3", "csv", "google-csv", "outlook-csv", "ics", "graphml", "gexf"]
SUFFIXES: dict[Form, str] = {
    "json": ".json", "vcard": ".vcf", "vcard-3": ".vcf", "csv": ".csv", "google-csv": ".csv",
    "outlook-csv": ".csv", "ics": ".ics", "graphml": ".graphml", "gexf": ".gexf",
}  # fmt: skip
"""Every form and how its files end."""
CARD_FORMS = frozenset({"vcard", "vcard-3", "csv", "google-csv", "outlook-csv"})
"""Forms that hold people with their details; vCard their groups, too, and nothing else."""
FACTLESS = frozenset({"google-csv", "outlook-csv"})
"""Those of them with no place for facts."""


class ExportOrder(NamedTuple):
    """`contact_ids`: the people it is about, None for the whole network. `has_private`: for the owner's own
    use, complete; otherwise what is marked as private stays behind.
    """

    form: Form
    contact_ids: tuple[int, ...] | None = None
    has_private: bool = False


class LeftOut(NamedTuple):
    """How much of what was asked for stays behind: people marked as private, facts marked as private, people
    of whom the owner's notes and opinion stay, exchanges, and other entries of the owner's desk (requests,
    plans, reminders, …). `placeless`: facts for which the form has no place.
    """

    people: int = 0
    facts: int = 0
    notes: int = 0
    exchanges: int = 0
    others: int = 0
    placeless: int = 0
