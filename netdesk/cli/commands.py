"""Which sub-commands there are. A new one is a module in this folder and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple


class SubCommand(NamedTuple):
    """`module` is imported only when the command is asked for; `summary`: one line for the help."""

    module: str
    summary: str


COMMANDS: dict[str, SubCommand] = {
    "import": SubCommand("import_files", "read contacts and messages into a network"),
    "export": SubCommand("export", "write a network as JSON, vCard, tables, a calendar or a graph"),
    "readings": SubCommand("readings", "print warmth, strength and state of every tie"),
    "suggest": SubCommand("suggest", "print all suggestions with their evidence"),
    "report": SubCommand("report", "write a contact sheet or a meeting brief as PDF"),
    "check": SubCommand("check", "see whether a network file is sound"),
    "sample": SubCommand("sample", "fill a network with the invented sample"),
}


def run(name: str, arguments: Sequence[str]) -> int:
    """Run a sub-command; gives the exit code. Raises KnownError, and SystemExit for --help."""
    from netdesk.cli.parser import Parser

    module = import_module(f"netdesk.cli.{COMMANDS[name].module}")
    parser = Parser(prog=f"netdesk {name}", description=module.__doc__, allow_abbrev=False)
    module.add_arguments(parser)
    return int(module.run(parser.parse_args(arguments)))


def overview() -> str:
    """The sub-commands as the help lists them."""
    lines = {name: command.summary for name, command in COMMANDS.items()}
    lines["tour"] = "write a picture of each view of the sample network"
    return "\n".join(f"  netdesk {name:9} {summary}" for name, summary in lines.items())
