"""Under which names the owner may write in chats that do not say from whose phone or account they come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from netdesk.domain.contact import SourceId
from netdesk.domain.stand_in import name_id


class ChatAuthors(NamedTuple):
    """Who writes in a chat of `source` (a reader's key). `authors`: how many messages each name wrote; `own`:
    the owner's names, as far as the chat or the network says; `is_settled`: it is known who the owner is.
    """

    source: str
    authors: Mapping[str, int]
    own: frozenset[str]
    is_settled: bool


class OwnName(NamedTuple):
    """A name in chats of `source` that may be the owner's: in how many of the chats it stands, above how many
    messages; `is_likely`: it is the only one in all of them.
    """

    source: str
    name: str
    chats: int = 1
    messages: int = 0
    is_likely: bool = False


def own_name_id(source: str, name: str) -> SourceId:
    """What the network remembers of the owner when a name in chats of a source is theirs."""
    return SourceId(source, name_id(name))
