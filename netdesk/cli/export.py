"""Write a network, or some of its people, in an open format: JSON, vCard, tables, a calendar, a graph."""

from __future__ import annotations

import argparse
from pathlib import Path

from netdesk.cli.arguments import add_network, add_today
from netdesk.cli.output import write_text
from netdesk.desk import headless
from netdesk.domain.exporting import SUFFIXES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk export --from N.netdesk --format FORM --out FILE [--only UID …] [--without-private]`."""
    add_network(parser)
    parser.add_argument("--format", dest="form", choices=tuple(SUFFIXES), required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="“-” prints it")
    parser.add_argument(
        "--only", action="append", default=[], metavar="UID", help="only this person; may be given again"
    )
    parser.add_argument(
        "--without-private", action="store_true", help="leave out what is private: for somebody else"
    )
    add_today(parser)


def run(arguments: argparse.Namespace) -> int:
    """0."""
    pieces = headless.export(
        arguments.network, arguments.form, arguments.only, arguments.today,
        has_private=not arguments.without_private,
    )  # fmt: skip
    write_text(arguments.out, pieces)
    return 0
