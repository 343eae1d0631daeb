"""How fresh the suggestions are, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from netdesk.desk.advisor import Advice


def freshness(advice: Advice | None) -> str:
    """updated 14:20:05, in 38 ms."""
    if advice is None or advice.at is None:
        return QCoreApplication.translate("Freshness", "reading ties …")
    if not advice.is_fresh:
        return QCoreApplication.translate("Freshness", "being updated …")
    at = f"{advice.at:%H:%M:%S}"
    words = QCoreApplication.translate("Freshness", "updated {time}, in {ms} ms")
    return words.format(time=at, ms=round(advice.duration_ms))
