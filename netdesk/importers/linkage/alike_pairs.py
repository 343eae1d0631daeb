"""Everybody of two lists of people who could be one person, with how certain it is and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.importing import KnownPerson
from netdesk.importers.likeness import Likeness
from netdesk.importers.linkage.address_pairs import address_pairs
from netdesk.importers.linkage.crowded_names import crowded_pairs
from netdesk.importers.linkage.evidence import Evidence
from netdesk.importers.linkage.name_columns import Vocabulary, columns_of
from netdesk.importers.linkage.name_pairs import NamePairs, name_pairs


class AlikePair(NamedTuple):
    """Places in the two lists, and how certain it is that both are one person."""

    mine: int
    theirs: int
    likeness: Likeness


def alike_pairs(
    mine: Sequence[KnownPerson], theirs: Sequence[KnownPerson], *, region: str = "DE"
) -> list[AlikePair]:
    """All pairs of people who could be one. The very same sequence twice finds those within it, each pair
    once and nobody with themselves.

    Takes time in proportion to the number of people and of pairs found, not to the number of all pairs.
    """
    found: dict[tuple[int, int], Likeness] = {}
    for here, there, likeness in address_pairs(mine, theirs, region):
        _keep(found, here, there, likeness)
    vocabulary = Vocabulary()
    ours = columns_of(mine, vocabulary)
    others = ours if mine is theirs else columns_of(theirs, vocabulary)
    pairs = name_pairs(ours, others, vocabulary)
    pairs = pairs.with_more(crowded_pairs((mine, theirs), (ours.names, others.names)))
    if mine is theirs:
        pairs = _each_once(pairs)
    likenesses = Evidence(mine, theirs, pairs).likenesses()
    for here, there, likeness in zip(pairs.mine.tolist(), pairs.theirs.tolist(), likenesses, strict=True):
        _keep(found, here, there, likeness)
    return [AlikePair(here, there, likeness) for (here, there), likeness in found.items()]


def _keep(found: dict[tuple[int, int], Likeness], here: int, there: int, likeness: Likeness) -> None:
    if likeness.certainty:
        known = found.get((here, there))
        if known is None or known < likeness:
            found[here, there] = likeness


def _each_once(pairs: NamePairs) -> NamePairs:
    # Who is near whom is said from both sides.
    return pairs.chosen(pairs.mine > pairs.theirs)
