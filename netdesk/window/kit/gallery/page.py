"""The gallery's page: a title and three columns of panels."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.gallery.channels import card_ladder_panel, ladder_panel, tie_panel, tiles_panel
from netdesk.window.kit.gallery.colours import (
    channels_panel,
    circles_panel,
    communities_panel,
    surfaces_panel,
)
from netdesk.window.kit.gallery.controls import buttons_panel, icons_panel, parts_panel, type_panel
from netdesk.window.kit.gallery.pictures import charts_panel, marks_panel, rows_panel
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Surface

_WIDTHS = (404, 568, 404)


class GalleryPage(Surface):
    """Everything the kit has, 1440 pixels wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", (), parent)
        self.setWindowTitle("NetDesk components")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 20)
        outer.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Label("NetDesk components", "title"))
        head.addWidget(Label("4 px grid, Inter and Source Serif 4, Lucide icons", "small", "textSecondary"))
        head.addStretch(1)
        outer.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for width, panels in zip(_WIDTHS, _panels(), strict=True):
            column = QVBoxLayout()
            column.setSpacing(12)
            for panel in panels:
                panel.setFixedWidth(width)
                column.addWidget(panel)
            column.addStretch(1)
            columns.addLayout(column)
        columns.setAlignment(Qt.AlignmentFlag.AlignLeft)
        outer.addLayout(columns)


def _panels() -> tuple[tuple[QWidget, ...], ...]:
    return (
        (tiles_panel(), ladder_panel(), card_ladder_panel(), tie_panel()),
        (buttons_panel(), icons_panel(), charts_panel(), type_panel(), parts_panel()),
        (
            surfaces_panel(),
            channels_panel(),
            circles_panel(),
            communities_panel(),
            marks_panel(),
            rows_panel(),
        ),
    )
