"""Qt's tables and lists in NetDesk's manner: even rows, hairlines instead of a grid, calm scrolling."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, Qt
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


INSET = 16
"""Where a table that fills its pane begins, in pixels."""


def begin_inset(view: QTableView) -> None:
    """Let the head of a table that fills its pane begin below the title of the pane, as its cells do."""
    view.horizontalHeader().setProperty("isInset", True)


def dress_list(view: QListView) -> None:
    """Give a list hover, even rows and calm scrolling; its delegate tells the height."""
    _dress_view(view)
    view.setUniformItemSizes(True)


def select_several(view: QTableView) -> None:
    """Let Shift, Ctrl and Ctrl+A select several rows of a table whose model is set, also of a long one."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    # A header asks every row whether its column is selected as a whole.
    for header in (view.horizontalHeader(), view.verticalHeader()):
        header.setSelectionModel(QItemSelectionModel(view.model(), view.model()))


def selected_places(view: QTableView) -> list[int]:
    """Which rows are selected, from above."""
    parts: list[QItemSelectionRange] = list(view.selectionModel().selection())  # type: ignore[call-overload]
    return sorted({place for part in parts for place in range(part.top(), part.bottom() + 1)})


def select_places(view: QTableView, places: Sequence[int]) -> None:
    """Select these rows and no others; the first of them has the keyboard."""
    model = view.model()
    last = model.columnCount() - 1
    selection = QItemSelection()
    for place in places:
        selection.append(QItemSelectionRange(model.index(place, 0), model.index(place, last)))
    if places:
        first = model.index(places[0], 0)
        view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
    view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


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
        # What Qt paints in is the font of the viewport, which keeps the one it had first.
        header.viewport().setFont(header.font())
        header.setFixedHeight(now.size("tableHeader"))
