"""Making one of many contacts at once, for a background thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from netdesk.desk.made_one import in_order, made_one
from netdesk.domain.command import MergeContacts, Merging
from netdesk.domain.error import OutdatedError
from netdesk.domain.network import Apart
from netdesk.store.contact_rows import read_contacts
from netdesk.store.import_network import ImportNetwork
from netdesk.store.interactions import exchange_counts
from netdesk.store.reading_cache import last_step

if TYPE_CHECKING:
    from netdesk.desk.jobs import Job
    from netdesk.domain.change import Change
    from netdesk.store.driver import Connection
    from netdesk.store.network_file import NetworkFile


class MadeOne(NamedTuple):
    """What was changed (None: nothing), and the ids of those who became part of another."""

    change: Change | None
    gone: frozenset[int]


def merge_all(job: Job, file: NetworkFile, pairs: Iterable[tuple[int, int]], region: str) -> MadeOne:
    """Make one of everybody who is one by these pairs of ids, as one step; who is in a chain with somebody
    kept apart from another of it stays. Tells how many of them are worked out.

    Raises KnownError when the network cannot be written; nothing is changed then.
    """
    groups = _groups(pairs)
    while True:
        merges, newest = _worked_out(job, file, groups, region)
        if not merges:
            return MadeOne(None, frozenset())
        # An edit that came meanwhile would be overwritten with what was there before.
        with suppress(OutdatedError):
            change = file.do_behind(MergeContacts(tuple(merges)), newest)
            return MadeOne(change, frozenset(one for merging in merges for one in merging.gone))


def _worked_out(
    job: Job, file: NetworkFile, groups: Sequence[tuple[int, ...]], region: str
) -> tuple[list[Merging], int]:
    """What becomes of each group, and the newest step before anybody was read."""
    merges = []
    with file.snapshot() as connection:
        newest = last_step(connection)
        network = ImportNetwork(connection)
        apart = {
            frozenset((one.first, one.second)) for one in network.records(Apart) if isinstance(one, Apart)
        }
        for done, ids in enumerate(groups):
            job.progress(done, len(groups))
            if (merging := _merging(connection, ids, apart, region)) is not None:
                merges.append(merging)
    job.progress(len(groups), len(groups))
    return merges, newest


def _merging(
    connection: Connection, ids: tuple[int, ...], apart: Collection[frozenset[str]], region: str
) -> Merging | None:
    contacts = read_contacts(connection, ids)
    uids = [one.uid for one in contacts]
    if len(contacts) < 2 or any({a, b} in apart for a in uids for b in uids):
        return None
    stays, *gone = in_order(contacts, exchange_counts(connection, ids))
    return Merging(made_one(stays, gone, region), tuple(one.id for one in gone))


def _groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Everybody who is one by these pairs, each group ascending."""
    group_of: dict[int, set[int]] = {}
    for first, second in pairs:
        both = group_of.get(first, {first}) | group_of.get(second, {second})
        group_of |= dict.fromkeys(both, both)
    return sorted({tuple(sorted(group)) for group in group_of.values()})
