"""The owner is in most address books and lists of members: whether a row is about them can be answered."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.contact import ME
from netdesk.window.importing.compared_grid import ComparedGrid
from netdesk.window.importing.row_look import OUTCOME
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.label import Label
from tests.importers.linkedin import exports
from tests.window.importing.cards import cards
from tests.window.importing.conftest import Read
from tests.window.importing.test_view import Write, column, people, press, words


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An export that says who the owner is: Kim Own."""
    table = exports.table(exports.PROFILE, ["Kim", "Own", *[""] * 11])
    return exports.export(tmp_path, {"Profile.csv": table})


@pytest.fixture
def own_card(tmp_path: Path) -> Path:
    """What a phone holds of its owner."""
    return cards(tmp_path / "own.vcf", ("FN:Kim Own", "N:Own;Kim;;;", "TEL:+49 30 0000777"))


@pytest.fixture
def asked(view: ImportView, qtbot: QtBot, profile: Path, own_card: Path, read: Read, write: Write) -> None:
    """The owner is known by their profile, and the card that a phone holds of them is asked about."""
    read(profile)
    write()
    read(own_card)
    qtbot.waitUntil(lambda: bool(view.review.detail.findChildren(ComparedGrid)), timeout=10_000)


@pytest.mark.usefixtures("asked")
def test_a_card_of_the_owners_name_can_be_said_to_be_the_owner(
    view: ImportView, desk: Desk, qtbot: QtBot, write: Write
) -> None:
    (grid,) = view.review.detail.findChildren(ComparedGrid)
    assert [label.text() for label in grid.findChildren(Label)][:2] == ["You", "Incoming"]
    press(view, "This is me")
    assert column(view, OUTCOME) == ["Merge"]
    qtbot.waitUntil(lambda: "It is you." in words(view))
    write()
    assert people(desk) == []
    owner = desk.contact(ME)
    assert owner is not None
    assert [phone.value for phone in owner.phones] == ["+49 30 0000777"]


@pytest.mark.usefixtures("asked")
def test_a_card_of_the_owners_name_can_be_somebody_else(view: ImportView, desk: Desk, write: Write) -> None:
    press(view, "Keep both apart")
    write()
    assert people(desk) == ["Kim Own"]


@pytest.mark.usefixtures("asked")
def test_the_owner_is_known_by_the_number_they_have(
    view: ImportView, desk: Desk, own_card: Path, read: Read, write: Write
) -> None:
    press(view, "This is me")
    write()
    later = ("FN:Kim Own", "N:Own;Kim;;;", "TEL:+49 30 0000777", "EMAIL:kim@example.org")
    read(cards(own_card.with_name("later.vcf"), later))
    assert column(view, OUTCOME) == ["Merge"]
    write()
    assert people(desk) == []


def test_what_a_source_says_of_its_owner_is_not_asked_about(
    view: ImportView, profile: Path, read: Read
) -> None:
    read(profile)
    view.review.table.selectRow(0)
    assert "About yourself." in words(view)
    assert "Keep both apart" not in words(view)
