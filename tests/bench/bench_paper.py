"""How long documents take to become a PDF, beside QTextDocument with the same words in HTML.

    python -m tests.bench.bench_paper

"first" is a fresh process whose modules are imported and whose QGuiApplication stands: fonts are loaded and
measured for the first time. The others are the best of several in one process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPdfWriter, QTextDocument

from netdesk.reports.facts import DocumentFacts, PersonFacts
from netdesk.reports.layout.columns import Row as Cells
from netdesk.reports.layout.document import Document, Part
from netdesk.reports.layout.fonts import load_fonts
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET, STRONG
from netdesk.reports.painter import lay_out
from netdesk.reports.pdf import pdf_of
from netdesk.reports.registry import build_document
from netdesk.reports.sections.detail_section import address_text
from netdesk.reports.sections.exchange_section import exchange_text
from tests.bench.table import Row, row, show
from tests.reports.people import henrik, order, stranger

PEOPLE = 500
_ROUNDS = 7
_COLD_ROUNDS = 5


def measure() -> list[Row]:
    """One sheet, one brief, a page on the screen, and a book of 500 contacts."""
    _application()
    one, book = order(henrik()), _book_facts()
    brief_page = lay_out(build_document("meeting-brief", one), PageSize.A4.sheet)
    sheet, sheet_html = _best(lambda: _sheet(one)), _best(lambda: _html_pdf(_sheet_html(one)))
    cold, cold_html = _cold("sheet"), _cold("html")
    own_book, html_book = _best(lambda: _book(book)), _best(lambda: _html_pdf(_book_html(book)), 3)
    sheets = _best(lambda: _sheets(book), 1)
    return [
        row(
            "contact sheet, first", cold, baseline_name="QTextDocument", baseline=cold_html, target="≤ 11 ms"
        ),
        row("contact sheet, again", sheet, baseline_name="QTextDocument", baseline=sheet_html),
        row("meeting brief, again", _best(lambda: _brief(one))),
        row("meeting brief, painted on the screen", _best(lambda: _screen(brief_page))),
        row("fonts of a PDF alone", _best(_fonts_alone)),
        row(
            f"book of {PEOPLE}", own_book, baseline_name="QTextDocument", baseline=html_book, target="≤ 60 ms"
        ),
        row(f"{PEOPLE} contact sheets, each", sheets / PEOPLE),
    ]


def _application() -> QGuiApplication:
    found = QGuiApplication.instance()
    application = found if isinstance(found, QGuiApplication) else QGuiApplication([])
    load_fonts()
    return application


def _best(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Milliseconds of the quickest round."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def _cold(what: str) -> float:
    """The same in processes of its own, each doing it once."""
    program = (
        "from tests.bench import bench_paper as bench; from PySide6.QtGui import QGuiApplication\n"
        "application = QGuiApplication([]); facts = bench.order(bench.henrik())\n"
        f"print(bench.once({what!r}, facts))\n"
    )
    command = [sys.executable, "-c", program]
    folder = Path(__file__).parents[2]
    runs = [subprocess.run(command, capture_output=True, check=True, cwd=folder) for _ in range(_COLD_ROUNDS)]
    return min(float(run.stdout) for run in runs)


def once(what: str, facts: DocumentFacts) -> float:
    """Milliseconds of the first sheet in this process, the loading of fonts included."""
    start = time.perf_counter()
    load_fonts()
    if what == "html":
        _html_pdf(_sheet_html(facts))
    else:
        _sheet(facts)
    return (time.perf_counter() - start) * 1000


def _sheet(facts: DocumentFacts) -> bytes:
    return pdf_of(lay_out(build_document("contact-sheet", facts), PageSize.A4.sheet), PageSize.A4)


def _sheets(facts: DocumentFacts) -> bytes:
    return _sheet(facts)


def _brief(facts: DocumentFacts) -> bytes:
    return pdf_of(lay_out(build_document("meeting-brief", facts), PageSize.A4.sheet), PageSize.A4)


def _screen(pages: object) -> QImage:
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setClipRect(image.rect())
    pages.paint(painter, 0)  # type: ignore[attr-defined]
    painter.end()
    return image


def _fonts_alone() -> None:
    """What Qt needs to embed the three fonts of a document with one letter each."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for style in (BODY, STRONG):
        painter.setFont(style.font)
        painter.drawText(100, 100, "a")
    font = QFont("Source Serif 4")
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(100, 100, "a")
    painter.end()


def _book_facts() -> DocumentFacts:
    contact = henrik().contact
    return order(
        *(
            stranger(
                f"{contact.given_name} {contact.family_name} {number}",
                title=contact.title,
                organisation=contact.organisation,
                emails=contact.emails,
                phones=contact.phones,
                addresses=contact.addresses,
            )
            for number in range(PEOPLE)
        )
    )


def _book(facts: DocumentFacts) -> bytes:
    """A book as the layout engine makes it: name and position, numbers and mail, address."""
    entries = tuple(_entry(person) for person in facts.people)
    pages = lay_out(Document("Book", (Part("Book", entries),)), PageSize.A4.sheet)
    return pdf_of(pages, PageSize.A4)


def _entry(person: PersonFacts) -> Cells:
    contact = person.contact
    who = Stack((Paragraph(Run(contact.formatted_name, STRONG)), Paragraph(Run(contact.organisation, QUIET))))
    reach = Paragraph(Run(f"{contact.phones[0].value}\n{contact.emails[0].value}", BODY))
    return Cells((who, reach, Paragraph(Run(address_text(contact.addresses[0]), BODY))), (200, None, 180), 8)


def _html_pdf(html: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(PageSize.A4.qt)
    writer.setPageMargins(QMarginsF(15, 15, 15, 18))
    document = QTextDocument()
    font = QFont("Inter")
    font.setPointSizeF(9.75)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(writer)
    return bytes(buffer.data().data())


def _sheet_html(facts: DocumentFacts) -> str:
    """The words of a contact sheet, without its drawings."""
    person = facts.people[0]
    contact = person.contact
    lines = [f'<h1 style="font-family:Source Serif 4">{escape(contact.formatted_name)}</h1>']
    tables = {
        "Reach": [(one.label, one.value) for one in (*contact.phones, *contact.emails, *contact.urls)],
        "Addresses": [(one.label, address_text(one)) for one in contact.addresses],
        "Ladder": [(one.name, f"{one.answered}/{one.opened}") for one in person.ladder],
        "About": [
            ("Nickname", contact.nickname),
            ("Met", contact.how_met),
            ("Tags", ", ".join(contact.tags)),
        ],
        "Work": [(one.started, f"{one.title} {one.organisation}") for one in contact.jobs],
        "Channels": [(one.channel, f"{one.handle} {one.since}") for one in contact.presences],
        "Facts": [("", one.text) for one in contact.facts],
        "Offers": [(one.kind, one.text) for one in person.offers],
        "Ties": [(one.name, one.relation) for one in person.ties],
        "Latest": [(str(one.moment)[:10], exchange_text(one)) for one in person.latest],
    }
    for title, rows in tables.items():
        cells = "".join(
            f"<tr><td><font color='#616970'>{escape(name)}</font></td><td>{escape(value)}</td></tr>"
            for name, value in rows
        )
        lines.append(f"<p><b>{title}</b></p><hr/><table width='100%'>{cells}</table>")
    return "".join(lines)


def _book_html(facts: DocumentFacts) -> str:
    cells = []
    for person in facts.people:
        contact = person.contact
        address = escape(address_text(contact.addresses[0])).replace("\n", "<br/>")
        cells.append(
            f"<tr><td><b>{escape(contact.formatted_name)}</b><br/>{escape(contact.organisation)}</td>"
            f"<td>{contact.phones[0].value}<br/>{contact.emails[0].value}</td><td>{address}</td></tr>"
        )
    return f"<table width='100%' cellpadding='4'>{''.join(cells)}</table>"


if __name__ == "__main__":
    print(show(measure()))
