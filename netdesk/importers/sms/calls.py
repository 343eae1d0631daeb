"""Calls: the call log of a phone, one call per entry."""

from __future__ import annotations

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, Problem
from netdesk.importers.sms.moment import moment_of
from netdesk.importers.sms.people import SERVICE, WITHHELD, digits, person
from netdesk.importers.sms.records import Element
from netdesk.importers.stable_id import stable_id

_IN, _OUT, _MISSED, _VOICEMAIL, _REJECTED, _BLOCKED, _ELSEWHERE = "1234567"
_SHOWN = "1"
_NO_NUMBERS = frozenset({"", "-1", "-2", "-3"})


def call_item(call: Element, where: str, source: str) -> Item:
    """The call: a talk with its duration in seconds, or one that was missed, rejected or not answered."""
    moment = moment_of(call)
    number, sort = call.get("number"), call.get("type")
    if moment is None:
        return Problem(where, "The date of the call could not be read.")
    if call.get("presentation") not in ("", _SHOWN) or number in _NO_NUMBERS:
        return Problem(where, WITHHELD)
    if sort == _BLOCKED:
        return Problem(where, "A call from a number you blocked.")
    other = person(number, call.get("contact_name"))
    if other is None:
        return Problem(where, SERVICE)
    kind = _kind(sort, _seconds(call))
    if not kind:
        return Problem(where, "It does not say what became of the call.")
    is_out = sort == _OUT
    return InteractionDraft(
        where,
        Interaction(
            uid="",
            moment=moment,
            channel="phone",
            direction="out" if is_out else "in",
            kind=kind,
            participants=(),
            duration_s=_seconds(call) if kind == "call" else None,
            source=source,
            source_id=stable_id("call", str(moment.ms), digits(number), sort),
        ),
        (other,),
        OWNER if is_out else other,
    )


def _kind(sort: str, seconds: int) -> str:
    if sort in (_IN, _ELSEWHERE):
        return "call"
    if sort == _OUT:
        return "call" if seconds else "missed-call"
    if sort in (_MISSED, _REJECTED):
        return "missed-call"
    return "voicemail" if sort == _VOICEMAIL else ""


def _seconds(call: Element) -> int:
    text = call.get("duration")
    return int(text[:9]) if text.isdecimal() else 0
