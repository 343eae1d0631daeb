"""Print warmth, strength and state of every tie, warmest first."""

from __future__ import annotations

import argparse
from typing import Any

from netdesk.cli.arguments import add_json, add_network, add_today
from netdesk.cli.output import print_json
from netdesk.desk.headless import today_or
from netdesk.desk.read_file import NamedReading, readings_of
from netdesk.domain.moment import date_of_day
from netdesk.domain.reading import NO_DAY


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk readings --from N.netdesk [--today YYYY-MM-DD] --json`."""
    add_network(parser)
    add_today(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """0."""
    found = readings_of(arguments.network, today_or(arguments.today))
    if arguments.is_json:
        print_json([_value(one) for one in found])
        return 0
    for one in found:
        print(f"{one.reading.strength:5.1f}  {one.reading.state:12}  {one.name}")
    return 0


def _value(one: NamedReading) -> dict[str, Any]:
    read = one.reading
    last = None if read.last_day == NO_DAY else date_of_day(read.last_day).isoformat()
    return {
        "uid": one.uid,
        "formatted_name": one.name,
        "warmth": read.warmth,
        "strength": read.strength,
        "state": read.state,
        "answer_chance": read.answer_chance,
        "last_contact": last,
        "contact_days": read.contact_days,
    }
