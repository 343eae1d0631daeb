"""What the menus and shortcuts of the window do, and which dialogs they open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from netdesk.window.kit.look import Appearance, look
from netdesk.window.shell import drop
from netdesk.window.shell.menus import Entry, Menu, fill_menu_bar
from netdesk.window.shell.worn_look import keep_look, kept_look
from netdesk.window.surfaces import SURFACES

if TYPE_CHECKING:
    from netdesk.domain.suggestion import Suggestion
    from netdesk.window.printing.preview_dialog import PrintPreview
    from netdesk.window.shell.main_window import MainWindow

_STANDARD = QKeySequence.StandardKey
_APPEARANCES = {
    Appearance.SYSTEM: "As the &system", Appearance.LIGHT: "&Light", Appearance.DARK: "&Dark",
}  # fmt: skip


class WindowActions(QObject):
    """The actions of one window. Dialogs are imported when they are first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._has_contact_actions = False
        self._named = fill_menu_bar(window, _menus(self, window))
        appearances = QActionGroup(self)
        for one in Appearance:
            appearances.addAction(self._named[one])
        self._mark_appearance()
        look().changed.connect(self._mark_appearance)
        window.surface_made.connect(self._on_surface_made)
        intents = self._desk.intents
        intents.new_contact_wanted.connect(self.new_contact)
        intents.edit_wanted.connect(self.edit_contact)
        intents.log_wanted.connect(self.log)
        intents.log_on_wanted.connect(self.log)
        intents.do_wanted.connect(self.do_suggestion)
        intents.interaction_wanted.connect(self.edit_interaction)
        intents.print_wanted.connect(self.print_document)
        intents.merge_wanted.connect(self.merge)
        intents.paste_wanted.connect(self.paste)

    def _on_surface_made(self, key: str) -> None:
        """The contact surface brings what can be done with the selected people; not before the first paint,
        which does without.
        """
        if key == "contacts":
            QTimer.singleShot(0, self, self._add_contact_actions)

    def _add_contact_actions(self) -> None:
        if not self._window.is_painted:
            self._window.painted.connect(lambda: QTimer.singleShot(0, self, self._add_contact_actions))
            return
        menu = self._window.findChild(QMenu, "contact")
        if menu is not None and not self._has_contact_actions:
            self._has_contact_actions = True
            menu.addSeparator()
            menu.addActions(self._window.contacts.view.actions_for_menu())

    def set_appearance(self, appearance: Appearance) -> None:
        """Light, dark, as the system; kept on this computer."""
        keep_look(self._window.state, {"theme": appearance.value})

    def cycle_appearance(self) -> None:
        """The one that follows."""
        self.set_appearance(look().next_appearance())

    def _mark_appearance(self) -> None:
        self._named[look().appearance].setChecked(True)

    def refresh_undo(self) -> None:
        """Write what Undo and Redo would do into their entries."""
        from netdesk.window.kit.plain_entry import plain_entry
        from netdesk.window.phrase_text import phrase_text

        for name, template, label in (
            ("undo", self.tr("&Undo {step}"), self._desk.undo_label),
            ("redo", self.tr("&Redo {step}"), self._desk.redo_label),
        ):
            action: QAction = self._named[name]
            action.setEnabled(label is not None)
            step = "" if label is None else plain_entry(phrase_text(label))
            action.setText(template.format(step=f"“{step}”" if step else "").strip())

    # --- Networks -----------------------------------------------------------------------------------------

    def new_network(self) -> None:
        """Ask where a new network shall be."""
        self._ask_network(self.tr("New network"), is_new=True)

    def open_network(self) -> None:
        """Ask which network to open."""
        self._ask_network(self.tr("Open network"), is_new=False)

    def _ask_network(self, title: str, *, is_new: bool) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, str(self._desk.path.parent))
        dialog.setNameFilter(self.tr("NetDesk networks (*.netdesk)"))
        dialog.setDefaultSuffix("netdesk")
        mode = QFileDialog.AcceptMode.AcceptSave if is_new else QFileDialog.AcceptMode.AcceptOpen
        dialog.setAcceptMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # A network that is there already is opened, never replaced, so there is nothing to ask.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda name: self._window.file_wanted.emit(Path(name)))
        dialog.open()

    # --- In and out ---------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask which files to import."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Import"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([
            self.tr(
                "Contacts and messages (*.vcf *.vcard *.zip *.csv *.tsv *.xlsx *.xls *.ods *.ldif *.ics "
                "*.vcs *.txt *.json *.jsonl *.xml *.mbox *.eml *.gz)"
            ), self.tr("All files (*)")
        ])  # fmt: skip
        # Of Qt's own dialog `urlsSelected` is never told.
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def _on_files(self, names: list[str]) -> None:
        self._window.arrivals.take_paths([Path(name) for name in names])

    def paste(self) -> None:
        """Import cards, tables and lists of people from the clipboard; files copied elsewhere as well."""
        # Where nobody has copied anything yet there may be nothing at all.
        copied = cast("QMimeData | None", QApplication.clipboard().mimeData())
        data = QMimeData() if copied is None else copied
        if paths := drop.paths_of(data):
            self._window.arrivals.take_paths(paths)
        elif cards := drop.cards_of(data):
            self._window.arrivals.take_cards(cards)
        elif text := drop.text_of(data):
            self._window.arrivals.take_text(text)
        else:
            self._window.status.tell(self.tr("There are no contacts on the clipboard."))

    def export(self) -> None:
        """Write the network, or some of its people, into an open format."""
        from netdesk.window.exporting.export_dialog import ExportDialog

        shown = self._window.contacts.view.table.contacts.ids
        ExportDialog(self._desk, shown, self._window).open()

    def import_history(self) -> None:
        """Show every import with its account, and take one back."""
        from netdesk.window.importing.history_dialog import HistoryDialog

        HistoryDialog(self._desk, self._window).open()

    # --- Paper --------------------------------------------------------------------------------------------

    def print_preview(self) -> PrintPreview | None:
        """Show the sheet of the current contact as it would be printed; None when nobody is chosen."""
        return self.print_document("contact-sheet", self._desk.selection.current or 0)

    def print_now(self) -> None:
        """Preview, and ask for the printer at once."""
        if preview := self.print_preview():
            preview.choose_printer()

    def save_pdf(self) -> None:
        """Preview, and ask for the file at once."""
        if preview := self.print_preview():
            preview.choose_file()

    def print_document(self, kind: str, contact_id: int) -> PrintPreview | None:
        """Open the preview of a document about a contact."""
        if not contact_id:
            self._window.status.tell(self.tr("Choose a person first; the sheet is about one person."))
            return None
        from netdesk.window.printing.preview_dialog import PrintPreview

        preview = PrintPreview(self._desk, kind, contact_id, self._window)
        preview.open()
        return preview

    # --- Contacts -----------------------------------------------------------------------------------------

    def new_contact(self) -> None:
        """Open the dialog for somebody new."""
        from netdesk.window.card.contact_dialog import ContactDialog

        ContactDialog(self._desk, None, self._window).open()

    def edit_current(self) -> None:
        """Edit the current contact."""
        if self._desk.selection.current:
            self.edit_contact(self._desk.selection.current)

    def tie_current(self) -> None:
        """Note whom the current person is tied to."""
        if self._desk.selection.current is not None:
            from netdesk.window.card.tie_dialog import TieDialog

            TieDialog(self._desk, self._desk.selection.current, None, self._window).open()

    def edit_contact(self, contact_id: int) -> None:
        """Open the dialog of a contact."""
        from netdesk.window.card.contact_dialog import ContactDialog

        ContactDialog(self._desk, contact_id, self._window).open()

    def log_selected(self) -> None:
        """Log an exchange with whoever is selected."""
        self.log(list(self._desk.selection.ids))

    def log(self, contact_ids: list[int], channel: str = "") -> None:
        """Open quick log, on a channel if one is given."""
        from netdesk.window.log.log_dialog import LogDialog

        LogDialog(self._desk, contact_ids, self._window, channel=channel).open()

    def do_suggestion(self, suggestion: Suggestion) -> None:
        """Open quick log for what is suggested; logging it settles the suggestion."""
        from netdesk.window.log.log_dialog import LogDialog

        whom, channel = [suggestion.contact_id], suggestion.channel
        LogDialog(self._desk, whom, self._window, channel=channel, suggestion=suggestion).open()

    def edit_interaction(self, interaction_id: int) -> None:
        """Open a logged exchange."""
        from netdesk.window.log.log_dialog import LogDialog

        LogDialog(self._desk, [], self._window, interaction_id=interaction_id).open()

    def merge(self, first_id: int, second_id: int) -> None:
        """Show two contacts side by side, to be merged."""
        from netdesk.window.duplicates.view import DuplicatesView

        self._window.show_view("duplicates")
        cast(DuplicatesView, self._window.surface("duplicates")).choose(first_id, second_id)

    # --- Settings, view and help ------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Open the settings of this computer and of the network."""
        from netdesk.window.settings.settings_dialog import SettingsDialog

        state = self._window.state
        dialog = SettingsDialog(self._desk, kept_look(state), self._window)
        dialog.changed_here.connect(lambda changed: keep_look(state, changed))
        dialog.open()

    def toggle_dock(self) -> None:
        """Show or hide the suggestions below the list."""
        self._window.show_view("contacts")
        self._window.contacts.toggle_dock()

    def float_dock(self) -> None:
        """Suggestions in a window of their own."""
        self._window.show_view("contacts")
        self._window.contacts.toggle_float()

    def show_keys(self) -> None:
        """All keys at a glance."""
        from netdesk.window.shell.help_dialogs import KeysDialog

        KeysDialog(self._window).open()

    def show_about(self) -> None:
        """What NetDesk is, its licence and those of what it ships."""
        from netdesk.window.shell.help_dialogs import AboutDialog

        AboutDialog(self._window).open()


def _menus(actions: WindowActions, window: MainWindow) -> tuple[Menu, ...]:
    return (
        _file_menu(actions, window), _edit_menu(actions, window), _view_menu(actions, window),
        _contact_menu(actions, window), _help_menu(actions),
    )  # fmt: skip


def _file_menu(actions: WindowActions, window: MainWindow) -> Menu:
    return Menu("&File", (
        Entry("&New network …", actions.new_network),
        Entry("&Open network …", actions.open_network, _STANDARD.Open, "folder-open"),
        Entry(),
        Entry("&Import …", actions.choose_files, "Ctrl+I", "file-input"),
        Entry("&Export …", actions.export, "Ctrl+E", "file-output"),
        Entry("Import &history …", actions.import_history, "", "history"),
        Entry(),
        Entry("Print pre&view …", actions.print_preview, "Ctrl+Shift+P", "eye"),
        Entry("&Print …", actions.print_now, _STANDARD.Print, "printer"),
        Entry("&Save as PDF …", actions.save_pdf, "Ctrl+Shift+S", "file-down"),
        Entry(),
        Entry("Se&ttings …", actions.show_settings, "Ctrl+,", "settings-2"),
        Entry(),
        Entry("&Quit", window.close, "Ctrl+Q"),
    ))  # fmt: skip


def _edit_menu(actions: WindowActions, window: MainWindow) -> Menu:
    return Menu("&Edit", (
        Entry("&Undo", window.desk.undo, _STANDARD.Undo, "undo-2", "undo"),
        Entry("&Redo", window.desk.redo, "Ctrl+Shift+Z", "redo-2", "redo"),
        Entry(),
        Entry("&Paste contacts", actions.paste, "Ctrl+V", "clipboard-paste"),
        Entry("&Find …", window.focus_search, "Ctrl+K", "search"),
        Entry("&Ways to a person …", window.find_ways, "Ctrl+G", "route"),
    ))  # fmt: skip


def _view_menu(actions: WindowActions, window: MainWindow) -> Menu:
    views = (
        Entry(entry.title, partial(window.show_view, entry.key), f"Ctrl+{place}", entry.icon)
        for place, entry in enumerate((one for one in SURFACES if one.is_in_rail), 1)
    )
    appearances = (
        Entry(words, partial(actions.set_appearance, one), name=one.value, is_checkable=True)
        for one, words in _APPEARANCES.items()
    )
    return Menu("&View", (
        *views,
        Entry(),
        Entry("Su&ggestions below the list", actions.toggle_dock, "Ctrl+J", "lightbulb"),
        Entry("&Float suggestions", actions.float_dock),
        Entry("&Collapse the rail", window.toggle_rail, "Ctrl+B", "panel-left"),
        Entry(),
        *appearances,
        Entry("Ne&xt appearance", actions.cycle_appearance, "Ctrl+."),
    ))  # fmt: skip


def _contact_menu(actions: WindowActions, window: MainWindow) -> Menu:
    return Menu("&Contact", (
        Entry("&New contact …", actions.new_contact, _STANDARD.New, "user-plus"),
        Entry("&Edit …", actions.edit_current, "F2", "pencil"),
        Entry("&Log an exchange …", actions.log_selected, "Ctrl+L", "notebook-pen"),
        Entry("&Tie with …", actions.tie_current, "", "users-round"),
        Entry("Find &duplicates", partial(window.show_view, "duplicates"), "", "copy"),
    ), "contact")  # fmt: skip


def _help_menu(actions: WindowActions) -> Menu:
    return Menu("&Help", (
        Entry("&Keys", actions.show_keys, "F1", "keyboard"),
        Entry("&About NetDesk", actions.show_about, "", "info"),
    ))  # fmt: skip
