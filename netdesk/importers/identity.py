"""What identifies a person: what is known of them, and the keys they are looked up by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.domain.channel import BY_KEY
from netdesk.domain.contact import EARLIER_NAME, MERGED, Contact, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.domain.person_name import written_names
from netdesk.importers.features import emails_of, is_nameless
from netdesk.importers.name_key import name_keys, organisation_keys
from netdesk.importers.nickname_keys import nickname_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.profile_url import profile_of

UID_SOURCES = frozenset({"vcard", MERGED})
"""Sources whose ids are uids, which cards and documents name people by."""
_COUNTED = re.compile(r"\D{0,12}\d{1,6}")


def known_person(contact_id: int, contact: Contact) -> KnownPerson:
    """What identifies `contact`."""
    name, firm, given, family = (
        contact.formatted_name, contact.organisation, contact.given_name, contact.family_name,
    )  # fmt: skip
    jobs, presences = contact.jobs, contact.presences
    firms = [firm, *[job.organisation for job in jobs]] if jobs else [firm]
    if contact.kind == "organisation":
        firms.append(name)
    urls = [url.value for url in contact.urls]
    if presences:
        urls += [at.url for at in presences if at.url]
    names = written_names(name, given, family, contact.nickname)
    if contact.fields:
        names = (*names, *[one.value for one in contact.fields if one.name == EARLIER_NAME])
    return KnownPerson(
        contact_id,
        contact.uid,
        names,
        tuple([email.value for email in contact.emails]),
        tuple([phone.value for phone in contact.phones]),
        tuple(urls),
        contact.source_ids,
        _distinct(firms),
        tuple([(at.channel, at.handle) for at in presences]) if presences else (),
        contact.birthday if contact.days else "",
        contact.kind,
        tuple([(at.street, at.city) for at in contact.addresses if at.city]) if contact.addresses else (),
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


def is_counted(key: str | SourceId) -> bool:
    """Whether an uid, or an id of a source, was counted by a phone or a script (1, card-17): another file may
    have the same. What a network counts, it counts once for all of its people.
    """
    if isinstance(key, SourceId):
        return key.source not in BY_KEY and is_counted(key.value)
    return bool(_COUNTED.fullmatch(key))


def keys_of_person(person: KnownPerson, region: str) -> list[tuple[str, object]]:
    """Under what a person can be looked up: (kind of key, value)."""
    keys = address_keys_of(person, region)
    if person.names and not is_nameless(person):
        keys += name_keys_of(person)
    return keys


def address_keys_of(person: KnownPerson, region: str) -> list[tuple[str, object]]:
    """Ids, profiles, e-mail addresses and telephone numbers. Made for everybody who comes, most of whom
    are nobody's like, so that they are kept plain.
    """
    keys: list[tuple[str, object]] = []
    if person.uid:
        keys.append(("uid", person.uid))
    for source_id in person.source_ids:
        keys.append(("source id", source_id))
        if source_id.source in UID_SOURCES:
            keys.append(("uid", source_id.value))
    if person.urls:
        keys += [("profiles", profile.address) for url in person.urls if (profile := profile_of(url))]
    if person.emails:
        keys += [("emails", email) for email in emails_of(person.emails)]
    for phone in person.phones:
        if number := comparable_phone(phone, region):
            keys.append(("phones", number))
    return keys


def name_keys_of(person: KnownPerson) -> list[tuple[str, object]]:
    """Every name with each organisation, since there can be more people of one name than are looked at,
    and alone; what is left of names of three words and more without one of them; nicknames.
    """
    keys: list[tuple[str, object]] = []
    firms = [key for firm in person.organisations for key in organisation_keys(firm)]
    for name in person.names:
        for key in name_keys(name):
            keys.extend([("names at", (key, firm)) for firm in firms])
            keys.append(("names", key))
            if key.count(" ") > 1:
                keys.extend([("parts of names", part) for part in parts_of_name(key)])
        keys.extend([("nicknames", key) for key in nickname_keys(name)])
    return keys


def parts_of_name(key: str) -> list[str]:
    """The key of a name without each of its words in turn, at least two words of it."""
    words = key.split()
    if len(words) < 3:
        return []
    return [" ".join(words[:place] + words[place + 1 :]) for place in range(len(words))]


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    if len(texts) == 1:
        return tuple(texts) if texts[0] else ()
    return tuple(dict.fromkeys([text for text in texts if text])) if texts else ()
