"""What NetDesk reads off the history of a tie, as plain numbers.

Days are whole days since 1 January 1970 (`Moment.day`); NO_DAY stands for "never".
"""

# No postponed annotations: each would be compiled when the rows are declared, and a start waits for that.
from typing import Literal, NamedTuple

NO_DAY = -1_000_000

OUT, IN, BOTH = 1, 2, 3
"""The sense of an event for one contact: the owner's, the contact's, mutual; 0 is somebody else's."""
TALK = 4
"""Added to the sense of a conversation in itself: a call that took place, a meeting [B22, B23]."""
QUIET = 8
"""Added to the sense of an event that makes no contact-day: a note, a post, an endorsement."""

UNTIMED = 16
"""Added to the sense of an event of which only the date is known."""

TieState = Literal["contact-only", "weak", "strong", "dormant"]


class Event(NamedTuple):
    """One interaction as it counts for one contact. `second`: seconds since 1970 on the wall clock of
    where it happened; `sense`: OUT, IN or BOTH, with TALK and QUIET added; `has_time`: not date-only.
    """

    day: int
    second: int
    sense: int
    channel_id: int
    has_time: bool = True


class TieFigures(NamedTuple):
    """The state per contact that every reading is made from, as of the events it was computed from.

    `mass`: sum of 2^(-age/540 d) over contact-days, seen from `as_of`. `gaps`, `sum_ln_gap`,
    `sum_ln_gap2`: number of pauses between contact-days, sum of their logarithms (days) and squares.
    `opened`, `answered`: own openings (after a pause of >= 2 days) and replies to them within 7 days.
    `recent_days`: contact-days in the 180 days up to `last_day`. `two_way_days`: contact-days with both
    directions: days on which one of us wrote after the other had written last, or both at once. `talks`:
    calls and meetings. `waiting_out_day`: day of my oldest message since their last sign of life,
    `waiting_out`: how many, `waiting_openings`: how many of them openings, `waiting_in_day`: day of their
    oldest message since my last; NO_DAY when none; `waiting_…_channel_id`: channel of the newest of them.
    `rungs`: bit r set when there was contact on rung r. `connected_day`: first known day of the connection.
    """

    contact_id: int
    mass: float = 0.0
    as_of: int = NO_DAY
    first_day: int = NO_DAY
    last_day: int = NO_DAY
    contact_days: int = 0
    gaps: int = 0
    sum_ln_gap: float = 0.0
    sum_ln_gap2: float = 0.0
    recent_days: int = 0
    opened: int = 0
    answered: int = 0
    received: int = 0
    sent: int = 0
    two_way_days: int = 0
    talks: int = 0
    rungs: int = 0
    last_channel_id: int = 0
    waiting_out_day: int = NO_DAY
    waiting_out: int = 0
    waiting_openings: int = 0
    waiting_out_channel_id: int = 0
    waiting_in_day: int = NO_DAY
    waiting_in_channel_id: int = 0
    connected_day: int = NO_DAY


class ChannelFigures(NamedTuple):
    """The same per contact and channel, for the ladder. `hours`: 24 numbers, how often they wrote or
    answered in that hour of their day; `weekdays`: 7 numbers, Monday first. `delay_s`: median seconds
    from an opening to their reply, None below 3 replies; `slow_s`: what 95 % of these replies kept within,
    None below 5; `own_delay_s`: median seconds from their message to the owner's reply, None below 3.
    An opening counts as answered on its channel by a reply on the same channel within 7 days, or on any
    channel when it was the latest opening before that reply.
    """

    contact_id: int
    channel_id: int
    events: int = 0
    opened: int = 0
    answered: int = 0
    received: int = 0
    sent: int = 0
    talks: int = 0
    last_in_day: int = NO_DAY
    last_out_day: int = NO_DAY
    delay_s: int | None = None
    slow_s: int | None = None
    own_delay_s: int | None = None
    hours: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()


class Reading(NamedTuple):
    """What is shown of a tie on a day. `warmth` W, `strength` 0-100 (its reading on screen), `state`,
    `answer_chance` 0-1, `silence_z`: how unusual the present pause is in standard deviations of ln days,
    `rhythm`: contact-days per day, `alert`: E, the order of cooling alerts, `quiet_days`: days since the
    last contact (or since connected when nothing was logged, -1 when neither is known).
    """

    contact_id: int
    warmth: float
    strength: float
    state: TieState
    answer_chance: float
    silence_z: float
    rhythm: float
    alert: float
    quiet_days: int
    last_day: int
    contact_days: int
