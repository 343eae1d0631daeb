"""What can be done with the selected people: one set of actions for the Contact menu and the right click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.desk.long_reading import LongReading
from netdesk.domain.command import DeleteContacts, ForMany, SetCloseness, TagContacts
from netdesk.domain.contact import CIRCLES, CLOSENESS
from netdesk.domain.phrase import phrase
from netdesk.window.circle_move import put_into_circle
from netdesk.window.kit.icons import icon
from netdesk.window.phrase_text import people_named
from netdesk.window.tie_text import closeness_text, sized_circle_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.window.people_cards import Copied


class ContactActions(QObject):
    """Works on `desk.selection`: everything but Edit, Print and Copy on all of them, as one step."""

    def __init__(
        self, desk: Desk, parent: QWidget, beside: Callable[[Sequence[int]], int | None] = lambda _ids: None
    ) -> None:
        """`beside`: who stands beside these people in the list."""
        super().__init__(parent)
        self._desk = desk
        self._beside = beside
        self._window = parent
        self._menu: QMenu | None = None
        self._reading = LongReading(desk)
        self._single: list[QAction] = []
        self._edit = _with_keys(self._action(self.tr("Edit …"), self.edit, "pencil", is_single=True), "F2")
        self._log = _with_keys(self._action(self.tr("Log an exchange …"), self.log, "notebook-pen"), "Ctrl+L")
        self._merge = self._action(self.tr("Merge these two …"), self.merge, "git-merge")
        self._rest = [
            self._circles(),
            self._closeness(),
            self._action(self.tr("Tag …"), self.tag, "tag"),
            self._separator(),
            self._papers(),
            _with_keys(
                self._action(self.tr("Copy as vCard"), self.copy_cards, "contact-round"),
                QKeySequence.StandardKey.Copy,
            ),
            self._action(self.tr("Copy e-mail address"), self.copy_email, "mail"),
            self._action(self.tr("Copy phone number"), self.copy_phone, "phone"),
            self._separator(),
            self._merge,
            _with_keys(
                self._action(self.tr("Delete"), self.delete, "trash-2"), QKeySequence.StandardKey.Delete
            ),
        ]
        desk.selection.changed.connect(self._refresh)
        self._refresh()

    def for_menu(self) -> list[QAction]:
        """The actions the window's own menu lacks."""
        return list(self._rest)

    def menu(self) -> QMenu:
        """The menu of a right click."""
        if self._menu is None:
            self._menu = QMenu(self._window)
            self._menu.addActions([self._edit, self._log, self._separator(), *self._rest])
        return self._menu

    # --- Doing --------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the dialog of the current contact."""
        if self._desk.selection.current is not None:
            self._desk.intents.edit_wanted.emit(self._desk.selection.current)

    def log(self) -> None:
        """Log an exchange with all selected."""
        self._desk.intents.log_wanted.emit(list(self._desk.selection.ids))

    def set_circle(self, circle: int | None) -> None:
        """Put all selected into a circle."""
        put_into_circle(self._desk, self._ids, circle)

    def set_closeness(self, closeness: str) -> None:
        """Note what all selected are to you."""
        words = self.tr("Closeness of {people}: {closeness}.")
        said = words.format(people=self._people_words(), closeness=closeness_text(closeness))
        self._do(SetCloseness(self._ids, closeness), said)

    def tag(self) -> None:
        """Ask for a tag and put it on all selected."""
        if not self._ids:
            return
        from netdesk.window.contacts.tag_dialog import TagDialog

        dialog = TagDialog(len(self._ids), [tag for tag, _count in self._desk.tags()], self._window)
        dialog.tagged.connect(self.set_tag)
        dialog.open()

    def set_tag(self, tag: str, is_on: bool = True) -> None:
        """Add a tag to all selected, or take it off."""
        words = self.tr("{people} tagged “{tag}”.") if is_on else self.tr("“{tag}” taken off {people}.")
        self._do(TagContacts(self._ids, tag, is_on), words.format(people=self._people_words(), tag=tag))

    def _do(self, command: ForMany, said: str) -> None:
        """Carry out a command about all selected, and say so."""
        if self._ids:
            self._desk.do_to_many(command, partial(self._desk.intents.message.emit, said))

    def print_document(self, kind: str) -> None:
        """Open the preview of a document about the current contact."""
        self._desk.intents.print_wanted.emit(kind, self._desk.selection.current or 0)

    def copy_cards(self) -> None:
        """Put all selected onto the clipboard as vCards."""
        if not self._ids:
            return
        from netdesk.window.people_cards import CopiedPeople

        label = phrase("Copy {count} contacts", count=len(self._ids))
        self._reading.read(
            label, self._ids, CopiedPeople().read, partial(self._on_copied, self._people_words())
        )

    def _on_copied(self, people: str, parts: Sequence[Copied]) -> None:
        from netdesk.window.people_cards import put_on_clipboard

        put_on_clipboard(self._desk, parts)
        self._desk.intents.message.emit(self.tr("Copied {people} as vCard.").format(people=people))

    def copy_email(self) -> None:
        """Put the e-mail addresses of all selected onto the clipboard."""
        self._copy("emails", self.tr("No e-mail address is known."))

    def copy_phone(self) -> None:
        """Put the phone numbers of all selected onto the clipboard."""
        self._copy("phones", self.tr("No phone number is known."))

    def merge(self) -> None:
        """Show the two selected side by side, to be merged."""
        if len(self._ids) == 2:
            self._desk.intents.merge_wanted.emit(*self._ids)

    def delete(self) -> None:
        """Delete all selected and go on to who stood beside them; Undo brings them back."""
        ids = self._ids
        if not ids:
            return
        then = partial(self._on_deleted, ids, self._people_words(), self._beside(ids))
        self._desk.do_to_many(DeleteContacts(ids), then)

    def _on_deleted(self, ids: tuple[int, ...], words: str, beside: int | None) -> None:
        if self._ids in (ids, ()):  # else somebody else was selected meanwhile
            self._desk.selection.select([] if beside is None else [beside])
        sentence = self.tr("{people} deleted. {keys} brings this back.")
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self._desk.intents.message.emit(sentence.format(people=words, keys=keys))

    @property
    def _ids(self) -> tuple[int, ...]:
        return self._desk.selection.ids

    def _copy(self, kind: Literal["emails", "phones"], nothing: str) -> None:
        from netdesk.desk.export import preferred_points

        label = phrase("Copy {count} contacts", count=len(self._ids))
        read = partial(preferred_points, kind=kind)
        self._reading.read(label, self._ids, read, partial(self._put_points, nothing))

    def _put_points(self, nothing: str, found: list[str]) -> None:
        if not found:
            self._desk.intents.message.emit(nothing)
            return
        QGuiApplication.clipboard().setText(", ".join(found))
        self._desk.intents.message.emit(self.tr("Copied {values}.").format(values=_shortened(found)))

    def _people_words(self) -> str:
        return people_named(self._desk, self._ids)

    # --- Building -----------------------------------------------------------------------------------------

    def _action(
        self, text: str, do: Callable[[], object], icon_name: str = "", *, is_single: bool = False
    ) -> QAction:
        action = QAction(text, self)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda _checked: do())
        if is_single:
            self._single.append(action)
        return action

    def _separator(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line

    def _sub_menu(self, text: str, icon_name: str) -> QMenu:
        menu = QMenu(text, self._window)
        menu.setIcon(icon(icon_name))
        return menu

    def _circles(self) -> QAction:
        menu = self._sub_menu(self.tr("Circle"), "circle-dot")
        for size in (*CIRCLES, None):
            menu.addAction(self._action(sized_circle_text(size), partial(self.set_circle, size)))
        return menu.menuAction()

    def _closeness(self) -> QAction:
        menu = self._sub_menu(self.tr("Closeness"), "heart-handshake")
        for closeness in (*CLOSENESS, ""):
            menu.addAction(self._action(closeness_text(closeness), partial(self.set_closeness, closeness)))
        return menu.menuAction()

    def _papers(self) -> QAction:
        menu = self._sub_menu(self.tr("Print"), "printer")
        for kind, text in (
            ("contact-sheet", self.tr("Contact sheet …")),
            ("meeting-brief", self.tr("Meeting brief …")),
        ):
            menu.addAction(self._action(text, partial(self.print_document, kind)))
        self._single.append(menu.menuAction())
        return menu.menuAction()

    def _refresh(self) -> None:
        count = len(self._ids)
        for action in (self._edit, self._log, *self._rest):
            action.setEnabled(count > 0)
        for action in self._single:
            action.setEnabled(count == 1)
        self._merge.setEnabled(count == 2)


def _with_keys(action: QAction, keys: QKeySequence.StandardKey | str) -> QAction:
    """The action with the keys beside it by which the window or the table of contacts knows it, too."""
    action.setShortcut(QKeySequence(keys))
    # Heard by no widget a person works in: text fields and other lists keep these keys.
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def _shortened(values: list[str]) -> str:
    return ", ".join(values) if len(values) < 4 else f"{', '.join(values[:3])} …"
