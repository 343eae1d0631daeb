from pytestqt.qtbot import QtBot

from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel
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


def test_the_words_at_the_foot_fit_and_would_give_way_if_they_did_not(qtbot: QtBot) -> None:
    rail = RailPanel()
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 700)
    rail.show()
    note = next(one for one in rail.findChildren(ElidedLabel) if one.text() == "On this computer only")
    assert not note.is_shortened()
    note.set_text("Ausschließlich auf diesem Rechner gespeichert")
    assert note.is_shortened()
    assert note.mapTo(rail, note.rect().topRight()).x() < rail.width()
