"""Every setting, declared once: its default, its range, its words and where it comes from.

`Settings()` holds the defaults; `from_stored` reads what the owner changed. The words are English and are
translated in the context `Settings` when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from netdesk.domain.declaration import Declaration, SettingValue, declarations_of, declared, write_value
from netdesk.domain.error import KnownError

LOOK, PAPER, TIE, ANSWERS, RHYTHMS = "Look", "Paper and phone", "Ties", "Answers", "Rhythms"
ADVICE, KINDS = "Suggestions", "Kinds of suggestion"
PAGES = (LOOK, PAPER, ADVICE, KINDS, TIE, RHYTHMS, ANSWERS)
"""The pages of the settings, what is changed most often first."""
_SWITCH = "suggest_"
_FIT = "Fitted on three public message data sets, checked on two others."
_OWN = "NetDesk's own assumption; your history takes over as it grows."
_DUNBAR = "Sutcliffe et al. 2012; Dunbar 2020, doi 10.1098/rspa.2020.0446."


@dataclass(frozen=True)
class Settings:
    """All settings of a network, each with its type. Chances and shares are 0-1, ages and windows are whole
    days.
    """

    # --- Paper and phone --------------------------------------------------------------------------------

    paper: str = declared(
        "A4", "Paper", "The size of what is printed.", group=PAPER, choices=("A4", "Letter")
    )
    country: str = declared(
        "DE", "Country for phone numbers", "Read a number without a country code as one of this country.",
        group=PAPER,
    )  # fmt: skip

    # --- Warmth and tie state -----------------------------------------------------------------------------

    half_life_days: float = declared(
        540.0, "Half-life of a contact-day", "After this time a day of contact counts half.",
        within=(30, 3650), group=TIE, unit="days", source=_FIT,
    )  # fmt: skip
    warmth_floor: float = declared(
        0.2, "Base of warmth", "What a tie has before the first contact-day.", within=(0, 2), group=TIE,
        source=_FIT,
    )  # fmt: skip
    warmth_exponent: float = declared(
        0.8, "Weight of many contact-days", "Below 1, each further day adds a little less.",
        within=(0.1, 2), group=TIE, source=_FIT,
    )  # fmt: skip
    silence_offset_days: float = declared(
        3.0, "Grace in the days since", "Keeps the last few days from deciding alone.", within=(0.5, 60),
        group=TIE, unit="days", source=_FIT,
    )  # fmt: skip
    warm_from: float = declared(
        0.3, "Warm from", "A tie at or above this warmth is warm.", within=(0.001, 10), group=TIE, source=_FIT
    )
    cold_below: float = declared(
        0.03, "Cold below", "A tie below this warmth is cold.", within=(0.0001, 10), group=TIE, source=_FIT
    )
    contact_chance_intercept: float = declared(
        1.0, "Chance of contact in 30 days: base", within=(-10, 10), group=TIE, source=_FIT
    )
    contact_chance_slope: float = declared(
        0.8, "Chance of contact in 30 days: weight of warmth", within=(0, 5), group=TIE, source=_FIT
    )
    conversation_days: int = declared(
        2, "Days of exchange that make a conversation",
        "Days on which one of you answered the other; a call or a meeting is one by itself.",
        within=(1, 30), group=TIE, source="Claims B22, B23.",
    )  # fmt: skip
    strong_rungs: int = declared(
        2, "Rungs that make a strong tie", "Or a place in one of the three inner circles.", within=(1, 5),
        group=TIE, source="Haythornthwaite 2005.",
    )  # fmt: skip
    dormant_contact_days: int = declared(
        4, "Past contact-days of a dormant tie", "A cold tie with fewer never was one.", within=(1, 100),
        group=TIE, source="Claim B21.",
    )  # fmt: skip

    # --- Rhythm and silence -------------------------------------------------------------------------------

    rhythm_window_days: int = declared(
        180, "Window of the rhythm", "Contact-days are counted this far back from the last contact.",
        within=(30, 192), group=RHYTHMS, unit="days", source=_FIT,
    )  # fmt: skip
    rhythm_least_days: int = declared(
        60, "Shortest span of a rhythm", "A shorter history is read as if it were this long.",
        within=(1, 192), group=RHYTHMS, unit="days", source=_FIT,
    )  # fmt: skip
    pause_mu: float = declared(
        1.6, "Usual pause (mean of ln days)", "Until your own pauses are known.", within=(0, 7),
        group=RHYTHMS, source=_FIT,
    )  # fmt: skip
    pause_sigma: float = declared(
        1.2, "Usual pause (spread of ln days)", "Until your own pauses are known.", within=(0.2, 4),
        group=RHYTHMS, source=_FIT,
    )  # fmt: skip
    pause_pseudo: float = declared(
        3.0, "Weight of the usual pause", "It counts as this many pauses of the contact.", within=(0, 100),
        group=RHYTHMS, source=_FIT,
    )  # fmt: skip
    pause_sigma_least: float = declared(
        0.2, "Least spread of pauses", within=(0.01, 2), group=RHYTHMS, source=_FIT
    )
    own_pauses_from: int = declared(
        200, "Learn the usual pause from", "This many pauses in the whole network, before your own count.",
        within=(10, 100_000), group=RHYTHMS, unit="pauses", source=_OWN,
    )  # fmt: skip
    circle_5_days: int = declared(
        7, "Rhythm of the inner circle", within=(1, 3650), group=RHYTHMS, unit="days", source=_DUNBAR
    )
    circle_15_days: int = declared(
        30, "Rhythm of the close circle", within=(1, 3650), group=RHYTHMS, unit="days", source=_DUNBAR
    )
    circle_50_days: int = declared(
        180, "Rhythm of the familiar circle", within=(1, 3650), group=RHYTHMS, unit="days", source=_DUNBAR
    )
    circle_150_days: int = declared(
        365, "Rhythm of the active circle", within=(1, 3650), group=RHYTHMS, unit="days", source=_DUNBAR
    )

    # --- Answers ------------------------------------------------------------------------------------------

    opening_pause_days: int = declared(
        2, "A message opens after", "Your message after a pause this long is an opening.", within=(1, 60),
        group=ANSWERS, unit="days", source=_FIT,
    )  # fmt: skip
    waiting_days: int = declared(
        7, "A message is unanswered after", "Or after this person's slowest answers, if these take longer.",
        within=(1, 45), group=ANSWERS, unit="days", source="74 to 90 % of the answers come by then.",
    )  # fmt: skip
    late_answer_days: int = declared(
        30, "A late answer still counts within", "For how long this person's answers take.", within=(1, 365),
        group=ANSWERS, unit="days", source=_FIT,
    )  # fmt: skip
    answer_intercept: float = declared(
        -2.5, "Answer chance: base", within=(-10, 10), group=ANSWERS, source=_FIT
    )
    answer_share_weight: float = declared(
        3.0, "Answer chance: weight of answered openings", within=(0, 10), group=ANSWERS, source=_FIT
    )
    answer_received_weight: float = declared(
        1.0, "Answer chance: weight of their part in the talk", within=(0, 10), group=ANSWERS, source=_FIT
    )
    answer_days_weight: float = declared(
        0.25, "Answer chance: weight of contact-days", within=(0, 5), group=ANSWERS, source=_FIT
    )
    few_openings: int = declared(
        3, "Too few to tell below", "Fewer openings give no number.", within=(1, 50), group=ANSWERS,
        unit="openings", source=_FIT,
    )  # fmt: skip
    channel_pseudo: float = declared(
        3.0, "Weight of the expectation per channel", "It counts as this many openings on the channel.",
        within=(0.1, 100), group=ANSWERS, source=_OWN,
    )  # fmt: skip
    closeness_pseudo: float = declared(
        4.0, "Weight of closeness", "It fades as this many openings have been made.", within=(0.1, 100),
        group=ANSWERS, source="Claim A4. " + _OWN,
    )  # fmt: skip
    channel_learning: float = declared(
        30.0, "Weight of the prior of a rung",
        "It counts as this many openings on the channel in the whole network.",
        within=(1, 10_000), group=ANSWERS, source=_OWN,
    )  # fmt: skip
    rung_1_prior: float = declared(0.20, "Answers on rung 1", within=(0.01, 0.99), group=ANSWERS, source=_OWN)
    rung_2_prior: float = declared(0.40, "Answers on rung 2", within=(0.01, 0.99), group=ANSWERS, source=_OWN)
    rung_3_prior: float = declared(0.55, "Answers on rung 3", within=(0.01, 0.99), group=ANSWERS, source=_OWN)
    rung_4_prior: float = declared(0.65, "Answers on rung 4", within=(0.01, 0.99), group=ANSWERS, source=_OWN)
    rung_5_prior: float = declared(
        0.80, "Answers on rung 5", within=(0.01, 0.99), group=ANSWERS, source="Roghanizad & Bohns 2017."
    )
    usual_prior: float = declared(
        0.40, "Answers over all channels", within=(0.01, 0.99), group=ANSWERS,
        source="37 to 42 % of openings after long pauses were answered.",
    )  # fmt: skip
    family_prior: float = declared(
        0.75, "Answers of family", within=(0.01, 0.99), group=ANSWERS, source="Claim A4. " + _OWN
    )
    friend_prior: float = declared(
        0.65, "Answers of friends", within=(0.01, 0.99), group=ANSWERS, source="Claim A4. " + _OWN
    )
    business_prior: float = declared(
        0.40, "Answers of business contacts", within=(0.01, 0.99), group=ANSWERS, source=_OWN
    )
    acquaintance_prior: float = declared(
        0.30, "Answers of acquaintances", within=(0.01, 0.99), group=ANSWERS, source=_OWN
    )
    second_try: float = declared(
        0.5, "A second try on the same channel", "Gets this share of the first one's answers.",
        within=(0.01, 1), group=ANSWERS, source=_FIT,
    )  # fmt: skip
    best_hour_from: int = declared(
        5, "A best hour needs", "Below this many messages of theirs none is shown.", within=(1, 100),
        group=ANSWERS, unit="messages", source="Claim A2.",
    )  # fmt: skip
    silent_share: float = declared(
        0.15, "A channel is silent below", "Share of answered openings.", within=(0, 1), group=ANSWERS
    )
    silent_days: int = declared(
        180, "A channel is silent after", "Days without a sign of life on it.", within=(7, 3650),
        group=ANSWERS, unit="days",
    )  # fmt: skip

    # --- Suggestions --------------------------------------------------------------------------------------

    suggestions_per_day: int = declared(
        5, "Suggestions a day", "The rest stays one click away.", within=(1, 50), group=ADVICE
    )
    candidates_per_kind: int = declared(
        100, "People considered per kind", "The most promising ones, when very many qualify.",
        within=(5, 5000), group=ADVICE, unit="people", source="Keeps the list quick and short.",
    )  # fmt: skip
    keep_warm_count: int = declared(
        20, "Cooling ties looked after at once", "Those where most contact is about to be lost.",
        within=(1, 500), group=ADVICE, unit="people", source=_OWN,
    )  # fmt: skip
    keep_warm_least_days: int = declared(
        14, "Keep warm not before", "Days since the last contact.", within=(1, 365), group=ADVICE,
        unit="days", source=_FIT,
    )  # fmt: skip
    keep_warm_rhythm_days: int = declared(
        60, "Keep warm who was in touch every", "At least one contact-day in this time.", within=(1, 365),
        group=ADVICE, unit="days", source=_FIT,
    )  # fmt: skip
    alert_warmth: float = declared(
        0.05, "Warmth at which a cooling tie counts half", within=(0.001, 1), group=ADVICE, source=_FIT
    )
    strict_slope: float = declared(
        1.5, "Strict alert: weight of the silence", within=(0, 10), group=ADVICE, source=_FIT
    )
    strict_shift: float = declared(
        1.0, "Strict alert: silence that counts half", within=(-5, 5), group=ADVICE, source=_FIT
    )
    revive_days: int = declared(
        180, "Revive not before", "Days since the last contact.", within=(30, 3650), group=ADVICE,
        unit="days", source="Claim B21; Levin, Walter & Murnighan 2011.",
    )  # fmt: skip
    reply_days: int = declared(
        3, "A reply is owed after", "Or after your own usual delay, if this is shorter.", within=(1, 60),
        group=ADVICE, unit="days", source="Claim B13.",
    )  # fmt: skip
    reply_horizon_days: int = declared(
        180, "A reply is owed up to", "After that it is a tie to revive rather than a message to answer.",
        within=(7, 3650), group=ADVICE, unit="days", source=_OWN,
    )  # fmt: skip
    first_step_days: int = declared(
        30, "A first step is best within", "Later ones stay in the list, further down.", within=(1, 365),
        group=ADVICE, unit="days", source="Claims B5, B23.",
    )  # fmt: skip
    next_rung_days: int = declared(
        60, "Ready for the next rung after", "Trust needs time: days since the first contact.",
        within=(0, 3650), group=ADVICE, unit="days", source="Claim A8. " + _OWN,
    )  # fmt: skip
    occasion_days: int = declared(
        14, "Occasions are named ahead", within=(1, 60), group=ADVICE, unit="days", source="Claim B11."
    )
    new_job_days: int = declared(
        60, "A new job is an occasion for", within=(7, 365), group=ADVICE, unit="days", source="Claim B11."
    )
    not_now_days: int = declared(
        30, "“Not now” means", "A suggestion dismissed so comes back after this time.", within=(1, 365),
        group=ADVICE, unit="days", source=_OWN,
    )  # fmt: skip
    answer_worth: float = declared(1.0, "Worth of an answer", within=(0, 1), group=ADVICE, source=_OWN)
    call_first_worth: float = declared(
        0.9, "Worth of a call before accepting", within=(0, 1), group=ADVICE, source=_OWN
    )
    change_channel_worth: float = declared(
        0.8, "Worth of another channel", within=(0, 1), group=ADVICE, source=_OWN
    )
    keep_warm_worth: float = declared(0.8, "Worth of keeping warm", within=(0, 1), group=ADVICE, source=_OWN)
    occasion_worth: float = declared(0.9, "Worth of an occasion", within=(0, 1), group=ADVICE, source=_OWN)
    revive_worth: float = declared(0.7, "Worth of a revived tie", within=(0, 1), group=ADVICE, source=_OWN)
    first_step_worth: float = declared(0.6, "Worth of a first step", within=(0, 1), group=ADVICE, source=_OWN)

    # --- Kinds of suggestion ------------------------------------------------------------------------------

    suggest_answer: bool = declared(True, "Reply owed", "Somebody wrote and waits for you.", group=KINDS)
    suggest_keep_warm: bool = declared(True, "Keep warm", "A tie in touch is cooling.", group=KINDS)
    suggest_revive: bool = declared(
        True, "Revive a dormant tie", "What was invested in it still counts.", group=KINDS
    )
    suggest_change_channel: bool = declared(
        True, "Change channel", "You were not answered, and there is a better way.", group=KINDS
    )
    suggest_call_first: bool = declared(
        True, "Call before accepting", "Somebody asks to be connected whom you never talked to.", group=KINDS
    )
    suggest_first_step: bool = declared(
        True, "First step", "You are connected, and nobody has said anything yet.", group=KINDS
    )
    suggest_occasion: bool = declared(True, "Occasion", "A birthday or a new job.", group=KINDS)

    def is_suggested(self, kind: str) -> bool:
        """Whether the owner wants suggestions of this kind."""
        return bool(getattr(self, switch_of(kind), True))

    @classmethod
    def from_stored(cls, stored: Mapping[str, str]) -> Settings:
        """The settings with what is stored; unknown names and values out of range leave the default."""
        values: dict[str, SettingValue] = {}
        for name, text in stored.items():
            if (declaration := DECLARATIONS.get(name)) is not None:
                try:
                    values[name] = declaration.parse(text)
                except KnownError:
                    continue
        return cls(**values)  # type: ignore[arg-type]

    def to_stored(self) -> dict[str, str]:
        """What differs from the defaults, as it is stored."""
        return {
            one.name: write_value(getattr(self, one.name))
            for one in DECLARATIONS.values()
            if getattr(self, one.name) != one.default
        }

    @cached_property
    def circle_days(self) -> dict[int | None, int | None]:
        """Circle -> rhythm in days; the wider network (None) has none [B9]."""
        return {
            5: self.circle_5_days, 15: self.circle_15_days, 50: self.circle_50_days,
            150: self.circle_150_days, None: None,
        }  # fmt: skip

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


def switch_of(kind: str) -> str:
    """The name of the setting that switches a kind of suggestion."""
    return _SWITCH + kind.replace("-", "_")


@dataclass(frozen=True)
class ComputerSettings:
    """What belongs to this computer and no network: kept by the window, never in a file of people."""

    theme: str = declared(
        "system", "Theme", "Follow the system, or stay light or dark.",
        group=LOOK, choices=("system", "light", "dark"),
    )  # fmt: skip
    density: str = declared(
        "normal", "Density", "Comfortable gives each row a little more room.",
        group=LOOK, choices=("normal", "comfortable"),
    )  # fmt: skip
    text_size: int = declared(
        100, "Text size", "Rows and bars grow with the text.", within=(100, 200), group=LOOK, unit="%"
    )


COMPUTER: Mapping[str, Declaration] = {one.name: one for one in declarations_of(ComputerSettings)}
"""Every setting of this computer by name."""
DECLARATIONS: Mapping[str, Declaration] = {one.name: one for one in declarations_of(Settings)}
"""Every setting by name, in the order in which a settings page shows them."""
MADE_KINDS = tuple(
    name.removeprefix(_SWITCH).replace("_", "-") for name in DECLARATIONS if name.startswith(_SWITCH)
)
"""The kinds of suggestion that are made and can be switched off."""
DEFAULT = Settings()
