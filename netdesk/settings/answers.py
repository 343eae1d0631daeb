"""How likely and how soon somebody answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from netdesk.domain.declaration import declared
from netdesk.settings.sources import FITTED, OWN

PAGE = "Answers"


@dataclass(frozen=True)
class AnswerSettings:
    """The page “Answers”."""

    opening_pause_days: int = declared(
        2, "A message opens after", "Your message after a pause this long is an opening.", within=(1, 60),
        group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    waiting_days: int = declared(
        7, "A message is unanswered after", "Or after this person's slowest answers, if these take longer.",
        within=(1, 45), group=PAGE, unit="days", source="74 to 90 % of the answers come by then.",
    )  # fmt: skip
    late_answer_days: int = declared(
        30, "A late answer still counts within", "For how long this person's answers take.", within=(1, 365),
        group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    answer_intercept: float = declared(
        -2.5, "Answer chance: base", within=(-10, 10), group=PAGE, source=FITTED
    )
    answer_share_weight: float = declared(
        3.0, "Answer chance: weight of answered openings", within=(0, 10), group=PAGE, source=FITTED
    )
    answer_received_weight: float = declared(
        1.0, "Answer chance: weight of their part in the talk", within=(0, 10), group=PAGE, source=FITTED
    )
    answer_days_weight: float = declared(
        0.25, "Answer chance: weight of contact-days", within=(0, 5), group=PAGE, source=FITTED
    )
    few_openings: int = declared(
        3, "Too few to tell below", "Fewer openings give no number.", within=(1, 50), group=PAGE,
        unit="openings", source=FITTED,
    )  # fmt: skip
    channel_pseudo: float = declared(
        3.0, "Weight of the expectation per channel", "It counts as this many openings on the channel.",
        within=(0.1, 100), group=PAGE, source=OWN,
    )  # fmt: skip
    closeness_pseudo: float = declared(
        4.0, "Weight of closeness", "It fades as this many openings have been made.", within=(0.1, 100),
        group=PAGE, source="Claim A4. " + OWN,
    )  # fmt: skip
    channel_learning: float = declared(
        30.0, "Weight of the prior of a rung",
        "It counts as this many openings on the channel in the whole network.",
        within=(1, 10_000), group=PAGE, source=OWN,
    )  # fmt: skip
    rung_1_prior: float = declared(0.20, "Answers on rung 1", within=(0.01, 0.99), group=PAGE, source=OWN)
    rung_2_prior: float = declared(0.40, "Answers on rung 2", within=(0.01, 0.99), group=PAGE, source=OWN)
    rung_3_prior: float = declared(0.55, "Answers on rung 3", within=(0.01, 0.99), group=PAGE, source=OWN)
    rung_4_prior: float = declared(0.65, "Answers on rung 4", within=(0.01, 0.99), group=PAGE, source=OWN)
    rung_5_prior: float = declared(
        0.80, "Answers on rung 5", within=(0.01, 0.99), group=PAGE, source="Roghanizad & Bohns 2017."
    )
    usual_prior: float = declared(
        0.40, "Answers over all channels", within=(0.01, 0.99), group=PAGE,
        source="37 to 42 % of openings after long pauses were answered.",
    )  # fmt: skip
    family_prior: float = declared(
        0.75, "Answers of family", within=(0.01, 0.99), group=PAGE, source="Claim A4. " + OWN
    )
    friend_prior: float = declared(
        0.65, "Answers of friends", within=(0.01, 0.99), group=PAGE, source="Claim A4. " + OWN
    )
    business_prior: float = declared(
        0.40, "Answers of business contacts", within=(0.01, 0.99), group=PAGE, source=OWN
    )
    acquaintance_prior: float = declared(
        0.30, "Answers of acquaintances", within=(0.01, 0.99), group=PAGE, source=OWN
    )
    second_try: float = declared(
        0.5, "A second try on the same channel", "Gets this share of the first one's answers.",
        within=(0.01, 1), group=PAGE, source=FITTED,
    )  # fmt: skip
    best_hour_from: int = declared(
        5, "A best hour needs", "Below this many messages of theirs none is shown.", within=(1, 100),
        group=PAGE, unit="messages", source="Claim A2.",
    )  # fmt: skip
    silent_share: float = declared(
        0.15, "A channel is silent below", "Share of answered openings.", within=(0, 1), group=PAGE
    )
    silent_days: int = declared(
        180, "A channel is silent after", "Days without a sign of life on it.", within=(7, 3650),
        group=PAGE, unit="days",
    )  # fmt: skip

    @cached_property
    def rung_priors(self) -> tuple[float, ...]:
        """Answer chance to begin with, by rung 1 to 5 (position 0 serves rungs unknown)."""
        return (
            self.usual_prior, self.rung_1_prior, self.rung_2_prior, self.rung_3_prior, self.rung_4_prior,
            self.rung_5_prior,
        )  # fmt: skip

    @cached_property
    def closeness_priors(self) -> dict[str, float]:
        """Answer chance to begin with, by closeness [A4]; nobody said: the usual one."""
        return {
            "family": self.family_prior, "friend": self.friend_prior, "business": self.business_prior,
            "acquaintance": self.acquaintance_prior, "": self.usual_prior,
        }  # fmt: skip
