"""Who writes in a chat: names of the phone's address book, or numbers that are not in it; and who is "me"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from netdesk.domain.contact import Contact
from netdesk.domain.draft import PersonRef
from netdesk.domain.own_name import own_name_id
from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.name_key import name_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.whatsapp.notices import YOU
from netdesk.importers.whatsapp.survey import Survey

KEY = "whatsapp"
"""The key of the reader, of the channel, and of whatever was imported from it."""
_MOST_OF_A_NUMBER = 0.6


def ref_of(name: str) -> PersonRef:
    """Who is meant by a name in a chat. Somebody unknown to the phone is a number, or `~` and a name of
    their own choice.
    """
    plain = name.strip("~ \u202f\u00a0")
    return PersonRef(phone=plain) if _is_number(plain) else PersonRef(name=plain or name)


def told_names(chats: Iterable[tuple[str, Survey]], owner: Contact) -> set[str]:
    """Under which names the owner writes in these chats (name of the chat, what it tells), as far as they
    say: by what only the owner's own phone writes, by what the network knows of the owner, or because a chat
    of two bears the name of the other.
    """
    found: set[str] = set()
    for name, chat in chats:
        other = _other_of_two(chat, name)
        # Whoever a chat of two is named after is not the owner, whatever an old phone wrote.
        you = chat.you & other if other else chat.you
        said = you | {author for author in chat.authors if _is_owner(author, owner)}
        found |= said or other
    return found


def only_one_everywhere(chats: Sequence[Survey]) -> set[str]:
    """Who alone is in all of several chats: most likely the owner."""
    counts = Counter(author for chat in chats for author in chat.authors)
    winner = clear_winner(counts, len(chats), 1) if len(chats) > 1 else ""
    return {winner} if winner else set()


def is_same(author: str, name: str) -> bool:
    """Whether two names (or numbers) in a chat, or of one and of the network, are of one person."""
    if author == name:
        return True
    mine, theirs = ref_of(author), ref_of(name)
    if mine.phone or theirs.phone:
        return comparable_phone(mine.phone) == comparable_phone(theirs.phone) != ""
    return _share(name_keys(mine.name), name_keys(theirs.name))


def _other_of_two(chat: Survey, name: str) -> set[str]:
    if chat.has_group_notice or not name or len(chat.authors) > 2:
        return set()
    others = {author for author in chat.authors if not is_same(author, name)}
    return others if len(others) == 1 else set()


def _is_owner(author: str, owner: Contact) -> bool:
    if own_name_id(KEY, author) in owner.source_ids:
        return True
    ref = ref_of(author)
    if number := comparable_phone(ref.phone) if ref.phone else "":
        return any(comparable_phone(phone.value) == number for phone in owner.phones)
    return author.casefold() in YOU or _share(name_keys(ref.name), name_keys(owner.formatted_name))


def _share(some: Collection[str], others: Collection[str]) -> bool:
    return not set(some).isdisjoint(others)


def _is_number(text: str) -> bool:
    digits = sum(map(str.isdigit, text))
    return digits >= 7 and digits > _MOST_OF_A_NUMBER * len(text) and not any(map(str.isalpha, text))
