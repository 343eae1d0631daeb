"""The bar above the graph: layout, colour, size, who is drawn, and the zoom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.domain.channel import Channel
from netdesk.window.graph.wanted import ColourKey, Drawn, LayoutKey, SizeKey
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.tool_bar import FilterBar
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import channel_text

ANY = "any"
STRENGTHS = (0, 20, 40, 60, 80)


class GraphBar(FilterBar):
    """Holds what is wanted; `changed` tells when the person chose something else."""

    changed = Signal()
    fit_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = Drawn()
        self.layout_ = SegmentedControl(
            self.tr("Layout"),
            [
                Segment("circles", self.tr("Circles"), self.tr("You in the middle, rings by circle")),
                Segment("force", self.tr("Force"), self.tr("Who is tied lies near")),
            ],
        )
        self._colour = DropDown(
            self.tr("Colour"),
            [
                Choice("community", self.tr("Community")),
                Choice("circle", self.tr("Circle")),
                Choice("state", self.tr("State")),
            ],
        )
        self._size = DropDown(
            self.tr("Size"),
            [
                Choice("circle", self.tr("Circle")),
                Choice("strength", self.tr("Strength")),
                Choice("ties", self.tr("Ties")),
            ],
        )
        self._strength = DropDown(self.tr("Strength"), [Choice(str(one), f"≥ {one}") for one in STRENGTHS])
        self._channel = DropDown(self.tr("Channel"), [Choice(ANY, self.tr("Any"), self.tr("any"))])
        self._dormant = self._box(self.tr("Dormant"), self.tr("Draw dormant ties too, outlined"))
        self._bridges = self._box(self.tr("Bridges"), self.tr("Mark who joins communities"))
        self._labels = self._box(self.tr("Labels"), self.tr("Names beside people"))
        self._count = ElidedLabel("", "small", "textSecondary", align="right")
        for widget in (
            self.layout_, self._colour, self._size, self._strength, self._channel, self._dormant,
            self._bridges, self._labels,
        ):  # fmt: skip
            self.add(widget)
        self.add_stretch()
        self.add(self._count)
        self._add_zoom()
        self._connect()

    def want(self, **changes: object) -> None:
        """Take a change, show it, and tell it."""
        self.drawn = self.drawn._replace(**changes)  # type: ignore[arg-type]
        drawn = self.drawn
        self.layout_.set_current(drawn.layout)
        self._colour.set_current(drawn.colour)
        self._size.set_current(drawn.size)
        self._strength.set_current(str(drawn.strength))
        self._channel.set_current(drawn.channel or ANY)
        for box, is_on in (
            (self._dormant, drawn.has_dormant), (self._bridges, drawn.has_bridges),
            (self._labels, drawn.has_labels),
        ):  # fmt: skip
            with QSignalBlocker(box):
                box.setChecked(is_on)
        self.changed.emit()

    def want_everybody(self) -> None:
        """Leave nobody out."""
        self.want(strength=0, channel=None, community=None, has_dormant=True)

    def set_channels(self, channels: Sequence[Channel]) -> None:
        """Offer these channels; one that is gone leaves nobody out any more."""
        choices = [
            Choice(ANY, self.tr("Any"), self.tr("any")),
            *(Choice(one.key, channel_text(one.name)) for one in channels),
        ]
        is_gone = self.drawn.channel not in {None, *(one.key for one in channels)}
        self._channel.set_choices(choices, ANY if is_gone else self.drawn.channel or ANY)
        if is_gone:
            self.want(channel=None)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, super().minimumSizeHint().height())

    def set_count(self, drawn: int, whole: int) -> None:
        """How many people are drawn, and how many there are."""
        words = self.tr("{drawn} drawn of {whole}")
        self._count.set_text(words.format(drawn=number_text(drawn), whole=number_text(whole)))
        self.fit_in()

    def _box(self, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(True)
        box.setToolTip(tip)
        return box

    def _add_zoom(self) -> None:
        smaller = IconButton("zoom-out", self.tr("Zoom out"), has_border=False, is_small=True)
        larger = IconButton("zoom-in", self.tr("Zoom in"), has_border=False, is_small=True)
        fit = Button(self.tr("Fit"), key_hint="F", is_small=True)
        smaller.clicked.connect(lambda: self.zoom_wanted.emit(-1))
        larger.clicked.connect(lambda: self.zoom_wanted.emit(1))
        fit.clicked.connect(self.fit_wanted)
        for widget in (smaller, larger, fit):
            self.add(widget)
        self.let_give_way((smaller, larger), (self._size,), (self._count,), (self._channel,), (self._colour,))

    def _connect(self) -> None:
        self.layout_.chosen.connect(lambda key: self.want(layout=cast(LayoutKey, key)))
        self._colour.chosen.connect(lambda key: self.want(colour=cast(ColourKey, key)))
        self._size.chosen.connect(lambda key: self.want(size=cast(SizeKey, key)))
        self._strength.chosen.connect(lambda key: self.want(strength=int(key)))
        self._channel.chosen.connect(lambda key: self.want(channel=None if key == ANY else key))
        self._dormant.toggled.connect(lambda is_on: self.want(has_dormant=is_on))
        self._bridges.toggled.connect(lambda is_on: self.want(has_bridges=is_on))
        self._labels.toggled.connect(lambda is_on: self.want(has_labels=is_on))
