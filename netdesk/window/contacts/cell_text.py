"""The cells of the contact list in words: what a screen reader says and a tooltip adds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.moment import date_of_day, day_of_date
from netdesk.domain.phrase import signed
from netdesk.domain.reading import NO_DAY
from netdesk.window.best_time_text import best_time_text
from netdesk.window.date_text import age, long_date
from netdesk.window.tie_text import channel_name, circle_number, circle_text, state_text

if TYPE_CHECKING:
    from netdesk.desk.list_rows import ContactRow


def nothing(_row: ContactRow, _today: date) -> str:
    """No words."""
    return ""


def person(row: ContactRow, _today: date) -> str:
    """Name and second line."""
    return f"{row.name}, {row.detail}" if row.detail else row.name


def person_tip(row: ContactRow, _today: date) -> str:
    """The same in full, on two lines."""
    return f"{row.name}\n{row.detail}" if row.detail else row.name


def ladder(row: ContactRow, _today: date) -> str:
    """Ladder: LinkedIn silent, E-mail answers, Phone next step."""
    words = {
        "active": _say("{channel} answers"),
        "silent": _say("{channel} silent"),
        "next": _say("{channel} next step"),
        "none": _say("{channel} not shared"),
    }
    steps = [words[step.state].format(channel=channel_name(step.channel)) for step in row.ladder]
    return _say("Ladder: {steps}").format(steps=", ".join(steps)) if steps else ""


def state(row: ContactRow, _today: date) -> str:
    """The state of the tie."""
    return "" if row.state is None else state_text(row.state)


def strength(row: ContactRow, _today: date) -> str:
    """64, −17 in 90 days."""
    if row.strength is None:
        return ""
    if not row.change:
        return str(round(row.strength))
    return _say("{strength}, {change} in 90 days").format(strength=round(row.strength), change=change(row))


def strength_tip(row: ContactRow, today: date) -> str:
    """The same, saying what it is."""
    words = strength(row, today)
    return _say("Strength {words}").format(words=words) if words else ""


def change(row: ContactRow) -> str:
    """+9 or −17; "" for no change."""
    return signed(row.change) if row.change else ""


def circle(row: ContactRow, _today: date) -> str:
    """15, wider."""
    return circle_number(row.circle)


def circle_tip(row: ContactRow, _today: date) -> str:
    """The circle's name."""
    return circle_text(row.circle)


def last(row: ContactRow, today: date) -> str:
    """34 d."""
    return "" if row.last_day == NO_DAY else age(day_of_date(today) - row.last_day)


def last_tip(row: ContactRow, _today: date) -> str:
    """Last contact 15 Oct 2026, E-mail."""
    if row.last_day == NO_DAY:
        return ""
    day = long_date(date_of_day(row.last_day))
    if not row.last_channel:
        return _say("Last contact {day}").format(day=day)
    return _say("Last contact {day}, {channel}").format(day=day, channel=channel_name(row.last_channel))


def best_time(row: ContactRow, today: date) -> str:
    """Tue 9–10; any time where only the channel is known."""
    if row.best_time is None:
        return _say("any time") if row.best_channel else ""
    return best_time_text(row.best_time, today)


def best_time_tip(row: ContactRow, today: date) -> str:
    """Phone, Tue 9–10."""
    words = best_time(row, today)
    return ", ".join(part for part in (row.best_channel and channel_name(row.best_channel), words) if part)


def _say(text: str) -> str:
    return QCoreApplication.translate("ContactCells", text)
