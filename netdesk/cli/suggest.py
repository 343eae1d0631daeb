"""Print all suggestions with their evidence, best first."""

from __future__ import annotations

import argparse
from typing import Any

from netdesk.cli.arguments import add_json, add_network, add_today
from netdesk.cli.output import print_json
from netdesk.desk.headless import today_or
from netdesk.desk.read_file import suggestions_of
from netdesk.domain.suggestion import Suggestion


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk suggest --from N.netdesk [--today YYYY-MM-DD] --json`."""
    add_network(parser)
    add_today(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """0."""
    found = suggestions_of(arguments.network, today_or(arguments.today))
    if arguments.is_json:
        print_json([_value(one) for one in found])
        return 0
    for one in found:
        print(f"{_plain(str(one.headline))} ({one.reason})")
        for evidence in one.evidence:
            print(f"    {evidence.text}")
    return 0


def _value(one: Suggestion) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "contact": one.contact_uid,
        "channel": one.channel or None,
        "moment": None if one.moment is None else str(one.moment),
        "score": one.score,
        "evidence": [str(evidence.text) for evidence in one.evidence],
        "headline": _plain(str(one.headline)),
        "reason": str(one.reason),
    }


def _plain(text: str) -> str:
    return text.replace("**", "")
