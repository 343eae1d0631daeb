"""Small invented vCard files."""

from __future__ import annotations

from pathlib import Path

ANNA = ("FN:Anna Albers", "N:Albers;Anna;;;", "EMAIL:anna.albers@example.org")
BELA = ("FN:Bela Brandt", "N:Brandt;Bela;;;", "EMAIL:bela@example.org")


def card(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def cards(path: Path, *sheets: tuple[str, ...]) -> Path:
    """A file of these cards."""
    path.write_bytes("".join(card(*lines) for lines in sheets).encode())
    return path


def many_cards(path: Path, count: int) -> Path:
    """So many people that reading them takes a while."""
    sheets = [(f"FN:P{n} Muster", f"N:Muster;P{n};;;", f"EMAIL:p{n}@example.org") for n in range(count)]
    return cards(path, *sheets)
