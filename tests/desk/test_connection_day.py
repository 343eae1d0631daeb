"""Since when somebody is connected."""

from __future__ import annotations

from datetime import date

import pytest

from netdesk.desk.connection_day import connected_days
from netdesk.desk.desk import Desk
from netdesk.domain import command as c
from netdesk.domain.contact import Presence, Tie
from netdesk.domain.moment import day_of_date
from netdesk.domain.network import Request
from netdesk.domain.reading import NO_DAY
from tests.window.network import add


def since(desk: Desk, contact_id: int) -> int:
    days = connected_days(desk.file.connection)
    assert connected_days(desk.file.connection, [contact_id]) == {contact_id: days[contact_id]}
    return days[contact_id]


@pytest.mark.parametrize(
    ("details", "day"),
    [
        ({}, None),
        ({"met": "2009-06-14"}, date(2009, 6, 14)),
        ({"met": "2009-06"}, date(2009, 6, 1)),
        ({"met": "2009"}, date(2009, 1, 1)),
        ({"met": "--06-14"}, None),
        ({"met": "at the fair"}, None),
        ({"presences": (Presence("xing", since="2014-03-02", state="connected"),)}, date(2014, 3, 2)),
        ({"presences": (Presence("xing", since="2014-03-02", state="following"),)}, None),
        (
            {
                "presences": (
                    Presence("xing", since="--03-02", state="connected"),
                    Presence("linkedin", since="2014-03-02", state="connected"),
                )
            },
            date(2014, 3, 2),
        ),
        (
            {"met": "2011", "presences": (Presence("xing", since="2014-03-02", state="mutual"),)},
            date(2011, 1, 1),
        ),
        (
            {"met": "2016", "presences": (Presence("xing", since="2014-03-02", state="mutual"),)},
            date(2014, 3, 2),
        ),
    ],
)
def test_the_first_known_day_counts(network: Desk, details: dict[str, object], day: date | None) -> None:
    ida = add(network, "Ida", "Muster", **details)
    assert since(network, ida) == (NO_DAY if day is None else day_of_date(day))


def test_a_tie_of_the_owner_says_it_as_well(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    network.do(c.SaveTie(Tie("me", network.uid_of(ida), "cousin", since="2001-05-01")))
    assert since(network, ida) == day_of_date(date(2001, 5, 1))
    network.do(c.SetPresence(ida, Presence("xing", since="2014-03-02", state="connected")))
    assert since(network, ida) == day_of_date(date(2001, 5, 1))


def test_an_accepted_request_says_it_where_nothing_else_does(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")

    def ask(time: str, state: str) -> None:
        network.do(c.SaveRecord(Request(network.uid_of(ida), "xing", "in", state, time)))

    ask("2019-01-01", "new")
    assert since(network, ida) == NO_DAY
    ask("2020-05-02T23:30:00-08:00", "accepted")
    assert since(network, ida) == day_of_date(date(2020, 5, 2))
    network.do(c.SetPresence(ida, Presence("linkedin", since="2021-01-01", state="connected")))
    assert since(network, ida) == day_of_date(date(2021, 1, 1))


def test_who_has_left_is_not_connected_by_the_request_of_old(network: Desk) -> None:
    ida = add(network, "Ida", "Muster", presences=(Presence("facebook", state="former"),))
    network.do(c.SaveRecord(Request(network.uid_of(ida), "facebook", "in", "accepted", "2012-05-02")))
    assert since(network, ida) == NO_DAY


def test_nobody_is_asked_about(network: Desk) -> None:
    assert connected_days(network.file.connection) == {}
    assert connected_days(network.file.connection, [99]) == {}
