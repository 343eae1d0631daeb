"""Messages of a download as web pages and as JSON: each comes in once, whichever form came first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import pytest

from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment, MomentKind
from netdesk.importers.empty_network import EmptyNetwork
from netdesk.importers.zoneless_twins import ZonelessTwins, is_one_moment

NOON = datetime.fromisoformat("2024-03-04T12:00")
BERLIN = timezone(timedelta(hours=1))


@dataclass
class Network(EmptyNetwork):
    """A network with these exchanges."""

    exchanges: tuple[Interaction, ...] = ()

    def exchanges_of(self, source: str, kind: MomentKind) -> Iterable[Interaction]:
        return [one for one in self.exchanges if (one.source, one.moment.kind) == (source, kind)]


def said(
    text: str, minutes: int = 0, direction: str = "in", source: str = "facebook", seconds: int = 0
) -> Interaction:
    """As the web page tells it, in local time."""
    moment = Moment.of(NOON + timedelta(minutes=minutes, seconds=seconds))
    return Interaction(
        "", moment, "messenger", direction, "message", (), text=text, thread="ida_1", source=source
    )


def in_utc(one: Interaction, seconds: int = 17) -> Interaction:
    """The same as JSON tells it: in UTC, to the second, which the page may have left out."""
    wall = NOON + timedelta(milliseconds=one.moment.ms - Moment.of(NOON).ms)
    seconds = 0 if one.moment.ms % 60_000 else seconds
    instant = Moment.of((wall + timedelta(seconds=seconds)).replace(tzinfo=BERLIN))
    return one._replace(moment=instant._replace(offset_minutes=0))


PAGE = (said("Hello Kim"), said("Good morning to you", 3, "out"), said("ok", 90), said("ok", 60 * 24 * 150))
JSON = tuple(map(in_utc, PAGE))


def new_among(twins: ZonelessTwins, exchanges: Iterable[Interaction]) -> list[str]:
    """The texts of those that are new, in an import of all of them."""
    exchanges = list(exchanges)
    twins.learn(exchanges)
    found = []
    for one in exchanges:
        twins.note(one)
        if not twins.is_known(one):
            found.append(one.text)
    return found


@pytest.mark.parametrize(("first", "second"), [(PAGE, JSON), (JSON, PAGE)])
def test_the_second_form_brings_nothing_new(
    first: tuple[Interaction, ...], second: tuple[Interaction, ...]
) -> None:
    twins = ZonelessTwins(Network())
    assert new_among(twins, first) == [one.text for one in first]
    assert new_among(twins, second) == []
    assert new_among(ZonelessTwins(Network(first)), second) == []


def test_what_only_one_form_has_is_new() -> None:
    more = in_utc(said("only in JSON", 3))
    assert new_among(ZonelessTwins(Network(PAGE)), (*JSON, more)) == ["only in JSON"]
    elsewhere = in_utc(said("Hello Kim"))._replace(thread="bo_2")
    assert new_among(ZonelessTwins(Network(PAGE)), (*JSON, elsewhere)) == ["Hello Kim"]


def test_pictures_and_links_are_told_in_other_words() -> None:
    page = (*PAGE, said("", 5), said("https://x.example", 6), said("", 7, "out"))
    json = (
        *JSON,
        in_utc(said("2 photos", 5)),
        in_utc(said("1 sticker", 5)),
        in_utc(said("Look\nhttps://x.example", 6)),
        in_utc(said("", 7)),
    )
    assert new_among(ZonelessTwins(Network(page)), json) == ["1 sticker", ""]


def test_one_short_text_is_believed_for_itself_at_a_whole_hour_alone() -> None:
    assert new_among(ZonelessTwins(Network((said("ok"),))), [in_utc(said("ok"))]) == []
    for more in (said("ok", 20), said("ok", 60 * 20)):
        assert new_among(ZonelessTwins(Network((said("ok"),))), [in_utc(more)]) == ["ok"]
    at_odds = Network((said("ok"), said("ok", 45)))
    assert new_among(ZonelessTwins(at_odds), [in_utc(said("ok"))]) == ["ok"]


def test_a_short_text_at_one_second_shows_the_zone() -> None:
    page = (said("ok", seconds=17), said("ok", 45), said("yes", 60 * 24 * 150))
    assert new_among(ZonelessTwins(Network(page)), map(in_utc, page)) == []


def pages_of(*exchanges: Interaction, earlier: Iterable[Interaction] = ()) -> list[str]:
    """What is new on pages that are read after `earlier` ones in the same import."""
    twins = ZonelessTwins(Network())
    new_among(twins, earlier)
    twins.next_file()
    return new_among(twins, exchanges)


def test_pages_with_seconds_and_without_hold_the_same_messages() -> None:
    later = [
        said(one.text, minutes, one.direction, seconds=17)
        for one, minutes in zip(PAGE[:3], (0, 3, 90), strict=True)
    ]
    assert pages_of(*later, earlier=PAGE) == []
    assert new_among(ZonelessTwins(Network(PAGE)), later) == []
    assert pages_of(said("ok", 150), said("Hello Bo"), earlier=PAGE) == ["ok", "Hello Bo"]


def test_pages_from_another_zone_hold_the_same_messages() -> None:
    moved = [said(one.text, minutes + 5 * 60) for one, minutes in zip(PAGE[:3], (0, 3, 90), strict=True)]
    assert pages_of(*moved, earlier=PAGE) == []


def test_what_is_said_twice_on_the_same_pages_is_said_twice() -> None:
    assert pages_of(said("ok"), said("ok", seconds=9)) == ["ok", "ok"]
    assert pages_of(said("", 5), said("", 5), earlier=[said("", 5, seconds=3)]) == [""]


def test_sources_that_write_zones_are_left_alone() -> None:
    others = [one._replace(source="signal") for one in JSON]
    assert len(new_among(ZonelessTwins(Network(PAGE)), others)) == len(others)


def numbered(exchanges: Iterable[Interaction], chat: str) -> list[Interaction]:
    """As Telegram tells them."""
    return [
        one._replace(source="telegram", thread=chat, source_id=f"{chat}:{number}")
        for number, one in enumerate(exchanges, start=7)
    ]


def test_messages_of_telegram_are_known_by_their_number_in_any_chat() -> None:
    page = numbered(PAGE, "page:Ida")
    other = in_utc(said("Hello Kim"))._replace(source="telegram", source_id="3:99")
    for first, second in ((page, [*numbered(JSON, "2"), other]), ([*numbered(JSON, "2"), other], page)):
        twins = ZonelessTwins(Network())
        assert len(new_among(twins, first)) == len(first)
        assert new_among(twins, second) == (["Hello Kim"] if other in second else [])


def test_a_local_time_and_an_instant_are_one_moment_when_a_zone_lies_between() -> None:
    local, utc = said("x").moment, in_utc(said("x")).moment
    assert is_one_moment(local, utc)
    assert is_one_moment(utc, local)
    assert not is_one_moment(local, in_utc(said("x", 5)).moment)
    assert not is_one_moment(local, in_utc(said("x", 60 * 24)).moment)
    assert not is_one_moment(local, local)
    assert not is_one_moment(utc, utc)
