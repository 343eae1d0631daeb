"""Readings of 50,000 ties from 1,000,000 events, and one tie after an edit.

    python -m tests.bench.bench_readings

Beside each figure the usual ways: a loop in Python over the events of each contact, and one SQL statement
with a window function over an indexed table in memory, the decay a function of Python (it gives only mass,
contact-days and the last day). Best of several runs, since the machine may be shared.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable
from datetime import date

import numpy as np
import sqlcipher3.dbapi2 as sqlite

from netdesk.advice.advise import advise, context_of, find_candidates, people_to_ask
from netdesk.advice.facts import NetworkFacts, PeopleColumns, PersonFacts
from netdesk.advice.figure_table import TieTable
from netdesk.advice.figures import figures_of, tie_figures_of
from netdesk.advice.history import HistoryBuilder, HistoryColumns
from netdesk.advice.ladder import Ladder
from netdesk.advice.reading_table import network_pauses, readings
from netdesk.advice.recompute import compute_ties
from netdesk.advice.recompute_channels import compute_channels
from netdesk.advice.search import Search
from netdesk.app import SWITCH_INTERVAL_S
from netdesk.domain.channel import CHANNELS as ALL_CHANNELS
from netdesk.domain.contact import Contact
from netdesk.domain.reading import TALK
from tests.advice.columns import events_in
from tests.bench.large_network import CHANNELS, LAST_DAY, generate
from tests.bench.table import Row, row, show

LADDER = Ladder(dict(enumerate(ALL_CHANNELS, 1)))
TODAY = (LAST_DAY - date(1970, 1, 1)).days
_SQL = """
WITH day AS (SELECT DISTINCT contact_id, wall_s / 86400 AS day FROM event WHERE wall_s / 86400 <= :today),
     aged AS (SELECT contact_id, day, max(day) OVER (PARTITION BY contact_id) - day AS age FROM day)
SELECT contact_id, sum(decay(age)), count(*), max(day) FROM aged GROUP BY contact_id
"""


def best_ms(work: Callable[[], object], runs: int = 7) -> float:
    """The quickest of some runs."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times) * 1000


def polite() -> None:
    """Let other threads on."""
    time.sleep(0)


def history(contacts: int, events: int) -> tuple[HistoryColumns, np.ndarray]:
    """The large network's events as columns, and the ids of all contacts."""
    network = generate(contacts, events, ties=0)
    channel_ids = np.array([LADDER.ids[key] for key in CHANNELS])
    is_talk = np.isin(network.interaction_channel, [CHANNELS.index("phone"), CHANNELS.index("in-person")])
    sense = network.interaction_direction.astype(np.int64) | TALK * is_talk
    seconds, channel = network.interaction_ms // 1000, channel_ids[network.interaction_channel]
    order = np.lexsort((channel, sense, seconds, network.interaction_contact))
    builder = HistoryBuilder()
    builder.add_columns(network.interaction_contact[order], seconds[order], sense[order], channel[order])
    return builder.columns(), np.arange(1, contacts + 1, dtype=np.int32)


def measure(contacts: int = 50_000, events: int = 1_000_000) -> list[Row]:
    """All figures of the readings."""
    columns, ids = history(contacts, events)
    connected = np.full(contacts, TODAY - 4000, np.int32)

    def ties(pause: Callable[[], object] = polite) -> TieTable:
        return compute_ties(columns, ids, connected, TODAY, LADDER.rungs, pause=pause)

    def all_readings() -> object:
        table = ties()
        return readings(table, np.zeros(contacts, np.int32), TODAY, prior=network_pauses(table))

    table = ties()
    scale = f"{events:,} events, {contacts:,} ties"
    loop, sql = python_loop(columns, ids), sql_group(columns)
    return [
        row(
            f"all readings anew, politely ({scale})", best_ms(all_readings),
            baseline_name="Python loop", baseline=loop, target="≤ 100 ms",
        ),
        row(
            "  of it the figures of all ties, politely", best_ms(ties),
            baseline_name="SQL, three of the figures", baseline=sql,
        ),
        row("  the same flat out", best_ms(lambda: ties(lambda: None))),
        row("  longest step between two pauses", longest_step(ties), target="short"),
        row(
            "  all readings from the figures",
            best_ms(lambda: readings(table, np.zeros(contacts, np.int32), TODAY)),
        ),
        row(
            "figures per channel, politely (second pass)",
            best_ms(
                lambda: compute_channels(columns, ids, list(LADDER.channels), TODAY, pause=polite), runs=3
            ),
        ),
        *one_contact(columns),
        *suggestions(columns, ids, table),
        lateness("timer of 5 ms beside the recompute, late at p99", ties),
    ]  # fmt: skip


def python_loop(columns: HistoryColumns, ids: np.ndarray) -> float:
    """Milliseconds for all ties one after the other, from a sample of every 25th."""
    some = [(number, events_in(columns, number)) for number in ids[::25].tolist()]
    started = time.perf_counter()
    for number, events in some:
        tie_figures_of(number, events, TODAY - 4000, TODAY, LADDER.rungs)
    share = sum(len(events) for _, events in some) / len(columns)
    return (time.perf_counter() - started) / share * 1000


def sql_group(columns: HistoryColumns) -> float:
    """Milliseconds for mass, contact-days and last day of all ties in one SQL statement."""
    connection = sqlite.connect(":memory:")
    connection.create_function("decay", 1, lambda age: 2 ** (-age / 540), deterministic=True)
    connection.execute("CREATE TABLE event (contact_id INTEGER, wall_s INTEGER)")
    contact = np.repeat(columns.contact_id, np.diff(columns.start)).tolist()
    seconds = (columns.day.astype(np.int64) * 86_400 + columns.second).tolist()
    connection.executemany("INSERT INTO event VALUES (?, ?)", zip(contact, seconds, strict=True))
    connection.execute("CREATE INDEX ix ON event (contact_id, wall_s)")
    took = best_ms(lambda: connection.execute(_SQL, {"today": TODAY}).fetchall(), runs=2)
    connection.close()
    return took


def longest_step(ties: Callable[[Callable[[], object]], TieTable]) -> float:
    """Milliseconds of the longest stretch between two pauses, the best of some runs."""
    longest = []
    for _ in range(7):
        marks: list[float] = [time.perf_counter()]
        ties(lambda marks=marks: marks.append(time.perf_counter()))  # type: ignore[misc]
        longest.append(max(np.diff(marks)) * 1000)
    return min(longest)


def one_contact(columns: HistoryColumns) -> list[Row]:
    """A contact that an edit touched: a usual one, and the busiest."""
    counts = np.diff(columns.start)
    usual = int(columns.contact_id[np.argsort(counts)[len(counts) // 2]])
    busiest = int(columns.contact_id[counts.argmax()])
    rows = []
    for name, number in (("a usual contact", usual), ("the busiest", busiest)):
        events = events_in(columns, number)
        counted = best_ms(lambda n=number, e=events: figures_of(n, e, 0, TODAY, LADDER.rungs))  # type: ignore[misc]
        rows.append(row(f"{name} counted anew ({len(events):,} events)", counted))
    return rows


def suggestions(columns: HistoryColumns, ids: np.ndarray, table: TieTable) -> list[Row]:
    """The whole list, and the same after an edit to one contact; facts of people are at hand."""
    circle = np.where(ids % 9 == 0, 50, 0)
    blank = PeopleColumns.blank(len(ids))
    people = PeopleColumns(
        circle, blank.rhythm_days, blank.is_family, blank.shared_contacts, blank.community,
        blank.is_own_organisation,
    )  # fmt: skip
    facts = NetworkFacts(table, people, LADDER)
    read = readings(table, circle, TODAY, prior=network_pauses(table))
    search = Search(facts, read, LAST_DAY)
    candidates = find_candidates(search)
    context = context_of(search)
    everybody = {number: _person(columns, number) for number in candidates}
    first = advise(candidates, everybody, context)
    touched = next(iter(candidates))

    def again() -> object:
        fresh = Search(NetworkFacts(table, people, LADDER), readings(table, circle, TODAY), LAST_DAY)
        found = find_candidates(fresh)
        asked = people_to_ask(found, first, {touched})
        return advise(found, {one: everybody[one] for one in asked}, context_of(fresh), first)

    whole = best_ms(lambda: advise(candidates, everybody, context), runs=3)
    return [
        row(f"the whole list worded ({len(everybody)} candidates)", whole),
        row(
            "readings, candidates and list after an edit", best_ms(again),
            baseline_name="whole list", baseline=whole, target="≤ 150 ms with the store",
        ),
    ]  # fmt: skip


def _person(columns: HistoryColumns, number: int) -> PersonFacts:
    events = events_in(columns, number)
    figures, channels = figures_of(number, events, TODAY - 4000, TODAY, LADDER.rungs)
    contact = Contact(uid=f"p{number}", id=number, formatted_name=f"Person {number}")
    return PersonFacts(contact, figures, tuple(channels), tuple(sorted({one.day for one in events})))


def lateness(name: str, work: Callable[[], object]) -> Row:
    """How late a 5 ms timer of this thread is while another one works, beside the same without work."""

    def p99(seconds: float = 2.0) -> float:
        late = []
        end = time.perf_counter() + seconds
        while (due := time.perf_counter() + 0.005) < end:
            time.sleep(0.005)
            late.append((time.perf_counter() - due) * 1000)
        return float(np.quantile(late, 0.99))

    usual_interval = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    gc.collect()
    gc.freeze()
    alone = p99()
    stop = threading.Event()

    def keep_busy() -> None:
        while not stop.is_set():
            work()

    worker = threading.Thread(target=keep_busy)
    worker.start()
    beside = p99()
    stop.set()
    worker.join()
    gc.unfreeze()
    sys.setswitchinterval(usual_interval)
    return row(name, beside, baseline_name="no worker", baseline=alone, target="≤ 2 ms")


if __name__ == "__main__":
    print(show(measure()))
