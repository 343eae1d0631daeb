"""Arguments that several sub-commands share."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

_YEARS = range(1900, 2201)
"""What can be today, so that there is room for what was before and comes behind."""


def add_network(parser: argparse.ArgumentParser) -> None:
    """`--from N.netdesk`, as `arguments.network`."""
    parser.add_argument("--from", dest="network", type=Path, required=True, metavar="N.netdesk")


def add_today(parser: argparse.ArgumentParser) -> None:
    """`--today YYYY-MM-DD`, as `arguments.today`; today when it is left out."""
    parser.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD")


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`, as `arguments.is_json`."""
    parser.add_argument("--json", dest="is_json", action="store_true", help="print JSON")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2026-11-18") from None
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"“{text}” is not between {_YEARS[0]} and {_YEARS[-1]}")
    return day
