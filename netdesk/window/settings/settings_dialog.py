"""All settings, page by page, built from their declarations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.command import SetSetting, Together
from netdesk.domain.declaration import Declaration, SettingValue, write_value
from netdesk.settings import COMPUTER, DECLARATIONS, LOOK, PAGES
from netdesk.settings.sources import FITTED, OWN, shared_by
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.table import dress_list
from netdesk.window.settings.remembered_tables import RememberedTables
from netdesk.window.settings.setting_field import SettingField

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.table_mapping import Mappings

_SIZE = QSize(760, 560)
_LIST_WIDTH = 176


class SettingsDialog(Dialog):
    """Save writes what was changed in the network as one step. `kept_here`: the settings of this computer as
    they are; `changed_here` tells those that were changed.
    """

    changed_here = Signal(dict)
    """Name -> text of what was changed for this computer."""

    def __init__(self, desk: Desk, kept_here: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Settings"), "", parent)
        self._desk = desk
        self._kept_here = kept_here
        self.fields: dict[str, SettingField] = {}
        """The settings of the pages seen so far."""
        self._before: dict[str, str] = {}
        self._tables: RememberedTables | None = None
        self.pages = QListWidget()
        self._stack = QStackedWidget()
        self._fill()
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._save = self.add_button(self.tr("Save"), ButtonKind.PRIMARY)
        self._save.clicked.connect(self.save)
        self._on_edited()
        self.resize((_SIZE * theme().text_scale).boundedTo(self.screen().availableSize()))

    def _value(self, one: Declaration) -> SettingValue:
        if one.name in COMPUTER:
            return one.parse(self._kept_here[one.name])
        value: SettingValue = getattr(self._desk.settings, one.name)
        return value

    def _fill(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(20)
        self.pages.setFixedWidth(theme().grown(_LIST_WIDTH))
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setAccessibleName(self.tr("Pages"))
        dress_list(self.pages)
        titles = [QCoreApplication.translate("Settings", name) for name in PAGES]
        for title in (*titles, self.tr("Imported tables")):
            self.pages.addItem(title)
            self.pages.item(self.pages.count() - 1).setSizeHint(QSize(0, theme().size("rowCompact")))
            self._stack.addWidget(ScrollPane())
        self.pages.currentRowChanged.connect(self._show_page)
        row.addWidget(self.pages)
        row.addWidget(self._stack, 1)
        self.set_body(body)
        self.pages.setCurrentRow(0)

    def _show_page(self, row: int) -> None:
        area = self._stack.widget(row)
        assert isinstance(area, ScrollPane)
        if area.widget() is None:
            area.setWidget(self._page(PAGES[row]) if row < len(PAGES) else self._page_of_tables())
        self._stack.setCurrentIndex(row)

    def _page_of_tables(self) -> QWidget:
        page, column = self._blank(is_of_network=True)
        self._tables = RememberedTables(self._known_tables())
        self._tables.edited.connect(self._on_edited)
        column.addWidget(self._tables)
        column.addStretch(1)
        return page

    def _known_tables(self) -> Mappings:
        from netdesk.desk import table_columns

        return table_columns.remembered(self._desk.file.connection)

    def _blank(self, *, is_of_network: bool) -> tuple[QWidget, QVBoxLayout]:
        page = Surface("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 24, 12)
        column.setSpacing(4)
        of_network = self.tr("For this network; kept in its file.")
        words = of_network if is_of_network else self.tr("For this computer.")
        column.addWidget(Label(words, "small", "textTertiary", wraps=True))
        return page, column

    def _page(self, name: str) -> QWidget:
        page, column = self._blank(is_of_network=name != LOOK)
        settings = [one for one in (*COMPUTER.values(), *DECLARATIONS.values()) if one.group == name]
        if words := self._source_words({shared_by(one.source) for one in settings}):
            column.addWidget(Label(words, "small", "textTertiary", wraps=True))
            column.addSpacing(4)
        for one in settings:
            field = self.fields[one.name] = SettingField(one, self._value(one))
            self._before[one.name] = field.text
            field.edited.connect(self._on_edited)
            column.addWidget(field)
        column.addStretch(1)
        return page

    def _source_words(self, sources: set[str]) -> str:
        """Where the defaults of a page come from, said once."""
        if sources >= {FITTED, OWN}:
            return self.tr(
                "Most defaults were fitted on three public message data sets, or are assumptions that your"
                " history takes over from; the tip of a setting says which."
            )
        if FITTED in sources:
            return self.tr(
                "Where nothing else is said, a default was fitted on three public message data sets."
            )
        return ""

    def changed(self) -> dict[str, str]:
        """Name -> text of what differs from what it was."""
        return {name: one.text for name, one in self.fields.items() if one.text != self._before[name]}

    def save(self) -> None:
        """Write what was changed and close."""
        changed = self.changed()
        if here := {name: text for name, text in changed.items() if name in COMPUTER}:
            self.changed_here.emit(here)
        commands = [
            SetSetting(name, None if text == write_value(DECLARATIONS[name].default) else text)
            for name, text in changed.items()
            if name in DECLARATIONS
        ]
        if self._tables is not None and self._tables.forgotten:
            from netdesk.desk import table_columns

            commands.append(table_columns.forgetting(self._known_tables(), self._tables.forgotten))
        if not commands or self._desk.attempt(Together(tuple(commands))):
            self.accept()

    def _on_edited(self) -> None:
        forgets = self._tables is not None and bool(self._tables.forgotten)
        self._save.setEnabled(bool(self.changed()) or forgets)
