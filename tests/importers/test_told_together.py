"""What is left out is counted item by item, however few lines tell of it."""

from __future__ import annotations

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.importing import FileCount, PlannedRow
from netdesk.importers.told_together import ToldTogether, expected_last

IDA = ContactDraft("line 9", Contact(formatted_name="Ida Muster"))
BROKEN = Problem("line 3", "The entry is broken.")


def notice(where: str, count: int = 1, reason: str = "Notices of the app.") -> Problem:
    return Problem(where, reason, stands_for=count, is_expected=True)


def test_what_is_expected_is_told_once_for_each_reason_at_the_end() -> None:
    alone = notice("line 4", reason="Notes to yourself.")
    items: list[Item] = [notice("line 1"), IDA, notice("line 2", 1_200), BROKEN, alone]
    assert list(expected_last(items, "chat.txt")) == [
        IDA,
        BROKEN,
        notice("chat.txt", 1_201),
        notice("chat.txt", reason="Notes to yourself."),
    ]


def test_the_number_stands_in_the_sentence() -> None:
    assert notice("chat.txt", 1_201).sentence == "Notices of the app (1,201)."
    assert BROKEN.sentence == "The entry is broken."


def test_every_item_counts_as_skipped_and_remarks_do_not() -> None:
    account = FileCount("chat.txt", "whatsapp")
    told = expected_last([notice("line 1"), notice("line 2"), BROKEN], "chat.txt")
    remark = Problem("chat.txt", "Some letters could not be read.", is_skip=False)
    for number, problem in enumerate([*told, remark]):
        assert isinstance(problem, Problem)
        account.add(PlannedRow(number, "chat.txt", problem, "skipped"))
    assert account.skipped == 3
    assert len(account.problems) == 3


def test_what_is_expected_is_not_kept_back_with_the_rest() -> None:
    together = ToldTogether()
    items = [notice(f"line {number}") for number in range(20)]
    assert list(together.few(items)) == items
    assert list(together.rest()) == []
