"""Who the recipients of a Signal export are: people, groups, the owner, and what is nobody."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from netdesk.domain.contact import Contact, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import OWNER, PersonRef
from netdesk.importers.alike import words
from netdesk.importers.json_values import list_of, object_of, text_of
from netdesk.importers.remarks import UNKNOWN_CHAT
from netdesk.importers.signal.frames import KEY
from netdesk.importers.stable_id import stable_id

_NAMELESS = "Signal user"
_NAMED_BY_OWNER = ("nickname", "note", "systemGivenName", "systemFamilyName")
_NOBODY = {
    "self": "notes to yourself",
    "releaseNotes": "news of Signal",
    "distributionList": "stories, which are shown to many",
    "callLink": "links to calls",
}


class Recipient(NamedTuple):
    """`key`: what a person is known by in every export of theirs, "" for what is no person; `thread`: what
    the chat with a person or group is known by; `contact`: all that is said of a person; `is_named`: by the
    owner; `title`, `members` (keys) and `text` of a group; `no_talk`: what messages to it are instead of
    exchanges, "" for a person or a group.
    """

    key: str = ""
    thread: str = ""
    contact: Contact = Contact()
    is_named: bool = False
    is_me: bool = False
    is_group: bool = False
    title: str = ""
    text: str = ""
    members: tuple[str, ...] = ()
    no_talk: str = ""

    @property
    def ref(self) -> PersonRef:
        """Who is meant by a person among the recipients."""
        if self.is_me:
            return OWNER
        return PersonRef(name=self.contact.formatted_name, source_id=self.key)


def recipient_of(values: Mapping[str, Any]) -> Recipient:
    """The recipient of a frame."""
    if "contact" in values:
        return _person(object_of(values, "contact"), text_of(values, "id"))
    if "group" in values:
        return _group(object_of(values, "group"))
    kind = next((kind for kind in values if kind != "id"), "")
    return Recipient(is_me=kind == "self", no_talk=_NOBODY.get(kind, UNKNOWN_CHAT))


def account_contact(values: Mapping[str, Any]) -> Contact:
    """The owner, as the export names them."""
    given, family = text_of(values, "givenName"), text_of(values, "familyName")
    return Contact(
        formatted_name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        presences=(Presence(KEY, text_of(values, "username"), source=KEY),),
    )


def service_key(text: str) -> str:
    """An account's own number, which never changes, as an UUID; it is written as base64 of its bytes."""
    try:
        return str(UUID(bytes=b64decode(text, validate=True)))
    except (ValueError, Error):
        return text


def _person(values: Mapping[str, Any], number: str) -> Recipient:
    aci, pni, phone = text_of(values, "aci"), text_of(values, "pni"), text_of(values, "e164")
    phone = f"+{phone.lstrip('+')}" if phone else ""
    key = service_key(aci) if aci else phone or (service_key(pni) if pni else f"recipient {number}")
    (given, family), *others = _names(values) or [("", "")]
    handle = text_of(values, "username")
    shown = f"{given} {family}".strip() or phone or (f"@{handle}" if handle else _NAMELESS)
    names = [f"{one} {other}".strip() for one, other in others]
    # A part of the name that is shown says nothing more.
    fields = [OwnField("Name (Signal)", name) for name in names if not words(name) <= words(shown)]
    if values.get("blocked") is True:
        fields.append(OwnField("On Signal", "blocked"))
    contact = Contact(
        formatted_name=shown,
        given_name=given,
        family_name=family,
        notes=text_of(values, "note"),
        phones=(Labelled(phone, source=KEY),) if phone else (),
        presences=(Presence(KEY, handle, source=KEY),),
        fields=tuple(fields),
        source_ids=(SourceId(KEY, key),),
    )
    is_named = any(values.get(name) for name in _NAMED_BY_OWNER)
    return Recipient(key, key, contact, is_named)


def _names(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Given and family name, each pair once: as the owner wrote them, of the address book, their own."""
    nickname = object_of(values, "nickname")
    found = (
        (text_of(nickname, "given"), text_of(nickname, "family")),
        (text_of(values, "systemGivenName"), text_of(values, "systemFamilyName")),
        (text_of(values, "profileGivenName"), text_of(values, "profileFamilyName")),
    )
    return [one for one in dict.fromkeys(found) if any(one)]


def _group(values: Mapping[str, Any]) -> Recipient:
    snapshot = object_of(values, "snapshot")
    members = (text_of(one, "userId") for one in list_of(snapshot, "members"))
    title = text_of(object_of(snapshot, "title"), "title")
    # The master key is a secret of the group, and stays out of the network.
    return Recipient(
        thread=f"group:{stable_id(text_of(values, 'masterKey') or title)}",
        is_group=True,
        title=title,
        text=text_of(object_of(snapshot, "description"), "descriptionText"),
        members=tuple(service_key(member) for member in members if member),
    )
