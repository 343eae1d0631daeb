"""Who stands in the address book the owner once handed to LinkedIn: Contacts.csv, one person per row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netdesk.domain.contact import Address, Contact, Job, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.connections import written_name
from netdesk.importers.linkedin.dates import birthday_of
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.person_name import full_name, person_name
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.name_key import is_legal_form
from netdesk.importers.remarks import ROW_NAMES_NOBODY

_KNOWN_WORDS = (
    "source firstname lastname companies title emails phonenumbers createdat addresses sites "
    "instantmessagehandles fullname birthday location bookmarkedat profiles"
)
_KNOWN = frozenset(_KNOWN_WORDS.split())
_KIND = re.compile(r"^\s*([A-Za-z ]{2,20}):\s*(?=[^/])(.+)$")


def address_book_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The person of a row; a problem when it holds nothing that names anybody."""
    first, last = row.get("firstname"), row.get("lastname")
    name = person_name(first, last) if first or last else full_name(row.get("fullname"))
    emails, phones, firms = (
        _list(row.get("emails")),
        _list(row.get("phonenumbers")),
        _firms(row.get("companies")),
    )
    shown = next(filter(None, (name.formatted, *emails, *firms, *phones)), "")
    if not shown:
        yield Problem(where, ROW_NAMES_NOBODY)
        return
    title = row.get("title")
    is_old = export.knows_work_of(name.formatted, emails)
    sites = [*_list(row.get("sites")), *_list(row.get("profiles"))]
    profiles = [profile for site in sites if (profile := linkedin_profile(site))]
    yield ContactDraft(
        where,
        Contact(
            formatted_name=shown,
            given_name=name.given,
            family_name=name.family,
            prefix=name.prefix,
            suffix=name.suffix,
            organisation=firms[0] if firms and not is_old else "",
            title="" if is_old else title,
            emails=tuple(map(_labelled, emails)),
            phones=tuple(map(_labelled, phones)),
            urls=tuple(map(_labelled, sites)),
            addresses=tuple(Address(formatted=text, source=KEY) for text in _address(row)),
            jobs=_jobs(firms, title, is_old=is_old),
            days=birthday_of(row.get("birthday")),
            presences=tuple(Presence(KEY, profile.slug, profile.url, source=KEY) for profile in profiles),
            fields=(*written_name(name), *_fields(row)),
            source_ids=tuple(SourceId(KEY, profile.path) for profile in profiles),
        ),
    )


def _list(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _firms(text: str) -> list[str]:
    """`Acme, Inc., Berg AG` → two firms: a legal form behind a comma belongs to the name before."""
    firms: list[str] = []
    for part in _list(text):
        if firms and is_legal_form(part):
            firms[-1] += f", {part}"
        else:
            firms.append(part)
    return firms


def _labelled(text: str) -> Labelled:
    """`Work: +49 30 0000123` → the number with its label; addresses like `https://…` stay whole."""
    found = _KIND.match(text)
    return Labelled(found[2], found[1].casefold(), source=KEY) if found else Labelled(text, source=KEY)


def _address(row: Row) -> Iterator[str]:
    yield from row.all("addresses")
    if not row.get("addresses"):
        yield from row.all("location")


def _jobs(firms: list[str], title: str, *, is_old: bool) -> tuple[Job, ...]:
    """`is_old`: the address book was handed over before the connections said where the person works now."""
    if not firms:
        return (Job("", "", title, is_current=not is_old, source=KEY),) if title else ()
    first = Job(firms[0], "", title, is_current=not is_old, source=KEY)
    return (first, *(Job(firm, is_current=False, source=KEY) for firm in firms[1:]))


def _fields(row: Row) -> Iterator[OwnField]:
    if handles := row.get("instantmessagehandles"):
        yield OwnField("Instant messenger", handles)
    if row.get("addresses") and (location := row.get("location")):
        yield OwnField("Location", location)
    yield from (OwnField(name, value) for name, value in row.others(_KNOWN) if name)
