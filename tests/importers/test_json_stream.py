"""JSON read piece by piece gives what reading it whole gives, wherever the pieces end."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers import json_stream
from netdesk.importers.json_stream import BrokenJsonError, Element, JsonStream

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffd")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text('abc\n"\\é', max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.fixture(params=[1, 7, 1 << 18], autouse=True)
def _chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK_BYTES", request.param)


def stream(text: str | bytes) -> JsonStream:
    return JsonStream(BytesIO(text.encode() if isinstance(text, str) else text))


def values(text: str) -> list[Any]:
    return [element.value for element in stream(text).elements()]


def read(source: JsonStream) -> Any:
    """A value read the long way: everything that can be entered is."""
    kind = source.peek()
    if kind == "[":
        return [read(source) for _ in source.entered()]
    if kind == "{":
        return {key: read(source) for key in source.keys()}  # noqa: SIM118 - no dict
    return source.value()


@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(VALUES, max_size=5), indent=st.sampled_from([None, 0, 1, "\t"]), is_ascii=st.booleans()
)
def test_it_reads_what_was_written(values: list[Any], indent: int | str | None, is_ascii: bool) -> None:
    text = json.dumps(values, indent=indent, ensure_ascii=is_ascii)
    assert [element.value for element in stream(text).elements()] == values
    assert read(stream(text)) == values
    passed = stream(text)
    passed.skip()
    assert passed.peek() == ""


def test_properties_that_are_not_read_are_passed_over() -> None:
    source = stream('{"a": [{"b": [1, 2]}, 3], "wanted": {"c": 1}, "d": "x"}')
    found = {key: source.value() if key == "wanted" else None for key in source.keys()}  # noqa: SIM118
    assert found == {"a": None, "wanted": {"c": 1}, "d": None}


def test_lines_are_counted() -> None:
    text = '[\n  {"a": 1},\n\n  {"a": 2}\n]'
    assert list(stream(text).elements()) == [Element(2, {"a": 1}), Element(4, {"a": 2})]


@pytest.mark.parametrize(
    "break_line", ['  {"a": 2', '  {"a": "2}', '  {"a": [}', '  {"a": 2}}', '  {{"a": 2},', "  {"]
)
def test_a_broken_element_on_a_line_of_its_own_costs_only_itself(break_line: str) -> None:
    text = f'[\n  {{"a": 1}},\n{break_line}\n,\n  {{"a": 3}}\n]'
    found = list(stream(text).elements())
    assert [one.value for one in found if not one.is_broken and one.value != {"a": 2}] == [{"a": 1}, {"a": 3}]


def test_after_a_broken_element_the_enclosing_object_goes_on() -> None:
    source = stream('{\n "list": [\n  {\n   "a": 1\n  },\n  {\n   "a": oops\n  }\n ],\n "next": 7\n}')
    found: dict[str, Any] = {}
    for key in source.keys():  # noqa: SIM118
        found[key] = [one.is_broken for one in source.elements()] if key == "list" else source.value()
    assert found == {"list": [False, True], "next": 7}


@pytest.mark.parametrize(
    "text", ["[1, 2", '[{"a": 1}, {"a"', "[1, 2, oops]", '["x', "[", "{", "", "[1" + "0" * 5000]
)
def test_where_nothing_can_be_read_any_more_it_says_so(text: str) -> None:
    with pytest.raises(BrokenJsonError, match="line 1"):
        values(text)


def test_it_never_nests_too_deeply() -> None:
    with pytest.raises(BrokenJsonError):
        values("[" * 100_000)
    with pytest.raises(BrokenJsonError):
        stream('{"a":' * 100_000).skip()


def test_texts_hold_nothing_a_database_cannot() -> None:
    assert values(r'["a\ud83db", "\u0000c", "\ud83d\ude00", {"\udc00": ["\udc00"]}]') == [
        "a\ufffdb", "c", "😀", {"\ufffd": ["\ufffd"]},
    ]  # fmt: skip


def test_damaged_bytes_are_replaced_and_told() -> None:
    source = stream(b'["a\xff", "\xc3\xa4"]')
    assert [one.value for one in source.elements()] == ["a\ufffd", "ä"]
    assert source.has_replacements


def test_a_byte_order_mark_and_wide_letters_are_read() -> None:
    text = '[{"a": "ä"}, {"b": "and some more text, so that it is clear what this is"}]'
    for encoding in ("utf-8-sig", "utf-8"):
        assert [one.value for one in stream(text.encode(encoding)).elements()] == json.loads(text)


def test_an_assignment_before_the_value_is_passed() -> None:
    for text in ("window.YTD.tweets.part0 = [1]", "[1]", "\n a=\n[1]"):
        source = stream(text)
        source.skip_assignment()
        assert source.value() == [1]
    source = stream('["a = b"]')
    source.skip_assignment()
    assert source.value() == ["a = b"]


@pytest.mark.parametrize(("rest", "is_at_end"), [("", True), (" ;\n", True), ("; x", False), (" [2]", False)])
def test_only_a_semicolon_may_follow_the_last_value(rest: str, is_at_end: bool) -> None:
    source = stream(f"a = [1]{rest}")
    source.skip_assignment()
    assert source.value() == [1]
    assert source.is_at_end() is is_at_end


def test_a_value_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_LONGEST", 1000)
    monkeypatch.setattr(json_stream, "_CHUNK_BYTES", 16)
    text = '[\n "' + "x" * 5000 + '",\n "y"\n]'
    assert list(stream(text).elements()) == [Element(2, None, is_broken=True), Element(3, "y")]
