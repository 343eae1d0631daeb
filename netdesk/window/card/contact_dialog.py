"""The dialog for a new contact, or for everything known about one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netdesk.desk.change_of_work import edit_of, has_moved, with_positions
from netdesk.desk.person_behind import person_behind
from netdesk.desk.related_people import with_ties
from netdesk.domain.command import AddContact
from netdesk.domain.contact import Contact
from netdesk.domain.error import KnownError
from netdesk.domain.person_name import formatted_name
from netdesk.window.card.card_words import say
from netdesk.window.card.form.cells import Field, TextField, make_field
from netdesk.window.card.form.declarations import Group, Line, Rows, groups
from netdesk.window.card.form.part_rows import PartRow, PartRows
from netdesk.window.card.form.photo_field import PhotoField
from netdesk.window.card.form.split_name import SplitName
from netdesk.window.card.namesakes import Namesakes
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.form_dialog import FormDialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.name_completer import NameCompleter
from netdesk.window.tie_text import channel_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_WIDTH, _LABEL_WIDTH = 768, 104
_MARGINS = (24, 4, 24, 20)
_NAMES = ("prefix", "given_name", "additional_names", "family_name", "suffix", "nickname", "organisation")
_POINTS = ("emails", "phones")
_NOTES_HEIGHT = 96
_NEXT_KEYS = QKeySequence("Ctrl+Shift+Return")


def _met_with(like: Contact | None) -> Contact:
    return Contact() if like is None else Contact(how_met=like.how_met, met=like.met, tags=like.tags)


class ContactDialog(FormDialog):
    """Shows what `form/declarations.py` names; what it does not name stays as it was. Enter or Ctrl+Enter
    saves; Esc asks once more when something was typed.
    """

    def __init__(
        self, desk: Desk, contact_id: int | None, parent: QWidget | None = None, like: Contact | None = None
    ) -> None:
        """`like`: at whose side somebody new was met; where, when and the tags are the same."""
        self._desk = desk
        found = None if contact_id is None else desk.contact(contact_id)
        self._contact = found or _met_with(like)
        self._is_new = found is None
        self._last_added: Contact | None = None
        super().__init__(say("New contact") if found is None else found.formatted_name, parent)
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, PartRows] = {}
        self._has_own_name = self._contact.formatted_name != self._composed(self._contact)
        self._notes = QPlainTextEdit(self._contact.notes)
        self._photo = PhotoField(self._contact.photo, self._contact.formatted_name, str(self._contact.id))
        self._namesakes = Namesakes(desk)
        self.set_body(self._form())
        wide, room = theme().grown(_WIDTH), round(self.screen().availableSize().width() * 0.9)
        self.setMinimumWidth(min(wide, room))
        self._add_buttons()
        self._connect()
        self._show_name()
        self.resize(self.sizeHint())
        self.fields["given_name"].focus_first()

    # --- Building -----------------------------------------------------------------------------------------

    def _form(self) -> QWidget:
        channels = tuple((one.key, channel_text(one.name)) for one in self._desk.channels())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        for place, group in enumerate(groups()):
            if group.title:
                column.addSpacing(6)
                column.addWidget(Label(group.title, "section"))
            grid = self._grid(group, channels)
            if place == 0:
                top = QHBoxLayout()
                top.setSpacing(20)
                top.addLayout(grid, 1)
                top.addWidget(self._photo)
                column.addLayout(top)
                column.addWidget(self._namesakes)
            else:
                column.addLayout(grid)
        column.addLayout(self._notes_line())
        return body

    def _grid(self, group: Group, channels: Any) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, theme().grown(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for place, item in enumerate(group.items):
            label = Label(item.label, "small", "textSecondary")
            label.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._item(item, channels), place, 1)
        return grid

    def _item(self, item: Line | Rows, channels: Any) -> QWidget:
        if isinstance(item, Rows):
            rows = PartRows(item, getattr(self._contact, item.attribute), channels)
            self.rows[item.attribute] = rows
            if item.attribute == "related":
                for one in rows.shown:
                    self._offer_people(one)
                rows.added.connect(self._offer_people)
            return rows
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for cell in item.cells:
            value = getattr(self._contact, cell.attribute)
            if cell.attribute == "formatted_name" and not self._has_own_name:
                value = ""
            if cell.attribute == "introduced_by":
                named = TextField(cell, value, person_behind(self._desk, value))
                NameCompleter(self._desk, named.line)
                field: Field = named
            else:
                field = make_field(cell, value, channels)
            self.fields[cell.attribute] = field
            field.name_within(item.label)
            row.addWidget(field, 0 if cell.width else 1)
        if not any(cell.width == 0 for cell in item.cells):
            row.addStretch(1)
        return self._with_offer(box) if "formatted_name" in {cell.attribute for cell in item.cells} else box

    def _offer_people(self, row: PartRow) -> None:
        field = row.fields["name"]
        assert isinstance(field, TextField)
        NameCompleter(self._desk, field.line)

    def _with_offer(self, shown: QWidget) -> QWidget:
        """The name as it is shown, and below it the offer to split it."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(shown)
        column.addWidget(SplitName(self._contact, self.fields), 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _notes_line(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addSpacing(6)
        column.addWidget(Label(say("Notes"), "section"))
        self._notes.setAccessibleName(say("Notes"))
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(theme().grown(_NOTES_HEIGHT))
        column.addWidget(self._notes)
        return column

    def _add_buttons(self) -> None:
        self._sentence_below.setMinimumWidth(320)
        if self._is_new:
            following = self.add_button(say("Add and next"), ButtonKind.PLAIN)
            following.setToolTip(_NEXT_KEYS.toString(QKeySequence.SequenceFormat.NativeText))
            following.clicked.connect(self.save_and_go_on)
            QShortcut(_NEXT_KEYS, self, self.save_and_go_on)
        self.save_button = self.add_save(say("Add contact") if self._is_new else say("Save"))

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self.note_change)
        for rows in self.rows.values():
            rows.edited.connect(self.note_change)
        self._photo.edited.connect(self.note_change)
        self._photo.refused.connect(self.tell)
        self._notes.textChanged.connect(self.note_change)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(250)
        self._typed.timeout.connect(self._look_for_namesakes)
        for name in _NAMES:
            self.fields[name].edited.connect(self._on_name_edited)
        for name in _POINTS:
            self.rows[name].edited.connect(self._typed.start)

    # --- While typing -------------------------------------------------------------------------------------

    def _on_name_edited(self) -> None:
        self._show_name()
        self._typed.start()

    def _show_name(self) -> None:
        """Show in the empty field what the name will be when nothing else is written there."""
        composed = self._composed(self._with_names(self._contact))
        field = self.fields["formatted_name"]
        assert isinstance(field, TextField)
        field.line.setPlaceholderText(composed)
        field.editor.setAccessibleName(say("Shown as"))
        self._photo.set_name(field.value() or composed)

    def _look_for_namesakes(self) -> None:
        points: dict[str, Any] = {}
        for name in _POINTS:
            with suppress(KnownError):  # half an address is none yet
                points[name] = self.rows[name].value()
        person = self._with_names(self._contact)
        self._namesakes.look(replace(person, **points, formatted_name=self._composed(person)))

    def _with_names(self, contact: Contact) -> Contact:
        return replace(contact, **{name: self.fields[name].value() for name in _NAMES})

    @staticmethod
    def _composed(contact: Contact) -> str:
        return formatted_name(replace(contact, formatted_name=""))

    # --- Saving -------------------------------------------------------------------------------------------

    def value(self) -> Contact:
        """The contact as it shall be. KnownError, one sentence, when a field cannot be understood."""
        changes: dict[str, Any] = {}
        items: list[tuple[str, Field | PartRows]] = [*self.fields.items(), *self.rows.items()]
        for name, item in items:
            try:
                changes[name] = item.value()
            except KnownError:
                self._show(item)
                raise
        changes["notes"] = self._notes.toPlainText().strip()
        if changes["notes"] == self._contact.notes.strip():
            changes["notes"] = self._contact.notes
        changes["photo"] = self._photo.value()
        contact = replace(self._contact, **changes)
        return replace(contact, formatted_name=formatted_name(contact))

    def save(self) -> None:
        """Save and close, or say what is missing and stay."""
        try:
            contact = with_positions(self._contact, self.value(), self._desk.today)
            self._check(contact)
            if self._is_new:
                contact = replace(contact, uid=str(uuid4()))
                self._last_added = contact
                made = self._desk.do(with_ties(self._desk, AddContact(contact), self._contact, contact))
                assert made is not None
                self._desk.selection.select([made])
                self._desk.intents.card_wanted.emit(made)
            elif contact != self._contact:
                edit = edit_of(self._contact, contact, self._desk.today)
                self._desk.do(with_ties(self._desk, edit, self._contact, contact))
                self._tell_of_work(contact)
        except KnownError as error:
            self.tell(error.sentence)
            return
        self.accept()

    def save_and_go_on(self) -> None:
        """Save, and ask for the next one who was met there: an occasion is noted in one go [B1]."""
        self.save()
        if self.result() == self.DialogCode.Accepted:
            ContactDialog(self._desk, None, self.parentWidget(), self._last_added).open()

    def _tell_of_work(self, contact: Contact) -> None:
        if has_moved(self._contact, contact):
            words = say("Noted that {name} moved from {before} to {after}.")
            before, after = self._contact.organisation, contact.organisation
            told = words.format(name=contact.formatted_name, before=before, after=after)
            self._desk.intents.undoable.emit(told)

    def _check(self, contact: Contact) -> None:
        if not formatted_name(contact):
            self.fields["given_name"].focus_first()
            raise KnownError(say("A contact needs a name, an organisation, an e-mail or a phone number."))
        known = {one.value for one in self._contact.emails}
        filled = (row for row in self.rows["emails"].shown if row.value() is not None)
        for row, one in zip(filled, contact.emails, strict=True):
            before, at, after = one.value.partition("@")
            if one.value not in known and not (before and at and after):
                self._show(row)
                raise KnownError(say("“{text}” is no e-mail address.").format(text=one.value))

    def _show(self, item: Field | PartRow | PartRows) -> None:
        item.focus_first()
        self._area.ensureWidgetVisible(self.focusWidget())
