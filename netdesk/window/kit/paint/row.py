"""The ground of a row in a list: plain, hovered, selected, with its hairline below."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from netdesk.window.kit.theme import ColourRole, Theme

_EDGE = 3


class RowState(NamedTuple):
    """How a row stands: under the pointer, selected, in a list that has the keyboard."""

    is_hovered: bool = False
    is_selected: bool = False
    is_active: bool = True

    @classmethod
    def of(cls, option: QStyleOptionViewItem) -> "RowState":
        """Read it from a delegate's option.

        Loads QStyle, which takes about 10 ms the first time (`load_states` does it ahead); a list that is
        painted at the start of NetDesk builds its RowState from its selection model instead.
        """
        return _state_of(option.state.value)


@cache
def _state_of(bits: int) -> RowState:
    from PySide6.QtWidgets import QStyle

    state = QStyle.StateFlag(bits)
    return RowState(
        is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        is_selected=bool(state & QStyle.StateFlag.State_Selected),
        is_active=bool(state & QStyle.StateFlag.State_Active),
    )


def load_states() -> None:
    """Load ahead what reading a delegate's option takes."""
    RowState.of(QStyleOptionViewItem())


def paint_row(
    painter: QPainter,
    rect: QRect,
    state: RowState,
    theme: Theme,
    *,
    has_edge: bool = True,
) -> None:
    """Fill a row. Selected without the keyboard is hover colour with an accent edge at the left.

    Paint the edge only in the row's first column (``has_edge``).
    """
    ground = _ground(state)
    if ground is not None:
        painter.fillRect(rect, theme.colour(ground))
    if state.is_selected and not state.is_active and has_edge:
        painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), theme.colour("accent"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("hairline"))


def _ground(state: RowState) -> ColourRole | None:
    if state.is_selected:
        return "selection" if state.is_active else "hover"
    return "hover" if state.is_hovered else None
