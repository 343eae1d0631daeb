"""The readings and suggestions of whole made-up networks are those that the description of the method gives,
worked out the long way; and a network that was edited step by step reads like one that is read anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.headless import import_files
from netdesk.desk.read_file import readings_of, suggestions_of
from netdesk.domain import command as c
from netdesk.domain.contact import Day, Interaction, Presence, Tie
from netdesk.domain.moment import Moment, date_of_day
from netdesk.domain.network import Request
from netdesk.domain.phrase import Days, english_value
from netdesk.domain.reading import NO_DAY
from netdesk.domain.suggestion import Suggestion
from tests.desk.reading_anew import read
from tests.desks import open_desk
from tests.scenarios.by_hand import ByHand
from tests.scenarios.invented_network import CHANNELS, TODAY, WAYS, invented
from tests.scenarios.windows import settle, suggestions

SIZES = {1: 110, 2: 60}
"""By seed, how many people there are."""
WHEN = (TODAY, date(2024, 2, 29), date(2031, 3, 1))
DEPENDS = {"answer", "change-channel"}
"""Kinds for which it also matters what is likely to help."""


@pytest.fixture(scope="module", params=sorted(SIZES))
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def network(seed: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented network, brought in from its document."""
    folder = tmp_path_factory.mktemp("described")
    document, path = folder / "network.json", folder / "network.netdesk"
    document.write_text(json.dumps(invented(seed, SIZES[seed])), encoding="utf-8")
    (account,) = import_files(path, [document], lambda *_: None)
    assert not account.problems
    return path


@pytest.mark.parametrize("today", WHEN, ids=str)
def test_readings_are_those_worked_out_by_hand(seed: int, network: Path, today: date) -> None:
    by_hand = ByHand(invented(seed, SIZES[seed]), today)
    found = {one.uid: one.reading for one in readings_of(network, today)}
    assert found.keys() == by_hand.contacts.keys()
    for uid, read_off in found.items():
        days = by_hand.days(uid)
        last = None if read_off.last_day == NO_DAY else date_of_day(read_off.last_day)
        assert (uid, read_off.contact_days, last) == (uid, len(days), max(days, default=None))
        assert (uid, read_off.state) == (uid, by_hand.state(uid))
        assert read_off.warmth == pytest.approx(by_hand.warmth(uid), rel=1e-9), uid
        assert read_off.strength == pytest.approx(by_hand.strength(uid), rel=1e-9), uid
        assert read_off.answer_chance == pytest.approx(by_hand.answer_chance(uid), rel=1e-9), uid


@pytest.mark.parametrize("today", WHEN, ids=str)
def test_every_suggestion_has_its_cause_and_every_cause_its_suggestion(
    seed: int, network: Path, today: date
) -> None:
    by_hand = ByHand(invented(seed, SIZES[seed]), today)
    found = {one.contact_uid: one for one in suggestions_of(network, today)}
    scores = [one.score for one in found.values()]
    assert scores == sorted(scores, reverse=True)
    for uid in by_hand.contacts:
        kinds = by_hand.kinds(uid)
        shown = found.get(uid)
        assert (uid, shown is None or shown.kind in kinds) == (uid, True), (shown, kinds)
        assert (uid, shown is not None or kinds <= DEPENDS) == (uid, True), kinds


def test_the_history_that_is_told_is_the_one_there_was(seed: int, network: Path) -> None:
    by_hand = ByHand(invented(seed, SIZES[seed]), TODAY)
    told = 0
    for one in suggestions_of(network, TODAY):
        days = by_hand.days(one.contact_uid)
        lines = [str(evidence.text) for evidence in one.evidence]
        assert lines
        if len(days) > 1 and any(line.startswith("Contact on") for line in lines):
            told += 1
            first, last = english_value(days[0]), english_value(days[-1])
            ago = english_value(Days((TODAY - days[-1]).days))
            then = "today" if days[-1] == TODAY else f"{last}, {ago} ago"
            assert f"Contact on {len(days)} days since {first}; the last one was {then}." in lines
    assert told > 3


@pytest.fixture
def desk(qtbot: QtBot, network: Path, tmp_path: Path) -> Iterator[Desk]:
    """The network open for edits, with its advisor running."""
    path = tmp_path / "edited.netdesk"
    path.write_bytes(network.read_bytes())
    with open_desk(path, TODAY) as opened:
        opened.start()
        settle(qtbot, opened)
        yield opened


def test_a_network_edited_step_by_step_reads_like_one_read_anew(qtbot: QtBot, desk: Desk, seed: int) -> None:
    random = Random(seed)
    made = 0
    for _ in range(6):
        for _ in range(4):
            made += _edit(desk, random, made)
        settle(qtbot, desk)
        anew = read(desk).asked.advice.suggestions
        assert _said(suggestions(desk)) == _said(anew)
        scores = {one.key: one.score for one in anew}
        for one in suggestions(desk):
            assert one.score == pytest.approx(scores[one.key], abs=0.2), one.key


def _said(found: tuple[Suggestion, ...] | object) -> set[tuple[str, str, str]]:
    assert isinstance(found, tuple)
    return {(one.key, one.channel, str(one.reason)) for one in found}


def _edit(desk: Desk, random: Random, made: int) -> int:
    """Something a person might do next, who has `made` so many edits; gives how many more these are."""
    ids = sorted(row[0] for row in desk.file.connection.execute("SELECT id FROM contact WHERE id <> 1"))
    one, two = random.sample(ids, 2)
    day = TODAY - timedelta(days=random.choice((-1, 0, 1, 9, 200)))
    uids = tuple(desk.uid_of(contact_id) for contact_id in (one, two))
    contacts = [desk.contact(contact_id) for contact_id in (one, two)]
    assert contacts[0] is not None
    assert contacts[1] is not None
    near = Day("birthday", f"{TODAY + timedelta(days=3):--%m-%d}")
    logged = Interaction(
        "", Moment.on(day), random.choice(CHANNELS), random.choice(WAYS), "message", uids[:1], text="Well?"
    )
    match random.randrange(10):
        case 0 | 1 | 2:
            desk.do(c.LogInteraction(logged))
        case 3:
            desk.do(c.SetCircle((one, two), random.choice((5, 50, None))))
        case 4:
            desk.do(c.SetPresence(one, Presence("xing", since="2019-05", state="connected")))
        case 5:
            desk.do(c.SaveTie(Tie(uids[0], uids[1], "colleague")))
        case 6:
            desk.do(c.SaveRecord(Request(uids[0], "xing", "in", "accepted", f"{day}")))
        case 7:
            desk.do(c.EditContact(replace(contacts[0], days=(near,))))
        case 8:
            desk.do(c.MergeContacts((c.Merging(contacts[0], (two,)),)))
        case _:
            if made:
                desk.undo()
            return -bool(made)
    return 1
