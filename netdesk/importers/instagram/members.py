"""Which files of an Instagram download NetDesk reads, and how sure it is that a source is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.importers.meta.members import Found, found_in, inner_names, keys_in, kind_of_file
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
_DOWNLOAD = re.compile(r"instagram[-_]", re.IGNORECASE)
_OWN_KEYS = frozenset(key for kind in (*KINDS, *THREADS) for key in kind.keys)
_INSIDE = "string_list_data"


def certainty(source: Source) -> int:
    """How sure (0-100) it is that a source is a download of Instagram's."""
    names = inner_names(source.members, FOLDERS)
    if any(name.partition("/")[0] in _ROOTS or _FOLLOWS.fullmatch(name) for name in names):
        return 97
    if _DOWNLOAD.match(source.path.name) and any(name.partition("/")[0] in FOLDERS for name in names):
        return 90
    if len(source.members) == 1:
        keys = keys_in(source.members[0])
        return 95 if keys & _OWN_KEYS or (_INSIDE in keys and "href" in keys) else 0
    return 0


def files_in(members: Sequence[Member]) -> list[Found]:
    """Every file that NetDesk reads, conversations aside."""
    others = (member for member in members if not _is_of_threads(member))
    return [*found_in(others, KINDS), *found_in(filter(_is_of_threads, members), THREADS)]


def _is_of_threads(member: Member) -> bool:
    return "/threads/" in f"/{member.name.casefold()}"
