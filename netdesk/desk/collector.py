"""Python's garbage collector, out of the way while much is read that holds no cycles."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_inside = 0
_was_on = False


@contextmanager
def no_collector(*, keeps: bool = False, turns_on: bool = False) -> Iterator[None]:
    """Without the collector, whose rounds over many objects make the window late and take a fifth of the
    time. It is as it was again when the last of several jobs is done. `keeps`: what is there by then stays,
    and need not be looked at any more; `turns_on`: it is on then, as it was not when NetDesk began.
    """
    global _inside, _was_on  # noqa: PLW0603 - the collector is one for the process, too
    with _lock:
        if not _inside:
            _was_on = gc.isenabled()
            gc.disable()
        _was_on = _was_on or turns_on
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if keeps:
                gc.freeze()
            if not _inside and _was_on:
                gc.enable()
