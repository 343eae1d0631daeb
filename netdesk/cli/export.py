"""Write everything in a network as NetDesk's own JSON document, or its contacts as vCard or CSV."""

from __future__ import annotations

import argparse
from pathlib import Path

from netdesk.cli.arguments import add_network
from netdesk.cli.output import write_text
from netdesk.desk import headless
from netdesk.desk.export import pieces_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk export --from N.netdesk --format json|vcard|csv --out FILE`."""
    add_network(parser)
    parser.add_argument("--format", dest="form", choices=("json", "vcard", "csv"), required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="“-” prints it")


def run(arguments: argparse.Namespace) -> int:
    """0."""
    write_text(arguments.out, pieces_of(headless.read_whole(arguments.network), arguments.form))
    return 0
