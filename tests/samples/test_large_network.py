import numpy as np

from tests.bench.large_network import CHANNELS, RELATIONS, generate
from tests.bench.messy_vcards import messy_vcards

SMALL = generate(contacts=2000, interactions=30_000, ties=6000, seed=7)


def test_a_seed_always_gives_the_same_network() -> None:
    again = generate(contacts=2000, interactions=30_000, ties=6000, seed=7)
    assert list(again.contact_rows()) == list(SMALL.contact_rows())
    assert list(again.interaction_rows()) == list(SMALL.interaction_rows())
    assert list(again.tie_rows()) == list(SMALL.tie_rows())


def test_the_sizes_are_those_asked_for() -> None:
    counts = [
        sum(1 for _ in rows) for rows in (SMALL.contact_rows(), SMALL.interaction_rows(), SMALL.tie_rows())
    ]
    assert counts == [2000, 30_000, 6000]


def test_rows_refer_to_what_is_there_and_stand_in_order_of_time() -> None:
    rows = list(SMALL.interaction_rows())
    assert {row[2] for row in rows} <= set(range(1, 2001))
    assert [row[3] for row in rows] == sorted(row[3] for row in rows)
    assert {row[4] for row in rows} == set(range(len(CHANNELS)))


def test_nobody_is_tied_to_themselves_and_no_pair_stands_twice() -> None:
    pairs = [(row[1], row[2]) for row in SMALL.tie_rows()]
    assert all(first < second for first, second in pairs)
    assert len(set(pairs)) == len(pairs)
    assert {row[3] for row in SMALL.tie_rows()} == set(RELATIONS)


def test_few_people_have_most_of_the_contact() -> None:
    counts = np.bincount(SMALL.interaction_contact, minlength=2001)[1:]
    assert counts.max() > 100 * np.median(counts)


def test_messy_cards_are_counted_and_repeatable() -> None:
    text = messy_vcards(300, seed=2)
    assert text == messy_vcards(300, seed=2)
    assert text.count("BEGIN:VCARD") == text.count("END:VCARD") == 300
    assert {"VERSION:2.1", "VERSION:3.0", "VERSION:4.0"} <= set(text.split("\r\n"))
