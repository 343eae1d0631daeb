"""What WhatsApp itself writes into a chat, in English and German: who came, who went, how a group is called.

Everything that has no author is such a notice; the patterns are for those that tell something, and for
phones that put a name before them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from netdesk.importers.direction_marks import without_marks

YOU = frozenset({"you", "du", "ihr", "dich"})
"""What the owner is called in a notice."""

_QUOTED = r"[\"“„«](?P<group>.+?)[\"“”»]"
_JOINED = (
    r"(?P<actor>.+?) added (?P<people>.+)",
    r"(?P<people>.+?) (?:was|were) added",
    r"(?P<people>.+?) joined (?:using|via|from|by) .+",
    r"(?P<actor>.+?) (?:hat|hast|habt) (?P<people>.+) hinzugefügt",
    r"(?P<people>.+?) (?:wurde|wurdest|wurden) hinzugefügt",
    r"(?P<people>.+?) (?:ist|bist|sind) .*beigetreten",
)
_LEFT = (
    r"(?P<people>.+?) left",
    r"(?P<actor>.+?) removed (?P<people>.+)",
    r"(?P<people>.+?) (?:was|were) removed",
    r"(?P<people>.+?) (?:hat|hast|haben) die Gruppe verlassen",
    r"(?P<actor>.+?) (?:hat|hast) (?P<people>.+) entfernt",
    r"(?P<people>.+?) (?:wurde|wurdest|wurden) entfernt",
)
_NAMED = (
    rf"(?P<actor>.+?) created group {_QUOTED}",
    rf"(?P<actor>.+?) changed the (?:subject|group name)(?: from .+)? to {_QUOTED}",
    rf"(?P<actor>.+?) (?:hat|hast) die Gruppe {_QUOTED} erstellt",
    rf"(?P<actor>.+?) (?:hat|hast) den (?:Gruppennamen|Betreff) (?:von .+ )?(?:zu|in) {_QUOTED} geändert",
)
_OF_GROUP = (
    r".+ (?:created this group|changed this group's (?:icon|settings)|changed the group description)",
    r".+ (?:hat|hast) (?:diese Gruppe erstellt|das Gruppenbild .+|die Gruppenbeschreibung geändert)",
    r".+ now an admin",
    r"(?:Du bist|.+ ist) jetzt (?:ein )?Admin",
)
_OF_NOBODY = (
    r"Messages (?:and calls|to this chat|you send).+",
    r"Nachrichten (?:und Anrufe|an diesen Chat|in diesem Chat).+",
    r"(?:Your security code with .+|.+['’]s security code) changed.*",
    r"(?:Dein(?:e)? Sicherheits(?:code|nummer) für .+|Die Sicherheitsnummer von .+) hat sich geändert.*",
    r".+ changed (?:their|to|from).+",
    r".+ (?:hat eine neue Telefonnummer|hat zu .+ gewechselt).*",
    r".+ is a contact",
    r".+ ist ein Kontakt",
    r"You (?:un)?blocked this contact.*",
    r"Du hast diesen Kontakt (?:blockiert|freigegeben).*",
    r".+ (?:turned (?:on|off)|pinned|updated the message timer).*",
    r".+ (?:selbstlöschende Nachrichten|hat eine Nachricht angeheftet).*",
    r"Waiting for this message.*",
    r"Warte(?:t)? auf diese Nachricht.*",
)
_KINDS = {"joined": _JOINED, "left": _LEFT, "named": _NAMED, "of group": _OF_GROUP, "": _OF_NOBODY}
_PATTERNS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE)) for kind, patterns in _KINDS.items() for pattern in patterns
)
_LONGEST = 400
_NOT_TYPED = "\u200e"
_BETWEEN = re.compile(r",\s+|\s+(?:and|und)\s+|\s+&\s+")


class Notice(NamedTuple):
    """`kind`: joined, left, named (the group is called `group` from here on), of group, or "" for what
    concerns nobody. `people`: who came or went, as the phone's address book calls them.
    """

    kind: str = ""
    people: tuple[str, ...] = ()
    group: str = ""

    @property
    def is_of_group(self) -> bool:
        """Whether it stands only in chats of several people."""
        return bool(self.kind)


def is_marked(text: str) -> bool:
    """Whether a newer phone says that nobody typed this: a mark stands before it."""
    return text.startswith(_NOT_TYPED)


def notice_of(text: str) -> Notice | None:
    """What a notice tells; None when the text is none that NetDesk knows."""
    plain = without_marks(text).strip()
    if len(plain) > _LONGEST:
        return None
    plain = plain.removesuffix(".")
    for kind, pattern in _PATTERNS:
        if found := pattern.fullmatch(plain):
            parts = found.groupdict()
            return Notice(kind, _names(parts.get("people") or ""), parts.get("group") or "")
    return None


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in _BETWEEN.split(text) if name.strip())
