from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.desk.desk import Desk, open_desk
from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.look import Appearance, look
from tests.window.network import TODAY, add


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    look().set_appearance(Appearance.LIGHT)
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Four people, by given name."""
    return {
        "Anna": add(desk, "Anna", "Albers", organisation="Werft Nord", title="Director", circle=5),
        "Bela": add(desk, "Bela", "Brandt", organisation="Kontor West"),
        "Cora": add(desk, "Cora", "Claasen", circle=50),
        "Dario": add(desk, "Dario", "Deppe"),
    }


@pytest.fixture
def view(people: dict[str, int], desk: Desk) -> Iterator[ContactsView]:
    view = ContactsView(desk)
    view.resize(900, 500)
    view.show()
    yield view
    view.close()
    view.deleteLater()
