"""Where a person is reached: telephones, e-mail, web pages, postal addresses."""

from __future__ import annotations

import re

from netdesk.domain.contact import Address, Labelled, Presence
from netdesk.domain.vcard_words import PARAM_WHOLE
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Handler, Sheet
from netdesk.importers.vcard.social import add_by_host, messengers_of, without_messengers
from netdesk.importers.vcard.values import unescaped, without_controls

_ADDRESS_PARTS = 7
_NO_PARTS = ("",) * _ADDRESS_PARTS
_LIST_COMMA = re.compile(r"(?<!\\),(?=[^\s\d])")
_EXTENSION = re.compile(r";ext=", re.IGNORECASE)


def _tel(sheet: Sheet, prop: Property) -> bool:
    value = prop.text()
    if ":" in value and value[:4].lower() == "tel:":
        value = _EXTENSION.sub(" ext. ", value[4:])
    return _add_phone(sheet, prop, value, prop.label)


def _ms_tel(sheet: Sheet, prop: Property) -> bool:
    return _add_phone(sheet, prop, prop.text(), prop.label or "other")


def _assistant_tel(sheet: Sheet, prop: Property) -> bool:
    return _add_phone(sheet, prop, prop.text(), "assistant")


def _skype_number(sheet: Sheet, prop: Property) -> bool:
    return _add_phone(sheet, prop, prop.text(), "Skype")


def _add_phone(sheet: Sheet, prop: Property, value: str, label: str) -> bool:
    value = without_controls(value)
    if label and not sheet.reading.is_own and (messengers := messengers_of(label)):
        for messenger in messengers:
            sheet.add_presence(Presence(messenger, value, source=sheet.source))
        if label is prop.head.label:
            label = without_messengers(label)
    if value:
        sheet.phones[Labelled(value, label, prop.head.is_preferred, sheet.source_of(prop))] = None
    return True


def _email(sheet: Sheet, prop: Property) -> bool:
    value = without_controls(prop.text())
    if ":" in value and value[:7].lower() == "mailto:":
        value = value[7:]
    if value:
        sheet.emails[Labelled(value, prop.label, prop.head.is_preferred, sheet.source_of(prop))] = None
    return True


def _url(sheet: Sheet, prop: Property) -> bool:
    return _add_url(sheet, prop, prop.label)


def _blog(sheet: Sheet, prop: Property) -> bool:
    return _add_url(sheet, prop, "blog")


def _video(sheet: Sheet, prop: Property) -> bool:
    return _add_url(sheet, prop, "video")


def _contact_uri(sheet: Sheet, prop: Property) -> bool:
    return _add_url(sheet, prop, "contact")


def _add_url(sheet: Sheet, prop: Property, label: str) -> bool:
    value = without_controls(prop.text())
    new = Labelled(value, label, prop.head.is_preferred, sheet.source_of(prop))
    if value:
        sheet.urls[new] = None
        if not sheet.reading.is_own:
            add_by_host(sheet, value)
    return True


def _adr(sheet: Sheet, prop: Property) -> bool:
    if "," in prop.raw and not sheet.reading.version.startswith("2"):
        parts = [unescaped(_LIST_COMMA.sub(", ", part)).strip() for part in prop.raw_parts()]
    else:
        parts = prop.parts()
    formatted = prop.head.params.get("LABEL", "").replace("\\n", "\n").strip()
    if len(parts) > _ADDRESS_PARTS:
        # Google puts the whole address behind the country; later standards put finer parts there.
        surplus = [part for part in parts[_ADDRESS_PARTS:] if part and part not in parts[:_ADDRESS_PARTS]]
        formatted = formatted or ", ".join(surplus)
    if not formatted and not any(parts):
        return True
    po_box, extended, street, city, region, code, country = (*parts, *_NO_PARTS)[:_ADDRESS_PARTS]
    new = Address(
        street, city, region, code, country, po_box, extended, prop.label, formatted, sheet.source_of(prop)
    )  # fmt: skip
    if sheet.reading.is_own and PARAM_WHOLE in prop.head.params and street.strip() == formatted:
        new = new._replace(street="")
    sheet.addresses.append((prop.head.group, new))
    if prop.head.is_preferred and not sheet.reading.is_own:
        sheet.preferred_addresses.append(len(sheet.addresses) - 1)
    return True


def _label(sheet: Sheet, prop: Property) -> bool:
    if text := prop.text():
        sheet.labels.append((prop.head.group, prop.label, text))
    return True


def addresses_of(sheet: Sheet) -> list[Address]:
    """The addresses, preferred ones first, with their postal labels, which belong to the one of their
    group or of their type.
    """
    if len(sheet.addresses) < 2 and not sheet.labels:
        return [address for _, address in sheet.addresses]
    if sheet.preferred_addresses:
        preferred = set(sheet.preferred_addresses)
        order = sorted(range(len(sheet.addresses)), key=lambda number: number not in preferred)
        sheet.addresses = [sheet.addresses[number] for number in order]
    addresses = [address for _, address in sheet.addresses]
    free: dict[tuple[str, str], list[int]] = {}
    for number in reversed(range(len(addresses)) if sheet.labels else ()):
        if not addresses[number].formatted:
            group = sheet.addresses[number][0]
            free.setdefault(("label", addresses[number].label), []).append(number)
            free.setdefault(("group", group), []).append(number)
    for group, label, text in sheet.labels:
        found = _pop_free(addresses, free, ("group", group)) if group else -1
        if found < 0:
            found = _pop_free(addresses, free, ("label", label))
        if found < 0:
            addresses.append(Address(label=label, formatted=text, source=sheet.source))
        else:
            addresses[found] = addresses[found]._replace(formatted=text)
    return list(dict.fromkeys(addresses))


def _pop_free(addresses: list[Address], free: dict[tuple[str, str], list[int]], key: tuple[str, str]) -> int:
    numbers = free.get(key, [])
    while numbers:
        number = numbers.pop()
        if not addresses[number].formatted:
            return number
    return -1


HANDLERS: dict[str, Handler] = {
    "TEL": _tel, "X-MS-TEL": _ms_tel, "X-ASSISTANT-TEL": _assistant_tel, "X-SKYPE-PSTNNUMBER": _skype_number,
    "EMAIL": _email, "URL": _url, "CONTACT-URI": _contact_uri,
    "X-EVOLUTION-BLOG-URL": _blog, "X-KADDRESSBOOK-BLOGFEED": _blog, "X-EVOLUTION-VIDEO-URL": _video,
    "ADR": _adr, "LABEL": _label,
}  # fmt: skip
