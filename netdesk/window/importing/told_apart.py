"""What tells people apart whom a row could be about: the words on the button of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netdesk.domain.contact import Contact
from netdesk.window.date_text import partial_date_text
from netdesk.window.importing.words import say
from netdesk.window.tie_text import channel_name

_MOST = 36
"""So many letters stand on a button."""
_FEWEST = 8
"""So many of them at least are what tells people apart."""


class Known(NamedTuple):
    """Somebody a row could be about; `place`: where they are known from, such as the name of a file."""

    contact: Contact
    place: str


class _Trait(NamedTuple):
    """Words for a button, with `{value}` in them, and what is said so of somebody."""

    words: str
    value: str


def told_apart(people: Sequence[Known]) -> list[str]:
    """“Merge with …” for each, with the first thing that is true of no other: the name, the organisation, the
    town, an address, where they are known from; at last the place in the order.
    """
    traits = [list(_traits(one)) for one in people]
    found = []
    for place, mine in enumerate(traits):
        others = traits[:place] + traits[place + 1 :]
        own = (
            trait
            for kind, trait in enumerate(mine)
            if trait.value and all(other[kind].value.casefold() != trait.value.casefold() for other in others)
        )
        trait = next(own, _Trait(say("Merge with number {value}"), str(place + 1)))
        found.append(_filled(trait))
    return found


def _traits(one: Known) -> Iterator[_Trait]:
    """What is asked of everybody in the same order; a value is "" where nobody knows."""
    contact = one.contact
    towns = (at.city for at in contact.addresses)
    channels = (channel_name(at.channel) for at in contact.presences)
    yield _Trait(say("Merge with {value}"), contact.formatted_name)
    yield _Trait(say("Merge with the one at {value}"), contact.organisation)
    yield _Trait(say("Merge with the one in {value}"), next(filter(None, towns), ""))
    yield _Trait(say("Merge with {value}"), next((mail.value for mail in contact.emails), ""))
    yield _Trait(say("Merge with {value}"), next((phone.value for phone in contact.phones), ""))
    yield _Trait(say("Merge with the one born {value}"), partial_date_text(contact.birthday))
    yield _Trait(say("Merge with the {value}"), contact.title)
    yield _Trait(say("Merge with {value}"), contact.nickname)
    yield _Trait(say("Merge with the one on {value}"), ", ".join(dict.fromkeys(channels)))
    yield _Trait(say("Merge with the one from {value}"), one.place)


def _filled(trait: _Trait) -> str:
    room = max(_FEWEST, _MOST - len(trait.words.format(value="")))
    value = trait.value if len(trait.value) <= room else f"{trait.value[: room - 2].rstrip()} …"
    return trait.words.format(value=value)
