"""Full-text search: found after the upkeep, gone after an undo, without accents and by beginnings."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from netdesk.domain import command as c
from netdesk.domain.contact import Address, Fact, Labelled, Presence, Related, School
from netdesk.domain.moment import DAY_S, Moment
from netdesk.store import driver, search
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.network_file import NetworkFile
from tests.store.networks import call, do_all, network, person


def indexed(file: NetworkFile) -> NetworkFile:
    while search.upkeep(file.connection, 2):
        pass
    return file


def test_people_are_found_by_the_beginnings_of_their_words_without_accents(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file,
            person("Aylin Demirtaş", organisation="Nordhafen", notes="Restores an old piano"),
            person("Bo Ødegård", emails=(Labelled("bo@example.org"),)),
        )
        indexed(file)
        assert search.find_contacts(file.connection, "demirtas") == [2]
        assert search.find_contacts(file.connection, "nord ayl") == [2]
        assert search.find_contacts(file.connection, "pian") == [2]
        assert search.find_contacts(file.connection, "example") == [3]
        assert search.find_contacts(file.connection, '"quoted" OR *') == []
        assert search.find_contacts(file.connection, "  ") == []


class FullAtCommit(dbapi2.Connection):  # type: ignore[misc]
    """A connection whose disk is full when what was done is to be kept."""

    def execute(self, sql: str, *values: object) -> object:
        if sql == "COMMIT":
            raise driver.OperationalError("database or disk is full")
        return super().execute(sql, *values)


def test_an_upkeep_that_cannot_be_kept_does_not_keep_others_from_writing(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Aylin Demirtaş"))
        with closing(
            dbapi2.connect(str(file.path), isolation_level=None, factory=FullAtCommit)
        ) as connection:
            with pytest.raises(driver.OperationalError, match="full"):
                search.upkeep(connection)
            do_all(file, person("Bo Ødegård"))
        indexed(file)
        assert search.find_contacts(file.connection, "demirtas") == [2]


def test_messages_are_found_and_follow_edits_deletions_and_undo(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file,
            person("Ida Muster"),
            call("ida-muster", text="About the cross-dock"),
            call("ida-muster", text="Cello"),
        )
        indexed(file)
        assert search.find_messages(file.connection, "dock") == [(1, 2)]
        file.do(c.DeleteInteractions((1,)))
        indexed(file)
        assert search.find_messages(file.connection, "dock") == []
        file.undo()
        indexed(file)
        assert search.find_messages(file.connection, "dock") == [(1, 2)]
        assert search.find_messages(file.connection, "cel") == [(2, 2)]


def test_of_one_person_the_newest_messages_that_hold_the_words_come_first(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file,
            person("Ida Muster"),
            person("Bo Brandt"),
            call("ida-muster", "2026-03-02T10:00:00Z", text="About the cross-dock"),
            call("ida-muster", "2026-03-01T10:00:00Z", text="The dock of Bo"),
            call("bo-brandt", "2026-03-03T10:00:00Z", text="The dock of Ida"),
            call("ida-muster", "2026-03-04T10:00:00Z", text="Cello"),
        )
        indexed(file)
        assert search.find_messages_of(file.connection, 2, "DOC") == [1, 2]
        assert search.find_messages_of(file.connection, 2, "dock bo") == [2]
        assert search.find_messages_of(file.connection, 2, " ! ") == []
        first, second = (Moment.parse(f"2026-03-0{day}T10:00:00Z") or Moment(0) for day in (1, 2))
        seconds = [first.wall_ms // 1_000, second.wall_ms // 1_000]
        assert search.moments_of_found(file.connection, 2, "dock") == seconds[::-1]
        phone = ChannelIds(file.connection).id_of("phone")
        assert search.moments_on_channels(file.connection, "the dock of") == [
            (phone, seconds[0]), (phone, seconds[1] + DAY_S),
        ]  # fmt: skip
        assert search.moments_on_channels(file.connection, " ! ") == []


def test_an_edited_name_replaces_the_old_words(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        indexed(file)
        contact = person("Ida Berger").contact
        file.do(c.EditContact(replace(contact, id=2, uid="ida-muster")))
        indexed(file)
        assert search.find_contacts(file.connection, "muster") == []
        assert search.find_contacts(file.connection, "berger") == [2]


def test_a_fact_noted_later_is_found(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        indexed(file)
        file.do(c.SetFact(2, None, Fact(text="Builds a harpsichord")))
        indexed(file)
        assert search.find_contacts(file.connection, "harpsi") == [2]


def test_a_number_is_found_however_it_is_written_and_by_its_end(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file,
            person("Ida Muster", phones=(Labelled("+49 (0)30 0000-1029"),)),
            person("Bo Ødegård", phones=(Labelled("030 / 0000 1030"), Labelled("110"))),
        )
        indexed(file)
        for typed in ("+49 30 00001029", "0049 30 0000 1029", "03000001029", "(030) 0000-1029", "1029"):
            assert search.find_contacts(file.connection, typed) == [2]
        for typed in ("+493000001030", "030 00001030", "00001030"):
            assert search.find_contacts(file.connection, typed) == [3]
        for typed in ("+49 30 00001031", "029", "2029", "1029 Ida Berger", "+49110"):
            assert search.find_contacts(file.connection, typed) == []
        file.do(c.DeleteContacts((2,)))
        assert search.find_contacts(file.connection, "03000001029") == []


@pytest.mark.parametrize(
    "typed",
    ["kirchgas", "hinterhaus", "04109", "leipz", "sachs", "deutschl", "idam", "hochsch", "jonte"],
)
def test_every_detail_of_the_card_is_found(tmp_path: Path, typed: str) -> None:
    home = Address("Kirchgasse 7", "Leipzig", "Sachsen", "04109", "Deutschland", extended="Hinterhaus")
    ida = person(
        "Ida Muster", addresses=(home,), presences=(Presence("x", handle="@idam"),),
        schools=(School("Hochschule am Hafen"),), related=(Related("Jonte Muster", "child"),),
    )  # fmt: skip
    with network(tmp_path) as file:
        do_all(file, ida)
        assert search.find_contacts(indexed(file).connection, typed) == [2]


def test_a_new_handle_is_found_in_place_of_the_old_one(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        ida = person("Ida Muster", presences=(Presence("x", handle="@early"),))
        do_all(file, ida)
        indexed(file)
        file.do(c.EditContact(replace(ida.contact, id=2, presences=(Presence("x", handle="@late"),))))
        indexed(file)
        assert search.find_contacts(file.connection, "early") == []
        assert search.find_contacts(file.connection, "late") == [2]


def test_an_index_of_other_words_is_made_anew(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        indexed(file)
        file.connection.execute("DELETE FROM contact_search")
        file.connection.execute("UPDATE mark SET value = 0 WHERE name = 'contact_words'")
        assert search.find_contacts(indexed(file).connection, "muster") == [2]
        file.do(c.EditContact(replace(person("Ida Berger").contact, uid="ida-muster", id=2)))
        assert search.find_contacts(indexed(file).connection, "berger") == [2]
