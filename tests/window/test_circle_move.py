import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.circle_move import put_into_circle
from tests.window.network import add


@pytest.fixture
def told(desk: Desk) -> list[str]:
    found: list[str] = []
    desk.intents.message.connect(found.append)
    return found


def test_a_circle_that_gets_crowded_says_so(desk: Desk, qtbot: QtBot, told: list[str]) -> None:
    inner = [add(desk, f"Person {place}", "Quist", circle=5) for place in range(4)]
    anna, bela = add(desk, "Anna", "Albers", circle=15), add(desk, "Bela", "Brandt")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    put_into_circle(desk, [bela], 5)
    assert told == ["Bela Brandt moved to Inner."]
    with qtbot.waitSignal(desk.readings_changed, timeout=60_000):
        pass
    put_into_circle(desk, [inner[0], anna], 5)
    assert told[-1] == "2 people moved to Inner, which now holds 6 and has room for 5."


def test_who_comes_from_a_circle_inside_takes_no_more_room(desk: Desk, qtbot: QtBot, told: list[str]) -> None:
    made = [add(desk, f"Person {place}", "Quist", circle=5) for place in range(15)]
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    put_into_circle(desk, made[:1], 15)
    assert told == ["Person 0 Quist moved to Close."]
