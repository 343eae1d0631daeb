"""Which property goes where: every property of a card is used or kept word for word."""

from __future__ import annotations

from netdesk.domain.contact import Extra, Related
from netdesk.domain.vcard_words import OWN_EXTRA, OWN_EXTRAS_FOLLOW, OWN_UID, UID_PREFIX
from netdesk.importers.vcard import android, dates, naming, own, pictures, reaching, related, social
from netdesk.importers.vcard.cards import MAX_DEPTH
from netdesk.importers.vcard.contact_sheet import NAMELESS, name_of
from netdesk.importers.vcard.content_line import Heads, Property
from netdesk.importers.vcard.properties import Properties, properties_of
from netdesk.importers.vcard.sheet import SOURCE, Handler, Sheet
from netdesk.importers.vcard.values import Reading

_LABEL = "X-ABLABEL"
_USES_LABEL = frozenset({
    "TEL", "X-MS-TEL", "EMAIL", "URL", "ADR", "LABEL", "X-ABDATE", "X-ABRELATEDNAMES", "RELATED",
})  # fmt: skip


def filled_sheet(properties: Properties, reading: Reading) -> Sheet:
    """A sheet with everything that the properties say."""
    sheet = Sheet(reading)
    known, verbatim = _own_extras(properties.known, reading)
    if reading.is_own and any(prop.head.name == OWN_UID for prop in known):
        sheet.source = ""
    _fill(sheet, known)
    for prop in verbatim:
        if prop.head.name == OWN_EXTRA:
            own.HANDLERS[OWN_EXTRA](sheet, prop)
        elif prop.head.name != "END":
            sheet.keep(prop)
    if properties.unreadable:
        sheet.extras += [Extra(SOURCE, line.strip()) for line in properties.unreadable]
        number = len(properties.unreadable)
        sheet.remarks.append(
            "A line could not be understood and is kept as it is."
            if number == 1
            else f"{number} lines could not be understood and are kept as they are."
        )
    return sheet


def _own_extras(known: list[Property], reading: Reading) -> tuple[list[Property], list[Property]]:
    """The properties, and those that a card NetDesk wrote gives back letter by letter."""
    if reading.is_own:
        for number, prop in enumerate(known):
            if prop.head.name == OWN_EXTRAS_FOLLOW:
                return known[:number], known[number + 1 :]
    return known, []


def _fill(sheet: Sheet, known: list[Property]) -> None:
    labels: list[tuple[Property, Property | None]] = []
    labelled: list[Property] = []
    last = None
    for prop in known:
        head, raw, label, _ = prop
        # Cheap way to say: empty, or blank at the start.
        if raw < "!" and not raw.strip():
            last = None
        elif head.name == _LABEL:
            labels.append((prop, last))
        else:
            is_used = HANDLERS.get(head.name, _other)(sheet, prop)
            if not is_used:
                sheet.keep(prop)
            last = prop if is_used else None
            if is_used and label is not head.label:
                labelled.append(prop)
    if labels:
        _keep_idle_labels(sheet, labels, labelled)


def _keep_idle_labels(
    sheet: Sheet, labels: list[tuple[Property, Property | None]], labelled: list[Property]
) -> None:
    """A label goes with what it labels. Kept are those of what was kept itself, or has no use for one."""
    used = {id(prop): prop.head.group for prop in labelled if prop.head.name in _USES_LABEL}
    groups = {group for group in used.values() if group}
    for prop, last in labels:
        if prop.head.group in groups:
            groups.remove(prop.head.group)
        elif prop.head.group or id(last) not in used:
            sheet.keep(prop)


def _other(sheet: Sheet, prop: Property) -> bool:
    return prop.head.name.startswith("X-MESSAGING/") and social.messaging_of_kde(sheet, prop)


def _ignored(sheet: Sheet, prop: Property) -> bool:  # noqa: ARG001
    return True


def _profile_or_mark(sheet: Sheet, prop: Property) -> bool:  # noqa: ARG001
    return prop.raw.strip().upper() == "VCARD"


def _member(sheet: Sheet, prop: Property) -> bool:
    value = prop.text()
    is_mail = value[:7].lower() == "mailto:"
    sheet.members.append((value.lower() if is_mail else naming.normal_uid(value), prop.line))
    return True


def _agent(sheet: Sheet, prop: Property) -> bool:
    """An assistant: by UID, by name, or as a whole card, which is kept word for word beside the name."""
    value = prop.text()
    if value[: len(UID_PREFIX)].lower() == UID_PREFIX:
        return related.add_related(sheet, Related("", "agent", naming.normal_uid(value)))
    if value[:11].upper() != "BEGIN:VCARD":
        is_name = ":" not in value and prop.head.value_kind in ("", "text")
        return is_name and related.add_related(sheet, Related(value, "agent"))
    if sheet.reading.depth < MAX_DEPTH:
        inner = Reading(hint=sheet.reading.hint, depth=sheet.reading.depth + 1)
        name = name_of(filled_sheet(properties_of(value.split("\n"), Heads(), inner), inner))
        if name != NAMELESS:
            related.add_related(sheet, Related(name, "agent"))
    return False


HANDLERS: dict[str, Handler] = (
    naming.HANDLERS
    | reaching.HANDLERS
    | social.HANDLERS
    | dates.HANDLERS
    | related.HANDLERS
    | pictures.HANDLERS
    | android.HANDLERS
    | own.HANDLERS
    | dict.fromkeys(
        ("VERSION", "PRODID", "REV", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", OWN_EXTRAS_FOLLOW), _ignored
    )
    | dict.fromkeys(("BEGIN", "END", "PROFILE"), _profile_or_mark)
    | dict.fromkeys(("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"), _member)
    | {"AGENT": _agent}
)
