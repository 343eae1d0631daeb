"""Histories as hypothesis makes them up: close together and far apart, all senses, timed or not."""

from __future__ import annotations

from hypothesis import strategies as st

from netdesk.domain.reading import Event
from tests.advice.people import DAY, ID

SENSES = tuple(range(16))
CHANNELS = tuple(ID[key] for key in ("x", "email", "linkedin", "whatsapp", "phone", "in-person"))


@st.composite
def _event(draw: st.DrawFn) -> Event:
    day = DAY - draw(st.one_of(st.integers(-3, 40), st.integers(-3, 4000)))
    has_time = draw(st.booleans())
    second = draw(st.sampled_from((0, 3600, 3601, 43_200, 86_399))) if has_time else 0
    sense, channel = draw(st.sampled_from(SENSES)), draw(st.sampled_from(CHANNELS))
    return Event(day, day * 86_400 + second, sense, channel, has_time)


def events(most: int = 40) -> st.SearchStrategy[list[Event]]:
    """Events of one contact, in any order."""
    return st.lists(_event(), max_size=most)


def histories() -> st.SearchStrategy[dict[int, list[Event]]]:
    """Events of some contacts, by id."""
    return st.dictionaries(st.integers(2, 40), events(most=25), max_size=8)
