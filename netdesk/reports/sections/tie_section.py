"""How the contact is tied to the owner and to others."""

from __future__ import annotations

from netdesk.date_words import days_text, long_date, partial_date
from netdesk.domain.moment import Moment, date_of_day
from netdesk.domain.network import Request
from netdesk.domain.reading import NO_DAY
from netdesk.reports.facts import PersonFacts, TieFacts
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.masonry import Masonry
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.rows import labelled
from netdesk.reports.layout.section import Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET
from netdesk.reports.words import counted, translate

_GAP = 4.0
_COLUMN_GAP = 28.0
_ENOUGH_OPENINGS = 3
_MANY = 8


def tie_section(person: PersonFacts) -> Section | None:
    """The tie in numbers; None when there are none."""
    reading = person.reading
    if reading is None:
        return None
    opened = sum(rung.opened for rung in person.ladder)
    answered = sum(rung.answered for rung in person.ladder)
    rows: list[Block] = []
    if reading.last_day != NO_DAY:
        rows.append(
            labelled(translate("Paper", "Last contact"), _last_text(reading.last_day, reading.quiet_days))
        )
    if reading.contact_days:
        one, many = translate("Paper", "on {count} day"), translate("Paper", "on {count} days")
        rows.append(labelled(translate("Paper", "In contact"), counted(reading.contact_days, one, many)))
    if opened:
        rows.append(labelled(translate("Paper", "Answers"), _answers_text(answered, opened)))
    return Section(translate("Paper", "Tie"), Stack(rows, _GAP, least=2)) if rows else None


def others_section(person: PersonFacts) -> Section | None:
    """Ties to others, and people named by the contact who are not in the network.

    Many of them stand in two columns, for a section over the whole width: see `has_many_others`.
    """
    rows: list[Block] = [_tie_row(tie) for tie in person.ties]
    rows += [_named(one.name, one.relation) for one in person.contact.related]
    if not rows:
        return None
    body = Masonry(rows, _GAP, _COLUMN_GAP) if has_many_others(person) else Stack(rows, _GAP, least=2)
    return Section(translate("Paper", "Ties to others"), body)


def has_many_others(person: PersonFacts) -> bool:
    """Whether the ties to others are too many for half a page's width."""
    return len(person.ties) + len(person.contact.related) > _MANY


def group_section(person: PersonFacts) -> Section | None:
    """Groups and clubs of which both know that the contact is in."""
    if not person.groups:
        return None
    words = Paragraph(Run(", ".join(person.groups), BODY))
    return Section(translate("Paper", "Groups"), words)


def request_section(person: PersonFacts) -> Section | None:
    """Contact requests in both directions [B4]."""
    rows = [labelled(_request_day(one), _request_body(one)) for one in person.requests]
    return Section(translate("Paper", "Requests"), Stack(rows, _GAP, least=2)) if rows else None


def note_section(person: PersonFacts) -> Section | None:
    """The notes, line for line; an empty line leaves a gap."""
    text = person.contact.notes.strip()
    if not text:
        return None
    rows = [Paragraph(Run(line, BODY)) for line in text.splitlines()]
    return Section(translate("Paper", "Private notes"), Stack(rows, least=2))


def _last_text(last_day: int, quiet_days: int) -> str:
    day = long_date(date_of_day(last_day))
    if quiet_days < 1:
        return translate("Paper", "{date}, today").format(date=day)
    return translate("Paper", "{date}, {days} quiet").format(date=day, days=days_text(quiet_days))


def _answers_text(answered: int, opened: int) -> str:
    if opened < _ENOUGH_OPENINGS:
        return translate("Paper", "too few to tell")
    return translate("Paper", "{answered} of {opened} openings").format(answered=answered, opened=opened)


def _tie_row(tie: TieFacts) -> Block:
    details = [tie.relation]
    if tie.strength is not None:
        details.append(translate("Paper", "strength {value}, noted by you").format(value=tie.strength))
    if tie.since:
        details.append(translate("Paper", "since {date}").format(date=partial_date(tie.since)))
    return _named(tie.name, " · ".join(detail for detail in details if detail))


def _named(name: str, detail: str) -> Block:
    return Paragraph(Run(name, BODY), Run(f"  {detail}" if detail else "", QUIET))


def _request_day(request: Request) -> str:
    moment = Moment.parse(request.time)
    return long_date(moment.calendar_date) if moment else partial_date(request.time)


def _request_body(request: Request) -> Block:
    direction = (
        translate("Paper", "from them") if request.direction == "in" else translate("Paper", "from you")
    )
    state = _request_state(request.state)
    text = " ".join((request.purpose or request.text).split())
    ratings = []
    if request.relevance is not None:
        ratings.append(translate("Paper", "relevance {value}").format(value=request.relevance))
    if request.sympathy is not None:
        ratings.append(translate("Paper", "sympathy {value}").format(value=request.sympathy))
    head = ", ".join((direction, state, *ratings))
    return Paragraph(Run(head, QUIET), Run(f"  {text}" if text else "", BODY))


def _request_state(state: str) -> str:
    words = {
        "new": translate("Paper", "new"),
        "call-offered": translate("Paper", "call offered"),
        "call-booked": translate("Paper", "call booked"),
        "talked": translate("Paper", "talked"),
        "accepted": translate("Paper", "accepted"),
        "declined": translate("Paper", "declined"),
        "withdrawn": translate("Paper", "withdrawn"),
    }
    return words.get(state, state)
