"""Giving memory back that long work needed only for a while."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Iterable
from typing import Any

_FORGOTTEN_AT_ONCE = 200


def give_back() -> None:
    """Hand freed memory to the system where the C library keeps it otherwise (glibc); elsewhere nothing."""
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def forget(held: Iterable[list[Any] | dict[Any, Any]]) -> None:
    """Empty lists and mappings in short steps: what frees many objects at once keeps all threads waiting."""
    for one in held:
        while one:
            if isinstance(one, list):
                del one[-_FORGOTTEN_AT_ONCE:]
            else:
                for _ in range(min(_FORGOTTEN_AT_ONCE, len(one))):
                    one.popitem()
            time.sleep(0)
