"""Giving memory back that long work needed only for a while."""

from __future__ import annotations

import ctypes
import sys

from netdesk.desk.giving_way import give_way
from netdesk.importers.held import Held

_FORGOTTEN_AT_ONCE = 200


def give_back() -> None:
    """Hand freed memory to the system where the C library keeps it otherwise (glibc); elsewhere nothing."""
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def forget(held: list[Held]) -> None:
    """Empty collections in short steps, since what frees many objects at once keeps all threads waiting, let
    go of them, and give the memory back.
    """
    while held:
        one = held.pop()
        while one:
            _forget_some(one)
            give_way()
    give_back()


def _forget_some(held: Held) -> None:
    if isinstance(held, list):
        del held[-_FORGOTTEN_AT_ONCE:]
        return
    take = held.popitem if isinstance(held, dict) else held.pop
    for _ in range(min(_FORGOTTEN_AT_ONCE, len(held))):
        take()
