"""What stands at the end of the heads of the card."""

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.card.details_section import DetailsSection
from netdesk.window.card.exchange_sections import LatestSection
from netdesk.window.card.remember_section import RememberSection
from netdesk.window.card.section import Section
from netdesk.window.card.strength_section import StrengthSection
from netdesk.window.card.ties_section import TiesSection
from netdesk.window.kit.button import Button, IconButton, icon_inset


@pytest.mark.parametrize(
    "kind", [StrengthSection, RememberSection, LatestSection, DetailsSection, TiesSection]
)
def test_links_and_icons_end_where_the_texts_end(desk: Desk, qtbot: QtBot, kind: type[Section]) -> None:
    section = kind(desk, "any", "Anything")
    qtbot.addWidget(section)
    section.resize(404, 200)
    section.show()
    item = section.head.itemAt(section.head.count() - 1)
    assert item is not None
    last = item.widget()
    assert isinstance(last, Button)
    ground = icon_inset() if isinstance(last, IconButton) else 0
    assert last.geometry().right() - ground == 404 - 1 - 16
