"""The part of a scroll area that is painted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give a scroll area, table, list or header a viewport made here, and return it.

    Asked for the one Qt made, the binding spells out every class of widget to find its type, which costs
    the start of NetDesk a dozen milliseconds.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setMouseTracking(True)
    area.setViewport(viewport)
    return viewport


def keep_keyboard(area: QAbstractScrollArea) -> None:
    """Have the area alone take the keyboard: to those who listen, a viewport that takes it as well is a
    second thing, without a name.
    """
    area.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def cover_viewport(view: QGraphicsView) -> None:
    """Promise that what the view paints leaves none of its viewport bare: then Qt paints no ground below it
    first, of the viewport and of what lies behind, nor copies one that it keeps.
    """
    view.setCacheMode(view.CacheModeFlag.CacheNone)
    viewport = view.viewport()
    viewport.setAutoFillBackground(False)
    viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
