"""Where words do not fit, some buttons show their icon alone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from netdesk.window.card.fitting_row import FittingRow
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.look import look


def test_words_give_way_one_after_the_other_and_come_back(qtbot: QtBot) -> None:
    call, write, note = Button("Call Tue 9–10"), Button("WhatsApp"), Button("Note", icon_name="notebook-pen")
    giving_way = ((note, "notebook-pen"), (write, "send"))
    more = IconButton("ellipsis", "More")
    row = FittingRow((call, write, note), more, giving_way)
    qtbot.addWidget(row)
    row.show()

    def words(width: int) -> list[str]:
        row.resize(width, 32)
        return [button.text() for button in (call, write, note)]

    assert words(600) == ["Call Tue 9–10", "WhatsApp", "Note"]
    enough = sum(one.sizeHint().width() for one in (call, write, note, more)) + 3 * 8
    assert words(enough) == ["Call Tue 9–10", "WhatsApp", "Note"]
    assert words(enough - 1) == ["Call Tue 9–10", "WhatsApp", ""]
    assert words(enough - note.sizeHint().width()) == ["Call Tue 9–10", "", ""]
    assert words(600) == ["Call Tue 9–10", "WhatsApp", "Note"]
    assert row.minimumSizeHint().width() == 0


def test_what_is_hidden_needs_no_room(qtbot: QtBot) -> None:
    write, note = Button("Write on a network with a long name"), Button("Note")
    row = FittingRow((write, note), IconButton("ellipsis", "More"), ((note, "notebook-pen"),))
    qtbot.addWidget(row)
    row.show()
    row.resize(150, 32)
    assert note.text() == ""
    write.hide()
    row.fit()
    assert note.text() == "Note"
    row.set_words(note, "Remark")
    assert note.text() == "Remark"


def test_words_give_way_as_soon_as_the_text_grows(qtbot: QtBot) -> None:
    call, note = Button("Call Tue 9–10"), Button("Note", icon_name="notebook-pen")
    more = IconButton("ellipsis", "More")
    row = FittingRow((call, note), more, ((note, "notebook-pen"),))
    qtbot.addWidget(row)
    row.show()
    row.resize(sum(one.sizeHint().width() for one in (call, note, more)) + 2 * 8, 32)
    assert note.text() == "Note"
    look().set_text_scale(1.5)
    try:
        assert note.text() == ""
    finally:
        look().set_text_scale(1.0)
    assert note.text() == "Note"
