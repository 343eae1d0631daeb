"""What an import would do, row by row, and what the person has said to it so far."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from netdesk.desk.followed_choices import FollowedChoices
from netdesk.desk.import_numbers import ImportNumbers, RunningNumbers
from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import Choice, Outcome, PlannedRow
from netdesk.importers.held import Held

if TYPE_CHECKING:
    from netdesk.desk.import_passes import Batch

_AS_PLANNED = Choice()


class ImportPreview:
    """The rows of an import that is not written yet, and the choices about them.

    Rows are shown for people, requests and other records, and for what is skipped; exchanges are counted
    with the people they are about (`exchanges_of`). `partners`: who got exchanges, in the order of the first;
    `decisions`: how often the person said something.
    """

    def __init__(self, known: Callable[[int], Contact | None]) -> None:
        """`known`: somebody of the network by id, None for nobody."""
        self._known = known
        self._choices: dict[int, Choice] = {}
        self.decisions = 0
        self._begin()

    def _begin(self) -> None:
        self.rows: list[PlannedRow] = []
        self.partners: list[str] = []
        self._exchanges: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._talks: Counter[tuple[str, ...]] = Counter()
        self._rows_of: defaultdict[str, list[PlannedRow]] = defaultdict(list)
        self._brought: dict[int, Contact] = {}
        self._followed = FollowedChoices(self.said_of)
        self._numbers = RunningNumbers(self)

    def take(self, batch: Batch) -> None:
        """These were planned behind those before."""
        for people, kind in batch.exchanges:
            self._talks[people] += 1
            for uid in people:
                kinds = self._exchanges[uid]
                if not kinds:
                    self.partners.append(uid)
                kinds[kind] += 1
        for row in batch.rows:
            if row.uid:
                self._rows_of[row.uid].append(row)
            if (row.contact_id < 0 or row.contact_id == ME) and row.merged is not None:
                self._brought[row.contact_id] = row.merged
        self.rows += batch.rows
        self._followed.hear(batch.rows)

    def let_go(self) -> list[Held]:
        """Part from all rows; what holds them, for who empties it."""
        held: list[Held] = [
            self.rows,
            self.partners,
            self._rows_of,
            self._brought,
            self._exchanges,
            self._talks,
        ]
        self._begin()
        return held

    # --- What is shown ------------------------------------------------------------------------------------

    def outcome_of(self, row: PlannedRow) -> Outcome:
        """What becomes of a row by the choices so far."""
        choice = self.choice_of(row)
        if not choice.is_wanted:
            return "skipped"
        if choice.contact_id is not None:
            return "merge" if choice.contact_id else "new"
        if row.outcome == "unchanged" and self.exchanges_of(row):
            return "merge"
        return row.outcome

    def exchanges_of(self, row: PlannedRow) -> Counter[str]:
        """The new exchanges with the person of a row: kind (message, call, …) to how many. They stand at one
        row of the person alone.
        """
        found = self._exchanges.get(row.uid)
        return found if found is not None and self._teller(row.uid) is row else Counter()

    @property
    def exchange_count(self) -> int:
        """New exchanges in all, but for those with nobody who is wanted."""
        unticked = {number for number, choice in self._choices.items() if not choice.is_wanted}
        uids = {row.uid for row in self.rows if row.number in unticked} if unticked else set()
        gone = {uid for uid in uids if not self._is_wanted(uid)}
        talks = self._talks.items() if gone else ()
        left_out = (count for people, count in talks if people and gone.issuperset(people))
        return self._talks.total() - sum(left_out)

    @property
    def numbers(self) -> ImportNumbers:
        """What the import would change, by the rows and the choices so far."""
        return self._numbers.now()

    def rows_about(self, uid: str) -> Sequence[PlannedRow]:
        """The rows about one person."""
        return self._rows_of.get(uid, ())

    def _teller(self, uid: str) -> PlannedRow | None:
        """The row of a person that tells of the exchanges: rather one that changes something."""
        return min(self._rows_of.get(uid, ()), key=self._rank, default=None)

    def _rank(self, row: PlannedRow) -> int:
        if row.outcome == "unchanged":
            return 2
        return 0 if self.choice_of(row).is_wanted else 1

    def choices(self) -> dict[int, Choice]:
        """The choices; a row that says nothing new is not shown and goes with the shown row of its person."""
        choices = dict(self._choices)
        for row in self.rows:
            if self._followed.of(row) is not None:
                choices[row.number] = self.choice_of(row)
            if row.outcome == "unchanged" and row.uid and not self._is_wanted(row.uid):
                choices[row.number] = self.choice_of(row)._replace(is_wanted=False)
        return choices

    def _is_wanted(self, uid: str) -> bool:
        teller = self._teller(uid)
        return teller is None or self.choice_of(teller).is_wanted

    def contact(self, contact_id: int) -> Contact | None:
        """Somebody whom a row could be: in the network, or < 0 one whom the import brings, as far as rows
        have told of them; so have they of the owner. None for nobody.
        """
        brought = self._brought.get(contact_id)
        return self._known(contact_id) if brought is None and contact_id > 0 else brought

    def others(self, row: PlannedRow) -> list[int]:
        """Whom a row could be about: the person it is planned for, unless it is the one it brings itself,
        and those it could be just as well. What a source says of its owner is about nobody else.
        """
        if not isinstance(row.draft, ContactDraft) or row.draft.is_me:
            return []
        planned = () if row.outcome == "conflict" else (row.contact_id,)
        return list(dict.fromkeys((*planned, *row.candidates)))

    def said_of(self, row: PlannedRow) -> Choice:
        """What the person said to a row itself."""
        return self._choices.get(row.number, _AS_PLANNED)

    def choice_of(self, row: PlannedRow) -> Choice:
        """What the person said to a row, or to another one of the same person."""
        said = self._choices.get(row.number, _AS_PLANNED)
        if row.outcome != "conflict" or said.contact_id is not None:
            return said
        followed = self._followed.of(row)
        if followed is None:
            return said
        return said._replace(contact_id=followed.contact_id, open_to=followed.open_to)

    def leader_of(self, row: PlannedRow) -> PlannedRow | None:
        """The row whose choice a row follows; None when it follows none."""
        followed = self._followed.of(row) if self.said_of(row).contact_id is None else None
        return None if followed is None else followed.leader

    # --- What the person says -------------------------------------------------------------------------------

    def decide(
        self,
        number: int,
        *,
        is_wanted: bool | None = None,
        contact_id: int | None = None,
        theirs: frozenset[str] | None = None,
    ) -> None:
        """Tick a row off or on, say who it is (`contact_id`, 0: somebody new), or choose the fields in which
        the incoming value is shown. What is None stays as it was said before.
        """
        self._decided()
        said = self._choices.get(number, _AS_PLANNED)
        self._choices[number] = Choice(
            said.is_wanted if is_wanted is None else is_wanted,
            said.contact_id if contact_id is None else contact_id,
            said.theirs if theirs is None else theirs,
        )

    def say(self, choices: Mapping[int, Choice]) -> None:
        """Let these be the choices about rows (number → choice), whatever was said about them before."""
        self._decided()
        self._choices.update(choices)

    def _decided(self) -> None:
        self.decisions += 1
        self._followed.forget()
