"""Going through the panes of the window with F6."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from netdesk.window.surface import HasFocus


def step_panes(panes: Sequence[QWidget], steps: int) -> None:
    """Give the keyboard to the pane so many steps on from the one that has it, to the first if none has."""
    focus = QApplication.focusWidget()
    shown = [pane for pane in panes if pane.isVisible()]
    holding = [at for at, pane in enumerate(shown) if pane is focus or (focus and pane.isAncestorOf(focus))]
    pane = shown[(holding[-1] + steps if holding else 0) % len(shown)]
    if isinstance(pane, HasFocus):
        pane.focus_first()
    elif pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        # Its first child, whatever it is.
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        pane.focusNextChild()
