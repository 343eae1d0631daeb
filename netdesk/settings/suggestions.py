"""How many suggestions are made, from when on, and what each is worth."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.declaration import declared
from netdesk.settings.sources import FITTED, OWN

PAGE = "Suggestions"


@dataclass(frozen=True)
class SuggestionSettings:
    """The page “Suggestions”."""

    suggestions_per_day: int = declared(
        5, "Suggestions a day", "The rest stays one click away.", within=(1, 50), group=PAGE
    )
    candidates_per_kind: int = declared(
        500, "People considered per kind", "The most promising ones, when very many qualify.",
        within=(5, 5000), group=PAGE, unit="people", source="Keeps the list quick and short.",
    )  # fmt: skip
    keep_warm_count: int = declared(
        20, "Cooling ties looked after at once", "Those where most contact is about to be lost.",
        within=(1, 500), group=PAGE, unit="people", source=OWN,
    )  # fmt: skip
    keep_warm_least_days: int = declared(
        14, "Keep warm not before", "Days since the last contact.", within=(1, 365), group=PAGE,
        unit="days", source=FITTED,
    )  # fmt: skip
    keep_warm_rhythm_days: int = declared(
        60, "Keep warm who was in touch every", "At least one contact-day in this time.", within=(1, 365),
        group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    alert_warmth: float = declared(
        0.05, "Warmth at which a cooling tie counts half", within=(0.001, 1), group=PAGE, source=FITTED
    )
    strict_slope: float = declared(
        1.5, "Strict alert: weight of the silence", within=(0, 10), group=PAGE, source=FITTED
    )
    strict_shift: float = declared(
        1.0, "Strict alert: silence that counts half", within=(-5, 5), group=PAGE, source=FITTED
    )
    revive_days: int = declared(
        180, "Revive not before", "Days since the last contact.", within=(30, 3650), group=PAGE,
        unit="days", source="Claim B21; Levin, Walter & Murnighan 2011.",
    )  # fmt: skip
    reply_days: int = declared(
        3, "A reply is owed after", "Or after your own usual delay, if this is shorter.", within=(1, 60),
        group=PAGE, unit="days", source="Claim B13.",
    )  # fmt: skip
    reply_horizon_days: int = declared(
        180, "A reply is owed up to", "After that it is a tie to revive rather than a message to answer.",
        within=(7, 3650), group=PAGE, unit="days", source=OWN,
    )  # fmt: skip
    closing_reply_days: int = declared(
        21, "What asks nothing waits up to", "When it answered you or went to others, too.",
        within=(4, 3650), group=PAGE, unit="days", source=OWN,
    )  # fmt: skip
    first_step_days: int = declared(
        30, "A first step is best within", "Later ones stay in the list, further down.", within=(1, 365),
        group=PAGE, unit="days", source="Claims B5, B23.",
    )  # fmt: skip
    next_rung_days: int = declared(
        60, "Ready for the next rung after", "Trust needs time: days since the first contact.",
        within=(0, 3650), group=PAGE, unit="days", source="Claim A8. " + OWN,
    )  # fmt: skip
    occasion_days: int = declared(
        14, "Occasions are named ahead", within=(1, 60), group=PAGE, unit="days", source="Claim B11."
    )
    new_job_days: int = declared(
        60, "A new job is an occasion for", within=(7, 365), group=PAGE, unit="days", source="Claim B11."
    )
    not_now_days: int = declared(
        30, "“Not now” means", "A suggestion dismissed so comes back after this time.", within=(1, 365),
        group=PAGE, unit="days", source=OWN,
    )  # fmt: skip
    answer_worth: float = declared(1.0, "Worth of an answer", within=(0, 1), group=PAGE, source=OWN)
    call_first_worth: float = declared(
        0.9, "Worth of a call before accepting", within=(0, 1), group=PAGE, source=OWN
    )
    change_channel_worth: float = declared(
        0.8, "Worth of another channel", within=(0, 1), group=PAGE, source=OWN
    )
    keep_warm_worth: float = declared(0.8, "Worth of keeping warm", within=(0, 1), group=PAGE, source=OWN)
    occasion_worth: float = declared(0.9, "Worth of an occasion", within=(0, 1), group=PAGE, source=OWN)
    revive_worth: float = declared(0.7, "Worth of a revived tie", within=(0, 1), group=PAGE, source=OWN)
    first_step_worth: float = declared(0.6, "Worth of a first step", within=(0, 1), group=PAGE, source=OWN)
