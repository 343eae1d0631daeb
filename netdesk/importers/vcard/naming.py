"""What a person is called, where they work, and what is said about them in words."""

from __future__ import annotations

import re
from collections import deque

from netdesk.domain.contact import Job, OwnField, SourceId
from netdesk.domain.vcard_words import FIELD_OF_PROPERTY, UID_PREFIX
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import SOURCE, Handler, Sheet
from netdesk.importers.vcard.values import split_list, unescaped

NAME_PARTS = 5
_SUFFIX = 4
_KINDS = {
    "individual": "person", "org": "organisation", "organization": "organisation", "group": "group",
    **dict.fromkeys(("location", "device", "application", "thing"), "thing"),
}  # fmt: skip
_NO_TAGS = frozenset({"mycontacts", "* mycontacts"})
_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


def normal_uid(text: str) -> str:
    """The UID in the form it is compared in: without `urn:uuid:`, hexadecimal ones in small letters."""
    text = text.strip()
    if text[: len(UID_PREFIX)].lower() == UID_PREFIX:
        text = text[len(UID_PREFIX) :].strip()
    return text.lower() if _UUID.fullmatch(text) else text


def is_uuid(text: str) -> bool:
    """Whether `text` is a UUID, which nobody is called."""
    return bool(_UUID.fullmatch(text))


def _fn(sheet: Sheet, prop: Property) -> bool:
    text = " ".join(prop.text().split("\n"))
    if not text or text == sheet.formatted_name:
        return True
    if sheet.formatted_name:
        return False
    sheet.formatted_name = text
    return True


def _n(sheet: Sheet, prop: Property) -> bool:
    if "," in prop.raw and not sheet.reading.version.startswith("2"):
        parts = [
            _joined(raw, ", " if number == _SUFFIX else " ") for number, raw in enumerate(prop.raw_parts())
        ]
    else:
        parts = prop.parts()
    if "\\" in prop.raw or prop.head.encoding == "qp":
        parts = [" ".join(part.split("\n")) for part in parts]
    if not any(parts):
        return True
    if sheet.name_parts is not None:
        return False
    if len(parts) > NAME_PARTS:
        surplus = [part for part in parts[NAME_PARTS:] if part and part not in parts[:NAME_PARTS]]
        parts = [*parts[:_SUFFIX], " ".join(part for part in (parts[_SUFFIX], *surplus) if part)]
    sheet.name_parts = parts + [""] * (NAME_PARTS - len(parts))
    return True


def _joined(raw: str, separator: str) -> str:
    """A list in a part of a name. A blank behind a comma shows that it was text."""
    out = ""
    for member in split_list(raw):
        text = unescaped(member)
        if text.strip():
            out += (", " if text[0] == " " else separator) * bool(out) + text.strip()
    return out


def _nickname(sheet: Sheet, prop: Property) -> bool:
    if prop.head.encoding == "qp":
        sheet.nicknames.append(prop.text())
    else:
        sheet.nicknames += [unescaped(name).strip() for name in split_list(prop.raw)]
    return True


def _org(sheet: Sheet, prop: Property) -> bool:
    name, *units = prop.parts()
    sheet.orgs.append((prop.head.group, name, "; ".join(filter(None, units))))
    return True


def _title(sheet: Sheet, prop: Property) -> bool:
    sheet.titles.append((prop.head.group, prop.text()))
    return True


def _department(sheet: Sheet, prop: Property) -> bool:
    if sheet.department:
        return False
    sheet.department = prop.text()
    return True


def _kind(sheet: Sheet, prop: Property) -> bool:
    kind = _KINDS.get(prop.text().lower(), "")
    if not kind or (sheet.kind and sheet.kind != kind):
        return False
    sheet.kind = kind
    return True


def _show_as(sheet: Sheet, prop: Property) -> bool:
    if prop.text().upper() != "COMPANY":
        return False
    sheet.kind = sheet.kind or "organisation"
    return True


def _note(sheet: Sheet, prop: Property) -> bool:
    text = prop.text()
    sheet.notes[text] = None
    return True


def _categories(sheet: Sheet, prop: Property) -> bool:
    if prop.head.encoding == "qp":
        tags = prop.text().split(",")
    else:
        members = split_list(prop.raw)
        # One program escapes the commas between its tags, too.
        if len(members) == 1 and "\\," in prop.raw and "\\, " not in prop.raw:
            members = prop.raw.split("\\,")
        tags = [unescaped(member) for member in members]
    for tag in map(str.strip, tags):
        if tag and (tag.casefold() not in _NO_TAGS or sheet.reading.is_own):
            sheet.tags[tag] = None
    return True


def _uid(sheet: Sheet, prop: Property) -> bool:
    uid = normal_uid(prop.text())
    if sheet.card_uid:
        return uid == sheet.card_uid
    sheet.card_uid = uid
    return True


def _field(sheet: Sheet, prop: Property) -> bool:
    return add_field(sheet, FIELD_OF_PROPERTY[prop.head.name], prop)


def _gender(sheet: Sheet, prop: Property) -> bool:
    return add_field(sheet, "Gender", prop)


def _sound(sheet: Sheet, prop: Property) -> bool:
    """Japanese telephones write how a name is read into SOUND."""
    if "X-IRMC-N" not in (kind.upper() for kind in prop.head.types):
        return False
    text = " ".join(part for part in prop.parts() if part)
    if text:
        sheet.fields[OwnField("Phonetic name", text)] = None
    return True


def add_field(sheet: Sheet, name: str, prop: Property) -> bool:
    """Note a property that has no place of its own as a field of this name."""
    text = "; ".join(part for part in prop.parts() if part)
    if text and (level := prop.head.params.get("LEVEL")):
        text += f" ({level})"
    if text:
        sheet.fields[OwnField(name, text)] = None
    return True


def jobs_of(sheet: Sheet) -> list[Job]:
    """Organisations and titles as positions: paired by their group, else in the order they stand in."""
    titles = _titles(sheet) if sheet.fields else sheet.titles
    jobs = _paired(sheet.orgs, titles, sheet.source)
    if sheet.department:
        first = jobs[0] if jobs else Job(source=sheet.source)
        if first.department not in ("", sheet.department):
            sheet.fields[OwnField("Department", sheet.department)] = None
        else:
            jobs[:1] = [first._replace(department=sheet.department)]
    if len(jobs) == 1 and jobs[0].organisation:
        return jobs
    return [job for job in dict.fromkeys(jobs) if job.organisation or job.department or job.title]


def _paired(orgs: list[tuple[str, str, str]], titles: list[tuple[str, str]], source: str) -> list[Job]:
    if not (orgs or titles):
        return []
    if len(orgs) == 1 and len(titles) < 2:
        _, name, department = orgs[0]
        return [Job(name, department, titles[0][1] if titles else "", source=source)]
    by_group = {group: title for group, title in reversed(titles) if group}
    groups = {group for group, *_ in orgs if group}
    loose = deque(title for group, title in titles if group not in groups)
    jobs = []
    for group, name, department in orgs:
        title = by_group.pop(group, "") or (loose.popleft() if loose else "")
        jobs.append(Job(name, department, title, source=source))
    return jobs + [Job(title=title, source=source) for title in loose]


def _titles(sheet: Sheet) -> list[tuple[str, str]]:
    """The titles. A role stands for a title that is missing, and need not be said twice."""
    roles = [item for item in sheet.fields if item.name == "Role"]
    if roles and not sheet.reading.is_own and (not sheet.titles or sheet.titles[0][1] == roles[0].value):
        del sheet.fields[roles[0]]
        return sheet.titles or [("", roles[0].value)]
    return sheet.titles


def source_ids_of(sheet: Sheet) -> list[SourceId]:
    """The ids of the card in its source. That of a card NetDesk wrote for a contact of its own is none."""
    if sheet.source_ids or not sheet.card_uid or sheet.uid:
        return sheet.source_ids
    return [SourceId(SOURCE, sheet.card_uid)]


HANDLERS: dict[str, Handler] = {
    "FN": _fn, "N": _n, "NICKNAME": _nickname, "X-NICKNAME": _nickname, "X-EPOCSECONDNAME": _nickname,
    "ORG": _org, "TITLE": _title, "X-DEPARTMENT": _department, "X-KADDRESSBOOK-X-DEPARTMENT": _department,
    "KIND": _kind, "X-ADDRESSBOOKSERVER-KIND": _kind, "X-ABSHOWAS": _show_as,
    "NOTE": _note, "CATEGORIES": _categories, "UID": _uid, "X-GENDER": _gender, "SOUND": _sound,
    **dict.fromkeys(FIELD_OF_PROPERTY, _field),
}  # fmt: skip
