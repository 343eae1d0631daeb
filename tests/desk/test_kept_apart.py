"""Two people kept apart in an import are kept apart everywhere from then on."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.duplicates import Duplicates
from netdesk.desk.import_session import ImportSession
from netdesk.domain.contact import Labelled
from netdesk.domain.importing import PlannedRow
from tests.window.network import add


def card(folder: Path, *lines: str) -> Path:
    path = folder / "card.vcf"
    sheet = ("BEGIN:VCARD", "VERSION:3.0", "FN:Ida Muster", "N:Muster;Ida;;;", *lines, "END:VCARD", "")
    path.write_text("\r\n".join(sheet), encoding="utf-8")
    return path


def read(qtbot: QtBot, desk: Desk, path: Path) -> tuple[ImportSession, PlannedRow]:
    session = desk.importing([path])
    with qtbot.waitSignal(session.finished, timeout=60_000):
        pass
    (row,) = session.preview.rows
    return session, row


def test_who_was_kept_apart_is_neither_asked_about_nor_merged_again(
    qtbot: QtBot, network: Desk, tmp_path: Path
) -> None:
    same = (Labelled("muster@mail.example"),)
    first = add(network, "Ida", "Muster", emails=same, organisation="Acme")
    session, row = read(qtbot, network, card(tmp_path, "EMAIL:muster@mail.example", "ORG:Beispiel AG"))
    assert (row.outcome, row.contact_id) == ("merge", first)
    session.preview.decide(row.number, contact_id=0)
    with qtbot.waitSignal(session.committed, timeout=60_000):
        session.commit()
    (apart,) = network.records("apart")
    second = network.id_of(next(uid for uid in (apart.first, apart.second) if network.id_of(uid) != first))
    duplicates = Duplicates(network)
    with qtbot.waitSignal(duplicates.looked, timeout=60_000):
        duplicates.look()
    assert duplicates.pairs == ()
    newer = card(tmp_path, "EMAIL:muster@mail.example", "ORG:Beispiel AG", "TITLE:Director")
    _, row = read(qtbot, network, newer)
    assert (row.outcome, row.contact_id) == ("merge", second)
    network.undo()
    assert network.records("apart") == []
