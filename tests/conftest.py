"""What holds for every test: its own home folder, one zone, one language, and nothing left behind.

Fixtures for tests to ask for (`qtbot`, `qtlog`, `qtmodeltester` come from pytest-qt):

``home``         the folder that stands for the user's home; emptied after each test
``expect_log``   ``with expect_log("could not read"): …`` lets a log warning with these words pass, and fails
                 without one
``may_leak``     ``may_leak.threads = True`` (or timers, widgets) for a test that must leave something running

A test fails on a log warning, a Qt warning, a Python warning, and on a thread, a timer or a window that is
left behind.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_HOME = Path(tempfile.mkdtemp(prefix="netdesk-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

# Before Qt or the time module are asked for the first time.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(
    HOME=str(_HOME),
    USERPROFILE=str(_HOME),
    APPDATA=str(_HOME / "roaming"),
    LOCALAPPDATA=str(_HOME / "local"),
    XDG_CONFIG_HOME=str(_HOME / "config"),
    XDG_DATA_HOME=str(_HOME / "data"),
    XDG_CACHE_HOME=str(_HOME / "cache"),
    XDG_STATE_HOME=str(_HOME / "state"),
    XDG_RUNTIME_DIR=str(_HOME / "run"),
    TZ="Europe/Berlin",
    LANG="C.UTF-8",
    LC_ALL="C.UTF-8",
    LANGUAGE="en",
)

import gc
import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import hypothesis
import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from netdesk import resource
from netdesk.window.kit.look import look
from tests.leftovers import Leftovers, MayLeak
from tests.log_watch import LogWatch
from tests.qt_messages import QtMessages

if hasattr(time, "tzset"):
    time.tzset()

# The same examples every time; HYPOTHESIS_PROFILE=search looks for new ones.
hypothesis.settings.register_profile("same", deadline=None, database=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, database=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, with the shipped fonts, so that widths are the same everywhere."""
    for file in sorted(resource.path("fonts").glob("*/*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, file
    return qapp


@pytest.fixture(scope="session")
def _qt_messages() -> Iterator[QtMessages]:
    with QtMessages() as messages:
        yield messages


@pytest.fixture
def home() -> Path:
    return _HOME


@pytest.fixture
def may_leak() -> MayLeak:
    return MayLeak()


@pytest.fixture
def log_watch() -> Iterator[LogWatch]:
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)


@pytest.fixture
def expect_log(log_watch: LogWatch) -> Callable[[str], AbstractContextManager[None]]:
    return log_watch.expect


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(
    may_leak: MayLeak, log_watch: LogWatch, _qt_messages: QtMessages
) -> Iterator[None]:
    make_home()
    gc.disable()
    before = Leftovers.now()
    yield
    restore_look()
    gc.collect()
    found = Leftovers.since(before, may_leak)
    found += log_watch.unexpected() + _qt_messages.take()
    gc.freeze()  # what stays is no test's litter; the next collection looks at new objects only
    gc.enable()
    empty_home()
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def restore_look() -> None:
    """Size of text and room of rows as they are at first, whatever the test chose."""
    if isinstance(QApplication.instance(), QApplication):
        look().set_text_scale(1.0)
        look().set_comfortable(False)


def make_home() -> None:
    for folder in ("config", "data", "cache", "state", "roaming", "local", "run"):
        (_HOME / folder).mkdir(mode=0o700, exist_ok=True)


def empty_home() -> None:
    for entry in _HOME.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=sys.platform == "win32")
        else:
            entry.unlink()
