"""What cards of one source say about each other: ties and groups, known when all cards were read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.domain.contact import Contact, Labelled, Tie
from netdesk.domain.draft import Item, PersonRef, Problem, RecordDraft, TieDraft
from netdesk.domain.network import Group
from netdesk.importers.vcard.card import Card
from netdesk.importers.vcard.naming import normal_uid
from netdesk.importers.vcard.sheet import SOURCE

_MAIL = "mailto:"
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


class _GroupCard(NamedTuple):
    where: str
    group: Group


class Links:
    """Collects what cards say of each other. `add` each card, then read `drafts` once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._emails: list[tuple[str, tuple[Labelled, ...]]] = []
        self._claims: list[tuple[str, str, str, str]] = []  # where, uid, the other's uid or name, relation
        self._groups: list[_GroupCard] = []

    def add(self, where: str, card: Card, contact: Contact) -> None:
        """Note a card that is a contact."""
        if not card.uid:
            return
        self._names[card.uid] = contact.formatted_name
        if contact.emails:
            self._emails.append((card.uid, contact.emails))
        for name, relation, uid in contact.related:
            self._claims.append((where, card.uid, uid or normal_uid(name), relation))

    def add_group(self, where: str, card: Card, contact: Contact) -> None:
        """Note a card that is a group."""
        url = contact.urls[0].value if contact.urls else ""
        group = Group(
            contact.formatted_name, url=url, text=contact.notes, members=card.members or (), source=SOURCE,
            uid=card.uid,
        )  # fmt: skip
        self._groups.append(_GroupCard(where, group))

    def drafts(self) -> Iterator[Item]:
        """The groups and the ties between cards of this source."""
        uid_of_email: dict[str, str] = {}
        if self._groups:
            for uid, emails in reversed(self._emails):
                uid_of_email.update((email.value.lower(), uid) for email in emails)
        for where, group in self._groups:
            yield from _group(where, group, uid_of_email)
        seen: set[tuple[str, str, str, str]] = set()
        for where, first, uid, relation in self._claims:
            if uid not in self._names or uid == first:
                continue
            reverse = _reverse_of(relation)
            # The other card says the same from its side.
            mirrored = (uid, first, reverse or relation, relation if reverse else "")
            if mirrored not in seen and (key := (first, uid, relation, reverse)) not in seen:
                seen.add(key)
                tie = Tie("", "", relation, reverse, closeness=_closeness_of(relation), source=SOURCE)
                yield TieDraft(where, tie, self._person(first), self._person(uid))

    def _person(self, uid: str) -> PersonRef:
        return PersonRef(uid=uid, name=self._names[uid])


def _group(where: str, group: Group, uid_of_email: dict[str, str]) -> Iterator[Item]:
    members: list[str] = []
    strangers: list[str] = []
    for member in group.members:
        if member.startswith(_MAIL):
            uid = uid_of_email.get(member.removeprefix(_MAIL), "")
            (members if uid else strangers).append(uid or member.removeprefix(_MAIL))
        else:
            members.append(member)
    yield RecordDraft(where, group._replace(members=tuple(dict.fromkeys(members))))
    if strangers:
        reason = f"No card of this file has the e-mail addresses of these members: {', '.join(strangers)}."
        yield Problem(where, reason, is_skip=False)


def _reverse_of(relation: str) -> str:
    words = [_REVERSE.get(word, word) for word in relation.casefold().split(", ")]
    reverse = ", ".join(words)
    return "" if reverse == relation.casefold() else reverse


def _closeness_of(relation: str) -> str:
    found = {_CLOSENESS.get(word, "") for word in relation.casefold().split(", ")}
    return next((closeness for closeness in _CLOSENESS_WORDS if closeness in found), "")
