from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers import csv_lines
from netdesk.importers.csv_lines import Lines


def lines(data: bytes) -> list[str]:
    read = Lines(io.BytesIO(data))
    found = []
    while line := read.next():
        found.append(line)
    assert read.number == len(found)
    assert read.position == len(data)
    return found


@pytest.mark.parametrize("block", [4, 5, 7, 1 << 16])
@settings(max_examples=50)
@given(
    texts=st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n\ufeff"), max_size=9), max_size=9
    ),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_lines_do_not_depend_on_how_they_are_read(
    block: int, texts: list[str], end: str, encoding: str
) -> None:
    before = csv_lines._BLOCK
    csv_lines._BLOCK = block
    try:
        assert lines("".join(f"{text}{end}" for text in texts).encode(encoding)) == [
            f"{text}\n" for text in texts
        ]
        if texts and texts[-1]:
            assert lines(end.join(texts).encode(encoding)) == [f"{text}\n" for text in texts]
    finally:
        csv_lines._BLOCK = before


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_wide_letters_are_read_across_blocks(encoding: str, end: str) -> None:
    written = [f"Zoë {number} 😀" for number in range(20_000)]
    assert lines(end.join(written).encode(encoding)) == [f"{line}\n" for line in written]


def test_a_line_without_end_is_divided() -> None:
    found = lines(b"x" * (40 * 1024**2) + b"\nlast")
    assert found[-1] == "last\n"
    assert 2 < len(found) < 6
    assert sum(len(line) - 1 for line in found) == 40 * 1024**2 + 4
