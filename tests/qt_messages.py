"""Qt's own warnings while a test clears up; pytest-qt looks at those of the test itself only."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_WARNINGS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
# The offscreen platform says this of every window with a smallest size.
_IGNORED = ("This plugin does not support propagateSizeHints", "This plugin does not support raise()")


class QtMessages:
    """Collects Qt's warnings while it is entered."""

    def __init__(self) -> None:
        self._messages: list[str] = []

    def __enter__(self) -> "QtMessages":
        qInstallMessageHandler(self._keep)
        return self

    def __exit__(self, *_: object) -> None:
        qInstallMessageHandler(None)

    def take(self) -> list[str]:
        """Return the warnings since the last time."""
        messages, self._messages = self._messages, []
        return messages

    def _keep(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in _WARNINGS and not message.startswith(_IGNORED):
            self._messages.append(f"Qt warning: {message}")
