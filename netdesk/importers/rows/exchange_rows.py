"""What becomes of an exchange: a new one, or one that the network or an earlier row has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from netdesk.domain.contact import ME
from netdesk.domain.draft import InteractionDraft, Item, PersonRef
from netdesk.domain.importing import ExchangeKey, NetworkSide, PlannedRow
from netdesk.domain.phrase import phrase
from netdesk.domain.stand_in import is_closed_account_id
from netdesk.importers.mentioned_person import in_thread
from netdesk.importers.people_plan import Person
from netdesk.importers.remarks import to_yourself
from netdesk.importers.rows.closed_rows import ClosedRows
from netdesk.importers.rows.current_file import KNOWN_ENTRY, NEW_ENTRY, CurrentFile
from netdesk.importers.rows.mention_rows import MentionRows
from netdesk.importers.rows.stand_in_rows import StandInRows
from netdesk.importers.seen_marks import SeenMarks
from netdesk.importers.zoneless_twins import ZonelessTwins

_OWN = "netdesk-json"


class ExchangeRows:
    """Remembers every exchange of the import, so that none comes in twice."""

    def __init__(
        self,
        file: CurrentFile,
        network: NetworkSide,
        mentions: MentionRows,
        stand_ins: StandInRows,
        closed: ClosedRows,
    ) -> None:
        self._file = file
        self._network = network
        self._mentions = mentions
        self._stand_ins = stand_ins
        self._closed = closed
        self._twins = ZonelessTwins(network)
        self._known: set[ExchangeKey] = set()
        self._seen = SeenMarks()
        self._to_oneself = 0

    def next_file(self) -> None:
        """From here on another file speaks."""
        self._twins.next_file()
        self._closed.next_file()

    def look_up(self, items: Iterable[Item]) -> None:
        """Ask the network which of these it has; `exchange` is for them from here on."""
        drafts = [item for item in items if isinstance(item, InteractionDraft)]
        self._twins.learn(draft.interaction for draft in drafts)
        keys = [_key(draft) for draft in drafts]
        self._known = self._network.known_exchanges(keys) if keys else set()
        if self._known:
            known = [pair for pair in zip(keys, drafts, strict=True) if pair[0] in self._known]
            self._stand_ins.hear(known)
            if self._closed.is_watching:
                self._closed.look_up(known)
        self._seen.begin_block([mark for key in keys for mark in _marks(key)])

    def exchange(self, number: int, draft: InteractionDraft) -> Iterator[PlannedRow]:
        """The row of an exchange, behind those of people it brings."""
        if self._closed.is_watching and self._closed.is_another(draft):
            yield from self._closed.rows(draft)
        if self._is_known(draft):
            yield self._file.row(number, draft, "unchanged", KNOWN_ENTRY)
            return
        draft = _among_named(draft)
        told = draft.interaction
        author = ""
        found: list[Person | None] = []
        for ref in (*draft.people, *((draft.author,) if draft.author else ())):
            person, row = self._who(ref, draft)
            if row is not None:
                yield row
            found.append(person)
            if ref == draft.author and person is not None and person.is_wanted:
                author = person.uid
        people = {one.uid: one for one in found if one is not None and one.is_wanted and one.key != ME}
        if not people and not self._is_noted(draft):
            yield from self._with_nobody(number, draft, found)
            return
        if self._closed.is_watching:
            self._closed.note(draft, people.values())
        record = told._replace(participants=tuple(people), author=author)
        yield self._file.row(number, draft, "new", NEW_ENTRY, record=record)

    def _who(self, ref: PersonRef, draft: InteractionDraft) -> tuple[Person | None, PlannedRow | None]:
        """Who is meant, None where nobody knows, and the row about them if there is one."""
        if ref.source_id and (had_account := self._closed.person(ref)):
            return had_account, None
        return self._mentions.mention(ref, draft)

    def to_oneself(self, number: int) -> Iterator[PlannedRow]:
        """One row for all that this file has of notes from one account of the owner to another."""
        count, self._to_oneself = self._to_oneself, 0
        if count:
            told = to_yourself(PurePath(self._file.path).name, count)
            reason = phrase("{reason}", reason=told.reason)
            yield PlannedRow(number, self._file.path, told, "skipped", title=told.where, reason=reason)

    def _with_nobody(
        self, number: int, draft: InteractionDraft, found: Sequence[Person | None]
    ) -> Iterator[PlannedRow]:
        if found and all(one is not None and one.key == ME for one in found):
            self._to_oneself += 1
        else:
            yield self._file.without_people(number, draft, is_unknown=None in found)

    def _is_noted(self, draft: InteractionDraft) -> bool:
        """Whether a document of NetDesk's tells of what the owner wrote from one account to another."""
        return self._file.source == _OWN and not draft.people

    def _is_known(self, draft: InteractionDraft) -> bool:
        """Whether the network or an earlier row has this exchange."""
        key = _key(draft)
        is_known = key in self._known
        for mark in _marks(key):
            is_known = is_known or mark in self._seen
            self._seen.add(mark)
        self._twins.note(draft.interaction)
        return is_known or self._twins.is_known(draft.interaction)


def _among_named(draft: InteractionDraft) -> InteractionDraft:
    """Closed accounts as those of their conversation. Where others took part they are left out, since nobody
    knows who it was; an exchange with one alone stands with it. So does one with it and one other while it
    is not known who the owner is: the other may be.
    """
    conversation = draft.interaction.thread or draft.interaction.source_id
    people = tuple([in_thread(ref, conversation) for ref in draft.people])
    author = draft.author and in_thread(draft.author, conversation)
    named = tuple([ref for ref in people if not is_closed_account_id(ref.source_id)])
    may_be_alone = len(people) == 2 and not draft.interaction.direction
    if may_be_alone or all(ref.is_me for ref in named):
        return draft._replace(people=people, author=author)
    if author is not None and is_closed_account_id(author.source_id):
        by_nobody = draft.interaction._replace(direction="")
        return draft._replace(interaction=by_nobody, people=named, author=None)
    return draft if len(named) == len(people) else draft._replace(people=named)


def _marks(key: ExchangeKey) -> list[int]:
    """What an exchange is known by again, as hashes: texts would take several times the room."""
    return [hash(mark) for mark in (key.uid, key[1:]) if mark and mark[-1]]


def _key(draft: InteractionDraft) -> ExchangeKey:
    told = draft.interaction
    return ExchangeKey(told.uid, told.source, told.source_id)
