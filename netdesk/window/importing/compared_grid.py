"""Somebody and the incoming person side by side, so that one can say whether they are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netdesk.window.importing.added_lines import details_of
from netdesk.window.importing.choice_grid import two_sides
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Hairline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netdesk.domain.contact import Contact
    from netdesk.window.importing.added_lines import Line

_LONGEST = 14
"""So many letters of a word fit into a side."""


class ComparedGrid(QWidget):
    """Every field of one of the two is a line; `heads` stand above them, `left_out` are fields that are shown
    elsewhere.
    """

    def __init__(
        self, ours: Contact, theirs: Contact, heads: tuple[str, str], left_out: frozenset[str] = frozenset()
    ) -> None:
        super().__init__()
        sides = [_by_title(details_of(one)) for one in (ours, theirs)]
        grid = two_sides(self, heads)
        titles = [title for title in dict.fromkeys([*sides[0], *sides[1]]) if title not in left_out]
        for place, title in enumerate(titles):
            line = 1 + 2 * place
            grid.addWidget(Hairline(), line, 0, 1, 3)
            grid.addWidget(
                Label(title, "small", "textSecondary", wraps=True), line + 1, 0, Qt.AlignmentFlag.AlignTop
            )
            for side, values in enumerate(sides, 1):
                words = breakable("\n".join(values.get(title, ["–"])), _LONGEST)
                label = Label(words, "small", wraps=True)
                label.setMinimumWidth(24)
                grid.addWidget(label, line + 1, side, Qt.AlignmentFlag.AlignTop)


def _by_title(lines: Iterable[Line]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for title, value in lines:
        found.setdefault(title, []).append(value)
    return found
