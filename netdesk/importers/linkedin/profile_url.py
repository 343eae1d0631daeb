"""Whose LinkedIn profile a web address is: the key between all files of an export."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from netdesk.importers.profile_url import profile_of


class LinkedInProfile(NamedTuple):
    """`slug`: the name in the address, decoded and in lower case; `address`: `linkedin.com/in/slug`, the
    form in which two are compared; `path`: `in/slug`, the id of the person on LinkedIn; `url`: to open.
    """

    slug: str
    address: str
    path: str
    url: str


@lru_cache(maxsize=16_384)
def linkedin_profile(url: str) -> LinkedInProfile | None:
    """The profile an address of an export names, with or without its scheme; None for anything else."""
    profile = profile_of(url) if url else None
    if profile is None or profile.channel != "linkedin":
        return None
    path = profile.address.partition("/")[2]
    return LinkedInProfile(profile.handle, profile.address, path, profile.url)
