"""The tie that is meant by a word for somebody related: the same from either end."""

from __future__ import annotations

from netdesk.domain.contact import Tie

_REVERSE = {
    "parent": "child", "mother": "child", "father": "child", "child": "parent", "son": "parent",
    "daughter": "parent", "manager": "report", "assistant": "manager", "brother": "sibling",
    "sister": "sibling", "wife": "spouse", "husband": "spouse", "agent": "principal",
    "referred by": "referred",
}  # fmt: skip
"""The relation the other way, where it is another one."""
_CLOSENESS_WORDS = {
    "family": "parent mother father child son daughter brother sister sibling wife husband spouse kin "
    "relative partner sweetheart",
    "friend": "friend",
    "business": "co-worker colleague manager assistant agent",
    "acquaintance": "acquaintance contact met neighbor co-resident",
}
_CLOSENESS = {word: closeness for closeness, words in _CLOSENESS_WORDS.items() for word in words.split()}


def related_tie(relation: str, source: str, first: str = "", second: str = "") -> Tie:
    """`second` is the `relation` of `first` (uids); `relation`: words with commas between them."""
    words = relation.casefold().split(", ")
    reverse = ", ".join(_REVERSE.get(word, word) for word in words)
    return Tie(
        first, second, relation, "" if reverse == relation.casefold() else reverse,
        closeness=_closeness_of(words), source=source,
    )  # fmt: skip


def _closeness_of(words: list[str]) -> str:
    found = {_CLOSENESS.get(word, "") for word in words}
    return next((closeness for closeness in _CLOSENESS_WORDS if closeness in found), "")
