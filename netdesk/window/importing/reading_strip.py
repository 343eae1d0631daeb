"""How far an import is: which file is read and how long it may take, or how much is written."""

from __future__ import annotations

import time
from pathlib import Path

from netdesk.window.kit.progress_strip import ProgressStrip

_TELLING = 0.02
"""From this share on the time so far tells how long the rest will take."""
_WORTH_SAYING_S = 2


class ReadingStrip(ProgressStrip):
    """Its button stops what is going on (`cancelled`)."""

    def __init__(self) -> None:
        super().__init__()
        self._started = 0.0

    def begin_reading(self) -> None:
        """From here on the time counts; the strip is shown with the first progress."""
        self._started = time.monotonic()
        self.set_cancel_text(self.tr("Cancel reading"))

    def begin_writing(self) -> None:
        """Shown at once."""
        self.set_cancel_text(self.tr("Cancel"))
        self.show_writing(None)

    def show_reading(self, path: str, share: float | None) -> None:
        """`share`: 0.0–1.0 of everything that is read, None when nobody knows."""
        spent = time.monotonic() - self._started
        left = spent * (1 - share) / share if share and share > _TELLING else 0.0
        about = (
            self.tr("about {seconds} s left").format(seconds=round(left)) if left > _WORTH_SAYING_S else ""
        )
        self.show_progress(self.tr("Reading {name}").format(name=Path(path).name), share, about)

    def show_writing(self, share: float | None) -> None:
        """`share`: 0.0–1.0 of the rows, None when nobody knows."""
        self.show_progress(self.tr("Writing"), share)
