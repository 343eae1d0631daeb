"""What becomes of a contact when a source says more of it: nothing is lost, nothing is said twice.

What is missing is added. A value that differs from one there can only be one of is not overwritten: it is
kept beside it (another position, another date, a field of its own that names the source) and told as a
conflict, once. What the same source said before and says differently now (a new employer) is brought up to
date. Merging the same source again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from netdesk.domain.contact import EARLIER_NAME, Address, Contact, Day, OwnField
from netdesk.domain.importing import FieldConflict
from netdesk.domain.partial_date import PartialDate
from netdesk.importers import alike
from netdesk.importers.merging_work import merged_work
from netdesk.importers.name_key import is_nobody
from netdesk.importers.presence_merging import joined_presences
from netdesk.importers.told_elsewhere import untold_fields, without_told_lines

_PARTS_OF_NAME = ("prefix", "additional_names", "suffix")
_SINGLE = {
    "nickname": "Nickname", "closeness": "Closeness", "circle": "Circle", "rhythm_days": "Rhythm in days",
    "how_met": "How met", "met": "Met", "purpose": "Purpose", "introduced_by": "Introduced by",
}  # fmt: skip
"""Fields there can be only one value of, and what a field beside them is called."""
_ONE_OF = frozenset({"birthday"})
"""Dates there can be only one of."""
SOURCE_NAMES = {
    "": "earlier", "vcard": "vCard", "linkedin": "LinkedIn", "facebook": "Facebook",
    "instagram": "Instagram", "netdesk-json": "NetDesk document", "x": "X", "telegram": "Telegram",
    "signal": "Signal", "google-csv": "Google", "outlook-csv": "Outlook", "thunderbird-csv": "Thunderbird",
    "evolution-csv": "Evolution", "xing-csv": "XING", "table": "table", "ical": "calendar",
    "whatsapp": "WhatsApp", "sms": "phone", "phone": "phone", "mail": "mail", "netdesk-csv": "NetDesk table",
    "ldif": "LDIF", "names": "list of names",
}  # fmt: skip


class Merged(NamedTuple):
    """`contact`: the very contact that was there when nothing changed. `adds`: (field, how many)."""

    contact: Contact
    adds: tuple[tuple[str, int], ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()


def merge(
    ours: Contact, theirs: Contact, source: str, *, region: str = "DE", shown: frozenset[str] = frozenset()
) -> Merged:
    """`ours` with what `theirs`, said by `source` (a reader's key), adds. Of whom nothing is known yet, as
    nothing is of the owner of a new network, everything is taken as it was said.

    `shown`: fields of which the incoming value is shown; the other one is then kept beside it.
    """
    merged = _Merging(ours, theirs, SOURCE_NAMES.get(source, source), region, shown).merged(source)
    if merged.adds and not ours.formatted_name and ours == Contact(uid=ours.uid, id=ours.id):
        return merged._replace(contact=replace(theirs, uid=ours.uid, id=ours.id))
    return merged


@dataclass(slots=True)
class _Merging:
    ours: Contact
    theirs: Contact
    source_name: str
    region: str
    shown: frozenset[str]
    changes: dict[str, Any] = field(default_factory=dict)
    adds: dict[str, int] = field(default_factory=dict)
    conflicts: list[FieldConflict] = field(default_factory=list)
    beside: list[OwnField] = field(default_factory=list)

    def merged(self, source: str) -> Merged:
        self._names()
        self._notes()
        for name, label in _SINGLE.items():
            self._single(name, label)
        if self.theirs.days and self.theirs.days != self.ours.days:
            self._days()
        self._work(source)
        if self.theirs.presences and self.theirs.presences != self.ours.presences:
            self._presences()
        for name in alike.LISTS:
            self._list(name)
        if self.theirs.addresses and self.theirs.addresses != self.ours.addresses:
            self._put("addresses", _addresses(self.ours.addresses, self.theirs.addresses))
        if self.ours.photo is None and self.theirs.photo is not None:
            self.changes["photo"] = self.theirs.photo
            self.adds["photo"] = 1
        if not self.changes:
            return Merged(self.ours, (), tuple(self.conflicts))
        return Merged(replace(self.ours, **self.changes), tuple(self.adds.items()), tuple(self.conflicts))

    def _names(self) -> None:
        ours, theirs = self.ours, self.theirs
        if not theirs.formatted_name or _is_better_named(ours, theirs):
            return
        if is_stopgap(ours):
            for name in ("formatted_name", "given_name", "family_name", *_PARTS_OF_NAME):
                self._take(name)
            return
        if alike.is_same_name(ours, theirs):
            self._parts_of_name()
        elif alike.is_fuller_name(ours, theirs):
            self.beside.append(OwnField(EARLIER_NAME, ours.formatted_name))
            for name in ("formatted_name", "given_name", "family_name"):
                self.changes[name] = getattr(theirs, name)
            for name in _PARTS_OF_NAME:
                self._take(name)
            self.adds["name"] = 1
        elif self._differs("formatted_name", "Name", ours.formatted_name, theirs.formatted_name):
            for name in ("formatted_name", "given_name", "family_name", *_PARTS_OF_NAME):
                self.changes[name] = getattr(theirs, name)

    def _parts_of_name(self) -> None:
        """What theirs tells of a name that is the same."""
        ours, theirs = self.ours, self.theirs
        # What is only known whole stands where the given name does in tables without another place.
        is_whole = theirs.given_name == ours.formatted_name
        if not ours.given_name and not ours.family_name and not is_whole:
            self._take("given_name")
            self._take("family_name")
        for name in _PARTS_OF_NAME:
            if not getattr(ours, name):
                self._take(name)

    def _take(self, name: str) -> None:
        if value := getattr(self.theirs, name):
            self.changes[name] = value
            self.adds["name"] = 1

    def _notes(self) -> None:
        if not self.theirs.notes or self.theirs.notes == self.ours.notes:
            return
        said = without_told_lines(self.theirs.notes, self.ours)
        if alike.stands_in(said, self.ours.notes):
            return
        is_longer = alike.stands_in(self.ours.notes, said)
        notes = said if is_longer else f"{self.ours.notes}\n\n{said}"
        self.changes["notes"] = notes
        self.adds["notes"] = 1

    def _single(self, name: str, label: str) -> None:
        ours, theirs = getattr(self.ours, name), getattr(self.theirs, name)
        if theirs in (None, ""):
            return
        if ours in (None, ""):
            self.changes[name] = theirs
            self.adds[name] = 1
        elif (
            ours != theirs
            and alike.plain(str(ours)) != alike.plain(str(theirs))
            and self._differs(name, label, str(ours), str(theirs))
        ):
            self.changes[name] = theirs

    def _differs(self, name: str, label: str, ours: str, theirs: str) -> bool:
        """Keep the value that is not shown in a field beside; says whether theirs is to be shown."""
        known = {alike.plain(one.value) for one in self.ours.fields if one.name.startswith(f"{label} (")}
        if name in self.shown:
            if alike.plain(ours) not in known:
                self.beside.append(OwnField(f"{label} (earlier)", ours))
            return True
        if alike.plain(theirs) not in known:
            self.beside.append(OwnField(f"{label} ({self.source_name})", theirs))
            self.conflicts.append(FieldConflict(name, ours, theirs))
        return False

    def _days(self) -> None:
        days, added = _days(self.ours.days, self.theirs.days)
        for day in added:
            ours = next((one.text for one in self.ours.days if one.label == day.label), "")
            if ours and day.label in _ONE_OF:
                if day.label in self.shown:
                    days.remove(day)
                    days.insert(0, day)
                else:
                    self.conflicts.append(FieldConflict(day.label, ours, day.text))
        self._put("days", tuple(days))

    def _work(self, source: str) -> None:
        work = merged_work(self.ours, self.theirs, source, self.shown)
        for name, value in work.changes.items():
            if value != getattr(self.ours, name):
                self.changes[name] = value
                self.adds["jobs" if name == "jobs" else "work"] = 1
        self.conflicts += work.conflicts

    def _presences(self) -> None:
        presences, earlier = joined_presences(self.ours, self.theirs)
        self._put("presences", presences)
        self.beside += earlier

    def _list(self, name: str) -> None:
        key, join = alike.LISTS[name]
        ours, theirs = getattr(self.ours, name), getattr(self.theirs, name)
        if name == "fields":
            theirs = (*untold_fields(theirs, self.ours), *self.beside)
        if theirs and theirs != ours:
            self._put(name, _union(ours, theirs, key, join, self.region))

    def _put(self, name: str, values: tuple[Any, ...]) -> None:
        ours = getattr(self.ours, name)
        if values != ours:
            self.changes[name] = values
            self.adds[name] = max(len(values) - len(ours), 1)


def _is_better_named(ours: Contact, theirs: Contact) -> bool:
    """Whether the name of theirs only stands in for one, as another source does not know, and ours is not
    worse.
    """
    if not ours.formatted_name or is_nobody(ours.formatted_name):
        return bool(ours.formatted_name) and is_nobody(theirs.formatted_name)
    return is_stopgap(theirs) or (theirs.formatted_name == ours.formatted_name and is_stopgap(ours))


def is_stopgap(contact: Contact) -> bool:
    """Whether the name only stands in for one: none at all, that of all closed accounts, an address or a
    handle of the contact.
    """
    name = contact.formatted_name
    points = (*contact.emails, *contact.phones, *contact.urls)
    return (
        not name
        or is_nobody(name)
        or any(name == point.value for point in points)
        or any(name.removeprefix("@") == at.handle for at in contact.presences)
    )


def _union(ours: tuple[Any, ...], theirs: Iterable[Any], key: Any, join: Any, region: str) -> tuple[Any, ...]:
    joined = list(ours)
    places = {key(one, region): place for place, one in reversed(list(enumerate(ours)))}
    has_preferred = any(getattr(one, "is_preferred", False) for one in ours)
    for one in theirs:
        at = key(one, region)
        if at in places:
            joined[places[at]] = join(joined[places[at]], one)
            continue
        places[at] = len(joined)
        if has_preferred and getattr(one, "is_preferred", False):
            one = one._replace(is_preferred=False)  # noqa: PLW2901
        joined.append(one)
    return tuple(joined)


def _addresses(ours: tuple[Address, ...], theirs: tuple[Address, ...]) -> tuple[Address, ...]:
    joined = list(ours)
    for address in theirs:
        if any(alike.is_within(address, one) for one in joined):
            continue
        for place, one in enumerate(joined):
            if alike.is_within(one, address):
                joined[place] = address._replace(label=one.label or address.label)
                break
        else:
            joined.append(address)
    return tuple(joined)


def _days(ours: tuple[Day, ...], theirs: tuple[Day, ...]) -> tuple[list[Day], list[Day]]:
    """All days, and which of them are new; the same day said more fully takes the place of the shorter."""
    days, added = list(ours), []
    for day in theirs:
        same = [place for place, one in enumerate(days) if one.label == day.label]
        if any(alike.plain(days[place].text) == alike.plain(day.text) for place in same):
            continue
        for place in same:
            one = days[place]
            if fuller := _fuller(one.text, day.text):
                days[place] = one if fuller == one.text else one._replace(text=fuller)
                break
        else:
            days.append(day)
            added.append(day)
    return days, added


def _fuller(ours: str, theirs: str) -> str:
    """The one that says more, when both can be the same date; else ""."""
    if alike.plain(ours) == alike.plain(theirs):
        return ours
    one, other = PartialDate.parse(ours), PartialDate.parse(theirs)
    if (
        one is None
        or other is None
        or any(a != b for a, b in zip(one, other, strict=True) if None not in (a, b))
    ):
        return ""
    joined = PartialDate(*(b if a is None else a for a, b in zip(one, other, strict=True)))
    return ours if joined == one else str(joined)
