"""The rows at a larger text size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.look import look, theme
from netdesk.window.kit.painted import Painted
from netdesk.window.suggestions.dock import SuggestionsDock
from netdesk.window.suggestions.headline import Headline


@pytest.fixture
def larger(dock: SuggestionsDock) -> Iterator[SuggestionsDock]:
    """The dock, whose text grew while it was shown."""
    look().set_text_scale(1.5)
    QApplication.processEvents()
    yield dock
    look().set_text_scale(1.0)


def test_icon_of_the_kind_channel_and_evidence_follow_the_text(larger: SuggestionsDock) -> None:
    row = larger.list.rows[0]
    kind, when = row._head.findChildren(Painted)
    assert (kind.width(), kind.height()) == (42, 42)
    assert when.height() == 36
    row.toggle()
    QApplication.processEvents()
    (headline,) = row._head.findChildren(Headline)
    assert row._evidence_lines is not None
    assert row._evidence_lines.contentsMargins().left() == headline.x()


def test_the_head_of_the_dock_has_room_for_its_words(larger: SuggestionsDock) -> None:
    assert larger._head.height() == theme().size("filterBar") == 54
