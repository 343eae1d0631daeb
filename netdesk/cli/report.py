"""Write a contact sheet or a meeting brief about somebody as PDF."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netdesk.cli.arguments import add_network, add_today
from netdesk.desk.headless import today_or


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`netdesk report contact-sheet|meeting-brief --contact UID --from N.netdesk --out FILE.pdf`."""
    parser.add_argument("kind", metavar="contact-sheet|meeting-brief")
    add_network(parser)
    parser.add_argument("--contact", required=True, metavar="UID")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--paper", choices=("A4", "Letter"), default=None, help="else as the network says")
    parser.add_argument("--private-notes", action="store_true", help="print private notes, too")
    add_today(parser)


def run(arguments: argparse.Namespace) -> int:
    """0."""
    from netdesk.desk.file_source import facts_of_file
    from netdesk.reports.disclosure import Topic
    from netdesk.reports.layout.page_size import PageSize
    from netdesk.reports.pdf import write_pdf
    from netdesk.reports.registry import build_document, kind_of

    kind = kind_of(arguments.kind)
    facts, paper = facts_of_file(arguments.network, arguments.contact, today_or(arguments.today))
    ticked = kind.ticked | {Topic.PRIVATE} if arguments.private_notes else kind.ticked
    with _drawing():
        document = build_document(kind.key, facts, ticked)
        count = write_pdf(document, arguments.out, PageSize(arguments.paper or paper))
    print(f"{arguments.out}: 1 page." if count == 1 else f"{arguments.out}: {count:,} pages.")
    return 0


@contextmanager
def _drawing() -> Iterator[None]:
    """Fonts and painters need an application; this one opens no window and needs no screen."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        yield
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    try:
        yield
    finally:
        application.shutdown()
