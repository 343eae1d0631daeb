"""What NetDesk's own JSON document (`resources/schema/network.schema.json`) holds of a network."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from netdesk.domain.channel import Channel
from netdesk.domain.contact import (
    Address,
    Contact,
    Interaction,
    Labelled,
    Photo,
    Presence,
    Related,
    Tie,
)  # fmt: skip
from netdesk.domain.document import ARRAYS, FORMAT, PAIRS, VERSION, NetworkDocument, property_name
from netdesk.domain.moment import Moment
from netdesk.domain.network import (
    InformationItem,
    Objective,
    Plan,
    Request,
    Side,
    SideMember,
)  # fmt: skip

_ALWAYS: dict[type, str] = {
    Contact: "uid formatted_name given_name family_name additional_names prefix suffix nickname organisation "
    "department title emails phones addresses urls presences tags notes related closeness circle met",
    Labelled: "value label",
    Address: "street city region postal_code country label",
    Presence: "channel handle url since state",
    Related: "name relation",
    Interaction: "uid moment channel direction kind author participants text",
    Request: "contact channel direction state time text",
    Tie: "first second relation closeness circle since",
    Plan: "contact kind channel text due",
    Objective: "title deadline sides",
    Side: "name members",
    SideMember: "contact role",
    InformationItem: "title text tags",
    Channel: "key name rung icon is_ended is_private",
}
"""Fields that are written even when they are empty, so that a script may rely on them."""
_AS_IT_IS = frozenset((str, int, float, bool, type(None)))


def document_parts(network: NetworkDocument) -> Iterator[tuple[str, Any]]:
    """Name and value of each property of the document, in a fixed order: plain dicts, lists, texts and
    numbers; of an array an iterator, which makes its rows one by one.

    Everything in the records is in it but the ids, which mean nothing outside of their network.
    """
    yield "format", FORMAT
    yield "version", VERSION
    if network.anchor:
        yield "anchor", network.anchor
    yield "me", _plain(network.me)
    for name in ARRAYS:
        yield name, map(_plain, getattr(network, name))
    yield "settings", {setting.name: setting.value for setting in network.settings}


def _plain(value: Any) -> Any:
    """A value of a record as JSON knows it."""
    if isinstance(value, Contact):
        return _contact(value)
    if isinstance(value, Moment):
        return str(value)
    if isinstance(value, Photo):
        return _photo(value)
    if isinstance(value, tuple):
        return _record(value) if hasattr(value, "_fields") else [_plain(one) for one in value]
    return value


def _contact(contact: Contact) -> dict[str, Any]:
    plain = _record(contact)
    plain["birthday"] = contact.birthday
    plain["has_photo"] = contact.photo is not None
    return plain


def _record(record: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    kind: Any = type(record)
    for field, name, default, is_always in _layout(kind):
        value = getattr(record, field)
        if not is_always and value == default:
            continue
        if type(value) in _AS_IT_IS:  # most are, and there may be a million records
            plain[name] = value
        elif pair := PAIRS.get((kind, field)):
            plain[name] = [dict(zip(pair, one, strict=True)) for one in value]
        else:
            plain[name] = _plain(value)
    return plain


@cache
def _layout(record: Any) -> tuple[tuple[str, str, Any, bool], ...]:
    """For each field of a record type: field, property, default, whether it is always written."""
    defaults: dict[str, Any] = getattr(record, "_field_defaults", None) or {}
    if record is Contact:
        defaults = {field.name: field.default for field in fields(Contact)}
    names = getattr(record, "_fields", None) or tuple(defaults)
    always = _ALWAYS.get(record, "").split()
    return tuple(
        (name, property_name(record, name), defaults.get(name), name in always or name not in defaults)
        for name in names
        if name != "id"
    )


def _photo(photo: Photo) -> dict[str, str]:
    data = base64.b64encode(photo.data).decode("ascii")
    parts = {"media_type": photo.media_type, "data": data, "url": photo.url}
    return {name: text for name, text in parts.items() if text}
