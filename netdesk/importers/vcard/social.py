"""On which channels a card says that the person is."""

from __future__ import annotations

import re
from functools import lru_cache

from netdesk.domain.channel import channel_key
from netdesk.domain.contact import PRESENCE_STATES, Presence, PresenceState
from netdesk.domain.vcard_words import (
    CHAT_CHANNELS,
    HANDLE_PREFIX,
    OWN_PRESENCE,
    PARAM_CHANNEL,
    PARAM_FOLLOW,
    PARAM_SINCE,
    PARAM_STATE,
)
from netdesk.importers.profile_url import profile_of, without_percent_signs
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Handler, Sheet
from netdesk.importers.vcard.values import without_controls

_SERVICE_WORDS = {
    "jabber": "xmpp", "gtalk": "google-talk", "googletalk": "google-talk", "google talk": "google-talk",
    "hangouts": "google-talk", "gadugadu": "gadu-gadu", "gg": "gadu-gadu", "msnim": "msn", "ymsgr": "yahoo",
    "skype-username": "skype", "wv-id": "wireless-village", "im": "other", "ms-imaddress": "other",
    "kaddressbook-x-imaddress": "other", "messengernumber": "other",
}  # fmt: skip
_SERVICES = (
    "AIM", "MSN", "YAHOO", "ICQ", "JABBER", "QQ", "SKYPE", "SKYPE-USERNAME", "GTALK", "GOOGLE-TALK",
    "GADUGADU", "FACEBOOK", "TWITTER", "LINKEDIN", "XING", "TELEGRAM", "WHATSAPP", "SIGNAL",
    "INSTAGRAM", "MASTODON", "THREEMA", "MATRIX", "SIP", "WV-ID", "GROUPWISE", "NETMEETING",
    "MS-IMADDRESS", "KADDRESSBOOK-X-IMADDRESS", "STUDIVZ", "MEINVZ",
)  # fmt: skip
_SCHEMES = frozenset({
    "xmpp", "jabber", "skype", "sip", "sips", "aim", "icq", "msn", "msnim", "ymsgr", "yahoo",
    "gtalk", "im", "qq", "irc", "x-apple", "facebook", "twitter", "telegram", "tg", "whatsapp",
    "signal", "matrix", "threema", "tel",
})  # fmt: skip
_MOST_SCHEMES = 3
_SCHEME = re.compile(r"([a-z][a-z0-9+-]*):(?://)?(?!//)", re.IGNORECASE)
_MESSENGERS = ("whatsapp", "signal", "telegram", "threema", "viber")
_MESSENGER_HOST = re.compile(
    r"https?://(?:www\.)?(wa\.me|m\.me|signal\.me|api\.whatsapp\.com)/(?:#p/|send/?\?phone=)?([^/?&#]+)",
    re.IGNORECASE,
)
_CHANNEL_OF_HOST = {
    "wa.me": "whatsapp",
    "api.whatsapp.com": "whatsapp",
    "m.me": "messenger",
    "signal.me": "signal",
}
_KDE = re.compile(r"X-MESSAGING/([A-Z0-9-]+?)(?:-ALL)?")
_KDE_SEPARATOR = "\ue000"
_STATES: dict[str, PresenceState] = {state: state for state in PRESENCE_STATES}
TYPES_OF_PLACE = frozenset({"home", "work", "other", "internet", "pref", "personal"})
"""Types of a profile that do not name the service."""


def add_by_host(sheet: Sheet, url: str) -> None:
    """Note the presence that a web address shows, if it is a profile on a network NetDesk knows."""
    if found := _by_host(url):
        sheet.add_presence(Presence(*found, url, source=sheet.source))


@lru_cache(maxsize=512)
def messengers_of(label: str) -> tuple[str, ...]:
    """The messengers that the label of a telephone number names."""
    words = label.casefold().split()
    return tuple(messenger for messenger in _MESSENGERS if messenger in words)


def without_messengers(label: str) -> str:
    """The label without the messengers in it."""
    return " ".join(word for word in label.split() if word.casefold() not in _MESSENGERS)


def messaging_of_kde(sheet: Sheet, prop: Property) -> bool:
    """Properties such as X-messaging/xmpp-All; several handles are divided by a private letter."""
    found = _KDE.fullmatch(prop.head.name)
    if not found:
        return False
    for handle in prop.text().split(_KDE_SEPARATOR):
        _add(sheet, prop, found[1].lower(), handle)
    return True


def _service(sheet: Sheet, prop: Property) -> bool:
    """X-JABBER and its like."""
    return _add(sheet, prop, prop.head.name[2:].lower(), prop.text())


def _profile(sheet: Sheet, prop: Property) -> bool:
    """IMPP, SOCIALPROFILE and X-SOCIALPROFILE."""
    params = prop.head.params
    service = params.get("X-SERVICE-TYPE") or params.get("SERVICE-TYPE") or ""
    if not service:
        own = [kind for kind in prop.head.types if kind.lower() not in TYPES_OF_PLACE]
        service = own[0] if own else ""
    if sheet.reading.is_own:
        return _add_own(sheet, prop, service)
    return _add(sheet, prop, service.lower(), prop.text())


def _add(sheet: Sheet, prop: Property, service: str, value: str) -> bool:
    """Note a handle or an address on a service; "" when only the value says which one."""
    value = without_controls(value)
    params = prop.head.params
    user = params.get("X-USER") or params.get("USERNAME") or ""
    if value.lower().startswith(("http://", "https://")):
        channel, handle = _by_host(value) or (channel_key(service), "")
        if service and channel_key(_SERVICE_WORDS.get(service, service)) != channel:
            channel = channel_key(_SERVICE_WORDS.get(service, service))
        handle = user or handle or without_percent_signs(value.rstrip("/").rpartition("/")[2]).lstrip("@")
        new = Presence(channel, handle, value, source=sheet.source_of(prop))
    else:
        scheme, handle = _without_scheme(value)
        service = _SERVICE_WORDS.get(service, service) or _SERVICE_WORDS.get(scheme, scheme) or prop.label
        handle = user or handle
        address = f"{CHAT_CHANNELS[service]}:{handle}" if service in CHAT_CHANNELS and handle else ""
        new = Presence(channel_key(service), handle, address, source=sheet.source_of(prop))
    if new.handle or new.url:
        sheet.add_presence(new)
    return True


def _without_scheme(value: str) -> tuple[str, str]:
    """A chat address in service and handle: `im:telegram:ida` in telegram and ida. The service is ""
    for a bare handle.
    """
    service = ""
    for _ in range(_MOST_SCHEMES):
        found = _SCHEME.match(value)
        if not found or found[1].lower() not in _SCHEMES:
            break
        scheme = found[1].lower()
        service = scheme if scheme not in ("im", "x-apple") or not service else service
        value = value[found.end() :]
    if service:
        value = without_percent_signs(value.partition("?")[0])
    service = "" if service == "x-apple" else {"tg": "telegram", "sips": "sip"}.get(service, service)
    return service, value.strip().lstrip("@")


def _by_host(url: str) -> tuple[str, str] | None:
    if profile := profile_of(url):
        as_written = re.search(re.escape(profile.handle), without_percent_signs(url), re.IGNORECASE)
        return profile.channel, as_written[0] if as_written else profile.handle
    if found := _MESSENGER_HOST.match(url):
        return _CHANNEL_OF_HOST[found[1].lower()], without_percent_signs(found[2])
    return None


def _add_own(sheet: Sheet, prop: Property, service: str) -> bool:
    """A presence as NetDesk writes it: nothing is concluded."""
    params = prop.head.params
    value = prop.text()
    is_handle = prop.head.value_kind == "text" or value.startswith(HANDLE_PREFIX)
    handle = params.get("USERNAME") or params.get("X-USER") or ""
    channel = params.get(PARAM_CHANNEL) or channel_key(service)
    return _add_told(sheet, prop, channel, handle, "" if is_handle else value)


def _unreachable(sheet: Sheet, prop: Property) -> bool:
    """A channel without a handle or an address, as NetDesk writes it."""
    return _add_told(sheet, prop, prop.text(), "", "")


def _add_told(sheet: Sheet, prop: Property, channel: str, handle: str, url: str) -> bool:
    """Note a presence with all that NetDesk's own parameters tell of it."""
    params = prop.head.params
    follow = params.get(PARAM_FOLLOW, "").split(",")
    sheet.presences.append(
        Presence(
            channel,
            handle,
            url,
            params.get(PARAM_SINCE, ""),
            _STATES.get(params.get(PARAM_STATE, ""), "known"),
            "following" in follow,
            "follower" in follow,
            sheet.source_of(prop),
        )
    )
    return True


HANDLERS: dict[str, Handler] = {
    "IMPP": _profile, "SOCIALPROFILE": _profile, "X-SOCIALPROFILE": _profile,
    OWN_PRESENCE: _unreachable,
    **dict.fromkeys((f"X-{service}" for service in _SERVICES), _service),
}  # fmt: skip
