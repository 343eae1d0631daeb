"""A tie between two people of the network: who, what they are to each other, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QSizePolicy, QWidget

from netdesk.domain.command import DeleteTie, SaveTie, Together
from netdesk.domain.contact import Tie
from netdesk.domain.error import KnownError
from netdesk.domain.tie_sides import MUTUAL, OTHER_SIDE, other_of, tie_in_which
from netdesk.window.card.card_words import say
from netdesk.window.card.form.typed_date import understood_date
from netdesk.window.date_text import partial_date_text
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.calm_combo_box import CalmComboBox
from netdesk.window.kit.form_dialog import FormDialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.people_field import PeopleField

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_MARGINS = (24, 4, 24, 16)
_WIDTH = 480


class TieDialog(FormDialog):
    """Notes what people are to a contact; with `tie`, changes or removes that one."""

    def __init__(
        self, desk: Desk, contact_id: int, tie: Tie | None = None, parent: QWidget | None = None
    ) -> None:
        title = say("Ties of {name}").format(name=desk.name_of(contact_id))
        super().__init__(title, parent)
        self.set_sentence(say("How close they are to you stands in the contact: circle, closeness, rhythm."))
        self._desk, self._tie = desk, tie
        self._uid = desk.uid_of(contact_id)
        self._before = "" if tie is None else other_of(tie, self._uid)[1]
        self.people = PeopleField(desk, [])
        self.relation = CalmComboBox()
        self.since = QLineEdit("" if tie is None else partial_date_text(tie.since))
        self._since_before = self.since.text()
        self._fill()
        self._add_buttons()
        self.people.changed.connect(self._on_people)
        self.relation.editTextChanged.connect(self.note_change)
        self.since.textEdited.connect(self.note_change)
        (self.people.line if tie is None else self.relation).setFocus()

    def _fill(self) -> None:
        self.relation.setEditable(True)
        self.relation.setInsertPolicy(CalmComboBox.InsertPolicy.NoInsert)
        self.relation.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.relation.addItems([*MUTUAL, *OTHER_SIDE])
        self.relation.setEditText(self._before)
        if (line := self.relation.lineEdit()) is not None:
            line.setPlaceholderText(say("friend, colleague, manager …"))
        self.since.setPlaceholderText(say("2015, Apr 2015 or 12 Apr 2015"))
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(*_MARGINS)
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        whom = self.people if self._tie is None else Label(self._other_name())
        for words, widget in (
            (say("With"), whom), (say("They are"), self.relation), (say("Since"), self.since),
        ):  # fmt: skip
            label = Label(words, "small", "textSecondary")
            label.setFixedHeight(theme().size("control"))
            form.addRow(label, widget)
            if widget is not whom:
                widget.setAccessibleName(words)
        self.set_body(body)
        self.setMinimumWidth(theme().grown(_WIDTH))

    def _other_name(self) -> str:
        assert self._tie is not None
        other = self._desk.id_of(other_of(self._tie, self._uid)[0])
        return "" if other is None else self._desk.name_of(other)

    def _on_people(self) -> None:
        self.note_change()
        self.resize(self.size().expandedTo(self.sizeHint()))

    def _add_buttons(self) -> None:
        if self._tie is not None:
            remove = self.add_button(say("Remove tie"), ButtonKind.PLAIN)
            remove.clicked.connect(self.remove)
        self.add_save(say("Save") if self._tie is not None else say("Note tie"))

    def save(self) -> None:
        """Save as one step and close, or say what is missing and stay."""
        try:
            commands = tuple(SaveTie(tie) for tie in self._ties() if tie != self._tie)
            if commands:
                self._desk.do(Together(commands))
        except KnownError as error:
            self.tell(error.sentence)
            return
        self.accept()

    def remove(self) -> None:
        """Take the tie away and close; Undo brings it back."""
        if self._tie is not None and self._desk.attempt(DeleteTie(self._tie.id)):
            self.accept()

    def _ties(self) -> list[Tie]:
        words, since = self.relation.currentText().strip(), self._since()
        if self._tie is not None:
            return [tie_in_which(self._tie, self._uid, words)._replace(since=since)]
        if not self.people.ids:
            self.people.line.setFocus()
            raise KnownError(say("Say with whom. Nobody of this name? Add them as a contact first."))
        others = [self._desk.uid_of(one) for one in self.people.ids]
        if self._uid in others:
            raise KnownError(say("A tie joins two people; choose somebody else."))
        return [tie_in_which(Tie(self._uid, other, since=since), self._uid, words) for other in others]

    def _since(self) -> str:
        text = self.since.text().strip()
        if self._tie is not None and text == self._since_before:
            return self._tie.since
        try:
            return understood_date(text)
        except KnownError:
            self.since.setFocus()
            raise
