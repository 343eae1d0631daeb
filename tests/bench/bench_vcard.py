"""Cards read and written beside vobject, whose own work ends with the parsed lines.

Both do the same text in turn, since a shared machine is not equally fast from one second to the next.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import vobject

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft
from netdesk.exporters.vcard import write_vcard
from netdesk.importers.vcard.reader import READER
from tests.bench.messy_vcards import messy_vcards
from tests.bench.name_pool import CITIES, GIVEN, ORGANISATIONS, TITLES, family_names
from tests.bench.table import Row, row, show

CARDS = 4_000
RUNS = 7
TARGET = "≥ 5 × vobject"


class TextFile:
    """A file that stands in memory, as a source and as its only member."""

    def __init__(self, text: str) -> None:
        self._data = text.encode()
        self.name = "cards.vcf"
        self.path = Path(self.name)
        self.size = len(self._data)

    @property
    def members(self) -> tuple[TextFile, ...]:
        return (self,)

    def open(self) -> BytesIO:
        return BytesIO(self._data)


def measure() -> list[Row]:
    """Cards per second: reading plain 3.0, reading cards of all versions, writing."""
    plain, messy = "".join(_plain_cards()), messy_vcards(CARDS)
    contacts = tuple(_read(plain))
    parsed = list(vobject.readComponents(plain))
    return [
        _side_by_side("reading plain vCards", lambda: _count(_read(plain)), lambda: _parse(plain), TARGET),
        _side_by_side("reading mixed vCards", lambda: _count(_read(messy)), lambda: _parse(messy), TARGET),
        _side_by_side(
            "writing vCards",
            lambda: _count(write_vcard(contacts)),
            lambda: _count(card.serialize() for card in parsed),
            "",
        ),
    ]


def _side_by_side(name: str, ours: Callable[[], int], theirs: Callable[[], int], target: str) -> Row:
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for work, times in zip((ours, theirs), seconds, strict=True):
            gc.collect()
            started = time.perf_counter()
            assert work() == CARDS
            times.append(time.perf_counter() - started)
    best, other = (min(times) / CARDS for times in seconds)
    found = row(name, 1 / best, "cards/s", baseline_name="vobject", baseline=1 / other, target=target)
    # Here more is better.
    return found._replace(ratio=other / best)


def _read(text: str) -> Iterator[Contact]:
    for item in READER.read(TextFile(text), lambda done, total: None):
        if isinstance(item, ContactDraft):
            yield item.contact


def _parse(text: str) -> int:
    return _count(vobject.readComponents(text, allowQP=True))


def _count(items: Iterator[object]) -> int:
    return sum(1 for _ in items)


def _plain_cards() -> Iterator[str]:
    """Cards without anything special: one version, no encoding, no pictures."""
    draw = random.Random(7)
    families = family_names(500)
    for number in range(CARDS):
        given, family, city = draw.choice(GIVEN), draw.choice(families), draw.choice(CITIES)
        lines = (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"UID:{draw.getrandbits(64):016x}",
            f"N:{family};{given};;;",
            f"FN:{given} {family}",
            f"ORG:{draw.choice(ORGANISATIONS)};Vertrieb",
            f"TITLE:{draw.choice(TITLES)}",
            f"EMAIL;TYPE=INTERNET,WORK:person{number}@post.example",
            f"TEL;TYPE=CELL,VOICE:+49 151 {number:08}",
            f"TEL;TYPE=WORK,VOICE:+49 30 {number:08}",
            f"ADR;TYPE=WORK:;;Weg {number % 90};{city};;10115;Deutschland",
            f"BDAY:{draw.randint(1940, 2003)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
            f"NOTE:Getroffen in {city}\\, Halle {number % 9}.",
            "CATEGORIES:Messe,Kunde",
            "REV:2024-01-01T00:00:00Z",
            "END:VCARD",
        )
        yield "".join(f"{line}\r\n" for line in lines)


if __name__ == "__main__":
    print(show(measure()))
