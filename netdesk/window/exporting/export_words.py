"""Forms of an export and what stays behind, in words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.domain.exporting import Form, LeftOut
from netdesk.window.phrase_text import counts_text


class FormWords(NamedTuple):
    """A form's title and what it is for; English, translated in the context `ExportDialog`."""

    form: Form
    title: str
    hint: str


FORMS: tuple[FormWords, ...] = (
    FormWords(
        "json", "NetDesk document (JSON)", "Everything there is; another NetDesk reads it back without loss."
    ),
    FormWords(
        "vcard", "Address book (vCard 4.0)", "People with all details, for Thunderbird and KDE."
    ),
    FormWords(
        "vcard-3", "Address book (vCard 3.0)", "The older form, for Google, Apple, Evolution and phones."
    ),
    FormWords("csv", "Table (CSV)", "One row for each person, for a spreadsheet."),
    FormWords("google-csv", "Table for Google Contacts (CSV)", "With the headings Google reads since 2024."),
    FormWords("outlook-csv", "Table for Outlook (CSV)", "With Outlook’s English headings."),
    FormWords("ics", "Calendar (iCalendar)", "Birthdays, booked calls, plans and reminders."),
    FormWords("graphml", "Graph (GraphML)", "Who knows whom, for Cytoscape, yEd, igraph and NetworkX."),
    FormWords("gexf", "Graph (GEXF)", "Who knows whom, with circles, strength and communities, for Gephi."),
)  # fmt: skip


def say(text: str) -> str:
    """A text in the context `ExportDialog`."""
    return QCoreApplication.translate("ExportDialog", text)


def left_out_text(left: LeftOut) -> str:
    """Left out: 1 person marked as private, 3 private facts; says so when nothing is."""
    said = counts_text(
        (left.people, say("1 person marked as private"), say("{count} people marked as private")),
        (left.facts, say("1 private fact"), say("{count} private facts")),
        (left.notes, say("what you noted on 1 person"), say("what you noted on {count} people")),
        (left.exchanges, say("1 exchange"), say("{count} exchanges")),
        (left.others, say("1 entry of your own desk"), say("{count} entries of your own desk")),
    )
    if said:
        return say("Left out: {parts}.").format(parts=said)
    return say("Nothing of it is private. The tag “private” keeps a person in the network.")
