"""Reading everybody at once agrees with reading one tie."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.reading_table import network_pauses, readings
from netdesk.advice.recompute import compute_ties
from netdesk.advice.silence import Pauses
from netdesk.advice.tie_reading import reading
from netdesk.domain.reading import NO_DAY, Event
from tests.advice.columns import history_of_events
from tests.advice.histories import histories
from tests.advice.people import DAY, LADDER, exchanges

IDS = np.arange(1, 45, dtype=np.int32)


@given(histories(), st.sampled_from([0, 5, 15, 50, 150]), st.integers(0, 3000))
def test_columns_and_records_say_the_same(history: dict[int, list[Event]], circle: int, later: int) -> None:
    connected = np.where(IDS % 3 == 0, NO_DAY, DAY + (20 - IDS) * 20)
    ties = compute_ties(history_of_events(history), IDS, connected, DAY, LADDER.rungs)
    prior, today = Pauses(2.0, 0.9), DAY + later
    table = readings(ties, np.full(len(IDS), circle), today, prior=prior)
    for row in range(len(IDS)):
        alone, together = reading(ties.at(row), circle or None, today, prior=prior), table.at(row)
        assert together.state == alone.state
        numbers = [name for name in alone._fields if name != "state"]
        assert [getattr(together, name) for name in numbers] == pytest.approx(
            [getattr(alone, name) for name in numbers], rel=1e-9
        )


def test_the_usual_pauses_come_from_all_ties_together() -> None:
    history = {number: exchanges(range(0, 90, 9)) for number in range(2, 40)}
    ties = compute_ties(history_of_events(history), IDS, np.full(len(IDS), NO_DAY), DAY, LADDER.rungs)
    assert network_pauses(ties) == pytest.approx((np.log(9), 0.2))
