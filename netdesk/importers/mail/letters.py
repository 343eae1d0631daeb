"""A mail between people as a draft: who wrote, to whom, what, and which mail it answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from netdesk.domain.contact import Contact, Interaction, Labelled, OwnField
from netdesk.domain.draft import OWNER, ContactDraft, InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.mail.body import text_of
from netdesk.importers.mail.head import Head
from netdesk.importers.mail.own_words import own_words
from netdesk.importers.mail.robots import is_person
from netdesk.importers.mail.survey import Survey, recipients
from netdesk.importers.mail.when import moment_of
from netdesk.importers.mail.writer import writers
from netdesk.importers.remarks import to_yourself
from netdesk.importers.stable_id import stable_id

KEY = "mail"
"""The key of the reader, and of whatever was imported from it."""
MOST_PEOPLE = 30
"""To more people than that, a mail is a circular."""


def mail_id(head: Head) -> str:
    """The id of a mail, the same in every mailbox it lies in."""
    own = head.get("message-id").strip("<> ")
    return own or stable_id(head.get("date"), head.get("from"), head.get("subject"))


@dataclass(slots=True)
class Letters:
    """Makes drafts of mails; `own`: the owner's addresses, none when nobody knows them."""

    survey: Survey
    own: set[str]
    _told: set[str] = field(default_factory=set)
    _talks: dict[str, str] = field(default_factory=dict)

    def items(self, head: Head, body: bytes, envelope: bytes, where: str) -> Iterator[Item]:
        """The draft of a mail, before it one for everybody in it with several names; or why there is none."""
        senders = writers(head)
        moment = moment_of(head, envelope)
        if not senders:
            yield Problem(where, "It names no sender.")
            return
        if moment is None:
            yield Problem(where, "It has no date that could be read.")
            return
        sender, name = senders[0]
        emails = self._others(sender, head)
        if refusal := self._refusal(sender, emails, where):
            yield refusal
            return
        yield from self._names(emails, where)
        author = OWNER if sender in self.own else self._ref(sender, name)
        yield InteractionDraft(
            where,
            Interaction(
                uid="",
                moment=moment,
                channel="email",
                direction="out" if author.is_me else "in" if self.own else "",
                kind="message",
                participants=(),
                subject=head.text("subject"),
                text=own_words(text_of(head, body)),
                thread=self._thread(head),
                source=KEY,
                source_id=mail_id(head),
            ),
            (*(() if sender else (author,)), *map(self._ref, emails)),
            author,
        )

    def _thread(self, head: Head) -> str:
        """The first mail of the talk; what Gmail counts to one talk is one, whatever it answers."""
        first, of_gmail = _first_mail(head), head.get("x-gm-thrid")
        return self._talks.setdefault(of_gmail, first) if of_gmail else first

    def _others(self, sender: str, head: Head) -> list[str]:
        """Everybody in a mail but the owner, lists and programs."""
        emails = dict.fromkeys(filter(None, (sender, *(one.email for one in recipients(head)))))
        return [email for email in emails if email not in self.own and self._is_person(email)]

    def _is_person(self, email: str) -> bool:
        return email not in self.survey.lists and is_person(email, self.survey.name_of(email))

    def _refusal(self, sender: str, emails: list[str], where: str) -> Problem | None:
        if not sender:
            return None
        if sender not in self.own and not self._is_person(sender):
            return Problem(where, "Sent by a program or an office, not by a person.")
        if not emails:
            return to_yourself(where)
        if len(emails) > MOST_PEOPLE:
            return Problem(where, f"A circular to {len(emails)} people.")
        return None

    def _ref(self, email: str, name: str = "") -> PersonRef:
        return PersonRef(name=self.survey.name_of(email) or name, email=email)

    def _names(self, emails: list[str], where: str) -> Iterator[ContactDraft]:
        """Once for each of them, what else they are called."""
        for email in emails:
            if email in self._told:
                continue
            self._told.add(email)
            if others := self.survey.other_names(email):
                contact = Contact(
                    formatted_name=self.survey.name_of(email),
                    emails=(Labelled(email, source=KEY),),
                    fields=(OwnField("Also called", ", ".join(others)),),
                )
                yield ContactDraft(where, contact)


def _first_mail(head: Head) -> str:
    for name in ("references", "in-reply-to", "message-id"):
        for word in head.get(name).replace(">", "> ").split():
            if word.startswith("<") and word.endswith(">"):
                return word.strip("<>")
    return ""
