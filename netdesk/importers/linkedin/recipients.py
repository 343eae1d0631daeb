"""To whom a message on LinkedIn went: names joined by commas, which names themselves hold."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import PersonRef
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.export import Export
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.name_key import is_nobody


def recipients(row: Row, export: Export, place: str, *, is_mine: bool) -> Iterator[PersonRef]:
    """The recipients of a message, the owner among them. `is_mine`: the owner sent it.

    Names are split only where their number is that of the addresses. Without any address a list of
    names is one name if it is the only one there can be (the owner wrote), else only the owner is sure.
    """
    text = row.get("to")
    urls = [url for url in row.get("recipient profile urls").split(",") if linkedin_profile(url)]
    names = _names(text, len(urls))
    if urls and names:
        urls = _with_gaps(names, urls)
    if urls:
        pairs = zip(names or [""] * len(urls), urls, strict=True)
        yield from (export.person(name, url, place) for name, url in pairs)
    elif all(is_nobody(name) for name in text.split(", ")):
        yield export.person("", "", place)
    elif text and (is_mine or "," not in text or export.owner.is_meant_by(text, "")):
        yield export.person(text, "", place)


def _names(text: str, count: int) -> list[str]:
    """As many names as there are addresses, closed accounts (which have none) besides; else none."""
    if count == 1:
        names = [text]
        if not _is_closed_among(text):
            return names
    names = [name.strip() for name in text.split(", ")]
    open_accounts = sum(not is_nobody(name) for name in names)
    return names if open_accounts == count or len(names) == count else []


def _is_closed_among(text: str) -> bool:
    return any(is_nobody(name.strip()) for name in text.split(", "))


def _with_gaps(names: list[str], urls: list[str]) -> list[str]:
    if len(names) == len(urls):
        return urls
    rest = iter(urls)
    return ["" if is_nobody(name) else next(rest) for name in names]
