"""What cards of one source say about each other: ties and groups, known when all cards were read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import Item, PersonRef, Problem, RecordDraft, TieDraft
from netdesk.domain.network import Group
from netdesk.importers.related_tie import related_tie
from netdesk.importers.vcard.card import Card
from netdesk.importers.vcard.naming import normal_uid
from netdesk.importers.vcard.sheet import SOURCE

_MAIL = "mailto:"


class _GroupCard(NamedTuple):
    where: str
    group: Group


class Links:
    """Collects what cards say of each other. `add` each card, then read `drafts` once. In which letters a
    UID is written makes no difference.
    """

    def __init__(self) -> None:
        self._people: dict[str, PersonRef] = {}
        self._emails: list[tuple[str, tuple[Labelled, ...]]] = []
        # Where, uid and the other's uid or name (both in small letters), relation.
        self._claims: list[tuple[str, str, str, str]] = []
        self._groups: list[_GroupCard] = []

    def add(self, where: str, card: Card, contact: Contact) -> None:
        """Note a card that is a contact."""
        if not card.uid:
            return
        own = card.uid.casefold()
        self._people[own] = PersonRef(uid=contact.uid or card.uid, name=contact.formatted_name)
        if contact.emails:
            self._emails.append((card.uid, contact.emails))
        for name, relation, uid in contact.related:
            self._claims.append((where, own, (uid or normal_uid(name)).casefold(), relation))

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
            yield from _group(where, self._with_known_members(group), uid_of_email)
        seen: set[tuple[str, str, str, str]] = set()
        for where, first, uid, relation in self._claims:
            if uid not in self._people or uid == first:
                continue
            tie = related_tie(relation, SOURCE)
            reverse = tie.reverse
            # The other card says the same from its side.
            mirrored = (uid, first, reverse or relation, relation if reverse else "")
            if mirrored not in seen and (key := (first, uid, relation, reverse)) not in seen:
                seen.add(key)
                yield TieDraft(where, tie, self._people[first], self._people[uid])

    def _with_known_members(self, group: Group) -> Group:
        """The group, with the UIDs of its members as their own cards write them."""
        known = ((member, self._people.get(member.casefold())) for member in group.members)
        return group._replace(members=tuple(ref.uid if ref else member for member, ref in known))


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
