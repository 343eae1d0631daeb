"""What only NetDesk writes into a card: its own uid, how they met, facts, circles."""

from __future__ import annotations

from netdesk.domain.contact import ME_UID, Extra, Fact, Job, OwnField, School, SourceId
from netdesk.domain.vcard_words import (
    OWN_CIRCLE,
    OWN_EXTRA,
    OWN_FACT,
    OWN_FIELD,
    OWN_JOB,
    OWN_RHYTHM,
    OWN_SCHOOL,
    OWN_SOURCE_ID,
    OWN_UID,
    TEXT_PROPERTIES,
)
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Handler, Sheet

_ATTRIBUTE_OF = {name: attribute for attribute, name in TEXT_PROPERTIES.items()}


def _uid(sheet: Sheet, prop: Property) -> bool:
    uid = prop.text()
    # Somebody else's own card must not become the owner's.
    if uid != ME_UID:
        sheet.uid = uid
    return True


def _text(sheet: Sheet, prop: Property) -> bool:
    sheet.own_texts[_ATTRIBUTE_OF[prop.head.name]] = prop.text()
    return True


def _number(sheet: Sheet, prop: Property) -> bool:
    text = prop.text()
    if not text.isdecimal() or len(text) > 6:
        return False
    sheet.own_texts["circle" if prop.head.name == OWN_CIRCLE else "rhythm_days"] = int(text)
    return True


def _source_id(sheet: Sheet, prop: Property) -> bool:
    source, value = _parts(prop, 2)
    sheet.source_ids.append(SourceId(source, value))
    return True


def _job(sheet: Sheet, prop: Property) -> bool:
    organisation, department, title, started, ended, is_current = _parts(prop, 6)
    sheet.jobs = sheet.jobs or []
    if any(prop.parts()):
        source = sheet.source_of(prop)
        sheet.jobs.append(Job(organisation, department, title, started, ended, is_current != "0", source))
    return True


def _school(sheet: Sheet, prop: Property) -> bool:
    name, degree, started, ended = _parts(prop, 4)
    sheet.schools.append(School(name, degree, started, ended, sheet.source_of(prop)))
    return True


def _fact(sheet: Sheet, prop: Property) -> bool:
    text, icon, last_asked, interval, noted, is_private = _parts(prop, 6)
    days = int(interval) if interval.isdecimal() and len(interval) < 7 else Fact("").interval_days
    sheet.facts.append(Fact(text, icon, last_asked, days, noted, is_private == "1"))
    return True


def _field(sheet: Sheet, prop: Property) -> bool:
    name, value = _parts(prop, 2)
    sheet.fields[OwnField(name, value)] = None
    return True


def _extra(sheet: Sheet, prop: Property) -> bool:
    source, text = _parts(prop, 2)
    sheet.extras.append(Extra(source, text))
    return True


def _parts(prop: Property, number: int) -> list[str]:
    return (prop.parts() + [""] * number)[:number]


HANDLERS: dict[str, Handler] = {
    OWN_UID: _uid, OWN_CIRCLE: _number, OWN_RHYTHM: _number, OWN_SOURCE_ID: _source_id, OWN_JOB: _job,
    OWN_SCHOOL: _school, OWN_FACT: _fact, OWN_FIELD: _field, OWN_EXTRA: _extra,
    **dict.fromkeys(_ATTRIBUTE_OF, _text),
}  # fmt: skip
