"""Asks about the columns of unknown tables, one table after the other, and keeps what was said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netdesk.window.importing.columns_dialog import ColumnsDialog

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.table_mapping import ColumnUse, UnknownTable


class ColumnQuestions:
    """What is said holds while more files are added to a preview, until it is forgotten with it."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._said: dict[str, tuple[ColumnUse, ...] | None] = {}
        self._session: ImportSession | None = None
        self.dialog: ColumnsDialog | None = None

    def follow(self, session: ImportSession) -> None:
        """Answer for `session` what was said before, and ask what it wants to know besides."""
        self._close()
        self._session = session
        session.columns_wanted.connect(partial(self._ask, session))
        session.use_columns(self._said)

    def forget(self) -> None:
        """Begin anew: the preview is gone."""
        self._close()
        self._session, self._said = None, {}

    def _ask(self, session: ImportSession, tables: list[UnknownTable]) -> None:
        if session is not self._session or self.dialog is not None:
            return
        table = tables[0]
        dialog = self.dialog = ColumnsDialog(table, self._view.window())
        dialog.said.connect(partial(self._answer, session, table.guess.signature))
        dialog.rejected.connect(partial(self._answer, session, table.guess.signature, None))
        dialog.open()

    def _answer(self, session: ImportSession, signature: str, uses: tuple[ColumnUse, ...] | None) -> None:
        self.dialog = None
        if session is self._session:
            self._said[signature] = uses
            session.use_columns({signature: uses})

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        self._session = None
        if dialog is not None:
            dialog.reject()
