from collections.abc import Iterator

import pytest

from netdesk.desk.desk import Desk
from netdesk.window.contacts.view import ContactsView
from tests.window.network import add


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
