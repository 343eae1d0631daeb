"""Who the owner is connected with on LinkedIn: Connections.csv, one person per row."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Contact, Job, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import linkedin_date
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.person_name import PersonName, person_name
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.name_key import is_nobody
from netdesk.importers.remarks import undated

_KNOWN = frozenset(
    {"first name", "last name", "url", "email address", "company", "current company", "position"}
    | {"current position", "connected on"}
)


def connection_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The person of a row; a problem when the member hid everything but the date, or closed the account."""
    name = person_name(row.get("first name"), row.get("last name"))
    profile = linkedin_profile(row.get("url"))
    email = row.get("email address")
    shown = name.formatted or email or (profile.slug if profile else "")
    if not shown:
        yield Problem(where, "The person is hidden by the member; only the date is given.")
        return
    if is_nobody(shown) and not (profile or email):
        yield Problem(where, "The account is closed; the row does not say whose it was.")
        return
    connected = row.get("connected on")
    since = linkedin_date(connected)
    if connected and not since:
        yield Problem(where, undated(connected), is_skip=False)
    export.add_connection(name.formatted, profile.address if profile else "")
    organisation = row.get("company", "current company")
    title = row.get("position", "current position")
    if organisation or title:
        export.add_work(name.formatted, row.all("email address"))
    yield ContactDraft(
        where,
        Contact(
            formatted_name=shown,
            given_name=name.given,
            family_name=name.family,
            prefix=name.prefix,
            suffix=name.suffix,
            organisation=organisation,
            title=title,
            emails=tuple(Labelled(value, source=KEY) for value in row.all("email address")),
            urls=(Labelled(profile.url, "LinkedIn", source=KEY),) if profile else (),
            jobs=(Job(organisation, "", title, source=KEY),) if organisation or title else (),
            presences=(_presence(profile.slug if profile else "", profile.url if profile else "", since),),
            fields=(*written_name(name), *(OwnField(key, value) for key, value in row.others(_KNOWN) if key)),
            source_ids=(SourceId(KEY, profile.path),) if profile else (),
        ),
    )


def written_name(name: PersonName) -> tuple[OwnField, ...]:
    """The name as it stands on LinkedIn, where slogans and pictures were left out of it."""
    return (OwnField("Name on LinkedIn", name.dropped),) if name.dropped else ()


def _presence(slug: str, url: str, since: str) -> Presence:
    return Presence(KEY, slug, url, since, "connected", source=KEY)
