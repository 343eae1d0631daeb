"""What the card of a person is shown: plain frozen rows, ready to paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from netdesk.desk.list_rows import LadderState
    from netdesk.desk.planned_talks import PlannedTalk
    from netdesk.domain.contact import Contact, Interaction, Tie
    from netdesk.domain.network import Request
    from netdesk.domain.phrase import Phrase
    from netdesk.domain.reading import Reading


class ChannelLine(NamedTuple):
    """A rung of the ladder on the card. `share`: answered / opened, None below three openings."""

    channel: str
    name: str
    rung: int
    state: LadderState
    opened: int = 0
    answered: int = 0
    share: float | None = None
    delay_s: int | None = None
    hours: tuple[int, ...] = ()
    best_time: Phrase | None = None
    handle: str = ""
    url: str = ""
    since: str = ""
    is_best: bool = False


class ContactCard(NamedTuple):
    """Everything the card of one person shows. `marks`: (day, channel) of exchanges within the line."""

    contact: Contact
    reading: Reading
    line: tuple[float, ...]
    """Strength (0-100) on each of `line_days`."""
    line_days: tuple[int, ...]
    """Days since 1970, the last of them today."""
    forecast: tuple[float, ...]
    """Strength without contact on each of `forecast_days`."""
    forecast_days: tuple[int, ...]
    """Days since 1970, the first of them today."""
    marks: tuple[tuple[int, str], ...]
    change: int | None
    chance: float
    """Chance of contact within 30 days, 0-1: how many ties this warm had some."""
    ladder: tuple[ChannelLine, ...]
    latest: tuple[Interaction, ...]
    """Up to today, the newest first."""
    planned: tuple[Interaction, ...]
    """What is logged for a day to come, the next first; it is no contact before."""
    interaction_count: int
    """How many there were up to today."""
    gave: int
    asked: int
    ties: tuple[Tie, ...]
    common: tuple[tuple[int, str, str], ...]
    """People in common: (contact id, name, relation)."""
    tied: tuple[tuple[int, str, Tie], ...]
    """The same people with every tie to them: (contact id, name, tie), by name."""
    requests: tuple[Request, ...]
    groups: tuple[str, ...]
    hours: tuple[tuple[int, ...], ...] = ()
    """When they answer: 7 weekdays of 24 hours."""
    booked: Interaction | None = None
    """The talk that an open request was booked for; None where no request was, or no day is noted."""
    to_confirm: tuple[PlannedTalk, ...] = ()
    """Planned talks of which nobody said yet whether they took place, the newest first; without `booked`."""
    moment: Phrase | None = None
    """When to use the channel of the ladder that is best; None when any time is as good."""
    first_contact: date | None = None
    """The day of the first one; None when there was none."""
