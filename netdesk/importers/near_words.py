"""Which words of names could be one word: written with a slip, by ear, or as a short form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from netdesk.importers.held import Held
from netdesk.importers.nickname import other_forms

Nearness = Literal["short", "slip"]
LONGEST = 24
"""Letters of the longest words in which slips are looked for."""
_SHORTEST = 3
_SOUNDS = {
    "ay": "ei", "ai": "ei", "ey": "ei", "dt": "t", "th": "t", "tt": "t", "ck": "k", "ca": "ka", "co": "ko",
    "cl": "kl", "cu": "ku", "ph": "f", "v": "f", "ie": "i", "y": "i", "oe": "o", "ue": "u", "ae": "a",
    "ah": "a", "ff": "f", "ll": "l", "mm": "m", "nn": "n", "pp": "p", "rr": "r", "ss": "s",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))


class NearWord(NamedTuple):
    """A word that could stand for another one, and how: a short form of it, or a slip."""

    word: str
    how: Nearness


COMMON = 4
"""A word in so many different names is no slip of the pen."""


class NearWords:
    """The words of many names, found by what they are nearly: one letter more, less or another, two
    letters exchanged, equal by ear (Meier, Mayr), or short forms of one first name.

    Every word stands under all it becomes when a letter is left out, so that finding takes time in
    proportion to the length of the word, not to the number of words.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._near: dict[str, list[NearWord]] = {}
        self._names: Counter[str] = Counter()
        self._by_rest: defaultdict[str, list[str]] = defaultdict(list)
        self._by_ear: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Take in a word of another name's key."""
        self._names[word] += 1
        if word in self._near:
            return
        near = self.near(word)
        self._near[word] = near
        for other, how in near:
            self._near[other].append(NearWord(word, how))
        if can_have_slips(word):
            for rest in _rests(word):
                self._by_rest[rest].append(word)
            self._by_ear[by_ear(word)].append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._near

    def held(self) -> list[Held]:
        """What holds the words, for who empties it at the end."""
        return [self._near, self._names, self._by_rest, self._by_ear]

    def near(self, word: str) -> list[NearWord]:
        """The other words that could be `word`."""
        if word in self._near:
            return self._near[word]
        forms = [form for form in other_forms(word) if form in self._near]
        found = [NearWord(form, "short") for form in forms]
        if can_have_slips(word):
            found += [NearWord(one, "slip") for one in self._slips(word).difference(forms)]
        return found

    def is_common(self, word: str) -> bool:
        """Whether several names have this word, so that it is a name rather than a slip of one."""
        return self._names[word] >= COMMON

    def _slips(self, word: str) -> set[str]:
        words, size = self._near, len(word)
        found = set(self._by_rest.get(word, ()))
        found.update(self._by_ear.get(by_ear(word), ()))
        rests = _rests(word)
        if size > _SHORTEST:
            found.update(rest for rest in rests if rest in words)
        for place, rest in enumerate(rests):
            for one in self._by_rest.get(rest, ()):
                if len(one) == size and one[:place] == word[:place] and one[place + 1 :] == word[place + 1 :]:
                    found.add(one)
        found.update(turned for turned in _turned(word) if turned in words)
        return found


def can_have_slips(word: str) -> bool:
    """Whether a word another letter away may be this one. With a number it is another (Customer 12)."""
    return _SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _rests(word: str) -> list[str]:
    """What is left when one letter is left out, letter by letter."""
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _turned(word: str) -> list[str]:
    """The word with two neighbouring letters exchanged, pair by pair."""
    return [
        f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}" for place in range(len(word) - 1)
    ]


def by_ear(word: str) -> str:
    """How a word (or several, one per line) sounds, roughly: words that sound alike give the same text."""
    return _SOUND.sub(lambda found: _SOUNDS[found[0]], word)
