"""The way of the Tab key through parts that are made anew now and then: as one reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


class ReadingOrder(QObject):
    """Leads the Tab key through a widget in the order of its layouts; Qt leads it to what was made last at
    the very end of the window.
    """

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self._before: list[QWidget] = []

    def follow(self) -> None:
        """Put the Tab key in order now."""
        found = list(tab_stops(self._within))
        if found == self._before:
            return
        self._before = found
        before = self._stop_before()
        for one, other in pairwise([before, *found] if before else found):
            QWidget.setTabOrder(one, other)

    def _stop_before(self) -> QWidget | None:
        """Where the Tab key comes from."""
        widget = self._within.previousInFocusChain()
        while widget is not None and widget is not self._within:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not self._within.isAncestorOf(widget):
                return widget
            widget = widget.previousInFocusChain()
        return None


def follow_all(window: QWidget) -> None:
    """Put the Tab key in order within a window. Done when the key is pressed: hardly ever, beside all that
    is made anew while somebody goes through a list.
    """
    for order in window.findChildren(ReadingOrder):
        order.follow()


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the Tab key in a widget, itself included, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from tab_stops(inner)
    elif (layout := widget.layout()) is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from tab_stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_in(inner)


def _places(layout: QLayout) -> list[int]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: tuple(layout.getItemPosition(place))[:2])  # type: ignore[arg-type]
    return places
