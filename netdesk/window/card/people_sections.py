"""What joins somebody with others: requests and groups."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.moment import Moment
from netdesk.window.card.card_words import say
from netdesk.window.card.question import Answer, add_answers, ask, whether_it_took_place
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.section import Section, clear
from netdesk.window.date_text import short_date
from netdesk.window.kit.chip import Chip
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.passing_menu import open_below
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.tie_text import channel_name

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.contact import Interaction
    from netdesk.domain.network import Request

_STATES = {
    "in": ("new", "call-offered", "call-booked", "talked", "accepted", "declined"),
    "out": ("new", "accepted", "declined", "withdrawn"),
}
"""What a request can become, by its direction."""


class RequestsSection(Section):
    """Contact requests in either direction. A press on one notes what became of it; what was talked about
    waits for a decision.
    """

    def has(self, card: ContactCard) -> bool:
        return bool(card.requests)

    def fill(self, card: ContactCard) -> None:
        clear(self.body)
        for request in card.requests:
            moment = Moment.parse(request.time) if request.time else None
            day = "" if moment is None else short_date(moment.calendar_date, self.desk.today)
            row = RowButton(
                self._words(request),
                channel=request.channel,
                mark="arrow-down-left" if request.direction == "in" else "arrow-up-right",
                after=" · ".join(part for part in (_state(request.state), day) if part),
            )
            row.setToolTip(plain_tip(request.text))
            row.setAccessibleDescription(self.tr("Note what became of it"))
            row.clicked.connect(partial(self._show_menu, row, request))
            self.body.addWidget(row)
            if request.direction == "in" and request.state == "talked":
                self._add_decision(request)
            elif request.direction == "in" and request.state == "call-booked":
                self._add_question(request, card.booked)

    def _add_decision(self, request: Request) -> None:
        here = self.tr("Notes it here; on {channel} you answer yourself.")
        tip = here.format(channel=channel_name(request.channel))
        add_answers(
            self.body,
            Answer(self.tr("Accept"), partial(self.note, request, "accepted"), tip),
            Answer(self.tr("Decline kindly"), partial(self.note, request, "declined"), tip),
        )

    def _add_question(self, request: Request, talk: Interaction | None) -> None:
        """Once its day has passed: whether the talk took place; without a day: when it is to be."""
        if talk is None:
            wanted = self.desk.intents.log_on_wanted
            note = partial(wanted.emit, [self.desk.id_of(request.contact)], "phone")
            ask(self.body, self.tr("No day is noted for the call."), Answer(self.tr("Note the day …"), note))
        elif talk.moment.calendar_date < self.desk.today:
            ask(
                self.body,
                whether_it_took_place(talk.channel, talk.moment.calendar_date, self.desk.today),
                Answer(self.tr("Yes"), partial(self._note_held, request, talk)),
                Answer(self.tr("No"), partial(self._note_not_held, request, talk)),
                Answer(self.tr("New date …"), partial(self.desk.intents.interaction_wanted.emit, talk.id)),
            )

    def _show_menu(self, row: QWidget, request: Request, _is_on: bool = False) -> None:
        open_below(self.menu(request), row)

    def menu(self, request: Request) -> QMenu:
        """What a request can have become."""
        menu = QMenu(self)
        for state in _STATES[request.direction]:
            words = _state(state)
            action = menu.addAction(words[:1].upper() + words[1:])
            action.setCheckable(True)
            action.setChecked(state == request.state)
            action.triggered.connect(partial(self.note, request, state))
        return menu

    def note(self, request: Request, state: str, _is_on: bool = False) -> None:
        """Note what became of a request."""
        from netdesk.desk.contact_requests import settled

        if state != request.state:
            self.desk.attempt(settled(self.desk, request, state))

    def _note_held(self, request: Request, talk: Interaction) -> None:
        from netdesk.desk.contact_requests import held

        self.desk.attempt(held(self.desk, request, talk))

    def _note_not_held(self, request: Request, talk: Interaction) -> None:
        from netdesk.desk.contact_requests import not_held

        self.desk.attempt(not_held(request, talk))

    def _words(self, request: Request) -> str:
        if request.purpose or request.text:
            return request.purpose or " ".join(request.text.split())
        asked = say("Asked you to connect on {channel}")
        if request.direction != "in":
            asked = say("You asked to connect on {channel}")
        return asked.format(channel=channel_name(request.channel))


class GroupsSection(Section):
    """Groups both of you are in."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        self.body.addWidget(self._box)

    def has(self, card: ContactCard) -> bool:
        return bool(card.groups)

    def fill(self, card: ContactCard) -> None:
        clear(self._flow)
        for name in card.groups:
            self._flow.addWidget(Chip(name))


def _state(state: str) -> str:
    words = {
        "new": say("open"),
        "call-offered": say("call offered"),
        "call-booked": say("call booked"),
        "talked": say("talked"),
        "accepted": say("accepted"),
        "declined": say("declined"),
        "withdrawn": say("withdrawn"),
    }
    return words.get(state, state)
