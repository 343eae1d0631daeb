"""What is printed, and how numbers are read."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.declaration import declared

PAGE = "Paper and phone"


@dataclass(frozen=True)
class PaperSettings:
    """The page “Paper and phone”."""

    paper: str = declared("A4", "Paper", "The size of what is printed.", group=PAGE, choices=("A4", "Letter"))
    country: str = declared(
        "DE", "Country for phone numbers", "Read a number without a country code as one of this country.",
        group=PAGE,
    )  # fmt: skip
