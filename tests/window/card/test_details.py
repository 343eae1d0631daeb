"""The details of a contact in words."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.contact import MERGED, Contact, Day, Labelled, Presence, SourceId
from netdesk.window.card.details_section import DetailsSection, lines_of
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.look import theme
from tests.window.network import add


def values(contact: Contact, name: str) -> list[str]:
    return [line.value for line in lines_of(contact, 2026) if line.name == name]


def test_two_birthdays_say_where_they_came_from(qapp: QApplication) -> None:
    days = (Day("birthday", "1980-04-12"), Day("birthday", "1980-04-13", "linkedin"))
    assert values(Contact(days=days), "Birthday") == [
        "12 Apr 1980, 46 in 2026",
        "13 Apr 1980, 46 in 2026 · LinkedIn",
    ]
    assert values(Contact(days=days[1:]), "Birthday") == ["13 Apr 1980, 46 in 2026"]


def test_every_value_knows_its_source(qapp: QApplication) -> None:
    contact = Contact(emails=(Labelled("ida@acme.example", "work", source="vcard"),))
    (line,) = lines_of(contact, 2026)
    assert (line.value, line.source) == ("ida@acme.example", "vcard")


def test_known_from_names_programs_and_networks_not_what_was_merged(qapp: QApplication) -> None:
    ids = (
        SourceId("vcard", "1"),
        SourceId("google-csv", "2"),
        SourceId("linkedin", "3"),
        SourceId(MERGED, "4"),
    )
    assert values(Contact(source_ids=ids), "Known from") == ["vCard, Google, LinkedIn"]
    assert values(Contact(source_ids=ids[3:]), "Known from") == []


def test_known_from_says_no_keys_of_cards_without_an_id(qapp: QApplication) -> None:
    ids = (SourceId("vcard-content", "1"), SourceId("google-csv-row", "2"), SourceId("names", "3"))
    assert values(Contact(source_ids=ids), "Known from") == ["vCard, Google, List of names"]


def test_a_rhythm_of_a_day_is_every_day(qapp: QApplication) -> None:
    assert values(Contact(rhythm_days=1), "Rhythm") == ["every day"]
    assert values(Contact(rhythm_days=30), "Rhythm") == ["every 30 days"]


LONG = "ottilie.von.und.zu.quandt@warehouses.example.org"


def shown(desk: Desk, qtbot: QtBot, **details: object) -> QWidget:
    """The details of somebody on a card as narrow as it can be."""
    place, section = QWidget(), DetailsSection(desk, "details", "Details")
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(section)
    column.addStretch(1)
    card = desk.card(add(desk, "Ottilie", "Quandt", **details))
    assert card is not None
    section.show_card(card)
    place.resize(390, 600)
    place.show()
    QApplication.processEvents()  # every line is in its place
    return place


def test_a_long_address_is_read_in_full_and_copied_by_its_button(desk: Desk, qtbot: QtBot) -> None:
    place = shown(desk, qtbot, emails=(Labelled(LONG, "work"),))
    (address,) = [one for one in place.findChildren(QLabel) if "@" in one.text()]
    parts = address.text().split("\u200b")
    assert "".join(parts) == LONG
    assert max(address.fontMetrics().horizontalAdvance(part) for part in parts) <= address.width()
    assert address.height() >= 2 * address.fontMetrics().height()
    assert not address.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    (copy,) = [one for one in place.findChildren(IconButton) if "Copy" in one.accessibleName()]
    copy.click()
    assert QGuiApplication.clipboard().text() == LONG


def test_lines_with_buttons_and_without_are_equally_far_apart(desk: Desk, qtbot: QtBot) -> None:
    place = shown(desk, qtbot, purpose="Cranes", circle=15, rhythm_days=30, how_met="Fair")
    names = ("E-mail, work", "Circle", "Rhythm", "How you met", "Purpose")
    labels = [one for one in place.findChildren(QLabel) if one.text() in names]
    tops = sorted(one.y() for one in labels)
    assert len(tops) == len(names)
    assert {below - above for above, below in itertools.pairwise(tops)} == {theme().size("controlSmall")}


def test_buttons_for_one_number_on_several_channels_bear_different_names(desk: Desk, qtbot: QtBot) -> None:
    number = "+49 30 0000111"
    known = tuple(Presence(channel, number, state="connected") for channel in ("whatsapp", "signal"))
    place = shown(desk, qtbot, phones=(Labelled(number, "mobile"),), presences=known)
    names = [one.accessibleName() for one in place.findChildren(IconButton)]
    assert f"WhatsApp: Open {number} · connected" in names
    assert len(set(names)) == len(names)
