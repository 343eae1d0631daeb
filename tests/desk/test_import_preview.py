"""What an import would do, row by row, and what a person says to it."""

from __future__ import annotations

from netdesk.desk.import_passes import Batch
from netdesk.desk.import_preview import ImportPreview
from netdesk.domain.contact import ME, Contact, Presence
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import Choice, PlannedRow
from netdesk.importers.plan import Planner
from tests.importers.planned import Network, contact, mail

IDA = Contact(uid="ida", id=7, formatted_name="Ida Muster", emails=mail("ida@acme.example"))


def preview_of(*drafts: ContactDraft, exchanges: int = 0) -> tuple[ImportPreview, list[PlannedRow]]:
    """Ida is in the network; each exchange is one with the person of the first row."""
    network = Network()
    network.contacts[7] = IDA
    rows = list(Planner(network).rows(iter(drafts), "cards.vcf", "vcard"))
    preview = ImportPreview(network.contacts.get)
    preview.take(Batch(rows, [((rows[0].uid,), "message")] * exchanges))
    return preview, rows


def test_who_says_nothing_new_but_gets_exchanges_is_merged() -> None:
    preview, (row,) = preview_of(ContactDraft("card", IDA), exchanges=2)
    assert (row.outcome, preview.outcome_of(row)) == ("unchanged", "merge")
    assert preview.exchanges_of(row) == {"message": 2}
    assert (preview.exchange_count, preview.numbers.merged) == (2, 1)


def test_exchanges_stand_at_one_row_of_a_person_alone() -> None:
    again = contact("Ida Muster", emails=mail("ida@acme.example"), tags=("Choir",))
    preview, (first, second) = preview_of(ContactDraft("card", IDA), again, exchanges=1)
    assert [preview.exchanges_of(row).total() for row in (first, second)] == [0, 1]


def test_a_row_that_is_not_shown_goes_with_the_shown_one_of_its_person() -> None:
    again = contact("Ida Muster", emails=mail("ida@acme.example"), tags=("Choir",))
    preview, (first, second) = preview_of(ContactDraft("card", IDA), again, exchanges=1)
    preview.decide(second.number, is_wanted=False)
    assert preview.choices() == {row.number: Choice(is_wanted=False) for row in (first, second)}
    assert preview.exchange_count == 0


def test_somebody_a_row_brings_is_a_contact_already_and_so_is_the_owner_as_told() -> None:
    me = ContactDraft("me", Contact(formatted_name="Kim Own", presences=(Presence("x", "kim"),)), is_me=True)
    preview, (new, _owner) = preview_of(contact("Bo Ohm"), me)
    names = [one and one.formatted_name for one in map(preview.contact, (new.contact_id, ME, 7, 99, -99))]
    assert names == ["Bo Ohm", "Kim Own", "Ida Muster", None, None]


def test_what_was_said_stays_said_where_nothing_else_is() -> None:
    preview, (row,) = preview_of(contact("Bo Ohm"))
    preview.decide(row.number, is_wanted=False)
    preview.decide(row.number, theirs=frozenset({"title"}))
    assert preview.said_of(row) == Choice(is_wanted=False, theirs=frozenset({"title"}))
    assert preview.decisions == 2


def test_letting_go_hands_out_what_holds_the_rows() -> None:
    preview, rows = preview_of(contact("Bo Ohm"), exchanges=1)
    held = preview.let_go()
    assert rows in held
    assert (preview.rows, preview.partners, preview.exchange_count) == ([], [], 0)
    assert preview.numbers.is_nothing
