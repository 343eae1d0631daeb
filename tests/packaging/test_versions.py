"""PySide6 6.12.0 drops references to None, True and False on Python 3.11; see the pin in pyproject.toml."""

import re
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

import netdesk

ROOT = Path(__file__).parents[2]
TIMES = 1000
# Ten calls more or less come from elsewhere; a fault takes one at each of the thousand.
NEARLY_NONE = 50


class Bell(QObject):
    rang = Signal()


def references(one: object) -> int:
    return sys.getrefcount(one)


def set_name(bell: Bell) -> None:
    bell.setObjectName("bell")


def emit(bell: Bell) -> None:
    bell.rang.emit()


def ask(bell: Bell) -> None:
    bell.blockSignals(False)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are never deleted from 3.12 on")
@pytest.mark.parametrize("call", [set_name, emit, ask])
@pytest.mark.parametrize("constant", [None, True, False])
def test_calls_of_qt_keep_the_references_of_constants(call: Callable[[Bell], None], constant: object) -> None:
    bell = Bell()
    bell.rang.connect(lambda: None)
    call(bell)
    before = references(constant)
    for _ in range(TIMES):
        call(bell)
    assert abs(references(constant) - before) < NEARLY_NONE


@pytest.mark.parametrize("package", ["pyside6-essentials", "shiboken6"])
def test_the_locks_pin_a_pyside_that_keeps_references(package: str) -> None:
    for lock in sorted((ROOT / "packaging").glob("*.lock")):
        pinned = re.search(rf"^{package}==(\d+)\.(\d+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
        assert pinned is not None, lock.name
        assert (6, 9) <= (int(pinned[1]), int(pinned[2])) < (6, 12), lock.name


def test_pyside_and_shiboken_are_of_one_version() -> None:
    assert version("PySide6-Essentials") == version("shiboken6")


def test_the_project_and_the_package_have_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == netdesk.__version__
