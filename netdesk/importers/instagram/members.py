"""Which files of an Instagram download NetDesk reads, and how sure it is that a source is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from netdesk.importers.meta.members import (
    Found,
    found_in,
    head_of,
    inner_names,
    keys_in,
    kind_of_file,
    letters_of,
)
from netdesk.importers.reader import Member, Source

KEY = "instagram"
"""The key of the reader, of its channel, and of whatever was imported from it."""

KINDS = (
    kind_of_file("profile", "personalinformation", "profile_user"),
    kind_of_file("following", "following", "relationships_following", has_pages=True),
    kind_of_file("followers", "followers", "relationships_followers", has_pages=True),
    kind_of_file("sent", "pendingfollowrequests recentfollowrequests",
                 "relationships_follow_requests_sent relationships_permanent_follow_requests",
                 has_pages=True),
    kind_of_file("received", "followrequestsyouvereceived", "relationships_follow_requests_received",
                 has_pages=True),
    kind_of_file("unfollowed", "recentlyunfollowedaccounts recentlyunfollowedprofiles",
                 "relationships_unfollowed_users", has_pages=True),
    kind_of_file("blocked", "blockedaccounts blockedprofiles", "relationships_blocked_users", has_pages=True),
    kind_of_file("close friends", "closefriends", "relationships_close_friends", has_pages=True),
    kind_of_file("address book", "syncedcontacts", "contacts_contact_info"),
)  # fmt: skip
"""Every kind of file NetDesk reads, conversations and Threads aside, in the order it reads them."""
THREADS = (
    kind_of_file("threads following", "", "text_post_app_text_post_app_following"),
    kind_of_file("threads followers", "", "text_post_app_text_post_app_followers"),
)
"""The same for Threads, whose files have a folder of their own and may bear the same names."""

_ROOTS = frozenset({"your_instagram_activity"})
FOLDERS = _ROOTS | frozenset({"connections", "followers_and_following", "personal_information", "messages"})
"""The folders that stand outermost in one generation or another."""
_FOLLOWS = re.compile(r"(?:connections/)?followers_and_following/[^/]+\.(?:json|html)")
_TALK = re.compile(r"(?:.*/)?message(?:_\d+)?\.(?:json|html)")
"""A file of a conversation; it looks like one of Messenger's, so that only its place tells the two apart."""
_DOWNLOAD = re.compile(r"instagram[-_]", re.IGNORECASE)
_OWN_KEYS = frozenset(key for kind in (*KINDS, *THREADS) for key in kind.keys)
_INSIDE = "string_list_data"
_BARE_LIST = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{[^\[\]{}]*(?:\[\]\s*,\s*)?"string_list_data"')
_FOLLOWERS = next(kind for kind in KINDS if kind.key == "followers")
_NAMES_OF_BOTH = frozenset({"followers", "following"})


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is a download of Instagram's."""
    names = inner_names(source.members, FOLDERS)
    if any(name.partition("/")[0] in _ROOTS or _FOLLOWS.fullmatch(name) for name in names):
        return 97
    if _DOWNLOAD.match(source.path.name) and any(name.partition("/")[0] in FOLDERS for name in names):
        return 90
    if not _ROOTS.isdisjoint(source.path.parent.parts) and any(map(_TALK.fullmatch, names)):
        return 93
    if len(source.members) == 1:
        keys = keys_in(source.members[0])
        return 95 if keys & _OWN_KEYS or (_INSIDE in keys and "href" in keys) else 0
    return 0


def files_in(members: Sequence[Member]) -> list[Found]:
    """Every file that NetDesk reads, conversations aside."""
    is_alone = len(members) == 1
    threads = found_in([one for one in members if is_alone or _may_be_of_threads(one)], THREADS)
    used = {found.member.name for found in threads}
    others = [member for member in members if member.name not in used and not _is_in_threads(member)]
    found = found_in(others, KINDS)
    if is_alone and others and not found and _is_bare_list(members[0]):
        found = [Found(members[0], _FOLLOWERS)]
    return [*found, *threads]


def _may_be_of_threads(member: Member) -> bool:
    """Whether a file lies where those of Threads do, or was taken from there under any of their names."""
    return _is_in_threads(member) or letters_of(PurePosixPath(member.name).stem) in _NAMES_OF_BOTH


def _is_in_threads(member: Member) -> bool:
    return "/threads/" in f"/{member.name.casefold()}"


def _is_bare_list(member: Member) -> bool:
    """Whether a file is a list of accounts without a key, as that of followers alone is."""
    return _BARE_LIST.match(head_of(member)) is not None
