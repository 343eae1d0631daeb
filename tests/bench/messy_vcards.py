"""Cards as address books really write them: three versions, three ways to fold, labels in three dialects.

Every card is valid enough for a strict reader, so that a benchmark may set readers side by side.
"""

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Iterator

from tests.bench.name_pool import CITIES, GIVEN, ORGANISATIONS, TITLES, family_names

_NOTE = "Kennt das Werk in {city}, fragt nach Mustern; ruft lieber an als zu schreiben, am besten dienstags."


def messy_vcards(count: int, seed: int = 1) -> str:
    """`count` cards, one after another: 45 % vCard 3.0 (half with Apple's grouped labels), 30 % 4.0,
    25 % 2.1 with quoted-printable. One in ten carries a picture of 2 kB; long lines are folded.
    """
    draw = random.Random(seed)
    families = family_names(3000)
    return "".join(_card(draw, families, number) for number in range(1, count + 1))


def _card(draw: random.Random, families: tuple[str, ...], number: int) -> str:
    write = draw.choices((_version_3, _apple, _version_4, _version_2), (23, 22, 30, 25))[0]
    card = _Person(draw, families, number)
    return "".join(f"{line}\r\n" for line in write(card))


class _Person:
    """What stands in a card."""

    def __init__(self, draw: random.Random, families: tuple[str, ...], number: int) -> None:
        self.given = draw.choice(GIVEN)
        self.family = families[min(int(draw.expovariate(1 / 400)), len(families) - 1)]
        self.city = draw.choice(CITIES)
        self.firm, self.title = draw.choice(ORGANISATIONS), draw.choice(TITLES)
        self.mail = f"person{number}@post.example"
        self.phone = f"+49 30 {number:08}"
        self.year = draw.randint(1944, 2003)
        self.month, self.day = draw.randint(1, 12), draw.randint(1, 28)
        self.has_year = draw.random() < 0.8
        self.note = _NOTE.format(city=self.city) if draw.random() < 0.4 else ""
        self.photo = base64.b64encode(draw.randbytes(2000)).decode() if draw.random() < 0.1 else ""
        self.uid = f"{draw.getrandbits(64):016x}-{number}"

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _folded(line: str, length: int = 73) -> Iterator[str]:
    """A line and its continuations, never cut within a letter."""
    yield line[:length]
    for start in range(length, len(line), length - 1):
        yield " " + line[start : start + length - 1]


def _version_3(person: _Person) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{_escaped(person.family)};{_escaped(person.given)};;;"
    yield f"FN:{_escaped(person.name)}"
    yield f"ORG:{_escaped(person.firm)};"
    yield f"TITLE:{_escaped(person.title)}"
    yield f"EMAIL;TYPE=INTERNET,WORK:{person.mail}"
    yield f"TEL;TYPE=CELL;TYPE=VOICE;TYPE=pref:{person.phone}"
    yield f"ADR;TYPE=WORK:;;Weg 1;{_escaped(person.city)};;10115;Deutschland"
    yield f"BDAY:{person.year}-{person.month:02}-{person.day:02}"
    if person.note:
        yield from _folded(f"NOTE:{_escaped(person.note)}")
    if person.photo:
        yield from _folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{person.photo}")
    yield f"CATEGORIES:{'kunde' if person.has_year else 'messe'},{_escaped(person.city)}"
    yield from (f"UID:{person.uid}", "END:VCARD")


def _apple(person: _Person) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 17.5//EN")
    yield f"N:{_escaped(person.family)};{_escaped(person.given)};;;"
    yield f"FN:{_escaped(person.name)}"
    yield f"item1.EMAIL;type=INTERNET;type=pref:{person.mail}"
    yield "item1.X-ABLabel:_$!<Other>!$_"
    yield f"TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:{person.phone}"
    yield f"item2.ADR;type=HOME;type=pref:;;Weg 1\\nHinterhaus;{_escaped(person.city)};;10115;Deutschland"
    yield "item2.X-ABADR:de"
    if person.has_year:
        yield f"BDAY:{person.year}-{person.month:02}-{person.day:02}"
    else:
        yield f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{person.month:02}-{person.day:02}"
    yield f"item3.X-ABRELATEDNAMES:{_escaped(person.given)} M."
    yield "item3.X-ABLabel:_$!<Spouse>!$_"
    if person.note:
        yield from _folded(f"NOTE:{_escaped(person.note)}", 75)
    if person.photo:
        yield from _folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{person.photo}", 75)
    yield "END:VCARD"


def _version_4(person: _Person) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:urn:uuid:{person.uid}", "KIND:individual")
    yield f"FN:{_escaped(person.name)}"
    yield f"N:{_escaped(person.family)};{_escaped(person.given)};;;"
    yield f"EMAIL;PREF=1;TYPE=work:{person.mail}"
    yield f'TEL;VALUE=uri;TYPE="cell,voice":tel:{person.phone.replace(" ", "-")}'
    yield f"ORG:{_escaped(person.firm)}"
    year = f"{person.year}" if person.has_year else "--"
    yield f"BDAY:{year}{person.month:02}{person.day:02}"
    if person.note:
        yield from _folded(f"NOTE:{_escaped(person.note)}")
    if person.photo:
        yield from _folded(f"PHOTO:data:image/jpeg;base64,{person.photo}")
    yield from ("REV:20240501T101500Z", "END:VCARD")


def _printable(text: str) -> str:
    return quopri.encodestring(text.encode(), quotetabs=True).decode()


def _version_2(person: _Person) -> Iterator[str]:
    coded = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
    yield from ("BEGIN:VCARD", "VERSION:2.1")
    yield f"N;{coded}:{_printable(person.family)};{_printable(person.given)};;;"
    yield f"FN;{coded}:{_printable(person.name)}"
    yield f"TEL;CELL:{person.phone}"
    yield f"TEL;WORK;VOICE:{person.phone}1"
    yield f"EMAIL;INTERNET:{person.mail}"
    yield f"ORG;{coded}:{_printable(person.firm)}"
    yield f"BDAY:{person.year}{person.month:02}{person.day:02}"
    if person.note:
        yield f"NOTE;{coded}:{_printable(person.note)}".replace("\n", "\r\n")
    yield "END:VCARD"
