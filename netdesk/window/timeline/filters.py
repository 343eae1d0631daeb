"""The bar above the timeline: what a lane is, whose lanes, what is drawn, and how near one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.domain.owner import CIRCLES
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.label import Label
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.tool_bar import FilterBar
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import circle_text
from netdesk.window.timeline.people_shown import Show, needing_attention
from netdesk.window.timeline.scene import Shows
from netdesk.window.timeline.zoom_slider import ZoomSlider

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class Filters(FilterBar):
    """`lanes_chosen`: contact or channel; `show_chosen`: whose lanes; `shows_changed`: what is drawn."""

    lanes_chosen = Signal(str)
    show_chosen = Signal(str)
    shows_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts: dict[str, int] = {}
        self.lanes = SegmentedControl(
            self.tr("Lanes"),
            [Segment("contact", self.tr("Person")), Segment("channel", self.tr("Channel"))],
        )
        self.show_ = DropDown(self.tr("Show"), self._choices({}), "everyone")
        self.strength = QCheckBox(self.tr("Strength"))
        self.gaps = QCheckBox(self.tr("Quiet gaps"))
        self.planned = QCheckBox(self.tr("Planned"))
        self.zoom_out = IconButton("zoom-out", self.tr("Show more time"), has_border=False, is_small=True)
        self.zoom = ZoomSlider()
        self.zoom_in = IconButton("zoom-in", self.tr("Show less time"), has_border=False, is_small=True)
        self.today = Button(self.tr("Today"), key_hint="T", is_small=True)
        self.fit = Button(self.tr("Fit"), key_hint="F", is_small=True)
        self._label = Label(self.tr("Lanes"), "small", "textSecondary")
        self._build()
        self.lanes.chosen.connect(self.lanes_chosen)
        self.show_.chosen.connect(self.show_chosen)

    def _build(self) -> None:
        self.add(self._label)
        self.add(self.lanes)
        self.add(self.show_)
        for box in (self.strength, self.gaps, self.planned):
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
            self.add(box)
        self.add_stretch()
        for widget in (self.zoom_out, self.zoom, self.zoom_in, self.today, self.fit):
            self.add(widget)

        # What has a key of its own gives way.
        self.let_give_way(
            (self._label,), (self.fit,), (self.zoom_out, self.zoom_in), (self.zoom,), (self.today,)
        )

    def needed(self, widget: QWidget) -> int:
        return (widget.minimumSizeHint() if widget is self.zoom else widget.sizeHint()).width()

    def minimumSizeHint(self) -> QSize:
        return QSize(600, super().minimumSizeHint().height())

    def _on_toggled(self) -> None:
        self.shows_changed.emit(self.shows())

    def shows(self) -> Shows:
        """What is ticked."""
        return Shows(self.strength.isChecked(), self.gaps.isChecked(), self.planned.isChecked())

    def for_people(self, *, is_for_people: bool) -> None:
        """Lanes of channels have neither a strength nor pauses nor plans."""
        for box in (self.strength, self.gaps, self.planned):
            box.setEnabled(is_for_people)

    def refresh_counts(self) -> None:
        """Write how many people each choice shows."""
        known = self._desk.people.counts()
        counts = {
            "everyone": known.people,
            "attention": len(needing_attention(self._desk)),
            "selected": len(self._desk.selection.ids),
        }
        counts |= {f"circle-{size}": count for size, count in zip(CIRCLES, known.circles, strict=True)}
        if counts != self._counts:
            self._counts = counts
            self.show_.set_choices(self._choices(counts), self.show_.current())

    def _choices(self, counts: dict[str, int]) -> list[Choice]:
        words: dict[Show, tuple[str, str]] = {
            "everyone": (self.tr("Everyone"), self.tr("everyone")),
            "attention": (self.tr("Needs attention"), self.tr("needs attention")),
            "selected": (self.tr("Selected"), self.tr("selected")),
        }
        words |= {f"circle-{size}": (circle_text(size), circle_text(size)) for size in CIRCLES}
        counted = {key: f", {number_text(count)}" for key, count in counts.items()}
        return [
            Choice(key, text + counted.get(key, ""), value + counted.get(key, ""))
            for key, (text, value) in words.items()
        ]
