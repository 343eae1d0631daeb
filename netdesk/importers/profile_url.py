"""Whether two web addresses are the same profile on a network: the form they are compared in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

_SCHEME = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.[^.]+$)")

_HOSTS: dict[str, tuple[str, re.Pattern[str]]] = {
    "linkedin.com": ("linkedin", re.compile(r"in/([^/]+)|pub/(.+)")),
    "xing.com": ("xing", re.compile(r"(?:profile|people)/([^/]+)")),
    "facebook.com": ("facebook", re.compile(r"([^/]+)$")),
    "x.com": ("x", re.compile(r"([^/]+)$")),
    "twitter.com": ("x", re.compile(r"([^/]+)$")),
    "instagram.com": ("instagram", re.compile(r"([^/]+)$")),
    "t.me": ("telegram", re.compile(r"([^/]+)$")),
}
_ALIASES = {"twitter.com": "x.com", "fb.com": "facebook.com", "telegram.me": "t.me"}
_NO_PROFILE_TEXT = (
    "home intent share sharer sharer.php search hashtag i p reel reels explore settings login login.php "
    "profile.php pages groups people events watch marketplace messages story.php photo.php"
)
_NO_PROFILE = frozenset(_NO_PROFILE_TEXT.split())
_WITHOUT_WWW = frozenset({"x", "telegram"})
_FACEBOOK_ID = re.compile(r"profile\.php\?(?:.*&)?id=(\d+)")


class Profile(NamedTuple):
    """A person's page on a network: its channel, the name it has there, and its comparable address."""

    channel: str
    handle: str
    address: str

    @property
    def url(self) -> str:
        """The address to open, as the network itself writes it."""
        www = "" if self.channel in _WITHOUT_WWW else "www."
        return f"https://{www}{self.address}"


def comparable_url(url: str) -> str:
    """`url` without scheme, `www.` or country sub-domain, query, fragment and closing slash; percent
    signs decoded; lower case. Two addresses of one page give the same text; "" stays "".

    >>> comparable_url("https://de.LinkedIn.com/in/zo%C3%AB-x/?trk=a")
    'linkedin.com/in/zoë-x'
    """
    host, slash, path = _SCHEME.sub("", url.strip()).partition("/")
    host = _PREFIX.sub("", host.casefold())
    host = _ALIASES.get(host, host)
    if host == "facebook.com" and (found := _FACEBOOK_ID.match(path)):
        return f"facebook.com/{found[1]}"
    path = without_percent_signs(re.split(r"[?#]", path, maxsplit=1)[0])
    path = unicodedata.normalize("NFC", path).casefold().strip("/")
    return f"{host}{slash}{path}" if path else host


def without_percent_signs(text: str) -> str:
    """A part of an address in plain letters, without zeros, which no network has in a name."""
    return unquote(text).replace("\0", "")


@lru_cache(maxsize=1024)
def profile_of(url: str) -> Profile | None:
    """The profile an address names, None when it is no profile on a network NetDesk knows. Who reads a row,
    who looks for its person and who joins the two each ask for the same ones.
    """
    address = comparable_url(url)
    host, _, path = address.partition("/")
    if host not in _HOSTS or not path:
        return None
    channel, shape = _HOSTS[host]
    found = shape.match(path)
    handle = next(filter(None, found.groups()), "") if found else ""
    if not found or not handle or handle in _NO_PROFILE:
        return None
    return Profile(channel, handle.lstrip("@"), f"{host}/{found[0]}")
