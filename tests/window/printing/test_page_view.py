import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.painter import Pages, lay_out
from netdesk.reports.registry import build_document
from netdesk.window.kit.look import theme
from netdesk.window.printing.page_strip import PageStrip
from netdesk.window.printing.page_view import STEPS, PageView
from tests.reports.people import order, stranger


def pages(count: int) -> Pages:
    people = [stranger(f"Person {number}") for number in range(count)]
    return lay_out(build_document("contact-sheet", order(*people)), PageSize.A4.sheet)


def rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def painted(view: PageView, qtbot: QtBot) -> list[tuple[int, int, int]]:
    """The colours of the view once all pages in sight are painted."""
    qtbot.wait(60)
    picture = view.viewport().grab().toImage()
    step = 3
    points = [(x, y) for x in range(0, picture.width(), step) for y in range(0, picture.height(), step)]
    return [rgb(QColor(picture.pixel(x, y))) for x, y in points]


def test_a_whole_page_is_in_sight_at_first(view: PageView) -> None:
    view.show_pages(pages(1))
    assert view.zoom() * PageSize.A4.sheet.height <= view.viewport().height()
    assert view.verticalScrollBar().maximum() == 0


def test_a_page_is_painted_on_the_desk(view: PageView, qtbot: QtBot) -> None:
    view.show_pages(pages(1))
    colours = set(painted(view, qtbot))
    assert rgb(theme().colour("desk")) in colours
    assert (255, 255, 255) in colours
    assert len(colours) > 20


def test_without_colour_the_page_is_grey(view: PageView, qtbot: QtBot) -> None:
    view.show_pages(pages(1), has_colour=False)
    desk = rgb(theme().colour("desk"))
    frame = rgb(theme().colour("hairlineStrong"))
    on_page = set(painted(view, qtbot)) - {desk, frame}
    assert all(max(colour) - min(colour) <= 1 for colour in on_page)


def test_keys_zoom_and_f_shows_whole_pages_again(view: PageView) -> None:
    view.show_pages(pages(1))
    whole = view.zoom()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() > whole
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() == STEPS[-1]
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom() == STEPS[0]
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.zoom() == whole


def test_the_wheel_zooms_at_the_pointer(view: PageView) -> None:
    view.show_pages(pages(3))
    view.set_zoom(1.0)
    view.show_page(1)
    above = view.verticalScrollBar().value()
    point = QPointF(350, 300)
    wheel = QWheelEvent(
        point, view.mapToGlobal(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom() == 1.25
    assert view.verticalScrollBar().value() == pytest.approx((above + 300) * 1.25 - 300, abs=2)


def test_pages_stand_side_by_side_where_there_is_room(view: PageView, qtbot: QtBot) -> None:
    view.show_pages(pages(2))
    narrow = view.verticalScrollBar().maximum()
    view.resize(1100, 600)
    assert narrow > 0
    assert view.verticalScrollBar().maximum() == 0


def test_turning_pages_tells_the_page(view: PageView, qtbot: QtBot) -> None:
    view.show_pages(pages(4))
    view.set_zoom(1.0)
    with qtbot.waitSignal(view.page_shown) as shown:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert shown.args == [1]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.shown_page() == 3
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.shown_page() == 2
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.shown_page() == 0


def test_an_empty_desk_is_fine(view: PageView, qtbot: QtBot) -> None:
    view.show_pages(pages(2))
    view.show_pages(None)
    keys = (
        Qt.Key.Key_Plus, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End,
    )  # fmt: skip
    for key in keys:
        QTest.keyClick(view, key)
    assert view.page_count() == 0
    assert set(painted(view, qtbot)) == {rgb(theme().colour("desk"))}


def test_the_strip_follows_and_leads(qtbot: QtBot) -> None:
    strip = PageStrip()
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 500)
    strip.show_pages(pages(5))
    strip.show()
    with qtbot.assertNotEmitted(strip.page_chosen):
        strip.set_current(2)
    assert strip.currentIndex().row() == 2
    with qtbot.waitSignal(strip.page_chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Down)
    assert chosen.args == [3]
    words = strip.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Page 4 of 5"
