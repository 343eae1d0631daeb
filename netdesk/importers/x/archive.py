"""Which file of an X archive is which: the first words of each say so, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from netdesk.importers.decoding import decode
from netdesk.importers.file_source import FileSource
from netdesk.importers.found_file import FoundFile
from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.reader import Member, Source
from netdesk.importers.streaming import first_bytes

KEY = "x"
"""The key of the reader, of the channel, and of whatever was imported from it."""

_HEAD_BYTES = 512
_MOST_SCRIPTS = 2000
_PLACES = frozenset({".", "data", "data/js", "data/js/tweets"})
_YTD = re.compile(r"\s*window\.YTD\.([A-Za-z_]+)\.part\d+\s*=")
_OTHERS = (
    ("manifest", re.compile(r"\s*window\.__THAR_CONFIG\s*=")),
    ("user details", re.compile(r"\s*var user_details\s*=")),
    ("tweets", re.compile(r"\s*Grailbird\.data\.tweets_\d+_\d+\s*=")),
    ("tweet table", re.compile(r'"?tweet_id"?,"?in_reply_to_status_id"?,')),
)
_KINDS = {
    "account": "account",
    "profile": "profile",
    "screen_name_change": "earlier handles",
    "following": "following",
    "follower": "followers",
    "block": "blocked",
    "mute": "muted",
    "contact": "address book",
    "direct_message": "messages",
    "direct_messages": "messages",
    "direct_message_group": "group messages",
    "direct_messages_group": "group messages",
    "direct_message_headers": "message headers",
    "direct_message_group_headers": "group message headers",
    "tweet": "tweets",
    "tweets": "tweets",
    "community_tweet": "tweets",
}
_ORDER = (
    "manifest", "user details", "account", "profile", "earlier handles", "following", "followers", "blocked",
    "muted", "address book", "messages", "group messages", "message headers", "group message headers",
    "tweets", "tweet table",
)  # fmt: skip
"""The order of reading: who people are before what was said."""

Found = FoundFile[str]


def found_in(members: Sequence[Member]) -> list[Found]:
    """Every member of a source that NetDesk reads, in the order of reading."""
    is_single = len(members) == 1
    may_be = [member for member in members if is_single or _may_be(member)][:_MOST_SCRIPTS]
    found = [Found(member, kind) for member in may_be if (kind := _kind_of(member))]
    return sorted(found, key=lambda one: (_ORDER.index(one.kind), one.member.name))


def scripts_beside(source: Source) -> list[Member]:
    """The other scripts where a single one lies, as in the unpacked archive it was taken from; they say who
    is who.
    """
    if not isinstance(source, FileSource):
        return []
    try:
        paths = sorted(path for path in source.path.parent.glob("*.js") if path.name != source.path.name)
        found = [FileSource(path, path.stat().st_size) for path in paths[:_MOST_SCRIPTS] if path.is_file()]
    except OSError:
        return []
    return [member for one in found for member in one.members]


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is an X archive, or a file of one; a folder that only holds an
    archive besides other things is none.
    """
    folder = folder_of_all(source)
    parents = (inner_path(found.member.name, folder).parent for found in found_in(source.members))
    return 95 if any(str(parent).casefold() in _PLACES for parent in parents) else 0


def _may_be(member: Member) -> bool:
    path = PurePosixPath(member.name.casefold())
    return (path.suffix == ".js" and "assets" not in path.parts) or path.name == "tweets.csv"


def _kind_of(member: Member) -> str:
    head = decode(first_bytes(member, _HEAD_BYTES)).text
    if found := _YTD.match(head):
        return _KINDS.get(found[1].casefold(), "")
    return next((kind for kind, begin in _OTHERS if begin.match(head)), "")
