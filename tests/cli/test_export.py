"""`netdesk export`: every form, some people only, and without what is private."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.exporting import SUFFIXES
from tests.cli.files import CommandLine, write_files


@pytest.fixture
def network(netdesk: CommandLine, tmp_path: Path) -> Path:
    path = tmp_path / "n.netdesk"
    cards, _archive, _document = write_files(tmp_path)
    netdesk.import_files(path, cards)
    return path


def export(netdesk: CommandLine, network: Path, form: str, *more: str) -> str:
    """What is printed."""
    assert netdesk("export", "--from", network, "--format", form, "--out", "-", *more) == 0
    return netdesk.out


@pytest.mark.parametrize("form", SUFFIXES)
def test_every_form_is_written(netdesk: CommandLine, network: Path, form: str) -> None:
    assert "Muster" in export(netdesk, network, form, "--today", "2026-11-18")


def test_only_the_people_asked_for_go_out_in_the_order_asked(netdesk: CommandLine, network: Path) -> None:
    people = {one["formatted_name"]: one["uid"] for one in netdesk.document(network)["contacts"]}
    text = export(netdesk, network, "vcard", "--only", people["Bo Beispiel"], "--only", people["Ida Muster"])
    assert text.count("BEGIN:VCARD") == 2
    assert text.index("FN:Bo Beispiel") < text.index("FN:Ida Muster")


def test_who_is_not_there_is_told(netdesk: CommandLine, network: Path) -> None:
    assert netdesk("export", "--from", network, "--format", "csv", "--out", "-", "--only", "nobody") == 2
    assert "There is no contact “nobody”" in netdesk.err


def test_a_script_gets_everything_unless_it_is_for_others(netdesk: CommandLine, network: Path) -> None:
    assert "Likes tea" in export(netdesk, network, "vcard")
    assert "Likes tea" not in export(netdesk, network, "vcard", "--without-private")


def test_a_network_is_written_over_by_nothing_made_of_it(netdesk: CommandLine, network: Path) -> None:
    before = network.read_bytes()
    assert netdesk("export", "--from", network, "--format", "csv", "--out", network) == 2
    assert f"{network} could not be written: it is a network of NetDesk." in netdesk.err
    assert network.read_bytes() == before
