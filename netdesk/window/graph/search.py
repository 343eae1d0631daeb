"""Who the words in the search field mean in the graph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from netdesk.desk.arrangement import Arrangement


def found_rows(plan: Arrangement, text: str) -> list[int]:
    """Everybody whose name, organisation or tags hold all the words; the strongest tie first."""
    parts = text.casefold().split()
    rows = [
        row
        for row, one in enumerate(plan.nodes)
        if all(part in f"{one.name} {one.organisation} {' '.join(one.tags)}".casefold() for part in parts)
    ]
    return sorted(rows, key=lambda row: -plan.nodes[row].strength)


def ways_text(name: str) -> str:
    """What to search for to see the ways to NAME."""
    return QCoreApplication.translate("Graph", "to {name}", "the way to NAME").format(name=name)


def name_after_to(text: str) -> str | None:
    """The name, or what is there of it, in "to NAME"; None for other words."""
    start = ways_text("")
    return text[len(start) :].strip() if text.casefold().startswith(start.casefold()) else None


def wanted_target(plan: Arrangement, name: str, selected: Sequence[int]) -> int | None:
    """Whom a name means: of several so called, somebody `selected` (contact ids), then the strongest tie."""
    parts = name.casefold().split()
    rows = [row for row, one in enumerate(plan.nodes) if all(part in one.name.casefold() for part in parts)]

    def likely(row: int) -> tuple[bool, float]:
        one = plan.nodes[row]
        return one.name.casefold() == name.casefold() and one.id in selected, one.strength

    return max(rows, key=likely, default=None) if parts else None
