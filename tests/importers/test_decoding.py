import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.decoding import decode, known_encoding, wide_encoding

TEXT = "BEGIN:VCARD\r\nFN:Jörg Müller – Größe\r\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
    ],
)
def test_every_rung_of_the_ladder_gives_the_same_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, encoding, False)


def test_a_hint_names_the_code_page_of_what_is_not_utf_8() -> None:
    data = "Łódź".encode("cp1250")
    assert decode(data, "windows-1250") == ("Łódź", "cp1250", False)
    assert decode("Łódź".encode(), "windows-1250").text == "Łódź"


def test_a_hint_nobody_knows_falls_back_to_the_ladder() -> None:
    assert decode(b"M\xfcller", "x-own-page") == ("Müller", "cp1252", False)


@pytest.mark.parametrize(
    "name", ["zlib", "rot13", "idna", "undefined", "unicode_escape", "utf-7", "", "\0", "no such"]
)
def test_what_is_no_code_page_of_text_is_not_known(name: str) -> None:
    assert known_encoding(name) == ""


def test_latin_1_means_the_windows_code_page() -> None:
    assert decode(b"\x84M\xfcller\x93", "ISO-8859-1").text == "„Müller“"


def test_bytes_without_a_meaning_are_told() -> None:
    assert decode(b"a\x81\xfcb") == ("a\ufffdüb", "cp1252", True)


def test_utf_8_cut_in_the_middle_of_a_letter_stays_utf_8() -> None:
    cut = "Größe Öl".encode() + b"\xc3"
    assert decode(cut) == ("Größe Öl\ufffd", "utf-8", True)
    assert decode(b"M\xc3", "utf-8") == ("M\ufffd", "utf-8", True)


def test_a_mark_of_utf_8_is_believed_only_as_far_as_the_bytes_bear_it_out() -> None:
    assert decode(codecs.BOM_UTF8 + b"M\xfcller").text == "Müller"


def test_text_with_a_single_nul_is_not_taken_for_utf_16() -> None:
    assert wide_encoding(b"FN:Ida\0Muster and more text than that") == ""


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"") == ("", "utf-8", False)


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "cp1250", "shift_jis", "utf-7", "x"]))
def test_any_bytes_give_a_text_and_say_so_when_something_was_replaced(data: bytes, hint: str) -> None:
    decoded = decode(data, hint)
    decoded.text.encode()
    assert decoded.has_replacements or "\ufffd" not in decoded.text or b"\xef\xbf\xbd" in data
