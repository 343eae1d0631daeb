"""Whom the owner answered, by the table of posts in X archives until 2018: tweets.csv."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netdesk.domain.draft import Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.csv_table import Row, open_table
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.pace import Step
from netdesk.importers.remarks import REPLACED
from netdesk.importers.x.accounts import Accounts, Name
from netdesk.importers.x.archive import Found
from netdesk.importers.x.dates import x_moment
from netdesk.importers.x.posts import post_draft, unaddressed

_NEEDED = frozenset({"tweet id", "timestamp", "text"})
_HANDLE = re.compile(r"(?<![\w@])@(\w{1,20})")
_ROWS_PER_STEP = 256


def note_names_in_table(found: Found, accounts: Accounts, step: Step) -> None:
    """Takes in whom the posts answer: their handle stands first in the text."""
    for row in _rows(found, step):
        if isinstance(row, Problem):
            continue
        handle = _HANDLE.match(row.get("text").lstrip("."))
        number = row.get("in reply to user id")
        moment = x_moment(row.get("timestamp"), row.get("tweet id"))
        if handle and number.isdecimal() and moment:
            accounts.note(number, Name(moment.ms, handle[1], ""))


def table_items(found: Found, accounts: Accounts, step: Step, *, is_told: bool) -> Iterator[Item]:
    """Every post that names people whom the owner has to do with. `is_told`: the archive has the same
    posts in a fuller form.
    """
    if is_told:
        yield Problem(found.label, "The same posts stand in the archive a second time; they were read there.")
        return
    others = 0
    for row in _rows(found, step):
        if isinstance(row, Problem):
            yield row
        elif item := _item(found.label, row, accounts):
            yield item
        else:
            others += 1
    if others:
        yield Problem(found.label, unaddressed(others), stands_for=others)


def _item(label: str, row: Row, accounts: Accounts) -> Item | None:
    text = with_letters(row.get("text"))
    numbers = [row.get("in reply to user id"), row.get("retweeted status user id")]
    numbers += [accounts.number_of(handle) for handle in _HANDLE.findall(text)]
    people = tuple(
        accounts.ref(number)
        for number in dict.fromkeys(numbers)
        if accounts.is_known(number) and number != accounts.owner
    )
    if not people:
        return None
    return post_draft(f"{label} line {row.line}", row.get("tweet id"), row.get("timestamp"), text, people)


def _rows(found: Found, step: Step) -> Iterator[Row | Problem]:
    try:
        with found.member.open() as stream:
            table = open_table(stream, _NEEDED.issubset)
            if table is None:
                yield Problem(found.label, "Its columns are not those NetDesk knows from X.")
                return
            for number, row in enumerate(table.rows()):
                if number % _ROWS_PER_STEP == 0:
                    step(table.position)
                yield row
            if table.has_replacements:
                yield Problem(found.label, REPLACED, is_skip=False)
    except KnownError as error:
        yield Problem(found.label, error.sentence, breaks_off=True)
