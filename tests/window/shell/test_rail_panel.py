from pytestqt.qtbot import QtBot

from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.shell.rail_panel import RailPanel


def test_without_words_the_icon_at_the_foot_stands_below_the_others(qtbot: QtBot) -> None:
    rail = RailPanel()
    qtbot.addWidget(rail)
    rail.set_collapsed(True)
    rail.resize(rail.width(), 700)
    rail.show()
    (mark,) = rail.findChildren(IconMark)
    middle = mark.mapTo(rail, mark.rect().center()).x()
    assert mark.width() == mark.sizeHint().width()
    assert abs(middle - rail.views.mapTo(rail, rail.views.rect().center()).x()) <= 1
