"""Keys at a glance, and what NetDesk is."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk import __version__
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label

KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl 1 … 4", "Contacts, timeline, graph, suggestions"),
    ("Ctrl K", "Search people, notes and messages"),
    ("Ctrl G", "Ways to a person"),
    ("Ctrl N", "New contact"),
    ("F2, Enter", "Edit the selected person"),
    ("Ctrl L", "Log an exchange"),
    ("Del", "Delete the selected people"),
    ("Ctrl Z, Ctrl Shift Z", "Undo, redo"),
    ("Ctrl I", "Import files"),
    ("Enter, K, Space", "Merge, keep apart, leave out rows of an import"),
    ("Ctrl Enter", "Import what the preview shows, save what a dialog holds"),
    ("Ctrl Shift Enter", "Add a new contact, and write the next"),
    ("Ctrl V", "Paste contacts"),
    ("Ctrl E", "Export"),
    ("Ctrl C", "Copy the selected people as vCard"),
    ("Ctrl Shift P", "Print preview"),
    ("Ctrl P, Ctrl Shift S", "Print, save as PDF"),
    ("Ctrl O", "Open another network"),
    ("Ctrl J", "Show or hide suggestions"),
    ("J, K", "Next, previous suggestion"),
    ("W", "Why?"),
    ("Enter, S, X", "Do it, snooze, dismiss"),
    ("Arrows", "From person to person, from exchange to exchange"),
    ("T, F", "Today, fit all"),
    ("+, −", "Zoom"),
    ("Ctrl T", "Show a chart as a table"),
    ("F6, Shift F6", "Next, previous pane"),
    ("Esc", "End a search, a way, a selection"),
    ("Ctrl B", "Collapse the rail"),
    ("Ctrl .", "Light, dark, system"),
    ("Ctrl ,", "Settings"),
    ("Ctrl Q", "Quit"),
    ("F1", "All keys"),
)
"""Keys and what they do, English; translated in the context `KeysDialog`."""

BODY = (24, 4, 24, 16)
"""Margins of what stands between the head and the buttons of a dialog."""


class KeysDialog(Dialog):
    """All keys in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Keys"), self.tr("Single letters work while a list or a chart has the focus."), parent
        )
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(*BODY)
        grid.setHorizontalSpacing(24)
        half = (len(KEYS) + 1) // 2
        for place, (keys, words) in enumerate(KEYS):
            column, row = divmod(place, half)
            grid.addWidget(Label(keys, "bodyStrong"), row, column * 2)
            grid.addWidget(Label(self.tr(words), "body", "textSecondary"), row, column * 2 + 1)
        self.set_body(body)
        self.setMinimumWidth(grid.sizeHint().width())
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)


class AboutDialog(Dialog):
    """Name, version, licence, and what is shipped with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("NetDesk {version}").format(version=__version__),
            self.tr("Few, good, well-kept relationships. Everything stays on this computer."),
            parent,
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*BODY)
        column.setSpacing(8)
        for words in (
            self.tr("Free software under the GNU General Public License, version 3 or later."),
            self.tr("Fonts: Inter and Source Serif 4 under the SIL Open Font License."),
            self.tr("Icons: Lucide under the ISC licence."),
        ):
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        self.set_body(body)
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)
