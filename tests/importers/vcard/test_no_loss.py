"""No crash, and nothing lost without a word, whatever stands in a card."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.draft import ContactDraft, Problem
from netdesk.importers.vcard.reader import read_text
from tests.importers.vcard.messy import NAMES, messy_files
from tests.importers.vcard.reading import card, read_all

OF_THE_FILE = {"VERSION", "PRODID", "REV", "X-ABLabel", "X-NETDESK-UID"}
NAMES_OF_PEOPLE = [
    *(name for name in NAMES if name not in OF_THE_FILE),
    "X-Anything",
    "x-lower",
    "a.X-GROUPED",
]
TYPES = st.sampled_from(
    ["", ";WORK", ";TYPE=Verein,pref", ";VALUE=text", ";X-UNKNOWN=1", ";LANGUAGE=de", ";VALUE=uri"]
)


@given(st.binary(max_size=400))
def test_any_bytes_behind_a_begin_are_read(data: bytes) -> None:
    items = read_all(b"BEGIN:VCARD\r\n" + data)
    assert sum(1 for item in items if not (isinstance(item, Problem) and not item.is_skip)) >= 1


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert list(read_text(text, "clipboard"))
    assert list(read_text(f"BEGIN:VCARD\n{text}", "clipboard"))


@given(messy_files())
def test_every_card_gives_an_item_and_every_text_can_be_stored(data: bytes) -> None:
    items = read_all(data)
    assert items
    for item in items:
        repr(item).encode()
        if isinstance(item, ContactDraft):
            assert item.contact.formatted_name
            assert item.contact.source_ids or item.contact.uid


@st.composite
def cards_with_tokens(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A card with a word in each property that stands nowhere else, and the words."""
    lines = []
    tokens = []
    version = draw(st.sampled_from(["2.1", "3.0", "4.0", ""]))
    for number, name in enumerate(draw(st.lists(st.sampled_from(NAMES_OF_PEOPLE), min_size=1, max_size=10))):
        token = f"word{number}word"
        shape = draw(
            st.sampled_from(
                ["{}", "{};{}x", "a,{}", "https://{}.example/{}", "x{}\\, y", "urn:uuid:{}", " {} "]
            )
        )
        group = draw(st.sampled_from(["", "item1.", "item2."])) if "." not in name else ""
        lines.append(f"{group}{name}{draw(TYPES)}:{shape.format(token, token)}")
        tokens.append(token)
    return card("TEL:1", *lines, version=version), tokens


@given(cards_with_tokens())
def test_every_value_of_a_card_is_found_again(card_and_tokens: tuple[str, list[str]]) -> None:
    text, tokens = card_and_tokens
    read = repr(read_all(text))
    assert [token for token in tokens if token not in read] == []
