"""Changes that move what is around them are painted once."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netdesk.window.kit.settling import Settling


class _Paints(QObject):
    """The heights in which a widget was painted, one per paint."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.heights: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.heights.append(watched.height())
        return False


def test_what_moves_is_painted_once_and_in_its_place(qtbot: Any) -> None:
    window, held, above, below = QWidget(), QWidget(), QWidget(), QWidget()
    QVBoxLayout(window).addWidget(held)
    lines, column = QVBoxLayout(above), QVBoxLayout(held)
    column.addWidget(above)
    column.addWidget(below, 1)
    qtbot.addWidget(window)
    window.resize(200, 400)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(30)
    before, paints = below.height(), _Paints(below)
    Settling(held).hold()
    lines.addWidget(QLabel("one more line"))
    below.update()
    assert not held.updatesEnabled()
    qtbot.waitUntil(held.updatesEnabled)
    qtbot.waitUntil(lambda: bool(paints.heights))
    qtbot.wait(30)
    assert below.height() < before
    assert paints.heights == [below.height()]


def test_what_is_hidden_is_not_held(qtbot: Any) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    Settling(widget).hold()
    assert widget.updatesEnabled()
