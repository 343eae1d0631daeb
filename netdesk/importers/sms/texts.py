"""Short messages: one text between the owner and one number per entry."""

from __future__ import annotations

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, Problem
from netdesk.importers.sms.moment import moment_of
from netdesk.importers.sms.people import SERVICE, digits, person
from netdesk.importers.sms.records import Element
from netdesk.importers.stable_id import stable_id

RECEIVED, SENT = "1", "2"
_NOT_SENT = {
    "3": "A draft that was never sent.",
    "4": "It was still waiting to be sent.",
    "5": "It could not be sent.",
    "6": "It was still waiting to be sent.",
}


def not_sent(box: str) -> str:
    """Why a message of this box never arrived anywhere; "" when it did."""
    if box in (RECEIVED, SENT):
        return ""
    return _NOT_SENT.get(box, "It does not say whether it was sent or received.")


def text_item(text: Element, where: str, source: str) -> Item:
    """The message; a problem for drafts, for what was never sent, and for senders that are no people."""
    box = text.get("type")
    if reason := not_sent(box):
        return Problem(where, reason)
    moment = moment_of(text)
    if moment is None:
        return Problem(where, "The date of the message could not be read.")
    address = text.get("address")
    other = person(address, text.get("contact_name"))
    if other is None:
        return Problem(where, SERVICE)
    is_out = box == SENT
    return InteractionDraft(
        where,
        Interaction(
            uid="",
            moment=moment,
            channel="sms",
            direction="out" if is_out else "in",
            kind="message",
            participants=(),
            subject=text.get("subject"),
            text=text.get("body"),
            source=source,
            source_id=stable_id("sms", str(moment.ms), digits(address), box, text.get("body")),
        ),
        (other,),
        OWNER if is_out else other,
    )
