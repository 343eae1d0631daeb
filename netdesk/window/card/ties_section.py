"""People tied to this one: who, and what they are to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from netdesk.domain.tie_sides import other_of
from netdesk.window.card.card_words import say
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.section import Section, clear
from netdesk.window.kit.button import Button, ButtonKind, IconButton, icon_inset
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.contact import Tie

_SHOWN = 6


class TiesSection(Section):
    """A press on a person selects them; the pencil beside changes the tie or takes it away."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._shows_all_of = 0
        self._card: ContactCard | None = None
        graph = Button(self.tr("Open graph"), ButtonKind.LINK, is_small=True, is_flush=True)
        graph.clicked.connect(lambda: desk.intents.view_wanted.emit("graph"))
        add = IconButton("plus", self.tr("Note a tie with somebody"), has_border=False, is_small=True)
        add.clicked.connect(lambda: self.edit(None))
        self.head.addWidget(graph)
        self.head.addWidget(add)
        self.let_reach(head=icon_inset(), body=icon_inset())

    def has(self, card: ContactCard) -> bool:
        return bool(card.tied)

    def fill(self, card: ContactCard) -> None:
        self._card = card
        clear(self.body)
        ties = card.tied
        self.set_remark(number_text(len(ties)) if len(ties) > _SHOWN else "")
        shown = ties if self._shows_all_of == card.contact.id else ties[:_SHOWN]
        for contact_id, name, tie in shown:
            self.body.addLayout(self._row(contact_id, name, tie))
        if len(shown) < len(ties):
            words = say("Show all {count}").format(count=number_text(len(ties)))
            more = Button(words, ButtonKind.LINK, is_small=True)
            more.clicked.connect(self._show_all)
            self.body.addWidget(more)

    def edit(self, tie: Tie | None) -> None:
        """Ask for a tie, or change one."""
        from netdesk.window.card.tie_dialog import TieDialog

        assert self._card is not None
        TieDialog(self.desk, self._card.contact.id, tie, self.window()).open()

    def _row(self, contact_id: int, name: str, tie: Tie) -> QHBoxLayout:
        assert self._card is not None
        line = QHBoxLayout()
        line.setSpacing(4)
        row = RowButton(name, icon_name="user-round", after=other_of(tie, self._card.contact.uid)[1])
        row.clicked.connect(partial(self.desk.selection.select, [contact_id]))
        line.addWidget(row, 1)
        change = IconButton("pencil", self.tr("Change the tie"), has_border=False, is_small=True)
        change.setAccessibleName(self.tr("Change the tie with {name}").format(name=name))
        change.clicked.connect(partial(self.edit, tie))
        line.addWidget(change)
        return line

    def _show_all(self) -> None:
        assert self._card is not None
        self._shows_all_of = self._card.contact.id
        self.fill(self._card)
