"""Longer work in the background: what is being done, a thin bar, how long it takes, Cancel."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.window.kit.button import Button
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.meter import paint_meter
from netdesk.window.kit.spinner import Spinner
from netdesk.window.kit.surface import Surface

_BAR = 4


class ProgressBar(QWidget):
    """A thin bar for a share from 0 to 1; None says that how much there is to do is not known yet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float | None) -> None:
        self._share = None if share is None else min(max(share, 0.0), 1.0)
        self.setAccessibleDescription("" if self._share is None else f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_meter(painter, QRectF(self.rect()), self._share or 0.0, theme())
        painter.end()


class ProgressStrip(Surface):
    """Hidden until ``show_progress``; ``cancelled`` tells the click on Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("top",), parent)
        self._text = ElidedLabel("", "body")
        self._left = ElidedLabel("", "small", "textSecondary", align="right")
        self._bar = ProgressBar(self.tr("Progress"))
        self._cancel = Button(self.tr("Cancel"), icon_name="x")
        self._cancel.clicked.connect(self.cancelled)
        words = QHBoxLayout()
        words.addWidget(self._text, 1)
        words.addWidget(self._left)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(Spinner())
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self.hide()

    def show_progress(self, text: str, share: float | None, left: str = "") -> None:
        """Say what is being done, how far it is (0 to 1, None while unknown) and about how long it takes."""
        self._text.set_text(text)
        self._left.set_text(left)
        self._bar.set_share(share)
        self.show()

    def set_cancel_text(self, text: str) -> None:
        """Name what is cancelled, such as "Cancel reading"."""
        self._cancel.setText(text)
        self._cancel.updateGeometry()
