"""Everything known about somebody: where to reach them, days, work, tags, own fields, notes, sources."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.desk.person_behind import person_behind
from netdesk.domain.contact import MERGED
from netdesk.domain.partial_date import PartialDate
from netdesk.window.card.card_words import say, source_name
from netdesk.window.card.presence_words import presence_states
from netdesk.window.card.section import Section, clear
from netdesk.window.date_text import partial_date_text
from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.button import Button, ButtonKind, IconButton, icon_inset
from netdesk.window.kit.chip import ChipButton
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.open_address import open_address
from netdesk.window.tie_text import channel_name, closeness_text, sized_circle_text
from netdesk.window.way import way_to, web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.contact import Address, Contact

_LABEL_WIDTH = 96
_LONGEST_NAME = 14
"""So many letters of a word fit into that."""
_TOP = 4
"""Puts the first line of a text in line with the buttons of its row."""
_WORD = re.compile(r"[^\s-]+")
"""What Qt writes into one line."""
_LONG_WORD = 184
"""A word that is wider does not fit into a line; in pixels at 100 %."""


class Line(NamedTuple):
    """A line of the details: its name, its value, what the open button opens ("" for none). `source`: the
    format the value came from, "" when it was typed in.
    """

    name: str
    value: str
    url: str = ""
    is_copied: bool = False
    source: str = ""
    is_single: bool = False
    """Of what it says there should be one only."""


class DetailsSection(Section):
    """Values can be selected, copied and, where there is something to open, opened."""

    def __init__(self, desk: Desk, key: str, title: str) -> None:
        super().__init__(desk, key, title)
        self._contact_id = 0
        self._shown: tuple[Contact, int, str] | None = None
        """With the year, from which ages follow, and the look, from which sizes do."""
        edit = Button(self.tr("Edit"), ButtonKind.LINK, is_small=True, is_flush=True)
        edit.clicked.connect(lambda: desk.intents.edit_wanted.emit(self._contact_id))
        self.head.addWidget(edit)
        self.let_reach(body=icon_inset())

    def fill(self, card: ContactCard) -> None:
        contact, year, now = card.contact, self.desk.today.year, theme()
        named = replace(contact, introduced_by=person_behind(self.desk, contact.introduced_by))
        if (named, year, now.key) == self._shown:
            return
        self._contact_id, self._shown = contact.id, (named, year, now.key)
        clear(self.body)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, now.grown(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        lines = lines_of(named, year)
        for place, line in enumerate(lines):
            self._add(grid, place, line)
        self.body.addLayout(grid)
        if not (lines or contact.tags or contact.notes):
            self.body.addWidget(Label(say("No address or number yet."), "small", "textTertiary"))
        if contact.tags:
            self.body.addWidget(_tags(contact.tags, self.desk.intents.tag_wanted.emit))
        if contact.notes:
            self.body.addWidget(_notes(contact.notes))

    def _add(self, grid: QGridLayout, place: int, line: Line) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.setRowMinimumHeight(place, theme().size("controlSmall"))
        name = Label(breakable(line.name, _LONGEST_NAME), "small", "textTertiary", wraps=True)
        name.setContentsMargins(0, _TOP, 0, _TOP)
        grid.addWidget(name, place, 0, top)
        is_broken = _has_long_word(line.value)
        value = Label(breakable(line.value) if is_broken else line.value, "small", "text", wraps=True)
        value.setContentsMargins(0, _TOP, 0, _TOP)
        # A long address gives way rather than push the card out of sight.
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        told = say("From {source}").format(source=source_name(line.source)) if line.source else ""
        value.setToolTip(plain_tip("\n".join(part for part in (line.value, told) if part)))
        if not is_broken:  # Else the marks at which it breaks would be copied as well.
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(value, place, 1, top)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addStretch(1)
        if line.url:
            opens = partial(open_address, self.desk, line.url, line.value)
            tools.addWidget(_tool("external-link", say("Open {value}"), line, opens))
        if line.is_copied or is_broken:
            tools.addWidget(_tool("copy", say("Copy {value}"), line, partial(self._copy, line.value)))
        grid.addLayout(tools, place, 2, top)

    def _copy(self, value: str) -> None:
        QGuiApplication.clipboard().setText(value)
        self.desk.intents.message.emit(say("Copied {values}.").format(values=value.replace("\n", ", ")))


def lines_of(contact: Contact, year: int) -> list[Line]:
    """The details line by line, in the order of the dialog. Where there are two of what a person has one of,
    as birthdays, each says where it came from.
    """
    lines = list(_lines(contact, year))
    names = Counter(line.name for line in lines if line.is_single)
    return [
        line._replace(value=f"{line.value} · {source_name(line.source)}")
        if line.is_single and line.source and names[line.name] > 1
        else line
        for line in lines
    ]


def _lines(contact: Contact, year: int) -> Iterator[Line]:
    yield from _reach(contact)
    yield from _life(contact, year)
    yield from _tie(contact)
    for one in contact.fields:
        yield Line(one.name, one.value, web_address(one.value), is_copied=True)
    for person in contact.related:
        yield Line(person.relation.capitalize() or say("Related"), person.name)
    sources = dict.fromkeys(source_name(one.source) for one in contact.source_ids if one.source != MERGED)
    if sources:
        yield Line(say("Known from"), ", ".join(sources))


def _reach(contact: Contact) -> Iterator[Line]:
    for one in contact.emails:
        yield Line(_named(say("E-mail"), one.label), one.value, f"mailto:{one.value}", True, one.source)
    for one in contact.phones:
        plain = "".join(letter for letter in one.value if letter.isdigit() or letter == "+")
        yield Line(_named(say("Phone"), one.label), one.value, f"tel:{plain}", True, one.source)
    for presence in contact.presences:
        way = way_to(contact, presence.channel)
        since = say("since {day}").format(day=partial_date_text(presence.since)) if presence.since else ""
        state = "" if presence.state == "known" else presence_states()[presence.state]
        value = " · ".join(part for part in (presence.handle or presence.url, state, since) if part)
        yield Line(channel_name(presence.channel), value, way.url if way else "", source=presence.source)
    for one in contact.urls:
        yield Line(_named(say("Web"), one.label), one.value, web_address(one.value), True, one.source)
    for address in contact.addresses:
        yield Line(_named(say("Address"), address.label), address_text(address), "", True, address.source)


def _named(name: str, label: str) -> str:
    return f"{name}, {label}" if label else name


def _life(contact: Contact, year: int) -> Iterator[Line]:
    for day in contact.days:
        words = day_text(day.text, year if day.label == "birthday" else None)
        yield Line(day_name(day.label), words, source=day.source, is_single=True)
    for job in contact.jobs:
        name = say("Works at") if job.is_current else say("Worked at")
        words = _with_dates((job.organisation, job.department, job.title), job.started, job.ended)
        yield Line(name, words, source=job.source)
    for school in contact.schools:
        words = _with_dates((school.name, school.degree), school.started, school.ended)
        yield Line(say("Studied at"), words, source=school.source)


def _tie(contact: Contact) -> Iterator[Line]:
    if contact.circle is not None:
        yield Line(say("Circle"), sized_circle_text(contact.circle))
    if contact.closeness:
        yield Line(say("Closeness"), closeness_text(contact.closeness))
    if contact.rhythm_days:
        rhythm = say("every day") if contact.rhythm_days == 1 else say("every {days} days")
        yield Line(say("Rhythm"), rhythm.format(days=contact.rhythm_days))
    met = [part for part in (contact.how_met, partial_date_text(contact.met)) if part]
    if met:
        yield Line(say("How you met"), ", ".join(met))
    if contact.introduced_by:
        yield Line(say("Introduced by"), contact.introduced_by)
    if contact.purpose:
        yield Line(say("Purpose"), contact.purpose)


def day_name(label: str) -> str:
    """Birthday, Anniversary, …; own words as they are."""
    words = {
        "birthday": say("Birthday"),
        "anniversary": say("Anniversary"),
        "met": say("Met"),
        "job": say("Job since"),
    }
    return words.get(label, label[:1].upper() + label[1:])


def day_text(text: str, year: int | None) -> str:
    """11 Jan 1980, with the age somebody turns in a year where that is wanted."""
    parsed = PartialDate.parse(text)
    words = partial_date_text(text)
    if year is None or parsed is None or parsed.year is None:
        return words
    return say("{day}, {age} in {year}").format(day=words, age=year - parsed.year, year=year)


def address_text(address: Address) -> str:
    """A postal address on up to four lines."""
    if address.formatted and not (address.street or address.city):
        return address.formatted
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    parts = (address.extended, address.street, address.po_box, town, address.region, address.country)
    return "\n".join(part for part in parts if part)


def _with_dates(parts: tuple[str, ...], started: str, ended: str) -> str:
    what, dates = ", ".join(filter(None, parts)), _span(started, ended)
    return f"{what} ({dates})" if dates else what


def _span(started: str, ended: str) -> str:
    first, last = partial_date_text(started), partial_date_text(ended)
    if first and last:
        return f"{first} – {last}"
    return (
        say("since {day}").format(day=first) if first else say("until {day}").format(day=last) if last else ""
    )


def _has_long_word(text: str) -> bool:
    now = theme()
    return any(text_width(word, now, "small") > now.grown(_LONG_WORD) for word in _WORD.findall(text))


def _tool(icon_name: str, name: str, line: Line, do: partial[None]) -> IconButton:
    words = name.format(value=line.value.split("\n")[0])
    button = IconButton(icon_name, words, has_border=False, is_small=True)
    # One number may stand there for a phone and for several messengers.
    button.setAccessibleName(f"{line.name}: {words}")
    button.clicked.connect(do)
    return button


def _tags(tags: tuple[str, ...], show: Callable[[str], object]) -> QWidget:
    """A chip for each tag; a press shows who else has it."""
    box = QWidget()
    flow = FlowLayout(box)
    flow.setContentsMargins(0, 6, 0, 0)
    for tag in tags:
        chip = ChipButton(tag)
        chip.setToolTip(plain_tip(say("Show everybody with “{tag}”").format(tag=tag)))
        chip.clicked.connect(lambda _checked=False, tag=tag: show(tag))
        flow.addWidget(chip)
    return box


def _notes(notes: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(2)
    column.addWidget(Label(say("Notes"), "small", "textTertiary"))
    is_broken = _has_long_word(notes)
    text = Label(breakable(notes) if is_broken else notes, "small", "text", wraps=True)
    if not is_broken:
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(text)
    return box
