"""The door from outside: opens the window, or does the same work without one as a sub-command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from netdesk.domain.error import CancelledError, KnownError

_FAILED = 2
_STOPPED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run NetDesk; gives the exit code. Errors are one sentence on standard error, never a traceback
    (but NETDESK_DEBUG=1 asks for it).
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KnownError as error:
        return _tell(error.sentence)
    except (KeyboardInterrupt, CancelledError):
        _tell("Stopped; nothing was changed.")
        return _STOPPED
    except BrokenPipeError:
        # Whoever read the output has enough; Python must not complain about it at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last door: a person gets a sentence, never a traceback
        return _tell_unexpected(error)
    return code


def _run(arguments: list[str]) -> int:
    from netdesk.cli.commands import COMMANDS, run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments and arguments[0] in COMMANDS:
        return run(arguments[0], arguments[1:])
    if arguments and arguments[0] == "tour":
        from netdesk.tour import run_tour

        return run_tour(arguments[1:])
    return _open_window(arguments)


def _open_window(arguments: list[str]) -> int:
    import argparse

    from netdesk import __version__
    from netdesk.cli.commands import Parser, overview

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
    _check_there(chosen.files)
    # Looking for garbage while everything is being imported takes a fifth of the start; the desk turns the
    # collector on again once what is heavy is there.
    gc.disable()
    from netdesk.window.kit.lean_pyside import import_lean

    import_lean()
    from netdesk.app import open_window

    network, files = _network_among(chosen.file, chosen.files)
    return open_window(network, files)


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


def _network_among(network: Path | None, files: list[Path]) -> tuple[Path | None, list[Path]]:
    """A double-click on a network hands it over like any other file: the first one is opened."""
    found = next((file for file in files if file.suffix.casefold() == ".netdesk"), None)
    if network is not None or found is None:
        return network, files
    return found, [file for file in files if file is not found]


def _tell(sentence: str) -> int:
    with suppress(OSError):
        print(sentence, file=sys.stderr)
    return _FAILED


def _tell_unexpected(error: Exception) -> int:
    if os.environ.get("NETDESK_DEBUG"):
        import traceback

        traceback.print_exception(error)
    said = str(error).splitlines()
    reason = f": {said[0]}" if said else ""
    return _tell(f"NetDesk had to stop, nothing more was changed ({type(error).__name__}{reason}).")


if __name__ == "__main__":
    sys.exit(main())
