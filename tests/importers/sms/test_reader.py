from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import InteractionDraft, Problem
from netdesk.importers.registry import recognise
from netdesk.importers.sms.reader import READER
from netdesk.importers.sms.records import records
from netdesk.importers.source import open_source
from netdesk.importers.told_together import SINGLY
from tests.importers.imported import imported, imported_twice
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.sms.backups import DAY, IDA, OTTO, addr, backup, call, mms, part, read, sms, written

ALL = backup(sms(), sms("You?", type=2), mms(part("Look", data="QUJD" * 9000), addr(IDA, 137)))


def key(path: Path) -> str:
    reader = recognise(open_source(path))
    return reader.key if reader else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ALL, "sms"),
        ("\ufeff" + ALL, "sms"),
        (ALL.encode("utf-16"), "sms"),
        (backup(call(), root="calls"), "phone"),
    ],
)
def test_backups_are_recognised_by_their_root(tmp_path: Path, text: str | bytes, expected: str) -> None:
    assert key(written(tmp_path, text, "download")) == expected


@pytest.mark.parametrize("text", ["<html><smses/></html>", "<!-- <smses> -->", "sms", "<a", "<!--" * 9000])
def test_other_files_are_not(tmp_path: Path, text: str) -> None:
    assert key(written(tmp_path, text)) == ""


def test_a_zip_of_backups_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "backups.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("sms.xml", ALL)
        archive.writestr("calls.xml", backup(call(), root="calls"))
        archive.writestr("notes.txt", "nothing")
        archive.writestr("sms-old.xml", backup(sms("Old", date=DAY - 1)).replace("<smses", "<sm<ses"))
        archive.writestr("other.xml", "<contacts/>")
    assert key(path) == "sms"
    assert [item.where for item in read(path)] == [
        "sms.xml entry 1", "sms.xml entry 2", "sms.xml entry 3", "calls.xml entry 1",
        "sms-old.xml entry 1", "other.xml", "notes.txt",
    ]  # fmt: skip


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    messages = written(tmp_path, ALL.replace("</smses>", sms() + "</smses>"))
    calls = written(
        tmp_path, backup(call(), call(number=OTTO, type=3, contact_name="Otto"), root="calls"), "calls.xml"
    )
    network = imported_twice(tmp_path, messages, calls)
    assert len(network.interactions) == 5
    assert sorted(one.formatted_name for one in network.contacts) == ["Ida Muster", "Otto"]


def test_who_rang_and_who_wrote_under_one_name_is_one(tmp_path: Path) -> None:
    chat = "14.11.23, 10:00 - Ida Muster: Hi\n14.11.23, 10:01 - Kim Own: Hello\n"
    whatsapp = written(tmp_path, chat, "WhatsApp Chat with Ida Muster.txt")
    calls = written(tmp_path, backup(call(), root="calls"), "calls.xml")
    network = imported_twice(tmp_path, whatsapp, calls, written(tmp_path, ALL))
    assert [one.formatted_name for one in network.contacts] == ["Ida Muster"]
    assert len(network.interactions) == 6


def test_a_later_backup_adds_only_what_is_new(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, written(tmp_path, ALL))
    (account,) = imported(
        network, written(tmp_path, ALL.replace("</smses>", sms("new", date=DAY + 5) + "</smses>"))
    )
    assert (account.read, account.new, account.unchanged) == (4, 1, 3)


def test_a_backup_cut_in_the_middle_keeps_its_good_part(tmp_path: Path) -> None:
    cut = ALL[: ALL.index("QUJD") + 5000]
    items = read(written(tmp_path, cut))
    assert [type(item) for item in items] == [InteractionDraft, InteractionDraft, Problem]
    assert items[2] == Problem("sms-20231114.xml entry 3", "The entry is broken and could not be read.")


def test_a_broken_entry_does_not_cost_the_next(tmp_path: Path) -> None:
    text = backup(sms("a"), '<sms body="unclosed />', sms("b"), "garbage & < between", sms("c"))
    texts = [
        item.interaction.text if isinstance(item, InteractionDraft) else ""
        for item in read(written(tmp_path, text))
    ]
    assert texts == ["a", "", "b", "c"]


def test_services_are_told_together_where_they_are_many(tmp_path: Path) -> None:
    items = read(written(tmp_path, backup(*[sms(address="22000", contact_name="null")] * 40)))
    assert len(items) == SINGLY + 1
    assert items[-1] == Problem(
        "sms-20231114.xml entry 6 and 34 more", "A service wrote it, not a person.", stands_for=35
    )


def test_letters_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    text = backup(sms("Grüße"), sms("Grüße", date=DAY + 1)).encode("cp1252")
    *drafts, told = read(written(tmp_path, text))
    assert [type(draft) for draft in drafts] == [InteractionDraft, InteractionDraft]
    assert told == Problem(
        "sms-20231114.xml", "Some letters in 2 of its texts cannot be read.", is_skip=False
    )


def test_a_code_page_that_is_declared_is_used(tmp_path: Path) -> None:
    text = backup(sms("Grüße")).replace("UTF-8", "windows-1252").encode("cp1252")
    (draft,) = read(written(tmp_path, text))
    assert isinstance(draft, InteractionDraft)
    assert draft.interaction.text == "Grüße"


def test_a_backup_without_entries_says_so(tmp_path: Path) -> None:
    assert read(written(tmp_path, backup())) == [
        Problem("sms-20231114.xml", "There is no message and no call in this file.")
    ]


def test_progress_comes_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = written(tmp_path, ALL)
    list(READER.read(open_source(path), lambda done, total: told.append((done, total))))
    assert told[-1] == (path.stat().st_size, path.stat().st_size)


class _Pieces(io.BytesIO):
    """A stream that hands over a few bytes at a time, however many are asked for."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self._size = size

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self._size)


@given(st.integers(1, 400))
@settings(max_examples=50, deadline=None)
def test_where_a_piece_ends_makes_no_difference(size: int) -> None:
    data = backup(sms("ä😀"), call(), mms(part("Look", data="QUJD" * 300), addr(IDA, 137))).encode()
    whole = [(one.number, one.root, len(one.parts)) for one in records(io.BytesIO(data), lambda _: None)]
    pieces = records(_Pieces(data, size), lambda _: None)
    assert [(one.number, one.root, len(one.parts)) for one in pieces] == whole


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_every_entry_of_a_damaged_backup_is_accounted_for(data: st.DataObject) -> None:
    text = bytearray(ALL.encode())
    for _ in range(data.draw(st.integers(0, 8))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    text = text[: data.draw(st.integers(0, len(text)))]
    source = TextSource((TextMember(bytes(text), "sms.xml"),))
    starts = text.decode("utf-8", "replace")
    items = list(READER.read(source, lambda _done, _total: None))
    for item in items:
        repr(item).encode()
    if recognise(source):
        entries = sum(starts.count(f"<{tag} ") for tag in ("sms", "mms", "call")) - starts.count("<sms --")
        counts = [item.stands_for if isinstance(item, Problem) else 1 for item in items]
        assert sum(counts) >= entries
