"""Which file of a LinkedIn export is which: names drift from year to year, headers less so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.importers.csv_table import open_table
from netdesk.importers.found_file import FoundFile
from netdesk.importers.reader import Member, Source
from netdesk.importers.streaming import first_bytes

_NUMBERED = re.compile(r"(?:_\d+|[\s_]*\(\d+\))+$")
_SEPARATORS = re.compile(r"[\s_\-]+")
_EXPORT_NAME = re.compile(r"linked_?in_?data_?export", re.IGNORECASE)
_HEAD_BYTES = 1 << 16
_ASSISTANT = re.compile(r"(?:guide|coach|learning).*messages")


class Kind(NamedTuple):
    """A kind of file. `names`: what it was ever called, folded; `needs`: columns its header has, all of
    one of the groups; `weight`: how sure (0-100) such a header makes that a file is LinkedIn's;
    `is_telling`: whether the header shows the kind of a file that was renamed.
    """

    key: str
    names: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    weight: int
    is_telling: bool

    def is_header(self, keys: Sequence[str]) -> bool:
        """Whether columns of these names are a header of this kind."""
        return any(group.issubset(keys) for group in self.needs)


def _kind(key: str, names: str, *needs: str, weight: int = 0, is_telling: bool = True) -> Kind:
    groups = tuple(frozenset(group.split(",")) for group in needs)
    return Kind(key, tuple(names.split()), groups, weight, is_telling and weight > 0)


KINDS = (
    _kind("profile", "profile", "first name,last name,headline", weight=80),
    _kind("positions", "positions", "company name,title,started on", weight=80),
    _kind("education", "education", "school name,degree name", weight=80),
    _kind("emails", "emailaddresses", "email address,confirmed", weight=60),
    _kind("phones", "phonenumbers", "number,extension", "number,type", weight=60, is_telling=False),
    _kind("phones", "whatsappphonenumbers", "number,is whatsapp number", weight=60),
    _kind("connections", "connections", "first name,connected on", weight=100),
    _kind("contacts", "contacts importedcontacts", "firstname,lastname,emails", "fullname,emails", weight=90),
    _kind("notes", "notes", "connection first name,note", "connection profile url,note", weight=95),
    _kind("invitations", "invitations", "from,to,sent at", weight=95),
    _kind("sent invitations", "sentinvitations", "to,sent at", weight=60, is_telling=False),
    _kind(
        "messages", "messages", "from,date,content,conversation id", "from,to,date,content,folder", weight=95
    ),
    _kind("endorsements received", "endorsementreceivedinfo", "skill name,endorser first name", weight=95),
    _kind("endorsements given", "endorsementgiveninfo", "skill name,endorsee first name", weight=95),
    _kind(
        "recommendations received",
        "recommendationsreceived",
        "first name,last name,text",
        weight=85,
        is_telling=False,
    ),
    _kind(
        "recommendations given",
        "recommendationsgiven",
        "first name,last name,text",
        weight=85,
        is_telling=False,
    ),
    _kind("member follows", "memberfollows", "date,fullname,status", weight=80),
    _kind("company follows", "companyfollows", "organization,followed on", weight=80),
    _kind("events", "events", "event name,event time", weight=60),
    _kind("skills", "skills", "name"),
    _kind("languages", "languages", "name"),
    _kind("certifications", "certifications", "name"),
    _kind("certifications", "", "name,authority", weight=60),
    _kind("publications", "publications", "name"),
    _kind("projects", "projects", "title"),
    _kind("honors", "honors", "title"),
    _kind("courses", "courses", "name"),
    _kind("patents", "patents", "title"),
    _kind("organizations", "organizations", "name"),
    _kind("volunteering", "volunteering", "company name", "role"),
    _kind("test scores", "testscores", "name"),
    _kind("causes", "causesyoucareabout", "supported cause", "name", "cause"),
)
"""Every kind of file NetDesk reads, in the order it reads them: later ones build on earlier ones."""

_ABOUT_NOBODY_WORDS = (
    "comments instantreposts reactions saveditems shares votes richmedia searchqueries adtargeting "
    "adsclicked lananadsengagement learning registration logins securitychallenges receipts "
    "inferencesaboutyou jobapplications jobseekerpreferences savedjobs savedjobalerts "
    "jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses profilesummary verifications"
)
_ABOUT_NOBODY = frozenset(_ABOUT_NOBODY_WORDS.split())

Found = FoundFile[Kind]


def found_in(source: Source) -> list[Found]:
    """Every member that is a file of a LinkedIn export, in the order of reading."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    found = (Found(member, kind) for member in source.members if (kind := _kind_of(member, source)))
    return sorted(found, key=lambda each: order[each.kind])


def is_about_nobody(member: Member) -> bool:
    """Whether a member is known to be a file of LinkedIn's with nothing about people."""
    name = _folded(member.name)
    return name in _ABOUT_NOBODY or bool(_ASSISTANT.match(name))


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is a LinkedIn export."""
    best = 0
    for member, kind in found_in(source):
        if kind.weight > best and _begins_as(first_bytes(member, _HEAD_BYTES), kind):
            best = kind.weight
    if best < 90 and _EXPORT_NAME.search(source.path.name) and any(map(_is_csv, source.members)):
        return 90
    return best


def _kind_of(member: Member, source: Source) -> Kind | None:
    """By its name where that is one of LinkedIn's, else by its header, so that a file may be renamed."""
    if not _is_csv(member) and len(source.members) > 1:
        return None
    name = _folded(member.name)
    if _ASSISTANT.match(name):
        return None
    if kind := next((kind for kind in KINDS if name in kind.names), None):
        return kind
    head = first_bytes(member, _HEAD_BYTES)
    return next((kind for kind in KINDS if kind.is_telling and _begins_as(head, kind)), None)


def _begins_as(head: bytes, kind: Kind) -> bool:
    return open_table(BytesIO(head), kind.is_header) is not None


def _is_csv(member: Member) -> bool:
    return PurePosixPath(member.name).suffix.casefold() == ".csv"


def _folded(name: str) -> str:
    """`Some_Folder/Email Addresses_4711 (1).csv` → `emailaddresses`."""
    stem = PurePosixPath(name.casefold()).name.removesuffix(".csv")
    return _SEPARATORS.sub("", _NUMBERED.sub("", stem))
