"""Who writes in a chat: names of the phone's address book, or numbers that are not in it; and who is "me"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from netdesk.domain.contact import Contact
from netdesk.domain.draft import PersonRef
from netdesk.importers.name_key import name_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.whatsapp.notices import YOU
from netdesk.importers.whatsapp.survey import Survey

ME = PersonRef(is_me=True)
_MOST_OF_A_NUMBER = 0.6


def ref_of(name: str) -> PersonRef:
    """Who is meant by a name in a chat. Somebody unknown to the phone is a number, or `~` and a name of
    their own choice.
    """
    plain = name.strip("~ \u202f\u00a0")
    return PersonRef(phone=plain) if _is_number(plain) else PersonRef(name=plain or name)


def own_names(chats: Iterable[tuple[str, Survey]], owner: Contact) -> set[str]:
    """Under which names the owner writes in these chats (name of the chat, what it tells), as far as they
    say: by what only the owner's own phone writes, by the owner's name or number in the network, because a
    chat of two bears the name of the other, or because one person alone is in all chats.
    """
    found: set[str] = set()
    chats = list(chats)
    for name, chat in chats:
        said = chat.you | {author for author in chat.authors if _is_owner(author, owner)}
        found |= said or _other_of_two(chat, name)
    if not found and len(chats) > 1:
        everywhere = set.intersection(*(set(chat.authors) for _, chat in chats))
        found = everywhere if len(everywhere) == 1 else found
    return found


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
    ref = ref_of(author)
    if number := comparable_phone(ref.phone) if ref.phone else "":
        return any(comparable_phone(phone.value) == number for phone in owner.phones)
    return author.casefold() in YOU or _share(name_keys(ref.name), name_keys(owner.formatted_name))


def _share(some: Collection[str], others: Collection[str]) -> bool:
    return not set(some).isdisjoint(others)


def _is_number(text: str) -> bool:
    digits = sum(map(str.isdigit, text))
    return digits >= 7 and digits > _MOST_OF_A_NUMBER * len(text) and not any(map(str.isalpha, text))
