"""Numbers kept up while rows come in are those of counting everything at the end."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.desk.import_numbers import ImportNumbers, RunningNumbers
from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Problem
from netdesk.domain.importing import Choice, Outcome, PlannedRow

IDA = ContactDraft("line 1", Contact(formatted_name="Ida Muster"))
LEFT_OUT = Problem("line 2", "A newsletter.", stands_for=7)


class Preview:
    """An import whose rows come one by one."""

    def __init__(self) -> None:
        self.rows: list[PlannedRow] = []
        self.partners: list[str] = []
        self.decisions = 0
        self.choices: dict[int, Choice] = {}

    @property
    def exchange_count(self) -> int:
        return len(self.partners)

    def rows_about(self, uid: str) -> Sequence[PlannedRow]:
        return [row for row in self.rows if row.uid == uid]

    def choice_of(self, row: PlannedRow) -> Choice:
        return self.choices.get(row.number, Choice())

    def outcome_of(self, row: PlannedRow) -> Outcome:
        if not self.choice_of(row).is_wanted:
            return "skipped"
        if (chosen := self.choice_of(row).contact_id) is not None:
            return "merge" if chosen else "new"
        if row.outcome != "unchanged" or row.uid not in self.partners:
            return row.outcome
        about = self.rows_about(row.uid)
        teller = next((one for one in about if one.outcome != "unchanged"), about[0])
        return "merge" if teller is row else "unchanged"

    def decide(self, number: int, choice: Choice) -> None:
        self.decisions += 1
        self.choices[number] = choice

    def add(
        self, outcome: Outcome, contact_id: int = 0, draft: ContactDraft | Problem = IDA, joins: int = -1
    ) -> None:
        number = len(self.rows)
        uid = f"uid{contact_id}" if contact_id else ""
        self.rows.append(PlannedRow(number, "a.zip", draft, outcome, contact_id, uid, joins))


def test_each_person_is_counted_once_and_a_problem_for_all_it_tells_of() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    assert running.now() == ImportNumbers()
    preview.add("unchanged", 5)
    preview.add("merge", 5)
    preview.add("new", -2)
    assert running.now() == ImportNumbers(new=1, merged=1, merges=1)
    preview.add("conflict", -3)
    preview.add("skipped", draft=LEFT_OUT)
    assert running.now() == ImportNumbers(new=1, undecided=1, merged=1, skipped=7, merges=1)
    assert running.now() == RunningNumbers(preview).now()


def test_somebody_known_is_merged_with_the_first_exchange_whenever_it_comes() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.partners.append("uid6")
    preview.add("unchanged", 5)
    preview.add("unchanged", 6)
    assert running.now() == ImportNumbers(unchanged=1, merged=1, exchanges=1, merges=1)
    preview.partners.append("uid5")
    assert running.now() == ImportNumbers(merged=2, exchanges=2, merges=2)
    assert running.now() == RunningNumbers(preview).now()


def test_what_is_expected_is_counted_among_what_is_skipped_and_remarks_are_not() -> None:
    preview = Preview()
    preview.add("skipped", draft=LEFT_OUT)
    preview.add("skipped", draft=Problem("a.txt", "Notices (3).", stands_for=3, is_expected=True))
    preview.add("skipped", draft=Problem("a.txt", "Some letters were replaced.", is_skip=False))
    assert RunningNumbers(preview).now() == ImportNumbers(skipped=10, expected=3)


def test_a_decision_counts_for_rows_that_were_counted_before() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.add("new", -2)
    preview.add("merge", 5)
    assert running.now() == ImportNumbers(new=1, merged=1, merges=1)
    preview.decide(0, Choice(is_wanted=False))
    preview.add("new", -3)
    assert running.now() == ImportNumbers(new=1, merged=1, skipped=1, merges=1)
    preview.decide(0, Choice())
    assert running.now() == ImportNumbers(new=2, merged=1, merges=1)


def test_rows_that_join_somebody_of_the_same_drop_are_counted_beside_the_people() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.add("new", -2)
    preview.add("merge", -2, joins=0)
    preview.add("merge", 5)
    preview.add("merge", 5)
    numbers = running.now()
    assert numbers == ImportNumbers(new=1, merged=1, merges=3)
    assert numbers.repeated == 2
    assert numbers.people == 2


def test_one_who_joins_one_who_joins_a_third_is_that_third() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    for contact_id in (-2, -4, -6):
        preview.add("conflict", contact_id)
    preview.add("merge", -4, joins=1)
    preview.decide(1, Choice(contact_id=-2))
    preview.decide(2, Choice(contact_id=-4))
    assert running.now() == ImportNumbers(undecided=1, merges=3)
    preview.decide(0, Choice(contact_id=5))
    assert running.now() == ImportNumbers(merged=1, merges=4)


def test_exchanges_that_another_row_tells_of_later_are_no_second_merge() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.partners.append("uid5")
    preview.add("unchanged", 5)
    assert running.now() == ImportNumbers(merged=1, exchanges=1, merges=1)
    preview.add("merge", 5)
    assert running.now() == ImportNumbers(merged=1, exchanges=1, merges=1)
    assert running.now() == RunningNumbers(preview).now()
