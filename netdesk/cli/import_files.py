"""Read contacts and messages from files, folders and archives into a network, as one undoable step."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netdesk.cli.arguments import add_json
from netdesk.cli.output import print_json
from netdesk.desk import headless
from netdesk.domain.draft import Problem
from netdesk.domain.importing import FileCount

_SHOWN_PROBLEMS = 20
_EVERY_S = 0.2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk import FILE… --into N.netdesk [--without-texts] [--dry-run] [--json]`."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--into", dest="network", type=Path, required=True, metavar="N.netdesk",
        help="the network; it is made if there is none",
    )  # fmt: skip
    parser.add_argument(
        "--without-texts", action="store_true", help="of messages, keep only when, which way and how long"
    )
    parser.add_argument("--dry-run", dest="is_dry_run", action="store_true", help="write nothing")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """0, or 2 when nothing could be read."""
    told = _Progress() if sys.stderr.isatty() else lambda *_: None
    files = headless.import_files(
        arguments.network, arguments.files, told,
        is_dry_run=arguments.is_dry_run, has_texts=not arguments.without_texts,
    )  # fmt: skip
    is_read = any(file.read for file in files)
    reason = "" if is_read else _only_reason(files)
    if arguments.is_json:
        print_json({"files": [_plain(file) for file in files]})
    elif not reason:
        _print(files, is_dry_run=arguments.is_dry_run)
    if is_read:
        return 0
    print(f"Nothing could be read: {reason}" if reason else "Nothing could be read.", file=sys.stderr)
    return 2


def _plain(file: FileCount) -> dict[str, Any]:
    """The account of a file: every card, row and message once. `mentioned` are new people beside them, who
    only take part in what is read.
    """
    return {
        "path": file.path, "format": file.format, "read": file.read, "new": file.new, "merged": file.merged,
        "unchanged": file.unchanged, "skipped": file.skipped, "mentioned": file.mentioned,
        "problems": [{"where": one.where, "reason": one.sentence} for one in file.problems],
    }  # fmt: skip


def _print(files: Sequence[FileCount], *, is_dry_run: bool) -> None:
    for file in files:
        print(
            f"{file.path}: {file.read:,} read, {file.new:,} new, {file.merged:,} merged, "
            f"{file.unchanged:,} unchanged, {file.skipped:,} skipped{_mentioned(file)}"
        )
        for problem in file.problems[:_SHOWN_PROBLEMS]:
            print(f"  {_told(problem)}")
        if len(file.problems) > _SHOWN_PROBLEMS:
            print(f"  … and {len(file.problems) - _SHOWN_PROBLEMS:,} more")
    if is_dry_run:
        print("Nothing was written.")


def _mentioned(file: FileCount) -> str:
    """Who comes beside the cards and rows that are counted."""
    people = "1 new person is" if file.mentioned == 1 else f"{file.mentioned:,} new people are"
    return f"; {people} only mentioned" if file.mentioned else ""


def _told(problem: Problem) -> str:
    """The reason, and where unless it says so itself."""
    is_named = problem.reason.startswith(f"{problem.where} ")
    return problem.sentence if is_named else f"{problem.where}: {problem.sentence}"


def _only_reason(files: Sequence[FileCount]) -> str:
    """The one thing there is to say of one file, "" when there is more."""
    reasons = [problem.reason for file in files for problem in file.problems]
    return reasons[0] if len(files) == 1 and len(reasons) == 1 else ""


class _Progress:
    """One line that says how far the reading is."""

    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self, path: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now >= self._next and total:
            self._next = now + _EVERY_S
            print(f"\r{Path(path).name}: {100 * done // total} % ", end="", file=sys.stderr, flush=True)
        if done >= total:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
