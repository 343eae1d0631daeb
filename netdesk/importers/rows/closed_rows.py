"""Who a closed account was, once another export of its network names them: one made before it was closed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from netdesk.domain.contact import ME, Contact, SourceId
from netdesk.domain.draft import ContactDraft, InteractionDraft, PersonRef
from netdesk.domain.importing import ClosedAccount, ExchangeKey, NetworkSide, PlannedRow
from netdesk.domain.phrase import Phrase
from netdesk.domain.stand_in import closed_account_id, is_closed_account_id
from netdesk.importers.mentioned_person import is_anybody
from netdesk.importers.name_key import is_nobody
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.rows.current_file import LEFT_OUT, CurrentFile
from netdesk.importers.rows.mention_rows import MentionRows
from netdesk.importers.rows.person_row import PersonRows, change

_NAMED = Phrase("A closed account until now; what it wrote is theirs")
_CLOSED_SINCE = Phrase("The account has been closed since")
_NOTHING: tuple[str, tuple[PersonRef, ...]] = ("", ())
_KNOWN_BY_TALK = frozenset({"facebook", "instagram", "linkedin"})
"""Sources that know a closed account by nothing but the conversation it stands in."""


class ClosedRows:
    """A conversation of two keeps its id when the account of the other is closed, and so tells who that was,
    whichever of the exports comes first.
    """

    def __init__(
        self,
        file: CurrentFile,
        network: NetworkSide,
        people: PeoplePlan,
        mentions: MentionRows,
        rows: PersonRows,
    ) -> None:
        self._file = file
        self._network = network
        self._people = people
        self._mentions = mentions
        self._rows = rows
        self._partners: dict[SourceId, int] = {}
        self._settled: set[SourceId] = set()
        self._asked = _NOTHING
        self._noted = ""
        self.is_watching = False

    def next_file(self) -> None:
        """From here on another file speaks. `is_watching`: it is of a source that knows closed accounts by
        their conversations.
        """
        self.is_watching = self._file.source in _KNOWN_BY_TALK
        self._asked = _NOTHING
        self._noted = ""

    @cached_property
    def _closed(self) -> dict[SourceId, int]:
        """The accounts known to be closed, and the keys of those who bear their ids."""
        return {
            account: key for account, key in self._people.source_ids() if is_closed_account_id(account.value)
        }

    def look_up(self, known: Iterable[tuple[ExchangeKey, InteractionDraft]]) -> None:
        """Exchanges that the network has: with whom, as far as they are with a closed account here."""
        asked = {
            key: account
            for key, draft in known
            if _is_with_closed(draft) and (account := self._account(draft)) and account not in self._closed
        }
        for key, contact_id in self._network.partners(list(asked)).items() if asked else ():
            self._partners.setdefault(asked[key], contact_id)

    def is_another(self, draft: InteractionDraft) -> bool:
        """Whether the conversation, or who is in it, is another than that of the exchange before."""
        return (draft.interaction.thread, draft.people) != self._asked

    def rows(self, draft: InteractionDraft) -> Iterator[PlannedRow]:
        """What an exchange tells of who had the account: one row for each conversation."""
        account = self._account(draft)
        if account is None or account in self._settled:
            return
        if not _is_with_closed(draft):
            # There are many messages in a conversation.
            self._asked = draft.interaction.thread, draft.people
            if account in self._closed:
                yield from self._named(draft, account)
        elif account in self._partners and account not in self._closed:
            yield from self._closed_since(draft, account)

    def note(self, draft: InteractionDraft, people: Collection[Person]) -> None:
        """A new exchange is with these people."""
        if draft.interaction.thread == self._noted or len(people) != 1:
            return
        self._noted = draft.interaction.thread
        account = self._account(draft)
        if account is not None and account not in self._settled:
            (person,) = people
            (self._closed if _is_with_closed(draft) else self._partners).setdefault(account, person.key)

    def person(self, ref: PersonRef) -> Person | None:
        """Who a closed account is, if this import tells it."""
        if not is_closed_account_id(ref.source_id):
            return None
        account = SourceId(self._file.source, ref.source_id)
        return self._people.person(self._partners[account]) if account in self._settled else None

    def _account(self, draft: InteractionDraft) -> SourceId | None:
        """What the only other one in a conversation is known by once that account is closed."""
        thread = draft.interaction.thread
        if not thread or len(draft.people) != 1:
            return None
        return SourceId(self._file.source, closed_account_id(thread))

    def _named(self, draft: InteractionDraft, account: SourceId) -> Iterator[PlannedRow]:
        """Here the account still has its name."""
        closed = self._people.person(self._closed[account])
        if not closed.is_wanted or not is_nobody(closed.contact.formatted_name):
            return
        person, row = self._mentions.mention(draft.people[0], draft)
        if row is not None:
            yield row
        if person is None or not person.is_wanted or person.key in (ME, closed.key):
            return
        ref = PersonRef(name=closed.contact.formatted_name, source_id=account.value)
        number = self._mentions.number_of(ref)
        told = ContactDraft(draft.where, closed.contact)
        if not self._file.choice(number).is_wanted:
            del self._closed[account]
            yield self._rows.row(number, told, person, "skipped", LEFT_OUT)._replace(is_counted=False)
            return
        nameless = replace(closed.contact, id=0, uid="", formatted_name="")
        row = self._joined(number, told._replace(contact=nameless), person, _NAMED)
        yield row._replace(outcome="merge", record=ClosedAccount(closed.uid, person.uid))
        self._settle(account, person)

    def _closed_since(self, draft: InteractionDraft, account: SourceId) -> Iterator[PlannedRow]:
        """Here it has none any more."""
        person = self._people.person(self._partners[account])
        if person.is_wanted and person.key != ME and not is_nobody(person.contact.formatted_name):
            number = self._mentions.number_of(PersonRef(source_id=account.value))
            told = ContactDraft(draft.where, Contact(source_ids=(account,)))
            yield self._joined(number, told, person, _CLOSED_SINCE)
            self._settle(account, person)

    def _joined(self, number: int, draft: ContactDraft, person: Person, reason: Phrase) -> PlannedRow:
        before = person.contact
        merged = self._people.join(person, draft.contact, self._file.source, frozenset())
        row = self._rows.row(number, draft, person, "unchanged", reason, **change(before, merged))
        return row._replace(is_counted=False)

    def _settle(self, account: SourceId, person: Person) -> None:
        self._partners[account] = person.key
        self._settled.add(account)


def _is_with_closed(draft: InteractionDraft) -> bool:
    """Whether the only other one has a closed account."""
    ref = draft.people[0] if draft.people else PersonRef()
    return is_closed_account_id(ref.source_id) or is_anybody(ref)
