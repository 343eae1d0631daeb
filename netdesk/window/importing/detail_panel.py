"""One planned row in full, or several together, and what the whole import would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.window.importing.one_row import OneRow
from netdesk.window.importing.several_rows import SeveralRows
from netdesk.window.importing.summary import Summary
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Hairline, Surface

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import PlannedRow
    from netdesk.window.importing.decisions import Decisions


_NARROWEST = 320


class DetailPanel(ScrollPane):
    """What is chosen about one row is said by the panel itself. Of several `merge_wanted`, `apart_wanted`,
    `tick_wanted` tell one choice for all; `alike_wanted`: select all questions like the one shown.
    """

    merge_wanted = Signal()
    apart_wanted = Signal()
    tick_wanted = Signal()
    alike_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(narrowest=_NARROWEST)
        self._session: ImportSession | None = None
        self._rows: list[PlannedRow] = []
        self._shown: object = None
        self.setAccessibleName(self.tr("What this row would change"))
        self.show_rows(None, None, [])

    def show_rows(
        self,
        session: ImportSession | None,
        decisions: Decisions | None,
        rows: list[PlannedRow],
        *,
        has_alike: bool = False,
    ) -> None:
        """Show a row, several together, or a sentence for none. `has_alike`: the row is a question, and not
        the only one for its reason.
        """
        self._session, self._rows = session, rows
        self._shown = self._said()
        body = Surface("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        if not rows or session is None or decisions is None:
            words = self.tr("Choose a row to see what it would change.")
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        elif len(rows) == 1:
            column.addWidget(OneRow(session.preview, decisions, rows[0]))
        else:
            column.addWidget(self._several(session, decisions, rows))
        if has_alike:
            column.addWidget(self._alike(), 0, Qt.AlignmentFlag.AlignLeft)
        if session is not None and session.state == "ready":
            column.addSpacing(8)
            column.addWidget(Hairline())
            column.addWidget(Summary(session.preview.numbers))
        column.addStretch(1)
        self.setWidget(body)

    def is_outdated(self) -> bool:
        """Whether something was said since that changes what is shown, beyond the radio buttons."""
        return self._shown != self._said()

    def _said(self) -> object:
        session = self._session
        if session is None or not self._rows:
            return None
        choices = [session.preview.choice_of(row)[:2] for row in self._rows]
        return choices, session.preview.numbers if session.state == "ready" else None

    def _several(self, session: ImportSession, decisions: Decisions, rows: list[PlannedRow]) -> QWidget:
        several = SeveralRows(session.preview, decisions, rows)
        several.merge_wanted.connect(self.merge_wanted)
        several.apart_wanted.connect(self.apart_wanted)
        several.tick_wanted.connect(self.tick_wanted)
        return several

    def _alike(self) -> Button:
        button = Button(self.tr("Select all with this reason"), is_small=True)
        button.clicked.connect(self.alike_wanted)
        return button
