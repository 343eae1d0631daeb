"""Who else a card names: spouse, manager, assistant, friends; by name or by the UID of another card."""

from __future__ import annotations

import re

from netdesk.domain.contact import Related
from netdesk.domain.vcard_words import PARAM_NAME, UID_PREFIX
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.naming import is_uuid, normal_uid
from netdesk.importers.vcard.sheet import Handler, Sheet

_SEVERAL = re.compile(r"[,;\n]")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}:\S", re.IGNORECASE)
_LOOKS_LIKE_UID = re.compile(r"(?=\S*[0-9])[\w.@-]+")
_RELATIONS = {
    "spouse": "X-SPOUSE X-MS-SPOUSE X-EVOLUTION-SPOUSE X-KADDRESSBOOK-X-SPOUSESNAME",
    "manager": "X-MANAGER X-MANAGERSNAME X-MS-MANAGER X-EVOLUTION-MANAGER X-KADDRESSBOOK-X-MANAGERSNAME",
    "assistant": (
        "X-ASSISTANT X-ASSISTANTSNAME X-MS-ASSISTANT X-EVOLUTION-ASSISTANT X-KADDRESSBOOK-X-ASSISTANTSNAME"
    ),
    "child": "X-CHILDREN X-CHILD X-MS-CHILD",
}
_RELATION_OF = {name: relation for relation, names in _RELATIONS.items() for name in names.split()}


def _related(sheet: Sheet, prop: Property) -> bool:
    """RELATED of 4.0: a name, or the UID of another card."""
    value = prop.text()
    relation = _relation(prop)
    if prop.head.value_kind == "text":
        return _add_named(sheet, value, relation)
    if sheet.reading.is_own:
        return add_related(sheet, Related(prop.head.params.get(PARAM_NAME, ""), relation, normal_uid(value)))
    if value[:7].lower() == "mailto:":
        value = value[7:]
    elif _ADDRESS.match(value) and not _is_uid(value):
        return False
    elif _LOOKS_LIKE_UID.fullmatch(value):
        # Without VALUE=text it should be an address; nobody is called like that.
        return add_related(sheet, Related("", relation, normal_uid(value)))
    return _add_named(sheet, value, relation)


def _add_named(sheet: Sheet, value: str, relation: str) -> bool:
    is_uid = _is_uid(value) and not sheet.reading.is_own
    return add_related(
        sheet, Related("", relation, normal_uid(value)) if is_uid else Related(value, relation)
    )


def _is_uid(value: str) -> bool:
    return value[: len(UID_PREFIX)].lower() == UID_PREFIX or is_uuid(value)


def _relation(prop: Property) -> str:
    """The label of the group, else the types as they stand."""
    if prop.label and prop.label != prop.head.label:
        return prop.label
    return ", ".join(kind.lower() for kind in prop.head.types)


def _related_name(sheet: Sheet, prop: Property) -> bool:
    """Apple's and Google's: the relation is the label."""
    return _add_named(sheet, prop.text(), prop.label)


def _of_fixed_relation(sheet: Sheet, prop: Property) -> bool:
    relation = _RELATION_OF[prop.head.name]
    names = _SEVERAL.split(prop.text()) if relation == "child" else [prop.text()]
    for name in names:
        _add_named(sheet, name.strip(), relation)
    return True


def add_related(sheet: Sheet, related: Related) -> bool:
    """Note somebody, unless nobody is named."""
    if related.name or related.uid:
        sheet.related[related] = None
    return True


HANDLERS: dict[str, Handler] = {
    "RELATED": _related, "X-ABRELATEDNAMES": _related_name,
    **dict.fromkeys(_RELATION_OF, _of_fixed_relation),
}  # fmt: skip
