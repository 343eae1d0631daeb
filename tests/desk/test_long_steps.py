"""What is done to very many people at once goes on in the background, as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import (
    DeleteContacts,
    ForMany,
    SetCircle,
    SetCloseness,
    SetRhythm,
    TagContacts,
)
from netdesk.domain.contact import Contact
from netdesk.domain.phrase import phrase
from netdesk.store import contact_edits, step
from netdesk.store.contact_rows import ChannelIds
from tests.desks import open_desk
from tests.window.network import TODAY

MANY = 1_000


def people_in(desk: Desk, count: int = MANY) -> tuple[int, ...]:
    """So many new people."""
    contacts = [Contact(formatted_name=f"Person {number}") for number in range(count)]
    with step.step(desk.file.connection, phrase("People")):
        ids = contact_edits.add_contacts(desk.file.connection, contacts, ChannelIds(desk.file.connection))
    return tuple(ids)


def tagged(desk: Desk) -> int:
    """How many bear a tag."""
    return sum(count for _tag, count in desk.tags())


@pytest.mark.parametrize(
    "make",
    [
        lambda ids: TagContacts(ids, "harbour"),
        lambda ids: SetCircle(ids, 150),
        lambda ids: SetCloseness(ids, "business"),
        lambda ids: SetRhythm(ids, 90),
        DeleteContacts,
    ],
    ids=["tag", "circle", "closeness", "rhythm", "delete"],
)
def test_what_is_done_to_many_is_done_in_the_background_as_one_step(
    make: Callable[[tuple[int, ...]], ForMany], network: Desk, qtbot: QtBot
) -> None:
    ids = people_in(network)
    before = [network.contact(one) for one in ids]
    told: list[tuple[str, str]] = []
    network.at_work.connect(lambda label, way: told.append((str(label), way)))
    done: list[int] = []
    with qtbot.waitSignal(network.changed, timeout=60_000):
        network.do_to_many(make(ids), lambda: done.append(1))
        assert not done
        assert len(told) == 1
    qtbot.waitUntil(lambda: bool(done))
    assert told == [(str(network.undo_label), "do"), ("None", "")]
    assert all(now != then for now, then in zip(map(network.contact, ids), before, strict=True))
    network.file.undo()
    assert [network.contact(one) for one in ids] == before


def test_what_is_done_to_few_is_done_at_once(network: Desk) -> None:
    done: list[int] = []
    network.do_to_many(TagContacts(people_in(network, 3), "harbour"), lambda: done.append(tagged(network)))
    assert done == [3]


def test_the_same_wish_again_is_passed_over_and_another_refused_in_words(network: Desk, qtbot: QtBot) -> None:
    ids = people_in(network)
    sentences: list[str] = []
    done: list[str] = []
    network.failed.connect(sentences.append)
    tag = TagContacts(ids, "harbour")
    with qtbot.waitSignal(network.changed, timeout=60_000):
        network.do_to_many(tag, lambda: done.append("tag"))
        network.do_to_many(tag, lambda: done.append("again"))
        assert not sentences
        network.do_to_many(SetCircle(ids[:1], 5), lambda: done.append("circle"))
        network.undo()
    assert sentences == ["The network is being written just now; please try again in a moment."] * 2
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["tag"]
    assert tagged(network) == MANY


def test_closing_meanwhile_leaves_all_of_it_or_nothing(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "network.netdesk"
    with open_desk(path, TODAY) as desk:
        desk.do_to_many(TagContacts(people_in(desk), "harbour"), lambda: None)
    with open_desk(path, TODAY) as desk:
        assert tagged(desk) in (0, MANY)
        assert (str(desk.undo_label) == f"Tag {MANY:,} contacts") == (tagged(desk) == MANY)
