"""What becomes of the positions when somebody writes where a person works."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.desk.change_of_work import edit_of, has_moved, with_positions
from netdesk.desk.desk import Desk
from netdesk.desk.headless import import_files
from netdesk.domain.command import EditContact
from netdesk.domain.contact import Contact, Job
from tests.desks import open_desk
from tests.window.network import TODAY, add

ANNA = Contact(uid="anna", formatted_name="Anna Albers", organisation="Werft Nord", title="Director")
PRESENT = Job("Werft Nord", "Yard", "Director", "2018-03", source="linkedin")
EARLIER = Job("Segelmacherei Ost", title="Apprentice", ended="2009", is_current=False, source="linkedin")
LISTED = replace(ANNA, jobs=(PRESENT, EARLIER))
OVER = "2026-11"


def jobs(before: Contact, **written: object) -> tuple[Job, ...]:
    return with_positions(before, replace(before, **written), TODAY).jobs  # type: ignore[arg-type]


def moved(before: Contact) -> Contact:
    return with_positions(before, replace(before, organisation="Elbe Handel"), TODAY)


def test_another_employer_is_a_new_position_and_the_one_before_is_over() -> None:
    assert jobs(LISTED, organisation="Elbe Handel", title="Partner") == (
        Job("Elbe Handel", title="Partner"),
        PRESENT._replace(is_current=False, ended=OVER),
        EARLIER,
    )


def test_an_employer_who_was_only_shown_becomes_a_former_position() -> None:
    assert jobs(ANNA, organisation="Elbe Handel") == (
        Job("Elbe Handel", title="Director"),
        Job("Werft Nord", title="Director", ended=OVER, is_current=False),
    )


@pytest.mark.parametrize(
    "name", ["Werft Nord GmbH", "Werft Nrod", "Werft Nord Schiffbau", "WerftNord", "Werft"]
)
def test_another_spelling_or_a_fuller_name_puts_the_position_right(name: str) -> None:
    (present, earlier) = jobs(LISTED, organisation=name)
    assert (present, earlier) == (PRESENT._replace(organisation=name, source=""), EARLIER)
    assert jobs(ANNA, organisation=name) == ()
    assert not has_moved(ANNA, replace(ANNA, organisation=name))


def test_another_title_at_the_same_place_is_the_same_position() -> None:
    assert jobs(LISTED, title="Owner") == (PRESENT._replace(title="Owner", source=""), EARLIER)


def test_whoever_left_works_there_no_more() -> None:
    assert jobs(LISTED, organisation="", title="") == (
        PRESENT._replace(is_current=False, ended=OVER),
        EARLIER,
    )
    assert jobs(ANNA, organisation="", title="") == ()


def test_an_end_that_is_known_stays() -> None:
    ending = replace(ANNA, jobs=(PRESENT._replace(ended="2026-09-30"),))
    assert jobs(ending, organisation="Elbe Handel")[1].ended == "2026-09-30"


def test_of_two_present_positions_the_other_one_may_be_shown() -> None:
    second = Job("Elbe Handel", title="Partner")
    both = replace(ANNA, jobs=(PRESENT, second))
    other = replace(both, organisation="Elbe Handel", title="Partner")
    assert with_positions(both, other, TODAY) == other
    assert not has_moved(both, other)


def test_positions_that_were_written_themselves_count_as_they_stand() -> None:
    written = (Job("Elbe Handel", started="2026-10"),)
    assert jobs(LISTED, organisation="Elbe Handel", jobs=written) == written


@pytest.mark.parametrize("written", [{"nickname": "Anni"}, {"kind": "organisation", "organisation": "Elbe"}])
def test_what_is_no_change_of_work_changes_no_position(written: dict[str, str]) -> None:
    after = replace(ANNA, **written)  # type: ignore[arg-type]
    assert with_positions(ANNA, after, TODAY) == after
    assert edit_of(ANNA, after, TODAY) == EditContact(after)


def test_a_change_of_employer_stands_in_the_history_and_is_undone_as_one(network: Desk) -> None:
    made = add(network, "Anna", "Albers", organisation="Werft Nord", title="Director")
    before = network.contact(made)
    assert before is not None
    network.do(edit_of(before, moved(before), TODAY))
    card = network.card(made)
    assert card is not None
    (noted,) = card.latest
    assert (noted.kind, noted.subject) == ("note", "Moved to Elbe Handel from Werft Nord")
    assert card.reading is not None
    assert card.reading.contact_days == 0
    assert str(network.undo_label) == "Edit Anna Albers"
    network.undo()
    card = network.card(made)
    assert card is not None
    assert (card.contact, card.latest) == (before, ())


def test_the_book_that_told_the_former_employer_says_nothing_new(tmp_path: Path) -> None:
    path, book = tmp_path / "n.netdesk", tmp_path / "book.vcf"
    book.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a-1\r\nFN:Anna Albers\r\nN:Albers;Anna;;;\r\n"
        "ORG:Werft Nord\r\nTITLE:Director\r\nEND:VCARD\r\n",
        encoding="utf-8",
    )
    import_files(path, [book], lambda *_: None)
    with open_desk(path, TODAY) as desk:
        (anna,) = (desk.contact(one) for one in desk.people.order())
        assert anna is not None
        desk.do(edit_of(anna, moved(anna), TODAY))
        edited = desk.contact(anna.id)
    (again,) = import_files(path, [book], lambda *_: None)
    assert (again.unchanged, again.merged, again.new) == (1, 0, 0)
    with open_desk(path, TODAY) as desk:
        assert desk.contact(anna.id) == edited
