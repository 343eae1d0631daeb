"""Imports, edits, merging, undo and taking back in any order, beside what holds whatever was done before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.desk import headless
from netdesk.desk.made_one import made_one
from netdesk.domain import command as c
from netdesk.domain.document import NetworkDocument
from netdesk.store.batches import read_batches
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.interactions import read_interactions
from netdesk.store.network_file import NetworkFile
from netdesk.store.step import next_undo
from netdesk.store.take_back import take_back
from netdesk.store.whole_network import read_network
from tests.desk.made_anew import TODAY, assert_kept_as_made_anew
from tests.importers.linkedin.exports import CONNECTIONS, table
from tests.importers.mail import mailboxes
from tests.importers.mail.mailboxes import IDA, OTTO, mail, mbox
from tests.importers.vcard.reading import card
from tests.importers.whatsapp.chats import chat, zipped
from tests.new_network import lay_new_network
from tests.store.networks import content

Content = dict[str, list[tuple[object, ...]]]
UUID = "0b9a2c34-1111-4222-8333-444455556666"
PROFILE = "https://www.linkedin.com/in/ida-muster"
KIM = "Kim Own <kim@own.example>"


@pytest.fixture(scope="module")
def drop(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Cards that name each other across files, two exports with a change of job, a chat and a mailbox that do
    not say whose they are, and a chat that does.
    """
    folder = tmp_path_factory.mktemp("drop")
    ida = card(
        "FN:Ida Muster", "EMAIL:ida@example.org", f"RELATED;TYPE=parent:urn:uuid:{UUID}", version="4.0"
    )
    bo = card("FN:Bo Muster", f"UID:{UUID}", "item1.X-ABRELATEDNAMES:Otto Beispiel")
    works = {
        number: table(CONNECTIONS, ("Ida", "Muster", PROFILE, "ida@example.org", firm, "", "07 Mar 2024"))
        for number, firm in enumerate(("Acme", "Neu"))
    }
    otto = card("FN:Otto Beispiel", "EMAIL:otto@firm.example", "TEL:+49 30 0000123")
    texts = {"a.vcf": ida + otto, "b.vcf": bo, "c.vcf": otto + card("FN:Ida Muster", "ORG:Acme")}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    for number, text in works.items():
        (folder / str(number)).mkdir()
        (folder / str(number) / "Connections.csv").write_text(text, encoding="utf-8")
    lines = [
        f"1{day}/02/2024, 10:01 - {who}: Text {day}"
        for day, who in enumerate(("Ida Muster", "Kimmy", "Bo"), 3)
    ]
    letters = mbox(
        mail(To=f"{OTTO}, {KIM}"),
        mail(From=KIM, To=f"{IDA}, {OTTO}", Message_ID="<2@example.org>"),
    )
    return [
        *(folder / name for name in texts),
        *(folder / str(number) / "Connections.csv" for number in works),
        chat(folder, *lines, name="WhatsApp Chat with Club.txt"),
        zipped(folder, "[13.03.24, 09:00:00] Ida Muster: Hi", "[13.03.24, 09:01:00] Kimmy: Hi"),
        mailboxes.written(folder, letters),
    ]


@dataclass
class Trial:
    """A network, and what was in it after every step that can still be undone or redone."""

    path: Path
    drop: Sequence[Path]
    states: list[Content] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)
    at: int = -1
    marks: frozenset[str] = frozenset()
    written: set[str] = field(default_factory=set)
    """The uids of what somebody wrote in, and of whom that speaks."""

    def __post_init__(self) -> None:
        with NetworkFile(self.path) as file:
            self.note(file)

    def do(self, name: str, first: int, second: int) -> None:
        place = _DOINGS[name](self, first, second)
        with NetworkFile(self.path) as file:
            now, whole = content(file), read_network(file.connection)
            assert not faults(file.connection)
            if place is None:
                self.note(file)
        if place is None:
            assert self.marks <= _marks(whole), "what a person wrote is gone"
        else:
            self.at += place
            assert now == self.states[self.at]
        self.marks = _marks(whole)
        ids = Counter((one.source, one.source_id) for one in whole.interactions if one.source_id)
        emails = Counter(one.value for person in whole.contacts for one in person.emails)
        assert max((*ids.values(), *emails.values()), default=1) == 1

    def note(self, file: NetworkFile) -> None:
        """Keep what the network is now, if there was a step."""
        name = next_undo(file.connection)
        step = 0 if name is None else name.id
        if self.at < 0 or step != self.steps[self.at]:
            self.at += 1
            self.states[self.at :], self.steps[self.at :] = [content(file)], [step]

    def import_files(self, first: int, second: int) -> None:
        some = list({self.drop[one % len(self.drop)] for one in (first, second)})
        headless.import_files(self.path, some, lambda *_: None)
        with NetworkFile(self.path) as file:
            self.note(file)
        again = headless.import_files(self.path, some, lambda *_: None)
        assert [(one.new, one.merged) for one in again] == [(0, 0)] * len(some)
        with NetworkFile(self.path) as file:
            assert content(file) == self.states[self.at]

    def edit(self, first: int, second: int) -> None:
        with NetworkFile(self.path) as file:
            mark = f" mark{len(self.states)}-{first}"
            if second % 2 and (ids := _ids(file, "interaction")):
                (one,) = read_interactions(file.connection, [ids[first % len(ids)]])
                self.written |= {one.uid, one.author, *one.participants}
                file.do(c.EditInteraction(one._replace(text=one.text + mark)))
            elif ids := _ids(file, "contact"):
                (who,) = read_contacts(file.connection, [ids[first % len(ids)]])
                self.written.add(who.uid)
                file.do(c.EditContact(replace(who, notes=who.notes + mark)))

    def merge(self, first: int, second: int) -> None:
        with NetworkFile(self.path) as file:
            ids = _ids(file, "contact")
            if ids and first % len(ids) != second % len(ids):
                stays, goes = read_contacts(file.connection, [ids[one % len(ids)] for one in (first, second)])
                self.written.add(stays.uid)
                file.do(c.MergeContacts((c.Merging(made_one(stays, (goes,), "DE"), (goes.id,)),)))

    def take_back(self, first: int, _second: int) -> None:
        with NetworkFile(self.path) as file:
            if batches := [one for one in read_batches(file.connection) if not one.is_taken_back]:
                take_back(file.connection, batches[first % len(batches)].id)

    def take_all_back(self) -> None:
        """What is left then was written in by somebody."""
        for _ in range(3):  # one of which all was needed by others goes once these are gone
            with NetworkFile(self.path) as file:
                for one in read_batches(file.connection):
                    if not one.is_taken_back:
                        take_back(file.connection, one.id)
                        self.note(file)
        with NetworkFile(self.path) as file:
            whole = read_network(file.connection)
            assert not faults(file.connection)
        assert self.marks <= _marks(whole)
        assert {one.uid for one in whole.contacts} <= self.written
        assert {one.uid for one in whole.interactions} <= self.written
        assert not [tie for tie in whole.ties if tie.source]

    def there_and_back(self) -> None:
        """Undo of everything, and Redo."""
        before = "".join(headless.export(self.path, "json", (), TODAY))
        with NetworkFile(self.path) as file:
            for play, states in (
                (file.undo, self.states[: self.at][::-1]),
                (file.redo, self.states[1 : self.at + 1]),
            ):
                for state in states:
                    assert play() is not None
                    assert content(file) == state
        assert "".join(headless.export(self.path, "json", (), TODAY)) == before

    def undo(self, _first: int, _second: int) -> int:
        with NetworkFile(self.path) as file:
            return -1 if file.undo() is not None else 0

    def redo(self, _first: int, _second: int) -> int:
        with NetworkFile(self.path) as file:
            return 1 if file.redo() is not None else 0


_DOINGS: dict[str, Callable[[Trial, int, int], int | None]] = {
    "import": Trial.import_files, "edit": Trial.edit, "merge": Trial.merge, "undo": Trial.undo,
    "redo": Trial.redo, "take back": Trial.take_back,
}  # fmt: skip
"""What can be done; those that go along the steps there were say how far."""


def _ids(file: NetworkFile, table: str) -> list[int]:
    """Those of people or exchanges, the owner left out."""
    least = 1 if table == "contact" else 0
    return [one for (one,) in file.connection.execute(f"SELECT id FROM {table} WHERE id>{least} ORDER BY id")]


def _marks(whole: NetworkDocument) -> frozenset[str]:
    texts = [one.notes for one in whole.contacts] + [one.text for one in whole.interactions]
    return frozenset(word for text in texts for word in text.split() if word.startswith("mark"))


numbers = st.integers(0, 11)
doings = st.tuples(st.sampled_from(["import", "import", *_DOINGS]), numbers, numbers)


@settings(max_examples=8, deadline=None)
@given(st.lists(doings, min_size=3, max_size=7))
def test_whatever_was_done_before(drop: list[Path], steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        trial = Trial(lay_new_network(Path(folder) / "n.netdesk"), drop)
        for step in steps:
            trial.do(*step)
        assert_kept_as_made_anew(trial.path)
        trial.take_all_back()
        trial.there_and_back()
        assert_kept_as_made_anew(trial.path)
