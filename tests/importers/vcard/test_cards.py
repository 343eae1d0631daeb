"""Where cards begin and end."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.vcard.blocks import BLOCK_BYTES, MAX_LINE_BYTES, blocks
from netdesk.importers.vcard.cards import RawCard, Stray, split_cards
from tests.importers.vcard.reading import contacts, only_contact


def split(data: bytes) -> list[RawCard | Stray]:
    return list(split_cards(blocks(BytesIO(data).read)))


def names(data: str) -> list[str]:
    return [contact.formatted_name for contact in contacts(data)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_is_one(end: str) -> None:
    data = end.join(["BEGIN:VCARD", "FN:Ida", " Muster", "END:VCARD", "BEGIN:VCARD", "FN:Bo", "END:VCARD"])
    assert [card.line for card in split(data.encode())] == [1, 5]
    assert names(data) == ["IdaMuster", "Bo"]


def test_marks_are_found_in_any_case_with_blanks_and_groups() -> None:
    first = "begin:vcard\nFN:a\nEnd:vCard\n"
    second = "\titem1.BEGIN : VCARD \n\tFN:b\n\titem1.END:VCARD\t\n"
    assert names(first + second + "BEGIN:VCARD \nFN:c \nEND:VCARD ") == ["a", "b", "c"]


def test_a_lost_end_costs_nothing() -> None:
    assert names("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:c") == [
        "a",
        "b",
        "c",
    ]


def test_a_card_in_an_agent_belongs_to_the_card_around_it() -> None:
    inner = "BEGIN:VCARD\nVERSION:2.1\nFN:Axel; the agent\nTEL:1\nEND:VCARD\n"
    for data in (
        f"BEGIN:VCARD\nFN:Ida\nAGENT:\n{inner}TEL:2\nEND:VCARD\n",
        f"BEGIN:VCARD\nFN:Ida\nAGENT:{inner}TEL:2\nEND:VCARD\n",
        f"BEGIN:VCARD\nFN:Ida\nitem1.AGENT;X=1: \n\n{inner}\nTEL:2\nEND:VCARD\n",
    ):
        contact = only_contact(data)
        assert [related[:2] for related in contact.related] == [("Axel; the agent", "agent")]
        assert [phone.value for phone in contact.phones] == ["2"]
        assert "TEL:1" in contact.extras[0].text


def test_an_agent_in_an_agent_is_kept_with_it() -> None:
    begins = "BEGIN:VCARD\nFN:a\nAGENT:\nBEGIN:VCARD\nFN:b\nAGENT:\nBEGIN:VCARD\nFN:c\n"
    contact = only_contact(begins + "END:VCARD\n" * 3)
    assert [related.name for related in contact.related] == ["b"]
    assert "FN:c" in contact.extras[0].text


def test_a_begin_that_is_not_in_an_agent_begins_another_card() -> None:
    assert names("BEGIN:VCARD\nFN:a\nNOTE:my agent:\nBEGIN:VCARD\nFN:b\n") == ["a", "b"]


def test_text_that_was_folded_before_an_end_is_text() -> None:
    note = "x" * 70
    contact = only_contact(f"BEGIN:VCARD\nFN:Ida\nNOTE:{note}\n END:VCARD\nTEL:1\nEND:VCARD\n")
    assert contact.notes == note + "END:VCARD"
    assert contact.phones


def test_an_indented_end_behind_a_short_line_is_an_end() -> None:
    assert names("BEGIN:VCARD\nFN:a\n END:VCARD\nBEGIN:VCARD\nFN:b\n  END:VCARD") == ["a", "b"]


def test_the_name_of_the_format_in_a_value_is_no_mark() -> None:
    data = (
        "BEGIN:VCARD\nFN:BEGIN:VCARD\nNOTE:see END:VCARD\nPRODID:vcard\nURL:http://vcard.example\nEND:VCARD\n"
    )
    assert names(data) == ["BEGIN:VCARD"]


def test_cards_are_the_same_wherever_the_blocks_end() -> None:
    one = "BEGIN:VCARD\r\nFN:Jörg\r\nNOTE:" + "ü" * 50 + "\r\n " + "é" * 60 + "\r\nEND:VCARD\r\n"
    count = BLOCK_BYTES // len(one.encode()) * 2
    for encoding in ("utf-8", "utf-16"):
        read = contacts((one * count).encode(encoding))
        assert len(read) == count
        assert {(contact.formatted_name, contact.notes) for contact in read} == {
            ("Jörg", "ü" * 50 + "é" * 60)
        }


def test_a_line_beyond_all_size_is_cut() -> None:
    data = b"x" * (MAX_LINE_BYTES + 5)
    pieces = list(blocks(BytesIO(data).read))
    assert b"".join(pieces) == data
    assert len(pieces) == 2


@given(st.binary(max_size=300), st.integers(1, 40))
def test_blocks_do_not_depend_on_how_the_stream_is_cut(data: bytes, size: int) -> None:
    class Short(BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            return super().read(size)

    data = b"BEGIN:VCARD plain text so that it is not taken for UTF-16\n" + data
    whole = b"".join(blocks(BytesIO(data).read))
    assert whole.replace(b"\n\n", b"\n") == b"".join(blocks(Short(data).read)).replace(b"\n\n", b"\n")


@given(
    st.lists(st.sampled_from([b"BEGIN:VCARD\n", b"END:VCARD\n", b"AGENT:\n", b"x\n", b" END:VCARD\n", b"\n"]))
)
def test_every_begin_is_in_a_card_and_every_other_line_in_a_card_or_a_stray(lines: list[bytes]) -> None:
    pieces = split(b"".join(lines))
    cards = [piece for piece in pieces if isinstance(piece, RawCard)]
    assert sum(card.data.count(b"BEGIN") for card in cards) == lines.count(b"BEGIN:VCARD\n")
    strays = sum(piece.lines for piece in pieces if isinstance(piece, Stray))
    in_cards = sum(1 for card in cards for line in card.data.split(b"\n") if line)
    assert in_cards + strays == sum(1 for line in lines if line != b"\n")
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))
