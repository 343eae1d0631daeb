"""What answers are expected by: the stated priors, until the network has a history of its own."""

import pytest

from netdesk.advice.habits import ChannelHabit, Habits
from netdesk.advice.usual import Usual
from tests.advice.people import ID, LADDER


def test_shares_start_at_the_stated_priors() -> None:
    assert Usual(LADDER).share == pytest.approx(0.40)
    assert Usual(LADDER).share_on(ID["phone"]) == pytest.approx(0.65)


def test_shares_are_learned_on_each_channel() -> None:
    learned = Usual(LADDER, Habits({ID["phone"]: ChannelHabit(30, 30)}, ChannelHabit(30, 30)))
    assert learned.share == pytest.approx((30 + 30 * 0.40) / 60)
    assert learned.share_on(ID["phone"]) == pytest.approx((30 + 30 * 0.65) / 60)
    assert learned.share_on(ID["email"]) == Usual(LADDER).share_on(ID["email"])


def test_a_channel_nobody_knows_is_on_a_usual_rung() -> None:
    assert Usual(LADDER).share_on(999) == Usual(LADDER).share_on(ID["email"])
