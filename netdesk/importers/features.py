"""What people are compared by: their names, addresses, firms and places in forms that are equal when they
mean the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from netdesk.domain.importing import KnownPerson
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.person_name import fold
from netdesk.domain.stand_in import is_account_id
from netdesk.importers.name_key import is_nobody, name_keys, organisation_keys
from netdesk.importers.nickname_keys import nickname_keys
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
EVERYBODY_HAS = frozenset({"email", "phone", "letter", "video", "in-person", "other"})
"""Channels that say nothing of two people who are both on them."""
OF_A_PHONE = frozenset({"whatsapp", "sms", "phone"})
"""Channels on which people bear the names that the owner's phone has for them."""
_NUMBERING = frozenset({"signal", "telegram", "x"})
"""Networks whose exports tell every account's own number."""
_GOOGLE_MAIL = frozenset({"gmail.com", "googlemail.com"})
_SHORTEST_FIRM = 4

Values = Iterable[str]
Texts = tuple[str, ...]
Places = tuple[tuple[str, str], ...]
Accounts = tuple[tuple[tuple[str, str], ...], Texts]
"""Channels with handles, and web addresses."""
Memberships = tuple[Accounts, Texts]
"""Accounts, and the networks that tell a number of theirs."""


def email_of(text: str) -> str:
    """An address in lower case; "" for one of a role (`info@`), which says nothing of who it is. Google
    delivers mail whatever dots it is addressed with, under two domains.
    """
    email = text.strip().casefold().removeprefix("mailto:")
    local, _, domain = email.partition("@")
    if domain in _GOOGLE_MAIL:
        local = local.replace(".", "")
        email = f"{local}@gmail.com"
    return email if local and domain and not _is_role(local) else ""


def emails_of(texts: Iterable[str]) -> list[str]:
    """The addresses among `texts` that are a person's own."""
    return [email for text in texts if (email := email_of(text))]


def _addresses(texts: Iterable[str]) -> list[str]:
    found = [text.strip().casefold().removeprefix("mailto:") for text in texts]
    return [email for email in found if "@" in email[1:-1]]


def _is_role(local: str) -> bool:
    return local in _ROLES or ("+" in local and local.partition("+")[0] in _ROLES)


def _roles(emails: Texts) -> Values:
    return [email for email in _addresses(emails) if _is_role(email.partition("@")[0])]


def _domains(emails: Texts) -> Values:
    domains = (sys.intern(email.rpartition("@")[2]) for email in _addresses(emails))
    return [domain for domain in domains if domain not in _FREE_MAIL]


def _mail_firms(emails: Texts) -> Values:
    labels = (domain.rpartition(".")[0].rpartition(".")[2] for domain in _domains(emails))
    return [label.replace("-", "") for label in labels]


def _firms(organisations: Texts) -> Values:
    return [key for firm in organisations for key in organisation_keys(firm)]


def _firms_in_one(organisations: Texts) -> Values:
    return [firm.replace(" ", "") for firm in _firms(organisations)]


def _firm_beginnings(organisations: Texts) -> Values:
    """`acme` and `acme pumps` of `acme pumps europe`."""
    return [
        firm[:end]
        for firm in _firms(organisations)
        for end, letter in enumerate(firm)
        if letter == " " and end >= _SHORTEST_FIRM
    ]


def _profiles(urls: Texts) -> Values:
    return [profile.address for url in urls if (profile := profile_of(url))]


def _pages(urls: Texts) -> Values:
    return [comparable_url(url) for url in urls if not profile_of(url)]


def _handles(accounts: Accounts) -> list[str]:
    """The person's accounts as `channel handle`."""
    channels, urls = accounts
    found = [f"{channel} {handle.casefold().lstrip('@')}" for channel, handle in channels if handle]
    profiles = (profile for url in urls if (profile := profile_of(url)))
    return [*found, *(f"{profile.channel} {profile.handle}" for profile in profiles)]


def _handled(accounts: Accounts) -> Values:
    """The channels on which an account of the person is known."""
    return [handle.partition(" ")[0] for handle in _handles(accounts)]


def _networks(accounts: Accounts) -> Values:
    channels = [channel for channel, _ in accounts[0]]
    return [channel for channel in (*channels, *_handled(accounts)) if channel not in EVERYBODY_HAS]


def _unnumbered_networks(memberships: Memberships) -> Values:
    """Those on which it is not known which account is the person's: of two that are known, each is
    somebody's own.
    """
    accounts, numbered = memberships
    return [network for network in _networks(accounts) if network not in numbered]


def _phone_books(accounts: Accounts) -> Values:
    return ["phone book" for channel, _ in accounts[0] if channel in OF_A_PHONE]


def _birthdays(text: str) -> Values:
    date = _date(text)
    return [] if date is None else [str(date)]


def _days_of_birthdays(text: str) -> Values:
    """Birthdays with a year, without it."""
    date = _date(text)
    return [] if date is None or date.year is None else [str(date._replace(year=None))]


def _date(text: str) -> PartialDate | None:
    date = PartialDate.parse(text)
    return None if date is None or date.month is None or date.day is None else date


def _towns(places: Places) -> Values:
    return [_town(city) for _, city in places]


def _homes(places: Places) -> Values:
    return [f"{_street(street)}, {_town(city)}" for street, city in places if street.strip()]


def _town(city: str) -> str:
    return " ".join(fold(city).split())


def _street(street: str) -> str:
    """`Hauptstraße 4`, `Hauptstr. 4` and `Haupt-Strasse 4` are one."""
    plain = "".join(filter(str.isalnum, fold(street)))
    return plain.replace("strasse", "str").replace("street", "str")


class Feature(NamedTuple):
    """A kind of feature: what of a person it is made of (empty for none), and how."""

    field: Callable[[KnownPerson], Any]
    values: Callable[[Any], Values]


def _accounts(person: KnownPerson) -> Accounts | tuple[()]:
    return (person.channels, person.urls) if person.channels or person.urls else ()


def _memberships(person: KnownPerson) -> Memberships | tuple[()]:
    accounts = _accounts(person)
    if not accounts:
        return ()
    numbers = (one.source for one in person.source_ids if is_account_id(one.value))
    return accounts, tuple(_NUMBERING.intersection(numbers))


_names, _emails, _organisations, _urls, _birthday, _places = map(
    attrgetter, ("names", "emails", "organisations", "urls", "birthday", "places")
)
FEATURES: dict[str, Feature] = {
    "names": Feature(_names, lambda names: [key for name in names for key in name_keys(name)]),
    "nicknames": Feature(_names, lambda names: [key for name in names for key in nickname_keys(name)]),
    "emails": Feature(_emails, emails_of),
    "roles": Feature(_emails, _roles),
    "domains": Feature(_emails, _domains),
    "mail firms": Feature(_emails, _mail_firms),
    "firms": Feature(_organisations, _firms),
    "firms in one": Feature(_organisations, _firms_in_one),
    "firm beginnings": Feature(_organisations, _firm_beginnings),
    "profiles": Feature(_urls, _profiles),
    "pages": Feature(_urls, _pages),
    "handles": Feature(_accounts, _handles),
    "handled": Feature(_accounts, _handled),
    "networks": Feature(_accounts, _networks),
    "unnumbered networks": Feature(_memberships, _unnumbered_networks),
    "phone books": Feature(_accounts, _phone_books),
    "birthdays": Feature(_birthday, _birthdays),
    "days of birthdays": Feature(_birthday, _days_of_birthdays),
    "towns": Feature(_places, _towns),
    "homes": Feature(_places, _homes),
}
"""Every kind of feature, but for phone numbers, which need to know a country."""


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
        feature = FEATURES[name]
        return [
            value
            for person in self._people
            if (said := feature.field(person))
            for value in feature.values(said)
        ]

    @property
    def is_nobody(self) -> bool:
        """Whether this is a closed account, which bears the name all of them have."""
        return all(is_nameless(person) for person in self._people)


def is_nameless(person: KnownPerson) -> bool:
    """Whether all names of a person are what networks write in place of one."""
    return bool(person.names) and all(map(is_nobody, person.names))
