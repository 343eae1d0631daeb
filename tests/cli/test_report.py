import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netdesk.domain.command import AddContact
from netdesk.domain.contact import Contact
from tests.cli.files import CommandLine
from tests.desks import open_desk
from tests.reports.pdf_reading import fonts_of, information_of, text_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def network(tmp_path: Path) -> Path:
    path = tmp_path / "n.netdesk"
    contact = Contact(uid="ida", formatted_name="Ida Lorenz", title="Pilot", notes="Afraid of bees.")
    with open_desk(path) as desk:
        desk.do(AddContact(contact))
    return path


def report(network: Path, out: Path, *more: str, kind: str = "contact-sheet") -> tuple[str, ...]:
    return "report", kind, "--contact", "ida", "--from", str(network), "--out", str(out), *more


@pytest.mark.parametrize("kind", ["contact-sheet", "meeting-brief"])
def test_a_document_is_written(
    qapp: QObject, netdesk: CommandLine, network: Path, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / "ida.pdf"
    assert netdesk(*report(network, out, "--today", "2026-11-18", kind=kind)) == 0
    assert netdesk.out == f"{out}: 1 page.\n"
    text = text_of(out)
    assert "Ida Lorenz" in text
    assert "Printed 18 Nov 2026" in text
    assert all(font.is_embedded for font in fonts_of(out))


def test_private_notes_and_paper_are_as_asked_for(
    qapp: QObject, netdesk: CommandLine, network: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ida.pdf"
    netdesk(*report(network, out))
    assert "bees" not in text_of(out)
    assert information_of(out)["Page size"].startswith("595 x 842")
    netdesk(*report(network, out, "--private-notes", "--paper", "Letter"))
    assert "bees" in text_of(out)
    assert information_of(out)["Page size"].startswith("612 x 792")


def test_the_network_is_not_changed(
    qapp: QObject, netdesk: CommandLine, network: Path, tmp_path: Path
) -> None:
    before = network.read_bytes()
    netdesk(*report(network, tmp_path / "ida.pdf"))
    assert network.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("contact-sheet", "poster"), "There is no document named poster"),
        (("ida", "nobody"), "There is no contact “nobody” in"),
        (("ida.pdf", "nowhere/ida.pdf"), "could not be written"),
        (("n.netdesk", "m.netdesk"), "There is no network file"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    qapp: QObject, netdesk: CommandLine, network: Path, tmp_path: Path, change: tuple[str, str], sentence: str
) -> None:
    arguments = [
        one.replace(*change) if one.endswith(change[0]) else one
        for one in report(network, tmp_path / "ida.pdf")
    ]
    assert netdesk(*arguments) == 2
    assert sentence in netdesk.err
    assert netdesk.err.count("\n") == 1


def test_it_needs_no_screen(network: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "netdesk", *report(network, tmp_path / "ida.pdf", kind="meeting-brief")]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    run = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "Ida Lorenz" in text_of(tmp_path / "ida.pdf")
