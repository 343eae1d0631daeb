"""What all mails together tell before one can be understood: whose they are, and who bears which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from netdesk.domain.moment import Moment
from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.mail.addresses import Mailbox, email_of, mailboxes, without_via
from netdesk.importers.mail.encoded_words import decoded_words
from netdesk.importers.mail.head import Head
from netdesk.importers.mail.notices import network_of, notice_of
from netdesk.importers.mail.robots import automatic, is_sent_place, out_of_place
from netdesk.importers.mail.when import moment_of
from netdesk.importers.mail.writer import is_sent_on, writers
from netdesk.importers.name_key import name_keys

_DELIVERED = ("delivered-to", "x-original-to", "envelope-to")
_SHARE_SENT = 0.01
_SHARE_DELIVERED = 0.1
_SHARE_SEEN = 0.6
_ENOUGH_SEEN = 3


def places_of(head: Head, folder: str) -> tuple[str, ...]:
    """The folder a mail lies in, and its labels in Gmail."""
    labels = decoded_words(head.get("x-gmail-labels"))
    return (folder, *(label.strip(' "') for label in labels.split(","))) if labels else (folder,)


@dataclass(slots=True)
class Survey:
    """Hears the heads of all mails. `lists`: addresses of mailing lists; `agreed`: (channel, key of a name)
    of everybody a network said to be connected with the owner; `asked`: of everybody it said to have asked,
    and in which millisecond first; `newest`: that of the newest mail.
    """

    sent: Counter[str] = field(default_factory=Counter)
    delivered: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    names: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    lists: set[str] = field(default_factory=set)
    agreed: set[tuple[str, str]] = field(default_factory=set)
    asked: dict[tuple[str, str], int] = field(default_factory=dict)
    newest: int = 0
    mails: int = 0

    def hear(self, head: Head, folder: str) -> None:
        """The head of a mail in a folder of this name."""
        places = places_of(head, folder)
        if out_of_place(head, places):
            return
        senders = mailboxes(head.get("from"))
        self.lists.update(map(email_of, head.all("list-post")))
        self.lists.update(one.email for one in senders if is_sent_on(one))
        for name in _DELIVERED:
            self.delivered.update(filter(None, map(email_of, head.all(name)[-1:])))
        moment = moment_of(head)
        if moment is not None:
            self.newest = max(self.newest, moment.ms)
        if senders and (channel := network_of(senders[0].email)):
            self._hear_network(head, channel, without_via(senders[0].name), moment)
        if not automatic(head):
            self._hear_people(writers(head), head, is_sent=any(map(is_sent_place, places)))

    def _hear_network(self, head: Head, channel: str, sender: str, moment: Moment | None) -> None:
        notice = notice_of(channel, head.text("subject"), sender)
        if notice is None:
            return
        people = [(channel, key) for key in name_keys(notice.name)]
        if notice.kind == "connected":
            self.agreed.update(people)
        if notice.kind == "asked" and moment is not None:
            for one in people:
                self.asked[one] = min(moment.ms, self.asked.get(one, moment.ms))

    def _hear_people(self, senders: tuple[Mailbox, ...], head: Head, *, is_sent: bool) -> None:
        self.mails += 1
        people = [one for one in (*senders, *recipients(head)) if one.email]
        self.seen.update({one.email for one in people})
        for one in people:
            if one.name:
                self.names[one.email][without_via(one.name)] += 1
        if is_sent:
            self.sent.update(one.email for one in senders[:1])

    def name_of(self, email: str) -> str:
        """The name most mails give an address, the longer one of two; "" for none."""
        names = self.names.get(email)
        return max(names, key=lambda name: (names[name], len(name))) if names else ""

    def other_names(self, email: str) -> tuple[str, ...]:
        """Names of an address that are no other way to write the first one."""
        first = self.name_of(email)
        keys = [key.split() for key in name_keys(first)]
        return tuple(
            sorted(
                name
                for name in self.names.get(email, ())
                if name != first and not any(_agree(key.split(), keys) for key in name_keys(name))
            )
        )

    def own(self, known: set[str], name: str) -> set[str]:
        """The owner's addresses. Where those `known` occur, only others of the owner's name (`name` in the
        network) are added; else those in folders of what was sent, those mails were delivered to, or the
        one that nearly all mails have in common.
        """
        told = (_frequent(self.sent, _SHARE_SENT) | _frequent(self.delivered, _SHARE_DELIVERED)) - self.lists
        if not known.isdisjoint(self.seen):
            names = {key for one in (name, *map(self.name_of, known)) for key in name_keys(one)}
            return known | {one for one in told if not names.isdisjoint(name_keys(self.name_of(one)))}
        return known | (told or self._in_common())

    def _in_common(self) -> set[str]:
        winner = clear_winner(self.seen, self.mails, _SHARE_SEEN) if self.mails >= _ENOUGH_SEEN else ""
        return {winner} if winner else set()


def recipients(head: Head) -> tuple[Mailbox, ...]:
    """Everybody a mail was addressed to."""
    texts = (*head.all("to"), *head.all("cc"), *head.all("bcc"))
    return tuple(dict.fromkeys(one for text in texts for one in mailboxes(text)))


def _frequent(counts: Counter[str], share: float) -> set[str]:
    total = counts.total()
    return {email for email, count in counts.items() if count >= share * total}


def _agree(words: list[str], others: list[list[str]]) -> bool:
    """Whether one name is the other, or a part of it, or has initials instead of words."""
    return any(_is_within(words, other) or _is_within(other, words) for other in others)


def _is_within(words: list[str], others: list[str]) -> bool:
    return all(any(word == other or word == other[:1] for other in others) for word in words)
