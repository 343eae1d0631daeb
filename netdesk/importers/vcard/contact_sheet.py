"""What a filled sheet says about the contact: the last decisions, when all properties are known."""

from __future__ import annotations

from hashlib import sha256

from netdesk.domain.contact import Contact, ContactKind, Extra, Job, SourceId
from netdesk.importers.vcard.naming import jobs_of, source_ids_of
from netdesk.importers.vcard.properties import Line
from netdesk.importers.vcard.reaching import addresses_of
from netdesk.importers.vcard.sheet import SOURCE, Sheet

CONTENT_SOURCE = "vcard-content"
"""Source of the id of a card without UID: a hash of its lines."""

NAMELESS = "(no name)"
_LONGEST_NAME = 60


def contact_of(sheet: Sheet, known: list[Line]) -> Contact | None:
    """The contact on the sheet, None when there is nothing on it."""
    if sheet.kind != "group":
        sheet.extras += [Extra(SOURCE, line) for _, line in sheet.members]
    jobs = _jobs(sheet)
    family, given, additional, prefix, suffix = sheet.name_parts or [""] * 5
    organisation, department, title = _shown(sheet, jobs)
    addresses = addresses_of(sheet)
    name = name_of(sheet)
    kind = _kind(sheet, name, organisation)
    if kind == "organisation" and not sheet.reading.is_own and len(jobs) == 1 and not title:
        jobs = []  # a firm does not work for itself
    if name == NAMELESS and not (jobs or _has_anything(sheet)):
        return None
    return Contact(
        uid=sheet.uid,
        kind=kind,
        formatted_name=name,
        given_name=given,
        family_name=family,
        additional_names=additional,
        prefix=prefix,
        suffix=suffix,
        nickname=", ".join(filter(None, dict.fromkeys(sheet.nicknames))) if sheet.nicknames else "",
        organisation=organisation,
        department=department,
        title=title,
        notes="\n".join(sheet.notes),
        emails=tuple(sheet.emails),
        phones=tuple(sheet.phones),
        urls=tuple(sheet.urls),
        addresses=tuple(addresses),
        jobs=tuple(jobs),
        schools=tuple(sheet.schools),
        days=tuple(sheet.days),
        presences=tuple(sheet.presences),
        tags=tuple(sheet.tags),
        fields=tuple(sheet.fields),
        related=tuple(sheet.related),
        source_ids=tuple(source_ids_of(sheet) or ([] if sheet.uid else [_content_id(known)])),
        facts=tuple(sheet.facts),
        photo=sheet.photo,
        extras=tuple(sheet.extras),
        **sheet.own_texts,
    )


def name_of(sheet: Sheet) -> str:
    """What the contact is called: the formatted name, else whatever tells it from others."""
    if sheet.formatted_name:
        return sheet.formatted_name
    family, given, additional, prefix, suffix = sheet.name_parts or [""] * 5
    parts = " ".join(part for part in (prefix, given, additional, family, suffix) if part)
    reached = [values[0] for lists in (sheet.emails, sheet.phones) for values in list(lists)[:1]]
    words = (
        parts,
        next(iter(filter(None, sheet.nicknames)), ""),
        next((name for _, name, _ in sheet.orgs if name), ""),
        *reached,
        next((presence.handle or presence.url for presence in sheet.presences), ""),
        next(iter(sheet.urls))[0] if sheet.urls else "",
        next((title for _, title in sheet.titles if title), ""),
        next(iter(sheet.notes), ""),
    )
    first = next((word for word in words if word), NAMELESS)
    return first if first is parts else " ".join(first.split("\n"))[:_LONGEST_NAME].strip()


def _kind(sheet: Sheet, name: str, organisation: str) -> ContactKind:
    if sheet.kind in ("organisation", "person") or sheet.reading.is_own:
        return "organisation" if sheet.kind == "organisation" else "person"
    return "organisation" if organisation and name == organisation and not sheet.name_parts else "person"


def _jobs(sheet: Sheet) -> list[Job]:
    if not sheet.reading.is_own:
        jobs = jobs_of(sheet)
        return list(dict.fromkeys([*jobs, *sheet.jobs])) if sheet.jobs else jobs
    if sheet.jobs is not None:
        return sheet.jobs
    sheet.orgs, sheet.titles = sheet.orgs[:1], sheet.titles[:1]
    return jobs_of(sheet)


def _shown(sheet: Sheet, jobs: list[Job]) -> tuple[str, str, str]:
    """Organisation, department and title beside the name."""
    if jobs and not sheet.reading.is_own:
        return jobs[0].organisation, jobs[0].department, jobs[0].title
    _, organisation, department = sheet.orgs[0] if sheet.orgs else ("", "", "")
    return organisation, department, sheet.titles[0][1] if sheet.titles else ""


def _has_anything(sheet: Sheet) -> bool:
    lists = (
        sheet.addresses, sheet.labels, sheet.days, sheet.presences, sheet.tags, sheet.fields, sheet.related,
        sheet.extras, sheet.facts, sheet.schools, sheet.jobs, sheet.own_texts, sheet.members,
    )  # fmt: skip
    return any(lists) or sheet.photo is not None


def _content_id(known: list[Line]) -> SourceId:
    lines = sorted([f"{head.text}:{raw}" for head, raw in known if raw])
    return SourceId(CONTENT_SOURCE, sha256("\n".join(lines).encode()).hexdigest()[:32])
