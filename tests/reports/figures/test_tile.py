from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.domain.channel import CHANNELS
from netdesk.reports.figures.channel_look import channel_look, rung_of
from netdesk.reports.figures.tile import paint_tile

SIDE = 28
KEYS = [channel.key for channel in CHANNELS]


def grey(channel: str, state: str = "active", name: str = "") -> bytes:
    """A tile as a black and white printer shows it."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2, 2)
    paint_tile(painter, QRectF(0, 0, SIDE / 2, SIDE / 2), channel_look(channel, name), state)
    painter.end()
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(plain.constBits())


def difference(one: bytes, other: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def test_every_two_channels_differ_without_colour() -> None:
    tiles = {key: grey(key) for key in KEYS}
    close = [pair for pair in combinations(KEYS, 2) if difference(tiles[pair[0]], tiles[pair[1]]) < 6]
    assert close == []


@pytest.mark.parametrize("channel", KEYS)
def test_the_states_differ_without_colour(channel: str) -> None:
    states = [grey(channel, state) for state in ("active", "silent", "next", "none")]
    assert all(difference(one, other) > 6 for one, other in combinations(states, 2))


@pytest.mark.parametrize("channel", KEYS)
def test_the_glyph_stands_out_from_its_tile(channel: str) -> None:
    tile = grey(channel)
    assert max(tile) - sorted(tile)[len(tile) // 4] > 90


def test_a_channel_of_ones_own_shows_its_letters() -> None:
    assert difference(grey("matrix", name="Matrix"), grey("bluesky", name="Bluesky")) > 6


def test_the_rung_of_a_channel_is_known() -> None:
    assert [rung_of(key) for key in ("x", "email", "phone", "in-person", "matrix")] == [1, 2, 4, 5, 2]
