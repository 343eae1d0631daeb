"""A network as large as NetDesk has to carry, made quickly from a seed, independent of the store.

`generate()` gives 50,000 contacts, 1,000,000 interactions over fifteen years and 200,000 ties. How often
people are in contact follows a power law: the busiest contact has about 25,000 interactions, half of the
contacts at most 8. `messy_vcards.py` writes cards as address books really do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from tests.bench.name_pool import CITIES, GIVEN, ORGANISATIONS, TITLES, family_names, sentences

CHANNELS = ("x", "linkedin", "xing", "email", "messenger", "whatsapp", "phone", "in-person")
RELATIONS = ("", "colleague", "manager", "friend", "sibling", "introduced", "classmate", "client")
OUT, IN, BOTH = 1, 2, 3
LAST_DAY = date(2026, 11, 18)
DAYS = 15 * 365
_DAY_MS = 86_400_000
_LAST = (LAST_DAY - date(1970, 1, 1)).days
_CONTACT_POWER, _TIE_POWER = 0.80, 0.60
_COMMUNITY = 100
_HOURS = np.array(
    [1, 0, 0, 0, 0, 1, 3, 8, 16, 20, 18, 15, 13, 13, 15, 15, 14, 13, 11, 10, 11, 9, 5, 2], float
)
_CHANNEL_WEIGHTS = np.array([4, 14, 6, 30, 8, 18, 12, 8], float)

Int64 = npt.NDArray[np.int64]
Int8 = npt.NDArray[np.int8]

ContactRow = tuple[int, str, str, str, str, str, str, str, str, str, int | None, str, str]
InteractionRow = tuple[int, str, int, int, int, int, str, str]
TieRow = tuple[int, int, int, str, int | None]


@dataclass(frozen=True)
class LargeNetwork:
    """Columns as arrays, rows as iterators of plain tuples. Contacts are numbered from 1 to `contacts`.

    `interaction_contact`: number of the contact; `interaction_ms`: milliseconds since 1970 on the wall clock,
    growing; `interaction_channel`: index into CHANNELS; `interaction_direction`: 1 out, 2 in, 3 both;
    `tie_first` < `tie_second`: numbers of contacts, no pair twice; `tie_relation`: index into RELATIONS.
    """

    seed: int
    contacts: int
    interaction_contact: Int64
    interaction_ms: Int64
    interaction_channel: Int8
    interaction_direction: Int8
    tie_first: Int64
    tie_second: Int64
    tie_relation: Int8

    def contact_rows(self) -> Iterator[ContactRow]:
        """(number, uid, formatted name, given name, family name, organisation, title, city, e-mail, phone,
        circle or None, closeness, birthday as PartialDate text or "").
        """
        draw = np.random.default_rng(self.seed + 1)
        count = self.contacts
        families = family_names(3000)
        given = _power_draw(draw, len(GIVEN), count, 0.6).tolist()
        family = _power_draw(draw, len(families), count, 0.55).tolist()
        firm = _power_draw(draw, len(ORGANISATIONS), count, 0.5).tolist()
        title = draw.integers(0, len(TITLES), count).tolist()
        city = _power_draw(draw, len(CITIES), count, 0.7).tolist()
        circle = draw.choice(5, count, p=_circle_shares(count)).tolist()
        born = draw.integers(-14_000, 11_000, count).tolist()
        for index in range(count):
            first, last = GIVEN[given[index]], families[family[index]]
            number = index + 1
            yield (
                number,
                f"large-{number:06}",
                f"{first} {last}",
                first,
                last,
                ORGANISATIONS[firm[index]],
                TITLES[title[index]],
                CITIES[city[index]],
                f"person{number}@firma{firm[index]}.example",
                f"+49 30 {number:08}",
                (None, 5, 15, 50, 150)[circle[index]],
                ("business", "business", "friend", "family", "acquaintance")[number % 5],
                str(date.fromordinal(719_163 + born[index])) if number % 3 == 0 else "",
            )

    def interaction_rows(self) -> Iterator[InteractionRow]:
        """(number, uid, number of the contact, ms on the wall clock, index of the channel, direction 1-3,
        kind, text), in order of time.
        """
        texts = sentences(4000, self.seed)
        draw = np.random.default_rng(self.seed + 2)
        picks = draw.integers(0, len(texts), len(self.interaction_ms)).tolist()
        kinds = ("message",) * 6 + ("call", "meeting")
        columns = zip(
            self.interaction_contact.tolist(),
            self.interaction_ms.tolist(),
            self.interaction_channel.tolist(),
            self.interaction_direction.tolist(),
            picks,
            strict=True,
        )
        for number, (contact, ms, channel, direction, pick) in enumerate(columns, 1):
            yield number, f"event-{number:08}", contact, ms, channel, direction, kinds[channel], texts[pick]

    def tie_rows(self) -> Iterator[TieRow]:
        """(number, first contact, second contact, relation, strength 0-100 or None)."""
        columns = zip(
            self.tie_first.tolist(), self.tie_second.tolist(), self.tie_relation.tolist(), strict=True
        )
        for number, (first, second, relation) in enumerate(columns, 1):
            strength = None if number % 3 else (number * 37) % 101
            yield number, first, second, RELATIONS[relation], strength


def generate(
    contacts: int = 50_000, interactions: int = 1_000_000, ties: int = 200_000, seed: int = 1
) -> LargeNetwork:
    """The network for these sizes; the same for the same arguments."""
    draw = np.random.default_rng(seed)
    contact, ms = _events(draw, contacts, interactions)
    channel = _channels(draw, contacts, contact)
    direction = draw.choice(np.array([OUT, IN], np.int8), interactions, p=[0.52, 0.48])
    direction[channel == CHANNELS.index("in-person")] = BOTH
    first, second = _ties(draw, contacts, ties)
    return LargeNetwork(
        seed=seed,
        contacts=contacts,
        interaction_contact=contact,
        interaction_ms=ms,
        interaction_channel=channel,
        interaction_direction=direction,
        tie_first=first,
        tie_second=second,
        tie_relation=draw.integers(0, len(RELATIONS), len(first)).astype(np.int8),
    )


def _power_draw(draw: np.random.Generator, size: int, count: int, power: float) -> Int64:
    """`count` indexes below `size`, the first ones drawn far more often than the last."""
    edges = np.cumsum(np.arange(1, size + 1) ** -power)
    drawn: Int64 = np.searchsorted(edges, draw.random(count) * edges[-1]).astype(np.int64)
    return drawn


def _circle_shares(contacts: int) -> npt.NDArray[np.float64]:
    sizes = np.array([5, 10, 35, 100]) / max(contacts, 1000)
    return np.concatenate(([1 - sizes.sum()], sizes))


def _events(draw: np.random.Generator, contacts: int, interactions: int) -> tuple[Int64, Int64]:
    """Who and when, in order of time: everybody has a stretch of years, bursts in it, and waking hours."""
    weights = np.arange(1, contacts + 1) ** -_CONTACT_POWER
    shares = np.round(np.cumsum(weights / weights.sum() * interactions)).astype(np.int64)
    counts: Int64 = shares - np.concatenate((np.zeros(1, np.int64), shares[:-1]))
    number = draw.permutation(contacts) + 1
    contact = np.repeat(number, counts)
    length = draw.beta(1.2, 1.5, contacts + 1) * DAYS * 0.9 + 30
    start = draw.random(contacts + 1) * (DAYS - length)
    burst = draw.integers(2, 60, contacts + 1)
    place = draw.random(interactions)
    clumped = np.floor(place * burst[contact]) / burst[contact] + draw.exponential(0.004, interactions)
    place = np.where(draw.random(interactions) < 0.6, clumped, place)
    day = _LAST - DAYS + (start[contact] + np.minimum(place, 1) * length[contact]).astype(np.int64)
    hours = draw.choice(24, interactions, p=_HOURS / _HOURS.sum())
    ms = np.minimum(day, _LAST) * _DAY_MS + hours * 3_600_000 + draw.integers(0, 3_600_000, interactions)
    order = np.argsort(ms, kind="stable")
    return contact[order], ms[order]


def _channels(draw: np.random.Generator, contacts: int, contact: Int64) -> Int8:
    """Each contact has one or two channels of their own and seldom uses another."""
    shares = _CHANNEL_WEIGHTS / _CHANNEL_WEIGHTS.sum()
    first, second = draw.choice(len(CHANNELS), (2, contacts + 1), p=shares)
    any_other = draw.choice(len(CHANNELS), len(contact), p=shares)
    which = draw.random(len(contact))
    picked = np.where(which < 0.6, first[contact], np.where(which < 0.85, second[contact], any_other))
    return picked.astype(np.int8)


def _ties(draw: np.random.Generator, contacts: int, ties: int) -> tuple[Int64, Int64]:
    """Pairs by a power law: most within communities of about a hundred, the rest anywhere."""
    rank = draw.permutation(contacts)
    keys = np.empty(0, np.int64)
    while len(keys) < ties:
        need = int((ties - len(keys)) * 1.3) + 1000
        one = rank[_power_draw(draw, contacts, need, _TIE_POWER)]
        near = one // _COMMUNITY * _COMMUNITY + draw.integers(0, _COMMUNITY, need)
        far = rank[_power_draw(draw, contacts, need, _TIE_POWER)]
        other = np.where(draw.random(need) < 0.8, np.minimum(near, contacts - 1), far)
        low, high = np.minimum(one, other), np.maximum(one, other)
        fresh = (low * contacts + high)[low < high]
        keys = np.unique(np.concatenate((keys, fresh)))
    keys = draw.permutation(keys)[:ties]
    return keys // contacts + 1, keys % contacts + 1
