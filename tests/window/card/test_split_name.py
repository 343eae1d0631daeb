"""A name that came in one piece can be split in the form."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact
from netdesk.domain.contact import Contact
from netdesk.window.card.contact_dialog import ContactDialog
from netdesk.window.card.form.cells import TextField
from netdesk.window.card.form.split_name import SplitName


def form_of(qtbot: QtBot, desk: Desk, contact: Contact) -> tuple[ContactDialog, SplitName]:
    dialog = ContactDialog(desk, desk.do(AddContact(contact)))
    qtbot.addWidget(dialog)
    dialog.show()
    offer = dialog.findChild(SplitName)
    assert isinstance(offer, SplitName)
    return dialog, offer


def test_the_offer_fills_the_fields_of_the_name_and_is_saved_with_the_rest(qtbot: QtBot, desk: Desk) -> None:
    dialog, offer = form_of(qtbot, desk, Contact(formatted_name="Dr. Ida Luise van den Berg, PhD"))
    assert offer.text() == "Split into “Ida Luise” and “van den Berg”"
    offer.click()
    assert not offer.isVisible()
    dialog.save()
    saved = desk.contact(2)
    assert saved is not None
    assert (saved.prefix, saved.given_name, saved.additional_names, saved.family_name, saved.suffix) == (
        "Dr.", "Ida", "Luise", "van den Berg", "PhD",
    )  # fmt: skip
    assert saved.formatted_name == "Dr. Ida Luise van den Berg, PhD"


def test_a_family_name_alone_is_offered_as_such(qtbot: QtBot, desk: Desk) -> None:
    _, offer = form_of(qtbot, desk, Contact(formatted_name="Frau Muster"))
    assert offer.text() == "Family name “Muster”"


def test_the_offer_goes_when_a_part_is_typed_and_comes_back_when_it_is_gone(qtbot: QtBot, desk: Desk) -> None:
    dialog, offer = form_of(qtbot, desk, Contact(formatted_name="Ida Muster"))
    family = dialog.fields["family_name"]
    assert isinstance(family, TextField)
    QTest.keyClicks(family.line, "M")
    assert not offer.isVisible()
    family.fill("")
    assert offer.isVisible()


@pytest.mark.parametrize(
    "contact",
    [
        Contact(formatted_name="Ida"),
        Contact(formatted_name="Nordlicht Pumpen", kind="organisation"),
        Contact(formatted_name="Nordlicht GmbH"),
        Contact(formatted_name="王 小明"),
        Contact(formatted_name="Ida Muster", given_name="Ida", family_name="Muster"),
    ],
    ids=lambda contact: contact.formatted_name,
)
def test_where_there_is_nothing_to_split_nothing_is_offered(
    qtbot: QtBot, desk: Desk, contact: Contact
) -> None:
    _, offer = form_of(qtbot, desk, contact)
    assert not offer.isVisible()


def test_saving_without_the_offer_leaves_the_name_in_one_piece(qtbot: QtBot, desk: Desk) -> None:
    dialog, _ = form_of(qtbot, desk, Contact(formatted_name="Ida Muster"))
    nickname = dialog.fields["nickname"]
    assert isinstance(nickname, TextField)
    QTest.keyClicks(nickname.line, "Idi")
    dialog.save()
    saved = desk.contact(2)
    assert saved is not None
    assert (saved.given_name, saved.family_name, saved.formatted_name) == ("", "", "Ida Muster")
