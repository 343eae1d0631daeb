"""Fill a network with the invented sample: about 400 people and fifteen years of history."""

from __future__ import annotations

import argparse
from pathlib import Path

from netdesk.desk import headless


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk sample --into N.netdesk`."""
    parser.add_argument("--into", dest="network", type=Path, required=True, metavar="N.netdesk")


def run(arguments: argparse.Namespace) -> int:
    """0."""
    count = headless.import_sample(arguments.network)
    print(f"{arguments.network}: {count.read:,} entries read, {count.new:,} new.")
    return 0
