"""What a community is called: the word that most of its people share and few others have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

LEAST_SHARED = 2
"""A word must stand at two people at least to name a community."""


def community_names(words: Sequence[Sequence[str]], community: Sequence[int]) -> list[str]:
    """A name for each community from 0 on, "" where people share no word; no name is given twice.

    `words`: for each person their organisations, tags, groups and places. A word is the better the more of
    the community have it and the fewer people outside do.
    """
    count = max(community, default=-1) + 1
    everywhere: Counter[str] = Counter()
    inside: list[Counter[str]] = [Counter() for _ in range(count)]
    for own, number in zip(words, community, strict=True):
        for word in {one for one in own if one}:
            everywhere[word] += 1
            if number >= 0:
                inside[number][word] += 1
    names, given = [], set()
    for found in inside:
        ranked = sorted(
            (word for word, times in found.items() if times >= LEAST_SHARED and word not in given),
            key=lambda word: (-(found[word] ** 2) / everywhere[word], word),
        )
        names.append(ranked[0] if ranked else "")
        given.update(names[-1:])
    return names
