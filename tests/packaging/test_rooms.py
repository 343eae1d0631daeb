"""What each room may import from outside, finer than import-linter sees: it knows PySide6 as a whole only."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "netdesk"
DRAWING = {"QtCore", "QtGui"}
WINDOW = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets"}
QT_OF_ROOM = {
    "__main__": DRAWING,
    "app": WINDOW | {"QtNetwork"},
    "tour": WINDOW,
    "cli": DRAWING,
    "window": WINDOW,
    "desk": {"QtCore"},
    "reports": DRAWING,
    "date_words": {"QtCore"},
}
# A second start hands its files over to the first one; nothing else of QtNetwork is used.
LOCAL = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
NETWORK = {
    "urllib.request",
    "urllib.error",
    "http",
    "socket",
    "ssl",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
}


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(file: Path) -> str:
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(file: Path) -> Iterator[str]:
    """Yield the dotted names that `file` imports, wherever in it that is."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)


def wrong_qt(file: Path) -> list[str]:
    allowed = {f"PySide6.{module}" for module in QT_OF_ROOM.get(room_of(file), set())}
    if "PySide6.QtNetwork" in allowed:
        allowed = allowed - {"PySide6.QtNetwork"} | LOCAL
    return [name for name in imported(file) if is_within(name, {"PySide6"}) and not is_within(name, allowed)]


def wrong_outside_of_domain(file: Path) -> list[str]:
    own = {"netdesk.domain", *sys.stdlib_module_names}
    return [name for name in imported(file) if not is_within(name, own)]


def wrong_network(file: Path) -> list[str]:
    return [name for name in imported(file) if is_within(name, NETWORK)]


def test_each_room_imports_only_its_part_of_qt() -> None:
    assert {str(file): found for file in sources() if (found := wrong_qt(file))} == {}


def test_the_domain_needs_the_standard_library_only() -> None:
    files = [file for file in sources() if room_of(file) in ("domain", "resource", "whole_file")]
    assert {str(file): found for file in files if (found := wrong_outside_of_domain(file))} == {}


def test_nothing_talks_to_a_network() -> None:
    assert {str(file): found for file in sources() if (found := wrong_network(file))} == {}


def test_every_folder_of_code_is_a_package_so_that_import_linter_sees_it() -> None:
    # Alembic loads its migrations by their paths.
    folders = {file.parent for file in sources() if "migrations" not in file.parts}
    parents = {parent for folder in folders for parent in folder.parents if parent.is_relative_to(PACKAGE)}
    assert [
        str(folder) for folder in sorted(folders | parents) if not (folder / "__init__.py").is_file()
    ] == []


@pytest.mark.parametrize(
    ("room", "line", "is_wrong"),
    [
        ("desk", "from PySide6.QtCore import QObject", False),
        ("desk", "from PySide6.QtGui import QColor", True),
        ("advice", "import PySide6", True),
        ("reports", "from PySide6 import QtWidgets", True),
        ("window", "from PySide6.QtWidgets import QWidget", False),
        ("window", "from PySide6.QtNetwork import QLocalServer", True),
        ("app", "from PySide6.QtNetwork import QLocalServer", False),
        ("app", "from PySide6.QtNetwork import QTcpSocket", True),
        ("store", "def f():\n    import urllib.request", True),
        ("store", "from urllib.parse import quote", False),
        ("domain", "import numpy", True),
        ("domain", "from dataclasses import dataclass", False),
    ],
)
def test_the_watch_finds_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str, line: str, is_wrong: bool
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    file = tmp_path / room / "probe.py"
    file.parent.mkdir()
    file.write_text(line, encoding="utf-8")
    found = wrong_qt(file) + wrong_network(file)
    if room == "domain":
        found += wrong_outside_of_domain(file)
    assert bool(found) is is_wrong
