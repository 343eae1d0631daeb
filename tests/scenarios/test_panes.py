"""How panes stand beside each other."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme
from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import CARDS, drop, files, read_preview

_BESIDE = 6


def line_width(image: QImage, place: QPoint) -> int:
    """How many pixels beside this place have the colour of a hairline."""
    hairline = theme().colour("hairline").rgb()
    return sum(
        image.pixel(place.x() + step, place.y()) == hairline for step in range(-_BESIDE, _BESIDE + 1)
    )  # fmt: skip


def lines_between_panes(window: MainWindow) -> list[int]:
    """The width of the line between each two panes, in pixels, near the lower end of the panes."""
    image = window.grab().toImage()
    handles = [one for one in window.findChildren(QSplitterHandle) if one.isVisible() and one.width() < 20]
    return [
        line_width(image, one.mapTo(window, QPoint(one.width() // 2, one.height() - 12))) for one in handles
    ]


def test_panes_are_parted_by_one_hairline(
    qtbot: QtBot, window: MainWindow, anna: int, tmp_path: Path
) -> None:
    window.desk.selection.select([anna])
    views = [partial(window.show_view, key) for key in ("contacts", "timeline", "suggestions")]
    for show in (*views, partial(window.actions_.merge, anna, anna + 1)):
        show()
        qtbot.waitUntil(lambda: lines_between_panes(window) == [1])
    (tmp_path / "two.vcf").write_text(CARDS, encoding="utf-8")
    assert drop(window, files(tmp_path / "two.vcf"))
    read_preview(qtbot, window)
    qtbot.waitUntil(lambda: lines_between_panes(window) == [1, 1])


def test_a_hairline_parts_the_graph_from_the_panel_beside_it(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    window.desk.selection.select([anna])
    window.show_view("graph")
    view = window.surface("graph")
    assert isinstance(view, GraphView)
    panel: QWidget = view.panel
    corner = panel.mapTo(window, QPoint(0, panel.height() // 2))
    qtbot.waitUntil(lambda: line_width(window.grab().toImage(), corner) == 1)
