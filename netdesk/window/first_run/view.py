"""What stands where nobody is yet: a place to drop contacts, what works, how it works, and the promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.first_run.drop_zone import DropZone, circles_picture
from netdesk.window.first_run.how_it_works import HowItWorks
from netdesk.window.first_run.sources import source_grid
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

SAMPLE_PEOPLE = 413
_WIDTH = 760
_SIDE = 364
_BESIDE = 1000
"""From this width on how it works stands at the right, below it underneath; both grow with the text."""


class FirstRunView(QWidget):
    """`sample_wanted`: fill the network with the invented sample."""

    sample_wanted = Signal()
    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._side = HowItWorks()
        page = Surface("surface")
        self._columns = QHBoxLayout(page)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._main(), 1)
        self._columns.addWidget(self._side)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolling(page))
        look().changed.connect(self._arrange)

    def subtitle(self) -> str:
        """nobody here yet"""
        return self.tr("nobody here yet")

    def focus_first(self) -> None:
        """Choose files takes the keyboard."""
        self._choose.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.width() >= theme().grown(_BESIDE)
        self._columns.setDirection(
            QHBoxLayout.Direction.LeftToRight if is_beside else QHBoxLayout.Direction.TopToBottom
        )
        side = theme().grown(_SIDE) if is_beside else self.width()
        self._side.setFixedWidth(side)
        self._box.setMaximumWidth(theme().grown(_WIDTH))

    def _main(self) -> QWidget:
        main = Surface("surface")
        outer = QHBoxLayout(main)
        outer.setContentsMargins(48, 24, 48, 16)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Few, good, well-kept relationships"), "display"))
        column.addWidget(
            Label(
                self.tr(
                    "NetDesk reads what you already have and shows who matters to you, how you reach them "
                    "best, and when it is time to get in touch. Everything stays on this computer."
                ),
                "body", "textSecondary", wraps=True,
            )
        )  # fmt: skip
        column.addSpacing(4)
        column.addWidget(self._drop_zone(), 1)
        column.addSpacing(4)
        column.addLayout(self._sample_line())
        column.addSpacing(8)
        column.addWidget(Label(self.tr("What works, and where to find it"), "section"))
        column.addLayout(source_grid())
        self._box = QWidget()
        self._box.setLayout(column)
        outer.addWidget(self._box, 1, Qt.AlignmentFlag.AlignTop)
        outer.addStretch(0)
        return main

    def _drop_zone(self) -> QWidget:
        zone = DropZone()
        column = QVBoxLayout(zone)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(circles_picture(), 0, Qt.AlignmentFlag.AlignHCenter)
        head = Label(self.tr("Drop your contacts here"), "title")
        words = Label(
            self.tr("Files, folders or archives, any number. You see a preview before anything is written."),
            "body", "textSecondary", wraps=True,
        )  # fmt: skip
        for label in (head, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._choose = Button(self.tr("Choose files"), ButtonKind.PRIMARY, icon_name="folder-open")
        self._choose.clicked.connect(lambda: self._desk.intents.import_wanted.emit([]))
        paste = Button(self.tr("Paste"), icon_name="clipboard-paste", key_hint="Ctrl V")
        paste.clicked.connect(self._desk.intents.paste_wanted)
        write = Button(self.tr("Write down the first person"), icon_name="user-plus")
        write.clicked.connect(self._desk.intents.new_contact_wanted)
        row.addStretch(1)
        for button in (self._choose, paste, write):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return zone

    def _sample_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(IconMark("flask-conical", size="iconLarge"))
        row.addSpacing(8)
        row.addWidget(Label(self.tr("Just looking?"), "body", "textSecondary"))
        button = Button(self.tr("Open the sample network"), ButtonKind.LINK, is_small=True)
        button.clicked.connect(self.sample_wanted)
        row.addWidget(button)
        people = self.tr("{count} invented people, taken back with one Undo").format(count=SAMPLE_PEOPLE)
        row.addWidget(Label(people, "body", "textSecondary", wraps=True), 1)
        return row


def _scrolling(widget: QWidget) -> ScrollPane:
    scroll = ScrollPane()
    scroll.setWidget(widget)
    scroll.viewport().setProperty("surface", "surface")
    return scroll
