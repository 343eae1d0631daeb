from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import Look
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Surface


def test_nothing_moves_when_the_scroll_bar_comes_or_goes(the_look: Look, qtbot: QtBot) -> None:
    pane, page = ScrollPane(), Surface("surface")
    qtbot.addWidget(pane)
    page.setMinimumHeight(400)
    pane.setWidget(page)
    pane.resize(300, 500)
    pane.show()
    assert not pane.verticalScrollBar().isVisible()
    assert page.width() == 300

    pane.resize(300, 200)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().isVisible())
    assert page.width() == 300
    bar = pane.verticalScrollBar()
    at_the_edge = pane.childAt(300 - bar.width() // 2, 100)
    assert at_the_edge is bar, "the bar lies above the page"

    pane.resize(300, 500)
    qtbot.waitUntil(lambda: not pane.verticalScrollBar().isVisible())
    assert page.width() == 300
