"""A combo box for forms that scroll."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmComboBox(QComboBox):
    """Lets the wheel scroll the form instead of changing the choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
