"""What a test leaves behind: running threads, active timers, open windows."""

import gc
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

# A thread that was told to stop may need this long to do so.
_GRACE_S = 2.0
# Qt keeps these by itself once they were shown.
_QT_OWN_WINDOWS = ("QTipLabel", "QRollEffect", "QAlphaWidget", "QDesktopScreenWidget", "QRubberBand")


@dataclass(slots=True)
class MayLeak:
    """What a test is allowed to leave behind."""

    threads: bool = False
    timers: bool = False
    widgets: bool = False


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What runs and is open at one moment; the C++ addresses of widgets stand for them."""

    threads: frozenset[threading.Thread]
    widgets: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def now(cls) -> "Leftovers":
        return cls(
            frozenset(threading.enumerate()), frozenset(_address(widget) for widget in _open_windows())
        )

    @staticmethod
    def since(before: "Leftovers", may_leak: MayLeak) -> list[str]:
        """Name what was left behind since `before`, one sentence each, and clear it away."""
        _finish_deletions()
        found: list[str] = []
        new = [thing for thing in gc.get_objects() if isinstance(thing, QThread | QTimer)]
        if not may_leak.threads:
            found += _running_threads(before, [thing for thing in new if isinstance(thing, QThread)])
        if not may_leak.timers:
            found += _active_timers(thing for thing in new if isinstance(thing, QTimer))
        if not may_leak.widgets:
            found += _left_widgets(before)
        return found


def _finish_deletions() -> None:
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _running_threads(before: Leftovers, qt_threads: list[QThread]) -> list[str]:
    def python_threads() -> list[threading.Thread]:
        return [t for t in threading.enumerate() if t not in before.threads and not _is_qt_thread(t)]

    def running_qt_threads() -> list[QThread]:
        main = QThread.currentThread()
        return [t for t in qt_threads if shiboken6.isValid(t) and t is not main and t.isRunning()]

    _wait_until(lambda: not python_threads() and not running_qt_threads())
    found = [f"the thread {thread.name} still runs" for thread in python_threads()]
    found += [f"the QThread {_name(thread)} still runs" for thread in running_qt_threads()]
    if not QThreadPool.globalInstance().waitForDone(int(_GRACE_S * 1000)):
        found.append("QThreadPool.globalInstance() still works")
    return found


def _is_qt_thread(thread: threading.Thread) -> bool:
    # Python's stand-in for a thread of Qt that once called Python; it stays when that thread has ended.
    return thread.name.startswith("Dummy-")


def _active_timers(timers: Iterable[QTimer]) -> list[str]:
    found = []
    for timer in timers:
        if shiboken6.isValid(timer) and timer.isActive():
            found.append(f"the timer {_name(timer)} of {_name(timer.parent())} is still active")
            timer.stop()
    return found


def _left_widgets(before: Leftovers) -> list[str]:
    found = []
    for widget in _open_windows():
        if _address(widget) not in before.widgets:
            found.append(f"the widget {_name(widget)} was left")
            widget.close()
            widget.deleteLater()
    _finish_deletions()
    return found


def _open_windows() -> list[QWidget]:
    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() not in _QT_OWN_WINDOWS
    ]


def _address(widget: QWidget) -> int:
    return int(shiboken6.getCppPointer(widget)[0])


def _name(thing: QObject | None) -> str:
    if thing is None:
        return "nobody"
    return f"{type(thing).__name__} “{thing.objectName()}”" if thing.objectName() else type(thing).__name__


def _wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _GRACE_S
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.005)
