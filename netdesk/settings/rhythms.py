"""How often people are in touch, and when a pause is long."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from netdesk.domain.declaration import declared
from netdesk.settings.sources import FITTED, OWN

PAGE = "Rhythms"
_DUNBAR = "Sutcliffe et al. 2012; Dunbar 2020, doi 10.1098/rspa.2020.0446."


@dataclass(frozen=True)
class RhythmSettings:
    """The page “Rhythms”."""

    rhythm_window_days: int = declared(
        180, "Window of the rhythm", "Contact-days are counted this far back from the last contact.",
        within=(30, 192), group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    rhythm_least_days: int = declared(
        60, "Shortest span of a rhythm", "A shorter history is read as if it were this long.",
        within=(1, 192), group=PAGE, unit="days", source=FITTED,
    )  # fmt: skip
    pause_mu: float = declared(
        1.6, "Usual pause (mean of ln days)", "Until your own pauses are known.", within=(0, 7),
        group=PAGE, source=FITTED,
    )  # fmt: skip
    pause_sigma: float = declared(
        1.2, "Usual pause (spread of ln days)", "Until your own pauses are known.", within=(0.2, 4),
        group=PAGE, source=FITTED,
    )  # fmt: skip
    pause_pseudo: float = declared(
        3.0, "Weight of the usual pause", "It counts as this many pauses of the contact.", within=(0, 100),
        group=PAGE, source=FITTED,
    )  # fmt: skip
    pause_sigma_least: float = declared(
        0.2, "Least spread of pauses", within=(0.01, 2), group=PAGE, source=FITTED
    )
    own_pauses_from: int = declared(
        200, "Learn the usual pause from", "This many pauses in the whole network, before your own count.",
        within=(10, 100_000), group=PAGE, unit="pauses", source=OWN,
    )  # fmt: skip
    circle_5_days: int = declared(
        7, "Rhythm of the inner circle", within=(1, 3650), group=PAGE, unit="days", source=_DUNBAR
    )
    circle_15_days: int = declared(
        30, "Rhythm of the close circle", within=(1, 3650), group=PAGE, unit="days", source=_DUNBAR
    )
    circle_50_days: int = declared(
        180, "Rhythm of the familiar circle", within=(1, 3650), group=PAGE, unit="days", source=_DUNBAR
    )
    circle_150_days: int = declared(
        365, "Rhythm of the active circle", within=(1, 3650), group=PAGE, unit="days", source=_DUNBAR
    )

    @cached_property
    def circle_days(self) -> dict[int | None, int | None]:
        """Circle -> rhythm in days; the wider network (None) has none [B9]."""
        return {
            5: self.circle_5_days, 15: self.circle_15_days, 50: self.circle_50_days,
            150: self.circle_150_days, None: None,
        }  # fmt: skip
