"""Properties of foreign JSON are read as what they are meant to be, or as nothing."""

from __future__ import annotations

from netdesk.importers.json_values import length_of, list_of, object_of, text_of, whole_of

ODD = {
    "text": " a ",
    "number": 7,
    "yes": True,
    "none": None,
    "blank": " ",
    "list": [{"a": 1}, 2],
    "object": {"b": 1},
}


def test_texts_and_numbers_are_texts_and_nothing_else_is() -> None:
    assert [text_of(ODD, name) for name in (*ODD, "missing")] == ["a", "7", "", "", "", "", "", ""]
    assert text_of(ODD, "none", "blank", "number", "text") == "7"


def test_lists_have_objects_only() -> None:
    assert list_of(ODD, "list") == [{"a": 1}]
    assert list_of(ODD, "text") == list_of(ODD, "missing") == []


def test_what_is_no_object_is_an_empty_one() -> None:
    assert object_of(ODD, "object") == {"b": 1}
    assert object_of(ODD, "list") == {}


def test_whole_numbers_are_read_from_texts_too() -> None:
    found = {
        "a": "12",
        "b": 12,
        "c": "-3",
        "d": "1.5",
        "e": 1.5,
        "f": True,
        "g": "9" * 30,
        "h": None,
        "i": "²",
        "j": 1 << 70,
    }
    assert [whole_of(found, name) for name in found] == [12, 12, -3, *[None] * 7]


def test_lengths_are_those_a_call_can_have() -> None:
    assert [length_of(seconds) for seconds in (62, 0, -1, 10**15, None)] == [62, None, None, None, None]
