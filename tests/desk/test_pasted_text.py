import pytest

from netdesk.desk.pasted_text import has_people, is_worth_a_look


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n",
        "Name\tE-Mail\nIda Muster\tida@example.org\n",
        "Ida Muster\nBo Beispiel\n",
    ],
    ids=["card", "cells of a sheet", "names"],
)
def test_cards_tables_and_names_are_people(text: str) -> None:
    assert has_people(text)


def test_one_line_is_not_worth_a_look() -> None:
    assert not is_worth_a_look("Ida Muster\n")
    assert is_worth_a_look("Ida Muster\nBo Beispiel")


@pytest.mark.parametrize("text", ["", "Ida Muster", "Dear Ida,\nthank you for your letter.\n", "1\n2\n3\n"])
def test_other_texts_are_not(text: str) -> None:
    assert not has_people(text)
