"""What identifies a person, in the forms in which two people can be compared."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.channel import BY_KEY
from netdesk.domain.contact import Contact, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.importers.name_key import is_nobody, name_keys, organisation_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.profile_url import comparable_url, profile_of

_ROLE_WORDS = (
    "info office kontakt contact hello hallo mail post team sales support service admin webmaster "
    "postmaster noreply no-reply sekretariat empfang buero zentrale verwaltung presse press jobs hr"
)
_ROLES = frozenset(_ROLE_WORDS.split())
_COUNTED = re.compile(r"\D{0,12}\d{1,6}")


def known_person(contact_id: int, contact: Contact) -> KnownPerson:
    """What identifies `contact`."""
    name, firm, given, family = (
        contact.formatted_name, contact.organisation, contact.given_name, contact.family_name,
    )  # fmt: skip
    own_name = f"{given} {family}".strip()
    jobs, presences = contact.jobs, contact.presences
    firms = [firm, *[job.organisation for job in jobs]] if jobs else [firm]
    urls = [url.value for url in contact.urls]
    if presences:
        urls += [at.url for at in presences if at.url]
    return KnownPerson(
        contact_id,
        contact.uid,
        _distinct([name] if own_name in (name, "") else [name, own_name]),
        tuple([email.value for email in contact.emails]),
        tuple([phone.value for phone in contact.phones]),
        tuple(urls),
        contact.source_ids,
        _distinct(firms),
        tuple([(at.channel, at.handle) for at in presences]) if presences else (),
        contact.birthday if contact.days else "",
        contact.kind,
    )


def ref_person(contact_id: int, ref: PersonRef, source: str) -> KnownPerson:
    """What identifies somebody whom a draft of `source` (a reader's key) only names."""
    return KnownPerson(
        contact_id,
        ref.uid,
        (ref.name,) if ref.name else (),
        (ref.email,) if ref.email else (),
        (ref.phone,) if ref.phone else (),
        (ref.url,) if ref.url else (),
        (SourceId(source, ref.source_id),) if ref.source_id else (),
        channels=((source, ""),) if source in BY_KEY else (),
    )


class Traits(NamedTuple):
    """A person in comparable forms. `emails`: without those of a role (`info@`), which are `roles`;
    `domains`: of both; `profiles`: addresses on networks, `pages`: all other web addresses;
    `handles`: (channel, handle).
    """

    uid: str
    source_ids: tuple[SourceId, ...]
    names: tuple[str, ...]
    emails: tuple[str, ...]
    roles: tuple[str, ...]
    domains: tuple[str, ...]
    phones: tuple[str, ...]
    profiles: tuple[str, ...]
    pages: tuple[str, ...]
    organisations: tuple[str, ...]
    handles: tuple[tuple[str, str], ...]
    birthdays: tuple[str, ...]
    kind: str
    is_nobody: bool

    def for_judging(self) -> Traits:
        """Without what only serves to look people up."""
        return Traits(
            "", (), self.names, (), self.roles, self.domains, (), (), self.pages, self.organisations,
            self.handles, self.birthdays, self.kind, self.is_nobody,
        )  # fmt: skip

    def with_more(self, other: Traits) -> Traits:
        """What judging by name needs of both together (the index keeps everything else)."""
        return self._replace(
            names=_distinct((*self.names, *other.names)),
            domains=_distinct((*self.domains, *other.domains)),
            roles=_distinct((*self.roles, *other.roles)),
            pages=_distinct((*self.pages, *other.pages)),
            organisations=_distinct((*self.organisations, *other.organisations)),
            handles=tuple(dict.fromkeys((*self.handles, *other.handles))),
            birthdays=_distinct((*self.birthdays, *other.birthdays)),
            is_nobody=self.is_nobody and other.is_nobody,
        )


def traits_of(person: KnownPerson, region: str) -> Traits:
    """`person` in comparable forms; `region`: country of phone numbers written without one.

    Twenty thousand cards go through here, so that what most of them lack costs nothing.
    """
    names = [key for name in person.names for key in name_keys(name)]
    firms = [key for name in person.organisations for key in organisation_keys(name)]
    profiles, pages, handles = _pages_of(person) if person.urls or person.channels else ([], [], [])
    emails, roles, domains = _mail_of(person.emails)
    phones = [comparable_phone(phone, region) for phone in person.phones]
    return Traits(
        person.uid,
        person.source_ids,
        _distinct(names),
        _distinct(emails),
        _distinct(roles) if roles else (),
        _distinct(domains) if domains else (),
        _distinct(phones) if phones else (),
        _distinct(profiles) if profiles else (),
        _distinct(pages) if pages else (),
        _distinct(firms),
        tuple(dict.fromkeys(handles)) if handles else (),
        (person.birthday,) if person.birthday else (),
        person.kind,
        bool(person.names) and all(map(is_nobody, person.names)),
    )


def _mail_of(texts: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """Addresses of a person, those of a role, and the domains of both."""
    emails: list[str] = []
    roles: list[str] = []
    domains: list[str] = []
    for text in texts:
        email = text.strip().casefold().removeprefix("mailto:")
        local, _, domain = email.partition("@")
        if local and domain:
            (roles if local.split("+")[0] in _ROLES else emails).append(email)
            domains.append(sys.intern(email.rpartition("@")[2]))
    return emails, roles, domains


def _pages_of(person: KnownPerson) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Profiles on networks, other pages, and handles."""
    handles = [(channel, handle.casefold().lstrip("@")) for channel, handle in person.channels]
    profiles, pages = [], []
    for url in person.urls:
        if profile := profile_of(url):
            profiles.append(profile.address)
            handles.append((profile.channel, profile.handle))
        else:
            pages.append(comparable_url(url))
    return profiles, pages, handles


def is_counted(uid: str) -> bool:
    """Whether an uid was counted by a phone or a script (1, card-17): another file may have the same."""
    return bool(_COUNTED.fullmatch(uid))


def keys_of_person(person: KnownPerson, region: str) -> list[tuple[str, object]]:
    """The same keys as those of the person's traits, for a third of the work: most people who come are
    nobody's like, and never compared with anybody.
    """
    keys: list[tuple[str, object]] = []
    if person.uid:
        keys.append(("uid", person.uid))
    for source_id in person.source_ids:
        keys.append(("source id", source_id))
        if source_id.source == "vcard":
            keys.append(("uid", source_id.value))
    if person.urls:
        keys += [("profiles", profile.address) for url in person.urls if (profile := profile_of(url))]
    if person.emails:
        keys += [("emails", email) for email in _mail_of(person.emails)[0]]
    for phone in person.phones:
        if number := comparable_phone(phone, region):
            keys.append(("phones", number))
    if person.names and not all(map(is_nobody, person.names)):
        _add_name_keys(keys, person)
    return keys


def _add_name_keys(keys: list[tuple[str, object]], person: KnownPerson) -> None:
    firms = [key for firm in person.organisations for key in organisation_keys(firm)]
    for name in person.names:
        for key in name_keys(name):
            keys.append(("names", key))
            keys.extend([("names at", (key, firm)) for firm in firms])


def keys_of(traits: Traits) -> list[tuple[str, object]]:
    """Under what a person can be looked up: (kind of key, value)."""
    keys: list[tuple[str, object]] = []
    if traits.uid:
        keys.append(("uid", traits.uid))
    for source_id in traits.source_ids:
        keys.append(("source id", source_id))
        if source_id.source == "vcard":
            keys.append(("uid", source_id.value))
    keys += [("profiles", value) for value in traits.profiles]
    keys += [("emails", value) for value in traits.emails]
    keys += [("phones", value) for value in traits.phones]
    if not traits.is_nobody:
        keys += [key for _, key in name_keys_of(traits)]
    return keys


def name_keys_of(traits: Traits) -> list[tuple[str, tuple[str, object]]]:
    """Every name and the keys to look it up by: alone, and with an organisation, since there can be
    more people of one name than are looked at.
    """
    found: list[tuple[str, tuple[str, object]]] = []
    for name in traits.names:
        found += [(name, ("names at", (name, organisation))) for organisation in traits.organisations]
        found.append((name, ("names", name)))
    return found


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    if len(texts) == 1:
        return tuple(texts) if texts[0] else ()
    return tuple(dict.fromkeys([text for text in texts if text])) if texts else ()
