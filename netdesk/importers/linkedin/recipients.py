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

    Names are split only where their number is that of the addresses. Without any address, as in the oldest
    exports, they are split where all of them are known; else a list of names is one name if it is the only
    one there can be (the owner wrote), and only the owner is sure if not.
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
    elif known := _known_names(text, export):
        yield from (export.person(name, "", place) for name in known)
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


def _known_names(text: str, export: Export) -> list[str]:
    """The names in a list if the owner is connected with each of them, none otherwise: a degree behind a
    comma belongs to the name before.
    """
    words = text.split(", ")
    names: list[str] = []
    while words:
        lengths = (n for n in range(len(words), 0, -1) if _is_known(", ".join(words[:n]), export))
        if not (length := next(lengths, 0)):
            return []
        names.append(", ".join(words[:length]))
        del words[:length]
    return names


def _is_known(name: str, export: Export) -> bool:
    return export.owner.is_meant_by(name, "") or export.is_connection(PersonRef(name=name))


def _is_closed_among(text: str) -> bool:
    return any(is_nobody(name.strip()) for name in text.split(", "))


def _with_gaps(names: list[str], urls: list[str]) -> list[str]:
    if len(names) == len(urls):
        return urls
    rest = iter(urls)
    return ["" if is_nobody(name) else next(rest) for name in names]
