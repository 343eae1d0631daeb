"""People that leave the window by a drag or a copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QApplication

from netdesk.desk.desk import Desk
from netdesk.domain.contact import Fact, Related
from netdesk.window.people_cards import PeopleCards
from netdesk.window.people_drag import people_in
from tests.desks import open_desk
from tests.window.network import TODAY, add


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk


@pytest.fixture
def folders() -> Iterator[list[QTemporaryDir]]:
    kept: list[QTemporaryDir] = []
    yield kept
    for folder in kept:
        folder.remove()


def test_one_person_is_a_file_with_their_name(desk: Desk, folders: list[QTemporaryDir]) -> None:
    ida = add(desk, "Ida", "Muster/Berg")
    data = PeopleCards(desk, [ida], folders.append)
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name == "Ida Muster Berg.vcf"
    assert path.read_bytes().startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert data.urls() == [url]
    assert len(folders) == 1


def test_several_people_are_one_file_and_their_cards_are_data_as_well(
    desk: Desk, folders: list[QTemporaryDir]
) -> None:
    people = [add(desk, "Ida", "Muster"), add(desk, "Bo", "Berg")]
    data = PeopleCards(desk, people, folders.append)
    assert data.hasUrls()
    (url,) = data.urls()
    assert url.fileName() == "2 contacts.vcf"
    cards = bytes(data.data("text/vcard").data())
    assert cards == bytes(data.data("text/x-vcard").data()) == Path(url.toLocalFile()).read_bytes()
    assert cards.count(b"BEGIN:VCARD") == 2
    assert data.text() == "Ida Muster, ida.muster@example.org\nBo Berg, bo.berg@example.org"
    assert people_in(data, desk) == tuple(people)


def test_no_file_is_made_before_one_is_wanted(desk: Desk, folders: list[QTemporaryDir]) -> None:
    data = PeopleCards(desk, [add(desk, "Ida", "Muster")], folders.append)
    assert data.hasFormat("text/uri-list")
    assert data.hasFormat("text/vcard")
    assert data.data("text/vcard").size()
    assert folders == []


def test_what_is_private_stays_and_is_told(desk: Desk, folders: list[QTemporaryDir]) -> None:
    told: list[str] = []
    desk.intents.message.connect(told.append)
    facts = (Fact("Plays the cello"), Fact("Wants to leave", is_private=True))
    related = (Related("Uta Geheim", "sister"), Related("Max", "son"))
    ida = add(desk, "Ida", "Muster", notes="Likes tea", facts=facts, related=related)
    uta = add(desk, "Uta", "Geheim", tags=("private",))
    alone = bytes(PeopleCards(desk, [ida], folders.append).data("text/vcard").data())
    assert b"Max" in alone
    assert b"Geheim" not in alone
    cards = bytes(PeopleCards(desk, [ida, uta], folders.append).data("text/vcard").data()).decode()
    assert "cello" in cards
    assert not any(word in cards for word in ("Geheim", "leave", "tea"))
    assert told == ["1 person is marked as private and stays."]
    assert not PeopleCards(desk, [uta], folders.append).urls()
