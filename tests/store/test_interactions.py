"""Exchanges come back as they were, and mean the right thing for each person in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.command import LogInteraction
from netdesk.domain.contact import Interaction
from netdesk.domain.error import KnownError
from netdesk.domain.moment import DAY_S, Moment, day_of_date
from netdesk.domain.reading import BOTH, IN, OUT, QUIET, TALK
from netdesk.store import interactions
from tests.store.networks import call, do_all, network, person


def exchange(kind: str, channel: str, direction: str, author: str, people: tuple[str, ...]) -> Interaction:
    return Interaction("", Moment(0), channel, direction, kind, people, author)


@pytest.mark.parametrize(
    ("one", "senses"),
    [
        (exchange("message", "email", "out", "me", ("ida", "bo")), [OUT, OUT]),
        (exchange("message", "email", "in", "ida", ("ida", "bo")), [IN, 0]),
        (exchange("message", "email", "both", "ida", ("ida", "bo")), [BOTH, BOTH]),
        (exchange("meeting", "in-person", "both", "", ("ida",)), [BOTH | TALK]),
        (exchange("call", "phone", "in", "ida", ("ida",)), [IN | TALK]),
        (exchange("missed-call", "phone", "out", "me", ("ida",)), [OUT]),
        (exchange("note", "other", "", "me", ("ida",)), [OUT | QUIET]),
        (exchange("message", "xing", "in", "", ("ida",)), [IN]),
    ],
)
def test_the_sense_of_an_exchange_for_each_person(
    tmp_path: Path, one: Interaction, senses: list[int]
) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"), person("Bo"), LogInteraction(one))
        rows = file.connection.execute("SELECT sense FROM participant ORDER BY contact_id").fetchall()
        assert [row[0] for row in rows] == senses


@pytest.mark.parametrize(("thread", "sense"), [("club", OUT | QUIET), ("", OUT)])
def test_what_is_written_to_a_room_is_contact_with_nobody_in_it(
    tmp_path: Path, thread: str, sense: int
) -> None:
    names = ("Ida", "Bo", "Kim", "Ole", "Ute")
    one = exchange("message", "whatsapp", "out", "me", tuple(name.lower() for name in names))
    with network(tmp_path) as file:
        do_all(file, *map(person, names), LogInteraction(one._replace(thread=thread)))
        rows = file.connection.execute("SELECT sense FROM participant").fetchall()
        assert [row[0] for row in rows] == [sense] * 5


def test_an_exchange_comes_back_as_it_was(tmp_path: Path) -> None:
    one = Interaction(
        "i-1", Moment.parse("2024-05-01T23:30:00+02:00") or Moment(0), "whatsapp", "in", "message",
        ("ida",), "ida", "Subject", "Text\nwith lines", 61, "thread-1", "whatsapp", "key-1",
    )  # fmt: skip
    with network(tmp_path) as file:
        do_all(file, person("Ida"), LogInteraction(one))
        assert interactions.read_interactions(file.connection, [1]) == [one._replace(id=1)]
        (event,) = interactions.events_of(file.connection, 2)
        assert event.day == one.moment.day


def test_newest_first_and_page_by_page(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"), *(call("ida", f"2026-03-0{day}T10:00:00Z") for day in (2, 1, 3)))
        assert interactions.latest_of(file.connection, 2, 2) == [3, 1]
        second = Moment.parse("2026-03-02T10:00:00Z") or Moment(0)
        (oldest,) = interactions.latest_of(file.connection, 2, 5, second.wall_ms // 1000)
        assert oldest == 2


def test_somebody_unknown_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with network(tmp_path) as file, pytest.raises(KnownError, match="“nobody”"):
        file.do(call("nobody"))


def test_the_newest_exchange_is_looked_for_up_to_a_day(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida Muster"))
        for when in ("1970-01-03T23:59:59Z", "1970-01-04T00:00:00Z"):
            file.do(call("ida-muster", when))
        found = [interactions.newest_of(file.connection, 2, OUT, day) for day in (1, 2, 3)]
        assert found == [None, 1, 2]


def test_group_talk_is_what_was_said_in_groups_and_makes_no_contact_with_one_alone(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        names = ["ida", "bo", *(f"guest{number}" for number in range(4))]
        do_all(file, *(person(name) for name in names))

        def said(
            day: int, author: str, people: list[str], kind: str = "message", thread: str = "choir"
        ) -> None:
            way = "out" if author == "me" else "in"
            moment = Moment.parse(f"2026-03-0{day}T10:00:00Z") or Moment(0)
            one = Interaction("", moment, "whatsapp", way, kind, tuple(people), author, thread=thread)
            file.do(LogInteraction(one))

        said(1, "ida", ["ida"])
        said(2, "ida", ["ida", "bo"])
        said(3, "bo", ["ida", "bo"])
        said(4, "bo", names)
        said(5, "me", names)
        said(6, "ida", ["ida"], "post")
        said(7, "ida", ["ida"], "post", thread="")
        said(8, "me", ["ida"], "note")
        said(9, "me", names, "call")

        (block,) = interactions.group_talk_of(file.connection, 2, 100)
        days = [wall_s // DAY_S - day_of_date(date(2026, 3, 1)) + 1 for wall_s, _sense, _channel in block]
        assert days == [3, 4, 5, 6]
        assert [sense & BOTH for _wall_s, sense, _channel in block] == [0, 0, OUT, IN]
        blocks = interactions.group_talk_of(file.connection, 2, 3)
        assert [len(one) for one in blocks] == [3, 1]
