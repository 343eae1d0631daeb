"""Forms of an export and what stays behind, in words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.domain.exporting import FACTLESS, Form, LeftOut
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
    FormWords(
        "google-csv", "Table for Google Contacts (CSV)",
        "With the headings Google reads since 2024; of pictures only addresses.",
    ),
    FormWords("outlook-csv", "Table for Outlook (CSV)", "With Outlook’s English headings; no pictures."),
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
        return _with_placeless(say("Left out: {parts}.").format(parts=said), left)
    text = say("Nothing of it is private. The tag “private” keeps a person in the network.")
    return _with_placeless(text, left)


def complete_text(form: Form, left: LeftOut) -> str:
    """What an export for oneself holds; as far as its form has a place for it."""
    if form in FACTLESS:
        return _with_placeless(say("Complete, private notes as well: keep it to yourself."), left)
    return say("Complete, private notes and facts as well: keep it to yourself.")


def _with_placeless(text: str, left: LeftOut) -> str:
    one, many = say("1 fact has no place in this table."), say("{count} facts have no place in this table.")
    placeless = counts_text((left.placeless, one, many))
    return f"{text} {placeless}" if placeless else text
