"""Which property goes where: every property of a card is used or kept word for word."""

from __future__ import annotations

from netdesk.domain.contact import Extra, Related
from netdesk.domain.vcard_words import OWN_EXTRA, OWN_EXTRAS_FOLLOW, OWN_UID, PARAM_ECHO, UID_PREFIX
from netdesk.importers.vcard import android, dates, naming, own, pictures, reaching, related, social
from netdesk.importers.vcard.cards import MAX_DEPTH
from netdesk.importers.vcard.contact_sheet import NAMELESS, name_of
from netdesk.importers.vcard.content_line import NO_HEAD, Heads, Property
from netdesk.importers.vcard.echo import is_said
from netdesk.importers.vcard.kept_parameters import keep_parameters
from netdesk.importers.vcard.properties import Line, Properties, properties_of
from netdesk.importers.vcard.sheet import SOURCE, Handler, Sheet
from netdesk.importers.vcard.values import Reading

_USES_LABEL = frozenset({
    "TEL", "X-MS-TEL", "EMAIL", "URL", "ADR", "LABEL", "X-ABDATE", "X-ABRELATEDNAMES", "RELATED",
})  # fmt: skip


def filled_sheet(properties: Properties, reading: Reading) -> Sheet:
    """A sheet with everything that the properties say."""
    sheet = Sheet(reading)
    own_extras: list[Line] = []
    echoes: list[Line] = []
    if reading.is_own:
        properties, own_extras = _own_extras(properties)
        properties, echoes = _without_echoes(properties)
        if any(head.name == OWN_UID for head, _ in properties.known):
            sheet.source = ""
    _fill(sheet, properties)
    for head, raw in echoes:
        echo = Property(head, raw, head.label, reading)
        if not is_said(sheet, echo):
            HANDLERS.get(head.name, _other)(sheet, echo)
    for head, raw in own_extras:
        prop = Property(head, raw, "", reading)
        if head.name == OWN_EXTRA:
            own.HANDLERS[OWN_EXTRA](sheet, prop)
        else:
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


def _own_extras(properties: Properties) -> tuple[Properties, list[Line]]:
    """The properties, and those that a card NetDesk wrote gives back letter by letter."""
    known = properties.known
    for number, (head, _) in enumerate(known):
        if head.name == OWN_EXTRAS_FOLLOW:
            return properties._replace(known=known[:number]), known[number + 1 :]
    return properties, []


def _without_echoes(properties: Properties) -> tuple[Properties, list[Line]]:
    """The properties with nothing where an echo was (labels know them by their places), and the echoes."""
    known = properties.known
    echoes = [line for line in known if PARAM_ECHO in line[0].params]
    if not echoes:
        return properties, []
    said = [(head, "" if PARAM_ECHO in head.params else raw) for head, raw in known]
    return properties._replace(known=said), echoes


def _fill(sheet: Sheet, properties: Properties) -> None:
    known, labels, _ = properties
    used: set[int] = set()
    kept: set[int] = set()
    say_more: list[Line] = []
    handler_of = HANDLERS.get
    prop = Property(NO_HEAD, "", "", sheet.reading)
    for number, (head, raw) in enumerate(known):
        # Cheap way to say: empty, or blank at the start.
        if raw < "!" and not raw.strip():
            continue
        prop.head, prop.raw, prop.label = head, raw, head.label
        if labels:
            if head.part == "label":
                continue
            prop.label = labels.get(number, head.label)
        if not handler_of(head.name, _other)(sheet, prop):
            sheet.keep(prop)
            kept.add(number)
            continue
        if head.says_more:
            say_more.append((head, raw))
        if labels and head.name in _USES_LABEL:
            used.add(number)
    if labels:
        _keep_idle_labels(sheet, properties, used)
    # Who stands in the group of what was kept goes back into it.
    also = _others(known, kept) if sheet.kept_groups else say_more
    keep_parameters(sheet, also, sheet.kept_groups)


def _others(known: list[Line], kept: set[int]) -> list[Line]:
    return [line for number, line in enumerate(known) if number not in kept and line[1].strip()]


def _keep_idle_labels(sheet: Sheet, properties: Properties, used: set[int]) -> None:
    """A label goes with what it labels. Kept are those of what was kept itself, or has no use for one."""
    known, labels, _ = properties
    groups = {known[number][0].group for number in used if number in labels}
    groups.discard("")
    for number, (head, raw) in enumerate(known):
        if head.part != "label" or not raw.strip():
            continue
        if head.group in groups:
            groups.remove(head.group)
        elif head.group or number - 1 not in used:
            sheet.keep(Property(head, raw, "", sheet.reading))


def _other(sheet: Sheet, prop: Property) -> bool:
    return prop.head.name.startswith("X-MESSAGING/") and social.messaging_of_kde(sheet, prop)


def _ignored(sheet: Sheet, prop: Property) -> bool:  # noqa: ARG001
    return True


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
        inner = Reading(sheet.reading.data, depth=sheet.reading.depth + 1)
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
    | dict.fromkeys(("X-MS-CARDPICTURE", "X-MS-OL-DESIGN", OWN_EXTRAS_FOLLOW), _ignored)
    | dict.fromkeys(("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"), _member)
    | {"AGENT": _agent}
)
