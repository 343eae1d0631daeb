"""Messages that one form of a download tells with a zone (JSON) and the other in local time (web pages), or
that two downloads of web pages tell, of which one has no seconds or another zone: each comes in once.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from netdesk.domain.contact import Interaction
from netdesk.domain.importing import NetworkSide
from netdesk.domain.moment import Moment, MomentKind

BOTH_FORMS = frozenset({"facebook", "instagram", "telegram"})
"""Sources whose downloads come in both forms."""
_NUMBERED = "telegram"
"""Whose messages bear their number at the end of their id in both forms, but not that of their chat."""
_COUNTED = re.compile(r"\d+ \w+")
"""`2 photos`, below a text or in place of one."""
_MINUTE_MS, _SECOND_MS = 60_000, 1000
_FARTHEST_ZONE = 14 * 60
_ZONES = range(-_FARTHEST_ZONE, _FARTHEST_ZONE + 1, 15)
_SUMMER = 60
_ENOUGH, _SURE = 2, 200
_LONG_TEXT = 8
_PAGES = "pages"


@dataclass(slots=True)
class _Told:
    """What was told in one form, as numbers that hardly two messages share: the text of each, the same with
    its minute and with its second, and of those with more than text how many one side wrote in a minute. Few
    downloads are read in both forms, so that looking for one is prepared only then.
    """

    _said: array[int] = field(default_factory=lambda: array("q"))
    _texts: array[int] = field(default_factory=lambda: array("q"))
    _seconds: array[int] = field(default_factory=lambda: array("q"))
    _minutes: array[int] = field(default_factory=lambda: array("q"))
    _ever: set[int] = field(default_factory=set)
    _with_text: set[int] = field(default_factory=set)
    _in_second: set[int] = field(default_factory=set)
    _in_minute: Counter[int] = field(default_factory=Counter)

    def add(self, one: Interaction) -> None:
        thread, minute = _thread(one), one.moment.ms // _MINUTE_MS
        self._said.append(hash((thread, one.text)))
        self._texts.append(hash((thread, one.text, minute)))
        self._seconds.append(hash((thread, one.text, one.moment.ms // _SECOND_MS)))
        if _is_more_than_text(one.text):
            self._minutes.append(hash((thread, one.direction == "out", minute)))

    def take_over(self, other: _Told) -> None:
        """Add what another one holds, which nobody has looked into."""
        self._said += other._said
        self._texts += other._texts
        self._seconds += other._seconds
        self._minutes += other._minutes

    def has_ever(self, thread: str, text: str) -> bool:
        """Whether there is one with this text at any time."""
        self._prepare()
        return hash((thread, text)) in self._ever

    def has_text(self, thread: str, text: str, minute: int) -> bool:
        self._prepare()
        return hash((thread, text, minute)) in self._with_text

    def has_second(self, thread: str, text: str, second: int) -> bool:
        self._prepare()
        return hash((thread, text, second)) in self._in_second

    def take(self, thread: str, minute: int, *, is_mine: bool) -> bool:
        """Whether there is one with more than text in this minute that was not taken yet."""
        self._prepare()
        key = hash((thread, is_mine, minute))
        is_there = self._in_minute[key] > 0
        self._in_minute[key] -= is_there
        return is_there

    def __bool__(self) -> bool:
        return bool(self._texts or self._with_text)

    def _prepare(self) -> None:
        if self._texts:
            self._ever.update(self._said)
            self._with_text.update(self._texts)
            self._in_second.update(self._seconds)
            self._in_minute.update(self._minutes)
            del self._said[:], self._texts[:], self._seconds[:], self._minutes[:]


def is_one_moment(one: Moment, other: Moment) -> bool:
    """Whether a local time and an instant can be one moment: a zone apart, to the minute."""
    if {one.kind, other.kind} != {"instant", "local"}:
        return False
    return one.ms // _MINUTE_MS - other.ms // _MINUTE_MS in _ZONES


class _OtherForm(NamedTuple):
    """What was told in a form that a message may stand in, too. `key`: the source, and whether the two are
    JSON and pages; `sign`: which way its times are shifted.
    """

    told: _Told
    key: tuple[str, bool]
    sign: int


class ZonelessTwins:
    """The messages of a network and of an import going on. By those with equal texts it learns how far local
    times are from UTC; then equal texts in a conversation at one minute are one message. Pictures and links
    are told in different words, and are one when the same side sent them in the same minute.
    """

    def __init__(self, network: NetworkSide) -> None:
        self._network = network
        self._told: defaultdict[tuple[str, MomentKind], _Told] = defaultdict(_Told)
        self._earlier: defaultdict[str, _Told] = defaultdict(_Told)
        self._present: defaultdict[str, _Told] = defaultdict(_Told)
        self._asked: set[tuple[str, str]] = set()
        self._zones: defaultdict[tuple[str, bool], Counter[int]] = defaultdict(Counter)

    def next_file(self) -> None:
        """From here on another file speaks, which may tell again what stands on the pages of this one."""
        for source, told in self._present.items():
            self._earlier[source].take_over(told)
        self._present.clear()

    def learn(self, exchanges: Iterable[Interaction]) -> None:
        """Takes in how far local times are from UTC; to be called with messages before they are asked for."""
        for one in filter(_is_timed, exchanges):
            for form in self._others(one):
                if one.text and self._zones[form.key].total() <= _SURE:
                    self._learn_from(one, form)

    def note(self, one: Interaction) -> None:
        """Remembers a message that has its place."""
        if not _is_timed(one):
            return
        self._told[one.source, one.moment.kind].add(one)
        if one.moment.kind == "local":
            self._present[one.source].add(one)

    def is_known(self, one: Interaction) -> bool:
        """Whether the message was told in the other form, or on other pages."""
        return _is_timed(one) and any(self._is_in(form, one) for form in self._others(one))

    def _learn_from(self, one: Interaction, form: _OtherForm) -> None:
        told, thread = form.told, _thread(one)
        if not told.has_ever(thread, one.text):
            return
        minute, second = one.moment.ms // _MINUTE_MS, one.moment.ms // _SECOND_MS
        for zone in _ZONES:
            if told.has_text(thread, one.text, minute + form.sign * zone):
                # Pages may have no seconds.
                is_same_second = second % 60 != 0 and told.has_second(
                    thread, one.text, second + form.sign * zone * 60
                )
                self._zones[form.key][zone] += _ENOUGH if len(one.text) >= _LONG_TEXT or is_same_second else 1

    def _is_in(self, form: _OtherForm, one: Interaction) -> bool:
        minute, thread, is_mine = one.moment.ms // _MINUTE_MS, _thread(one), one.direction == "out"
        minutes = [minute + form.sign * zone for zone in self._likely(form.key)]
        if one.text and any(form.told.has_text(thread, one.text, at) for at in minutes):
            return True
        return _is_more_than_text(one.text) and any(
            form.told.take(thread, at, is_mine=is_mine) for at in minutes
        )

    def _others(self, one: Interaction) -> Iterator[_OtherForm]:
        """What was told in the form that `one` is not in, and of pages what earlier files told."""
        is_page = one.moment.kind == "local"
        if told := self._all(one.source, "instant" if is_page else "local"):
            yield _OtherForm(told, (one.source, True), -1 if is_page else 1)
        if is_page and (told := self._all_pages(one.source)):
            yield _OtherForm(told, (one.source, False), 1)

    def _all(self, source: str, kind: MomentKind) -> _Told:
        told = self._told[source, kind]
        if (source, kind) not in self._asked:
            self._asked.add((source, kind))
            for known in self._network.exchanges_of(source, kind):
                told.add(known)
        return told

    def _all_pages(self, source: str) -> _Told:
        """What is told on the pages of the network and of earlier files."""
        if (source, _PAGES) not in self._asked:
            self._asked.add((source, _PAGES))
            for known in self._network.exchanges_of(source, "local"):
                self._earlier[source].add(known)
        return self._earlier[source]

    def _likely(self, key: tuple[str, bool]) -> Iterator[int]:
        """The distance of the zone from that of the other form, in minutes, and the same an hour off: in the
        other half of the year. Of two downloads of pages it is mostly none.
        """
        _, is_other_kind = key
        ranked = self._zones[key].most_common(2)
        zone, weight = ranked[0] if ranked else (0, 0)
        if not is_other_kind:
            yield 0
        if weight >= _ENOUGH and (zone or is_other_kind):
            yield from (zone, zone + _SUMMER, zone - _SUMMER)
        elif len(ranked) == 1 and zone % 60 == 0 and is_other_kind:
            # One short text alone in both: it is believed for itself, at a whole hour.
            yield zone


def _is_timed(one: Interaction) -> bool:
    return one.source in BOTH_FORMS and one.moment.kind != "date"


def _is_more_than_text(text: str) -> bool:
    last = text.rpartition("\n")[2]
    return not text or "://" in text or (last[:1].isdecimal() and bool(_COUNTED.fullmatch(last)))


def _thread(one: Interaction) -> str:
    """What a message has in common in both forms, besides its text."""
    if one.source == _NUMBERED:
        return one.source_id.rpartition(":")[2]
    return one.thread or one.kind
