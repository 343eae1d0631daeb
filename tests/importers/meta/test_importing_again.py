"""Downloads through the whole import, into a real network: what comes again changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netdesk.desk import headless
from netdesk.domain.document import NetworkDocument
from netdesk.domain.importing import FileCount
from netdesk.store.network_file import reading
from netdesk.store.whole_network import read_network
from tests.importers.meta.exports import (
    ACTIVITY,
    BO,
    IDA,
    KIM,
    PROFILE_PATH,
    T,
    account,
    archive,
    bytes_of,
    friends,
    message,
    talk,
    unpacked,
)
from tests.importers.meta.pages import conversation_page
from tests.importers.meta.samples import MS, facebook, instagram

INBOX = f"{ACTIVITY}/messages/inbox"


def bring_in(network: Path, *paths: Path) -> list[FileCount]:
    return headless.import_files(network, paths, lambda *_: None)


def whole(network: Path) -> NetworkDocument:
    with reading(network) as connection:
        return read_network(connection)


def people(network: Path) -> dict[str, Any]:
    return {contact.formatted_name: contact for contact in whole(network).contacts}


def without_ids(network: NetworkDocument) -> dict[str, list[str]]:
    """What a network says, in any order, without what is made up when it is written."""
    names = {contact.uid: contact.formatted_name for contact in network.contacts}
    return {
        "people": sorted(
            f"{one.formatted_name} {one.presences} {one.source_ids}" for one in network.contacts
        ),
        "exchanges": sorted(
            f"{[names[uid] for uid in sorted(one.participants, key=lambda uid: names[uid])]} {one.source_id} "
            f"{one.direction} {one.kind} {one.text} {names.get(one.author, one.author)}"
            for one in network.interactions
        ),
        "requests": sorted(f"{names[one.contact]} {one.state} {one.time}" for one in network.requests),
        "groups": sorted(f"{one.name} {one.last_post}" for one in network.groups),
    }


@pytest.mark.parametrize(
    ("files", "name", "count"),
    [(facebook, "facebook-kim-2024-05-01-aBc.zip", 8), (instagram, "instagram-kim-2024-05-01-aBc.zip", 2)],
    ids=["facebook", "instagram"],
)
def test_a_second_import_changes_nothing(
    tmp_path: Path, files: Callable[[], dict[str, Any]], name: str, count: int
) -> None:
    network = tmp_path / "n.netdesk"
    (first,) = bring_in(network, archive(tmp_path, files(), name))
    assert first.new > 0
    before = whole(network)
    assert len(before.interactions) == count
    for path in (archive(tmp_path, files(), name), unpacked(tmp_path, files(), "again")):
        (again,) = bring_in(network, path)
        assert (again.new, again.merged, again.read) == (0, 0, again.unchanged)
        assert whole(network) == before
    assert headless.check(network) == []


def test_parts_dropped_together_give_what_one_download_does(tmp_path: Path) -> None:
    files = facebook()
    one, parts = tmp_path / "one.netdesk", tmp_path / "parts.netdesk"
    bring_in(one, archive(tmp_path, files, "facebook-kim-2024-05-01-aBc.zip"))
    names = sorted(files, key=lambda name: ("friends" in name, name))
    cut = len(names) // 3
    drop = [
        archive(tmp_path, {name: files[name] for name in some}, f"facebook-kim-2024-05-01-aBc-{number}.zip")
        for number, some in enumerate((names[:cut], names[cut : 2 * cut], names[2 * cut :]), start=1)
    ]
    accounts = bring_in(parts, *reversed(drop))
    assert {account.format for account in accounts} == {"facebook"}
    assert without_ids(whole(parts)) == without_ids(whole(one))


def test_the_next_download_adds_only_what_is_new(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    bring_in(network, archive(tmp_path, facebook(), "facebook-kim-2024-05-01-aBc.zip"))
    later = facebook()
    talked = later[f"{INBOX}/bomuster_abc123/message_1.json"]["messages"]
    talked.insert(0, message(BO, "new", MS + 10_000_000))
    # What was said is moved to the archive; the request was accepted; the group got a post.
    later[f"{ACTIVITY}/messages/archived_threads/trip_9/message_1.json"] = later.pop(
        f"{INBOX}/trip_9/message_1.json"
    )
    later["connections/friends/your_friends.json"] = friends(IDA, BO, "Uwe Fern", "Ola Neu")
    later[f"{ACTIVITY}/groups/group_posts_and_comments.json"] = {
        "group_posts_v2": [{"timestamp": T + 864_000, "title": f"{KIM} posted in Chess club."}]
    }
    before = whole(network)
    bring_in(network, archive(tmp_path, later, "facebook-kim-2025-05-01-xYz.zip"))
    after = whole(network)
    assert len(after.interactions) == len(before.interactions) + 1
    assert len(after.contacts) == len(before.contacts)
    assert people(network)["Ola Neu"].presences[0].state == "connected"
    assert [request.state for request in after.requests] == ["accepted", "accepted"]
    assert [group.last_post for group in after.groups] == ["2023-11-24"]


def test_a_friend_who_changed_the_name_stays_one_person(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    bring_in(network, archive(tmp_path, facebook(), "facebook-kim-2024-05-01-aBc.zip"))
    later = facebook()
    later["connections/friends/your_friends.json"]["friends_v2"][1]["name"] = "Bo Neumann"
    married = talk(
        message(KIM, "Shall we?"),
        message("Bo Neumann", "Köln ❤", MS + 60_000),
        people=("Bo Neumann", KIM),
        title="Bo Neumann",
    )
    later[f"{INBOX}/bomuster_abc123/message_1.json"] = married
    bring_in(network, archive(tmp_path, later, "facebook-kim-2025-05-01-xYz.zip"))
    found = people(network)
    assert "Bo Neumann" not in found
    assert [field.value for field in found[BO].fields] == ["Bo Neumann"]
    assert len(whole(network).interactions) == 8
    later[f"{INBOX}/bomuster_abc123/message_1.json"]["messages"].insert(
        0, message("Bo Neumann", "new", MS + 90_000_000)
    )
    bring_in(network, archive(tmp_path, later, "facebook-kim-2026-05-01-uVw.zip"))
    assert "Bo Neumann" not in people(network)
    assert len(whole(network).interactions) == 9


def test_friends_of_one_second_with_other_first_names_are_two(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    for year, name in ((2024, BO), (2025, "Ola Neu")):
        files = {"connections/friends/your_friends.json": friends(name)}
        bring_in(network, archive(tmp_path, files, f"facebook-kim-{year}-05-01.zip"))
    assert set(people(network)) == {BO, "Ola Neu"}


def test_closed_accounts_are_never_joined(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    gone = {
        f"{INBOX}/user_{place}/message_1.json": talk(
            message("Facebook user"),
            people=("Facebook user", KIM),
            title="Facebook user",
            thread=f"user_{place}",
        )
        for place in range(3)
    }
    bring_in(network, archive(tmp_path, facebook() | gone, "facebook-kim-2024-05-01-aBc.zip"))
    names = [contact.formatted_name for contact in whole(network).contacts]
    assert names.count("Facebook user") == 4


def test_a_backup_and_the_download_do_not_double_what_both_have(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    saved = [
        {"senderName": KIM, "text": "Shall we?", "timestamp": MS, "type": "text"},
        {"senderName": BO, "text": "only here", "timestamp": MS + 9_000_000, "type": "text"},
    ]
    backup = {"Bo Muster_3.json": {"participants": [KIM, BO], "threadName": "Bo Muster_3", "messages": saved}}
    download = archive(tmp_path, facebook(), "facebook-kim-2024-05-01-aBc.zip")
    bring_in(network, download)
    (account,) = bring_in(network, archive(tmp_path, backup, "messages.zip"))
    assert (account.new, account.unchanged) == (1, 1)
    other = tmp_path / "other.netdesk"
    bring_in(other, archive(tmp_path, backup, "messages.zip"))
    bring_in(other, download)
    for one in (network, other):
        assert len(whole(one).interactions) == 9
        assert [name for name in people(one) if name.startswith("Bo")] == [BO]


def test_the_owner_comes_from_the_profile_and_is_nobody_else(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    files = facebook()
    bring_in(network, archive(tmp_path, files, "facebook-kim-2024-05-01-aBc.zip"))
    me = whole(network).me
    assert me is not None
    assert me.formatted_name == KIM
    assert KIM not in people(network)
    assert PROFILE_PATH in files


@pytest.mark.parametrize("is_json_first", [True, False])
def test_a_download_as_web_pages_and_as_json_hold_the_same_messages(
    tmp_path: Path, is_json_first: bool
) -> None:
    said = (message(BO, "Good morning"), message(KIM, "Hello Bo", (T + 65) * 1000))
    more = message(BO, "Only in one", (T + 600) * 1000)
    page = conversation_page(
        BO,
        (BO, "Good morning", "Nov 14, 2023 11:13 PM"),
        (KIM, "Hello Bo", "Nov 14, 2023 11:14 PM"),
        header=f"Participants: {BO}, {KIM}",
    )
    place = f"{INBOX}/bomuster_abc123/message_1"
    json = archive(tmp_path, {f"{place}.json": talk(*said, more)}, "facebook-json-2024-05-01.zip")
    html = archive(tmp_path, {f"{place}.html": page}, "facebook-html-2024-05-01.zip")
    network = tmp_path / "n.netdesk"
    for path in (json, html) if is_json_first else (html, json):
        bring_in(network, path)
    assert sorted(one.text for one in whole(network).interactions) == [
        "Good morning",
        "Hello Bo",
        "Only in one",
    ]
    for path in (json, html):
        assert bring_in(network, path)[0].new == 0
    together = tmp_path / "together.netdesk"
    bring_in(together, html, json)
    assert [one.moment.kind for one in whole(together).interactions] == ["instant"] * 3


def test_pages_of_two_downloads_hold_the_same_messages_with_seconds_and_without(tmp_path: Path) -> None:
    def pages(name: str, *said: tuple[str, str, str]) -> Path:
        page = conversation_page(BO, *said, header=f"Participants: {BO}, {KIM}")
        return archive(tmp_path, {f"{INBOX}/bomuster_abc123/message_1.html": page}, name)

    old = pages(
        "facebook-kim-2023-12-01.zip",
        (BO, "ok", "Nov 14, 2023, 11:13 PM"),
        (KIM, "Hello Bo", "Nov 14, 2023, 11:14 PM"),
    )
    new = pages(
        "facebook-kim-2024-05-01.zip",
        (BO, "ok", "14 Nov 2023, 23:13:20"),
        (KIM, "Hello Bo", "14 Nov 2023, 23:14:05"),
        (BO, "ok", "14 Nov 2023, 23:15:00"),
    )
    for number, drops in enumerate(([old, new], [new, old])):
        apart, together = tmp_path / f"{number}.netdesk", tmp_path / f"{number} at once.netdesk"
        for path in drops:
            bring_in(apart, path)
        bring_in(together, *drops)
        for network in (apart, together):
            assert sorted(one.text for one in whole(network).interactions) == ["Hello Bo", "ok", "ok"]


def test_of_a_friend_who_was_removed_nobody_says_that_nothing_is_changed(tmp_path: Path) -> None:
    def download(year: int, listed: tuple[str, ...], removed: tuple[str, ...]) -> FileCount:
        since = {BO: T, "Uwe Fern": T + 1, IDA: T + 2}
        files = {
            "connections/friends/your_friends.json": {
                "friends_v2": [{"name": name, "timestamp": since[name]} for name in listed]
            },
            "connections/friends/removed_friends.json": friends(*removed, key="deleted_friends_v2"),
        }
        (account,) = bring_in(network, archive(tmp_path, files, f"facebook-kim-{year}-05-01.zip"))
        return account

    network = tmp_path / "n.netdesk"
    download(2024, (BO, "Uwe Fern", IDA), ())
    account = download(2025, (IDA,), (BO,))
    assert people(network)[BO].presences[0].state == "former"
    assert [problem.where for problem in account.problems] == ["Uwe Fern"]


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_a_request_of_somebody_who_is_a_friend_by_the_next_download_was_accepted(
    tmp_path: Path, is_newest_first: bool
) -> None:
    asked = {"received_requests_v2": [{"name": BO, "timestamp": T}, {"name": "Ola Neu", "timestamp": T}]}
    places = ("connections/friends/received_friend_requests.json", "connections/friends/your_friends.json")
    downloads = [
        archive(tmp_path, dict(zip(places, lists, strict=True)), f"facebook-kim-{year}-05-01.zip")
        for year, lists in (
            (2024, (asked, friends(IDA))),
            (2025, ({"received_requests_v2": []}, friends(IDA, BO))),
        )
    ]
    network = tmp_path / "n.netdesk"
    for path in reversed(downloads) if is_newest_first else downloads:
        bring_in(network, path)
    names = {contact.uid: contact.formatted_name for contact in whole(network).contacts}
    told = {names[request.contact]: request.state for request in whole(network).requests}
    assert told == {BO: "accepted", "Ola Neu": "new"}
    before = whole(network)
    for path in downloads:
        (again,) = bring_in(network, path)
        assert (again.new, again.merged) == (0, 0)
    assert whole(network) == before


@pytest.mark.parametrize("is_reversed", [False, True])
def test_lists_of_instagram_that_come_one_by_one_give_what_the_whole_does(
    tmp_path: Path, *, is_reversed: bool
) -> None:
    lists = {
        "followers_1.json": [account("ida_m"), account("uwe.f")],
        "following.json": {"relationships_following": [account("ida_m"), account("ola")]},
        "recent_follow_requests.json": {
            "relationships_permanent_follow_requests": [account("ola"), account("bo")]
        },
    }
    folder = "connections/followers_and_following"
    whole_one, one_by_one = tmp_path / "whole.netdesk", tmp_path / "lists.netdesk"
    files = {f"{folder}/{name}": value for name, value in lists.items()}
    bring_in(whole_one, archive(tmp_path, files, "instagram-kim-2024-05-01.zip"))
    for name in sorted(lists, reverse=is_reversed):
        (tmp_path / name).write_bytes(bytes_of(lists[name]))
        bring_in(one_by_one, tmp_path / name)
    assert without_ids(whole(one_by_one)) == without_ids(whole(whole_one))
    assert sorted(request.state for request in whole(one_by_one).requests) == ["accepted", "new"]
