"""One planned row in full, what to choose where values differ, and what the whole import would change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.domain.draft import Problem
from netdesk.window.importing.added_lines import added_lines
from netdesk.window.importing.choice_grid import LABEL_WIDTH, ChoiceGrid
from netdesk.window.importing.compared_grid import ComparedGrid
from netdesk.window.importing.words import (
    COLOURS,
    OUTCOMES,
    decided_text,
    exchanges_text,
    field_text,
    number,
    outcome_text,
    reason_of,
    side_heads,
    subtitle_of,
    title_of,
)
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.surface import Hairline, Surface

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import PlannedRow
    from netdesk.window.kit.theme import Theme


_MOST_OTHERS = 3
"""So many people a row could be about are shown."""


class DetailPanel(QScrollArea):
    """`decided`: the person chose something about the row that is shown."""

    decided = Signal()
    """Told while a button of the panel is being pressed: show the row anew only later."""

    def __init__(self) -> None:
        super().__init__()
        self._session: ImportSession | None = None
        self._row: PlannedRow | None = None
        self._shown: object = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(300)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What this row would change"))
        self.show_row(None, None)

    def show_row(self, session: ImportSession | None, row: PlannedRow | None) -> None:
        """Show a row, or a sentence when none is chosen."""
        self._session, self._row = session, row
        self._shown = self._said()
        body = Surface("surface", ("left",))
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        if row is None or session is None:
            words = self.tr("Choose a row to see what it would change.")
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        else:
            self._fill(column, session, row)
        if session is not None and session.state == "ready":
            column.addSpacing(8)
            column.addWidget(Hairline())
            self._summary(column, session.numbers)
        column.addStretch(1)
        self.setWidget(body)

    def is_outdated(self) -> bool:
        """Whether something was said since that changes what is shown, beyond the radio buttons."""
        return self._shown != self._said()

    def _said(self) -> object:
        if self._session is None or self._row is None:
            return None
        choice = self._session.choice_of(self._row)
        numbers = self._session.numbers if self._session.state == "ready" else None
        return choice.is_wanted, choice.contact_id, numbers

    # --- The row ------------------------------------------------------------------------------------------

    def _fill(self, column: QVBoxLayout, session: ImportSession, row: PlannedRow) -> None:
        outcome = session.outcome_of(row)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_outcome_icon(outcome), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title_of(row), "section", wraps=True), 1)
        head.addWidget(Label(outcome_text(outcome), "small", COLOURS[outcome]), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if subtitle := subtitle_of(row):
            column.addWidget(Label(subtitle, "small", "textSecondary", wraps=True))
        column.addWidget(Hairline())
        sentences = [reason_of(row), decided_text(session.choice_of(row), session.contact)]
        column.addWidget(Label(" ".join(_sentence(one) for one in sentences if one), wraps=True))
        if isinstance(row.draft, Problem):
            return
        is_open = session.state in ("reading", "ready")
        if row.conflicts:
            heads = side_heads(next(iter(session.others(row)), row.contact_id))
            grid = ChoiceGrid(row.conflicts, session.choice_of(row).theirs, heads, is_open=is_open)
            grid.chosen.connect(self._choose_field)
            column.addWidget(grid)
        self._compared(column, session, row)
        self._added(column, session, row)
        if is_open and row.outcome in ("conflict", "merge") and session.others(row):
            column.addWidget(self._buttons(session, row))
            words = self.tr("Nothing is lost: a value that is not shown is kept beside the other.")
            if outcome == "conflict":
                words = self.tr("Until you choose, both are kept apart. Enter merges, K keeps apart.")
            column.addWidget(Label(words, "small", "textSecondary", wraps=True))

    def _compared(self, column: QVBoxLayout, session: ImportSession, row: PlannedRow) -> None:
        """Those whom a row could be about, beside the incoming person."""
        if row.outcome != "conflict" or row.merged is None:
            return
        chosen = frozenset(field_text(one.field) for one in row.conflicts)
        for contact_id in session.others(row)[:_MOST_OTHERS]:
            if contact := session.contact(contact_id):
                heads = side_heads(contact_id)
                column.addWidget(ComparedGrid(contact, row.merged, heads, chosen))

    def _added(self, column: QVBoxLayout, session: ImportSession, row: PlannedRow) -> None:
        is_compared = row.outcome == "conflict" and bool(session.others(row))
        lines = [] if is_compared else added_lines(row)
        if exchanges := exchanges_text(session.exchanges_of(row)):
            lines.append((self.tr("Exchanges"), exchanges))
        if not lines:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        head = self.tr("Adds") if row.base is not None else self.tr("Incoming")
        if not is_compared:
            grid.addWidget(Label(head, "smallStrong"), 0, 0, 1, 2)
        for line, (title, value) in enumerate(lines, 1):
            name = Label(title, "small", "textSecondary")
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, "body", wraps=True), line, 1)
        column.addLayout(grid)

    def _buttons(self, session: ImportSession, row: PlannedRow) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        others = session.others(row)[:_MOST_OTHERS]
        for contact_id in others:
            contact = session.contact(contact_id)
            text = self.tr("Merge with {name}").format(name=contact.formatted_name if contact else "–")
            button = Button(
                self.tr("Merge as chosen") if len(others) == 1 else text,
                ButtonKind.SOFT if contact_id == others[0] else ButtonKind.SECONDARY,
                icon_name="git-merge",
            )
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._choose_person, contact_id))
            flow.addWidget(button)
        apart = Button(self.tr("Keep both apart"))
        apart.clicked.connect(partial(self._choose_person, 0))
        flow.addWidget(apart)
        return box

    # --- The whole import ---------------------------------------------------------------------------------

    def _summary(self, column: QVBoxLayout, numbers: ImportNumbers) -> None:
        column.addWidget(Label(self.tr("What this import would change"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        lines = (
            (self.tr("People"), f"+{number(numbers.new)}", self.tr("start in the wider network")),
            (self.tr("To decide"), f"+{number(numbers.undecided)}", self.tr("kept apart until you choose")),
            (self.tr("Merged"), number(numbers.merged), self.tr("people who gain something")),
            (self.tr("Exchanges"), f"+{number(numbers.exchanges)}", self.tr("calls, messages, meetings")),
            (self.tr("Other entries"), f"+{number(numbers.others)}", self.tr("requests, ties and the like")),
            (self.tr("Unchanged"), number(numbers.unchanged), self.tr("people with nothing new to add")),
        )
        shown = [line for line in lines if line[1] not in ("+0", "0")]
        if numbers.is_nothing:
            words = self.tr("Nothing: everything is in NetDesk already or was left out.")
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        for place, (title, count, remark) in enumerate(shown):
            grid.addWidget(Label(title, "small", "textSecondary"), place, 0)
            grid.addWidget(Label(count, "bodyStrong"), place, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(ElidedLabel(remark, "small", "textSecondary"), place, 2)
        column.addLayout(grid)

    # --- Deciding -----------------------------------------------------------------------------------------

    def _choose_field(self, field: str, is_theirs: bool) -> None:
        if self._session is None or self._row is None:
            return
        theirs = self._session.choice_of(self._row).theirs
        self._session.decide(self._row.number, theirs=theirs | {field} if is_theirs else theirs - {field})
        self.decided.emit()

    def _choose_person(self, contact_id: int, _checked: bool = False) -> None:
        if self._session is not None and self._row is not None:
            self._session.decide(self._row.number, contact_id=contact_id)
            self.decided.emit()

    def merge(self) -> bool:
        """The key for merging with the first person it could be; whether there is one."""
        return self._answer(is_merge=True)

    def keep_apart(self) -> bool:
        """The key for keeping both apart; whether there is anything to part."""
        return self._answer(is_merge=False)

    def _answer(self, *, is_merge: bool) -> bool:
        row, session = self._row, self._session
        if row is None or session is None or session.state not in ("reading", "ready"):
            return False
        others = session.others(row)
        if row.outcome not in ("conflict", "merge") or not others:
            return False
        self._choose_person(others[0] if is_merge else 0)
        return True


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."


def _outcome_icon(outcome: str) -> QWidget:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_icon(painter, QRectF(rect), OUTCOMES[outcome][1], now.colour(COLOURS[outcome]))

    return Painted(QSize(18, 18), paint, outcome_text(outcome))
