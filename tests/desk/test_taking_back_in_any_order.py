"""Imports of the same people, taken back in every order: in the end the network is as it was before."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from netdesk.domain.command import AddContact, EditContact
from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.importing import TakenBack
from netdesk.store.batches import read_batches
from netdesk.store.check import faults
from netdesk.store.network_file import NetworkFile
from netdesk.store.take_back import take_back
from netdesk.store.whole_network import read_network
from tests.importers.imported import imported, read_whole
from tests.importers.linkedin.exports import CONNECTIONS, table
from tests.importers.vcard.reading import card
from tests.new_network import lay_new_network
from tests.store.networks import content

NAMES = ("Ida Muster", "Bo Muster", "Otto Beispiel", "Ida M.")
LINES = (
    "EMAIL:ida@example.org", "EMAIL:i.muster@acme.example", "TEL:+49 30 0000123", "ORG:Acme",
    "ORG:Beispiel AG", "TITLE:Director", "BDAY:1980-04-12", "NOTE:Likes tea", "CATEGORIES:club",
    "UID:card-a", "URL:https://linkedin.com/in/ida-muster", "item1.X-ABRELATEDNAMES:Otto Beispiel",
)  # fmt: skip
ACCOUNT = ("batch", "batch_file", "batch_problem")


def cards(folder: Path, random: Random) -> Path:
    """One to three cards that say this and that of the same few people."""
    folder.mkdir()
    texts = (
        card(f"FN:{random.choice(NAMES)}", *random.sample(LINES, random.randint(0, 5)))
        for _ in range(random.randint(1, 3))
    )
    path = folder / "cards.vcf"
    path.write_text("".join(texts), encoding="utf-8", newline="")
    return path


def connections(folder: Path, random: Random) -> Path:
    """An export that says where some of them work, mostly somewhere else than the one before."""
    folder.mkdir()
    rows = [
        (*name.split(), f"https://www.linkedin.com/in/{name.replace(' ', '-').lower()}",
         random.choice(("", f"{name[:2].lower()}@example.org")),
         random.choice(("Acme", "Beispiel AG", "Neu")),
         random.choice(("Director", "")), "07 Mar 2024")
        for name in random.sample(NAMES[:3], 2)
    ]  # fmt: skip
    path = folder / "Connections.csv"
    path.write_text(table(CONNECTIONS, *rows), encoding="utf-8")
    return path


def after_imports(folder: Path, random: Random, count: int) -> Path:
    """A network with somebody of the owner's own, and so many imports."""
    network = lay_new_network(folder / "n.netdesk")
    with NetworkFile(network) as file:
        file.do(AddContact(Contact(formatted_name="Bo Muster", emails=(Labelled("bo@example.org"),))))
    shutil.copy(network, folder / "before.netdesk")
    for number in range(count):
        make = random.choice((cards, cards, connections))
        imported(network, make(folder / str(number), random))
    return network


def rows(network: Path) -> dict[str, list[tuple[object, ...]]]:
    with NetworkFile(network) as file:
        assert not faults(file.connection)
        return {table: found for table, found in content(file).items() if table not in ACCOUNT}


def batches(network: Path) -> list[int]:
    with NetworkFile(network) as file:
        return [one.id for one in read_batches(file.connection) if not one.is_taken_back]


def take_all_back(network: Path, order: Sequence[int]) -> None:
    """One of which all was needed by others is taken back once these are gone."""
    for batch in order:
        take_one_back(network, batch)
    for batch in batches(network):
        take_one_back(network, batch)


def take_one_back(network: Path, batch: int) -> TakenBack:
    with NetworkFile(network) as file:
        return take_back(file.connection, batch)[1]


@pytest.mark.parametrize("seed", [1, 4, 9])
def test_nobody_stays_whom_no_import_brings_any_more(tmp_path: Path, seed: int) -> None:
    network = after_imports(tmp_path, Random(seed), 3)
    copy = tmp_path / "copy.netdesk"
    for order in permutations(batches(network)):
        shutil.copy(network, copy)
        take_all_back(copy, order)
        assert rows(copy) == rows(tmp_path / "before.netdesk"), order


def test_what_the_newer_brought_stays_with_people_of_the_older(tmp_path: Path) -> None:
    network = lay_new_network(tmp_path / "n.netdesk")
    texts = {
        "a.vcf": card("FN:Ida Muster", "EMAIL:ida@example.org"),
        "b.vcf": card("FN:Ida Muster", "EMAIL:ida@example.org", "TEL:+49 30 0000123"),
        "c.vcf": card("FN:Ida Muster", "EMAIL:ida@example.org", "ORG:Acme"),
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        imported(network, path)
    first, second, third = reversed(batches(network))
    for batch, phones, organisation in ((first, 1, "Acme"), (second, 0, "Acme")):
        take_one_back(network, batch)
        (ida,) = read_whole(network).contacts
        assert (len(ida.phones), ida.organisation) == (phones, organisation)
    assert take_one_back(network, third).people_kept == 0
    assert take_one_back(network, first).people == 1
    assert not read_whole(network).contacts


def test_whom_somebody_wrote_of_meanwhile_stays(tmp_path: Path) -> None:
    network = lay_new_network(tmp_path / "n.netdesk")
    for name, line in (("a.vcf", "EMAIL:ida@example.org"), ("b.vcf", "TEL:+49 30 0000123")):
        path = tmp_path / name
        text = card("FN:Ida Muster", "ORG:Acme", line)
        path.write_text(text, encoding="utf-8", newline="")
        imported(network, path)
    with NetworkFile(network) as file:
        (ida,) = read_network(file.connection).contacts
        file.do(EditContact(replace(ida, tags=("club",))))
    for batch in reversed(batches(network)):
        take_one_back(network, batch)
    (kept,) = read_whole(network).contacts
    assert (kept.tags, kept.phones) == (("club",), ())
