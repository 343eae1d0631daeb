"""A quicker start: what of PySide no window needs is not read before somebody asks for it."""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Callable
from threading import RLock
from typing import Any

_ROOM = "shibokensupport"
_LATE = {
    "feature": "def feature_import(*_given): pass\nfeature_imported = feature_import",
    "signature/errorhandler": "",
    "signature/layout": "",
    # PySide takes this one from the dictionary of the module itself.
    "signature/mapping": "def update_mapping(): return whole(__name__)['update_mapping']()",
    "signature/parser": "",
    "signature/lib/enum_sig": "",
    "signature/lib/pyi_generator": "",
    "signature/lib/tool": "",
}
"""What words the signatures of functions, for help(), for stub files and for calls with wrong arguments, and
what gives functions other spellings; with what has to be there at once.
"""

_compile = builtins.compile
_sources: dict[str, tuple[Any, str]] = {}
_loading = RLock()


def import_lean() -> None:
    """Import PySide without what only words its signatures, and have it leave our imports alone.

    PySide carries some modules as text and compiles them at every start, a tenth of NetDesk's; here they
    become whole when somebody asks for what is in them. And it replaces Python's import by one that opens the
    source of every module, the standard library's too, to see whether it asks for other spellings
    (`from __feature__ import snake_case`): another twentieth. NetDesk asks for none.

    A PySide that works otherwise is imported as ever, and so is one that is there already.
    """
    _replace("compile", _compile_late)
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        _replace("compile", _compile)
    _replace("__import__", getattr(builtins, "__orig_import__", builtins.__import__))


def late(module: str) -> Callable[[str], Any]:
    """What gives the attributes of a module whose source was kept back: the first asked for compiles it."""

    def attribute(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        space = whole(module)
        if name not in space:
            raise AttributeError(name)
        return space[name]

    return attribute


def whole(module: str) -> dict[str, Any]:
    """The dictionary of a module, its source run if that was kept back."""
    space = sys.modules[module].__dict__
    with _loading:
        if module in _sources:
            exec(_compile(*_sources.pop(module), "exec"), space)
    return space


def waiting() -> set[str]:
    """The modules whose source is kept back still."""
    return set(_sources)


def _compile_late(source: Any, filename: str, *rest: Any, **options: Any) -> Any:
    part = filename.removeprefix(f"{_ROOM}/").removesuffix(".py")
    if part not in _LATE or part == filename:
        return _compile(source, filename, *rest, **options)
    _sources[f"{_ROOM}/{part}".replace("/", ".")] = source, filename
    stub = f"from {__name__} import late, whole\n__getattr__ = late(__name__)\n{_LATE[part]}"
    return _compile(stub, filename, "exec")


def _replace(name: str, function: Any) -> None:
    setattr(builtins, name, function)
