"""The choices at the left of the preview: which document, what it shows, on what paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from netdesk.reports.disclosure import Topic
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.registry import DocumentKind, kind_of
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.panel import Column
from netdesk.window.kit.rail import RailGroup, RailItem
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.printing.print_order import PrintOrder

_WIDTH = 232
_GAP = 4
_BRIEF = "meeting-brief"


class OptionsPanel(ScrollPane):
    """Shows an order's choices; `changed` tells that one was made, `applied_to` gives the order with them."""

    changed = Signal()

    def __init__(self, kinds: Sequence[DocumentKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme().grown(_WIDTH))
        self._boxes: dict[Topic, QCheckBox] = {}
        self._ticked: dict[str, frozenset[Topic]] = {kind.key: kind.ticked for kind in kinds}
        self._kinds = RailGroup(
            self.tr("What to print"), [RailItem(kind.key, kind.title(), kind.icon) for kind in kinds]
        )
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._shows = Label(self.tr("Shows"), "section")
        self._purpose = _field(self.tr("Purpose"), self.tr("Why you meet"))
        self._place = _field(self.tr("When and where"), self.tr("As planned"))
        self._size = self._drop_down(self.tr("Size"), [Choice(size.value, size.value) for size in PageSize])
        self._colour = self._drop_down(
            self.tr("Colour"),
            [Choice("on", self.tr("On"), self.tr("on")), Choice("off", self.tr("Off"), self.tr("off"))],
        )
        self._brief = self._brief_fields()
        self._build()

    def show_order(self, order: PrintOrder) -> None:
        """Show an order's choices without telling."""
        self._kinds.set_current(order.kind)
        self._ticked[order.kind] = order.ticked
        self._size.set_current(order.size.value)
        self._colour.set_current("on" if order.has_colour else "off")
        self._show_kind(order.kind)

    def applied_to(self, order: PrintOrder) -> PrintOrder:
        """The order with the choices made here."""
        kind = self._kinds.current() or order.kind
        is_brief = kind == _BRIEF
        return PrintOrder(
            kind=kind,
            facts=order.facts,
            ticked=self._ticked[kind],
            size=PageSize(self._size.current()),
            has_colour=self._colour.current() == "on",
            purpose=self._purpose.text().strip() if is_brief else "",
            place=self._place.text().strip() if is_brief else "",
        )

    # --- Parts --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = Column("surface")
        column.add_section(_section(Label(self.tr("What to print"), "section"), self._kinds))
        boxes = [self._box(topic) for topic in Topic]
        column.add_section(_section(self._shows, *boxes, *self._brief))
        note = Label(
            self.tr("Every sheet also reads well in black and white."), "small", "textTertiary", wraps=True
        )
        paper = _section(Label(self.tr("Paper"), "section"), self._size, self._colour, note)
        column.add_section(paper)
        self.setWidget(column)

    def _brief_fields(self) -> tuple[QWidget, ...]:
        """What only a brief asks for: fields with their labels above them."""
        made: list[QWidget] = []
        for field in (self._purpose, self._place):
            label = Label(field.accessibleName(), "small", "textSecondary")
            label.setBuddy(field)
            label.setContentsMargins(0, _GAP, 0, 0)
            field.textChanged.connect(self.changed)
            made += [label, field]
        return tuple(made)

    def _box(self, topic: Topic) -> QCheckBox:
        box = QCheckBox(topic.shown_title)
        box.toggled.connect(self._on_toggled)
        self._boxes[topic] = box
        return box

    def _drop_down(self, label: str, choices: Sequence[Choice]) -> DropDown:
        made = DropDown(label, choices, choices[0].key)
        made.chosen.connect(lambda _key: self.changed.emit())
        return made

    # --- What was done ------------------------------------------------------------------------------------

    def _show_kind(self, key: str) -> None:
        kind = kind_of(key)
        for topic, box in self._boxes.items():
            box.blockSignals(True)
            box.setVisible(topic in kind.topics)
            box.setChecked(topic in self._ticked[key])
            box.blockSignals(False)
        for part in self._brief:
            part.setVisible(key == _BRIEF)

    def _on_kind_chosen(self, key: str) -> None:
        self._show_kind(key)
        self.changed.emit()

    def _on_toggled(self) -> None:
        key = self._kinds.current()
        if key is not None:
            self._ticked[key] = frozenset(topic for topic, box in self._boxes.items() if box.isChecked())
            self.changed.emit()


def _field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field


def _section(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for place, widget in enumerate(widgets):
        stays = isinstance(widget, DropDown)
        if stays or place == 1:
            column.addSpacing(_GAP)
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if stays else Qt.AlignmentFlag(0))
    return box
