"""What identifies a person, in the forms in which two people can be compared."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
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


def known_person(contact_id: int, contact: Contact) -> KnownPerson:
    """What identifies `contact`."""
    own_name = f"{contact.given_name} {contact.family_name}".strip()
    jobs = (job.organisation for job in contact.jobs)
    return KnownPerson(
        contact_id,
        contact.uid,
        _distinct((contact.formatted_name, own_name)),
        tuple(email.value for email in contact.emails),
        tuple(phone.value for phone in contact.phones),
        (*(url.value for url in contact.urls), *(at.url for at in contact.presences if at.url)),
        contact.source_ids,
        _distinct((contact.organisation, *jobs)),
        tuple((at.channel, at.handle) for at in contact.presences),
        contact.birthday,
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
        return self._replace(uid="", source_ids=(), emails=(), phones=(), profiles=())

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
    """`person` in comparable forms; `region`: country of phone numbers written without one."""
    emails = [email for text in person.emails if (email := _comparable_email(text))]
    profiles = [profile for url in person.urls if (profile := profile_of(url))]
    handles = [(channel, handle.casefold().lstrip("@")) for channel, handle in person.channels]
    return Traits(
        uid=person.uid,
        source_ids=person.source_ids,
        names=_distinct(key for name in person.names for key in name_keys(name)),
        emails=_distinct(email for email in emails if not _is_role(email)),
        roles=_distinct(email for email in emails if _is_role(email)),
        domains=tuple(map(sys.intern, _distinct(email.rpartition("@")[2] for email in emails))),
        phones=_distinct(comparable_phone(phone, region) for phone in person.phones),
        profiles=_distinct(profile.address for profile in profiles),
        pages=_distinct(comparable_url(url) for url in person.urls if not profile_of(url)),
        organisations=_distinct(key for name in person.organisations for key in organisation_keys(name)),
        handles=tuple(dict.fromkeys((*handles, *((at.channel, at.handle) for at in profiles)))),
        birthdays=_distinct((person.birthday,)),
        kind=person.kind,
        is_nobody=bool(person.names) and all(map(is_nobody, person.names)),
    )


def keys_of(traits: Traits) -> Iterator[tuple[str, object]]:
    """Under what a person can be looked up: (kind of key, value)."""
    if traits.uid:
        yield "uid", traits.uid
    for source_id in traits.source_ids:
        yield "source id", source_id
        if source_id.source == "vcard":
            yield "uid", source_id.value
    for kind in ("profiles", "emails", "phones"):
        for value in getattr(traits, kind):
            yield kind, value
    if not traits.is_nobody:
        yield from (key for _, key in name_keys_of(traits))


def name_keys_of(traits: Traits) -> Iterator[tuple[str, tuple[str, object]]]:
    """Every name and the keys to look it up by: alone, and with an organisation, since there can be
    more people of one name than are looked at.
    """
    for name in traits.names:
        for organisation in traits.organisations:
            yield name, ("names at", (name, organisation))
        yield name, ("names", name)


def _comparable_email(text: str) -> str:
    email = text.strip().casefold().removeprefix("mailto:")
    local, _, domain = email.partition("@")
    return email if local and domain else ""


def _is_role(email: str) -> bool:
    return email.partition("@")[0].split("+")[0] in _ROLES


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
