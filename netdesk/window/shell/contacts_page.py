"""Contacts as people use them: the list with the suggestions below it, and the card of one person beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QWidget

from netdesk.window.contacts.view import ContactsView
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.splitter import Splitter

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.card.view import CardView
    from netdesk.window.shell.dock_height import DockHeight

DRAWER_BELOW = 1180
CARD_WIDTH = 424
LEAST_CARD_WIDTH = 400
LIST_WIDTH = 792
"""In which all columns of the list stand."""
DOCK_HEIGHT = 284
LEAST_DRAWER_HEIGHT = 160


class ContactsPage(QWidget):
    """The contact surface of the shell. Card and suggestions are made after the first paint."""

    subtitle_changed = Signal(str)
    dock_toggled = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._splitter = Splitter(parent=self)
        self._inner = QMainWindow(self._splitter)
        self._inner.setWindowFlags(Qt.WindowType.Widget)
        self.view = ContactsView(desk, self._inner)
        self.view.subtitle_changed.connect(self.subtitle_changed)
        self._inner.setCentralWidget(self.view)
        self._inner.setDockNestingEnabled(False)
        self._splitter.addWidget(self._inner)
        self._splitter.setStretchFactor(0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self.card: CardView | None = None
        self.dock: QDockWidget | None = None
        self._height: DockHeight | None = None
        self._is_drawer = self._is_arranged = False
        self._close = IconButton("x", self.tr("Close the card"), is_small=True, parent=self)
        self._close.clicked.connect(self._close_drawer)
        self._close.hide()
        self._state: tuple[bytes, bytes] = (b"", b"")
        desk.selection.changed.connect(self._fit)
        look().changed.connect(self._fit_soon)

    # --- What the shell looks for -------------------------------------------------------------------------

    def subtitle(self) -> str:
        """The list's sentence."""
        return self.view.subtitle()

    def tool_buttons(self) -> list[QWidget]:
        """The list's buttons."""
        return self.view.tool_buttons()

    def search(self, text: str) -> None:
        """Narrow the list, and let the card show what of its person holds these words."""
        self.view.search(text)
        if self.card is not None:
            self.card.seek(text)

    def take_hit(self) -> None:
        """Select the first who matches."""
        self.view.take_hit()

    def focus_first(self) -> None:
        """The list takes the keyboard."""
        self.view.focus_first()

    def panes(self) -> list[QWidget]:
        """List, card, suggestions."""
        return [pane for pane in (self.view, self.card, self.dock) if pane is not None]

    # --- After the first paint ----------------------------------------------------------------------------

    def complete(self) -> None:
        """Add the card and the suggestions, unless they are there."""
        self.add_card()
        self.add_suggestions()

    def add_card(self) -> None:
        """Add the card, unless it is there."""
        if self.card is not None:
            return
        from netdesk.window.card.view import CardView

        self.card = CardView(self._desk)
        self.card.header.set_corner(self._close)
        self.card.seek(self.view.filters.wanted.text)
        self._splitter.addWidget(self.card)
        self._splitter.setStretchFactor(1, 0)
        self._fit()

    def add_suggestions(self) -> None:
        """Add the suggestions below the list, unless they are there."""
        if self.dock is not None:
            return
        from netdesk.window.shell.dock_height import DockHeight
        from netdesk.window.suggestions.dock import SuggestionsDock

        self.dock = QDockWidget(self.tr("Suggestions"))
        self.dock.setObjectName("suggestions")
        self.dock.setWidget(SuggestionsDock(self._desk))
        # The dock's own head says what it is; Qt's title bar would say it twice.
        self._no_title = QWidget()
        self.dock.setTitleBarWidget(self._no_title)
        self._inner.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self._height = DockHeight(self._inner, self.view, self.dock)
        self.dock.visibilityChanged.connect(self.dock_toggled)
        self.dock.visibilityChanged.connect(self._fit)
        self.dock.topLevelChanged.connect(self._fit)
        self.dock.installEventFilter(self)
        self._fit()

    def _arrange(self, dock: QDockWidget) -> None:
        """Share the room out, once there is any: this page may be made behind another."""
        self._is_arranged = True
        self._give_card_its_width()
        self._inner.resizeDocks([dock], [DOCK_HEIGHT], Qt.Orientation.Vertical)
        splitter, inner = self._state
        if splitter:
            self._splitter.restoreState(splitter)
        if inner:
            self._inner.restoreState(inner)
        self._fit_soon()

    def toggle_dock(self) -> None:
        """Show or hide the suggestions."""
        if self._height is not None:
            self._height.toggle()

    def toggle_float(self) -> None:
        """Let the suggestions float in a window of their own, or put them back."""
        if self.dock is not None:
            is_floating = not self.dock.isFloating()
            self.dock.setTitleBarWidget(None if is_floating else self._no_title)  # type: ignore[arg-type]
            self.dock.setFloating(is_floating)

    def state(self) -> tuple[bytes, bytes]:
        """Where splitter and dock are."""
        if self._height is None or not self._is_arranged:
            return self._state
        return bytes(self._splitter.saveState().data()), self._height.state()

    def set_state(self, state: tuple[bytes, bytes]) -> None:
        """Put splitter and dock where they were, at once or when they are made."""
        self._state = state

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def _fit_soon(self) -> None:
        """Once everything has its size."""
        QTimer.singleShot(0, self, self._fit_all)

    def _fit_all(self) -> None:
        self._fit()
        if self._height is not None and self._is_arranged:
            self._height.fit()

    def _fit(self) -> None:
        """Below 1180 px of window the card is a drawer over the list, there while somebody is selected."""
        if self.card is None or self.dock is None:
            return
        is_laid_out = self.isVisible() and self._splitter.width() == self.width()
        if is_laid_out and not self._is_arranged:
            self._arrange(self.dock)
        now = theme()
        self.card.setMinimumWidth(now.grown(LEAST_CARD_WIDTH))
        is_drawer = self.window().width() < now.grown(DRAWER_BELOW)
        if is_drawer != self._is_drawer:
            self._is_drawer = is_drawer
            if is_drawer:
                self.card.setParent(self)
                self.card.set_lines("left")
            else:
                self.card.set_lines()  # the splitter has one
                self._splitter.addWidget(self.card)
                self._give_card_its_width()
        self.card.setVisible(not is_drawer or self._desk.selection.current is not None)
        self._close.setVisible(is_drawer)
        if is_drawer:
            width = min(now.grown(CARD_WIDTH), self.width() - 48)
            self.card.setGeometry(self.width() - width, 0, width, self._drawer_height())
            self.card.raise_()

    def _drawer_height(self) -> int:
        """A drawer ends above the suggestions, whose buttons it would cover, if enough is left of it."""
        dock = self.dock
        is_below = dock is not None and dock.isVisibleTo(self) and not dock.isFloating()
        if dock is None or not is_below:
            return self.height()
        if self._inner.dockWidgetArea(dock) != Qt.DockWidgetArea.BottomDockWidgetArea:
            return self.height()
        top = dock.mapTo(self, QPoint(0, 0)).y()
        return top if top >= LEAST_DRAWER_HEIGHT else self.height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._is_drawer:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _give_card_its_width(self) -> None:
        """As wide as it likes if all columns of the list stand beside it, else as narrow as it can be."""
        now = theme()
        has_room = self.width() >= now.grown(CARD_WIDTH + LIST_WIDTH)
        width = now.grown(CARD_WIDTH if has_room else LEAST_CARD_WIDTH)
        self._splitter.setSizes([max(400, self.width() - width), width])

    def _close_drawer(self) -> None:
        """Put the drawer away until somebody else is selected."""
        if self.card is not None:
            self.card.hide()
            self.view.focus_first()
