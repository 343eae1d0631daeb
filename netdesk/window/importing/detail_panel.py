"""The right side: one planned row in full, and what to choose where values differ."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
)

from netdesk.domain.draft import Problem
from netdesk.window.importing.words import adds_text, outcome_text, reason_of, say, title_of
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Surface

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.contact import Contact
    from netdesk.domain.importing import PlannedRow

_SCALARS = (
    ("organisation", "Organisation"), ("title", "Title"), ("department", "Department"),
    ("birthday", "Birthday"),
)  # fmt: skip


class DetailPanel(QScrollArea):
    """`decided`: the person chose something about the row that is shown."""

    decided = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: ImportSession | None = None
        self._row: PlannedRow | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(280)
        self.show_row(None, None)

    def show_row(self, session: ImportSession | None, row: PlannedRow | None) -> None:
        """Show a row, or a sentence when none is chosen."""
        self._session, self._row = session, row
        body = Surface("surface", ("left",))
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        if row is None or session is None:
            column.addWidget(
                Label(
                    self.tr("Choose a row to see what it would change."), "body", "textSecondary", wraps=True
                )
            )
        else:
            self._fill(column, session, row)
        column.addStretch(1)
        self.setWidget(body)

    def _fill(self, column: QVBoxLayout, session: ImportSession, row: PlannedRow) -> None:
        column.addWidget(Label(title_of(row), "person", wraps=True))
        if row.subtitle:
            column.addWidget(Label(row.subtitle, "body", "textSecondary", wraps=True))
        column.addWidget(Label(f"{outcome_text(session.outcome_of(row))}: {reason_of(row)}", wraps=True))
        if adds := adds_text(row, dict(session.exchanges_of(row))):
            column.addWidget(Label(adds, "body", "textSecondary", wraps=True))
        if isinstance(row.draft, Problem):
            return
        if row.conflicts:
            column.addLayout(self._conflicts(session, row))
        if row.merged is not None:
            column.addLayout(self._details(row.merged))
        if session.state in ("reading", "ready") and row.outcome in ("conflict", "merge"):
            column.addLayout(self._buttons(session, row))
        if row.outcome == "conflict":
            column.addWidget(
                Label(self.tr("Until you choose, both are kept apart."), "small", "textSecondary", wraps=True)
            )

    def _conflicts(self, session: ImportSession, row: PlannedRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.addWidget(Label(self.tr("In NetDesk"), "smallStrong"), 0, 1)
        grid.addWidget(Label(self.tr("Incoming"), "smallStrong"), 0, 2)
        theirs = session.choice_of(row).theirs
        for line, conflict in enumerate(row.conflicts, 1):
            grid.addWidget(
                Label(say(dict(_SCALARS).get(conflict.field, conflict.field)), "small", "textSecondary"),
                line,
                0,
            )
            group = QButtonGroup(self)
            for place, text in enumerate((conflict.ours, conflict.theirs)):
                button = QRadioButton(text)
                button.setChecked((conflict.field in theirs) == bool(place))
                button.toggled.connect(partial(self._choose_field, conflict.field, bool(place)))
                group.addButton(button)
                grid.addWidget(button, line, 1 + place)
        return grid

    def _choose_field(self, field: str, is_theirs: bool, is_on: bool) -> None:
        if not is_on or self._session is None or self._row is None:
            return
        theirs = self._session.choice_of(self._row).theirs
        self._session.decide(self._row.number, theirs=theirs | {field} if is_theirs else theirs - {field})
        self.decided.emit()

    def _details(self, contact: Contact) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        values = [(title, str(getattr(contact, field))) for field, title in _SCALARS]
        values += [("E-mail", one.value) for one in contact.emails]
        values += [("Phone", one.value) for one in contact.phones]
        values += [("Channel", f"{one.channel} {one.handle}".strip()) for one in contact.presences]
        for line, (title, value) in enumerate((t, v) for t, v in values if v):
            grid.addWidget(Label(say(title), "small", "textSecondary"), line, 0)
            grid.addWidget(Label(value, "body", wraps=True), line, 1)
        return grid

    def _buttons(self, session: ImportSession, row: PlannedRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        others = [one for one in (row.contact_id, *row.candidates) if one > 1]
        for contact_id in dict.fromkeys(others[:3]):
            name = self._desk.name_of(contact_id)
            text = (
                self.tr("Merge as chosen")
                if len(others) == 1
                else self.tr("Merge with {name}").format(name=name)
            )
            button = Button(
                text,
                ButtonKind.PRIMARY if contact_id == others[0] else ButtonKind.SECONDARY,
                icon_name="git-merge",
            )
            button.clicked.connect(partial(self._choose_person, contact_id))
            line.addWidget(button)
        apart = Button(self.tr("Keep both apart"))
        apart.clicked.connect(partial(self._choose_person, 0))
        line.addWidget(apart)
        line.addStretch(1)
        return line

    def _choose_person(self, contact_id: int, _checked: bool = False) -> None:
        if self._session is not None and self._row is not None:
            self._session.decide(self._row.number, contact_id=contact_id)
            self.show_row(self._session, self._row)
            self.decided.emit()

    def merge(self) -> None:
        """The key for merging with the first person it could be."""
        row = self._row
        if row is not None:
            others = [one for one in (row.contact_id, *row.candidates) if one > 1]
            if others:
                self._choose_person(others[0])

    def keep_apart(self) -> None:
        """The key for keeping both apart."""
        if self._row is not None and self._row.outcome in ("conflict", "merge"):
            self._choose_person(0)
