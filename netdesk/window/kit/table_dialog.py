"""A picture as a table: the same values, for who cannot see it or wants to read them exactly."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.headed_table import HeadedTableModel
from netdesk.window.kit.look import theme
from netdesk.window.kit.table import dress_table

_MARGINS = (16, 0, 16, 12)
"""With the room that a cell keeps free, its words begin below those of the title."""


class TableDialog(Dialog):
    """Shows a model, which it owns from then on. ``width``: in pixels at 100 %."""

    def __init__(
        self, title: str, sentence: str, model: HeadedTableModel, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, sentence, parent)
        self.table = _Table(width)
        model.setParent(self.table)
        self.table.setModel(model)
        dress_table(self.table, "rowCompact")
        self.table.setAccessibleName(f"{title}. {sentence}" if sentence else title)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, column in enumerate(model.columns):
            self.table.setColumnWidth(place, theme().grown(column.width))
        body = QWidget()
        frame = QVBoxLayout(body)
        frame.setContentsMargins(*_MARGINS)
        frame.addWidget(self.table)
        self.set_body(body)
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)
        self.table.setFocus()


class _Table(QTableView):
    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(theme().grown(self._width), 460)
