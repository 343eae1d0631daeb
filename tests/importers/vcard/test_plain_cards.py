"""The quick way through a card without oddities says exactly what the thorough one says."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netdesk.importers.vcard.cards import RawCard, split_cards
from netdesk.importers.vcard.content_line import Heads
from netdesk.importers.vcard.lines import lines_of
from netdesk.importers.vcard.properties import Properties, plain_properties, properties_of
from netdesk.importers.vcard.values import Reading

_LINES = (
    "BEGIN:VCARD", " BEGIN:VCARD", "END:VCARD", "end:vcard ", " END:VCARD", "VERSION:3.0", "VERSION:2.1",
    "PRODID:-//NetDesk//EN", "PROFILE:VCARD", "PROFILE:x", "BEGIN:x", "FN:Ida Muster", " FN:Ida",
    "\tFN:Ida", "fn:Ida", "\ufeffFN:Ida", "FN", "", " ", "\t", " and more", "\tand: more", "= and",
    "NOTE:one=", "NOTE:one= ", "NOTE;ENCODING=QUOTED-PRINTABLE:one=", "NOTE;QUOTED-PRINTABLE:one=20two",
    "NOTE;CHARSET=UTF-8:gr\u00fcn", "NOTE;CHARSET=ISO-2022-JP:\x1b$B", "N;CHARSET=x:M\u00fcller",
    "PHOTO;ENCODING=b:/9j/", "PHOTO;BASE64:/9j/", "AAAA", " AAAA", "KEY;ENCODING=b:AA", "item1.TEL:1",
    "item1.X-ABLabel:Home", "X-ABLabel:Home", 'TEL;X=":":1', 'TEL;X="a:1', "AGENT:", "AGENT;VALUE=uri:a",
    "X-\ue000/y:1", "TEL:", "TEL: ", ":", ":x", "EMAIL;TYPE=WORK:a@b.example",
)  # fmt: skip


def both(data: bytes, heads: Heads) -> tuple[Properties | None, Properties, Reading, Reading]:
    quick, thorough = Reading(), Reading()
    plain = plain_properties(data, heads, quick)
    whole = properties_of(lines_of(RawCard(1, 1, data), thorough), heads, thorough)
    return plain, whole, quick, thorough


def known_heads() -> Heads:
    heads = Heads()
    for line in _LINES:
        properties_of([line.strip("\ufeff")], heads, Reading())
    return heads


@settings(max_examples=400)
@given(st.lists(st.sampled_from(_LINES), max_size=8))
@example(["BEGIN:VCARD", "FN:Ida", " FN:Ida", "END:VCARD"])
@example([" BEGIN:VCARD", " FN:Ida", " END:VCARD"])
def test_the_quick_way_finds_what_the_thorough_one_finds(lines: list[str]) -> None:
    text = "\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])
    heads = known_heads()
    for piece in split_cards([text.encode()]):
        if isinstance(piece, RawCard) and not piece.is_nested and not piece.is_too_large:
            plain, whole, quick, thorough = both(piece.data, heads)
            if plain is not None:
                assert plain == whole
                assert (quick.version, quick.is_own, quick.data) == (
                    thorough.version, thorough.is_own, thorough.data,
                ) or "\n " in text or "\n\t" in text  # fmt: skip


def test_most_cards_go_the_quick_way() -> None:
    heads = known_heads()
    data = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nNOTE:one=\n two\nitem1.TEL:1\nEND:VCARD\n"
    plain, whole, _, _ = both(data, heads)
    assert plain == whole


def test_a_line_of_another_kind_is_left_to_the_thorough_way() -> None:
    heads = known_heads()
    for line in (b"NOBODY KNOWS", b"X-NEW:1", b"FN:\xff", b"NOTE;QUOTED-PRINTABLE:a=\nb", b"N;CHARSET=x:y"):
        plain, _, _, _ = both(b"BEGIN:VCARD\n" + line + b"\nEND:VCARD\n", heads)
        assert plain is None, line
