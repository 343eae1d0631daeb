"""A quicker start: PySide need not read the source of every module that is imported."""

from __future__ import annotations

import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401  # which brings the module spoken of below


def leave_sources_unread() -> None:
    """Have PySide import what follows without reading its source.

    PySide opens the source of every imported module, the standard library's too, and looks whether it speaks
    of PySide: such a module may ask for other spellings (`from __feature__ import snake_case`). NetDesk asks
    for none, and the reading takes a twentieth of its start. A PySide that does not look is left as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", _asks_for_nothing)  # noqa: B010


def _asks_for_nothing(_module: ModuleType) -> bool:
    return False
