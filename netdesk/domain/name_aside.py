"""What stands in a name in brackets or quotes, or behind it: a nickname, a firm, a slogan."""

from __future__ import annotations

import re
from functools import cache

_QUOTED = (
    r"\(([^)]*)\)|\[([^\]]*)\]|\"([^\"]*)\"|„([^“”]*)[“”]|“([^”]*)”|«([^»]*)»|»([^«]*)«"
    r"|(?<!\S)['‘‚`´]([^'‘’`´]+)['’‘`´](?!\S)"
)
_BEHIND = r"\s*[|•·►▶].*$|\s+[–—-]\s+.*$"
_SIGNS = frozenset("([\"„“«»'‘‚`´|•·►▶–—-")


def without_asides(name: str) -> str:
    """A name without what stands in brackets and quotes, and behind a line; with it if that is all there is.

    >>> without_asides('Klaus "Klausi" Bode | Coach').split()
    ['Klaus', 'Bode']
    """
    if _SIGNS.isdisjoint(name):
        return name
    for text in (_QUOTED, _BEHIND):
        shorter = _pattern(text).sub(" ", name)
        if any(map(str.isalnum, shorter)):
            name = shorter
    return name


def asides_of(name: str) -> list[tuple[str, str, str]]:
    """(the name before it, what stands in brackets or quotes, the name behind it) for each of them.

    >>> asides_of("Klaus (Klausi) Bode")
    [('Klaus', 'Klausi', 'Bode')]
    """
    if _SIGNS.isdisjoint(name):
        return []
    return [
        (without_asides(name[: found.start()]).strip(), "".join(filter(None, found.groups())).strip(),
         without_asides(name[found.end() :]).strip())
        for found in _pattern(_QUOTED).finditer(name)
    ]  # fmt: skip


@cache
def _pattern(text: str) -> re.Pattern[str]:
    # Few names need one.
    return re.compile(text, re.DOTALL)
