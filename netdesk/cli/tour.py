"""Write a picture of each view of the sample network, and a summary as PDF, without a screen."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk tour [--out FOLDER]`."""
    parser.add_argument("--out", type=Path, default=Path("netdesk-tour"), metavar="FOLDER")


def run(arguments: argparse.Namespace) -> int:
    """0."""
    from netdesk.app import tour

    return tour(arguments.out)
