from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import ContactDraft, Problem
from netdesk.importers.registry import recognise
from netdesk.importers.tables.reader import READER
from tests.importers.tables.sources import (
    GOOGLE,
    GOOGLE_LEGACY,
    OUTLOOK,
    OUTLOOK_DE,
    THUNDERBIRD,
    XING,
    filled,
    read,
    source,
)  # fmt: skip

values = st.one_of(
    st.sampled_from(
        ["", "", "", "Ida", "Muster, Ida", "ida@example.org", "+49 30 901820", "4/12/1980", "0.0.00"]
    ),
    st.sampled_from(
        [" ::: ", "* myContacts", "* Work", "12.4.1980", "a;b,c", "https://www.xing.com/profile/I"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=8),
)


@pytest.mark.parametrize(
    "header", [GOOGLE, GOOGLE_LEGACY, OUTLOOK, OUTLOOK_DE, THUNDERBIRD, XING, "Name,Tel,Wer"]
)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_every_row_is_a_person_or_is_told(header: str, data: st.DataObject) -> None:
    row = st.dictionaries(st.sampled_from(header.split(",")), values, max_size=6)
    rows = data.draw(st.lists(row, max_size=4))
    items = read(filled(header, *rows))
    told = [item for item in items if not isinstance(item, Problem) or item.is_skip]
    assert len(told) == sum(any(map(str.strip, one.values())) for one in rows)
    for item in items:
        if isinstance(item, ContactDraft):
            assert item.contact.formatted_name.strip()
            assert all(day.text for day in item.contact.days)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), header=st.sampled_from(["", GOOGLE, OUTLOOK_DE, "Name;E-Mail"]))
def test_any_bytes_are_read_without_an_error(data: bytes, header: str) -> None:
    found = source(f"{header}\n".encode() + data)
    reader = recognise(found) or READER
    for _ in reader.read(found, lambda _done, _total: None):
        pass
