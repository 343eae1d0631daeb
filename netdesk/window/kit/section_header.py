"""The head of a section: its title, a grey remark at the right, perhaps a link or an icon button."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.window.kit.label import ElidedLabel, Label

_GAP = 8


class SectionHeader(QWidget):
    """A title in the section style; ``add`` puts widgets at its right end."""

    def __init__(self, title: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remark = ElidedLabel(remark, "small", "textTertiary", align="right")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._layout.addWidget(Label(title, "section"))
        self._layout.addWidget(self._remark, 1)

    def set_remark(self, remark: str) -> None:
        self._remark.set_text(remark)

    def add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
