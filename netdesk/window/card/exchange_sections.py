"""What is planned with somebody, the latest exchanges and those that hold what is searched for; a press opens
one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netdesk.domain.contact import Interaction
from netdesk.domain.excerpt import excerpt
from netdesk.domain.person_name import called
from netdesk.domain.sense import is_by_third
from netdesk.window.card.card_words import direction_icon, exchange_text, say
from netdesk.window.card.question import Answer, ask, whether_it_took_place
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.section import Section, clear
from netdesk.window.date_text import duration_text, moment_text, short_date
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import kind_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.desk import Desk
    from netdesk.desk.planned_talks import PlannedTalk
    from netdesk.desk.rows import ContactCard

_SHOWN = 5
_ASKED = 3


class PlannedSection(Section):
    """What is logged for a day to come, the next first; it counts from that day on. Of a talk whose day has
    passed it is asked whether it took place.
    """

    def has(self, card: ContactCard) -> bool:
        return bool(card.planned or card.to_confirm)

    def fill(self, card: ContactCard) -> None:
        clear(self.body)
        for talk in card.to_confirm[:_ASKED]:
            self._ask(talk)
        shown = card.planned[:_SHOWN]
        dates = _dates(self.desk, shown)
        for one in shown:
            self.body.addWidget(_row(self.desk, one, card.contact.uid, "calendar-clock", dates))
        more = len(card.planned) - _SHOWN
        self.set_remark(say("{count} more").format(count=number_text(more)) if more > 0 else "")

    def _ask(self, talk: PlannedTalk) -> None:
        question = whether_it_took_place(talk.channel, talk.day, self.desk.today, talk.words)
        answers = [
            Answer(self.tr("Yes"), partial(self._note, talk, took_place=True)),
            Answer(self.tr("No"), partial(self._note, talk, took_place=False)),
        ]
        if isinstance(talk.noted, Interaction):
            wanted = self.desk.intents.interaction_wanted
            answers.append(Answer(self.tr("New date …"), partial(wanted.emit, talk.noted.id)))
        ask(self.body, question, *answers)

    def _note(self, talk: PlannedTalk, *, took_place: bool) -> None:
        from netdesk.desk.planned_talks import held, not_held

        self.desk.attempt(held(talk) if took_place else not_held(talk))


class FoundSection(Section):
    """While something is searched for: the exchanges with this person that hold it, as they say it."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._sought = ""
        self._found: list[Interaction] = []
        self._count = 0

    def seek(self, text: str) -> None:
        """Look for this from the next card on; "" ends it."""
        self._sought = text.strip()

    def has(self, card: ContactCard) -> bool:
        self._found, self._count = self.desk.exchanges_with_words(card.contact.id, self._sought, _SHOWN)
        return bool(self._found)

    def fill(self, card: ContactCard) -> None:
        clear(self.body)
        dates = _dates(self.desk, self._found)
        for one in self._found:
            words = excerpt(one.subject, self._sought) or excerpt(one.text, self._sought)
            mark = direction_icon(one, card.contact.uid)
            self.body.addWidget(_row(self.desk, one, card.contact.uid, mark, dates, words))
        self.set_remark(
            say("with “{words}”").format(words=self._sought)
            if self._count <= _SHOWN
            else say("{count} with “{words}”").format(count=number_text(self._count), words=self._sought)
        )


class LatestSection(Section):
    """Channel, date, direction and the first words of each."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        timeline = Button(self.tr("Open timeline"), ButtonKind.LINK, is_small=True, is_flush=True)
        timeline.clicked.connect(lambda: desk.intents.view_wanted.emit("timeline"))
        self.head.addWidget(timeline)

    def fill(self, card: ContactCard) -> None:
        clear(self.body)
        count, uid = card.interaction_count, card.contact.uid
        self.set_remark(say("{count} in all").format(count=number_text(count)) if count > _SHOWN else "")
        shown = card.latest[:_SHOWN]
        dates = _dates(self.desk, shown)
        for one in shown:
            self.body.addWidget(_row(self.desk, one, uid, direction_icon(one, uid), dates))
        if not card.latest:
            self.body.addWidget(Label(say("Nothing logged yet."), "small", "textTertiary"))


def _dates(desk: Desk, interactions: Sequence[Interaction]) -> list[str]:
    return [_date(desk, one) for one in interactions]


def _date(desk: Desk, interaction: Interaction) -> str:
    return short_date(interaction.moment.calendar_date, desk.today)


def _row(
    desk: Desk, interaction: Interaction, uid: str, mark: str, dates: Sequence[str], words: str = ""
) -> RowButton:
    """A row whose date stands in a column with `dates`."""
    words = words or exchange_text(interaction)
    is_of_another = is_by_third(interaction, uid)
    if is_of_another and (writer := desk.writer_of(interaction)):
        words = say("{writer}: {words}").format(writer=called(writer), words=words)
    if interaction.duration_s:
        words = f"{words.rstrip('.')}, {duration_text(interaction.duration_s)}"
    row = RowButton(
        words,
        channel=interaction.channel,
        before=_date(desk, interaction),
        column=dates,
        mark=mark,
    )
    head = f"{moment_text(interaction.moment, desk.today)}, {kind_text(interaction.kind)}"
    who = say("Somebody else wrote it to you both.") if is_of_another else ""
    said = (head, who, interaction.subject, interaction.text[:400])
    row.setToolTip(plain_tip("\n".join(part for part in said if part)))
    row.clicked.connect(partial(desk.intents.interaction_wanted.emit, interaction.id))
    return row
