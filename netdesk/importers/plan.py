"""What an import would do: every draft joined with the network and with the drafts before it, row by row.

How it is decided who somebody is (`matching`): what is certain joins, and what is probable too unless the
two differ in something; else it is a question (`conflict`), and until somebody answers it stays apart as a
new contact, since two contacts can be merged later, but two people in one contact are hard to part. So is
whom one file tells of twice, with no address in common, unless an id or a birthday says more. Whoever
keeps two apart is remembered to have done so (`Apart`). A row that adds nothing to one of those it could be
is that one, so that importing a file again changes nothing; nor does a row count that adds nothing but the
id which its source knows the person by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePath

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import (
    ContactDraft,
    InteractionDraft,
    Item,
    NoteDraft,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)  # fmt: skip
from netdesk.domain.importing import Choice, NetworkSide, PlannedRow
from netdesk.domain.phrase import Phrase, phrase
from netdesk.importers.export_date import export_date
from netdesk.importers.held import Held
from netdesk.importers.people_plan import PeoplePlan
from netdesk.importers.rows import row_numbers
from netdesk.importers.rows.closed_rows import ClosedRows
from netdesk.importers.rows.contact_rows import ContactRows
from netdesk.importers.rows.current_file import CurrentFile
from netdesk.importers.rows.exchange_rows import ExchangeRows
from netdesk.importers.rows.group_rows import GroupRows
from netdesk.importers.rows.mention_rows import MentionRows
from netdesk.importers.rows.person_row import PersonRows
from netdesk.importers.rows.record_rows import RecordRows
from netdesk.importers.rows.related_rows import RelatedRows
from netdesk.importers.rows.stand_in_rows import StandInRows
from netdesk.importers.snapshot import Snapshot

_AT_ONCE = 512
_APART = Phrase("You keep both apart")
_NO_LONGER = Phrase("No longer among your connections in this export; nothing is changed")


class Planner:
    """Plans one import of any number of files; `choices`: what a person said to rows of an earlier plan
    of the same drafts (`mentions` of which keeps the numbers of people who are only mentioned); `own_emails`:
    what the owner said to be theirs; `files`: how many there are, behind the last of which is told what they
    say of each other.
    """

    def __init__(
        self,
        network: NetworkSide,
        *,
        region: str = "DE",
        choices: Mapping[int, Choice] | None = None,
        mentions: Mapping[tuple[str, str, PersonRef], int] | None = None,
        own_emails: Sequence[str] = (),
        files: int = 1,
    ) -> None:
        chosen = choices or {}
        self._network = network
        self._file = CurrentFile(chosen)
        self._people = PeoplePlan(network, region, own_emails)
        self._snapshot = Snapshot(network)
        self._rows = PersonRows(
            self._file, self._people, (one.contact_id for one in chosen.values() if one.contact_id)
        )
        self._mentions = MentionRows(self._file, self._people, self._rows, mentions or {})
        self._records = RecordRows(self._file, network, self._people, self._mentions)
        self._related = RelatedRows(self._file, network, self._people, self._records)
        self._groups = GroupRows(self._file, self._people, self._records)
        self._contacts = ContactRows(
            self._file, self._people, self._rows, self._mentions, self._snapshot, self._related, region
        )
        self._stand_ins = StandInRows(self._file, network, self._people, self._people.person(ME), region)
        closed = ClosedRows(self._file, network, self._people, self._mentions, self._rows)
        self._exchanges = ExchangeRows(self._file, network, self._mentions, self._stand_ins, closed)
        self._next = 0
        self._files = files
        self._told = row_numbers.of_told()
        self._newest: dict[str, str] = {}

    @property
    def owner(self) -> Contact:
        """The owner of the network, with what the rows so far have said of them."""
        return self._people.person(ME).contact

    @property
    def mentions(self) -> Mapping[tuple[str, str, PersonRef], int]:
        """The numbers of the rows of people who were only mentioned so far."""
        return self._mentions.numbers

    def rows(self, items: Iterator[Item], file: str, source: str) -> Iterator[PlannedRow]:
        """The rows of one file, in the order of its items, but what speaks of people by uid at the end.

        `source`: the key of its reader. Somebody whom a draft only mentions gets a row before it.
        """
        self._begin(file, source)
        later: list[tuple[int, RecordDraft]] = []
        while block := list(islice(items, _AT_ONCE)):
            self._exchanges.look_up(block)
            for item in block:
                number = self._next
                self._next += 1
                if isinstance(item, ContactDraft):
                    yield self._contacts.contact(number, item)
                elif isinstance(item, InteractionDraft):
                    yield from self._exchanges.exchange(number, item)
                elif isinstance(item, RecordDraft):
                    later.append((number, item))
                else:
                    yield from self._other(number, item)
        yield from self._exchanges.to_oneself(next(self._told))
        for number, draft in later:
            yield self._records.named(number, draft)
            self._groups.hear(number, draft)
        yield from self._records.accepted(self._snapshot.told)
        yield from self._stand_ins.rows()
        self._files -= 1
        if self._files <= 0:
            yield from self._related.rows()
            yield from self._groups.rows()
        yield from self._kept_apart()
        yield from self._no_longer_connected()

    def held(self) -> list[Held]:
        """What grew with the people, for who empties it; the plan is of no use any more then."""
        return self._people.held()

    def _begin(self, file: str, source: str) -> None:
        is_newest = self._is_newest(file, source)
        self._file.begin(file, source)
        self._people.next_file(is_newest=is_newest)
        self._exchanges.next_file()
        self._records.next_file()
        self._snapshot.begin(source, is_newest=is_newest)

    def _is_newest(self, file: str, source: str) -> bool:
        """Whether no newer export of this source is known, as far as their names tell when they were made."""
        if source not in self._newest:
            earlier = self._network.imported_from(source)
            self._newest[source] = max(map(_date_of, earlier), default="")
        made, newest = _date_of(file), self._newest[source]
        self._newest[source] = max(made, newest)
        return not made or made >= newest

    def _other(self, number: int, item: Item) -> Iterator[PlannedRow]:
        if isinstance(item, Problem):
            if item.breaks_off:
                self._snapshot.break_off()
            reason = phrase("{reason}", reason=item.reason)
            yield PlannedRow(number, self._file.path, item, "skipped", title=item.where, reason=reason)
        elif isinstance(item, RequestDraft):
            yield from self._records.request(number, item)
        elif isinstance(item, TieDraft):
            yield from self._records.tie(number, item)
        elif isinstance(item, NoteDraft):
            yield from self._contacts.note(number, item)

    def _kept_apart(self) -> Iterator[PlannedRow]:
        for draft, pair in self._rows.kept_apart():
            row = self._records.record(next(self._told), draft, pair)
            yield row._replace(title=draft.contact.formatted_name, reason=_APART, is_counted=False)

    def _no_longer_connected(self) -> Iterator[PlannedRow]:
        """Whom the newest export does not list any more: told once, and nothing is changed by it."""
        missing = self._snapshot.missing()
        told_before = self._network.told_before(str(_NO_LONGER)) if missing else set()
        for key in missing:
            name = self._people.person(key).contact.formatted_name
            if name in told_before:
                continue
            told = Problem(name, str(_NO_LONGER), is_skip=False)
            yield PlannedRow(
                next(self._told), self._file.path, told, "skipped", title=name, reason=_NO_LONGER
            )


def _date_of(file: str) -> str:
    return export_date(PurePath(file).name)
