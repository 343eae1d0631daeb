"""What an Instagram download says of its owner, and whom the owner's telephone had in its address book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from netdesk.domain.contact import Contact, Day, Labelled, Presence
from netdesk.domain.draft import ContactDraft, Item, Problem, RecordDraft
from netdesk.domain.network import OwnProfile
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.instagram.labelled import is_address, is_number, labelled_texts
from netdesk.importers.instagram.members import KEY
from netdesk.importers.meta.address_card import address_card
from netdesk.importers.meta.entries import entries_of
from netdesk.importers.meta.name_label import is_name_label, is_user_name_label
from netdesk.importers.remarks import NAMES_NOBODY

_LONGEST_NAME = 60


def owner_names(value: Any) -> Iterator[str]:
    """Every value of the profile that can be a name; labels may be in any language."""
    for entry in entries_of(value):
        for _, text in labelled_texts(entry.raw):
            if len(text) <= _LONGEST_NAME and not is_address(text) and any(map(str.isalpha, text)):
                yield text


def profile_items(value: Any, label: str) -> Iterator[Item]:
    """The owner's details and the page on Instagram."""
    values = [pair for entry in entries_of(value) for pair in labelled_texts(entry.raw)]
    if not values:
        yield Problem(label, "It holds no profile that NetDesk knows.")
        return
    handle = _labelled(values, is_user_name_label).lstrip("@").casefold()
    url = f"https://www.instagram.com/{handle}" if handle else ""
    birthday = next((text for _, text in values if PartialDate.parse(text)), "")
    me = Contact(
        formatted_name=_labelled(values, is_name_label),
        emails=tuple(Labelled(text, source=KEY) for _, text in values if is_address(text)),
        phones=tuple(Labelled(text, source=KEY) for _, text in values if is_number(text)),
        days=(Day("birthday", str(PartialDate.parse(birthday)), KEY),) if birthday else (),
        presences=(Presence(KEY, handle, url, source=KEY),),
    )
    yield ContactDraft(label, me, is_me=True)
    yield RecordDraft(label, OwnProfile(KEY, url, handle, fields=tuple(dict.fromkeys(values)), source=KEY))


def address_book_items(value: Any, label: str) -> Iterator[Item]:
    """The people of the address book; a problem for an entry that names nobody."""
    for place, entry in enumerate(entries_of(value), start=1):
        texts = [text for _, text in labelled_texts(entry.raw)]
        points = [text for text in texts if is_address(text) or is_number(text)]
        name = " ".join(text for text in texts if text not in points)
        where = f"{label} entry {place}"
        yield address_card(where, name, points, KEY) or Problem(where, NAMES_NOBODY)


def _labelled(values: list[tuple[str, str]], is_meant: Callable[[str], bool]) -> str:
    return next((text for label, text in values if is_meant(label)), "")
