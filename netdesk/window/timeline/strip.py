"""Pictures of many events at once, made by numpy: bars for single events, stacks where they are too many.

A strip is an array of premultiplied ARGB pixels (height × width), transparent where nothing happened.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from netdesk.domain.reading import BOTH, IN, OUT, TALK

Pixels = NDArray[np.uint32]


def mark_strip(
    x: NDArray[np.int64],
    sense: NDArray[np.uint8],
    colours: Pixels,
    is_meeting: NDArray[np.bool_],
    size: tuple[int, int],
    ratio: float,
) -> Pixels:
    """A bar for each event: above the middle of the strip what the owner began, below what the other
    began, both for what was mutual, a broader one for meetings. `x`: the pixel of each event.

    `size`: (width, height) in pixels of the screen; bars that reach over an edge are cut.
    """
    width, height = size
    broad = max(round(3 * ratio), 3)
    canvas = np.zeros((height, width + 2 * broad), np.uint32)
    middle = height // 2
    way = sense & BOTH
    is_talk = (sense & TALK) != 0
    thin = max(round(2 * ratio), 2)
    for chosen, rows, thickness in (
        ((way == OUT) & ~is_talk, slice(0, middle), thin),
        ((way == IN) & ~is_talk, slice(middle, height), thin),
        (((way == BOTH) | is_talk) & ~is_meeting, slice(0, height), thin),
        (is_meeting, slice(0, height), broad),
    ):
        left = x[chosen] + broad - thickness // 2
        ink = colours[chosen]
        for step in range(thickness):
            canvas[rows, left + step] = ink
    return canvas[:, broad:-broad]


def stack_strip(
    counts: NDArray[np.integer],
    colours: Sequence[int],
    lefts: NDArray[np.int64],
    size: tuple[int, int],
    per_event: float,
    gap: int,
) -> Pixels:
    """Counts per stretch of time as stacked bars, the first channel at the bottom.

    `lefts`: the pixel where each stretch begins, one more at the end; `per_event`: pixels per event.
    A stretch with events is at least a pixel high; what is higher than the strip is cut.
    """
    width, height = size
    strip = np.zeros((height, width), np.uint32)
    if not len(counts):
        return strip
    tops = np.ceil(np.cumsum(counts, axis=0) * per_event).astype(np.int32)
    columns = np.arange(width)
    stretch = np.searchsorted(lefts, columns, side="right") - 1
    inside = (stretch >= 0) & (stretch < len(lefts) - 1)
    stretch = np.clip(stretch, 0, len(lefts) - 2)
    inside &= columns < np.maximum(lefts[stretch + 1] - gap, lefts[stretch] + 1)
    levels = np.arange(height - 1, -1, -1, dtype=np.int32)[:, None]
    layer = np.zeros((height, tops.shape[1]), np.int8)
    for top in tops:
        layer += levels >= top
    table = np.append(np.array(colours, np.uint32), np.uint32(0))
    pixels = table[layer][:, stretch]
    return np.where(inside[None, :], pixels, np.uint32(0))


def draw_strip(painter: QPainter, x: float, y: float, strip: Pixels, ratio: float) -> None:
    """Draw a strip with its top left corner at a place in logical pixels."""
    pixels = np.ascontiguousarray(strip)
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    if float(ratio).is_integer():
        painter.drawImage(int(x), int(y), image)
    else:
        from PySide6.QtCore import QPointF

        from netdesk.window.kit.paint.pixmap import snapped

        painter.drawImage(snapped(painter, QPointF(x, y)), image)
