"""The import preview: reads in the background, writes what is wanted as one step."""

from __future__ import annotations

import threading
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk import import_run
from netdesk.desk.desk import Desk
from netdesk.desk.import_session import ImportSession
from netdesk.domain.change import Change
from netdesk.domain.command import AddContact, DeleteContacts
from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import Item
from netdesk.domain.importing import PlannedRow
from netdesk.store import reading_cache
from netdesk.store.whole_network import read_network
from tests.cli.files import write_files
from tests.importers.linkedin import exports
from tests.importers.whatsapp.chats import chat
from tests.new_network import lay_new_network
from tests.window.importing.cards import ANNA, BELA, cards


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"))
    yield desk
    desk.close()


def read(qtbot: QtBot, desk: Desk, *paths: Path) -> ImportSession:
    session = desk.importing(list(paths))
    with qtbot.waitSignal(session.finished, timeout=60_000):
        pass
    return session


def commit(qtbot: QtBot, session: ImportSession) -> None:
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()


def names(desk: Desk) -> list[str]:
    return sorted(one.formatted_name for one in read_network(desk.file.connection).contacts)


def row_of(session: ImportSession, title: str) -> PlannedRow:
    return next(row for row in session.preview.rows if row.title == title)


def outcomes(session: ImportSession) -> Counter[str]:
    return Counter(session.preview.outcome_of(row) for row in session.preview.rows)


def test_files_are_read_and_nothing_is_written_before_the_commit(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    cards, archive, document = write_files(tmp_path)
    picture = tmp_path / "p.heic"
    picture.write_bytes(bytes(range(256)))
    session = read(qtbot, desk, cards, archive, document, picture)
    assert [file.format for file in session.files] == ["vcard", "linkedin", "netdesk-json", ""]
    assert names(desk) == []
    assert outcomes(session)["new"] >= 5
    changes: list[Change] = []
    desk.changed.connect(changes.append)
    commit(qtbot, session)
    assert session.state == "written"
    assert len(changes) == 1
    assert "Miriam Osei" in names(desk)
    assert str(desk.undo_label) == "Import 3 files"
    (batch,) = desk.earlier_imports()
    assert not batch.is_taken_back
    assert len(batch.files) == 4
    desk.undo()
    assert names(desk) == []


def test_an_exchange_of_several_people_is_one(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    both = ("Kim Own, Otto Beispiel", f"{exports.ME},{exports.OTTO}")
    files: dict[str, str | bytes] = {
        "messages.csv": exports.table(exports.MESSAGES_2023, exports.message(to=both)),
        "Profile.csv": exports.table(exports.PROFILE, ["Kim", "Own", *[""] * 11]),
    }
    session = read(qtbot, desk, exports.export(tmp_path, files))
    rows = {name: row_of(session, name) for name in ("Ida Muster", "Otto Beispiel")}
    assert [session.preview.exchanges_of(row).total() for row in rows.values()] == [1, 1]
    assert session.preview.exchange_count == 1
    session.preview.decide(rows["Ida Muster"].number, is_wanted=False)
    assert session.preview.exchange_count == 1
    session.preview.decide(rows["Otto Beispiel"].number, is_wanted=False)
    assert session.preview.exchange_count == 0


def test_exchanges_are_counted_with_their_people(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    _, archive, _ = write_files(tmp_path)
    session = read(qtbot, desk, archive)
    assert session.preview.exchanges_of(row_of(session, "Ida Muster")) == {"message": 2}
    assert session.preview.exchange_count == 3
    assert not any(row.title == "" and row.outcome == "new" for row in session.preview.rows)


def test_somebody_known_who_only_gets_messages_is_shown(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    _, archive, _ = write_files(tmp_path)
    with zipfile.ZipFile(archive) as packed:
        (tmp_path / "messages.csv").write_bytes(packed.read("messages.csv"))
    desk.do(AddContact(Contact(uid="i", formatted_name="Ida Muster",
                               urls=(Labelled("https://www.linkedin.com/in/ida-muster"),))))  # fmt: skip
    session = read(qtbot, desk, tmp_path / "messages.csv")
    row = row_of(session, "Ida Muster")
    assert row.contact_id > 1
    assert session.preview.outcome_of(row) == "merge"


def test_what_is_ticked_off_is_not_written(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    cards, _, _ = write_files(tmp_path)
    session = read(qtbot, desk, cards)
    session.preview.decide(row_of(session, "Bo Beispiel").number, is_wanted=False)
    assert outcomes(session)["skipped"] == 1
    commit(qtbot, session)
    assert names(desk) == ["Ida Muster", "Kai Petersen", "Kai Petersen"]
    assert session.files[0].skipped == 1


def test_a_question_is_answered_by_the_person(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    cards, _, _ = write_files(tmp_path)
    session = read(qtbot, desk, cards)
    (question,) = [row for row in session.preview.rows if row.outcome == "conflict"]
    session.preview.decide(question.number, contact_id=question.candidates[0])
    assert outcomes(session)["conflict"] == 0
    commit(qtbot, session)
    assert names(desk) == ["Bo Beispiel", "Ida Muster", "Kai Petersen"]


def test_the_network_may_change_while_the_preview_is_open(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    cards, _, _ = write_files(tmp_path)
    session = read(qtbot, desk, cards)
    desk.do(AddContact(Contact(uid="i", formatted_name="Ida Muster", emails=(Labelled("ida@acme.example"),))))
    commit(qtbot, session)
    assert names(desk).count("Ida Muster") == 1
    assert (session.files[0].new, session.files[0].merged) == (3, 1)


def test_the_order_of_the_list_is_there_when_the_import_is(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    commit(qtbot, read(qtbot, desk, cards(tmp_path / "a.vcf", BELA, ANNA)))
    ids, is_current = reading_cache.kept_order(desk.file.connection)
    assert is_current
    assert [desk.name_of(one) for one in ids] == ["Anna Albers", "Bela Brandt"]


def test_an_import_that_adds_nothing_makes_no_step(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    cards, _, _ = write_files(tmp_path)
    commit(qtbot, read(qtbot, desk, cards))
    desk.do(AddContact(Contact(formatted_name="Kim")))
    session = read(qtbot, desk, cards)
    commit(qtbot, session)
    assert session.change is None
    assert str(desk.undo_label) == "Add Kim"


def test_reading_can_be_stopped(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    many = tmp_path / "many.vcf"
    many.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Kim\nEND:VCARD\n" * 60_000)
    session = desk.importing([many])
    with qtbot.waitSignal(session.cancelled, timeout=60_000):
        session.cancel()
    assert session.state == "cancelled"
    session.commit()
    assert names(desk) == []


def test_writing_can_be_stopped_and_begun_again(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    many = tmp_path / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Person {0}\nEMAIL:p{0}@example.org\nEND:VCARD\n"
    many.write_text("".join(card.format(number) for number in range(2_000)))
    session = read(qtbot, desk, many)
    with qtbot.waitSignal(session.cancelled, timeout=60_000):
        session.commit()
        session.cancel()
    assert session.state == "ready"
    assert names(desk) == []
    commit(qtbot, session)
    assert len(names(desk)) == 2_000


def test_message_texts_are_left_out_when_they_are_not_wanted(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    _cards, archive, _document = write_files(tmp_path)
    session = read(qtbot, desk, archive)
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit(has_texts=False)
    texts = [one.text for one in read_network(desk.file.connection).interactions if one.kind == "message"]
    assert texts
    assert all(text.endswith(" characters]") for text in texts)


def test_somebody_deleted_while_files_are_read_comes_in_anew(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(70):  # beyond those who are read together with the owner
        desk.do(AddContact(Contact("", formatted_name=f"Somebody {number}")))
    bo = desk.do(AddContact(Contact("", formatted_name="Bo Berg", emails=(Labelled("bo@example.org"),))))
    assert bo is not None
    path = cards(tmp_path / "two.vcf", ("FN:Ada Ahrens",), ("FN:Bo Berg", "EMAIL:bo@example.org"))
    is_half_read, goes_on = threading.Event(), threading.Event()
    items_of = import_run.items_of

    def slowly(*arguments: Any) -> Iterator[Item]:
        for item in items_of(*arguments):
            yield item
            is_half_read.set()
            assert goes_on.wait(60)

    monkeypatch.setattr(import_run, "items_of", slowly)
    session = desk.importing([path])
    qtbot.waitUntil(is_half_read.is_set, timeout=60_000)
    desk.do(DeleteContacts((bo,)))
    with qtbot.waitSignal(session.finished, timeout=60_000):
        goes_on.set()
    commit(qtbot, session)
    assert {"Ada Ahrens", "Bo Berg"} <= set(names(desk))


def test_exchanges_are_counted_while_they_are_read(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netdesk.desk.import_passes._EVERY_S", 0.0)
    monkeypatch.setattr("netdesk.desk.import_passes._LOOK_EVERY", 1)
    messages = [exports.message(f"Number {number}") for number in range(5)]
    path = tmp_path / "messages.csv"
    path.write_text(exports.table(exports.MESSAGES_2023, *messages))
    session = desk.importing([path])
    counted: list[int] = []
    session.rows_added.connect(lambda _rows: counted.append(session.preview.numbers.exchanges))
    with qtbot.waitSignal(session.finished, timeout=60_000):
        pass
    assert session.preview.numbers.exchanges == counted[-1]
    assert len(set(counted)) > 2


def test_whoever_says_later_who_they_are_in_chats_has_those_that_were_read_before(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    lines = [f"1{day}/02/2024, 10:01 - {who}: Hello" for day, who in enumerate(("Ann", "Kimmy", "Bea"), 3)]
    book_club = chat(tmp_path, *lines, name="WhatsApp Chat with Book Club.txt")
    directions = []
    for answer in ((), ("Kimmy",)):
        session = desk.importing([book_club])
        with qtbot.waitSignal(session.names_wanted, timeout=60_000):
            pass
        with qtbot.waitSignal(session.finished, timeout=60_000):
            session.use_names(answer)
        commit(qtbot, session)
        found = sorted(read_network(desk.file.connection).interactions, key=lambda one: one.moment.ms)
        directions.append([one.direction for one in found])
        assert session.preview.exchange_count == (0 if answer else 3)
    assert directions == [["", "", ""], ["in", "out", "in"]]
    assert names(desk) == ["Ann", "Bea"]
    desk.undo()
    assert names(desk) == ["Ann", "Bea", "Kimmy"]
