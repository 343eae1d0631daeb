"""What is offered below a field looks like a menu."""

import pytest
from PySide6.QtWidgets import QLineEdit

from netdesk.window.kit.completer import Completer
from netdesk.window.kit.look import Appearance, Look


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_words_offered_stand_in_a_frame_with_room_for_a_press(
    the_look: Look, appearance: Appearance
) -> None:
    the_look.set_appearance(appearance)
    line = QLineEdit()
    completer = Completer(line, ["Kai Wolf", "Lea Sturm"])
    assert line.completer() is completer
    line.textEdited.emit("Kai")
    completer.setCompletionPrefix("Kai")
    assert completer.currentCompletion() == "Kai Wolf"
    popup = completer.popup()
    assert popup is not None
    popup.resize(200, 80)
    picture = popup.grab().toImage()
    theme = the_look.theme
    assert picture.pixelColor(0, 40).name() == theme.colour("hairlineStrong").name()
    assert picture.pixelColor(3, 76).name() == theme.colour("raised").name()
    assert popup.sizeHintForRow(0) >= theme.size("controlSmall")
    line.deleteLater()
