"""Python's garbage collector, out of the way while much is read that holds no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collector() -> Iterator[None]:
    """Without the collector, whose rounds over many objects make the window late. For work in a job."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
