from datetime import date

import pytest

from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.sense import is_by_third


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
