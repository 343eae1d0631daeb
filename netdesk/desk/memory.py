"""Giving memory back that long work needed only for a while."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Hand freed memory to the system where the C library keeps it otherwise (glibc); elsewhere nothing."""
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
