"""Everything that is written down about a contact: how to reach them, positions, days, own fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netdesk.date_words import partial_date
from netdesk.domain.channel import Channel
from netdesk.domain.contact import Address, Contact, Day, Job, Labelled, Presence
from netdesk.reports.facts import PersonFacts
from netdesk.reports.figures.tile import TILE_SIDE, tile
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.rows import labelled
from netdesk.reports.layout.section import Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import BODY, QUIET
from netdesk.reports.words import translate

_GAP = 4.0


def reach_section(contact: Contact) -> Section | None:
    """Phone numbers, e-mail and web addresses, postal addresses, each with its label."""
    phone, mail = translate("Paper", "phone"), translate("Paper", "e-mail")
    web, post = translate("Paper", "web"), translate("Paper", "address")
    rows = [
        *(labelled(_kind(phone, one.label), one.value) for one in _preferred_first(contact.phones)),
        *(labelled(_kind(mail, one.label), one.value) for one in _preferred_first(contact.emails)),
        *(labelled(_kind(web, one.label), one.value) for one in _preferred_first(contact.urls)),
        *(labelled(_kind(post, one.label), address_text(one)) for one in contact.addresses),
    ]
    return _section(translate("Paper", "Reach"), rows)


def channel_section(contact: Contact, channels: Sequence[Channel]) -> Section | None:
    """The networks they share, with name and since when [A5, A6]."""
    names = {channel.key: channel.name for channel in channels}
    rows = [_presence_row(one, names.get(one.channel, one.channel)) for one in contact.presences]
    return _section(translate("Paper", "Channels"), rows)


def work_section(contact: Contact) -> Section | None:
    """Positions, present ones first, then schools."""
    jobs = sorted(contact.jobs, key=lambda job: not job.is_current) or _shown_job(contact)
    rows: list[Block] = [
        _dated(_job_dates(job), job.title or job.organisation, _job_place(job)) for job in jobs
    ]
    rows += [_dated(_span(one.started, one.ended), one.name, one.degree) for one in contact.schools]
    return _section(translate("Paper", "Work and schools"), rows)


def about_section(person: PersonFacts) -> Section | None:
    """Who they are to the owner, and how that began."""
    contact = person.contact
    circle = translate("Paper", "of {size}").format(size=contact.circle) if contact.circle else ""
    rhythm = ""
    if contact.rhythm_days:
        daily, rarer = translate("Paper", "every day"), translate("Paper", "every {count} days")
        rhythm = (daily if contact.rhythm_days == 1 else rarer).format(count=contact.rhythm_days)
    met = ", ".join(part for part in (partial_date(contact.met), contact.how_met) if part)
    pairs = (
        (translate("Paper", "Nickname"), contact.nickname),
        (translate("Paper", "Department"), contact.department),
        *((_day_label(day), partial_date(day.text)) for day in contact.days),
        (translate("Paper", "Closeness"), _closeness_text(contact.closeness)),
        (translate("Paper", "Circle"), circle),
        (translate("Paper", "Rhythm"), rhythm),
        (translate("Paper", "Met"), met),
        (translate("Paper", "Introduced by"), person.introduced_by),
        (translate("Paper", "Purpose"), contact.purpose),
        (translate("Paper", "Tags"), ", ".join(contact.tags)),
    )
    return _section(translate("Paper", "About"), [labelled(name, value) for name, value in pairs if value])


def field_section(contact: Contact) -> Section | None:
    """Fields of the owner's own making."""
    rows = [labelled(one.name, one.value) for one in contact.fields if one.value]
    return _section(translate("Paper", "Own fields"), rows)


def address_text(address: Address) -> str:
    """An address on as many lines as it needs."""
    if address.formatted and not address.street and not address.city:
        return address.formatted
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    lines = (address.po_box, address.extended, address.street, town, address.region, address.country)
    return "\n".join(line for line in lines if line)


def _section(title: str, rows: Sequence[Block]) -> Section | None:
    return Section(title, Stack(rows, _GAP, least=2)) if rows else None


def _preferred_first(points: Iterable[Labelled]) -> list[Labelled]:
    return sorted(points, key=lambda point: not point.is_preferred)


def _kind(kind: str, label: str) -> str:
    return f"{kind}, {label}" if label else kind


def _presence_row(presence: Presence, name: str) -> Block:
    words = [presence.handle or presence.url, _state_text(presence)]
    if presence.since:
        words.append(translate("Paper", "since {date}").format(date=partial_date(presence.since)))
    detail = " · ".join(word for word in words if word)
    text = Paragraph(Run(name, BODY), Run(f"  {detail}" if detail else "", QUIET))
    return Row((tile(presence.channel, name, BODY.line), text), (TILE_SIDE + 8, None))


def _state_text(presence: Presence) -> str:
    if presence.is_following and presence.is_follower:
        return translate("Paper", "you follow each other")
    if presence.is_following:
        return translate("Paper", "you follow them")
    if presence.is_follower:
        return translate("Paper", "follows you")
    words = {
        "connected": translate("Paper", "connected"),
        "requested": translate("Paper", "requested"),
        "following": translate("Paper", "you follow them"),
        "follower": translate("Paper", "follows you"),
        "mutual": translate("Paper", "you follow each other"),
        "former": translate("Paper", "no longer connected"),
    }
    return words.get(presence.state, "")


def _shown_job(contact: Contact) -> list[Job]:
    """The position beside the name, for contacts without a list of positions."""
    if not (contact.title or contact.organisation):
        return []
    return [Job(contact.organisation, contact.department, contact.title)]


def _job_place(job: Job) -> str:
    place = job.organisation if job.title else ""
    return ", ".join(part for part in (place, job.department) if part)


def _job_dates(job: Job) -> str:
    return _span(
        job.started, job.ended or (translate("Paper", "today") if job.started and job.is_current else "")
    )


def _span(started: str, ended: str) -> str:
    years = [text[:4] if text[:4].isdigit() else text for text in (started, ended) if text]
    return "–".join(dict.fromkeys(years))


def _dated(dates: str, what: str, where: str) -> Block:
    text = Paragraph(Run(what, BODY), Run(f"  {where}" if where else "", QUIET))
    return labelled(dates, text)


def _day_label(day: Day) -> str:
    words = {
        "birthday": translate("Paper", "Birthday"),
        "anniversary": translate("Paper", "Anniversary"),
        "met": translate("Paper", "First met"),
        "job": translate("Paper", "In the job since"),
    }
    return words.get(day.label, day.label)


def _closeness_text(closeness: str) -> str:
    words = {
        "family": translate("Paper", "family"),
        "friend": translate("Paper", "friend"),
        "business": translate("Paper", "business"),
        "acquaintance": translate("Paper", "acquaintance"),
    }
    return words.get(closeness, closeness)
