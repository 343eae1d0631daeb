"""A closed account is who an export from before it was closed says, whichever export comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from netdesk.domain import command as c
from netdesk.domain.contact import ME_UID, Contact
from netdesk.domain.importing import Choice, ClosedAccount
from netdesk.store.batches import read_batches
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.network_file import NetworkFile, reading
from netdesk.store.take_back import take_back
from netdesk.store.whole_network import read_network
from tests.importers.imported import imported, preview, read_whole
from tests.importers.instagram.test_reader import PROFILE as INSTAGRAM_PROFILE
from tests.importers.linkedin import exports as linkedin
from tests.importers.meta import exports as meta
from tests.importers.telegram import exports as telegram

INBOX = f"{meta.ACTIVITY}/messages/inbox"
BEFORE, AFTER = "facebook-kimown-2023-01-02-aBcDeF.zip", "facebook-kimown-2024-05-01-aBcDeF.zip"
Told = tuple[list[Contact], list[tuple[str, str, tuple[str, ...]]]]


def talk(name: str, *texts: str, thread: str = "x_1") -> dict[str, Any]:
    """What `name` and the owner said in turn."""
    said = [
        meta.message((name, meta.KIM)[place % 2], text, meta.T * 1000 + place)
        for place, text in enumerate(texts)
    ]
    return meta.talk(*said, people=(name, meta.KIM), title=name, thread=thread)


def facebook(folder: Path, name: str, other: str, *texts: str, friends: Sequence[str] = ()) -> Path:
    """A download with one conversation, in which `other` took part."""
    files: dict[str, Any] = {
        meta.PROFILE_PATH: meta.PROFILE, f"{INBOX}/x_1/message_1.json": talk(other, *texts),
    }  # fmt: skip
    if friends:
        files["connections/friends/your_friends.json"] = meta.friends(*friends)
    return meta.archive(folder, files, name)


def instagram(folder: Path, name: str, other: str, *texts: str) -> Path:
    files = {
        "personal_information/personal_information.json": INSTAGRAM_PROFILE,
        "your_instagram_activity/messages/inbox/x_1/message_1.json": talk(other, *texts),
    }
    return meta.archive(folder, files, name)


def told(network: Path) -> Told:
    """Everybody but for ids of the network, and who said what to whom."""
    whole = read_whole(network)
    names = {one.uid: one.formatted_name for one in whole.contacts} | {ME_UID: "me", "": "?"}
    people = [
        replace(
            one,
            id=0,
            uid="",
            source_ids=tuple(sorted(one.source_ids)),
            presences=tuple(sorted(one.presences)),
        )
        for one in whole.contacts
    ]
    exchanges = sorted(
        (one.text, names[one.author], tuple(names[uid] for uid in one.participants))
        for one in whole.interactions
    )
    return sorted(people, key=lambda one: one.formatted_name), exchanges


def after(network: Path, *drops: Sequence[Path]) -> Told:
    """What a new network holds after these drops, each of which changes nothing a second time."""
    for drop in (*drops, *drops):
        imported(network, *drop)
    once = read_whole(network)
    for drop in drops:
        assert [(one.new, one.merged) for one in imported(network, *drop)] == [(0, 0)] * len(drop)
    assert read_whole(network) == once
    with reading(network) as connection:
        assert not faults(connection)
    return told(network)


@pytest.mark.parametrize("friends", [(), (meta.BO, meta.IDA)], ids=["alone", "with friends"])
def test_any_order_of_downloads_gives_one_result(tmp_path: Path, friends: Sequence[str]) -> None:
    old = facebook(tmp_path, BEFORE, meta.BO, "Hi", "Hello", friends=friends)
    new = facebook(tmp_path, AFTER, "Facebook user", "Hi", "Hello", "Bye", friends=friends[1:])
    ways = [([old], [new]), ([new], [old]), ([old, new],), ([new, old],)]
    results = [after(tmp_path / f"{number}.netdesk", *drops) for number, drops in enumerate(ways)]
    people, exchanges = results[0]
    assert [one.formatted_name for one in people] == [meta.BO, *friends[1:]]
    assert exchanges == [
        ("Bye", meta.BO, (meta.BO,)), ("Hello", "me", (meta.BO,)), ("Hi", meta.BO, (meta.BO,)),
    ]  # fmt: skip
    assert all(result == results[0] for result in results)


def test_three_downloads_in_any_order_give_one_result(tmp_path: Path) -> None:
    texts = ("Hi", "Hello", "Bye", "?")
    paths = [
        facebook(tmp_path, f"facebook-kimown-202{year}-01-02-aBcDeF.zip", name, *texts[: year + 1])
        for year, name in ((1, meta.BO), (2, "Facebook user"), (3, "Facebook-Nutzer"))
    ]
    results = [
        after(tmp_path / f"{number}.netdesk", *([path] for path in order))
        for number, order in enumerate(permutations(paths))
    ]
    assert [one.formatted_name for one in results[0][0]] == [meta.BO]
    assert all(result == results[0] for result in results)


def test_an_account_on_instagram_is_known_by_its_conversation_too(tmp_path: Path) -> None:
    old = instagram(tmp_path, "instagram-kim-2022.zip", meta.BO, "Hi", "Hello")
    new = instagram(tmp_path, "instagram-kim-2024.zip", "Instagram User", "Hi", "Hello", "Bye")
    results = [
        after(tmp_path / f"{n}.netdesk", *way) for n, way in enumerate((([old], [new]), ([new], [old])))
    ]
    assert [one.formatted_name for one in results[0][0]] == [meta.BO]
    assert {line[2] for line in results[0][1]} == {(meta.BO,)}
    assert results[0] == results[1]


def test_a_member_of_linkedin_is_known_by_the_conversation_too(tmp_path: Path) -> None:
    def of(folder: str, name: str, url: str, *texts: str) -> Path:
        me, other = ("Kim Own", linkedin.ME), (name, url)
        rows = [
            linkedin.message(text, *((me, other) if place % 2 else (other, me)), talk="1-x")
            for place, text in enumerate(texts)
        ]
        rows.append(linkedin.message("Hey", me, ("Ida Muster", linkedin.IDA), talk="2-y"))
        (tmp_path / folder).mkdir()
        return linkedin.export(
            tmp_path / folder, {"messages.csv": linkedin.table(linkedin.MESSAGES_2023, *rows)}
        )

    old = of("old", "Otto Beispiel", linkedin.OTTO, "Hi", "Hello")
    new = of("new", "LinkedIn Member", "", "Hi", "Hello", "Bye")
    results = [
        after(tmp_path / f"{n}.netdesk", *way)
        for n, way in enumerate((([old], [new]), ([new], [old]), ([new, old],)))
    ]
    otto = ("Otto Beispiel",)
    assert [one.formatted_name for one in results[0][0]] == ["Ida Muster", *otto]
    assert results[0][1] == [
        ("Bye", *otto, otto), ("Hello", "me", otto), ("Hey", "me", ("Ida Muster",)), ("Hi", *otto, otto),
    ]  # fmt: skip
    assert all(result == results[0] for result in results)


def test_an_account_with_an_id_of_its_own_gets_the_name_of_an_older_export(tmp_path: Path) -> None:
    said = telegram.message(1, telegram.BO)
    old = telegram.chat("personal_chat", telegram.BO, "Bo", said)
    gone = telegram.chat(
        "personal_chat",
        telegram.BO,
        None,
        said | {"from": None},
        telegram.message(2, telegram.BO) | {"from": None},
    )
    paths = []
    for name, chat in (("old", old), ("new", gone)):
        (tmp_path / name).mkdir()
        paths.append(telegram.export(tmp_path / name, telegram.account(chat)))
    results = [
        after(tmp_path / f"{n}.netdesk", *([path] for path in way))
        for n, way in enumerate(permutations(paths))
    ]
    assert [one.formatted_name for one in results[0][0]] == ["Bo"]
    assert results[0] == results[1]


def test_what_was_said_of_the_closed_account_is_said_of_who_had_it(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, facebook(tmp_path, AFTER, "Facebook user", "Hi", "Hello"))
    with NetworkFile(network) as file:
        (closed,) = read_contacts(file.connection, [2])
        file.do(c.EditContact(replace(closed, notes="Sold me a bike", tags=("bikes",))))
    imported(network, facebook(tmp_path, BEFORE, meta.BO, "Hi", friends=(meta.BO,)))
    (bo,) = read_whole(network).contacts
    assert (bo.formatted_name, bo.notes, bo.tags) == (meta.BO, "Sold me a bike", ("bikes",))


def test_whom_the_owner_named_stays_who_they_are(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, facebook(tmp_path, AFTER, "Facebook user", "Hi", "Hello"))
    with NetworkFile(network) as file:
        (closed,) = read_contacts(file.connection, [2])
        file.do(c.EditContact(replace(closed, formatted_name="Bo from school")))
    imported(network, facebook(tmp_path, BEFORE, meta.BO, "Hi"))
    assert [one.formatted_name for one in read_whole(network).contacts] == ["Bo from school"]


def test_two_conversations_are_two_accounts(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    gone, other = (talk("Facebook user", "Hi", thread=thread) for thread in ("x_1", "y_2"))
    files = {
        meta.PROFILE_PATH: meta.PROFILE, f"{INBOX}/x_1/message_1.json": gone,
        f"{INBOX}/y_2/message_1.json": other,
    }  # fmt: skip
    imported(network, meta.archive(tmp_path, files, AFTER))
    imported(network, facebook(tmp_path, BEFORE, meta.BO, "Hi"))
    assert sorted(one.formatted_name for one in read_whole(network).contacts) == [meta.BO, "Facebook user"]


def test_the_owner_can_leave_it_a_closed_account(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, facebook(tmp_path, AFTER, "Facebook user", "Hi"))
    old = facebook(tmp_path, BEFORE, meta.BO, "Hi")
    (row,) = [one for one in preview(network, old, {}) if isinstance(one.record, ClosedAccount)]
    assert (row.title, row.outcome) == (meta.BO, "merge")
    rows = preview(network, old, {row.number: Choice(is_wanted=False)})
    assert not [one for one in rows if isinstance(one.record, ClosedAccount)]
    assert [one.outcome for one in rows if one.number == row.number] == ["skipped"]


def test_taking_the_older_export_back_gives_the_closed_account_back(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, facebook(tmp_path, AFTER, "Facebook user", "Hi", "Hello"))
    before = read_whole(network)
    imported(network, facebook(tmp_path, BEFORE, meta.BO, "Hi", friends=(meta.BO,)))
    with NetworkFile(network) as file:
        file.undo()
        assert read_network(file.connection) == before
        file.redo()
        take_back(file.connection, read_batches(file.connection)[0].id)
        assert not faults(file.connection)
    left = read_whole(network)
    assert left.contacts == before.contacts
    assert sorted(left.interactions) == sorted(before.interactions)


@pytest.mark.parametrize("is_newest_first", [True, False])
@pytest.mark.parametrize("is_older_first", [True, False])
def test_taking_both_back_leaves_nothing(
    tmp_path: Path, *, is_newest_first: bool, is_older_first: bool
) -> None:
    network = tmp_path / "n.netdesk"
    paths = [
        facebook(tmp_path, AFTER, "Facebook user", "Hi", "Hello"),
        facebook(tmp_path, BEFORE, meta.BO, "Hi", friends=(meta.BO,)),
    ]
    for path in reversed(paths) if is_older_first else paths:
        imported(network, path)
    with NetworkFile(network) as file:
        batches = read_batches(file.connection)
        for batch in batches if is_newest_first else reversed(batches):
            take_back(file.connection, batch.id)
            assert not faults(file.connection)
    left = read_whole(network)
    assert (left.contacts, left.interactions) == ((), ())
