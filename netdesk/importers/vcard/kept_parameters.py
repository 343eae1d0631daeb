"""Which parameters and groups of the properties that were used are kept for the next export."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from netdesk.domain import vcard_parameters
from netdesk.domain.contact import Extra
from netdesk.domain.vcard_parameters import Parameters, digest_of, may_be_written
from netdesk.importers.vcard import dates, related, social
from netdesk.importers.vcard.content_line import USED_PARAMETERS
from netdesk.importers.vcard.properties import Line
from netdesk.importers.vcard.sheet import Sheet
from netdesk.importers.vcard.values import unquoted

_KINDS = {
    **dict.fromkeys(social.HANDLERS, "IMPP"),
    **dict.fromkeys(dates.HANDLERS, "DAY"),
    **dict.fromkeys(related.HANDLERS, "RELATED"),
    **dict.fromkeys(("X-MS-TEL", "X-ASSISTANT-TEL", "X-SKYPE-PSTNNUMBER"), "TEL"),
    **vcard_parameters.KINDS,
}
_USED_BY_KIND = {
    "IMPP": frozenset({"SERVICE-TYPE", "X-SERVICE-TYPE", "USERNAME", "X-USER"}),
    "ADR": frozenset({"LABEL"}),
    "PHOTO": frozenset({"MEDIATYPE"}),
    "DAY": frozenset({"X-APPLE-OMIT-YEAR"}),
    **dict.fromkeys(("HOBBY", "INTEREST", "EXPERTISE"), frozenset({"LEVEL"})),
}
_USES_TYPES = frozenset({"TEL", "EMAIL", "URL", "ADR", "PHOTO", "SOUND", "RELATED"})
_NEVER_WRITTEN = frozenset({"LABEL", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"})
_USES_PREFERENCE = frozenset({"TEL", "EMAIL", "URL"})
_DIFFERENT = 1_024
"""Heads of properties: the same few stand in every card of a file."""


def keep_parameters(sheet: Sheet, used: list[Line], groups: Collection[str]) -> None:
    """Keep what the properties in `used` say beside their values. `groups`: those that lines stand in which
    are kept word for word. A card of NetDesk's own says it another way.
    """
    if sheet.reading.is_own:
        return
    for head, raw in used:
        group = head.group if head.group in groups else ""
        if not (head.says_more or group) or head.part == "label" or head.name in _NEVER_WRITTEN:
            continue
        kind = _KINDS.get(head.name, head.name)
        params = _kept(kind, tuple(head.params.items()), head.types, head.is_preferred)
        if params or group:
            text = unquoted(raw, head.charset, sheet.reading) if head.encoding == "qp" else raw
            kept = Parameters(kind, digest_of(kind, text.strip()), group, params)
            sheet.extras.append(Extra(vcard_parameters.SOURCE, kept.text()))


@lru_cache(_DIFFERENT)
def _kept(
    kind: str, params: tuple[tuple[str, str], ...], types: tuple[str, ...], is_preferred: bool
) -> tuple[tuple[str, str], ...]:
    used = USED_PARAMETERS | _USED_BY_KIND.get(kind, frozenset())
    kept = {name: value for name, value in params if name not in used}
    if kind in _USES_PREFERENCE and is_preferred:
        kept.pop("PREF", None)
    elif is_preferred:
        kept["PREF"] = "1"
    if idle := _idle_types(types, kind):
        kept["TYPE"] = ",".join(idle)
    return tuple(param for param in kept.items() if may_be_written(*param))


def _idle_types(types: tuple[str, ...], kind: str) -> list[str]:
    """The types that say nothing NetDesk uses."""
    if kind in _USES_TYPES:
        return []
    return [word for word in types if kind != "IMPP" or word.lower() in social.TYPES_OF_PLACE]
