"""Who writes in the conversations of an export that does not say whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from netdesk.domain.contact import Contact
from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.export_parts import other_parts
from netdesk.importers.meta.account import is_closed
from netdesk.importers.meta.conversation_file import read_conversation
from netdesk.importers.meta.threads import Thread
from netdesk.importers.meta.whose import Profiles
from netdesk.importers.reader import Source


def chat_authors(
    source: Source, owner: Contact, *, profiles: Profiles, threads_in: Callable[[Source], list[Thread]]
) -> Iterator[ChatAuthors]:
    """Who takes part in each conversation of a download, those who never wrote with it; the owner's names in
    their place where the download or the network tells them. Conversations that cannot be read tell nothing.
    """
    if names := profiles.plain_names(source.members):
        yield _owned_by(names, profiles.source)
        return
    threads = threads_in(source)
    account = profiles.account((source.members, *other_parts(source)), threads, owner)
    if account.is_known:
        yield _owned_by(account.names, profiles.source)
        return
    for thread in threads:
        if authors := _authors_of(thread):
            yield ChatAuthors(profiles.source, authors, frozenset(), is_settled=False)


def _owned_by(names: Iterable[str], source: str) -> ChatAuthors:
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
