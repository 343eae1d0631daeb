"""Worth remembering: facts to ask about, and how giving and asking stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from netdesk.domain.command import SetFact
from netdesk.domain.contact import Fact
from netdesk.domain.moment import Moment
from netdesk.window.card.card_words import say
from netdesk.window.card.fact_dialog import FactDialog
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.section import Section, clear
from netdesk.window.date_text import age, partial_date_text
from netdesk.window.kit.button import IconButton, icon_inset
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard

_PLAIN_ICON = "bookmark"


class RememberSection(Section):
    """A press on a fact edits it; the tick beside it notes that it was asked about today."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        add = IconButton("plus", self.tr("Note something worth remembering"), has_border=False, is_small=True)
        add.clicked.connect(lambda: self.edit(None))
        self.head.addWidget(add)
        self.let_reach(head=icon_inset(), body=icon_inset())
        self._contact_id = 0

    def fill(self, card: ContactCard) -> None:
        self._contact_id = card.contact.id
        clear(self.body)
        for fact in card.contact.facts:
            self.body.addLayout(self._fact(fact))
        if card.gave or card.asked:
            words = say("You gave {gave}×, asked {asked}×").format(gave=card.gave, asked=card.asked)
            balance = RowButton(words, icon_name=theme().icon_name("remember", "balance"))
            balance.setEnabled(False)
            self.body.addWidget(balance)
        elif not card.contact.facts:
            self.body.addWidget(Label(say("Nothing noted yet."), "small", "textTertiary"))

    def edit(self, fact: Fact | None) -> None:
        """Ask for a fact, or change one."""
        dialog = FactDialog(fact, self.desk.today, self.window())
        dialog.wanted.connect(partial(self._set, fact))
        dialog.open()

    def _set(self, old: Fact | None, new: Fact | None) -> None:
        self.desk.attempt(SetFact(self._contact_id, old, new))

    def _fact(self, fact: Fact) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        row = RowButton(fact.text, icon_name=fact.icon or _PLAIN_ICON, after=self._asked_words(fact))
        row.setAccessibleDescription(self.tr("Edit"))
        row.clicked.connect(partial(self.edit, fact))
        line.addWidget(row, 1)
        today = self.desk.today.isoformat()
        asked = IconButton("circle-check", self.tr("Asked today"), has_border=False, is_small=True)
        asked.setEnabled(fact.last_asked != today)
        asked.clicked.connect(partial(self._set, fact, fact._replace(last_asked=today)))
        line.addWidget(asked)
        return line

    def _asked_words(self, fact: Fact) -> str:
        if not fact.last_asked:
            return ""
        moment = Moment.parse(fact.last_asked)
        if moment is None:
            return say("asked {day}").format(day=partial_date_text(fact.last_asked))
        days = (self.desk.today - moment.calendar_date).days
        return say("asked today") if days <= 0 else say("asked {age} ago").format(age=age(days))
