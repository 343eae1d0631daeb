"""The channel ladder: what answers, what is silent, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.ladder import Ladder
from netdesk.advice.usual import Usual
from netdesk.desk.ladder import ContactChannels, best_channel, channel_state, ladder_steps
from netdesk.desk.list_rows import LadderStep
from netdesk.domain.channel import BY_KEY
from netdesk.domain.reading import NO_DAY, ChannelFigures, TieFigures
from netdesk.settings import DEFAULT

NOW = 20_000


def figures(last_in: int = NOW - 3, opened: int = 0, answered: int = 0) -> ChannelFigures:
    return ChannelFigures(2, 1, opened=opened, answered=answered, last_in_day=last_in)


def steps(
    known: list[str], used: Mapping[str, ChannelFigures] = MappingProxyType({})
) -> tuple[LadderStep, ...]:
    return ladder_steps(ContactChannels(TieFigures(2), known, used), NOW, DEFAULT)


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (None, "silent"),
        (figures(), "active"),
        (figures(NO_DAY), "silent"),
        (figures(NOW - DEFAULT.silent_days), "active"),
        (figures(NOW - DEFAULT.silent_days - 1), "silent"),
        (figures(opened=20, answered=20), "active"),
        (figures(opened=20, answered=0), "silent"),
        (figures(opened=2, answered=0), "active"),
    ],
)
def test_a_channel_is_silent_without_a_sign_of_life(known: ChannelFigures | None, state: str) -> None:
    assert channel_state(known, NOW, DEFAULT) == state


def test_the_next_step_is_the_first_rung_not_shared_yet() -> None:
    assert steps(["email"])[-1] == ("phone", "next")
    assert steps(["email", "phone"])[-1] == ("in-person", "next")
    assert steps(["phone"], {"in-person": figures()}) == (
        ("phone", "silent"),
        ("in-person", "active"),
    )


def test_channels_that_were_used_are_on_the_ladder_without_an_address() -> None:
    assert steps(["email"], {"xing": figures(), "email": figures()}) == (
        ("xing", "active"),
        ("email", "active"),
        ("phone", "next"),
    )


@given(st.permutations(["letter", "messenger", "email", "facebook", "own"]))
def test_the_channel_used_most_comes_first_and_then_the_one_that_is_listed_first(known: list[str]) -> None:
    used = {"messenger": ChannelFigures(2, 1, events=3), "letter": ChannelFigures(2, 2, events=1)}
    assert [step.channel for step in steps(known, used)] == [
        "messenger",
        "letter",
        "email",
        "facebook",
        "own",
        "phone",
    ]


def test_a_channel_that_worked_goes_before_one_nobody_tried() -> None:
    usual = Usual(Ladder({1: BY_KEY["email"], 2: BY_KEY["xing"]}))
    used = {"email": ChannelFigures(2, 1, events=6, opened=3, answered=3, received=3, sent=3)}
    tie = TieFigures(2, contact_days=6, opened=3, answered=3, received=3, sent=3)
    assert best_channel(ContactChannels(tie, ["xing", "email"], used), usual) == "email"
    assert best_channel(ContactChannels(tie, ["xing"], {}), usual) == "xing"
