"""Messages that one form of a download tells with a zone (JSON) and the other in local time (web pages): each
is one, and comes in once.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from netdesk.domain.contact import Interaction
from netdesk.domain.importing import NetworkSide
from netdesk.domain.moment import Moment, MomentKind

BOTH_FORMS = frozenset({"facebook", "instagram"})
"""Sources whose downloads come in both forms."""
_COUNTED = re.compile(r"\d+ \w+")
"""`2 photos`, below a text or in place of one."""
_MINUTE_MS = 60_000
_FARTHEST_ZONE = 14 * 60
_ZONES = range(-_FARTHEST_ZONE, _FARTHEST_ZONE + 1, 15)
_SUMMER = 60
_ENOUGH, _SURE = 2, 200
_LONG_TEXT = 8


@dataclass(slots=True)
class _Told:
    """What was told in one form, as numbers that hardly two messages share: the text of each, the same with
    its minute, and of those with more than text how many one side wrote in a minute. Few downloads are read
    in both forms, so that looking for one is prepared only then.
    """

    _said: array[int] = field(default_factory=lambda: array("q"))
    _texts: array[int] = field(default_factory=lambda: array("q"))
    _minutes: array[int] = field(default_factory=lambda: array("q"))
    _ever: set[int] = field(default_factory=set)
    _with_text: set[int] = field(default_factory=set)
    _in_minute: Counter[int] = field(default_factory=Counter)

    def add(self, thread: str, text: str, minute: int, *, is_mine: bool) -> None:
        self._said.append(hash((thread, text)))
        self._texts.append(hash((thread, text, minute)))
        if _is_more_than_text(text):
            self._minutes.append(hash((thread, is_mine, minute)))

    def has_ever(self, thread: str, text: str) -> bool:
        """Whether there is one with this text at any time."""
        self._prepare()
        return hash((thread, text)) in self._ever

    def has_text(self, thread: str, text: str, minute: int) -> bool:
        self._prepare()
        return hash((thread, text, minute)) in self._with_text

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
            self._in_minute.update(self._minutes)
            del self._said[:], self._texts[:], self._minutes[:]


def is_one_moment(one: Moment, other: Moment) -> bool:
    """Whether a local time and an instant can be one moment: a zone apart, to the minute."""
    if {one.kind, other.kind} != {"instant", "local"}:
        return False
    return one.ms // _MINUTE_MS - other.ms // _MINUTE_MS in _ZONES


class ZonelessTwins:
    """The messages of a network and of an import going on. By those with equal texts it learns how far local
    times are from UTC; then equal texts in a conversation at one minute are one message. Pictures and links
    are told in different words, and are one when the same side sent them in the same minute.
    """

    def __init__(self, network: NetworkSide) -> None:
        self._network = network
        self._told: defaultdict[tuple[str, MomentKind], _Told] = defaultdict(_Told)
        self._asked: set[tuple[str, MomentKind]] = set()
        self._zones: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def learn(self, exchanges: Iterable[Interaction]) -> None:
        """Takes in how far local times are from UTC; to be called with messages before they are asked for."""
        for one in filter(_is_timed, exchanges):
            other, sign = self._other(one)
            if not other or not one.text or self._zones[one.source].total() > _SURE:
                continue
            minute, thread = one.moment.ms // _MINUTE_MS, _thread(one)
            if not other.has_ever(thread, one.text):
                continue
            weight = _ENOUGH if len(one.text) >= _LONG_TEXT else 1
            for zone in _ZONES:
                if other.has_text(thread, one.text, minute + sign * zone):
                    self._zones[one.source][zone] += weight

    def note(self, one: Interaction) -> None:
        """Remembers a message that has its place."""
        if _is_timed(one):
            _add(self._told[one.source, one.moment.kind], one)

    def is_known(self, one: Interaction) -> bool:
        """Whether the message was told in the other form."""
        if not _is_timed(one):
            return False
        other, sign = self._other(one)
        if not other:
            return False
        minute, thread, is_mine = one.moment.ms // _MINUTE_MS, _thread(one), one.direction == "out"
        minutes = [minute + sign * zone for zone in self._likely(one.source)]
        if one.text and any(other.has_text(thread, one.text, at) for at in minutes):
            return True
        return _is_more_than_text(one.text) and any(other.take(thread, at, is_mine=is_mine) for at in minutes)

    def _other(self, one: Interaction) -> tuple[_Told, int]:
        """What was told in the form that `one` is not in, and which way its times are shifted."""
        kind: MomentKind = "local" if one.moment.kind == "instant" else "instant"
        told = self._told[one.source, kind]
        if (one.source, kind) not in self._asked:
            self._asked.add((one.source, kind))
            for known in self._network.exchanges_of(one.source, kind):
                _add(told, known)
        return told, 1 if kind == "local" else -1

    def _likely(self, source: str) -> Iterator[int]:
        """The distance of the zone from UTC, in minutes, and the same an hour off: in the other half of the
        year.
        """
        ranked = self._zones[source].most_common(1)
        if ranked and ranked[0][1] >= _ENOUGH:
            zone = ranked[0][0]
            yield from (zone, zone + _SUMMER, zone - _SUMMER)


def _add(told: _Told, one: Interaction) -> None:
    minute = one.moment.ms // _MINUTE_MS
    told.add(_thread(one), one.text, minute, is_mine=one.direction == "out")


def _is_timed(one: Interaction) -> bool:
    return one.source in BOTH_FORMS and one.moment.kind != "date"


def _is_more_than_text(text: str) -> bool:
    last = text.rpartition("\n")[2]
    return not text or "://" in text or (last[:1].isdecimal() and bool(_COUNTED.fullmatch(last)))


def _thread(one: Interaction) -> str:
    return one.thread or one.kind
