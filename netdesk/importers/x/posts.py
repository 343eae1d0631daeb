"""Whom the owner of an X archive named in public: mentions, replies and what was passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.json_values import list_of, object_of, text_of
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.pace import Step
from netdesk.importers.remarks import counted, undated
from netdesk.importers.x.accounts import Accounts, Name
from netdesk.importers.x.archive import KEY, Found
from netdesk.importers.x.dates import x_moment
from netdesk.importers.x.entries import Entry, entries, id_of

_PASSED_ON = re.compile(r"RT @\w{1,20}:")


def note_names(found: Found, accounts: Accounts, step: Step) -> None:
    """Takes in how posts call accounts: the only place where numbers get names."""
    for entry in entries(found, step):
        if isinstance(entry, Problem):
            continue
        moment = x_moment(text_of(entry.values, "created_at"), id_of(entry.values, "id_str", "id"))
        ms = moment.ms if moment else 0
        for number, handle, name in _named(entry.values):
            if handle:
                accounts.note(number, Name(ms, handle, name))


def post_items(found: Found, accounts: Accounts, step: Step) -> Iterator[Item]:
    """Every post that names people whom the owner has to do with, as a quiet interaction; how many name
    nobody of them.
    """
    others = 0
    for entry in entries(found, step):
        if isinstance(entry, Problem):
            yield entry
        elif item := _item(entry, accounts):
            yield item
        else:
            others += 1
    if others:
        yield Problem(found.label, unaddressed(others), stands_for=others)


def unaddressed(count: int) -> str:
    """The sentence for posts without people."""
    return f"{counted(count, 'post names', 'posts name')} nobody you follow, are followed by or wrote with."


def post_draft(
    where: str, number: str, written: str, text: str, people: tuple[PersonRef, ...]
) -> InteractionDraft | Problem:
    """The post with its people; `written`: its date as the archive has it."""
    moment = x_moment(written, number)
    if moment is None:
        return Problem(where, undated(written))
    is_passed_on = bool(_PASSED_ON.match(text))
    return InteractionDraft(
        where,
        Interaction(
            uid="",
            moment=moment,
            channel=KEY,
            direction="out",
            kind="reaction" if is_passed_on else "post",
            participants=(),
            text=text,
            source=KEY,
            source_id=f"post:{number or moment.ms}",
        ),
        people[:1] if is_passed_on else people,
        OWNER,
    )


def _item(entry: Entry, accounts: Accounts) -> Item | None:
    numbers = dict.fromkeys(number for number, _, _ in _named(entry.values))
    people = tuple(
        accounts.ref(number) for number in numbers if accounts.is_known(number) and number != accounts.owner
    )
    if not people:
        return None
    number = id_of(entry.values, "id_str", "id")
    return post_draft(entry.where, number, text_of(entry.values, "created_at"), _text(entry.values), people)


def _named(values: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(number, handle, name) of every account a post names; handle and name may be ""."""
    if number := id_of(values, "in_reply_to_user_id_str", "in_reply_to_user_id"):
        yield number, text_of(values, "in_reply_to_screen_name"), ""
    for one in list_of(object_of(values, "entities"), "user_mentions"):
        if number := id_of(one, "id_str", "id"):
            yield number, text_of(one, "screen_name"), with_letters(text_of(one, "name"))


def _text(values: dict[str, Any]) -> str:
    text = with_letters(text_of(values, "full_text", "text"))
    for link in list_of(object_of(values, "entities"), "urls"):
        if (short := text_of(link, "url")) and (long := text_of(link, "expanded_url")):
            text = text.replace(short, long)
    return text
