from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.meta.encoding import repaired, repaired_name, repaired_tree
from tests.importers.meta.exports import written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ko\u00c5\u0082o", "Koło"),
        ("Z\u00c3\u00b6e \u00e2\u009d\u00a4", "Zöe ❤"),
        ("plain", "plain"),
        ("Koło", "Koło"),
        ("Zoë", "Zoë"),
        ("Ko\u00c5", "KoÅ"),
        ("half \ud83d", "half \ufffd"),
        ("a\0b", "ab"),
        ("", ""),
    ],
    ids=["polish", "emoji", "ascii", "right", "latin", "cut", "surrogate", "nul", "empty"],
)
def test_a_text_is_mended_once_or_left_alone(text: str, expected: str) -> None:
    assert repaired(text) == expected


def test_names_lose_needless_blanks() -> None:
    assert repaired_name("  Zo\u00c3\u00ab   Muster\n") == "Zoë Muster"


@settings(max_examples=100)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_whatever_meta_writes_is_read_as_it_was(text: str) -> None:
    assert repaired(json.loads(written(text))) == text


def test_a_tree_is_mended_with_its_keys() -> None:
    tree = {"na\u00c3\u00afve": ["\u00c3\u00a9", 1, None, {"x": True}]}
    assert repaired_tree(tree) == {"naïve": ["é", 1, None, {"x": True}]}
