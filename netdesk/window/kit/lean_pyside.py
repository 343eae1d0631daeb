"""A quicker start: what of PySide no window needs is not read before somebody asks for it."""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Callable
from threading import RLock
from typing import Any

_LATE = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
"""What words the signatures of functions: for help(), for stub files, and for calls with wrong arguments.

Not `mapping` among them: PySide looks into its dictionary itself.
"""
_STUB = f"from {__name__} import late\n__getattr__ = late(__name__)"

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
        space = sys.modules[module].__dict__
        with _loading:
            if module in _sources:
                exec(_compile(*_sources.pop(module), "exec"), space)
        if name not in space:
            raise AttributeError(name)
        return space[name]

    return attribute


def waiting() -> set[str]:
    """The modules whose source is kept back still."""
    return set(_sources)


def _compile_late(source: Any, filename: str, *rest: Any, **options: Any) -> Any:
    if filename not in _LATE:
        return _compile(source, filename, *rest, **options)
    _sources[filename.removesuffix(".py").replace("/", ".")] = source, filename
    return _compile(_STUB, filename, "exec")


def _replace(name: str, function: Any) -> None:
    setattr(builtins, name, function)
