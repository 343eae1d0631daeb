"""How warm a tie is, and what state it is in."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.declaration import declared
from netdesk.settings.sources import FITTED

PAGE = "Ties"


@dataclass(frozen=True)
class TieSettings:
    """The page “Ties”."""

    half_life_days: float = declared(
        540.0, "Half-life of a contact-day", "After this time a day of contact counts half.",
        within=(30, 3650), group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    warmth_floor: float = declared(
        0.2, "Base of warmth", "What a tie has before the first contact-day.", within=(0, 2), group=PAGE,
        source=FITTED,
    )  # fmt: skip
    warmth_exponent: float = declared(
        0.8, "Weight of many contact-days", "Below 1, each further day adds a little less.",
        within=(0.1, 2), group=PAGE, source=FITTED,
    )  # fmt: skip
    silence_offset_days: float = declared(
        3.0, "Grace in the days since", "Keeps the last few days from deciding alone.", within=(0.5, 60),
        group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    warm_from: float = declared(
        0.3,
        "Warm from",
        "A tie at or above this warmth is warm.",
        within=(0.001, 10),
        group=PAGE,
        source=FITTED,
    )
    cold_below: float = declared(
        0.03, "Cold below", "A tie below this warmth is cold.", within=(0.0001, 10), group=PAGE, source=FITTED
    )
    contact_chance_intercept: float = declared(
        1.0, "Chance of contact in 30 days: base", "It stands in the tip of the strength on the card.",
        within=(-10, 10), group=PAGE, source=FITTED,
    )  # fmt: skip
    contact_chance_slope: float = declared(
        0.8, "Chance of contact in 30 days: weight of warmth", within=(0, 5), group=PAGE, source=FITTED
    )
    conversation_days: int = declared(
        2, "Days of exchange that make a conversation",
        "Days on which one of you answered the other; a call or a meeting is one by itself.",
        within=(1, 30), group=PAGE, source="Claims B22, B23.",
    )  # fmt: skip
    strong_rungs: int = declared(
        2, "Rungs that make a strong tie", "Or a place in one of the three inner circles.", within=(1, 5),
        group=PAGE, source="Haythornthwaite 2005.",
    )  # fmt: skip
    dormant_contact_days: int = declared(
        4, "Past contact-days of a dormant tie", "A cold tie with fewer never was one.", within=(1, 100),
        group=PAGE, source="Claim B21.",
    )  # fmt: skip
