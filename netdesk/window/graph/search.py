"""Who the words in the search field mean in the graph."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.desk.arrangement import Arrangement


def found_rows(plan: Arrangement, text: str) -> list[int]:
    """Everybody whose name, organisation or tags hold all the words."""
    parts = text.casefold().split()
    return [
        row
        for row, one in enumerate(plan.nodes)
        if all(part in f"{one.name} {one.organisation} {' '.join(one.tags)}".casefold() for part in parts)
    ]


def wanted_target(plan: Arrangement, text: str) -> int | None:
    """Whom "to NAME" means: the one person, or the strongest tie among several; None for other words."""
    start = QCoreApplication.translate("Graph", "to ", "before a name: the way to NAME")
    if not text.casefold().startswith(start) or not text[len(start) :].strip():
        return None
    parts = text[len(start) :].casefold().split()
    rows = [row for row, one in enumerate(plan.nodes) if all(part in one.name.casefold() for part in parts)]
    return max(rows, key=lambda row: plan.nodes[row].strength, default=None)
