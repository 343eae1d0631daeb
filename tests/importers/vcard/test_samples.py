"""Every address book's cards, read whole: what `samples/expected.json` lists and nothing else.

Addresses, jobs, labelled values and presences stand there by the names of their parts, everything else by
position; the source of a value is not repeated, a picture is its kind, its size and its address.
"""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.contact import Address, Contact, Extra, Job, Labelled, Photo, Presence
from netdesk.exporters.vcard import Version, write_vcard
from tests.importers.vcard.reading import contacts, problems

SAMPLES = Path(__file__).with_name("samples")
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
VERSIONS: tuple[Version, ...] = ("3.0", "4.0")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_program_s_cards_are_read_whole(name: str) -> None:
    read = contacts(sample(name))
    assert json.loads(json.dumps([shown(contact) for contact in read])) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("version", VERSIONS)
def test_a_program_s_cards_come_back_when_written_and_read(name: str, version: Version) -> None:
    read = contacts(sample(name))
    assert contacts("".join(write_vcard(read, version))) == read


def test_every_sample_is_expected() -> None:
    assert {path.stem for path in SAMPLES.glob("*.vcf")} == set(EXPECTED)


def test_what_could_not_be_read_is_told() -> None:
    told = {name: [problem.reason for problem in problems(sample(name))] for name in EXPECTED}
    assert {name: reasons for name, reasons in told.items() if reasons} == {
        "android": ["Some letters could not be read; \ufffd stands for them."],
        "cardbook": ["No card of this file has the e-mail addresses of these members: fremd@else.example."],
        "concatenated": [
            "A line outside of the cards was left out.",
            "The file ends inside this card; what stands before was read.",
        ],
        "evolution": ["A line could not be understood and is kept as it is."],
        "xing": ["Given and family name stood in the wrong order and were exchanged."],
    }


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.vcf").read_bytes()


def shown(contact: Contact) -> dict[str, Any]:
    """Everything a contact has beside its ids."""
    return {
        field.name: _plain(value)
        for field in fields(contact)
        if (value := getattr(contact, field.name)) != field.default and field.name != "source_ids"
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Photo):
        return value.media_type, len(value.data), value.url
    if isinstance(value, Extra):
        return value.text
    if isinstance(value, (Address, Job, Labelled, Presence)):
        usual = value._field_defaults
        named = value._asdict().items()
        return {name: part for name, part in named if name != "source" and part != usual.get(name, ...)}
    if not isinstance(value, tuple):
        return value
    if hasattr(value, "_asdict"):
        return [part for name, part in value._asdict().items() if name != "source"]
    return [_plain(part) for part in value]
