"""What every sub-command has in common: one sentence on standard error, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.desk import headless
from netdesk.domain.error import CancelledError
from tests.cli.files import CommandLine, write_files

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "x.vcf"),
        ("export", "--from", "missing.netdesk", "--format", "json", "--out", "x"),
        ("export", "--from", "missing.netdesk", "--format", "xml", "--out", "x"),
        ("check", "--from", "missing.netdesk"),
        ("check", "--from", "."),
        ("import", "x.vcf", "--into", "missing/n.netdesk"),
        ("--nonsense",),
        ("bogus",),
        ("bogus.netdesk",),
        ("check", "--from", "empty.netdesk"),
        ("readings", "--from", "empty.netdesk", "--today", "9999-12-31"),
        ("suggest", "--from", "empty.netdesk", "--today", "0001-01-01"),
    ],
)
def test_a_mistake_is_one_sentence_and_code_2(
    netdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.netdesk").touch()
    assert netdesk(*arguments) == 2
    assert netdesk.err.count("\n") == 1
    assert netdesk.err.rstrip().endswith(".")
    assert not netdesk.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("bogus",), "“bogus” is neither a file nor a sub-command; see “netdesk --help”."),
        (("b" * 300,), f"“{'b' * 300}” is neither a file nor a sub-command; see “netdesk --help”."),
        (
            ("bogus.netdesk",),
            "There is no network bogus.netdesk; “netdesk --file bogus.netdesk” begins one.",
        ),
        (("check", "--from", "empty.netdesk"), "empty.netdesk is empty; there is no network in it."),
    ],
)
def test_what_is_not_there_is_called_so(
    netdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], sentence: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("empty.netdesk").touch()
    assert netdesk(*arguments) == 2
    assert netdesk.err == f"{sentence}\n"
    assert [file.name for file in tmp_path.iterdir()] == ["empty.netdesk"]


def test_an_error_nobody_foresaw_is_one_sentence_too(
    netdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("first line\nsecond line")

    monkeypatch.setattr(headless, "check", fail)
    assert netdesk("check", "--from", tmp_path / "n") == 2
    assert netdesk.err == "NetDesk had to stop, nothing more was changed (ValueError: first line).\n"
    monkeypatch.setenv("NETDESK_DEBUG", "1")
    assert netdesk("check", "--from", tmp_path / "n") == 2
    assert "Traceback" in netdesk.err


@pytest.mark.parametrize("error", [KeyboardInterrupt, CancelledError])
def test_stopping_ends_cleanly(
    netdesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def stop(*_: object) -> None:
        raise error

    monkeypatch.setattr(headless, "check", stop)
    assert netdesk("check", "--from", tmp_path / "n") == 130
    assert netdesk.err == "Stopped; nothing was changed.\n"


def test_help_names_every_sub_command(netdesk: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        netdesk("--help")
    assert end.value.code == 0
    said = capsys.readouterr().out
    for name in ("import", "export", "readings", "suggest", "report", "check", "sample"):
        assert f"netdesk {name} " in said
    assert "JSON, vCard, tables, a calendar or a graph" in said


@pytest.mark.parametrize(
    ("arguments", "network", "files"),
    [
        ((), None, []),
        (("a.vcf",), None, ["a.vcf"]),
        (("mine.netdesk",), "mine.netdesk", []),
        (("a.vcf", "mine.NETDESK"), "mine.NETDESK", ["a.vcf"]),
        (("--file", "other.netdesk", "a.vcf"), "other.netdesk", ["a.vcf"]),
    ],
)
def test_a_network_named_like_a_file_is_opened(
    netdesk: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    network: str | None,
    files: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.vcf", "mine.netdesk", "mine.NETDESK"):
        Path(name).touch()
    opened: list[tuple[Path | None, list[Path]]] = []

    def open_window(path: Path | None, chosen: list[Path]) -> int:
        opened.append((path, chosen))
        return 0

    monkeypatch.setattr("netdesk.app.open_window", open_window)
    assert netdesk(*arguments) == 0
    assert opened == [(None if network is None else Path(network), [Path(file) for file in files])]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell is needed")
def test_a_reader_that_has_enough_does_no_harm(netdesk: CommandLine, tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    netdesk.import_files(network, *write_files(tmp_path))
    command = f'"{sys.executable}" -m netdesk export --from "{network}" --format json --out - | true'
    ended = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stderr == ""


def test_the_thinking_sub_commands_start_without_qt(netdesk: CommandLine, tmp_path: Path) -> None:
    files = write_files(tmp_path)
    program = (
        "import sys; from netdesk.__main__ import main; "
        f"code = main(['import', {str(files[0])!r}, '--into', {str(tmp_path / 'n.netdesk')!r}]); "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
