"""The pane at the right of the timeline: the exchanges with the selected person, and when they answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.person_name import initials
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.surface import Hairline, Surface
from netdesk.window.kit.table import dress_list
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import phrase_text
from netdesk.window.tie_text import channel_inside, channel_text
from netdesk.window.timeline.answer_hours import AnswerHours
from netdesk.window.timeline.event_list import EventDelegate, EventListModel, Row
from netdesk.window.timeline.measures import panel_head_height

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ChannelLine
    from netdesk.domain.contact import Interaction

_READ_HOURS_MS = 80
_FEW = 5


class EventPanel(Surface):
    """`event_chosen`: the Row of an exchange that was clicked; `table_wanted`: show all as a table;
    `step_wanted`: -1 for the time before what is in view, 1 for the time after.
    """

    event_chosen = Signal(object)
    table_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self._desk = desk
        self.model = EventListModel(desk)
        self.model.setParent(self)
        self.list = QListView()
        self.hint = EmptyState("")
        self._pages = QStackedLayout()
        self._avatar = Painted(QSize(28, 28), lambda *_: None, "")
        self._name = ElidedLabel("", "bodyStrong")
        self._count = ElidedLabel("", "caption", "textSecondary")
        self._earlier = IconButton("chevron-left", self.tr("Earlier"))
        self._later = IconButton("chevron-right", self.tr("Later"))
        self._hours = AnswerHours()
        self._best = Label("", "small", wraps=True)
        self._best_tile = Painted(_tile_size, lambda *_: None, "")
        self._head, self._foot = QWidget(), Surface("surface", ("top",))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READ_HOURS_MS)
        self._timer.timeout.connect(self._read_hours)
        self._build()
        self._fit()
        look().changed.connect(self._fit)
        self.show_contact(None)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill_head()
        column.addWidget(self._head)
        column.addWidget(Hairline())
        self.list.setModel(self.model)
        self.list.setItemDelegate(EventDelegate(self.list))
        dress_list(self.list)
        self.list.setUniformItemSizes(False)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Exchanges"))
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)
        # In its place first: a page of stacked ones that stand nowhere is shown as a window of its own.
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.hint)
        self._build_foot()
        column.addWidget(self._foot)
        self.setMinimumWidth(260)

    def _fit(self) -> None:
        self._head.setFixedHeight(panel_head_height())

    def _fill_head(self) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._count)
        words.addStretch(1)
        table = IconButton("table-2", self.tr("Show as table (Ctrl+T)"))
        table.clicked.connect(self.table_wanted)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        for button, step in ((self._earlier, -1), (self._later, 1)):
            button.clicked.connect(lambda _checked=False, step=step: self.step_wanted.emit(step))
            button.hide()
            row.addWidget(button)
        row.addWidget(table)

    def _build_foot(self) -> None:
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("When they answer"), "section"))
        remark = ElidedLabel("", "caption", "textSecondary", align="right")
        remark.set_text(self.tr("all channels, by hour"), shorter="")
        head.addWidget(remark, 1)
        column.addLayout(head)
        column.addWidget(self._hours)
        best = QHBoxLayout()
        best.setSpacing(8)
        best.addWidget(self._best_tile, 0, Qt.AlignmentFlag.AlignTop)
        best.addWidget(self._best, 1)
        column.addLayout(best)

    # --- What is shown ------------------------------------------------------------------------------------

    def show_contact(self, contact_id: int | None) -> None:
        """Show somebody; the same again reads everything anew and stays where it is."""
        is_same = contact_id == self.model.contact
        bar = self.list.verticalScrollBar()
        offset = bar.value()
        self.model.show(contact_id)
        if is_same:
            bar.setValue(offset)
        name = "" if contact_id is None else self._desk.name_of(contact_id)
        self._name.set_text(name or self.tr("Nobody selected"))

        def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
            if name:
                paint_avatar(painter, rect, initials(name), str(contact_id), now)

        self.hint.set_text(
            "" if name else self.tr("Click a lane to see what was exchanged, and when they answer.")
        )
        self._pages.setCurrentWidget(self.list if name else self.hint)
        self._show_manner(is_of_people=False)
        self._avatar.show_instead(paint, "")
        self._avatar.setVisible(bool(name))
        self._foot.setVisible(contact_id is not None)
        self._timer.start()

    def show_people(self, events: Sequence[tuple[Interaction, str]], title: str, hint: str = "") -> None:
        """Show what is in view with several people, below a title; without events, the hint."""
        self.model.show_people(events)
        self.hint.set_text(hint)
        self._pages.setCurrentWidget(self.hint if hint and not events else self.list)
        self._name.set_text(title)
        self._show_manner(is_of_people=True)

    def _show_manner(self, *, is_of_people: bool) -> None:
        self._avatar.setVisible(not is_of_people)
        self._earlier.setVisible(is_of_people)
        self._later.setVisible(is_of_people)
        if is_of_people:
            self._foot.hide()

    def set_count(self, words: str, shorter: str | None = None) -> None:
        """The line below the name; `shorter` where it has no room."""
        self._count.set_text(words, shorter=shorter)

    def choose(self, second: int) -> None:
        """Select the exchange at a second."""
        row = self.model.row_at(second)
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _read_hours(self) -> None:
        contact = self.model.contact
        card = None if contact is None else self._desk.card(contact)
        if card is None:
            return
        line = next((one for one in card.ladder if one.is_best and one.best_time is not None), None)
        total = sum(map(sum, card.hours))
        words = self._best_words(line, total)
        self._best.setText(words)
        self._hours.show_hours(card.hours, _busiest(card.hours) if total >= _FEW else None, words)
        self._best_tile.setVisible(line is not None)
        if line is not None:
            key = line.channel

            def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
                paint_tile(painter, QRectF(rect), key, now)

            self._best_tile.show_instead(paint, channel_text(line.name))

    def _best_words(self, line: ChannelLine | None, total: int) -> str:
        if line is None or line.best_time is None:
            return self.tr("Too few to tell") if total < _FEW else self.tr("No best hour yet")
        words = self.tr("Best: {time}, {channel}").format(
            time=phrase_text(line.best_time), channel=channel_inside(line.channel)
        )
        if not line.opened:
            return words
        answers = self.tr("{answered} of {opened} answered")
        return f"{words}, {answers.format(answered=line.answered, opened=line.opened)}"

    # --- What is clicked ----------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.event is not None:
            self.event_chosen.emit(row)

    def _on_activated(self, index: QModelIndex) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.event is not None:
            self._desk.intents.interaction_wanted.emit(row.event.id)


def _tile_size() -> QSize:
    side = theme().grown(16)
    return QSize(side, side)


def _busiest(hours: tuple[tuple[int, ...], ...]) -> tuple[int, int] | None:
    cells = [(count, -row, -hour) for row, day in enumerate(hours) for hour, count in enumerate(day)]
    count, row, hour = max(cells, default=(0, 0, 0))
    return (-row, -hour) if count else None
