"""How bytes become lines: folding, quoted-printable over several lines, base64, code pages."""

from __future__ import annotations

import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.vcard.soft_breaks import join_soft_breaks
from tests.importers.vcard.reading import card, only_contact, problems

QP = "NOTE;ENCODING=QUOTED-PRINTABLE"


def note(*lines: str) -> str:
    return only_contact(card("FN:Ida", *lines, "TEL:1", version="2.1")).notes


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["NOTE:a", " b", "\tc"], "abc"),
        (["NOTE:a", "  b"], "a b"),
        ([f"{QP}:first=0D=0A=", "second: line"], "first\nsecond: line"),
        ([f"{QP.lower()}:first=", "second"], "firstsecond"),
        (["NOTE;QUOTED-PRINTABLE:a=", "b=", "c"], "abc"),
        (["NOTE;QUOTED-PRINTABLE:a= ", "b"], "ab"),
        ([f"{QP}:two=", " words"], "two words"),
        ([f"{QP}:M=C3=", " =BC=", " ller"], "Müller"),
        ([f"{QP}:a=20b=", " c"], "a bc"),
        ([f"{QP}:folded", " too=0A"], "foldedtoo"),
        ([f"{QP}:cut=", ""], "cut"),
        ([f"{QP}:left over="], "left over"),
        (["NOTE;ENCODING=QUOTED-", " PRINTABLE:a=", "b"], "ab"),
        ([f"{QP}:not =ZZ coded ="], "not =ZZ coded"),
        (["NOTE:no code: ="], "no code: ="),
    ],
)
def test_a_value_over_several_lines_is_one(lines: list[str], text: str) -> None:
    assert note(*lines) == text
    assert only_contact(card("FN:Ida", *lines, "TEL:1", version="2.1")).phones[0].value == "1"


def test_the_end_of_the_card_ends_a_value_that_wants_to_go_on() -> None:
    contact = only_contact(f"BEGIN:VCARD\nFN:Ida\n{QP}:text=\nEND:VCARD\n")
    assert contact.notes == "text"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=300))
def test_any_text_survives_quoted_printable(text: str) -> None:
    lines = quopri.encodestring(text.encode(), quotetabs=True).decode("ascii")
    joined = join_soft_breaks(f"X;QUOTED-PRINTABLE:{lines}".encode())
    assert quopri.decodestring(joined.partition(b":")[2]).decode() == text


@pytest.mark.parametrize(
    "lines",
    [
        ["PHOTO;ENCODING=BASE64;JPEG:", "/9j/4AAQ", "SkZJRg==", "", "TEL:1"],
        ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", "SkZJRg==", "TEL:1"],
        ["PHOTO;BASE64:", "  /9j/4AAQ", "  SkZJRg==", "TEL:1"],
        ["PHOTO;TYPE=JPEG;ENCODING=BASE64:", " /9j/4AAQ", " SkZJRg", "", "TEL:1"],
    ],
)
def test_base64_is_read_with_and_without_indentation(lines: list[str]) -> None:
    contact = only_contact(card("FN:Ida", *lines))
    assert contact.photo is not None
    assert contact.photo.data == b"\xff\xd8\xff\xe0\x00\x10JFIF"
    assert contact.phones


def test_an_empty_line_ends_base64() -> None:
    contact = only_contact(card("FN:Ida", "PHOTO;ENCODING=BASE64:/9j/4A==", "", "words"))
    assert contact.photo is not None
    assert [extra.text for extra in contact.extras] == ["words"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("FN:Jörg".encode(), "Jörg"),
        ("FN:Jörg".encode("cp1252"), "Jörg"),
        ("FN:„Jörg“".encode("cp1252"), "„Jörg“"),
        ("FN;CHARSET=windows-1250:Łódź".encode("cp1250"), "Łódź"),
        (b"FN:" + "Łódź".encode("cp1250") + b"\nNOTE;CHARSET=windows-1250:x", "Łódź"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:=A3=F3d=9F\nNOTE;CHARSET=windows-1250:x", "Łódź"),
        (b"FN;CHARSET=nobody-knows;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg"),
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=C3", "Jör\ufffd"),
        (b"FN:J\xc3\xb6rg \xc3\xbc\xc3", "Jörg ü\ufffd"),
        ("FN:Jö\n rg".encode().replace(b"\xb6", b"\n \xb6"), "Jörg"),
        ("FN;CHARSET=ISO-2022-JP:山田".encode("iso2022_jp"), "山田"),
        ("FN;CHARSET=SHIFT_JIS:山田".encode("shift_jis"), "山田"),
    ],
)
def test_the_page_of_a_card_is_found(data: bytes, name: str) -> None:
    contact = only_contact(b"BEGIN:VCARD\nVERSION:2.1\n" + data + b"\nEND:VCARD\n")
    assert contact.formatted_name == name


def test_letters_that_were_lost_are_told() -> None:
    (problem,) = problems(b"BEGIN:VCARD\nFN:J\x81\xf6rg\nEND:VCARD\n")
    assert not problem.is_skip
    assert "letters" in problem.reason


def test_marks_of_byte_order_are_dropped_in_front_of_any_line() -> None:
    mark = "\ufeff"
    contact = only_contact(f"{mark}BEGIN:VCARD\n{mark}FN:Ida\n{mark}{mark}TEL:1\nEND:VCARD\n")
    assert (contact.formatted_name, contact.phones[0].value) == ("Ida", "1")


def test_lines_nobody_can_read_are_kept_and_told() -> None:
    data = card("FN:Ida", "FN", "just words", "ein Wort: noch eins", "TEL:1")
    contact = only_contact(data)
    assert [extra.text for extra in contact.extras] == ["FN", "just words", "ein Wort: noch eins"]
    (problem,) = problems(data)
    assert problem[:3] == (
        "kontakte.vcf card 1 (line 1)",
        "3 lines could not be understood and are kept as they are.",
        False,
    )
