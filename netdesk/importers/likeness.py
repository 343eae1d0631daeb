"""How certain it is that two people who share a name or an address are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from netdesk.importers.features import Features
from netdesk.importers.nickname import is_clear, other_forms
from netdesk.importers.phone_number import is_mobile


class Likeness(NamedTuple):
    """`certainty`: 0-100; `reason`: one short phrase, "" when they are not alike."""

    certainty: int
    reason: str


class NameLikeness(NamedTuple):
    """How alike two names are: the words for it, what it takes off what a second fact makes certain, the
    most that can become of it, and what it is worth without a second fact.
    """

    words: str
    less: int
    most: int
    alone: Likeness


class Support(NamedTuple):
    """A second fact that two people of one name share: which feature of the one is found in which of the
    other (either may be the one), how certain it makes them one, and the words behind the name's.
    """

    mine: str
    theirs: str
    certainty: int
    words: str


UNLIKE = Likeness(0, "")
SAME_PROFILE = Likeness(99, "same profile")
SAME = NameLikeness("same name", 0, 100, Likeness(50, "same name only"))
SHORT = NameLikeness(
    "short form of the name", 10, 85, Likeness(40, "one name could be a short form of the other")
)
WITHIN = NameLikeness("one name within the other", 10, 85, Likeness(40, "one name within the other"))
NICKNAME = NameLikeness("nickname", 10, 74, Likeness(60, "one name is a nickname of the other"))
SLIP = NameLikeness("nearly the same name", 20, 74, Likeness(30, "nearly the same name"))
INITIAL = NameLikeness("a name with an initial", 20, 74, UNLIKE)
SLIPS = NameLikeness("nearly the same name, in both parts", 30, 70, UNLIKE)
SUPPORTS = (
    Support("birthdays", "birthdays", 95, " and birthday"),
    Support("homes", "homes", 93, " and address"),
    Support("roles", "roles", 92, " and e-mail address"),
    Support("firms", "firms", 92, " and organisation"),
    Support("pages", "pages", 90, " and web page"),
    Support("days of birthdays", "birthdays", 86, " and day of birth"),
    Support("mail firms", "firms in one", 85, ", e-mail address of the organisation"),
    Support("firm beginnings", "firms", 85, " and nearly the same organisation"),
    Support("unnumbered networks", "networks", 80, " on the same network"),
    Support("phone books", "phone books", 78, " in one phone's address book"),
    Support("domains", "domains", 75, ", e-mail addresses of one organisation"),
    Support("towns", "towns", 65, " and town"),
)
"""The surest first."""
SAME_DAY = ("birthdays", "days of birthdays")
_OF_VERY_MANY = frozenset({"unnumbered networks", "phone books"})
"""What people have in common who have nothing to do with each other."""
_OUTWEIGHS = 90
"""A fact as sure as this is asked about although another one speaks against it."""
AGAINST = 55
_BETWEEN_NAMES = re.compile(r"[\d._+-]+")
_OF_THE_OTHER_SEX = frozenset(["a", "e", "ia", "ie", "in", "ina", "ine", "iane", "ette"])
"""What makes a woman's name of a man's: Jan and Jana, Christian and Christiane."""


def by_profile(_one: Features, _other: Features) -> Likeness:
    """Two people with the same profile on a network."""
    return SAME_PROFILE


def by_email(one: Features, other: Features) -> Likeness:
    """Two people with the same e-mail address, which families and assistants share: with another name and
    another birthday they are two. Of one full name they are one person of whom two sources know different
    birthdays.
    """
    if one.kind != other.kind:
        return UNLIKE
    if names_agree(one["names"], other["names"]):
        if not has_other_birthday(one, other):
            return Likeness(97, "same e-mail address")
        if _share_full_name(one, other):
            return Likeness(91, "same name and e-mail address")
        return Likeness(70, "same e-mail address, another birthday")
    if has_other_birthday(one, other):
        return UNLIKE
    if _share_short_form(one, other):
        return Likeness(92, "same e-mail address, short form of the name")
    if _share_nickname(one, other):
        return Likeness(92, "same e-mail address and nickname")
    return Likeness(70 if share_word(one, other) else 65, "same e-mail address, another name")


def by_phone(one: Features, other: Features) -> Likeness:
    """Two people with the same phone number, which households and firms share; one of a mobile phone makes
    a question even of two names, but of two birthdays.
    """
    if one.kind != other.kind:
        return UNLIKE
    if not names_agree(one["names"], other["names"]):
        if _share_nickname(one, other) and not has_other_birthday(one, other):
            return Likeness(92, "same phone number and nickname")
        shared = set(one["phones"]).intersection(other["phones"])
        is_own = any(map(is_mobile, shared)) and not has_other_birthday(one, other)
        return Likeness(60, "same mobile number, another name") if is_own else UNLIKE
    if has_other_birthday(one, other):
        return Likeness(70, "same phone number, another birthday")
    return Likeness(95, "same phone number")


def by_name(one: Features, other: Features, name: str, kind: NameLikeness = SAME) -> Likeness:
    """Two people whose names are alike in this way; `name`: the key of one of them."""
    if one.kind != other.kind or one.is_nobody or other.is_nobody:
        return UNLIKE
    support = next((rule for rule in SUPPORTS if _is_shared(rule, one, other)), None)
    return judged(
        kind,
        support,
        _contradiction(one, other),
        is_full=is_full_name(name),
        has_other_firms=bool(one["firms"] and other["firms"]),
    )


def judged(
    kind: NameLikeness, support: Support | None, contradiction: str, *, is_full: bool, has_other_firms: bool
) -> Likeness:
    """What a likeness of names, a second fact and what speaks against it come to. `is_full`: the name is
    more than a first name; `has_other_firms`: both have organisations (of which the support, if there is
    one, may be the same).
    """
    if contradiction:
        is_asked = kind is SAME and support is not None and support.certainty >= _OUTWEIGHS
        return Likeness(AGAINST, f"same name, {contradiction}") if is_asked else UNLIKE
    if support is None:
        if kind is SLIP and has_other_firms:
            return UNLIKE
        return kind.alone if is_full else Likeness(45, kind.alone.reason)
    is_weak = support.mine in _OF_VERY_MANY or (support.mine == "towns" and has_other_firms)
    if kind in (INITIAL, SLIPS) and is_weak:
        return UNLIKE
    most = kind.most if is_full else 70
    return Likeness(min(support.certainty - kind.less, most), f"{kind.words}{support.words}")


def of_several(reason: str) -> str:
    """The words for several people who are alike for one reason."""
    if reason == SAME.alone.reason:
        return "several people share this name"
    return f"several people: {reason}"


def is_full_name(key: str) -> bool:
    """Whether a name is more than one word; those in Chinese, Japanese and Korean letters have no space."""
    return " " in key or "\u3040" <= key[:1] <= "\ud7ff"


def _is_shared(rule: Support, one: Features, other: Features) -> bool:
    mine, theirs = rule.mine, rule.theirs
    return _common(one, mine, other, theirs) or (mine != theirs and _common(one, theirs, other, mine))


def _common(one: Features, mine: str, other: Features, theirs: str) -> bool:
    # The second is worked out only where the first has something to compare it with.
    found = one[mine]
    return bool(found) and not set(found).isdisjoint(other[theirs])


def _contradiction(one: Features, other: Features) -> str:
    """Accounts on one network that are not the same, or another birthday."""
    networks = set(one["handled"]).intersection(other["handled"])
    if networks and len(set(one["handles"]) & set(other["handles"])) < len(networks):
        return "another profile"
    return "another birthday" if has_other_birthday(one, other) else ""


def has_other_birthday(one: Features, other: Features) -> bool:
    """Whether the birthdays of both are known, and differ in more than a year that one does not say."""
    if not one["birthdays"] or not other["birthdays"]:
        return False
    return not any(rule.mine in SAME_DAY and _is_shared(rule, one, other) for rule in SUPPORTS)


def could_be_one(one: Features, other: Features) -> bool:
    """Whether nothing of what is known of two people speaks against their being one."""
    if one.kind != other.kind or not names_agree(one["names"], other["names"]):
        return False
    by_mail = by_email(one, other) if _common(one, "emails", other, "emails") else UNLIKE
    return by_mail.certainty >= _OUTWEIGHS or not _contradiction(one, other)


def in_common(one: Features, other: Features) -> int:
    """How many kinds of facts the two share."""
    kinds = ("names", "emails", "phones", "profiles", *(rule.mine for rule in SUPPORTS))
    return sum(_common(one, kind, other, kind) for kind in dict.fromkeys(kinds))


def names_agree(some: Iterable[str], others: tuple[str, ...]) -> bool:
    """Whether two people's names (keys) could be one: equal, one inside the other, a first name or its
    initial in common beside another word in common, or no name on one side.
    """
    some = tuple(some)
    if not some or not others:
        return True
    return any(_words_agree(set(mine.split()), set(theirs.split())) for mine in some for theirs in others)


def _share_full_name(one: Features, other: Features) -> bool:
    return any(is_full_name(name) for name in set(one["names"]).intersection(other["names"]))


def _share_short_form(one: Features, other: Features) -> bool:
    """Whether two names differ in nothing but one word, which is a short form of the other's."""
    for mine in one["names"]:
        for theirs in other["names"]:
            left, right = set(mine.split()), set(theirs.split())
            if left & right and len(left - right) == len(right - left) == 1:
                short, full = sorted((*left - right, *right - left), key=len)
                if full in other_forms(short) and (is_clear(short) or _names_address(full, one, other)):
                    return True
    return False


def _share_nickname(one: Features, other: Features) -> bool:
    """Whether the nickname of the one is what the other is called."""
    return _common(one, "nicknames", other, "names") or _common(one, "names", other, "nicknames")


def _names_address(first_name: str, one: Features, other: Features) -> bool:
    """Whether an address that both have is named after this form of the name."""
    shared = set(one["emails"]).intersection(other["emails"])
    return any(first_name in _BETWEEN_NAMES.split(email.partition("@")[0]) for email in shared)


def _words_agree(one: set[str], other: set[str]) -> bool:
    if one <= other or other <= one:
        return True
    if not one & other:
        return False
    return any(_begin_alike(mine, theirs) for mine in one - other for theirs in other - one)


def _begin_alike(one: str, other: str) -> bool:
    """Whether one is the initial, the short form or the beginning of the other; Jan is not that of Jana."""
    short, long = sorted((one, other), key=len)
    if not long.startswith(short):
        return False
    return long[len(short) :] not in _OF_THE_OTHER_SEX or long in other_forms(short)


BY_ADDRESS: dict[str, Callable[[Features, Features], Likeness]] = {
    "profiles": by_profile, "emails": by_email, "phones": by_phone,
}  # fmt: skip
"""How two people who share an address of a kind are judged."""


def share_name(one: Features, other: Features, *, is_whole: bool) -> bool:
    """Whether both have a name in common, or, unless it has to be a whole one, at least a word of it."""
    if is_whole or not one["names"] or not other["names"]:
        return not set(one["names"]).isdisjoint(other["names"])
    return share_word(one, other)


def share_word(one: Features, other: Features) -> bool:
    """Whether names of both have a word in common."""
    words = {word for name in one["names"] for word in name.split()}
    return any(word in words for name in other["names"] for word in name.split())
