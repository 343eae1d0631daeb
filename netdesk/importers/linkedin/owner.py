"""What a LinkedIn export says of its owner: the profile and the lists that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from netdesk.domain.contact import Address, Contact, Job, Labelled, OwnField, Presence, School
from netdesk.domain.draft import ContactDraft, Item, Problem, RecordDraft
from netdesk.domain.network import OwnProfile
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import birthday_of, linkedin_date
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.members import Found
from netdesk.importers.linkedin.person_name import person_name
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.linkedin.rows import table_rows
from netdesk.importers.pace import Step

_ON_PAGE = ("Summary", "Industry", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers")
_MOST_PRESENT = 20
_YES = frozenset({"yes", "true", "1"})


def profile_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The owner's name, headline, address and birthday."""
    name = person_name(row.get("first name"), row.get("last name"))
    profile = linkedin_profile(export.owner.url)
    presence = Presence(KEY, profile.slug, profile.url, source=KEY) if profile else Presence(KEY, source=KEY)
    address = Address(postal_code=row.get("zip code"), formatted=row.get("address"), source=KEY)
    maiden = row.get("maiden name")
    yield _me(
        where,
        Contact(
            formatted_name=name.formatted,
            given_name=name.given,
            family_name=name.family,
            prefix=name.prefix,
            suffix=name.suffix,
            urls=tuple(Labelled(url, source=KEY) for url in _websites(row.get("websites"))),
            addresses=(address,) if address.formatted or address.postal_code else (),
            days=birthday_of(row.get("birth date")),
            presences=(presence,),
            fields=(OwnField("Maiden name", maiden),) if maiden else (),
        ),
    )


def present_positions(files: Iterable[Found], step: Step) -> tuple[Job, ...]:
    """What the owner does at present, in the order of the list."""
    lists = (found for found in files if found.kind.key == "positions")
    jobs = (_job(row) for found in lists for row in table_rows(found, step))
    present = (job for job in jobs if job.is_current and (job.organisation or job.title))
    return tuple(islice(present, _MOST_PRESENT))


def position_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """A position of the owner, present or past, with those at present beside it: of several that are said one
    after the other the last would be the only one.
    """
    job = _job(row)
    if not job.organisation and not job.title:
        yield Problem(where, "The row names no position.")
        return
    shown = export.positions[0] if export.positions else Job("")
    jobs = tuple(dict.fromkeys((job, *export.positions)))
    yield _me(where, Contact(organisation=shown.organisation, title=shown.title, jobs=jobs))


def _job(row: Row) -> Job:
    ended = row.get("finished on")
    return Job(
        row.get("company name"),
        "",
        row.get("title"),
        linkedin_date(row.get("started on")),
        linkedin_date(ended),
        not ended,
        KEY,
    )


def education_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """A school of the owner."""
    name = row.get("school name")
    if not name:
        yield Problem(where, "The row names no school.")
        return
    started, ended = linkedin_date(row.get("start date")), linkedin_date(row.get("end date"))
    yield _me(where, Contact(schools=(School(name, row.get("degree name"), started, ended, KEY),)))


def email_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """An e-mail address of the owner."""
    address = row.get("email address")
    if not address:
        yield Problem(where, "The row holds no e-mail address.")
        return
    is_preferred = row.get("primary").casefold() in _YES
    yield _me(where, Contact(emails=(Labelled(address, "", is_preferred, KEY),)))


def phone_items(row: Row, where: str, _export: Export) -> Iterator[Item]:
    """A telephone number of the owner."""
    number, extension = row.get("number"), row.get("extension")
    if not number:
        yield Problem(where, "The row holds no number.")
        return
    if extension:
        number = f"{extension} {number}" if extension.startswith("+") else f"{number} ext. {extension}"
    label = "whatsapp" if row.get("is whatsapp number").casefold() in _YES else row.get("type").casefold()
    yield _me(where, Contact(phones=(Labelled(number, label, source=KEY),)))


class OwnPage:
    """The owner's page on LinkedIn, put together from the rows of many small files."""

    def __init__(self) -> None:
        self._headline = ""
        self._fields: dict[tuple[str, str], None] = {}
        self._where = ""

    def add_profile(self, row: Row, where: str) -> None:
        """Adds headline, summary and the like."""
        self._headline = row.get("headline")
        self._where = self._where or where
        for name in _ON_PAGE:
            if value := row.get(name.casefold()):
                self._fields[name, value] = None

    def add(self, label: str, row: Row, where: str) -> None:
        """Adds one entry of a list: skill, language, certificate, …"""
        self._where = self._where or where
        if value := " · ".join(dict.fromkeys(cell.strip() for cell in row.cells if cell.strip())):
            self._fields[label, value] = None

    def items(self, export: Export) -> Iterator[Item]:
        """The page as one record, if any of its files was there."""
        if not self._where:
            return
        profile = linkedin_profile(export.owner.url)
        yield RecordDraft(
            self._where,
            OwnProfile(
                channel=KEY,
                url=profile.url if profile else "",
                handle=profile.slug if profile else "",
                headline=self._headline,
                fields=tuple(self._fields),
                source=KEY,
            ),
        )


def _me(where: str, contact: Contact) -> ContactDraft:
    return ContactDraft(where, contact, is_me=True)


def _websites(text: str) -> Iterator[str]:
    """`[COMPANY:https://acme.example,PERSONAL:https://ida.example]` → the addresses."""
    for part in text.strip("[] ").split(","):
        _, colon, rest = part.partition(":")
        if url := (rest if colon and not rest.startswith("//") else part).strip():
            yield url
