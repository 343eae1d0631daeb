"""Who is invited to an event, and what they answered."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from netdesk.importers.mail.addresses import email_of
from netdesk.importers.mail.robots import is_person
from netdesk.importers.name_key import is_nobody
from netdesk.importers.written_name import name_in_one

_NO_PEOPLE = frozenset({"RESOURCE", "ROOM", "GROUP"})
_OF_NO_PERSON = re.compile(rf';CUTYPE="?(?:{"|".join(sorted(_NO_PEOPLE))})\b', re.IGNORECASE)
_OF_GOOGLE = ".calendar.google.com"
"""Rooms and shared calendars."""
_NOBODY = frozenset({"nomail", "noreply", "unknownorganizer"})
_CAME = frozenset({"ACCEPTED", ""})


class Attendee(NamedTuple):
    """`email` in lower case, "" when it is not given; `state`: PARTSTAT, "" when nobody said."""

    email: str
    name: str
    state: str
    is_person: bool

    @property
    def has_come(self) -> bool:
        """Whether they said yes, or nobody asked them to say."""
        return self.state in _CAME


def attendee_of(value: Any) -> Attendee:
    """Who an ATTENDEE or ORGANIZER names. Rooms, devices and robots are no people."""
    params = getattr(value, "params", {})
    email = email_of(str(value))
    name = " ".join(str(params.get("CN", "")).strip("\"' ").split())
    name = "" if "@" in name or is_nobody(name) else name_in_one(name).shown
    if email.partition("@")[0] in _NOBODY:
        email = ""
    kind = str(params.get("CUTYPE", "")).upper()
    is_one = kind not in _NO_PEOPLE and bool(email or name) and (not email or is_person(email, name))
    is_one = is_one and not email.endswith(_OF_GOOGLE)
    return Attendee(email, name, str(params.get("PARTSTAT", "")).upper(), is_one)


def person_in(line: str) -> str:
    """The address in a line ATTENDEE or ORGANIZER; "" for that of a room, a device or a group."""
    email = email_of(line)
    return "" if _OF_NO_PERSON.search(line) or email.endswith(_OF_GOOGLE) else email
