"""How NetDesk looks on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netdesk.domain.declaration import Declaration, declarations_of, declared

PAGE = "Look"


@dataclass(frozen=True)
class ComputerSettings:
    """The page “Look”: what belongs to this computer and no network, kept by the window, never in a file of
    people.
    """

    theme: str = declared(
        "system", "Theme", "Follow the system, or stay light or dark.",
        group=PAGE, choices=("system", "light", "dark"),
    )  # fmt: skip
    density: str = declared(
        "normal", "Density", "Comfortable gives each row a little more room.",
        group=PAGE, choices=("normal", "comfortable"),
    )  # fmt: skip
    text_size: int = declared(
        100, "Text size", "Rows and bars grow with the text.", within=(100, 200), group=PAGE, unit="%"
    )
    motion: str = declared(
        "system", "Motion", "Follow the system, or keep what moves still: zoom, layouts, what opens.",
        group=PAGE, choices=("system", "full", "reduced"),
    )  # fmt: skip


COMPUTER: Mapping[str, Declaration] = {one.name: one for one in declarations_of(ComputerSettings)}
"""Every setting of this computer by name."""
