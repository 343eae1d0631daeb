from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.headless import import_files
from netdesk.desk.import_session import ImportSession
from netdesk.desk.table_columns import remembered
from netdesk.domain.contact import Contact
from netdesk.domain.table_mapping import ColumnUse, UnknownTable
from netdesk.store.network_file import reading
from netdesk.store.whole_network import read_network
from tests.importers.tables.sheets import xlsx
from tests.importers.tables.sources import GOOGLE, filled

CLUB = "Mitglied;Kontakt über;Eintritt\r\nMuster, Ida;ida@example.org;12.4.2010\r\nBo B.;;\r\n"
USES = (ColumnUse("name"), ColumnUse("email", "home"), ColumnUse("met"))


@pytest.fixture
def club(tmp_path: Path) -> Path:
    path = tmp_path / "club.csv"
    path.write_text(CLUB, "utf-8", newline="")
    return path


def asked(qtbot: QtBot, desk: Desk, *paths: Path) -> tuple[ImportSession, list[UnknownTable]]:
    session = desk.importing(list(paths))
    with qtbot.waitSignal(session.columns_wanted, timeout=60_000) as wanted:
        pass
    assert wanted.args is not None
    return session, wanted.args[0]


def ready(qtbot: QtBot, session: ImportSession) -> None:
    qtbot.waitUntil(lambda: session.state == "ready", timeout=60_000)


def ida(desk: Desk) -> Contact:
    contacts = read_network(desk.file.connection).contacts
    return next(one for one in contacts if one.formatted_name == "Ida Muster")


def test_reading_waits_for_what_the_columns_hold(qtbot: QtBot, network: Desk, club: Path) -> None:
    session, (table,) = asked(qtbot, network, club)
    assert session.state == "asking"
    assert [column.name for column in table.guess.columns] == ["Mitglied", "Kontakt über", "Eintritt"]
    assert session.preview.rows == []
    session.use_columns({table.guess.signature: USES})
    ready(qtbot, session)
    assert [row.title for row in session.preview.rows] == ["Ida Muster", "Bo B."]
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    assert ida(network).met == "2010-04-12"
    assert ida(network).emails[0].label == "home"


def test_an_answer_given_twice_is_read_once(qtbot: QtBot, network: Desk, club: Path) -> None:
    session, (table,) = asked(qtbot, network, club)
    session.use_columns({table.guess.signature: USES})
    session.use_columns({table.guess.signature: USES})
    ready(qtbot, session)
    qtbot.waitUntil(lambda: not network.jobs.is_busy, timeout=60_000)
    assert [row.title for row in session.preview.rows] == ["Ida Muster", "Bo B."]


def test_what_was_said_is_remembered_once_the_import_is_written(
    qtbot: QtBot, network: Desk, club: Path
) -> None:
    session, (table,) = asked(qtbot, network, club)
    session.use_columns({table.guess.signature: USES})
    ready(qtbot, session)
    assert remembered(network.file.connection) == {}
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    assert remembered(network.file.connection) == {table.guess.signature: USES}
    again = network.importing([club])
    ready(qtbot, again)
    assert [file.unchanged for file in again.files] == [2]


def test_undo_takes_back_the_import_before_it_forgets_the_columns(
    qtbot: QtBot, network: Desk, club: Path
) -> None:
    session, (table,) = asked(qtbot, network, club)
    session.use_columns({table.guess.signature: USES})
    ready(qtbot, session)
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    network.undo()
    assert network.people.is_empty()
    assert remembered(network.file.connection) == {table.guess.signature: USES}


def test_a_table_can_be_left_out(qtbot: QtBot, network: Desk, club: Path, tmp_path: Path) -> None:
    card = tmp_path / "a.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Kai Petersen\nEND:VCARD\n")
    session, (table,) = asked(qtbot, network, club, card)
    session.use_columns({table.guess.signature: None})
    ready(qtbot, session)
    assert [row.title for row in session.preview.rows] == ["Kai Petersen"]
    assert [problem.reason for problem in session.files[0].problems] == ["You left it out."]
    assert session.files[0].format == ""


def test_every_sheet_that_names_people_is_asked_about(qtbot: QtBot, network: Desk, tmp_path: Path) -> None:
    book = xlsx(
        tmp_path / "club.xlsx",
        {
            "Members": [["Mitglied", "Kontakt"], ["Muster, Ida", "ida@example.org"]],
            "Sums": [["Quarter", "Sum"], ["1", "300"]],
            "Guests": [["Gast", "Kontakt über"], ["Bo B.", "bo@example.org"]],
        },
    )
    session, tables = asked(qtbot, network, book)
    members, guests = tables
    assert [(table.name, table.is_only) for table in tables] == [
        ("Members", False), ("Guests", False)
    ]  # fmt: skip
    session.use_columns({members.guess.signature: (ColumnUse("name"), ColumnUse("email", "home"))})
    session.use_columns({guests.guess.signature: None})
    ready(qtbot, session)
    assert [row.title for row in session.preview.rows if row.outcome == "new"] == ["Ida Muster"]
    assert ("club.xlsx, Guests", "You left it out.") in [
        (problem.where, problem.reason) for problem in session.files[0].problems
    ]
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    assert ida(network).emails[0].label == "home"


def test_two_tables_with_the_same_columns_are_one_question(
    qtbot: QtBot, network: Desk, club: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Mitglied;Kontakt über;Eintritt\r\nKai P.;kai@example.org;\r\n", "utf-8")
    session, tables = asked(qtbot, network, club, other)
    assert len(tables) == 1
    session.use_columns({tables[0].guess.signature: USES})
    ready(qtbot, session)
    assert sorted(row.title for row in session.preview.rows) == ["Bo B.", "Ida Muster", "Kai P."]


def test_tables_of_known_programs_are_read_without_a_question(
    qtbot: QtBot, network: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text(filled(GOOGLE, {"First Name": "Ida", "Last Name": "Muster"}), "utf-8", newline="")
    session = network.importing([path])
    ready(qtbot, session)
    assert [row.title for row in session.preview.rows] == ["Ida Muster"]


def test_a_question_can_be_cancelled(qtbot: QtBot, network: Desk, club: Path) -> None:
    session, _ = asked(qtbot, network, club)
    with qtbot.waitSignal(session.cancelled, timeout=60_000):
        session.cancel()
    assert session.state == "cancelled"
    qtbot.waitUntil(lambda: not network.jobs.is_busy)


def test_without_a_window_the_guess_is_used_and_told_until_the_columns_are_known(
    qtbot: QtBot, network: Desk, club: Path
) -> None:
    (count,) = import_files(club.with_name("new.netdesk"), [club], lambda *_: None)
    assert count.read == 2
    assert [problem.reason for problem in count.problems] == [
        "What these columns hold is guessed by the content: “Mitglied”, “Eintritt”."
    ]
    session, (table,) = asked(qtbot, network, club)
    session.use_columns({table.guess.signature: USES})
    ready(qtbot, session)
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    path = network.path
    network.close()
    (count,) = import_files(path, [club], lambda *_: None)
    assert (count.unchanged, count.problems) == (2, [])
    with reading(path) as connection:
        assert remembered(connection) == {table.guess.signature: USES}
