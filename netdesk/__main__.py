"""The door from outside: opens the window, or does the same work without one as a sub-command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

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
    from netdesk.cli.window import network_and_files

    network, files = network_and_files(arguments)
    # Looking for garbage while everything is being imported takes a fifth of the start; the desk turns the
    # collector on again once what is heavy is there.
    gc.disable()
    from netdesk.window.kit.lean_pyside import import_lean

    import_lean()
    from netdesk.app import open_window

    return open_window(network, files)


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
