"""Whether two details of a contact say the same: the forms to compare, and the fuller of the two."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from netdesk.domain.contact import (
    ME_UID,
    Address,
    Contact,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Related,
    School,
    SourceId,
)  # fmt: skip
from netdesk.domain.person_name import fold
from netdesk.domain.title_words import generation_of
from netdesk.importers.name_key import organisation_keys
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.profile_url import comparable_url

_WORD = re.compile(r"\w+")
_PLACE_PARTS = ("street", "city", "region", "postal_code", "country", "po_box", "extended", "formatted")
_CODE = _PLACE_PARTS.index("postal_code")
# Lines that say something about the file, not about the person: they differ from export to export.
_ABOUT_FILE = ("REV", "PRODID", "VERSION", "CREATED")


class Alike(NamedTuple):
    """How a kind of detail is compared: equal `key`s are one detail; `join` is the fuller of the two."""

    key: Callable[[Any, str], Hashable]
    join: Callable[[Any, Any], Any]


_TELLS_WHEN_OVER = frozenset({"linkedin"})
"""Sources whose next export names another position when this one is over."""


def plain(text: str) -> str:
    """A text without case, accents, and differences of blanks."""
    return " ".join(fold(text).split())


def words(text: str) -> frozenset[str]:
    """The words of a name, whatever their order and what stands between them."""
    return frozenset(_WORD.findall(fold(text)))


def is_same_name(ours: Contact, theirs: Contact) -> bool:
    """Whether two contacts bear one name, as it is shown or in its parts, be it with a title or without."""
    if ours.formatted_name == theirs.formatted_name:
        return True
    parts = [(plain(one.given_name), plain(one.family_name)) for one in (ours, theirs)]
    if all(parts[0]) and parts[0] == parts[1]:
        return _generation(ours) == _generation(theirs)
    return _bare_words(ours) == _bare_words(theirs)


def is_fuller_name(ours: Contact, theirs: Contact) -> bool:
    """Whether theirs is the whole name of who is known by a first name alone or with an initial: `Ida Muster`
    of `Ida M.` The owner's name stays, since chats know the owner by it.
    """
    mine, whole = _bare_words(ours), _bare_words(theirs)
    initials = {word for word in mine if len(word) == 1}
    spelled, more = mine - initials, whole - mine
    is_short = ours.uid != ME_UID and not ours.family_name and (initials or len(spelled) == 1)
    if not is_short or not spelled or not spelled <= whole or not more:
        return False
    return all(any(word.startswith(initial) for word in whole - spelled) for initial in initials)


def _generation(contact: Contact) -> str:
    return generation_of(f"{contact.formatted_name} {contact.suffix}")


def _bare_words(contact: Contact) -> frozenset[str]:
    shown = words(contact.formatted_name)
    return shown - words(contact.prefix) - words(contact.suffix) or shown


def first_of(ours: Any, _theirs: Any) -> Any:
    """What was there already."""
    return ours


def email_key(email: Labelled, _region: str) -> Hashable:
    return email.value.strip().casefold().removeprefix("mailto:")


def phone_key(phone: Labelled, region: str) -> Hashable:
    return comparable_phone(phone.value, region) or "".join(filter(str.isalnum, phone.value))


def url_key(url: Labelled, _region: str) -> Hashable:
    return comparable_url(url.value)


def join_labelled(ours: Labelled, theirs: Labelled) -> Labelled:
    return ours if ours.label or theirs.label in ("", "other") else ours._replace(label=theirs.label)


def address_parts(address: Address) -> tuple[str, ...]:
    """What an address says of a place. What is added to the street stands beside it, or below it."""
    whole = address._replace(street=f"{address.street} {address.extended}", extended="")
    return tuple(plain(getattr(whole, part)) for part in _PLACE_PARTS)


def is_within(inner: Address, outer: Address) -> bool:
    """Whether all that `inner` says stands in `outer`, in its parts or in its text."""
    own, other = address_parts(inner), address_parts(outer)
    if f"0{own[_CODE]}" == other[_CODE]:  # which a spreadsheet drops
        own = (*own[:_CODE], other[_CODE], *own[_CODE + 1 :])
    text = _in_words(other[-1])
    return all(
        not one or one == another or (other[-1] and _in_words(one) in text)
        for one, another in zip(own, other, strict=True)
    )


def stands_in(part: str, text: str) -> bool:
    """Whether one text is part of another, and none of its words is only the beginning of one."""
    inner, outer = plain(part), plain(text)
    return inner in outer and (_in_words(inner) in _in_words(outer) or not _WORD.search(inner))


def _in_words(folded: str) -> str:
    """A text as its words between blanks, so that house 1 is not found in house 12."""
    return f" {' '.join(_WORD.findall(folded))} "


def job_key(job: Job, _region: str) -> Hashable:
    return firm_key(job.organisation), plain(job.title), plain(job.department)


def firm_key(name: str) -> str:
    """An organisation without its legal form, so that `Acme, Inc.` and `ACME` agree."""
    keys = organisation_keys(name)
    return keys[0] if keys else ""


def join_job(ours: Job, theirs: Job) -> Job:
    """What was there, with dates filled in; ended when the same source, or an end date, says so."""
    has_ended = not theirs.is_current and (ours.source == theirs.source or bool(theirs.ended))
    is_followed = bool(ours.source) and theirs.source in _TELLS_WHEN_OVER
    return ours._replace(
        source=theirs.source if is_followed else ours.source,
        started=ours.started or theirs.started,
        ended=ours.ended or theirs.ended,
        is_current=ours.is_current and not has_ended,
    )


def _school_key(school: School, _region: str) -> Hashable:
    return plain(school.name), plain(school.degree)


def _join_school(ours: School, theirs: School) -> School:
    return ours._replace(started=ours.started or theirs.started, ended=ours.ended or theirs.ended)


def _tag_key(tag: str, _region: str) -> Hashable:
    return tag.strip().casefold()


def _field_key(field: OwnField, _region: str) -> Hashable:
    return plain(field.name), plain(field.value)


def _related_key(related: Related, _region: str) -> Hashable:
    return plain(related.name) or related.uid, plain(related.relation)


def _join_related(ours: Related, theirs: Related) -> Related:
    return ours if ours.uid or not theirs.uid else ours._replace(uid=theirs.uid)


def _source_id_key(source_id: SourceId, _region: str) -> Hashable:
    return source_id


def _fact_key(fact: Fact, _region: str) -> Hashable:
    return plain(fact.text)


def _join_fact(ours: Fact, theirs: Fact) -> Fact:
    return ours._replace(last_asked=max(ours.last_asked, theirs.last_asked), noted=ours.noted or theirs.noted)


def _extra_key(extra: Extra, _region: str) -> Hashable:
    name = re.split(r"[;:]", extra.text, maxsplit=1)[0].rpartition(".")[2].upper()
    return (extra.source, name) if name in _ABOUT_FILE else extra


LISTS: dict[str, Alike] = {
    "emails": Alike(email_key, join_labelled),
    "phones": Alike(phone_key, join_labelled),
    "urls": Alike(url_key, join_labelled),
    "schools": Alike(_school_key, _join_school),
    "tags": Alike(_tag_key, first_of),
    "fields": Alike(_field_key, first_of),
    "related": Alike(_related_key, _join_related),
    "source_ids": Alike(_source_id_key, first_of),
    "facts": Alike(_fact_key, _join_fact),
    "extras": Alike(_extra_key, first_of),
}
"""The details that are lists and compared one by one; addresses, jobs, days and presences have rules of
their own.
"""
