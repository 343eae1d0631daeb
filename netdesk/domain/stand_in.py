"""What stands in a network for somebody whose name nobody knows: a closed account, or a mere number."""

from __future__ import annotations

import re

from netdesk.domain.contact import Contact

_CLOSED = "closed:"
_NAME = "name:"
_NUMBERED = re.compile(r"(?:X|Telegram) user \d+")


def closed_account_id(conversation: str) -> str:
    """The id in its source of the closed account of a conversation: two of them are never one."""
    return f"{_CLOSED}{conversation}"


def is_closed_account_id(source_id: str) -> bool:
    """Whether an id is one that `closed_account_id` made."""
    return source_id.startswith(_CLOSED)


def name_id(name: str) -> str:
    """The id in its source of whom it calls so and says nothing else of."""
    return f"{_NAME}{name}"


def name_in_id(source_id: str) -> str:
    """The name in an id that `name_id` made; "" for all others."""
    return source_id.removeprefix(_NAME) if source_id.startswith(_NAME) else ""


def is_account_id(source_id: str) -> bool:
    """Whether an id is that of an account, and no stand-in: a name alone, or a conversation."""
    return not source_id.startswith((_CLOSED, _NAME))


def is_closed_account(contact: Contact) -> bool:
    """Whether a contact stands for a closed account, unless the owner has said who it was."""
    is_named = bool(contact.given_name or contact.family_name)
    return not is_named and any(is_closed_account_id(one.value) for one in contact.source_ids)


def is_mere_number(name: str) -> bool:
    """Whether a name is but the number that a phone or a network has for somebody: `X user 4711`."""
    return not any(map(str.isalpha, name)) or _NUMBERED.fullmatch(name) is not None
