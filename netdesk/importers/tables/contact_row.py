"""What a row of a table says about a person, once it is known what its columns hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.domain.contact import Address, Contact, Job, OwnField, Photo, SourceId
from netdesk.importers.stable_id import stable_id
from netdesk.importers.tables.lost_zero import with_zero
from netdesk.importers.tables.noted_row import NotedRow, RowStyle
from netdesk.importers.tables.places import Place
from netdesk.importers.vcard.values import unescaped
from netdesk.importers.written_name import WrittenName, is_of_firm, name_in_one, name_in_parts

_WORD = re.compile(r"\w+")


def contact_of_row(cells: Sequence[str], places: Sequence[Place], style: RowStyle) -> Contact | None:
    """The person of a row; None when it names nobody."""
    row = NotedRow(style)
    for place in places:
        text = cells[place.at].strip() if place.at < len(cells) else ""
        if text:
            text = unescaped(text).strip() if style.is_escaped else text
            label = cells[place.label_at].strip() if 0 <= place.label_at < len(cells) else ""
            row.add(place, text, label)
    return _contact(row)


def _contact(row: NotedRow) -> Contact | None:
    """The contact of everything noted; None when nothing of it names anybody."""
    name = _name(row)
    jobs = _jobs(row)
    firm = next((job.organisation for job in jobs if job.organisation), "")
    reached = [*row.emails.values(), *row.phones.values(), *row.urls.values()]
    handle = next((at.handle for at in row.presences), "")
    others = (row.texts.get("nickname", ""), firm, next((at.value for at in reached), ""), handle)
    shown = name.shown or next(filter(None, others), "")
    if not shown:
        return None
    is_firm = bool(firm) and shown == firm
    _add_birth_parts(row)
    return Contact(
        kind="organisation" if is_firm else "person",
        formatted_name=shown,
        given_name=name.given,
        family_name=name.family,
        additional_names=name.additional,
        prefix=name.prefix,
        suffix=name.suffix,
        nickname=row.texts.get("nickname", ""),
        organisation=jobs[0].organisation if jobs else "",
        department=jobs[0].department if jobs else "",
        title=jobs[0].title if jobs else "",
        notes="\n".join(row.notes),
        closeness=row.texts.get("closeness", ""),
        met=row.texts.get("met", ""),
        how_met=row.texts.get("how_met", ""),
        emails=tuple(row.emails.values()),
        phones=tuple(row.phones.values()),
        urls=tuple(row.urls.values()),
        addresses=tuple(_address(parts, row.style) for parts in row.addresses.values()),
        jobs=() if is_firm and len(jobs) == 1 and not jobs[0].title else tuple(jobs),
        days=tuple(row.days),
        presences=tuple(row.presences),
        tags=tuple(row.tags),
        fields=tuple(one for one in row.fields if one != OwnField("File As", shown)),
        related=tuple(row.related),
        photo=Photo(url=row.texts["photo"]) if "photo" in row.texts else None,
        source_ids=(_source_id(row),),
    )


def _name(row: NotedRow) -> WrittenName:
    parts = WrittenName(**row.name_parts)
    if is_of_firm(parts):
        row.jobs[next(iter(row.jobs), "")].setdefault("organisation", parts.family or parts.shown)
        return WrittenName()
    if parts.given or parts.family:
        return name_in_parts(parts)
    name = name_in_one(parts.shown)
    return name._replace(prefix=parts.prefix) if parts.prefix else name


def _jobs(row: NotedRow) -> list[Job]:
    return [
        Job(parts.get("organisation", ""), parts.get("department", ""), parts.get("title", ""),
            source=row.style.source)
        for parts in row.jobs.values()
    ]  # fmt: skip


def _add_birth_parts(row: NotedRow) -> None:
    if not row.birth:
        return
    # Evolution fills up with zeros, and writes nothing but zeros where there is no birthday.
    year, month, day = (row.birth.get(f"birth_{part}", "").lstrip("0") for part in ("year", "month", "day"))
    parts = [year.zfill(4) if year else "-"]
    parts += [part.zfill(2) for part in (month, day if month else "") if part]
    if text := "-".join(parts).rstrip("-"):
        row.add_day(text, "birthday")


def _source_id(row: NotedRow) -> SourceId:
    """A hash of what the row says: a table has no ids of its own."""
    said = [f"{name}:{text}" for name, text in sorted(row.said)]
    return SourceId(f"{row.style.source}-row", stable_id(*said))


def _address(parts: dict[str, str], style: RowStyle) -> Address:
    """An address of its parts. A text for the whole beside them repeats them in Google's table, unless there
    is no street and the text says more; in others it is the street where nothing else is.
    """
    text = parts.get("formatted", "")
    has_parts = not parts.keys() <= {"label", "formatted", "country"}
    known = dict(parts)
    if code := parts.get("postal_code"):
        known["postal_code"] = with_zero(code, parts.get("country") or style.blank)
    if text and has_parts and ("street" not in parts or style.has_joined):
        if not style.has_joined:
            known["street"] = known.pop("formatted")
        elif "street" in parts or not _says_more(text, parts):
            del known["formatted"]
    return Address(**known, source=style.source)


def _says_more(text: str, parts: dict[str, str]) -> bool:
    """Whether a word of the whole address stands in none of its parts."""
    said = " ".join(value for name, value in parts.items() if name not in ("label", "formatted"))
    return not set(_WORD.findall(text.casefold())).issubset(_WORD.findall(said.casefold()))
