"""Everybody in memory: words to filter by and numbers to sort by, so that the list answers within a frame.

Built in the background and replaced as a whole after each reading; the words are carried over.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.decay import LONGEST_DAYS
from netdesk.advice.reading_table import STATES
from netdesk.advice.strength_change import strength_change
from netdesk.advice.strength_curve import strength_curve
from netdesk.advice.strength_line import line_days
from netdesk.advice.tie_reading import reading
from netdesk.advice.usual import Usual
from netdesk.desk.event_history import days_of, events_slice
from netdesk.desk.giving_way import breathe
from netdesk.desk.ladder import ContactChannels, ladder_steps, next_way
from netdesk.desk.list_rows import ContactRow, NetworkCounts
from netdesk.desk.people import FULL_TEXT_FROM, Wanted, plain_row
from netdesk.desk.quick_order import places_in_order
from netdesk.desk.word_index import WordIndex, ranks, sort_keys
from netdesk.domain.moment import day_of_date
from netdesk.domain.owner import CIRCLES
from netdesk.domain.reading import NO_DAY, ChannelFigures, TieState
from netdesk.settings import Settings
from netdesk.store import listing, search
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection
from netdesk.store.listing import NameRow, WordRow

if TYPE_CHECKING:
    from netdesk.desk.facts import Asked
    from netdesk.desk.readings import Readings

WIDER = 999
NOTES_BELOW, MESSAGES_BELOW = 2_000, 50
"""Notes are searched as long as fewer people are called so, for behind thousands nobody looks; messages as
long as only a few are."""
_NONE = np.empty(0, np.int64)
_TOP_RUNG = 1 << 5
"""The bit of the highest rung in `rungs`."""


class Words:
    """Names and words of all contacts, by position; `ids` ascending. Never changed once it is built."""

    def __init__(self, rows: Sequence[WordRow]) -> None:
        self.ids = np.array([row.id for row in rows], np.int32)
        self.keys = sort_keys([row.sort_key for row in rows])
        self.rank = ranks(self.keys)
        self.circle = np.array([WIDER if row.circle is None else row.circle for row in rows], np.int32)
        self.index = WordIndex((place, _text(row)) for place, row in enumerate(rows))

    @classmethod
    def load(cls, connection: Connection) -> Words:
        """Read everybody's words in small blocks."""
        rows: list[WordRow] = []
        for block in listing.word_blocks(connection):
            rows.extend(block)
            breathe()
        return cls(rows)

    def renewed(self, connection: Connection, contact_ids: Sequence[int]) -> Words | None:
        """The same with some contacts read anew; None when people came or went (then load again)."""
        fresh = [row for block in listing.word_blocks(connection, contact_ids) for row in block]
        places = np.searchsorted(self.ids, [row.id for row in fresh]).tolist()
        known = all(
            place < len(self.ids) and self.ids[place] == row.id
            for place, row in zip(places, fresh, strict=True)
        )
        if not known or len(fresh) != len(contact_ids) or self.index.patches > 200:
            return None
        newer = copy(self)
        newer.index = self.index.put((place, _text(row)) for place, row in zip(places, fresh, strict=True))
        newer.circle = self.circle.copy()
        newer.circle[places] = [WIDER if row.circle is None else row.circle for row in fresh]
        keys = sort_keys([row.sort_key for row in fresh])
        if not np.array_equal(self.keys[places], keys):
            newer.keys = self.keys.copy()
            newer.keys[places] = keys
            newer.rank = ranks(newer.keys)
        return newer


class Directory:
    """One consistent state of everybody, as of one reading. Read only, but for the caches of orders."""

    def __init__(self, words: Words, table: Readings, asked: Asked, today: date, settings: Settings) -> None:
        self.words, self.ties, self.history = words, table.ties, table.history
        self.ladder, self.habits, self.arrays = asked.ladder, table.habits, asked.readings
        self.day, self._weekday = day_of_date(today), today.weekday()
        self._channels = table.channel_snapshot()
        self._line_days = np.array(line_days(self.day))
        self._settings, self._usual = settings, Usual(asked.ladder, table.habits, settings)
        self._birthdays, self._owed = asked.birthdays, asked.owed
        # Somebody may have been added since the last reading: such rows have no figures yet.
        ids = self.ties["contact_id"]
        self._place = np.minimum(np.searchsorted(ids, words.ids), max(0, len(ids) - 1))
        self._is_read = ids[self._place] == words.ids if len(ids) else np.zeros(len(words.ids), np.bool_)
        self.suggested = {one.contact_id: one for one in asked.advice.suggestions}
        self._attention = self._attention_of({one: said.score for one, said in self.suggested.items()})
        self._orders: dict[str, NDArray[np.int64]] = {}

    def order(self, wanted: Wanted, connection: Connection) -> NDArray[np.int32]:
        """Ids of those who match, in order; a fraction of a millisecond per 10,000 people."""
        order = self._sorted(wanted.sort)
        if wanted.is_descending:
            order = order[::-1]
        masks = self._masks(wanted, connection)
        text = wanted.text.strip()
        if not text:
            return self._chosen(order, masks)
        named = self.words.index.find(text, len(self.words.ids))
        found = self._chosen(order, [*masks, named])
        if len(text) >= FULL_TEXT_FROM and len(found) < NOTES_BELOW:
            # Behind those who are called so: whose notes hold the words, and who wrote or were written them.
            further = np.isin(self.words.ids, self._further(text, len(found), connection)) & ~named
            found = np.concatenate([found, self._chosen(order, [*masks, further])])
        return found

    def _chosen(self, order: NDArray[np.int64], masks: Sequence[Any]) -> NDArray[np.int32]:
        if masks:
            mask: NDArray[np.bool_] = np.logical_and.reduce(masks)
            order = order[mask[order]]
        found: NDArray[np.int32] = self.words.ids[order]
        return found

    def _further(self, text: str, found: int, connection: Connection) -> list[int]:
        further = search.find_contacts(connection, text)
        if found < MESSAGES_BELOW:
            further += [contact_id for _, contact_id in search.find_messages(connection, text)]
        return further

    def _masks(self, wanted: Wanted, connection: Connection) -> list[Any]:
        masks: list[Any] = []
        if wanted.list != "everyone":
            masks.append(self._list_mask(wanted.list))
        if wanted.state is not None:
            masks.append(self._values(self.arrays.state, 0) == STATES.index(wanted.state))
        if wanted.circle is not None:
            masks.append(self.words.circle == (wanted.circle or WIDER))
        if wanted.channel is not None:
            masks.append(np.isin(self.words.ids, list(listing.people_on(connection, wanted.channel))))
        if wanted.tag is not None:
            masks.append(np.isin(self.words.ids, list(listing.people_tagged(connection, wanted.tag))))
        if wanted.among is not None:
            masks.append(np.isin(self.words.ids, list(wanted.among)))
        return masks

    def _list_mask(self, key: str) -> Any:
        state = self._values(self.arrays.state, 0)
        match key:
            case "reply-owed":
                return np.isin(self.words.ids, list(self._owed))
            case "fading":
                return self._values(self._fading(), False)
            case "dormant":
                return state == STATES.index("dormant")
            case "next-rung":
                return self._values(self._ready_for_next_rung(), False)
            case "birthdays":
                return np.isin(self.words.ids, list(self._birthdays))
            case "contact-only":
                return state == STATES.index("contact-only")
        return np.ones(len(state), np.bool_)

    def _fading(self) -> NDArray[np.bool_]:
        """Those once warm whose warmth is between warm and cold, and who are quiet beyond their rhythm."""
        warmth = self.arrays.warmth
        fading: NDArray[np.bool_] = (warmth < self._settings.warm_from) & (
            warmth >= self._settings.cold_below
        )
        return fading & (self.arrays.silence_z > 1) & (self.ties["contact_days"] >= 4)

    def _ready_for_next_rung(self) -> NDArray[np.bool_]:
        """Weak ties in touch that have not come to the top of the ladder, where trust suffices for more: old
        enough, kept up on more than one day, and both write or they talked [A8, A9].
        """
        ties, settings = self.ties, self._settings
        weak = self.arrays.state == STATES.index("weak")
        in_touch = ties["last_day"] >= self.day - settings.circle_150_days
        old = ties["first_day"] <= self.day - settings.next_rung_days
        kept_up = ties["contact_days"] >= settings.conversation_days
        trust = kept_up & ((ties["two_way_days"] >= settings.conversation_days) | (ties["talks"] >= 1))
        ready: NDArray[np.bool_] = weak & in_touch & old & trust & (ties["rungs"] < _TOP_RUNG)
        return ready

    def _attention_of(self, scores: dict[int, float]) -> NDArray[np.float64]:
        """Who needs attention first: those whom a suggestion is about, by its score; then the alert."""
        attention: NDArray[np.float64] = self.arrays.alert / (1 + self.arrays.alert)
        if scores:
            places = np.searchsorted(self.ties["contact_id"], list(scores))
            attention[places] += 1 + np.array(list(scores.values()))
        return attention

    def strengths(self) -> dict[int, tuple[TieState, float]]:
        """Contact id -> state and strength, of everybody read."""
        states = [STATES[number] for number in self.arrays.state.tolist()]
        pairs = zip(states, self.arrays.strength.tolist(), strict=True)
        return dict(zip(self.ties["contact_id"].tolist(), pairs, strict=True))

    def by_attention(self) -> list[int]:
        """Everybody, those who need attention first: the order the next start begins with."""
        ids: list[int] = self.words.ids[self._sorted("attention")].tolist()
        return ids

    def _values(self, array: NDArray[Any], default: float) -> NDArray[Any]:
        """An array over the table of ties as one over the words."""
        if not len(array):
            return np.full(len(self.words.ids), default)
        values: NDArray[Any] = np.where(self._is_read, array[self._place], default)
        return values

    def _sorted(self, sort: str) -> NDArray[np.int64]:
        found = self._orders.get(sort)
        if found is None:
            by_name = self._orders.get("name")
            if by_name is None:
                by_name = self._orders["name"] = places_in_order(self.words.rank)
            found = by_name
            if sort != "name":
                found = by_name[places_in_order(self._key(sort)[by_name])]
            self._orders[sort] = found
        return found

    def _key(self, sort: str) -> NDArray[Any]:
        match sort:
            case "strength":
                return -self._values(self.arrays.strength, 0.0)
            case "last":
                return -self._values(self.ties["last_day"], NO_DAY)
            case "circle":
                return self.words.circle
            case "state":
                states: NDArray[Any] = np.array([3, 1, 0, 2])[self._values(self.arrays.state, 0).astype(int)]
                return states
            case "attention":
                return -self._values(self._attention, 0.0)
        return self.words.rank

    def rows(self, names: Sequence[NameRow], connection: Connection) -> list[ContactRow]:
        """Lines with all that was read of these contacts."""
        known = listing.channels_of(connection, [name.id for name in names])
        ids = ChannelIds(connection)
        return [self._row(name, {ids.key_of(one) for one in known[name.id]}, ids) for name in names]

    def _row(self, name: NameRow, known: set[str], ids: ChannelIds) -> ContactRow:
        row = plain_row(name)
        tie = self.ties.of(name.id)
        if tie is None:
            return row
        read = reading(tie, name.circle, self.day, self._settings)
        used = {ids.key_of(one.channel_id): one for one in self.channels_of(name.id)}
        own = ContactChannels(tie, known, used, name.closeness)
        days = np.unique(self.history.day[events_slice(self.history, name.id)]) if self.history else _NONE
        line = strength_curve(days, tie.connected_day, self._line_days, self._settings)
        way = next_way(self.suggested.get(name.id), own, self._usual, self._weekday)
        return row._replace(
            state=read.state,
            strength=read.strength,
            line=tuple(line.round(1).tolist()),
            change=strength_change(read.strength, days, tie.connected_day, self.day, self._settings),
            last_day=tie.last_day,
            last_channel=ids.key_of(tie.last_channel_id) if tie.last_day != NO_DAY else "",
            ladder=ladder_steps(own, self.day, self._settings),
            best_channel=way.channel,
            best_time=way.moment,
        )

    def channels_of(self, contact_id: int) -> list[ChannelFigures]:
        """The figures of a contact on each channel used."""
        return self._channels.of(contact_id)

    def days_of(self, contact_id: int) -> list[int]:
        """The contact-days of a contact up to today, ascending."""
        return [] if self.history is None else days_of(self.history, contact_id, self.day)

    def strength_curve(self, contact_id: int, ahead_days: int) -> tuple[int, NDArray[np.float64]] | None:
        """The first day of which anything is known of a tie, and its strength (0-100) on each day from then
        on, and so many days ahead as it goes without further contact; None when nothing is known.
        """
        tie = self.ties.of(contact_id)
        if tie is None:
            return None
        days = self.days_of(contact_id)
        known = [one for one in (*days[:1], tie.connected_day) if one != NO_DAY]
        if not known:
            return None
        first = max(min(known), self.day - LONGEST_DAYS)
        at = np.arange(first, self.day + ahead_days)
        return first, strength_curve(np.array(days, np.int64), tie.connected_day, at, self._settings)

    def counts(self, connection: Connection) -> NetworkCounts:
        """The numbers of the rail."""
        state = self._values(self.arrays.state, 0)
        circle = self.words.circle
        by_state = [int((state == number).sum()) for number in range(len(STATES))]
        lists = ("reply-owed", "fading", "dormant", "next-rung", "birthdays", "contact-only")
        return NetworkCounts(
            people=len(state),
            contact_only=by_state[0],
            weak=by_state[1],
            strong=by_state[2],
            dormant=by_state[3],
            circles=cast(tuple[int, int, int, int], tuple(int((circle == size).sum()) for size in CIRCLES)),
            wider=int((circle == WIDER).sum()),
            lists=tuple((key, int(self._list_mask(key).sum())) for key in lists),
        )


def _text(row: WordRow) -> str:
    return f"{row.name} {row.organisation} {row.title} {row.details}"
