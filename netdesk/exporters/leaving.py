"""What may leave the network for others [B31, B32]: nothing that is private or only the owner's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from netdesk.domain.contact import ME, ME_UID, Contact
from netdesk.domain.document import ARRAYS, NetworkDocument
from netdesk.domain.exporting import FACTLESS, Form, LeftOut
from netdesk.exporters.scope import narrowed

PRIVATE_TAGS = frozenset({"private", "privat", "confidential", "vertraulich"})
"""Whoever bears one of these tags, in any case of letters, is marked as private."""
_PRIVATE_CLASS = re.compile(r"CLASS(?:;[^:]*)?:\s*(?:PRIVATE|CONFIDENTIAL)\s*", re.IGNORECASE)
_LEAVING = frozenset({"contacts", "ties", "groups", "channels"})
_DATED = ("plans", "reminders")
"""What a calendar holds besides birthdays."""


def is_private(contact: Contact) -> bool:
    """Whether a contact is marked as private: by a tag, or by the CLASS of the card it came from."""
    return any(tag.casefold() in PRIVATE_TAGS for tag in contact.tags) or any(
        _PRIVATE_CLASS.fullmatch(extra.text) for extra in contact.extras
    )


def for_others(network: NetworkDocument, elsewhere: Iterable[Contact] = ()) -> NetworkDocument:
    """The people, the ties between them and the groups they are in, without whatever is private: people and
    facts marked so, and what the owner thinks of people (notes, circles, closeness, how they met, what for).
    Of the owner there is the name; exchanges, requests, plans and all else on the desk stay behind.

    `elsewhere`: private people who are not in this part of the network, and whom nobody in it may name.
    """
    shown = replace(network, interactions=())
    rest = narrowed(shown, {one.uid for one in network.contacts if not is_private(one)})
    hidden = _names(chain(elsewhere, filter(is_private, network.contacts)))
    me = network.me
    return NetworkDocument(
        me=Contact(
            ME_UID, ME, formatted_name=me.formatted_name, given_name=me.given_name, family_name=me.family_name
        ),
        contacts=tuple(_for_others(one, hidden) for one in rest.contacts),
        ties=tuple(one._replace(strength=None, closeness="", circle=None) for one in rest.ties),
        groups=tuple(one._replace(text="", last_post="", post_rhythm_days=None) for one in rest.groups),
        channels=rest.channels,
        anchor=rest.anchor,
    )


def without_place(network: NetworkDocument, form: Form) -> int:
    """How many facts stay because the form has no place for them."""
    return sum(len(one.facts) for one in network.contacts) if form in FACTLESS else 0


def left_out(network: NetworkDocument, form: Form) -> LeftOut:
    """What `for_others` leaves out of what a form could hold, and what it has no place for."""
    shown = [one for one in network.contacts if not is_private(one)]
    private = len(network.contacts) - len(shown)
    if form == "ics":
        return LeftOut(private, others=sum(len(getattr(network, name)) for name in _DATED))
    noted = sum(_without_opinion(one) != one for one in shown)
    if form in ("graphml", "gexf"):
        return LeftOut(private, notes=noted)
    said = LeftOut(private, sum(fact.is_private for one in shown for fact in one.facts), noted)
    if form in FACTLESS:
        return said._replace(facts=0, placeless=without_place(replace(network, contacts=tuple(shown)), form))
    if form != "json":
        return said
    own = sum(len(getattr(network, name)) for name in ARRAYS if name not in _LEAVING | {"interactions"})
    return said._replace(exchanges=len(network.interactions), others=own + len(network.settings))


def _without_opinion(contact: Contact) -> Contact:
    return replace(
        contact, notes="", circle=None, closeness="", rhythm_days=None, how_met="", met="", purpose="",
        introduced_by="",
    )  # fmt: skip


def _for_others(contact: Contact, hidden: frozenset[str]) -> Contact:
    return replace(
        _without_opinion(contact),
        facts=tuple(fact for fact in contact.facts if not fact.is_private),
        related=tuple(one for one in contact.related if hidden.isdisjoint((one.uid, one.name))),
    )


def _names(people: Iterable[Contact]) -> frozenset[str]:
    """By what other contacts call these people: uid and name."""
    return frozenset(name for one in people for name in (one.uid, one.formatted_name) if name)
