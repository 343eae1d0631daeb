"""Qt's tables and lists in NetDesk's manner: even rows, hairlines instead of a grid, calm scrolling."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView

from netdesk.window.kit.look import look, theme
from netdesk.window.kit.theme import SizeName


def dress_table(view: QTableView, row: SizeName = "row") -> None:
    """Give a table even rows, a head of 28 pixels, hover and no grid; it follows text size and density."""
    _dress_view(view)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(1)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    _Heights(view, row)


def dress_list(view: QListView) -> None:
    """Give a list hover, even rows and calm scrolling; its delegate tells the height."""
    _dress_view(view)
    view.setUniformItemSizes(True)


def _dress_view(view: QAbstractItemView) -> None:
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


class _Heights(QObject):
    """Keeps a table's row height and the head's font in step with the theme; lives as long as the table."""

    def __init__(self, view: QTableView, row: SizeName) -> None:
        super().__init__(view)
        self._view = view
        self._row: SizeName = row
        self._apply()
        look().changed.connect(self._apply)

    def _apply(self) -> None:
        now = theme()
        self._view.verticalHeader().setDefaultSectionSize(now.size(self._row))
        header = self._view.horizontalHeader()
        header.setFont(now.font("small"))
        header.setFixedHeight(now.size("tableHeader"))
