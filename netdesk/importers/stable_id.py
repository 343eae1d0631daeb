"""An id for what a foreign file gives none: made of what it says."""

from __future__ import annotations

import hashlib


def stable_id(*parts: str) -> str:
    """An id made of these texts, the same in every export that says the same."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
