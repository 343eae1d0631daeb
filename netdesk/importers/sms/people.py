"""Who is at the other end of an entry of a backup: numbers of people, and senders that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.domain.draft import PersonRef
from netdesk.importers.name_key import is_nobody
from netdesk.importers.phone_number import bare_number

MYSELF = "insert-address-token"
"""What Android writes for the phone's own number."""
SERVICE = "A service wrote it, not a person."
WITHHELD = "The number was withheld."
_NUMBER = re.compile(r"\+?\d+")
_SHORTEST = 7


def digits(address: str) -> str:
    """An address in the form in which two entries have the same one: a number without its dashes."""
    bare = bare_number(address)
    return bare if _NUMBER.fullmatch(bare) else address.strip().casefold()


def person(address: str, name: str) -> PersonRef | None:
    """Whose address this is; `name` as in the phone's address book. None for the number of a service,
    which has a few digits or a word instead of a number, and for a number that was withheld.
    """
    name = "" if is_nobody(name) or digits(name) == digits(address) else name
    if "@" in address:
        return PersonRef(name=name, email=address.strip())
    bare = digits(address)
    if not _NUMBER.fullmatch(bare) or (len(bare) < _SHORTEST and not name):
        return None
    return PersonRef(name=name, phone=address.strip())


def named(addresses: Sequence[str], names: str) -> dict[str, str]:
    """Addresses (as `digits`) with their names from a list joined by commas, which names may hold, too:
    without names unless there are as many of them.
    """
    if len(addresses) == 1:
        return {digits(addresses[0]): names}
    split = [name.strip() for name in names.split(",")]
    if len(split) != len(addresses):
        split = [""] * len(addresses)
    return {digits(address): name for address, name in zip(addresses, split, strict=True)}
