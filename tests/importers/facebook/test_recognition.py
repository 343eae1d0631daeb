"""What is taken for a Facebook download, and what for something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netdesk.importers.source import expand
from tests.importers.meta.exports import (
    ACTIVITY,
    BO,
    IDA,
    KIM,
    PROFILE,
    PROFILE_PATH,
    account,
    archive,
    bytes_of,
    contacts,
    exchanges,
    friends,
    key_of,
    labelled,
    message,
    problems,
    read,
    talk,
    unpacked,
)
from tests.importers.meta.pages import conversation_page, list_page

LINKEDIN = "First Name,Last Name,Company,Position,Connected On\nIda,M,,,07 Mar 2024\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Muster\r\nEND:VCARD\r\n"
SIGNS: dict[str, dict[str, Any]] = {
    "2018": {"friends/friends.json": friends(IDA, key="friends"), "photos/1.jpg": b"x"},
    "2022": {"friends_and_followers/friends.json": friends(IDA), "posts/1.jpg": b"x"},
    "2023": {"connections/friends/your_friends.json": friends(IDA), "preferences/a.json": {}},
    "html": {
        "friends_and_followers/friends.html": list_page("Friends", (IDA, "Mar 4, 2024")),
        "a/b.jpg": b"x",
    },
    "only messages": {
        f"{ACTIVITY}/messages/inbox/bo_1/message_1.json": talk(message(BO)),
        f"{ACTIVITY}/x.jpg": b"x",
    },
    "old messages": {"messages/inbox/bo_1/message_1.json": talk(message(BO)), "messages/photos/x.jpg": b"x"},
    "html messages": {
        "messages/inbox/bo_1/message_1.html": conversation_page(BO, (BO, "x", "Mar 4, 2024, 3:04 PM")),
        "messages/x.jpg": b"x",
    },
    "only media": {f"{ACTIVITY}/posts/media/1.jpg": b"x", f"{ACTIVITY}/posts/media/2.jpg": b"x"},
    "profile": {PROFILE_PATH: PROFILE, "logged_information/a.json": {}},
    "thread folder": {"message_1.json": talk(message(BO)), "photos/1.jpg": b"x"},
    "backup": {
        "Bo_1.json": {"participants": [BO, IDA], "threadName": "Bo_1", "messages": []},
        "Ida_2.json": {"participants": [BO, IDA], "threadName": "Ida_2", "messages": []},
        "media/1.jpg": b"x",
    },
}


@pytest.mark.parametrize("make", [archive, unpacked])
@pytest.mark.parametrize("sign", SIGNS)
def test_every_generation_is_known_packed_and_unpacked(
    tmp_path: Path, sign: str, make: Callable[..., Path]
) -> None:
    path = make(tmp_path, SIGNS[sign], "download.zip" if make is archive else "download")
    assert key_of(path) == "facebook"
    assert expand([path]) == [path]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_folder_around_it_makes_no_difference(tmp_path: Path, sign: str) -> None:
    inside = {f"my stuff/facebook-kim/{name}": value for name, value in SIGNS[sign].items()}
    assert key_of(archive(tmp_path, inside, "download.zip")) == "facebook"


def test_an_unpacked_download_among_other_files_is_one_of_the_sources(tmp_path: Path) -> None:
    drop = tmp_path / "drop"
    download = unpacked(drop, SIGNS["only messages"])
    (drop / "a.vcf").write_text(CARD)
    (drop / "other").mkdir()
    (drop / "other" / "b.vcf").write_text(CARD)
    assert expand([drop]) == [drop / "a.vcf", download, drop / "other" / "b.vcf"]


def test_a_file_of_messages_among_others_does_not_take_them_with_it(tmp_path: Path) -> None:
    drop = unpacked(tmp_path, {"message_1.json": talk(message(BO)), "a.vcf": CARD, "b.vcf": CARD}, "drop")
    assert [path.name for path in expand([drop])] == ["a.vcf", "b.vcf", "message_1.json"]


def test_a_folder_with_an_ordinary_name_elsewhere_makes_no_download(tmp_path: Path) -> None:
    drop = unpacked(tmp_path, {"posts/a.txt": "x", "mine/friends.json": friends(IDA), "c.vcf": CARD}, "drop")
    assert drop not in expand([drop])


@pytest.mark.parametrize(
    "value",
    [
        friends(IDA),
        friends(IDA, key="friends"),
        talk(message(BO)),
        {"participants": [BO, KIM], "threadName": "Bo Muster_1", "messages": []},
        {"received_requests_v2": [{"name": IDA, "timestamp": 1}]},
        PROFILE,
        friends(IDA, key="friends_v7"),
        {"address_book": {"address_book": [{"name": IDA, "details": [{"contact_point": "+49 30 0000123"}]}]}},
        {"groups_joined": [{"timestamp": 1, "data": [{"name": "Chess club"}], "title": "Kim joined."}]},
        {"events_invited": [{"name": "Party", "start_timestamp": 1_700_000_000, "end_timestamp": 0}]},
    ],
    ids=[
        "friends",
        "old friends",
        "talk",
        "backup",
        "requests",
        "profile",
        "friends of another version",
        "old address book",
        "old groups",
        "old events",
    ],
)
@pytest.mark.parametrize("name", ["download", "message_1.json", "your_posts_1.json"])
def test_a_single_file_is_known_by_what_is_in_it(tmp_path: Path, value: Any, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bytes_of(value))
    assert key_of(path) == "facebook"
    assert problems(read(path)) == []


def test_a_single_file_of_the_newest_generation_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "your_friends.json"
    path.write_bytes(bytes_of([labelled(("Name", IDA))]))
    assert key_of(path) == "facebook"
    assert [contact.formatted_name for contact in contacts(read(path))] == [IDA]


def test_a_single_page_is_known_by_its_looks(tmp_path: Path) -> None:
    path = tmp_path / "message_1.html"
    path.write_text(conversation_page(BO, (BO, "x", "Mar 4, 2024, 3:04 PM")), "utf-8")
    assert key_of(path) == "facebook"
    assert len(exchanges(read(path))) == 1


@pytest.mark.parametrize(
    "files",
    [
        {
            "connections/followers_and_following/followers_1.json": [account("ida_m")],
            "messages/inbox/bo_1/message_1.json": talk(message(BO)),
        },
        {"your_instagram_activity/messages/inbox/bo_1/message_1.json": talk(message(BO)), "a.jpg": b"x"},
    ],
)
def test_instagram_is_not_taken_for_facebook(tmp_path: Path, files: dict[str, Any]) -> None:
    assert key_of(archive(tmp_path, files, "download.zip")) == "instagram"


@pytest.mark.parametrize(
    "files",
    [
        {"Connections.csv": LINKEDIN, "messages/a.json": {}},
        {
            "data/account.js": "window.YTD.account.part0 = [ ]",
            "data/manifest.js": "window.__THAR_CONFIG = { }",
        },
        {
            "result.json": {"name": "x", "type": "personal_chat", "id": 1, "messages": []},
            "photos/1.jpg": b"x",
        },
        {"a.json": {"messages": [], "participants": 3}, "b.json": {}},
        {"events/a.txt": "x", "posts/index.html": "<p>hello</p>"},
        {"friends/list.txt": "x", "groups/x.md": "y"},
        {"a.html": "<html><p>x</p></html>"},
        {"friends.json": {"friends": 5}},
    ],
    ids=["linkedin", "x", "telegram", "json", "site", "texts", "page", "number"],
)
def test_what_is_none_is_not_taken_for_one(tmp_path: Path, files: dict[str, Any]) -> None:
    assert key_of(archive(tmp_path, files, "download.zip")) not in ("facebook", "instagram")


def test_a_folder_without_files_is_no_download(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    (tmp_path / "a.txt").write_text("x")
    assert expand([tmp_path]) == [tmp_path / "a.txt"]
