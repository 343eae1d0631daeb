"""Which files of a Facebook download NetDesk reads, and how sure it is that a source is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from netdesk.importers.instagram.members import recognise as recognise_instagram
from netdesk.importers.meta.members import (
    Found,
    found_in,
    head_of,
    inner_names,
    is_data,
    keys_in,
    kind_of_file,
    letters_of,
)
from netdesk.importers.meta.threads import is_html
from netdesk.importers.reader import Member, Source

KEY = "facebook"
"""The key of the reader, of the channel of friends, and of whatever was imported from it."""

KINDS = (
    kind_of_file("profile", "profileinformation", "profile_v", "profile"),
    kind_of_file("friends", "friends yourfriends", "friends_v", "friends", has_pages=True),
    kind_of_file("following", "whoyoufollow whoyouvefollowed whoyoufollowed following",
                 "following_v", "following", has_pages=True),
    kind_of_file("followers", "followers peoplewhofollowedyou", "followers_v", "followers",
                 has_pages=True),
    kind_of_file("removed", "removedfriends", "deleted_friends_v", "deleted_friends", has_pages=True),
    kind_of_file("sent", "friendrequestssent sentfriendrequests", "sent_requests_v", "sent_requests",
                 has_pages=True),
    kind_of_file("received", "friendrequestsreceived receivedfriendrequests",
                 "received_requests_v", "received_requests", has_pages=True),
    kind_of_file("rejected", "rejectedfriendrequests", "rejected_requests_v", "rejected_requests",
                 has_pages=True),
    kind_of_file("address book", "youraddressbooks", "address_book_v contact_point", "address_book"),
    kind_of_file("groups", "yourgroupmembershipactivity yourgroups", "groups_joined_v groups_admined_v",
                 "groups_joined groups_admined"),
    kind_of_file("group posts", "grouppostsandcomments yourpostsingroups yourcommentsingroups",
                 "group_posts_v group_comments_v", "group_posts group_comments"),
    kind_of_file("events", "eventinvitations youreventresponses yourevents",
                 "events_invited_v event_responses_v your_events_v", "events_invited event_responses"),
    kind_of_file("pages", "pagesyoufollow pagesyouvefollowed pagesyouveliked pagesyouliked",
                 "pages_followed_v page_likes_v"),
    kind_of_file("posts", "yourposts yourpostscheckinsphotosandvideos", ""),
    kind_of_file("backup", "", "threadName"),
    kind_of_file("conversation", "", "sender_name"),
)  # fmt: skip
"""Every kind of file NetDesk reads, conversations aside, in the order it reads them."""

_TALKS_KEYS = frozenset({"sender_name", "threadName"})
_OWN_KEYS = frozenset(key for kind in KINDS for key in kind.keys) - _TALKS_KEYS
_COMMON_KEYS = frozenset(key for kind in KINDS for key in kind.common)
_NEWEST = "label_values"
_ROOTS = frozenset({"your_facebook_activity", "your_activity_across_facebook"})
_FOLDERS_TEXT = (
    "friends friends_and_followers connections messages profile_information personal_information about_you "
    "other_personal_information groups events posts logged_information preferences ads_information "
    "security_and_login_information comments_and_reactions likes_and_reactions following_and_followers"
)
FOLDERS = _ROOTS | frozenset(_FOLDERS_TEXT.split())
"""The folders that stand outermost in one generation or another."""
_DATED_BY = frozenset({"timestamp", "start_timestamp"})
_TALK = frozenset({"participants", "messages", "sender_name"})
_BACKUP = frozenset({"participants", "messages", "threadName"})
_LOOKED_INTO = 5
_TELLING = ("profile", "friends", "following", "followers", "removed", "sent", "received", "rejected")
_DOWNLOAD = re.compile(r"facebook[-_]", re.IGNORECASE)
_THREAD = re.compile(
    r"(?:[^/]+/)?messages/(?:(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)/)?"
    r"[^/]+/message(?:_\d+)?\.(?:json|html)"
)
_PAGE_MARKS = (b"_2ph_", b"_2pio", b"_a6-g")


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is a download of Facebook's or a backup of Messenger's."""
    if recognise_instagram(source):
        return 0
    return max(_of_archive(source), _of_file(source.members[0]) if len(source.members) == 1 else 0)


def files_in(members: Sequence[Member]) -> list[Found]:
    """Every file that NetDesk reads, conversations aside."""
    return found_in(members, KINDS)


def _of_archive(source: Source) -> int:
    names = inner_names(source.members, FOLDERS)
    outermost = {name.partition("/")[0] for name in names}
    if not outermost.isdisjoint(_ROOTS):
        return 96
    if any(map(_is_telling, names)) or any(map(_THREAD.fullmatch, names)):
        return 92
    if _is_of_talks(source.members):
        return 90
    return 85 if not outermost.isdisjoint(FOLDERS) and _DOWNLOAD.match(source.path.name) else 0


def _is_telling(name: str) -> bool:
    """Whether this is a file of people, in a folder where Facebook puts such."""
    if not name.endswith((".json", ".html")) or name.partition("/")[0] not in FOLDERS:
        return False
    stem = letters_of(PurePosixPath(name).stem)
    return any(stem in kind.names for kind in KINDS if kind.key in _TELLING)


def _of_file(member: Member) -> int:
    if is_html(member):
        return 70 if any(mark in head_of(member) for mark in _PAGE_MARKS) else 0
    keys = keys_in(member)
    if keys & _OWN_KEYS:
        return 95
    if keys >= _TALK or keys >= _BACKUP:
        return 90
    if keys & _COMMON_KEYS and "name" in keys and keys & _DATED_BY:
        return 80
    is_named = any(letters_of(PurePosixPath(member.name).stem) in kind.names for kind in KINDS)
    return 80 if is_named and _NEWEST in keys else 0


def _is_of_talks(members: Sequence[Member]) -> bool:
    """Whether the files that lie outermost are mostly those of one conversation, or of a backup; a few of
    them are enough to know.
    """
    outermost = min((member.name.count("/") for member in members), default=0)
    files = [member for member in members if member.name.count("/") == outermost]
    data = [member for member in files if is_data(member)]
    if len(data) * 2 <= len(files):
        return False
    return any(keys >= _TALK or keys >= _BACKUP for keys in map(keys_in, data[:_LOOKED_INTO]))
