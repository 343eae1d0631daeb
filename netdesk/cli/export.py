"""Write everything in a network as NetDesk's own JSON document, or its contacts as vCard or CSV."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from netdesk.cli.arguments import add_network
from netdesk.cli.output import write_text
from netdesk.desk import headless


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk export --from N.netdesk --format json|vcard|csv --out FILE`."""
    add_network(parser)
    parser.add_argument("--format", dest="form", choices=("json", "vcard", "csv"), required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="“-” prints it")


def run(arguments: argparse.Namespace) -> int:
    """0."""
    write_text(arguments.out, _pieces(arguments.network, arguments.form))
    return 0


def _pieces(network: Path, form: str) -> Iterator[str]:
    document = headless.read_whole(network)
    if form == "json":
        from netdesk.exporters.document import write_document
        from netdesk.exporters.document_text import document_text

        return document_text(write_document(document))
    if form == "csv":
        from netdesk.exporters.csv_table import write_csv

        return write_csv(document.contacts)
    from netdesk.exporters.vcard import write_vcards

    return write_vcards(document.contacts)
