"""From the places of people to pixels of the canvas."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_ROOMY = 0.75
"""When everything fits at this scale, people are drawn in their full size; on less room they shrink."""


class Camera(NamedTuple):
    """A point p is drawn at p * scale + (x, y), in pixels of a canvas of width × height. `fit`: the
    scale at which everything fits.
    """

    scale: float
    x: float
    y: float
    width: int
    height: int
    fit: float = 1.0

    def on_canvas(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (rows of x, y) in pixels."""
        return np.asarray(points * self.scale + np.array([self.x, self.y]))

    @property
    def magnification(self) -> float:
        """How much larger people are drawn than when everything fits on a large canvas."""
        larger = float(np.clip(np.sqrt(self.scale / max(self.fit, 1e-9)), 0.75, 2.4))
        return larger * float(np.clip(np.sqrt(self.fit / _ROOMY), 0.6, 1.0))

    def wider(self, margin: int) -> Camera:
        """The same picture with a margin on all sides."""
        return self._replace(
            x=self.x + margin, y=self.y + margin,
            width=self.width + 2 * margin, height=self.height + 2 * margin,
        )  # fmt: skip
