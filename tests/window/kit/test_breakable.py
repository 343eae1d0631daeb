import pytest
from pytestqt.qtbot import QtBot

from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import Look

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"


@pytest.mark.parametrize("text", ["", "Anna Beispiel", "+49 30 0000 0000", "Geschäftsführerin", "a" * 20])
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert breakable(text) == text


def test_an_address_may_end_before_a_sign() -> None:
    assert breakable("anna@werft.example") == "anna\u200b@werft\u200b.example"


def test_a_long_word_may_be_broken_but_for_its_ends() -> None:
    parts = breakable(LONG).split("\u00ad")
    assert "".join(parts) == LONG
    assert (parts[0], parts[-1]) == ("Donaud", "werk")
    assert {len(part) for part in parts[1:-1]} == {1}


def test_a_label_with_a_long_word_goes_into_a_narrow_column(the_look: Look, qtbot: QtBot) -> None:
    plain, broken = Label(LONG, wraps=True), Label(breakable(LONG), wraps=True)
    qtbot.addWidget(plain)
    qtbot.addWidget(broken)
    assert plain.minimumSizeHint().width() > 300
    assert broken.minimumSizeHint().width() < 120
