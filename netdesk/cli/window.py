"""What the window opens with: a network, and files to be imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netdesk.domain.error import KnownError


def network_and_files(arguments: Sequence[str]) -> tuple[Path | None, list[Path]]:
    """The network, None for the person's own, and the files that are offered for import.

    Raises KnownError for what is neither, and SystemExit for --help and --version.
    """
    if any(argument.startswith("-") for argument in arguments):
        network, files = _parsed(arguments)
    else:
        # As from a desktop: without the parser, which takes its time to be imported.
        network, files = None, [Path(argument) for argument in arguments]
    _check_there(files)
    # A double-click on a network hands it over like any other file: the first one is opened.
    found = next((file for file in files if file.suffix.casefold() == ".netdesk"), None)
    if network is not None or found is None:
        return network, files
    return found, [file for file in files if file is not found]


def _parsed(arguments: Sequence[str]) -> tuple[Path | None, list[Path]]:
    import argparse

    from netdesk import __version__
    from netdesk.cli.commands import overview
    from netdesk.cli.parser import Parser

    parser = Parser(
        prog="netdesk",
        description="Open the window on a network; files are offered for import.",
        epilog=f"without a window:\n{overview()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="a network to open; contacts or messages to import",
    )
    parser.add_argument("--file", type=Path, metavar="N.netdesk", help="the network; yours if left out")
    parser.add_argument("--version", action="version", version=f"NetDesk {__version__}")
    chosen = parser.parse_args(arguments)
    return chosen.file, chosen.files


def _check_there(files: list[Path]) -> None:
    for file in files:
        if _is_there(file):
            continue
        if file.suffix.casefold() == ".netdesk":
            raise KnownError(f"There is no network {file}; “netdesk --file {file}” begins one.")
        raise KnownError(f"“{file}” is neither a file nor a sub-command; see “netdesk --help”.")


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # a name that is too long for any file
        return False
