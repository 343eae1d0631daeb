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
        return "merge" if row.outcome == "unchanged" and row.uid in self.partners else row.outcome

    def decide(self, number: int, choice: Choice) -> None:
        self.decisions += 1
        self.choices[number] = choice

    def add(self, outcome: Outcome, contact_id: int = 0, draft: ContactDraft | Problem = IDA) -> None:
        number = len(self.rows)
        uid = f"uid{contact_id}" if contact_id else ""
        self.rows.append(PlannedRow(number, "a.zip", draft, outcome, contact_id, uid))


def test_each_person_is_counted_once_and_a_problem_for_all_it_tells_of() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    assert running.now() == ImportNumbers()
    preview.add("unchanged", 5)
    preview.add("merge", 5)
    preview.add("new", -2)
    assert running.now() == ImportNumbers(new=1, merged=1)
    preview.add("conflict", -3)
    preview.add("skipped", draft=LEFT_OUT)
    assert running.now() == ImportNumbers(new=1, undecided=1, merged=1, skipped=7)
    assert running.now() == RunningNumbers(preview).now()


def test_somebody_known_is_merged_with_the_first_exchange_whenever_it_comes() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.partners.append("uid6")
    preview.add("unchanged", 5)
    preview.add("unchanged", 6)
    assert running.now() == ImportNumbers(unchanged=1, merged=1, exchanges=1)
    preview.partners.append("uid5")
    assert running.now() == ImportNumbers(merged=2, exchanges=2)
    assert running.now() == RunningNumbers(preview).now()


def test_a_decision_counts_for_rows_that_were_counted_before() -> None:
    preview = Preview()
    running = RunningNumbers(preview)
    preview.add("new", -2)
    preview.add("merge", 5)
    assert running.now() == ImportNumbers(new=1, merged=1)
    preview.decide(0, Choice(is_wanted=False))
    preview.add("new", -3)
    assert running.now() == ImportNumbers(new=1, merged=1, skipped=1)
    preview.decide(0, Choice())
    assert running.now() == ImportNumbers(new=2, merged=1)
