"""Readings kept in the file: caches that never hide an edit."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain import command as c
from netdesk.store import listing, reading_cache
from netdesk.store.contact_rows import read_contacts
from netdesk.store.reading_cache import CachedReading
from tests.store.networks import call, do_all, network, person


def test_a_reading_replaced_keeps_its_look(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"), person("Bo Berg"))
        connection = file.connection
        step = reading_cache.last_step(connection)
        reading_cache.keep(connection, [CachedReading(2, b"1", b""), CachedReading(3, b"1", b"")], step)
        reading_cache.keep_order(connection, [3, 2])
        reading_cache.keep_shown(connection, [(3, "look")])
        reading_cache.keep(connection, [CachedReading(3, b"2", b"3")], step)
        assert listing.first_order(connection) == [3, 2]
        assert listing.name_rows(connection, [3])[0].shown == "look"
        (block,) = reading_cache.blocks(connection)
        assert block == [CachedReading(2, b"1", b""), CachedReading(3, b"2", b"3")]


def test_marks_are_taken_off_only_when_nobody_edited_meanwhile(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        step = reading_cache.last_step(file.connection)
        do_all(file, call("ida-muster"))
        reading_cache.keep(file.connection, [CachedReading(2, b"1", b"")], step)
        assert reading_cache.stale(file.connection) == [2]
        reading_cache.keep(
            file.connection, [CachedReading(2, b"1", b"")], reading_cache.last_step(file.connection)
        )
        assert reading_cache.stale(file.connection) == []


def test_who_gives_exchanges_back_is_stale_like_who_gets_them(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"), person("Ida Berg"), call("ida-berg"))
        (ida,) = read_contacts(file.connection, [2])
        file.do(c.MergeContacts((c.Merging(ida, (3,)),)))
        readings = [CachedReading(2, b"1", b""), CachedReading(3, b"1", b"")]
        reading_cache.keep(file.connection, readings, reading_cache.last_step(file.connection))
        assert reading_cache.stale(file.connection) == []
        file.undo()
        assert reading_cache.stale(file.connection) == [2, 3]


def test_readings_of_contacts_that_are_gone_are_not_kept(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        reading_cache.keep(file.connection, [CachedReading(2, b"1", b""), CachedReading(9, b"1", b"")], 0)
        do_all(file, c.DeleteContacts((2,)))
        reading_cache.forget_gone(file.connection, {2})
        assert list(reading_cache.blocks(file.connection)) == []
        assert reading_cache.stale(file.connection) == []


def test_who_went_unseen_or_is_back_keeps_the_mark(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"), person("Bo Berg"))
        reading_cache.keep(
            file.connection, [CachedReading(2, b"1", b"")], reading_cache.last_step(file.connection)
        )
        do_all(file, c.DeleteContacts((2,)), c.DeleteContacts((3,)))
        file.undo()
        reading_cache.forget_gone(file.connection, {3})
        assert reading_cache.stale(file.connection) == [2, 3]
        assert [one.contact_id for block in reading_cache.blocks(file.connection) for one in block] == [2]


def test_a_mark_nobody_set_is_nought(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        assert reading_cache.mark(file.connection, "other") == 0
        reading_cache.set_mark(file.connection, "other", 7)
        reading_cache.set_mark(file.connection, "other", 8)
        assert reading_cache.mark(file.connection, "other") == 8


def test_events_are_found_by_their_day(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"), call("ida-muster", "1970-01-03T00:00:00Z"))
        day = 86_400
        assert reading_cache.with_events_between(file.connection, 2 * day - 1, 3 * day - 1) == [2]
        assert reading_cache.with_events_between(file.connection, day - 1, 2 * day - 1) == []
