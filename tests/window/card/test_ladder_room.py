"""What stands beside the bars of the best hours, at every width a card may have."""

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.card.ladder_section import LadderPicture, LadderSection
from netdesk.window.kit.label import ElidedLabel
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.card_ladder import OVERHANG, CardRung
from netdesk.window.kit.paint.tile import TileState

RUNG = CardRung(
    "email", "E-mail", TileState.ACTIVE, reply=0.7, reply_text="71 %", median="5 h", hours=(1.0,) * 16,
    best=frozenset((14,)), best_text="Mon 14–15",
)  # fmt: skip


def rightmost_ink(picture: LadderPicture) -> int:
    """The last column of the picture in which anything is written below the head."""
    image = picture.grab().toImage()
    paper = image.pixel(image.width() - 1, image.height() - 1)
    rows = range(theme().line("small"), image.height())
    return max(x for x in range(image.width()) if any(image.pixel(x, y) != paper for y in rows))


@pytest.mark.parametrize("width", range(352, 404, 4))
def test_no_best_hour_is_cut(qtbot: QtBot, width: int) -> None:
    picture = LadderPicture()
    qtbot.addWidget(picture)
    picture.show_rungs([RUNG], ["E-mail"])
    picture.resize(width, picture.sizeHint().height())
    assert rightmost_ink(picture) < width - 1


def test_the_ladder_reaches_into_the_padding_and_the_head_does_not(desk: Desk, qtbot: QtBot) -> None:
    section = LadderSection(desk, "ladder", "Channel ladder")
    qtbot.addWidget(section)
    section.resize(404, 200)
    section.show()
    (picture,) = section.findChildren(LadderPicture)
    right = picture.mapTo(section, picture.rect().topRight()).x()
    (remark,) = section.findChildren(ElidedLabel)
    assert (404 - right, 404 - remark.geometry().right()) == (17 - OVERHANG, 17)
