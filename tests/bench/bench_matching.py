"""Fifty thousand people against fifty thousand others, among whom some are the same, written with a slip.

Every first name and every family name may be the one with the slip; half of those who are the same share
nothing else. Beside it: the first tenth of the pairs, all compared by edit distance, as one does it without
blocking.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from itertools import islice

from netdesk.desk.collector import no_collector
from netdesk.domain.importing import KnownPerson
from netdesk.importers.linkage.alike_pairs import alike_pairs
from netdesk.importers.matching import People
from tests.bench.name_pool import CITIES, GIVEN, ORGANISATIONS, family_names
from tests.bench.table import Row, row, show

PEOPLE = 50_000
PLANTED = 0.2
"""Share of the incoming people who are known, with a slip in their name."""
RUNS = 3
TYPED = 200
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BASELINE_PAIRS = 20_000


def measure() -> list[Row]:
    """Seconds for two sizes, how many of the planted ones are found, and a single one against all."""
    half, whole = _at_size(PEOPLE // 2), _at_size(PEOPLE)
    growth = row("twice the people take", whole[0].figure / half[0].figure, "times", target="about 2")
    return [*half, *whole, growth, *_one_by_one()]


def _at_size(size: int) -> list[Row]:
    """The time for so many people, and the share of the planted ones that are found."""
    known, incoming, same = planted(size)
    seconds = _best(lambda: alike_pairs(incoming, known))
    found = {(pair.mine, pair.theirs) for pair in alike_pairs(incoming, known)}
    recall = sum((mine, theirs) in found for mine, theirs in same.items()) / len(same)
    return [
        row(
            f"matching {size:,} people against {size:,}", seconds, "s", target="≤ 1 s for 50,000",
            baseline_name="all pairs by edit distance, estimated", baseline=_all_pairs(known, incoming),
        ),
        row(f"planted slips found among {size:,}", recall * 100, "%", target="≥ 99 %"),
    ]  # fmt: skip


def planted(size: int, seed: int = 3) -> tuple[list[KnownPerson], list[KnownPerson], dict[int, int]]:
    """Known people, incoming ones, and which of the incoming (place) is which of the known (place)."""
    draw = random.Random(seed)
    families = family_names(4400)
    known = [_person(draw, families, n) for n in range(size)]
    same = {place: draw.randrange(size) for place in range(size) if draw.random() < PLANTED}
    incoming = [
        _again(draw, known[same[place]], size + place)
        if place in same
        else _person(draw, families, size + place)
        for place in range(size)
    ]
    return known, incoming, same


def _person(draw: random.Random, families: tuple[str, ...], number: int) -> KnownPerson:
    name = f"{draw.choice(GIVEN)} {draw.choice(families)}"
    return KnownPerson(
        number + 2,
        f"uid-{number}-of-nobody-else",
        (name,),
        (f"person{number}@{draw.choice(('gmx.de', 'post.example'))}",) if draw.random() < 0.5 else (),
        (f"+49 30 {number:08}",) if draw.random() < 0.4 else (),
        organisations=(draw.choice(ORGANISATIONS),) if draw.random() < 0.6 else (),
        places=(("", draw.choice(CITIES)),) if draw.random() < 0.4 else (),
    )


def _again(draw: random.Random, person: KnownPerson, number: int) -> KnownPerson:
    """The same person from another source: a slip in the name, no address in common."""
    given, family = person.names[0].split()
    is_given = draw.random() < 0.5
    name = f"{with_slip(draw, given)} {family}" if is_given else f"{given} {with_slip(draw, family)}"
    is_bare = draw.random() < 0.5
    return KnownPerson(
        number + 2,
        f"uid-{number}-of-nobody-else",
        (name,),
        organisations=() if is_bare else person.organisations,
        places=() if is_bare else person.places,
    )


def with_slip(draw: random.Random, word: str) -> str:
    """The word with one letter too many, too few, another, or two exchanged; never the word itself."""
    while True:
        place, kind = draw.randrange(len(word)), draw.randrange(4)
        letter = draw.choice(_LETTERS)
        slip = (
            f"{word[:place]}{letter}{word[place:]}",
            f"{word[:place]}{word[place + 1 :]}" if len(word) > 3 else word,
            f"{word[:place]}{letter}{word[place + 1 :]}",
            f"{word[:place]}{word[place + 1 : place + 2]}{word[place]}{word[place + 2 :]}",
        )[kind]
        if slip.casefold() != word.casefold():
            return slip


def _one_by_one() -> list[Row]:
    """As an import does it, and as the dialog of a new contact does."""
    known, incoming, _ = planted(PEOPLE)
    people = People(known)
    people.prepare()
    some = incoming[:: max(len(incoming) // 2_000, 1)]
    each = _best(lambda: [people.match(person) for person in some]) / len(some)
    typed: list[float] = []
    for person in incoming[:TYPED]:
        started = time.perf_counter()
        people.likely(person)
        typed.append(time.perf_counter() - started)
    typed.sort()
    return [
        row("one person of an import against 50,000", each * 1e6, "µs"),
        row(
            "a new contact while it is typed, 99 of 100",
            typed[int(TYPED * 0.99)] * 1e3,
            "ms",
            target="≤ 5 ms",
        ),
    ]


def _all_pairs(known: list[KnownPerson], incoming: list[KnownPerson]) -> float:
    """Seconds for all pairs, reckoned from some of them."""
    names = [person.names[0].casefold() for person in islice(known, 200)]
    others = [person.names[0].casefold() for person in islice(incoming, _BASELINE_PAIRS // 200)]
    spent = _seconds(lambda: [_distance(one, other) for one in names for other in others])
    return spent / (len(names) * len(others)) * len(known) * len(incoming)


def _distance(one: str, other: str) -> int:
    """The edit distance, by the textbook."""
    row_before = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        current = [place]
        for column, another in enumerate(other, 1):
            changed = row_before[column - 1] + (letter != another)
            current.append(min(row_before[column] + 1, current[-1] + 1, changed))
        row_before = current
    return row_before[-1]


def _best(work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(RUNS))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    with no_collector():  # as the desk does it
        started = time.perf_counter()
        work()
        return time.perf_counter() - started


if __name__ == "__main__":
    print(show(measure()))
