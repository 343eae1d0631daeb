"""The dialog to start from: serif title, one sentence, a body that scrolls, buttons with verbs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.plain_key import ENTER
from netdesk.window.kit.reading_order import ReadingOrder, follow_all
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Hairline, Surface

_MARGINS = (24, 20, 24, 16)
_FOOT = (24, 12, 24, 12)
_SHARE_OF_SCREEN = 0.9
_NARROWEST = 360


class Dialog(QDialog):
    """Open it with ``open()``, never ``exec()``: the window stays alive behind it and for screen readers.

    Enter presses the button that has the keyboard, else the primary one; Esc rejects. It is deleted when
    closed. Fill it with ``set_body`` and ``add_button``; the last button added stands at the right edge.
    """

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_NARROWEST)
        self._primary: Button | None = None
        self._title = Label(title, "title")
        self._sentence = Label("", "body", "textSecondary", wraps=True)
        self._area = ScrollPane()
        # Large text on a small screen: what has no room is scrolled to rather than cut off.
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.viewport().setAutoFillBackground(False)
        self._area.hide()
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(*_FOOT)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._build()
        # In its place by now: what stands nowhere would be shown as a window of its own.
        self.set_sentence(sentence)
        ReadingOrder(self)

    def set_body(self, body: QWidget) -> None:
        """Set what stands between the sentence and the buttons; it scrolls where the screen is too small."""
        self._area.setWidget(body)
        body.setAutoFillBackground(False)
        self._area.show()

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_button(self, verb: str, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
        """Add a button at the right; a primary or danger one is pressed by Enter. Connect its ``clicked``."""
        button = Button(verb, kind)
        if kind in (ButtonKind.PRIMARY, ButtonKind.DANGER):
            self._primary = button
        self._foot.addWidget(button)
        return button

    def add_aside(self, widget: QWidget) -> None:
        """Put something at the left of the buttons: a remark, a check box."""
        self._foot.insertWidget(self._foot.count() - 1 if self._foot.count() > 1 else 0, widget)

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        body = self._area.widget()
        if body is not None:
            column = self.layout()
            rest = column.sizeHint().height() - self._area.sizeHint().height() if column else 0
            wanted = QSize(
                max(wanted.width(), body.sizeHint().width() + _MARGINS[0] + _MARGINS[2]),
                rest + body.sizeHint().height(),
            )
        return wanted.boundedTo(self._room())

    def focusNextPrevChild(self, is_next: bool) -> bool:
        # Lines may have been added since: the key goes through them as one reads, not to them last.
        follow_all(self)
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._primary is not None:
            if self._primary.isEnabled():
                self._primary.click()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        ground = Surface("surface", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(*_MARGINS)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._sentence)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(Hairline())
        column.addLayout(self._foot)

    def _room(self) -> QSize:
        return self.screen().availableSize() * _SHARE_OF_SCREEN
