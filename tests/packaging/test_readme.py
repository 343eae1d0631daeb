"""What the documents at the top say exists: commands, sub-commands, files, pictures, keys."""

import argparse
import os
import re
import shlex
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import pytest

from netdesk.cli.commands import COMMANDS
from netdesk.window.shell.help_dialogs import KEYS

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
SCRIPT = re.compile(r"packaging[/\\][\w./\\-]*\.(?:sh|ps1)|\.ci/run")
LINK = re.compile(r"\]\(([^)#]+)\)")
PATH = re.compile(r"`((?:netdesk|resources|tests|packaging|docs)/[\w./-]*)`")
OF_A_ROOM = re.compile(r"`((?:domain|store|advice|importers|exporters|reports|desk|window|cli)/[\w./-]+)`")
LARGEST_BYTES, WIDEST = 1_200_000, 1_200


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks_of(section: str, language: str) -> list[str]:
    """The lines of the code blocks in this language in this section of the README."""
    _, _, rest = text_of("README.md").partition(f"\n## {section}\n")
    body, _, _ = rest.partition("\n## ")
    found = re.findall(rf"```{language}\n(.*?)```", body, re.DOTALL)
    return [line for block in found for line in block.splitlines() if line]


def commands_of(page: str) -> list[list[str]]:
    """Every `netdesk …` in code."""
    lines = re.findall(r"`(netdesk [^`\n]+)`", text_of(page))
    return [shlex.split(line) for line in lines]


def test_the_set_up_is_exactly_two_commands() -> None:
    assert blocks_of("Set up", "sh") == ["packaging/run.sh", "packaging/test.sh"]
    assert blocks_of("Set up", "powershell") == [r"packaging\run.ps1", r"packaging\test.ps1"]


@pytest.mark.parametrize("page", PAGES)
def test_every_script_is_there_and_can_be_run(page: str) -> None:
    for name in SCRIPT.findall(text_of(page)):
        script = ROOT / name.replace("\\", "/")
        assert script.is_file(), name
        assert os.name == "nt" or script.suffix == ".ps1" or os.access(script, os.X_OK), name


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = [link for link in LINK.findall(text_of(page)) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_path_is_there(page: str) -> None:
    text = text_of(page)
    named = [*PATH.findall(text), *(f"netdesk/{name}" for name in OF_A_ROOM.findall(text))]
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_pictures_are_shown_and_light() -> None:
    from PySide6.QtGui import QImageReader

    shown = {link for link in LINK.findall(text_of("README.md")) if link.endswith(".png")}
    there = {f"docs/pictures/{file.name}" for file in (ROOT / "docs" / "pictures").iterdir()}
    assert shown == there
    assert sum((ROOT / name).stat().st_size for name in shown) < LARGEST_BYTES
    for name in shown:
        assert 0 < QImageReader(str(ROOT / name)).size().width() <= WIDEST, name


def test_every_sub_command_has_an_example_that_is_understood() -> None:
    examples = [words for words in commands_of("README.md") if words[1] in COMMANDS]
    assert {words[1] for words in examples} == set(COMMANDS)
    for _, name, *arguments in examples:
        module = import_module(f"netdesk.cli.{COMMANDS[name].module}")
        parser = argparse.ArgumentParser(exit_on_error=False)
        module.add_arguments(parser)
        _, unknown = parser.parse_known_args(arguments)
        assert unknown == [], f"netdesk {name}"


def test_the_keys_of_the_readme_are_those_of_the_window() -> None:
    section = text_of("README.md").partition("\n## Keys\n")[2].partition("\n## ")[0]
    told = {key for cell in re.findall(r"`([^`]+)`", section) for key in cell.split(", ")}
    shown = {key for keys, _ in KEYS for key in re.split(r", | … ", keys)}
    shown = {f"Ctrl {key}" if key.isdigit() and key != "1" else key for key in shown}
    several = {f"Ctrl {number}" for number in range(1, 5)}
    assert shown | several == told | several


def test_every_claim_the_code_names_is_listed() -> None:
    listed = set(re.findall(r"^\| ([AB]\d+) \|", text_of("docs/principles.md"), re.MULTILINE))
    named = {
        claim
        for file in (ROOT / "netdesk" / "advice").rglob("*.py")
        for claim in re.findall(r"\b[AB]\d{1,2}\b", file.read_text(encoding="utf-8"))
    }
    assert named
    assert named - listed == set()


def test_the_benches_are_started_as_the_readme_says() -> None:
    (line,) = blocks_of("Speed", "sh")
    assert line == ".venv/bin/python -m tests.bench"
    assert (ROOT / "tests" / "bench" / "__main__.py").is_file()


def test_the_changes_begin_with_the_present_version() -> None:
    import netdesk

    assert re.findall(r"^## ([\d.]+)", text_of("CHANGELOG.md"), re.MULTILINE)[0] == netdesk.__version__


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")
def test_what_is_linked_is_part_of_the_project() -> None:
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files"]
    listing = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if listing.returncode != 0:
        pytest.skip("this is no checkout of git")
    tracked = set(listing.stdout.splitlines())
    links = [link for page in PAGES for link in LINK.findall(text_of(page)) if "://" not in link]
    assert [link for link in links if link not in tracked] == []
