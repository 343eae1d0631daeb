"""See whether a network file is sound: its pages, its references, its steps and their journal."""

from __future__ import annotations

import argparse
import sys

from netdesk.cli.arguments import add_network
from netdesk.desk import headless


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk check --from N.netdesk`."""
    add_network(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 when the file is sound, else 2."""
    faults = headless.check(arguments.network)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{arguments.network} is sound.")
    return 2 if faults else 0
