"""What people are compared by: their names, addresses, firms and places in forms that are equal when they
mean the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import lru_cache

from netdesk.domain.importing import KnownPerson
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.person_name import fold
from netdesk.importers.name_key import is_nobody, name_keys, organisation_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.profile_url import comparable_url, profile_of

_ROLE_WORDS = (
    "info office kontakt contact hello hallo mail post team sales support service admin webmaster "
    "postmaster noreply no-reply sekretariat empfang buero zentrale verwaltung presse press jobs hr"
)
_ROLES = frozenset(_ROLE_WORDS.split())
_FREE = (
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de "
    "mailbox.org outlook.com outlook.de hotmail.com hotmail.de live.com live.de yahoo.com yahoo.de "
    "icloud.com me.com mac.com aol.com aol.de proton.me protonmail.com arcor.de online.de 1und1.de"
)
_FREE_MAIL = frozenset(_FREE.split())
_EVERYBODY_HAS = frozenset({"email", "phone", "letter", "video", "in-person", "other"})
"""Channels that say nothing of two people who are both on them."""
_SHORTEST_FIRM = 4

Values = Iterable[str]


def _names(person: KnownPerson) -> Values:
    return [key for name in person.names for key in name_keys(name)]


def emails_of(texts: Iterable[str]) -> list[str]:
    """Addresses in lower case, those of a role (`info@`) left out, which say nothing of who it is."""
    return [email for email in _addresses(texts) if not _is_role(email)]


def _addresses(texts: Iterable[str]) -> list[str]:
    found = [text.strip().casefold().removeprefix("mailto:") for text in texts]
    return [email for email in found if email[:1] != "@" and "@" in email[:-1]]


def _is_role(email: str) -> bool:
    return email.partition("@")[0].partition("+")[0] in _ROLES


def _roles(person: KnownPerson) -> Values:
    return filter(_is_role, _addresses(person.emails))


def _domains(person: KnownPerson) -> Values:
    domains = (sys.intern(email.rpartition("@")[2]) for email in _addresses(person.emails))
    return [domain for domain in domains if domain not in _FREE_MAIL]


def _mail_firms(person: KnownPerson) -> Values:
    labels = (domain.rpartition(".")[0].rpartition(".")[2] for domain in _domains(person))
    return [label.replace("-", "") for label in labels]


def _firms(person: KnownPerson) -> Values:
    return [key for firm in person.organisations for key in organisation_keys(firm)]


def _firms_in_one(person: KnownPerson) -> Values:
    return [firm.replace(" ", "") for firm in _firms(person)]


def _firm_beginnings(person: KnownPerson) -> Values:
    return [start for firm in _firms(person) for start in _beginnings(firm)]


@lru_cache(maxsize=16_384)
def _beginnings(firm: str) -> tuple[str, ...]:
    """`acme` and `acme pumps` of `acme pumps europe`."""
    ends = (place for place, letter in enumerate(firm) if letter == " " and place >= _SHORTEST_FIRM)
    return tuple(firm[:end] for end in ends)


def _profiles(person: KnownPerson) -> Values:
    return [profile.address for url in person.urls if (profile := profile_of(url))]


def _pages(person: KnownPerson) -> Values:
    return [comparable_url(url) for url in person.urls if not profile_of(url)]


def _handles(person: KnownPerson) -> Values:
    """The person's accounts as `channel handle`."""
    if not person.channels and not person.urls:
        return ()
    found = [f"{channel} {handle.casefold().lstrip('@')}" for channel, handle in person.channels if handle]
    profiles = (profile for url in person.urls if (profile := profile_of(url)))
    return [*found, *(f"{profile.channel} {profile.handle}" for profile in profiles)]


def _handled(person: KnownPerson) -> Values:
    """The channels on which an account of the person is known."""
    return [handle.partition(" ")[0] for handle in _handles(person)]


def _networks(person: KnownPerson) -> Values:
    channels = [channel for channel, _ in person.channels]
    return [channel for channel in (*channels, *_handled(person)) if channel not in _EVERYBODY_HAS]


def _birthdays(person: KnownPerson) -> Values:
    date = _date(person.birthday)
    return [] if date is None else [str(date)]


def _days_of_birthdays(person: KnownPerson) -> Values:
    """Birthdays with a year, without it."""
    date = _date(person.birthday)
    return [] if date is None or date.year is None else [str(date._replace(year=None))]


def _date(text: str) -> PartialDate | None:
    date = PartialDate.parse(text) if text else None
    return None if date is None or date.month is None or date.day is None else date


def _towns(person: KnownPerson) -> Values:
    return [_town(city) for _, city in person.places]


def _homes(person: KnownPerson) -> Values:
    return [f"{_street(street)}, {_town(city)}" for street, city in person.places if street.strip()]


@lru_cache(maxsize=4_096)
def _town(city: str) -> str:
    return " ".join(fold(city).split())


def _street(street: str) -> str:
    """`Hauptstraße 4`, `Hauptstr. 4` and `Haupt-Strasse 4` are one."""
    plain = "".join(filter(str.isalnum, fold(street)))
    return plain.replace("strasse", "str").replace("street", "str")


FEATURES: dict[str, tuple[str, Callable[[KnownPerson], Values]]] = {
    "names": ("names", _names),
    "emails": ("emails", lambda person: emails_of(person.emails)),
    "roles": ("emails", _roles),
    "domains": ("emails", _domains),
    "mail firms": ("emails", _mail_firms),
    "firms": ("organisations", _firms),
    "firms in one": ("organisations", _firms_in_one),
    "firm beginnings": ("organisations", _firm_beginnings),
    "profiles": ("urls", _profiles),
    "pages": ("urls", _pages),
    "handles": ("", _handles),
    "handled": ("", _handled),
    "networks": ("", _networks),
    "birthdays": ("birthday", _birthdays),
    "days of birthdays": ("birthday", _days_of_birthdays),
    "towns": ("places", _towns),
    "homes": ("places", _homes),
}
"""Every kind of feature: the field it comes from ("" for several), and how. Phone numbers are left out,
which need to know a country.
"""


class Features:
    """The features of one person, of whom several sources may speak; each is worked out when it is first
    asked for, since most people are compared by few of them.
    """

    __slots__ = ("_found", "_people", "_region", "kind")

    def __init__(self, people: tuple[KnownPerson, ...], region: str) -> None:
        self._people = people
        self._region = region
        self._found: dict[str, tuple[str, ...]] = {}
        self.kind = people[0].kind

    def __getitem__(self, name: str) -> tuple[str, ...]:
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = tuple(dict.fromkeys(filter(None, self._values(name))))
        return found

    def _values(self, name: str) -> Values:
        if name == "phones":
            phones = (phone for person in self._people for phone in person.phones)
            return [comparable_phone(phone, self._region) for phone in phones]
        field, make = FEATURES[name]
        # Most people lack most of it.
        people = [person for person in self._people if not field or getattr(person, field)]
        return [value for person in people for value in make(person)]

    @property
    def is_nobody(self) -> bool:
        """Whether this is a closed account, which bears the name all of them have."""
        return all(is_nameless(person) for person in self._people)


def is_nameless(person: KnownPerson) -> bool:
    """Whether all names of a person are what networks write in place of one."""
    return bool(person.names) and all(map(is_nobody, person.names))
