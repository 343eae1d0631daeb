from __future__ import annotations

from io import RawIOBase
from itertools import pairwise
from typing import BinaryIO, cast

import pytest

from netdesk.domain.contact import ContactKind
from netdesk.domain.draft import ContactDraft, Problem
from netdesk.domain.error import CancelledError, KnownError
from netdesk.importers.vcard.reader import READER, read_text
from tests.importers.vcard.reading import (
    BytesMember,
    BytesSource,
    card,
    contacts,
    file,
    only_contact,
    problems,
    read_all,
)

IDA = card("FN:Ida Muster")
BO = card("FN:Bo Muster")


def refuse() -> BinaryIO:
    raise KnownError("ida.vcf is encrypted.")


class BreaksOff(RawIOBase):
    """A stream that fails behind its first bytes."""

    def __init__(self, data: bytes) -> None:
        self._chunks = [data]

    def read(self, size: int = -1) -> bytes:
        if not self._chunks:
            raise OSError("gone")
        return self._chunks.pop()


def test_the_folder_and_the_file_are_recognised_by_what_is_in_them() -> None:
    assert READER.recognise(file(IDA.encode(), "kontakte.txt")) >= 90
    assert READER.recognise(file(IDA.encode("utf-16"), "kontakte.txt")) >= 90
    assert READER.recognise(file(IDA.encode("utf-16-be"), "x")) >= 90
    assert READER.recognise(file(b"\xef\xbb\xbf  begin:vcard \r\nfn:x", "x")) >= 90
    assert READER.recognise(file(b"\r\n\r\nitem1.BEGIN:VCARD\n", "x")) >= 90
    assert READER.recognise(file(b"Hello,\nhere is my card\nBEGIN:VCARD\n", "letter.txt")) == 60
    assert READER.recognise(file(b"name,mail\nBEGIN:VCARD in a cell,a@b.example\n", "x.csv")) == 0
    assert READER.recognise(file(b"", "empty.txt")) == 0
    assert READER.recognise(file(b"", "empty.vcf")) == 30
    two = tuple(BytesMember(name, IDA.encode()) for name in ("a/ida.vcf", "a/BO.VCF"))
    assert READER.recognise(BytesSource(two)) >= 90
    others = tuple(BytesMember(f"{number}.json", b"{}") for number in range(9))
    assert 0 < READER.recognise(BytesSource((*two, *others))) < 50
    assert READER.recognise(BytesSource(others)) == 0


def test_a_file_that_cannot_be_opened_tells_why_and_does_not_cost_the_others() -> None:
    source = BytesSource((BytesMember("ida.vcf", b"", refuse), BytesMember("bo.vcf", BO.encode())))
    with pytest.raises(KnownError, match="encrypted"):
        READER.recognise(BytesSource(source.members[:1]))
    first, second = READER.read(source, lambda done, total: None)
    assert first == Problem("ida.vcf", "ida.vcf is encrypted.", breaks_off=True)
    assert isinstance(second, ContactDraft)


def test_all_files_of_a_folder_are_read_but_those_that_are_no_cards() -> None:
    members = (
        BytesMember("a/ida.vcf", IDA.encode()),
        BytesMember("notes.txt", b"BEGIN:VCARD\nFN:No\n"),
        BytesMember("b/BO.VCF", BO.encode("utf-16")),
    )
    drafts = list(READER.read(BytesSource(members), lambda done, total: None))
    assert [draft.where for draft in drafts] == ["a/ida.vcf card 1 (line 1)", "b/BO.VCF card 1 (line 1)"]


def test_progress_is_told_and_may_stop_the_reading() -> None:
    data = (IDA * 5000).encode()
    told: list[tuple[int, int]] = []
    list(READER.read(file(data), lambda done, total: told.append((done, total))))
    assert told[-1] == (len(data), len(data))
    assert all(0 < later[0] - earlier[0] <= 65536 for earlier, later in pairwise(told))

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        list(READER.read(file(data), cancel))


def test_cards_come_lazily() -> None:
    read: list[int] = []
    items = READER.read(file((IDA * 50_000).encode()), lambda done, total: read.append(done))
    next(items)
    assert sum(read[-1:]) <= 65536


def test_a_card_says_where_it_stands() -> None:
    where = [item.where for item in read_all(f"\r\n{IDA}\r\n{BO}")]
    assert where == ["kontakte.vcf card 1 (line 2)", "kontakte.vcf card 2 (line 7)"]


def test_what_is_no_card_is_told_once_for_each_run() -> None:
    items = read_all(f"Hello\r\nthere\r\n{IDA}\r\n\r\n{BO}-- \r\nend")
    assert [item for item in items if isinstance(item, Problem)] == [
        Problem("kontakte.vcf line 1", "2 lines outside of the cards were left out.", is_skip=False),
        Problem("kontakte.vcf line 13", "2 lines outside of the cards were left out.", is_skip=False),
    ]
    assert len(items) == 4


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf\r\n", b"\0\0\0", b"\x1a"])
def test_a_file_without_a_card_is_told(data: bytes) -> None:
    assert read_all(data) == [Problem("kontakte.vcf", "There is no card in this file.")]


@pytest.mark.parametrize(
    "line", ["X-NOTHING:", "TEL:", "N:;;;;", "ORG:;", "UID:123", "REV:20240101T000000Z", ""]
)
def test_a_card_with_nothing_in_it_is_told(line: str) -> None:
    empty, other = read_all(card(line) + IDA)
    assert empty == Problem("kontakte.vcf card 1 (line 1)", "The card is empty.")
    assert isinstance(other, ContactDraft)


def test_one_bad_card_does_not_cost_the_others() -> None:
    bad = b'BEGIN:VCARD\r\nVERSION:9\r\n\xff\xfe\x00;;;:::\r\nTEL;=;;=":\r\nPHOTO;ENCODING=b:%%%\r\n'
    read = contacts(IDA.encode() + bad + BO.encode())
    assert [contact.formatted_name for contact in (read[0], read[-1])] == ["Ida Muster", "Bo Muster"]
    assert len(read) == 3


def test_a_card_beyond_all_size_is_left_out_and_told() -> None:
    large = b"BEGIN:VCARD\r\nFN:Large\r\n" + b"X-A:" + b"a" * 1000 + b"\r\n"
    large += (b"X-B:" + b"b" * 100_000 + b"\r\n") * 170 + b"END:VCARD\r\n"
    first, second = read_all(large + IDA.encode())
    assert first == Problem("kontakte.vcf card 1 (line 1)", "The card is larger than 16 MB and was left out.")
    assert second.where == "kontakte.vcf card 2 (line 175)"


def test_a_file_that_breaks_off_gives_the_cards_before_the_break() -> None:
    stream = cast(BinaryIO, BreaksOff((IDA + "BEGIN:VCARD\r\nFN:Half").encode()))
    source = BytesSource((BytesMember("ida.vcf", b"", lambda: stream),))
    first, half, problem = READER.read(source, lambda done, total: None)
    assert isinstance(first, ContactDraft)
    assert isinstance(half, Problem)
    assert half.where.startswith("ida.vcf card 2")
    assert half.reason.startswith("The file breaks off inside this card, which was left out")
    reason = "The file breaks off here: the rest of it could not be read."
    assert problem == Problem("ida.vcf", reason, is_skip=False, breaks_off=True)


def test_a_pasted_text_is_read_like_a_file() -> None:
    (draft,) = read_text("\n  " + IDA.replace("\r\n", "\n  "), "clipboard")
    assert isinstance(draft, ContactDraft)
    assert draft.where == "clipboard card 1 (line 2)"
    assert draft.contact.formatted_name == "Ida Muster"
    assert list(read_text("\ud800", "clipboard"))


def test_a_card_has_an_id_by_which_the_next_import_knows_it() -> None:
    first = only_contact(card("FN:Ida", "TEL:1", "REV:20240101T000000Z", "PRODID:a"))
    again = only_contact(card("TEL:1", "FN:Ida", "REV:20250101T000000Z").replace("\r\n", "\n"))
    other = only_contact(card("FN:Ida", "TEL:2"))
    assert first.source_ids == again.source_ids != other.source_ids
    assert first.source_ids[0].source == "vcard-content"
    assert only_contact(card("FN:Ida", "UID:ABC-1")).source_ids == (("vcard", "ABC-1"),)
    assert first.uid == ""


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["FN:Ida", "N:Muster;Ida"], "person"),
        (["FN:Muster GmbH", "KIND:org"], "organisation"),
        (["FN:Muster GmbH", "X-ABShowAs:COMPANY"], "organisation"),
        (["FN:Muster GmbH", "N:;;;;", "ORG:Muster GmbH"], "organisation"),
        (["ORG:Muster GmbH"], "organisation"),
        (["FN:Ida", "ORG:Ida", "N:Muster;Ida"], "person"),
        (["FN:Ida", "ORG:Ida", "KIND:individual"], "person"),
    ],
)
def test_firms_are_told_from_people(lines: list[str], kind: ContactKind) -> None:
    assert only_contact(card(*lines)).kind == kind


def test_a_kind_nobody_knows_is_kept() -> None:
    contact = only_contact(card("FN:Saal", "KIND:X-OWN"))
    assert (contact.kind, [extra.text for extra in contact.extras]) == ("person", ["KIND:X-OWN"])


@pytest.mark.parametrize("line", ["PRODID:-//XING//EN", "URL:https://www.xing.com/profile/Ida_Muster"])
def test_the_shown_name_is_right_where_xing_exchanged_its_parts(line: str) -> None:
    swapped = ("FN:Ida Muster", "N:Ida;Muster;;;")
    ida = only_contact(card(*swapped, line))
    assert (ida.given_name, ida.family_name) == ("Ida", "Muster")
    other = only_contact(card(*swapped, "PRODID:-//Other//EN"))
    assert (other.given_name, other.family_name) == ("Muster", "Ida")


@pytest.mark.parametrize("kind", ["location", "LOCATION", "device", "application", "thing"])
def test_rooms_and_things_are_no_people(kind: str) -> None:
    items = read_all(card("FN:Saal", f"KIND:{kind}", version="4.0") + IDA)
    assert [item.contact.formatted_name for item in items if isinstance(item, ContactDraft)] == ["Ida Muster"]
    (told,) = [item for item in items if isinstance(item, Problem)]
    assert (told.reason, told.is_skip) == ("It is a place or a device, not a person.", True)


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\r\nNOTE:" + b"x" * 5_000_000,
        b"x" * 5_000_000,
        b"BEGIN:VCARD" * 450_000,
        b'BEGIN:VCARD\r\nX;A="' + b'"' * 2_000_001 + b"a:b",
        b"BEGIN:VCARD\r\nNOTE;QUOTED-PRINTABLE:" + b"abc=\r\n" * 300_000,
        b"BEGIN:VCARD\r\nNOTE:" + b"a\r\n " * 1_000_000,
        b"BEGIN:VCARD\r\nIMPP:" + b"skype:" * 500_000,
        b"BEGIN:VCARD\r\nFN:x\r\n" + b"".join(b"TEL;PREF:%d\r\n" % number for number in range(50_000)),
        b"BEGIN:VCARD\r\nFN:x\r\n" + b"".join(b"ADR;PREF:;;%d\r\n" % number for number in range(50_000)),
        b"BEGIN:VCARD\r\nFN:x\r\n" + b"X-ABDATE:1\r\nX-ABLabel:x\r\n" * 30_000,
        b"\r" * 5_000_000,
        b"\xef\xbb\xbf" * 1_500_000,
        b"vcard\n" * 300_000,
    ],
    ids=range(13),
)
def test_no_input_takes_more_time_than_its_size_asks_for(data: bytes) -> None:
    # A step that looks at everything before it would take hours here.
    assert len(read_all(data)) <= 2


def test_tens_of_thousands_of_cards_without_an_end_are_as_many_cards() -> None:
    assert len(read_all(b"BEGIN:VCARD\r\nAGENT:\r\n" * 10_000)) == 3334 + 1
    assert len(problems(b"BEGIN:VCARD\r\n" * 40_000)) == 40_000 + 1


def test_a_card_in_which_the_file_ends_is_read_and_told() -> None:
    whole = b"BEGIN:VCARD\nFN:Bo Berg\nEND:VCARD\n"
    *people, problem = read_all(whole + b"BEGIN:VCARD\nFN:Ida Muster\nTEL:1")
    assert [item.contact.formatted_name for item in people if isinstance(item, ContactDraft)] == [
        "Bo Berg",
        "Ida Muster",
    ]
    assert isinstance(problem, Problem)
    assert (problem.is_skip, problem.breaks_off) == (False, True)
    assert "The file ends inside this card" in problem.reason
