from PySide6.QtCore import QRect, QSize

from netdesk.window.kit.paint.ladder import LadderCell, ladder_cells, ladder_size, paint_ladder
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas

ACTIVE, SILENT, NEXT, NONE = TileState.ACTIVE, TileState.SILENT, TileState.NEXT, TileState.NONE


def test_the_ladder_is_128_by_20(light: Theme) -> None:
    assert ladder_size(light) == QSize(128, 20)


def test_channels_go_to_their_slots(light: Theme) -> None:
    cells = ladder_cells({"phone": ACTIVE, "x": SILENT}, light)
    assert [cell.state for cell in cells] == [SILENT, NONE, NONE, NONE, NONE, ACTIVE, NONE]
    assert cells[5] == LadderCell("phone", ACTIVE)


def test_of_several_messengers_the_first_is_shown_however_it_is_shared(light: Theme) -> None:
    cells = ladder_cells({"signal": SILENT, "whatsapp": ACTIVE, "facebook": NEXT}, light)
    assert cells[4] == LadderCell("signal", SILENT)
    cells = ladder_cells({"telegram": ACTIVE, "whatsapp": ACTIVE}, light)
    assert cells[4] == LadderCell("telegram", ACTIVE)


def dark_rail_reaches(states: dict[str, TileState], theme: Theme) -> int:
    canvas = Canvas(128, 20)
    paint_ladder(canvas.painter, QRect(0, 0, 128, 20), ladder_cells(states, theme), theme)
    canvas.close()
    dark = theme.colour("controlBorder").name()
    reach = sum(canvas.at(x, 0) == dark for x in range(128))
    assert reach == sum(canvas.at(x, 19) == dark for x in range(128))
    return reach


def test_rails_are_dark_as_far_as_the_highest_channel_that_answers(light: Theme) -> None:
    assert dark_rail_reaches({"in-person": ACTIVE}, light) == 128
    assert dark_rail_reaches({"linkedin": ACTIVE, "email": ACTIVE, "phone": NEXT}, light) == 71


def test_rails_stay_pale_when_nobody_answers(light: Theme) -> None:
    assert dark_rail_reaches({"x": SILENT, "linkedin": SILENT}, light) == 0
    assert dark_rail_reaches({}, light) == 0
