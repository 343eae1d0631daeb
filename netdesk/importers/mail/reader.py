"""How mail is recognised and read: mbox files of any program, Maildir, single messages, zips of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.error import KnownError
from netdesk.importers.mail.addresses import Mailbox, mailboxes, without_via
from netdesk.importers.mail.boxes import Box, boxes, certainty, place_of
from netdesk.importers.mail.evidence import Evidence
from netdesk.importers.mail.head import LONGEST_HEAD, Head, split_head
from netdesk.importers.mail.letters import KEY, Letters, mail_id
from netdesk.importers.mail.mbox import RawMail
from netdesk.importers.mail.notices import Notice, is_staff, network_of, notice_of
from netdesk.importers.mail.outlook import outlooks_own
from netdesk.importers.mail.own_addresses import own_addresses
from netdesk.importers.mail.robots import automatic, is_sent_place, out_of_place
from netdesk.importers.mail.survey import Survey, places_of
from netdesk.importers.mail.when import moment_of
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Progress, Reader, Source, without_owner
from netdesk.importers.told_together import ToldTogether

_MOST_BYTES = 1 << 20
"""So much of a mail is looked at for its text, which stands before what is attached."""
_LONGEST_SUBJECT = 60
_WHOSE = "It does not say which addresses are yours; your own e-mail addresses in NetDesk would tell."
_NAMES_NOBODY = "A mail of a network that tells of nobody."


def recognise(source: Source) -> int:
    """How surely a source is mail, be it mail that can be read."""
    return 96 if outlooks_own(source) else certainty(source)


def read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """A draft for every mail between people and for what networks tell; why there is none for others. The
    owner's addresses tell what was sent and what was received.

    The mails are read twice, at first only their heads, since no mail alone says whose mailbox it is in.
    """
    if instead := outlooks_own(source):
        raise KnownError(instead)
    found = boxes(source)
    pace = Pace(progress, 2 * sum(box.member.size for box in found))
    survey = Survey()
    for box in found:
        with suppress(KnownError):  # the second time it is told
            for _, head, _ in _mails(box, LONGEST_HEAD, pace):
                survey.hear(head, box.place)
        pace.finish(box.member.size)
    known = {email.value.strip().casefold() for email in owner.emails}
    own = survey.own(known, owner.formatted_name)
    yield from _told_of_owner(own & (own - known | set(survey.seen)), survey, owner, source)
    if survey.mails and not own:
        yield Problem(source.path.name, _WHOSE, is_skip=False)
    mails = _Drafts(Letters(survey, own), Evidence(survey))
    left_out = ToldTogether()
    for box in found:
        yield from left_out.few(_items(box, mails, pace))
        pace.finish(box.member.size)
    yield from left_out.rest()
    yield from mails.evidence.channels()
    if rest := len(source.members) - len(found):
        yield Problem(source.path.name, f"Files without mails beside them: {rest:,}.", is_skip=False)


def tells_owner(source: Source) -> bool:
    """Whether it holds a folder of what the owner sent."""
    return any(is_sent_place(place_of(member.name)) for member in source.members)


def _told_of_owner(
    emails: set[str], survey: Survey, owner: Contact, source: Source
) -> Iterator[ContactDraft]:
    """The owner's addresses in these mails, those that NetDesk did not know among them; and the owner's name,
    unless NetDesk knows one.
    """
    if emails:
        labelled = tuple(Labelled(email, source=KEY) for email in sorted(emails))
        names = [name for email in sorted(emails) if (name := survey.name_of(email))]
        name = "" if owner.formatted_name else max(names, key=names.count, default="")
        yield ContactDraft(source.path.name, Contact(formatted_name=name, emails=labelled), is_me=True)


def _mails(box: Box, most: int, pace: Pace) -> Iterator[tuple[RawMail, Head, bytes]]:
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        pace.step(done)

    for mail in box.mails(most, tell):
        yield mail, *split_head(mail.data)


def _items(box: Box, mails: _Drafts, pace: Pace) -> Iterator[Item]:
    """The drafts of a file's mails; where it breaks off, the good part is kept."""
    name = box.member.name
    count = 0
    try:
        for mail, head, body in _mails(box, _MOST_BYTES, pace):
            count += 1
            place = f"{name} mail {mail.number}" if box.is_mbox else name
            subject = head.text("subject")[:_LONGEST_SUBJECT]
            where = f"{place}: {subject}" if subject else place
            yield from mails.items(head, body, mail.envelope, box.place, where)
    except KnownError as error:
        yield Problem(name, error.sentence, is_skip=not count, breaks_off=True)


class _Drafts(NamedTuple):
    letters: Letters
    evidence: Evidence

    def items(self, head: Head, body: bytes, envelope: bytes, folder: str, where: str) -> Iterator[Item]:
        """What becomes of a mail: nothing, what a network tells in it, or a letter."""
        if reason := out_of_place(head, places_of(head, folder)):
            yield Problem(where, reason)
            return
        sender = next(iter(mailboxes(head.get("from"))), Mailbox(""))
        reason = automatic(head)
        if channel := network_of(sender.email):
            notice = notice_of(channel, head.text("subject"), without_via(sender.name))
            if notice:
                yield self._told(notice, head, envelope, where)
                return
            reason = reason or ("" if is_staff(sender.email, sender.name) else _NAMES_NOBODY)
        if reason:
            yield Problem(where, _NAMES_NOBODY if channel else reason)
        else:
            yield from self.letters.items(head, body, envelope, where)

    def _told(self, notice: Notice, head: Head, envelope: bytes, where: str) -> Item:
        moment = moment_of(head, envelope)
        if moment is None:
            return Problem(where, "It has no date that could be read.")
        return self.evidence.item(notice, moment, mail_id(head), where)


READER = Reader(KEY, "E-mail", recognise, without_owner(read_for), read_for, tells_owner, own_addresses)
"""The reader of mail."""
