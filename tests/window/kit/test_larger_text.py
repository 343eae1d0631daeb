"""What stands beside words grows with them, also while it is shown."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from netdesk.window.kit.icons import icon
from netdesk.window.kit.look import Look, theme
from netdesk.window.kit.paint.card_ladder import CardHead, CardRung, card_rung_rect, paint_card_ladder
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.search_field import SearchField
from netdesk.window.kit.switch import Switch
from netdesk.window.kit.table import dress_table


def test_a_picture_whose_size_follows_the_text_gets_that_size_at_once(the_look: Look, qtbot: QtBot) -> None:
    picture = Painted(lambda: QSize(theme().grown(20), theme().grown(10)), lambda *_: None, "Picture")
    qtbot.addWidget(picture)
    assert picture.sizeHint() == QSize(20, 10)
    the_look.set_text_scale(1.5)
    assert picture.sizeHint() == QSize(30, 15)


def test_a_switch_grows_with_the_words_beside_it(the_look: Look, qtbot: QtBot) -> None:
    switch = Switch()
    qtbot.addWidget(switch)
    assert switch.sizeHint().width() == 28
    the_look.set_text_scale(2.0)
    assert switch.sizeHint().width() == 56
    assert switch.sizeHint().height() >= theme().line("body")


def test_the_glass_of_a_search_stands_before_its_words_at_every_size(the_look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    for scale in (1.0, 2.0):
        the_look.set_text_scale(scale)
        assert field.textMargins().left() > theme().size("iconMedium")
        assert field.sizeHint().width() == 320 * scale


def test_the_heads_of_a_table_are_painted_as_large_as_they_are_said_to_be(
    the_look: Look, qtbot: QtBot
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress_table(view)
    view.setModel(QStandardItemModel(1, 1, view))
    view.show()
    header = view.horizontalHeader()
    for scale in (1.5, 1.0):
        the_look.set_text_scale(scale)
        assert header.viewport().font().pixelSize() == header.font().pixelSize() == 12 * scale


def test_the_icons_of_a_menu_grow_with_its_words(the_look: Look, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction(icon("printer"), "Print")
    menu.ensurePolished()
    style, sizes = QApplication.style(), []
    for scale in (1.0, 1.5):
        the_look.set_text_scale(scale)
        sizes.append(menu.style().pixelMetric(style.PixelMetric.PM_SmallIconSize, None, menu))
    assert sizes == [16, 24]


def test_the_tiles_of_the_card_ladder_grow_and_stay_between_its_rails(the_look: Look) -> None:
    rung = CardRung("phone", "Phone", TileState.ACTIVE, 4)
    for scale in (1.0, 2.0):
        the_look.set_text_scale(scale)
        now, room = theme(), QRect(0, 0, 720, 120)
        image = QImage(room.size(), QImage.Format.Format_RGB32)
        image.fill(now.colour("surface"))
        painter = QPainter(image)
        paint_card_ladder(painter, room, CardHead("", "", "", ""), [rung], now)
        painter.end()
        row = card_rung_rect(room, 0, now)
        colour, middle = now.channel("phone").tile, row.center().y()
        coloured = [x for x in range(now.grown(48)) if image.pixelColor(QPoint(x, middle)) == colour]
        assert coloured[0] >= now.grown(14) - 1
        assert coloured[-1] - coloured[0] + 1 >= now.grown(20) - 2
        assert coloured[-1] <= now.grown(34)
