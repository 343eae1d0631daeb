from __future__ import annotations

from typing import Any

import pytest

from netdesk.importers.meta.entries import Entry, entries_of, labelled_values, moment_of
from tests.importers.meta.exports import T, labelled


def only(value: Any) -> Entry:
    (entry,) = entries_of(value)
    return entry


@pytest.mark.parametrize("key", ["friends", "friends_v2", "anything"])
def test_any_list_of_objects_at_the_top_is_read(key: str) -> None:
    entry = only({key: [{"name": "Zo\u00c3\u00ab  Muster", "timestamp": T}], "count": 1})
    assert (entry.name, entry.time, entry.date) == ("Zoë Muster", "2023-11-14T22:13:20Z", "2023-11-14")


def test_a_name_inside_the_data_is_found() -> None:
    assert only({"groups": [{"timestamp": T, "data": [{}, {"name": "Chess club"}]}]}).name == "Chess club"


def test_the_newest_generation_is_read_by_position_and_type() -> None:
    entry = only(
        [labelled(("Adresse", "https://social.example/x"), ("Irgendwas", "Ida Muster"), ("Datum", T + 60))]
    )
    assert (entry.name, entry.time) == ("Ida Muster", "2023-11-14T22:14:20Z")


def test_the_newest_generation_falls_back_on_the_moment_of_the_entry_and_its_own_name() -> None:
    entry = only([{"timestamp": T, "ent_name": "Ida Muster", "label_values": []}])
    assert (entry.name, entry.time) == ("Ida Muster", "2023-11-14T22:13:20Z")


def test_nested_values_are_found_to_a_depth() -> None:
    nested: Any = {"label": "inner", "value": "Ida"}
    assert [v.text for v in labelled_values([{"dict": [{"vec": [nested]}]}])] == ["Ida"]
    for _ in range(100):
        nested = {"dict": [nested]}
    assert list(labelled_values([nested])) == []


@pytest.mark.parametrize("number", [None, True, "1", 0, -5, 1e300, float("nan"), [], {}])
def test_what_is_no_moment_is_none(number: Any) -> None:
    assert moment_of(number) is None


def test_seconds_and_thousandths_are_told_apart() -> None:
    assert moment_of(T) == moment_of(T * 1000) == moment_of(float(T))


@pytest.mark.parametrize("value", [[], {}, {"a": []}, {"a": [1, "x"]}, {"a": {"name": "x"}}])
def test_a_document_without_lists_has_no_entries(value: Any) -> None:
    assert list(entries_of(value)) == []
