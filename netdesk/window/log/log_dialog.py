"""Quick log: with whom, over what, when and what about; in seconds and without the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from netdesk.desk import contact_requests
from netdesk.domain.command import (
    Command,
    DecideSuggestion,
    DeleteInteractions,
    EditInteraction,
    LogInteraction,
    SetFact,
    Together,
)
from netdesk.domain.contact import TALK_KINDS, Fact, Interaction
from netdesk.domain.error import KnownError
from netdesk.domain.suggestion import decision_on
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.form_dialog import FormDialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.spin_box import SpinBox
from netdesk.window.log.channel_tiles import ChannelTiles
from netdesk.window.log.kinds import (
    default_direction,
    dialog_title,
    direction_segments,
    has_duration,
    kind_of,
    usual_channel,
)
from netdesk.window.log.new_exchange import NOTE, author_of, new_exchange
from netdesk.window.log.when_field import WhenField
from netdesk.window.people_field import PeopleField
from netdesk.window.tie_text import KINDS, kind_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.channel import Channel
    from netdesk.domain.suggestion import Suggestion

_WIDTH, _DURATION_WIDTH, _TEXT_HEIGHT, _MARGINS = 640, 132, 72, (24, 4, 24, 16)


class LogDialog(FormDialog):
    """Logs an exchange with these people, or edits the one with `interaction_id`. Enter saves, and notes the
    `suggestion` as done that led here.
    """

    def __init__(
        self,
        desk: Desk,
        contact_ids: Sequence[int],
        parent: QWidget | None = None,
        interaction_id: int | None = None,
        channel: str = "",
        suggestion: Suggestion | None = None,
    ) -> None:
        before = None if interaction_id is None else desk.interaction(interaction_id)
        start = before or new_exchange(desk, contact_ids, channel)
        is_new = before is None
        super().__init__(dialog_title(start.kind, is_new=is_new), parent)
        self._desk, self._before, self._suggestion = desk, before, suggestion
        self.setMinimumWidth(self._least_width())
        self._start = start
        if len(start.participants) > 1 and (writer := desk.writer_of(start)):
            self.set_sentence(self.tr("From {name}.").format(name=writer))
        known = [found for uid in start.participants if (found := desk.id_of(uid)) is not None]
        self.people = PeopleField(desk, known)
        self.channel = ChannelTiles(self._channels(start.channel), start.channel)
        self.kind = SegmentedControl(self.tr("Kind"), self._kinds(start.kind), start.kind)
        self._direction = start.direction or default_direction(start.kind)
        self._direction_box = QWidget()
        self.direction: SegmentedControl | None = None
        self.when = WhenField(start.moment, desk.today)
        self.duration = SpinBox()
        self.subject = QLineEdit(start.subject)
        self.text = QPlainTextEdit(start.text)
        self.remember = QLineEdit()
        self._form = QFormLayout()
        self._fill_form()
        self._add_buttons(is_new=is_new)
        self._connect()
        self._show_kind()
        self.resize(self.sizeHint())
        self._is_channel_said = bool(before or channel)
        (self.subject if self.people.ids else self.people.line).setFocus()

    # --- Building -----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        body = self._area.widget()
        if body is not None:
            # Chips and tiles may need more lines at this width than Qt's hint allows for.
            missing = self._form.totalHeightForWidth(self._least_width()) - body.sizeHint().height()
            wanted += QSize(0, max(missing, 0))
        return wanted.boundedTo(self._room())

    def _least_width(self) -> int:
        return min(theme().grown(_WIDTH), self._room().width())

    def _channels(self, current: str) -> list[Channel]:
        return [one for one in self._desk.channels() if not one.is_ended or one.key == current]

    def _kinds(self, current: str) -> list[Segment]:
        kinds = KINDS if current in KINDS else (*KINDS, current)
        return [Segment(kind, kind_text(kind)) for kind in kinds]

    def _fill_form(self) -> None:
        body = QWidget()
        body.setLayout(self._form)
        self._form.setContentsMargins(*_MARGINS)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self._direction_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        self._dress_fields()
        for words, widget in (
            (self.tr("With"), self.people),
            (self.tr("Channel"), self.channel),
            (self.tr("Kind"), _at_left(self.kind)),
            (self.tr("Direction"), self._direction_box),
            (self.tr("When"), self.when),
            (self.tr("Duration"), self.duration),
            (self.tr("About"), self.subject),
            (self.tr("Text"), self.text),
            (self.tr("To remember"), self.remember),
        ):
            label = Label(words, "small", "textSecondary")
            # Level with the first line of a field; the directions are filled later.
            line = widget.sizeHint().height() or theme().size("controlSmall")
            label.setFixedHeight(min(theme().size("control"), line))
            self._form.addRow(label, widget)
        self.set_body(body)

    def _dress_fields(self) -> None:
        self.duration.setRange(0, 24 * 60)
        self.duration.setSuffix(self.tr(" min"))
        self.duration.setSpecialValueText(self.tr("not noted"))
        self.duration.setSingleStep(5)
        self.duration.setFixedWidth(theme().grown(_DURATION_WIDTH))
        self.duration.setValue(round((self._start.duration_s or 0) / 60))
        self._minutes_before = self.duration.value()
        self.subject.setPlaceholderText(self.tr("They asked for your view on …"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme().grown(_TEXT_HEIGHT))
        self.remember.setPlaceholderText(self.tr("Something to ask about next time"))
        for widget, words in (
            (self.duration, self.tr("Duration in minutes")),
            (self.subject, self.tr("About")),
            (self.text, self.tr("Text")),
            (self.remember, self.tr("To remember")),
        ):
            widget.setAccessibleName(words)

    def _add_buttons(self, *, is_new: bool) -> None:
        self._sentence_below.setMinimumWidth(220)
        if not is_new:
            delete = self.add_button(self.tr("Delete"), ButtonKind.PLAIN)
            delete.clicked.connect(self._on_delete)
        if self._suggestion is not None:
            done = self.add_button(self.tr("Done, log nothing"), ButtonKind.PLAIN)
            done.clicked.connect(self._on_done)
        self.save_button = self.add_save(self.tr("Log") if is_new else self.tr("Save"))

    def _connect(self) -> None:
        self.channel.chosen.connect(self._on_channel)
        self.kind.chosen.connect(self._on_kind)
        self.when.date.dateChanged.connect(self._show_direction)
        self.people.changed.connect(lambda: self.tell(""))
        for edited in (self.subject.textEdited, self.remember.textEdited, self.text.textChanged):
            edited.connect(self.note_change)

    # --- Kind and direction -------------------------------------------------------------------------------

    def _on_channel(self, key: str) -> None:
        self._is_channel_said = True
        if self.kind.current() in KINDS and self.kind.current() != NOTE:
            self.kind.set_current(kind_of(key))
            self._on_kind(self.kind.current())

    def _on_kind(self, kind: str) -> None:
        self._direction = default_direction(kind)
        if not self._is_channel_said:
            self.channel.set_current(usual_channel(kind, self._start.channel))
        self._show_kind()
        self.resize(self.size().expandedTo(self.sizeHint()))

    def _show_kind(self) -> None:
        """Show what belongs to the kind: who began, how long it took."""
        kind = self.kind.current()
        layout = self._direction_box.layout()
        assert isinstance(layout, QHBoxLayout)
        if self.direction is not None:
            layout.removeWidget(self.direction)
            self.direction.hide()
            self.direction.deleteLater()
        segments = direction_segments(kind)
        self.direction = SegmentedControl(self.tr("Direction"), segments, self._direction or "out")
        self.direction.chosen.connect(self._on_direction)
        layout.insertWidget(0, self.direction)
        self._form.setRowVisible(self.duration, has_duration(kind))
        self._show_direction()

    def _show_direction(self) -> None:
        self._form.setRowVisible(self._direction_box, self._has_direction())

    def _has_direction(self) -> bool:
        """Whether somebody began it: nobody a note, and nobody yet a call or a meeting that is to come."""
        kind = self.kind.current()
        return kind != NOTE and not (kind in TALK_KINDS and self.when.is_to_come)

    def _on_direction(self, direction: str) -> None:
        self._direction = direction

    # --- Saving -------------------------------------------------------------------------------------------

    def value(self) -> Interaction:
        """The exchange as it shall be. KnownError when nobody is named."""
        if not self.people.ids:
            self.people.line.setFocus()
            raise KnownError(self.tr("Say with whom it was."))
        kind = self.kind.current()
        direction = self._direction if self._has_direction() else ""
        participants = tuple(self._desk.uid_of(one) for one in self.people.ids)
        value = self._start._replace(
            moment=self.when.value(),
            channel=self.channel.current(),
            kind=kind,
            direction=direction,
            participants=participants,
            subject=self.subject.text().strip(),
            text=self.text.toPlainText().strip(),
            duration_s=self._duration(kind),
        )
        is_same = (direction, participants) == (self._start.direction, self._start.participants)
        return (
            value if is_same and self._before else value._replace(author=author_of(direction, participants))
        )

    def _duration(self, kind: str) -> int | None:
        if self.duration.value() == self._minutes_before:
            return self._start.duration_s
        return self.duration.value() * 60 or None if has_duration(kind) else None

    def save(self) -> None:
        """Save everything as one step and close, or say what is missing and stay."""
        try:
            commands = self._commands()
            if commands:
                self._desk.do(Together(commands))
                self._tell_of_requests(commands)
        except KnownError as error:
            self.tell(error.sentence)
            return
        self.accept()

    def _commands(self) -> tuple[Command, ...]:
        interaction = self.value()
        commands: list[Command] = []
        if self._before is None:
            commands.append(LogInteraction(interaction))
            commands += contact_requests.talked_about(self._desk, interaction)
        elif interaction != self._before:
            commands.append(EditInteraction(interaction))
        if fact := self.remember.text().strip():
            noted = Fact(fact, noted=interaction.moment.calendar_date.isoformat())
            commands.append(SetFact(self.people.ids[0], None, noted))
        if self._suggestion is not None:
            commands.append(DecideSuggestion(decision_on(self._suggestion, "done", self._desk.today)))
        return tuple(commands)

    def _on_done(self) -> None:
        assert self._suggestion is not None
        commands: list[Command] = [DecideSuggestion(decision_on(self._suggestion, "done", self._desk.today))]
        if self._suggestion.kind == "call-first":
            commands += contact_requests.called_about(self._desk, self._suggestion.contact_uid)
        if self._desk.attempt(Together(tuple(commands))):
            self._tell_of_requests(commands)
            self.accept()

    def _tell_of_requests(self, commands: Sequence[Command]) -> None:
        if name := contact_requests.asked_by(self._desk, commands):
            words = self.tr("You talked to {name}. Accept or decline the request on the card.")
            self._desk.intents.message.emit(words.format(name=name))

    def _on_delete(self) -> None:
        assert self._before is not None
        if self._desk.attempt(DeleteInteractions((self._before.id,))):
            self.accept()


def _at_left(widget: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return box
