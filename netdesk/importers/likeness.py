"""How certain it is that two people who share a name or an address are one."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.importers.identity import Traits

_FREE = (
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de "
    "mailbox.org outlook.com outlook.de hotmail.com hotmail.de live.com live.de yahoo.com yahoo.de "
    "icloud.com me.com mac.com aol.com aol.de proton.me protonmail.com arcor.de online.de 1und1.de"
)
_FREE_MAIL = frozenset(_FREE.split())


class Likeness(NamedTuple):
    """`certainty`: 0-100; `reason`: one short phrase, "" when they are not alike."""

    certainty: int
    reason: str


UNLIKE = Likeness(0, "")


def by_profile(_one: Traits, _other: Traits) -> Likeness:
    """Two people with the same profile on a network."""
    return Likeness(99, "same profile")


def by_email(one: Traits, other: Traits) -> Likeness:
    """Two people with the same e-mail address, which couples and assistants share."""
    if one.kind != other.kind:
        return UNLIKE
    if _names_agree(one, other):
        return Likeness(97, "same e-mail address")
    return Likeness(70 if _share_word(one, other) else 65, "same e-mail address, another name")


def by_phone(one: Traits, other: Traits) -> Likeness:
    """Two people with the same phone number, which households and firms share."""
    if one.kind != other.kind or not _names_agree(one, other):
        return UNLIKE
    return Likeness(95, "same phone number")


def by_name(one: Traits, other: Traits, name: str) -> Likeness:
    """Two people of the same `name` (a key of it)."""
    if one.kind != other.kind or one.is_nobody or other.is_nobody:
        return UNLIKE
    support = _support(one, other)
    if contradiction := _contradiction(one, other):
        return Likeness(55, f"same name, {contradiction}") if support.certainty >= 90 else UNLIKE
    # Names in Chinese, Japanese and Korean letters have no space between their parts.
    is_full = " " in name or "\u3040" <= name[:1] <= "\ud7ff"
    if support.certainty:
        return support if is_full else Likeness(min(support.certainty, 70), support.reason)
    return Likeness(50 if is_full else 30, "two people share this name")


def _contradiction(one: Traits, other: Traits) -> str:
    mine, theirs = _handles(one), _handles(other)
    if any(mine[at].isdisjoint(theirs[at]) for at in mine.keys() & theirs.keys()):
        return "another profile"
    if one.birthdays and other.birthdays and not _common(one.birthdays, other.birthdays):
        return "another birthday"
    return ""


def _handles(traits: Traits) -> dict[str, set[str]]:
    handles: dict[str, set[str]] = {}
    for channel, handle in traits.handles:
        if handle:
            handles.setdefault(channel, set()).add(handle)
    return handles


def _support(one: Traits, other: Traits) -> Likeness:
    """A second fact that two people of the same name share, and how certain the two make it."""
    for is_shared, certainty, reason in (
        (_common(one.birthdays, other.birthdays), 95, "same name and birthday"),
        (_common(one.roles, other.roles), 92, "same name and e-mail address"),
        (_common(one.organisations, other.organisations), 92, "same name and organisation"),
        (_common(one.pages, other.pages), 90, "same name and web page"),
        (_mail_of_firm(one, other), 85, "same name, e-mail address of the organisation"),
        (_near_firms(one, other), 85, "same name and nearly the same organisation"),
        (_common(_channels(one), _channels(other)), 80, "same name on the same network"),
        (_common(_domains(one), _domains(other)), 75, "same name, e-mail addresses of one organisation"),
    ):
        if is_shared:
            return Likeness(certainty, reason)
    return UNLIKE


def _common(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(one in others for one in some)


def _channels(traits: Traits) -> tuple[str, ...]:
    return tuple(channel for channel, _ in traits.handles)


def _domains(traits: Traits) -> tuple[str, ...]:
    return tuple(domain for domain in traits.domains if domain not in _FREE_MAIL)


def _mail_of_firm(one: Traits, other: Traits) -> bool:
    return _has_mail_of(one, other) or _has_mail_of(other, one)


def _has_mail_of(one: Traits, other: Traits) -> bool:
    firms = {firm.replace(" ", "") for firm in other.organisations}
    labels = (domain.rpartition(".")[0].rpartition(".")[2] for domain in _domains(one))
    return any(label.replace("-", "") in firms for label in labels)


def _near_firms(one: Traits, other: Traits) -> bool:
    return any(_begins(mine, theirs) for mine in one.organisations for theirs in other.organisations)


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and long.startswith(f"{short} ")


def _names_agree(one: Traits, other: Traits) -> bool:
    """Whether the two could be one name: equal, one inside the other, a first name or its initial in
    common beside another word in common, or no name on one side.
    """
    if not one.names or not other.names:
        return True
    return any(
        _words_agree(set(mine.split()), set(theirs.split())) for mine in one.names for theirs in other.names
    )


def _words_agree(one: set[str], other: set[str]) -> bool:
    if one <= other or other <= one:
        return True
    if not one & other:
        return False
    return any(_begin_alike(mine, theirs) for mine in one - other for theirs in other - one)


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _share_word(one: Traits, other: Traits) -> bool:
    words = {word for name in one.names for word in name.split()}
    return any(word in words for name in other.names for word in name.split())
