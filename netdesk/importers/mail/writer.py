"""Who wrote a mail: its sender, or the person in whose name a list or a service sent it on."""

from __future__ import annotations

from netdesk.importers.mail.addresses import Mailbox, mailboxes, without_via
from netdesk.importers.mail.head import Head
from netdesk.importers.name_key import name_keys

_OF_THE_PERSON = ("x-original-from", "reply-to")


def is_sent_on(sender: Mailbox) -> bool:
    """Whether the address is that of a list or a service, and the name that of a person: `'Ida Muster' via
    Chess <chess@lists.example>`.
    """
    return without_via(sender.name) != sender.name.strip("'\" ")


def writers(head: Head) -> tuple[Mailbox, ...]:
    """Who a mail is from. Somebody in whose name it was sent on has the address that answers go to, if it is
    their own, "" otherwise.
    """
    senders = mailboxes(head.get("from")) or mailboxes(head.get("sender"))
    return tuple(_writer(head, one) if is_sent_on(one) else one for one in senders)


def _writer(head: Head, sender: Mailbox) -> Mailbox:
    name = without_via(sender.name)
    for field in _OF_THE_PERSON:
        for one in mailboxes(head.get(field))[:1]:
            if _is_of(name, one, sender.email):
                return Mailbox(one.email, name)
    return Mailbox("", name)


def _is_of(name: str, one: Mailbox, sent_by: str) -> bool:
    """Whether an address is the person's own; a nameless one in the list's domain is not."""
    if not set(name_keys(one.name)).isdisjoint(name_keys(name)):
        return one.email != sent_by
    return not one.name and one.email.rpartition("@")[2] != sent_by.rpartition("@")[2]
