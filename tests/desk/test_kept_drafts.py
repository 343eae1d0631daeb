from __future__ import annotations

from netdesk.desk.kept_drafts import KeptDrafts
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, PersonRef, Problem
from netdesk.domain.moment import Moment

IDA = PersonRef(name="Ida Muster", url="example.org/ida")
ME = PersonRef(is_me=True)


def exchange(number: int) -> InteractionDraft:
    said = Interaction(
        "", Moment(number, "instant", 60), "linkedin", "in", "message", (), text="Grüße \U0001f600\ud800",
        duration_s=number % 3 or None, source="linkedin", source_id=str(number),
    )  # fmt: skip
    return InteractionDraft(f"line {number}", said, (IDA,), (IDA, ME, None)[number % 3])


def test_what_was_kept_comes_back_as_it_was_each_time() -> None:
    items: list[Item] = [ContactDraft("line 1", Contact(formatted_name="Ida Muster"))]
    items += map(exchange, range(1_300))
    items += [Problem("line 9", "It is no message."), exchange(9_000)]
    kept = KeptDrafts()
    for item in items:
        kept.append(item)
    assert len(kept) == len(items)
    assert list(kept) == items
    assert list(kept) == items
    assert {type(item) for item in kept} == {ContactDraft, InteractionDraft, Problem}
    moments = [item.interaction.moment for item in kept if isinstance(item, InteractionDraft)]
    assert all(isinstance(moment, Moment) for moment in moments)
