import pytest
from PySide6.QtCore import QRect, QRectF

from netdesk.domain.channel import CHANNELS
from netdesk.window.kit.paint.card_ladder import (
    CardHead,
    CardRung,
    card_ladder_height,
    card_rung_rect,
    paint_card_ladder,
)
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas

HEAD = CardHead("Channel", "Reply rate", "Median", "Best hour")
PHONE = CardRung(
    "phone",
    "Phone",
    TileState.ACTIVE,
    4,
    True,
    0.83,
    "83 %",
    False,
    "3 h",
    (1.0,) * 16,
    frozenset({9}),
    "9–10",
)
XING = CardRung("xing", "XING", TileState.SILENT, 2, False, 0.08, "8 %", is_reply_low=True)
X = CardRung("x", "X / Twitter", TileState.NONE, 1, reply_text="not shared")


def painted(rungs: list[CardRung], theme: Theme) -> Canvas:
    canvas = Canvas(376, card_ladder_height(len(rungs), theme))
    paint_card_ladder(canvas.painter, QRect(0, 0, 376, canvas.image.height()), HEAD, rungs, theme)
    canvas.close()
    return canvas


def test_rails_are_dark_from_the_foot_to_the_highest_answer(light: Theme) -> None:
    canvas = painted([XING, PHONE, X], light)
    rows = [card_rung_rect(QRect(0, 0, 376, 0), place, light) for place in range(3)]
    rail = light.ladder["card"]["railX"][0]
    assert canvas.at(rail, rows[0].center().y() - 4) == light.colour("hairline").name()
    assert canvas.at(rail, rows[1].bottom()) == light.colour("controlBorder").name()
    assert canvas.at(rail, rows[2].bottom()) == light.colour("controlBorder").name()


def test_without_an_answer_the_rails_are_pale(light: Theme) -> None:
    canvas = painted([XING, X], light)
    rail = light.ladder["card"]["railX"][0]
    assert canvas.at(rail, canvas.image.height() - 1) == light.colour("hairline").name()


def test_the_head_stands_alone_when_there_is_no_channel(light: Theme) -> None:
    canvas = painted([], light)
    assert canvas.image.height() == light.line("small")
    assert not canvas.is_blank()


def test_a_low_reply_rate_is_amber(light: Theme) -> None:
    low = painted([XING], light)
    good = painted([XING._replace(is_reply_low=False)], light)
    assert low.image != good.image


@pytest.mark.parametrize("name", [channel.name for channel in CHANNELS])
def test_the_name_of_every_channel_is_read_in_full_in_bold_too(light: Theme, name: str) -> None:
    canvas = painted([CardRung("x", name, TileState.SILENT, is_next=True)], light)
    row = card_rung_rect(QRect(0, 0, 376, 0), 0, light)
    left = sum(light.ladder["card"]["columns"][:2]) + 8
    whole = Canvas(376, canvas.image.height())
    paint_text(
        whole.painter, QRectF(left, row.top(), 200, row.height()), name, light,
        role="section", colour=light.colour("text"),
    )  # fmt: skip
    whole.close()
    words = QRect(left, row.top(), 200, row.height())
    assert canvas.image.copy(words) == whole.image.copy(words)


def test_rows_follow_the_head_without_gaps(light: Theme) -> None:
    first, second = (card_rung_rect(QRect(0, 0, 376, 0), place, light) for place in range(2))
    assert first.top() == light.line("small")
    assert second.top() == first.bottom() + 1


def test_where_a_best_hour_would_be_cut_it_stands_in_place_of_the_bars(light: Theme) -> None:
    long = PHONE._replace(best_text="Wed 14–15 or so")
    without = long._replace(hours=())
    assert painted([long], light).image == painted([without], light).image
    assert painted([PHONE], light).image != painted([PHONE._replace(hours=())], light).image
