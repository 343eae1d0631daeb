"""Builders of invented X archives, of every era."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.source import open_source
from netdesk.importers.x.reader import READER

ME, IDA, BO, ZOE, ANON, TROLL = (f"40000000{number}" for number in (11, 22, 33, 44, 55, 66))
Files = Mapping[str, str | bytes]


def script(kind: str, entries: list[Any], part: int = 0, indent: int | None = 2) -> str:
    """A file of the archive as X writes it."""
    return f"window.YTD.{kind}.part{part} = {json.dumps(entries, indent=indent, ensure_ascii=False)}"


def follow(wrapper: str, *numbers: str) -> list[Any]:
    return [
        {wrapper: {"accountId": number, "userLink": f"https://twitter.com/intent/user?user_id={number}"}}
        for number in numbers
    ]


def mention(number: str, handle: str, name: str) -> dict[str, Any]:
    return {"name": name, "screen_name": handle, "indices": ["0", "5"], "id_str": number, "id": number}


def post(
    number: str,
    text: str,
    *mentions: dict[str, Any],
    date: str = "Wed Mar 06 10:20:30 +0000 2024",
    **more: Any,
) -> dict[str, Any]:
    entities = {"user_mentions": list(mentions), "urls": more.pop("urls", [])}
    return {
        "id_str": number,
        "id": number,
        "full_text": text,
        "created_at": date,
        "entities": entities,
        **more,
    }


def posts(*found: dict[str, Any]) -> list[Any]:
    return [{"tweet": one} for one in found]


def message(
    number: str,
    sender: str,
    text: str = "Hello",
    to: str = "",
    date: str = "2020-01-02T03:04:05.678Z",
    **more: Any,
) -> dict[str, Any]:
    values = {"id": number, "senderId": sender, "text": text, "createdAt": date, "mediaUrls": [], "urls": []}
    return {"messageCreate": ({"recipientId": to} if to else {}) | values | more}


def talk(number: str, *happened: dict[str, Any]) -> dict[str, Any]:
    return {"dmConversation": {"conversationId": number, "messages": list(happened)}}


ACCOUNT = script(
    "account",
    [
        {
            "account": {
                "email": "kim@own.example",
                "createdVia": "web",
                "username": "kim_own",
                "accountId": ME,
                "createdAt": "2011-02-03T04:05:06.000Z",
                "accountDisplayName": "Kim Own",
            }
        }
    ],
)
PROFILE = script(
    "profile",
    [
        {
            "profile": {
                "description": {"bio": "I cook.", "website": "https://kim.example", "location": "Berlin"},
                "avatarMediaUrl": "",
            }
        }
    ],
)
CHANGES = script(
    "screen_name_change",
    [
        {
            "screenNameChange": {
                "accountId": ME,
                "screenNameChange": {"changedFrom": "kimmy", "changedTo": "kim_own"},
            }
        }
    ],
)
MANIFEST = "window.__THAR_CONFIG = " + json.dumps(
    {
        "userInfo": {"accountId": ME, "userName": "kim_own", "displayName": "Kim Own"},
        "archiveInfo": {
            "sizeBytes": "1",
            "generationDate": "2024-05-01T00:00:00.000Z",
            "isPartialArchive": False,
        },
        "dataTypes": {
            "follower": {"files": [{"fileName": "data/follower.js", "globalName": "YTD.follower.part0"}]}
        },
    },
    indent=2,
)
NAMING = posts(
    post(
        "900", "@ida_m &amp; me", mention(IDA, "ida_m", "Ida Muster"), date="Wed Mar 06 10:20:30 +0000 2024"
    ),
    post("800", "@ida_old hi", mention(IDA, "ida_old", "Ida"), date="Fri Mar 06 10:20:30 +0000 2020"),
    post("850", "@bo hi", in_reply_to_user_id_str=BO, in_reply_to_screen_name="bo"),
    post("860", "@stranger", mention("777", "stranger", "Some Star"), mention("-1", "gone", "gone")),
)
FULL: dict[str, str | bytes] = {
    "Your archive.html": "<html></html>",
    "assets/js/app.js": "window.YTD = {}",
    "data/manifest.js": MANIFEST,
    "data/account.js": ACCOUNT,
    "data/profile.js": PROFILE,
    "data/screen-name-change.js": CHANGES,
    "data/following.js": script("following", follow("following", IDA, BO)),
    "data/follower.js": script("follower", follow("follower", IDA, ANON)),
    "data/block.js": script("block", follow("blocking", TROLL)),
    "data/mute.js": script("mute", follow("muting", BO)),
    "data/tweets.js": script("tweets", NAMING),
    "data/direct-messages.js": script(
        "direct_messages",
        [
            talk(
                f"{ME}-{IDA}",
                message("1002", ME, "Hi Ida", IDA, "2020-01-02T03:05:00.000Z"),
                message("1001", IDA, "Hello Kim", ME),
            )
        ],
    ),
    "data/like.js": script("like", [{"like": {"tweetId": "1", "fullText": "x"}}]),
    "data/ad-engagements.js": script("ad_engagements", []),
}


def archive(folder: Path, files: Files, name: str = "twitter-2024-05-01-abc.zip") -> Path:
    """A zip with these files."""
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        for member, data in files.items():
            packed.writestr(member, data)
    return path


def read(path: Path) -> list[Item]:
    return list(READER.read(open_source(path), lambda _done, _total: None))


def read_files(folder: Path, files: Files) -> list[Item]:
    return read(archive(folder, files))


def people(items: list[Item]) -> dict[str, ContactDraft]:
    """The first draft of everybody but the owner, by the number of the account."""
    found: dict[str, ContactDraft] = {}
    for item in items:
        if isinstance(item, ContactDraft) and not item.is_me:
            found.setdefault(item.contact.source_ids[0].value, item)
    return found


def exchanges(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def problems(items: list[Item]) -> list[tuple[str, str]]:
    return [(item.where, item.reason) for item in items if isinstance(item, Problem)]
