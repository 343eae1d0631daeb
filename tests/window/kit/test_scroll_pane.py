from PySide6.QtWidgets import QApplication, QVBoxLayout
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


def test_a_pane_that_was_too_small_before_it_was_shown_is_as_wide_as_its_page(
    the_look: Look, qtbot: QtBot
) -> None:
    around = Surface("surface")
    pane, page = ScrollPane(around), Surface("surface")
    qtbot.addWidget(around)
    page.setMinimumHeight(200)
    pane.setWidget(page)
    pane.resize(100, 30)
    pane.ensurePolished()
    pane.verticalScrollBar().parentWidget().show()  # type: ignore[union-attr]
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    around.resize(300, 500)
    around.show()
    assert not pane.verticalScrollBar().isVisible()
    assert page.width() == pane.viewport().width() == 300


class Flowing(Surface):
    """Lower once it is 305 pixels wide."""

    def __init__(self) -> None:
        super().__init__("surface")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return 400 if width >= 305 else 420


def test_a_page_that_would_fit_if_it_were_wider_comes_to_rest(the_look: Look, qtbot: QtBot) -> None:
    pane, page = ScrollPane(), Flowing()
    qtbot.addWidget(pane)
    pane.setWidget(page)
    pane.resize(300, 500)
    pane.show()
    for height in (410, 500, 410, 300):
        pane.resize(300, height)
        QApplication.processEvents()
        bar = pane.verticalScrollBar()
        assert page.width() <= 300
        assert bar.isVisible() == (height < 420)
