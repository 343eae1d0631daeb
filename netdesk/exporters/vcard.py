"""Contacts as vCards, without loss: whatever NetDesk knows of a contact comes back when they are read.

What vCard has no property for stands in `X-NETDESK-…` lines, which other programs pass over.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Literal

from netdesk.domain.channel import channel_key
from netdesk.domain.contact import ME_UID, Address, Contact, Day, Extra, Job, Photo, Presence, Related
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.vcard_words import (
    CHAT_CHANNELS,
    FIELD_OF_PROPERTY,
    HANDLE_PREFIX,
    MAKER,
    OWN_CIRCLE,
    OWN_EXTRA,
    OWN_EXTRAS_FOLLOW,
    OWN_FACT,
    OWN_FIELD,
    OWN_JOB,
    OWN_PRESENCE,
    OWN_RHYTHM,
    OWN_SCHOOL,
    OWN_SOURCE_ID,
    OWN_UID,
    PARAM_CHANNEL,
    PARAM_ECHO,
    PARAM_FOLLOW,
    PARAM_NAME,
    PARAM_SINCE,
    PARAM_SOURCE,
    PARAM_STATE,
    PARAM_WHOLE,
    RELATED_TYPES,
    SOCIAL_CHANNELS,
    TEXT_PROPERTIES,
    UID_PREFIX,
)
from netdesk.exporters.vcard_echo import echoes
from netdesk.exporters.vcard_line import CardLines, Param, escaped, parts, plain, text_value

Version = Literal["3.0", "4.0"]

_SOURCE = "vcard"
_NAMELESS = "(no name)"
_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_CONTENT_LINE = re.compile(
    r"(?:[A-Za-z0-9_-]{1,64}\.)?(?P<name>[A-Za-z0-9_/-]{1,100})"
    r'(?P<params>;(?:[^":\r\n]++|"[^"\r\n]*+")*+)?:[^\r\n]*+'
)
# Alone on a line, these would go on in the next one, or begin another card.
_NEVER_ALONE = re.compile(
    r"[^:]*QUOTED-PRINTABLE[^:]*:.*=[ \t]*|[^:]*:[ \t]*(?:[\w-]+\.)?(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*",
    re.IGNORECASE,
)
_TAKEN_NAMES = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "PROFILE", OWN_EXTRA})
_PROPERTY_OF_FIELD = {field: name for name, field in FIELD_OF_PROPERTY.items()}
_SERVICE_OF_CHANNEL = {"x": "twitter"}
_SERVICE_OF_SCHEME = {scheme: service for service, scheme in CHAT_CHANNELS.items()}
_YEAR_THAT_MEANS_NONE = 1604
_WITH_LEVEL = frozenset({"HOBBY", "INTEREST", "EXPERTISE"})
_LEVEL = re.compile(r"(.*\S) \((beginner|average|expert|high|medium|low)\)", re.DOTALL)
_SEXES = frozenset({"M", "F", "O", "N", "U"})


def write_vcard(contacts: Iterable[Contact], version: Version = "4.0") -> Iterator[str]:
    """One text for each contact: its card, with CRLF, folded at 75 octets.

    NetDesk reads the same contact from it (3.0 and 4.0 alike); the lines of other programs that
    NetDesk has no use for are given back as they were. The `id` in the network is not written.
    """
    for contact in contacts:
        yield _Card(contact, version).text()


def uid_of_card(contact: Contact) -> str:
    """The UID of a contact's card: that of the card it came from, else its own; "" for the owner."""
    known = next((value for source, value in contact.source_ids if source == _SOURCE), "")
    return known or ("" if contact.uid == ME_UID else contact.uid)


class _Card:
    def __init__(self, contact: Contact, version: Version) -> None:
        self._contact = contact
        self._is_own = contact.uid not in ("", ME_UID)
        # Values that come from here need not say it; the reader decides by the same rule.
        self._source = "" if self._is_own else _SOURCE
        self._lines = CardLines(version, contact.extras)
        self._is_4 = version == "4.0"

    def text(self) -> str:
        contact = self._contact
        add = self._lines.add
        add("BEGIN", "VCARD")
        add("VERSION", self._lines.version)
        add("PRODID", MAKER)
        self._add_ids()
        self._add_name()
        self._add_jobs()
        if contact.photo:
            self._add_photo(contact.photo)
        self._add_reach()
        for presence in contact.presences:
            self._add_presence(presence)
        self._add_days(contact.days)
        for related in contact.related:
            self._add_related(related)
        self._add_words()
        self._add_own()
        for echo in echoes(contact, is_4=self._is_4):
            value = plain(echo.value) if echo.is_address else escaped(echo.value)
            add(echo.name, value, (PARAM_ECHO, "1"))
        self._add_extras(contact.extras)
        add("END", "VCARD")
        return self._lines.text()

    def _add_ids(self) -> None:
        contact, add = self._contact, self._lines.add
        uids = [value for source, value in contact.source_ids if source == _SOURCE]
        if uid := uid_of_card(contact):
            is_uuid = self._is_4 and _UUID.fullmatch(uid)
            add("UID", f"{UID_PREFIX}{uid}" if is_uuid else escaped(uid))
        if self._is_own:
            add(OWN_UID, escaped(contact.uid))
        if self._is_own or len(uids) != 1 or len(contact.source_ids) != 1:
            for source_id in contact.source_ids:
                add(OWN_SOURCE_ID, parts(source_id))

    def _add_name(self) -> None:
        contact, add = self._contact, self._lines.add
        is_organisation = contact.kind == "organisation"
        if self._is_4:
            add("KIND", "org" if is_organisation else "individual")
        elif is_organisation:
            add("X-ABShowAs", "COMPANY")
        add("FN", self._text(contact.formatted_name or _NAMELESS))
        names = (
            contact.family_name, contact.given_name, contact.additional_names, contact.prefix, contact.suffix
        )  # fmt: skip
        add("N", parts(names))
        if contact.nickname:
            add("NICKNAME", ",".join(map(self._text, _nicknames(contact.nickname))))

    def _add_jobs(self) -> None:
        contact, add = self._contact, self._lines.add
        others = [job for job in contact.jobs[1:] if job.is_current]
        if contact.organisation or contact.department:
            add("ORG", _organisation(contact.organisation, contact.department))
            for job in others:
                if job.organisation:
                    add("ORG", _organisation(job.organisation, job.department))
        if contact.title:
            add("TITLE", self._text(contact.title))
            for job in others:
                if job.title:
                    add("TITLE", self._text(job.title))
        shown = Job(contact.organisation, contact.department, contact.title, source=self._source)
        if contact.jobs != ((shown,) if any(shown[:3]) else ()):
            for started in contact.jobs:
                current = "1" if started.is_current else "0"
                add(OWN_JOB, parts((*started[:5], current)), *self._said(started.source))
            if not contact.jobs:
                add(OWN_JOB, ";;;;;")

    def _add_photo(self, photo: Photo) -> None:
        add = self._lines.add
        kind: list[Param] = [("MEDIATYPE", photo.media_type)] if photo.media_type else []
        if not photo.data:
            add("PHOTO", plain(photo.url), ("VALUE", "uri"), *kind)
            return
        data = b64encode(photo.data).decode("ascii")
        if self._is_4:
            # The default of 4.0, but Evolution and KDE want to be told.
            add("PHOTO", f"data:{photo.media_type};base64,{data}", ("VALUE", "uri"))
        else:
            word = photo.media_type.rpartition("/")[2].upper()
            add("PHOTO", data, ("ENCODING", "b"), *([("TYPE", word)] if word else []))

    def _add_reach(self) -> None:
        contact = self._contact
        for name, values in (("TEL", contact.phones), ("EMAIL", contact.emails), ("URL", contact.urls)):
            for value, label, is_preferred, source in values:
                said = self._said(source)
                self._lines.add_labelled(name, plain(value), label, *said, is_preferred=is_preferred)
        for address in contact.addresses:
            self._add_address(address)

    def _add_address(self, address: Address) -> None:
        places = (
            address.po_box, address.extended, address.street, address.city, address.region,
            address.postal_code, address.country,
        )  # fmt: skip
        # 3.0 has no such parameter, but programs that do not know it pass over it.
        params: list[Param] = [("LABEL", address.formatted)] if address.formatted else []
        if address.formatted and not any(places):
            # Hardly any program shows a label alone.
            places = ("", "", address.formatted, "", "", "", "")
            params.append((PARAM_WHOLE, "1"))
        self._lines.add_labelled("ADR", parts(places), address.label, *params, *self._said(address.source))

    def _add_presence(self, presence: Presence) -> None:
        """IMPP or a social profile; both need an address, so what has none stands in a line of its own."""
        follow = ("following" * presence.is_following, "follower" * presence.is_follower)
        told: list[Param] = [
            (PARAM_SINCE, presence.since),
            (PARAM_STATE, presence.state if presence.state != "known" else ""),
            (PARAM_FOLLOW, ",".join(filter(None, follow))),
        ]
        told = [param for param in told if param[1]] + self._said(presence.source)
        if presence.url or presence.handle:
            self._add_profile(presence, told)
        else:
            self._lines.add(OWN_PRESENCE, escaped(presence.channel), *told)

    def _add_profile(self, presence: Presence, told: list[Param]) -> None:
        scheme, channel = presence.url.partition(":")[0], presence.channel
        # NetDesk has one channel for several services; the address says which of them it is.
        service = _SERVICE_OF_SCHEME.get(scheme) or _SERVICE_OF_CHANNEL.get(channel, channel)
        is_chat = scheme in _SERVICE_OF_SCHEME if presence.url else channel not in SOCIAL_CHANNELS
        is_profile_of_3 = not (is_chat or self._is_4)
        params = (
            ("TYPE" if is_profile_of_3 and channel in SOCIAL_CHANNELS else "", service),
            ("SERVICE-TYPE" if self._is_4 else "X-SERVICE-TYPE", service),
            ("USERNAME" if self._is_4 else "X-USER", presence.handle),
            (PARAM_CHANNEL, channel if channel_key(service) != channel else ""),
        )
        self._lines.add(
            "IMPP" if is_chat else "SOCIALPROFILE" if self._is_4 else "X-SOCIALPROFILE",
            plain(presence.url) or f"{HANDLE_PREFIX}{plain(presence.handle)}",
            *(param for param in params if all(param)),
            *told,
        )

    def _add_days(self, days: tuple[Day, ...]) -> None:
        once = (
            {"birthday": "BDAY", "anniversary": "ANNIVERSARY", "death": "DEATHDATE"}
            if self._is_4
            else {"birthday": "BDAY"}
        )
        for label, text, source in days:
            value, params = self._day(text)
            params += self._said(source)
            if name := once.pop(label, ""):
                self._lines.add(name, value, *params)
            else:
                self._lines.add_in_group("X-ABDATE", value, label, *params)

    def _day(self, text: str) -> tuple[str, list[Param]]:
        day = PartialDate.parse(text)
        if day is None or str(day) != text or day.year == _YEAR_THAT_MEANS_NONE:
            return escaped(text), [("VALUE", "text")]
        if self._is_4 and day.is_yearly:
            return ("--" if day.year is None else f"{day.year:04}") + f"{day.month:02}{day.day:02}", []
        return text, []

    def _add_related(self, related: Related) -> None:
        name, relation, uid = related
        if not (uid or self._is_4):
            self._lines.add_in_group("X-ABRELATEDNAMES", escaped(name), relation)
            return
        words = relation.split(", ") if relation else []
        params: list[Param] = [("TYPE", ",".join(words))] if words else []
        if uid:
            value = f"{UID_PREFIX}{uid}" if _UUID.fullmatch(uid) else escaped(uid)
            params += [("VALUE", "uri"), *([(PARAM_NAME, name)] if name else [])]
        else:
            value = self._text(name)
            params.append(("VALUE", "text"))
        if RELATED_TYPES.issuperset(words):
            self._lines.add("RELATED", value, *params)
        else:
            self._lines.add_in_group("RELATED", value, relation, *params[1:])

    def _add_words(self) -> None:
        contact, add = self._contact, self._lines.add
        if contact.tags:
            # A comma at the end shows that those within a tag are text.
            is_one = len(contact.tags) == 1 and "," in contact.tags[0]
            add("CATEGORIES", ",".join(map(self._text, contact.tags)) + "," * is_one)
        if contact.notes:
            add("NOTE", self._text(contact.notes))
        for name, value in contact.fields:
            known = _PROPERTY_OF_FIELD.get(name, "")
            if value and known == "GENDER" and self._is_4:
                add(known, _gender(value))
            elif known in _WITH_LEVEL and self._is_4 and (found := _LEVEL.fullmatch(value)):
                add(known, self._text(found[1]), ("LEVEL", found[2]))
            elif value and known and (self._is_4 or known == "ROLE" or known.startswith("X-")):
                add(known, self._text(value))
            else:
                add(OWN_FIELD, parts((name, value)))

    def _add_own(self) -> None:
        contact, add = self._contact, self._lines.add
        for attribute, name in TEXT_PROPERTIES.items():
            if value := getattr(contact, attribute):
                add(name, escaped(value))
        for name, number in ((OWN_CIRCLE, contact.circle), (OWN_RHYTHM, contact.rhythm_days)):
            if number is not None:
                add(name, str(number))
        for school in contact.schools:
            add(OWN_SCHOOL, parts(school[:4]), *self._said(school.source))
        for fact in contact.facts:
            interval, private = str(fact.interval_days), "1" if fact.is_private else "0"
            add(OWN_FACT, parts((fact.text, fact.icon, fact.last_asked, interval, fact.noted, private)))

    def _add_extras(self, extras: tuple[Extra, ...]) -> None:
        if extras:
            self._lines.add(OWN_EXTRAS_FOLLOW, "1")
        for source, text in extras:
            found = _CONTENT_LINE.fullmatch(text) if source == _SOURCE else None
            if found and found["name"].upper() not in _TAKEN_NAMES and not _NEVER_ALONE.fullmatch(text):
                self._lines.lines.append(text)
            else:
                self._lines.add(OWN_EXTRA, parts((source, text)))

    def _text(self, text: str) -> str:
        return text_value(text, self._lines.version)

    def _said(self, source: str) -> list[Param]:
        """The parameter that says where a value comes from, if the reader would not think so."""
        return [] if source == self._source else [(PARAM_SOURCE, source)]


def _nicknames(text: str) -> list[str]:
    """Several nicknames, unless reading them would give another text."""
    names = text.split(", ")
    is_list = all(name.strip(" ,") == name != "" for name in names) and len(set(names)) == len(names)
    return names if is_list else [text]


def _gender(text: str) -> str:
    """One letter, then words; what begins with none of the letters is words alone."""
    sex, _, words = text.partition("; ")
    if sex not in _SEXES:
        return f";{escaped(text)}"
    return parts((sex, words)) if words else sex


def _organisation(name: str, department: str) -> str:
    units = department.split("; ")
    if not all(unit and unit == unit.strip() for unit in units):
        units = [department]
    return parts((name, *units)) if department else escaped(name)
