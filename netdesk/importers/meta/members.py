"""Which file of an export is which: by its name, or by the key of the list in it when it was renamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.importers.found_file import FoundFile
from netdesk.importers.meta.threads import is_html
from netdesk.importers.reader import Member, Source
from netdesk.importers.streaming import first_bytes

_HEAD_BYTES = 4096
_KEY = re.compile(r'"([\w-]{3,60})"\s*:')
_VERSION = re.compile(r"(?<=_v)\d+$")
_NOT_LETTERS = re.compile(r"[\W_]+")
_COUNTED = re.compile(r"(?:[\s_(]*\d++\)?)++$")
_DATA = (".json", ".html")


class Kind(NamedTuple):
    """A kind of file. `names`: what it was ever called, letters alone; `keys`: those that nothing else
    has; `common`: keys that other files may have as well; `has_pages`: its entries can be read from HTML.
    """

    key: str
    names: frozenset[str]
    keys: frozenset[str]
    common: frozenset[str]
    has_pages: bool = False


Found = FoundFile[Kind]


def kind_of_file(key: str, names: str, keys: str, common: str = "", *, has_pages: bool = False) -> Kind:
    """A kind from its names and keys, each in one text."""
    return Kind(key, frozenset(names.split()), frozenset(keys.split()), frozenset(common.split()), has_pages)


def found_in(members: Iterable[Member], kinds: Sequence[Kind]) -> list[Found]:
    """Every member of one of the kinds, in their order. A page is left out where there is a data file. A
    file that stands alone may have any name.
    """
    members = tuple(members)
    if len(members) == 1:
        keys = keys_in(members[0])
        kind = _kind_by_keys(keys, kinds) or next((kind for kind in kinds if kind.common & keys), None)
        if kind:
            return [Found(members[0], kind)]
    found = [Found(member, kind) for member in members if (kind := kind_of(member, kinds))]
    data = {one.kind.key for one in found if not is_html(one.member)}
    found = [one for one in found if not is_html(one.member) or one.kind.key not in data]
    return sorted(found, key=lambda one: (kinds.index(one.kind), one.member.name))


def kind_of(member: Member, kinds: Sequence[Kind]) -> Kind | None:
    """What a member is, None for anything else."""
    if not is_data(member):
        return None
    name = letters_of(PurePosixPath(member.name).stem)
    if kind := next((kind for kind in kinds if name in kind.names), None):
        return kind if kind.has_pages or not is_html(member) else None
    if is_html(member) or name == "message":
        return None
    return _kind_by_keys(keys_in(member), kinds)


def is_named(member: Member, kinds: Sequence[Kind]) -> bool:
    """Whether a data file bears a name of one of the kinds."""
    stem = letters_of(PurePosixPath(member.name).stem)
    return is_data(member) and not is_html(member) and any(stem in kind.names for kind in kinds)


def _kind_by_keys(keys: set[str], kinds: Sequence[Kind]) -> Kind | None:
    return next((kind for kind in kinds if kind.keys & keys), None)


def is_data(member: Member) -> bool:
    """Whether a file can hold data at all, and is no picture or the like."""
    return member.name.casefold().endswith(_DATA)


def tells_owner(source: Source) -> bool:
    """Whether a download is in JSON, which says who the owner is and more of everything, and not in web
    pages.
    """
    return any(is_data(member) and not is_html(member) for member in source.members)


def letters_of(stem: str) -> str:
    """`who_you've_followed` → `whoyouvefollowed`, `followers_2 (1)` → `followers`."""
    return _NOT_LETTERS.sub("", _COUNTED.sub("", stem.casefold()))


def keys_in(member: Member) -> set[str]:
    """The keys of objects at the beginning of a JSON file, without the number of their version
    (`friends_v2` → `friends_v`); none when it cannot be read.
    """
    found = _KEY.findall(head_of(member).decode("latin-1").replace("\0", ""))
    return {_VERSION.sub("", key) for key in found}


def head_of(member: Member) -> bytes:
    """The first bytes of a file, none when it cannot be read."""
    return first_bytes(member, _HEAD_BYTES)


def inner_names(members: Iterable[Member], roots: frozenset[str]) -> list[str]:
    """The names of members, lower case, without the folders all of them share; `roots` are never left out,
    for they are part of the export, not where somebody put it.
    """
    names = [member.name.casefold() for member in members]
    while names:
        first, _, rest = names[0].partition("/")
        if not rest or first in roots or not all(name.startswith(f"{first}/") for name in names):
            return names
        names = [name[len(first) + 1 :] for name in names]
    return names
