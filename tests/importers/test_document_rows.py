"""The rows of a document, however it is written and however large it is."""

from __future__ import annotations

import json
import tracemalloc
from itertools import chain
from typing import Any, BinaryIO, cast

import pytest

from netdesk.importers.document_rows import DocumentRows, opened
from tests.importers.rebuilt import TextMember
from tests.importers.written_stream import WrittenStream

CONTACTS = [{"uid": "a"}, {"uid": "b"}]
TALKS = [{"uid": "1"}, {"uid": "2"}]
OWN = [{"key": "brieftaube"}]


def _rows_of(text: str, problem: str = "") -> DocumentRows:
    document, said = opened(TextMember(text.encode()), lambda: None)
    assert said == problem
    assert document is not None
    return document


@pytest.mark.parametrize(
    "order",
    [
        ("format", "contacts", "interactions", "channels"),
        ("channels", "interactions", "contacts", "format"),
        ("contacts", "channels", "format", "interactions"),
    ],
)
def test_rows_come_in_one_order_however_the_document_is_written(order: tuple[str, ...]) -> None:
    whole: dict[str, Any] = {
        "format": "netdesk", "contacts": CONTACTS, "interactions": TALKS, "channels": OWN,
    }  # fmt: skip
    document = _rows_of(json.dumps({name: whole[name] for name in order}))
    assert list(document.all()) == [
        ("channels", 0, OWN[0]),
        *(("contacts", place, row) for place, row in enumerate(CONTACTS)),
        *(("interactions", place, row) for place, row in enumerate(TALKS)),
    ]
    assert (document.count, document.values) == (5, {"format": "netdesk"})
    assert list(document.of("interactions")) == TALKS
    assert list(document.of("contacts")) == CONTACTS
    assert list(document.of("ties")) == []


def test_of_a_property_that_is_there_twice_the_last_counts() -> None:
    document = _rows_of('{"contacts": [1], "me": 1, "contacts": [2, 3], "me": 2}')
    assert list(document.all()) == [("contacts", 0, 2), ("contacts", 1, 3)]
    assert document.values == {"me": 2}


def test_an_array_of_ours_that_is_none_is_a_value() -> None:
    document = _rows_of('{"contacts": {"uid": "a"}, "ties": [1]}')
    assert list(document.all()) == [("ties", 0, 1)]
    assert document.values == {"contacts": {"uid": "a"}}


def test_what_stands_before_a_break_is_read() -> None:
    cut = json.dumps({"contacts": CONTACTS, "interactions": TALKS})[:-6]
    document = _rows_of(cut, "It is broken in line 1; what stands before it was read.")
    assert list(document.of("interactions")) == TALKS[:1]


def test_a_person_who_cancels_need_not_wait_for_the_end() -> None:
    text = json.dumps({"contacts": [{"uid": str(number)} for number in range(5_000)]})

    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    with pytest.raises(StopError):
        opened(TextMember(text.encode()), stop)


class _LargeFile:
    """A document that is written anew whenever it is read."""

    name, size = "network.json", 0

    def open(self) -> BinaryIO:
        rows = (b'{"uid": "%0200d"},\n' % number for number in range(40_000))
        return cast(BinaryIO, WrittenStream(chain([b'{"interactions": [\n'], rows, [b"{}]}"])))


def test_memory_does_not_grow_with_the_document() -> None:
    tracemalloc.start()
    try:
        document, _ = opened(_LargeFile(), lambda: None)
        assert document is not None
        count = sum(1 for _ in document.all())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == document.count == 40_001
    assert peak < 3_000_000  # of 8.5 million bytes
