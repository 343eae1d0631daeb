import pytest

from netdesk.desk.pasted_text import has_people, is_worth_a_look


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n",
        "Name\tE-Mail\nIda Muster\tida@example.org\n",
        "Ida Muster\tAcme GmbH\nBo Beispiel\tBakery\n",
        "Ida Muster\tida@example.org\n",
        "Ida Muster\nBo Beispiel\n",
        "Ida Muster <ida@example.org>, Bo Beispiel <bo@example.org>",
        '"Muster, Ida" <ida@example.org>; Bo Beispiel <bo@example.org>;\n',
        "ida@example.org; bo@example.org, kai@example.org",
    ],
    ids=[
        "card",
        "cells of a sheet",
        "cells without a header",
        "cells of one row",
        "names",
        "recipients",
        "recipients of Outlook",
        "addresses",
    ],
)
def test_cards_tables_and_names_are_people(text: str) -> None:
    assert has_people(text)


def test_one_line_is_not_worth_a_look() -> None:
    assert not is_worth_a_look("Ida Muster\n")
    assert is_worth_a_look("Ida Muster\nBo Beispiel")
    assert is_worth_a_look("ida@example.org, bo@example.org")


@pytest.mark.parametrize(
    "text",
    ["", "Ida Muster", "Dear Ida,\nthank you for your letter.\n", "1\n2\n3\n",
     "Please write to ida@example.org, or to bo@example.org, or call.",
     "Write to Ida <ida@example.org> or Bo <bo@example.org>, who are in the office.",
     "Ida Muster <ida@example.org>"],
)  # fmt: skip
def test_other_texts_are_not(text: str) -> None:
    assert not has_people(text)
