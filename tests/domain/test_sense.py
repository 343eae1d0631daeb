from datetime import date

import pytest

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.reading import OUT, QUIET, TALK
from netdesk.domain.sense import MOST_ADDRESSED, is_by_third, is_to_a_room, sense_of


def exchange(direction: str, author: str) -> Interaction:
    moment = Moment.on(date(2026, 10, 8))
    return Interaction("e", moment, "whatsapp", direction, "message", ("ida", "bo"), author=author)


def test_what_another_one_of_a_group_wrote_is_neither_ones() -> None:
    assert is_by_third(exchange("in", "bo"), "ida")


@pytest.mark.parametrize(
    ("direction", "author"), [("in", "ida"), ("out", ME_UID), ("in", ""), ("both", "bo")]
)
def test_what_one_of_the_two_wrote_or_nobody_alone_is_theirs(direction: str, author: str) -> None:
    assert not is_by_third(exchange(direction, author), "ida")


@pytest.mark.parametrize(
    ("thread", "others", "expected"),
    [("club", MOST_ADDRESSED + 1, True), ("club", MOST_ADDRESSED, False), ("", 30, False)],
)
def test_only_a_conversation_of_many_is_a_room(thread: str, others: int, expected: bool) -> None:
    assert is_to_a_room(thread, others) is expected


@pytest.mark.parametrize(("kind", "expected"), [("message", OUT | QUIET), ("meeting", OUT | TALK)])
def test_in_a_room_one_meets_everybody_and_writes_to_nobody(kind: str, expected: int) -> None:
    found = sense_of(
        kind, "whatsapp", "out", is_theirs=False, is_mine=True, is_date_only=False, in_a_room=True
    )
    assert found == expected
