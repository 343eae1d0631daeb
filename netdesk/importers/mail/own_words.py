"""What somebody wrote in a mail themselves: without the mail they answer, which the network has already."""

from __future__ import annotations

import re

LONGEST = 16_000
_HISTORY = re.compile(
    r"^\s*(?:-{2,}\s*(?:Original Message|Original-?Nachricht|Ursprüngliche Nachricht|Forwarded message"
    r"|Weitergeleitete Nachricht)\s*-{2,}.*"
    r"|(?:On|Am)\b.{5,200}(?:wrote|schrieb)\b.{0,120}:"
    r"|_{20,}"
    r"|(?:From|Von):\s.+)\s*$",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^\s*\*?(?:Sent|Date|Gesendet|Datum|To|An|Subject|Betreff|Cc)\*?:\s", re.IGNORECASE)
_BROKEN_OPENING = re.compile(r"^\s*(?:On|Am)\b.{5,120}$", re.IGNORECASE)
_BROKEN_END = re.compile(r"^.{0,160}(?:wrote|schrieb)\b.{0,60}:\s*$", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$")


def own_words(text: str) -> str:
    """The writer's own part, at most 16,000 letters: the mail quoted below is cut off, quoted lines between
    are left out, and so is the signature. A mail that only passes another on is kept as it is.
    """
    lines = text.split("\n")
    kept: list[str] = []
    for place, line in enumerate(lines):
        if _SIGNATURE.match(line) or _begins_history(lines, place):
            break
        if not line.startswith(">"):
            kept.append(line.rstrip())
    own = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip() or text.strip()
    return own if len(own) <= LONGEST else f"{own[: LONGEST - 1]}…"


def _begins_history(lines: list[str], place: int) -> bool:
    line = lines[place]
    if len(line) > 400:
        return False
    following = lines[place + 1 : place + 4]
    if _HISTORY.match(line):
        is_field = line.lstrip().casefold().startswith(("from:", "von:"))
        return not is_field or any(map(_FIELD.match, following))
    return bool(
        _BROKEN_OPENING.match(line)
        and following
        and len(following[0]) < 300
        and _BROKEN_END.match(following[0])
    )
