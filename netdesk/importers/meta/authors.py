"""Who writes in the conversations of an export that does not say whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.meta.account import Account, is_closed
from netdesk.importers.meta.conversation_file import read_conversation
from netdesk.importers.meta.threads import Thread


def authors_in(threads: Iterable[Thread], account: Account, source: str) -> Iterator[ChatAuthors]:
    """Of every conversation, with those who take part and never wrote; of none when `account` is known,
    whose names are told instead. Conversations that cannot be read tell nothing.
    """
    if account.is_known:
        yield owned_by(account.names, source)
        return
    for thread in threads:
        authors = _authors_of(thread)
        if authors:
            yield ChatAuthors(source, authors, frozenset(), is_settled=False)


def owned_by(names: Iterable[str], source: str) -> ChatAuthors:
    """What conversations tell of which the owner is known."""
    return ChatAuthors(source, {}, frozenset(names), is_settled=True)


def _authors_of(thread: Thread) -> Counter[str]:
    found: Counter[str] = Counter()
    for member in thread.members:
        conversation = read_conversation(member).conversation
        if conversation is None:
            continue
        found.update(dict.fromkeys(conversation.participants, 0))
        found.update(message.sender for message in conversation.messages if message is not None)
    return Counter({name: count for name, count in found.items() if not is_closed(name)})
