"""What a Facebook download says of its owner: the profile, and the family named in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netdesk.domain.contact import Contact, Day, Job, Labelled, OwnField, Presence, School, Tie
from netdesk.domain.draft import OWNER, ContactDraft, Item, Problem, RecordDraft, TieDraft
from netdesk.domain.network import OwnProfile
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.facebook.export import Export
from netdesk.importers.facebook.members import KEY
from netdesk.importers.json_values import list_of, object_of
from netdesk.importers.meta.account import is_closed
from netdesk.importers.meta.encoding import repaired_name, repaired_tree
from netdesk.importers.meta.entries import Value, as_text, labelled_values, moment_of, text_in
from netdesk.importers.meta.name_label import is_name_label

_FAMILY = "family"
_ON_PAGE = {
    "current_city": "Current city", "hometown": "Hometown", "languages": "Language", "about_me": "About me",
    "favorite_quotes": "Quotes", "religious_view": "Religious view", "political_view": "Political view",
}  # fmt: skip


def owner_names(value: Any) -> Iterator[str]:
    """Every name the owner has or had, in a profile of any generation. One of the newest, whose labels are
    in its own language, names other people as well, so that only what is labelled a name is one.
    """
    for profile in _profiles(value):
        yield repaired_name(text_in(profile.get("name"), "full_name"))
        for former in (*_list(profile.get("previous_names")), *_list(profile.get("other_names"))):
            yield repaired_name(text_in(former, "name"))
    for values in _labelled(value):
        yield from (" ".join(one.text.split()) for one in values if is_name_label(one.label))


def profile_items(value: Any, label: str) -> Iterator[Item]:
    """The owner's details and the page on Facebook."""
    found = False
    for raw in _profiles(value):
        found = True
        profile = repaired_tree(raw)
        yield ContactDraft(label, _owner(profile), is_me=True)
        yield RecordDraft(label, _page(profile))
    for values in _labelled(value):
        found = True
        fields = tuple(dict.fromkeys((one.label, one.text) for one in values if one.text))
        yield RecordDraft(label, OwnProfile(KEY, fields=fields, source=KEY))
    if not found:
        yield Problem(label, "It holds no profile that NetDesk knows.")


def _profiles(value: Any) -> Iterator[dict[str, Any]]:
    for key in ("profile_v2", "profile"):
        if isinstance(value, dict) and isinstance(value.get(key), dict):
            yield value[key]
            return


def _labelled(value: Any) -> Iterator[list[Value]]:
    for raw in _list(value) or [value]:
        if isinstance(raw, dict) and (values := list(labelled_values(raw.get("label_values")))):
            yield values


def _owner(profile: dict[str, Any]) -> Contact:
    # The oldest downloads have a text and a list.
    name = object_of(profile, "name") or {"full_name": profile.get("name")}
    handle, url = as_text(profile.get("username")), as_text(profile.get("profile_uri"))
    emails = _list(object_of(profile, "emails").get("emails")) or _list(profile.get("emails"))
    places = (object_of(profile, key).get("name") for key in ("current_city", "hometown"))
    return Contact(
        formatted_name=as_text(name.get("full_name")),
        given_name=as_text(name.get("first_name")),
        additional_names=as_text(name.get("middle_name")),
        family_name=as_text(name.get("last_name")),
        emails=tuple(Labelled(one, source=KEY) for one in emails if isinstance(one, str) and "@" in one),
        phones=tuple(_phones(profile)),
        urls=tuple(_websites(profile)),
        jobs=tuple(_jobs(profile)),
        schools=tuple(_schools(profile)),
        days=tuple(_birthday(object_of(profile, "birthday"))),
        presences=(Presence(KEY, handle, url, source=KEY),),
        fields=tuple(
            OwnField(label, place)
            for label, place in zip(("Current city", "Hometown"), places, strict=True)
            if isinstance(place, str) and place
        ),
    )


def _page(profile: dict[str, Any]) -> OwnProfile:
    fields = [(label, text) for key, label in _ON_PAGE.items() for text in _texts(profile.get(key))]
    if registered := moment_of(profile.get("registration_timestamp")):
        fields.append(("Member since", registered.calendar_date.isoformat()))
    return OwnProfile(
        channel=KEY,
        url=as_text(profile.get("profile_uri")),
        handle=as_text(profile.get("username")),
        headline=text_in(profile.get("intro_bio"), "name"),
        fields=tuple(fields),
        source=KEY,
    )


def family_items(value: Any, label: str, export: Export) -> Iterator[Item]:
    """Ties to those whom the profile calls family or partner."""
    for raw in _profiles(value):
        yield from _family(repaired_tree(raw), label, export)


def _family(profile: dict[str, Any], label: str, export: Export) -> Iterator[Item]:
    partner = object_of(profile, "relationship")
    family = list_of(profile, "family_members")
    people = [(member.get("name"), as_text(member.get("relation"))) for member in family]
    for told, relation in (*people, (partner.get("partner"), "partner")):
        name = " ".join(as_text(told).split())
        person = export.account.person(name)
        if name and not is_closed(name) and not person.is_me:
            tie = Tie("", "", relation.casefold(), closeness=_FAMILY, source=KEY)
            yield TieDraft(label, tie, OWNER, person)


def _birthday(birthday: dict[str, Any]) -> Iterator[Day]:
    parts = [birthday.get(key) or None for key in ("year", "month", "day")]
    if any(parts) and all(part is None or type(part) is int for part in parts):
        date = PartialDate.parse(str(PartialDate(*parts)))
        if date is not None:
            yield Day("birthday", str(date), KEY)


def _phones(profile: dict[str, Any]) -> Iterator[Labelled]:
    for phone in _list(profile.get("phone_numbers")):
        if number := text_in(phone, "phone_number"):
            kind = as_text(phone.get("phone_type")) if isinstance(phone, dict) else ""
            yield Labelled(number, kind.casefold(), source=KEY)


def _websites(profile: dict[str, Any]) -> Iterator[Labelled]:
    for site in _list(profile.get("websites")):
        if address := text_in(site, "address"):
            yield Labelled(address, source=KEY)


def _jobs(profile: dict[str, Any]) -> Iterator[Job]:
    for job in list_of(profile, "work_experiences"):
        firm, title = as_text(job.get("employer")), as_text(job.get("title"))
        if firm or title:
            ended = _date(job.get("end_timestamp"))
            yield Job(firm, "", title, _date(job.get("start_timestamp")), ended, not ended, KEY)


def _schools(profile: dict[str, Any]) -> Iterator[School]:
    for school in list_of(profile, "education_experiences"):
        if name := as_text(school.get("name")):
            dates = _date(school.get("start_timestamp")), _date(school.get("end_timestamp"))
            yield School(name, as_text(school.get("degree")), *dates, KEY)


def _date(seconds: Any) -> str:
    moment = moment_of(seconds)
    return moment.calendar_date.isoformat() if moment else ""


def _texts(value: Any) -> Iterator[str]:
    """The texts of a property: itself, its name, or those of its list."""
    for one in _list(value) or [value]:
        if text := text_in(one, "name").strip():
            yield text


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
