"""Picture messages: texts with pictures, and texts to several people at once."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.group_talk import reached
from netdesk.importers.remarks import OWN_POST, attachments
from netdesk.importers.sms.moment import moment_of
from netdesk.importers.sms.people import MYSELF, SERVICE, digits, named, person
from netdesk.importers.sms.records import Record
from netdesk.importers.sms.texts import SENT, not_sent
from netdesk.importers.stable_id import stable_id

_FROM = "137"
_PLAIN, _LAYOUT = "text/plain", "application/smil"


class PictureMessages:
    """Reads them one after the other, and learns the owner's own numbers from them, as far as they say."""

    def __init__(self, own_numbers: Iterable[str]) -> None:
        self._own = {MYSELF, *map(digits, own_numbers)}

    def item(self, record: Record, where: str, source: str) -> Item:
        """The message of an entry; a problem for drafts, for what was never sent, and for services."""
        assert record.root is not None
        message = record.root
        box = message.get("msg_box")
        if reason := not_sent(box):
            return Problem(where, reason)
        moment = moment_of(message)
        if moment is None:
            return Problem(where, "The date of the message could not be read.")
        is_out = box == SENT
        people = self._people(record, is_out=is_out)
        if not people:
            return Problem(where, SERVICE)
        author = OWNER if is_out else self._author(record, people)
        kind, met = reached(author or OWNER, tuple(people.values()))
        if not met:
            return Problem(where, OWN_POST)
        text = _text(record)
        others = ",".join(sorted(people))
        return InteractionDraft(
            where,
            Interaction(
                uid="",
                moment=moment,
                channel="sms",
                direction="out" if is_out else "in",
                kind=kind,
                participants=(),
                subject=message.get("sub"),
                text="\n".join(filter(None, (text, _attached(record)))),
                thread=stable_id("mms", others) if len(people) > 1 else "",
                source=source,
                source_id=stable_id("mms", str(moment.ms), box, message.get("m_id") or others, text),
            ),
            met,
            author,
        )

    def _people(self, record: Record, *, is_out: bool) -> dict[str, PersonRef]:
        """Everybody in the talk but the owner, by number. `address` is the talk as the phone keeps it,
        without the owner; a received message was addressed to the owner, too, by a number of their own, and
        a sent one came from such a number.
        """
        assert record.root is not None
        talk = [address for address in record.root.get("address").split("~") if address]
        names = named(talk, record.root.get("contact_name")) if talk else {}
        beside = [
            (address, part.get("type") == _FROM)
            for part in record.parts
            if part.tag == "addr" and (address := part.get("address")) and digits(address) not in names
        ]
        sent_to = [address for address, is_sender in beside if not is_sender]
        if is_out:
            self._own.update(digits(address) for address, is_sender in beside if is_sender)
        elif len(sent_to) == 1 and MYSELF not in names:
            self._own.add(digits(sent_to[0]))
        found: dict[str, PersonRef] = {}
        for address in (*talk, *sent_to):
            one = person(address, names.get(digits(address), ""))
            if digits(address) not in self._own and one is not None:
                found.setdefault(digits(address), one)
        return found

    def _author(self, record: Record, people: dict[str, PersonRef]) -> PersonRef | None:
        for part in record.parts:
            if part.tag == "addr" and part.get("type") == _FROM:
                return people.get(digits(part.get("address")))
        return next(iter(people.values())) if len(people) == 1 else None


def _text(record: Record) -> str:
    texts = [part.get("text") for part in record.parts if part.get("ct") == _PLAIN]
    return "\n".join(filter(None, texts))


def _attached(record: Record) -> str:
    return attachments(
        sum(part.tag == "part" and part.get("ct") not in (_PLAIN, _LAYOUT) for part in record.parts)
    )
