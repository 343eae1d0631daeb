"""How background work lets the thread of the window on."""

from __future__ import annotations

import time


def breathe() -> None:
    """Let other threads on between two steps of about a millisecond."""
    time.sleep(0)
