"""What one line says, and what its value is in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.vcard.content_line import Heads, parse_head, split_line
from netdesk.importers.vcard.values import (
    Reading,
    escaped,
    split_list,
    split_parts,
    unescaped,
    unquoted,
    without_controls,
)


@pytest.mark.parametrize(
    ("line", "head", "value"),
    [
        ("TEL:1", "TEL", "1"),
        ("URL:http://a.example", "URL", "http://a.example"),
        ('X;A="b:c";D=e:f:g', 'X;A="b:c";D=e', "f:g"),
        ('X;A="b:c', 'X;A="b', "c"),
        (":", "", ""),
        ("no colon", "", ""),
    ],
)
def test_a_line_is_divided_at_its_first_colon_outside_quotes(line: str, head: str, value: str) -> None:
    assert split_line(line) == (head, value)


@pytest.mark.parametrize(
    ("text", "name", "group"),
    [
        ("tel", "TEL", ""),
        ("item1.X-ABLabel", "X-ABLABEL", "item1"),
        ("ITEM1.TEL;WORK", "TEL", "item1"),
        ("X-messaging/xmpp-All", "X-MESSAGING/XMPP-ALL", ""),
        (" TEL ;WORK", "TEL", ""),
    ],
)
def test_name_and_group_are_found(text: str, name: str, group: str) -> None:
    head = parse_head(text)
    assert head is not None
    assert (head.name, head.group) == (name, group)


@pytest.mark.parametrize("text", ["", ";", "two words", "ÄÖÜ", ".TEL", "a.b.c", "x" * 300])
def test_what_is_no_name_is_no_property(text: str) -> None:
    assert parse_head(text) is None


@pytest.mark.parametrize(
    ("text", "label", "is_preferred"),
    [
        ("TEL;WORK;VOICE", "work", False),
        ("TEL;TYPE=WORK,VOICE", "work", False),
        ("TEL;TYPE=WORK;TYPE=VOICE", "work", False),
        ('TEL;TYPE="work,voice"', "work", False),
        ("TEL;type=CELL;type=VOICE;type=pref", "mobile", True),
        ("TEL;CELL;PREF", "mobile", True),
        ("TEL;PREF=1", "", True),
        ("TEL;PREF=2", "", False),
        ("TEL;FAX;HOME", "home fax", False),
        ("TEL;TYPE=Verein", "Verein", False),
        ("TEL;TYPE=X-Werkstatt,work", "work Werkstatt", False),
        ("TEL;TYPE=X-FCENCODED-56657265696E", "Verein", False),
        ("TEL;TYPE=X-FCENCODED-zz", "X-FCENCODED-zz", False),
        ("TEL;TYPE=X-FCENCODED-5700650072", "Wer", False),
        ("TEL;TYPE=X-FCENCODED-0000", "X-FCENCODED-0000", False),
        ("EMAIL;INTERNET", "", False),
        ("TEL;X-EVOLUTION-UI-SLOT=1;TYPE=", "", False),
    ],
)
def test_types_make_a_label(text: str, label: str, is_preferred: bool) -> None:
    head = parse_head(text)
    assert head is not None
    assert (head.label, head.is_preferred) == (label, is_preferred)


@pytest.mark.parametrize(
    ("text", "encoding", "kind", "types"),
    [
        ("NOTE;QUOTED-PRINTABLE", "qp", "", ()),
        ("NOTE;encoding=quoted-printable", "qp", "", ()),
        ("PHOTO;BASE64;JPEG", "b64", "", ("JPEG",)),
        ("PHOTO;ENCODING=b;TYPE=JPEG", "b64", "", ("JPEG",)),
        ("PHOTO;ENCODING=BASE64", "b64", "", ()),
        ("NOTE;8BIT", "", "", ()),
        ("PHOTO;URL", "", "url", ()),
        ("PHOTO;VALUE=URI", "", "uri", ()),
        ("LOGO;INLINE", "", "inline", ()),
    ],
)
def test_bare_words_of_encoding_and_value_are_no_types(
    text: str, encoding: str, kind: str, types: tuple[str, ...]
) -> None:
    head = parse_head(text)
    assert head is not None
    assert (head.encoding, head.value_kind, head.types) == (encoding, kind, types)


def test_parameters_are_read_without_their_quotes_and_carets() -> None:
    head = parse_head("ADR;LABEL=\"Weg 1^n^'Ort^' ^^ ^x; 2\";A=1;A=2")
    assert head is not None
    assert head.params == {"LABEL": 'Weg 1\n"Ort" ^ ^x; 2', "A": "1,2"}


def test_a_head_that_ends_in_quotes_is_not_taken_for_the_start_of_a_longer_one() -> None:
    heads = Heads()
    assert heads.get('X;A="b')
    assert 'X;A="b' not in heads.known


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\\nb\\Nc", "a\nb\nc"),
        ("a\\\\nb", "a\\nb"),
        ("a\\,b\\;c\\:d", "a,b;c:d"),
        ("C:\\temp\\x", "C:\\temp\\x"),
        ("end\\", "end\\"),
    ],
)
def test_escapes_are_undone_and_other_backslashes_stay(raw: str, text: str) -> None:
    assert unescaped(raw) == text


@given(st.text())
def test_what_was_escaped_is_one_part_and_reads_back(text: str) -> None:
    assert split_parts(escaped(text)) == split_list(escaped(text)) == [escaped(text)]
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ("a;b\\;c;d", ["a", "b\\;c", "d"]),
        ("a\\\\;b", ["a\\\\", "b"]),
        (";", ["", ""]),
        ("", [""]),
        ("a\\", ["a\\"]),
    ],
)
def test_parts_are_divided_at_semicolons_that_are_not_escaped(raw: str, parts: list[str]) -> None:
    assert split_parts(raw) == parts


def test_quoted_printable_gives_lines_with_plain_ends() -> None:
    assert unquoted("a=0D=0Ab=0Dc=", "", Reading()) == "a\nb\nc"


def test_marks_of_writing_direction_are_dropped() -> None:
    assert without_controls(" \u202d+49 30\u202c\u200f ") == "+49 30"
