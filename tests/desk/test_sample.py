"""The sample network is one step that ends today and can be taken back."""

from __future__ import annotations

from contextlib import closing

from netdesk.desk.desk import Desk
from netdesk.desk.sample import write_sample
from netdesk.domain.moment import day_of_date
from tests.window.network import TODAY


def test_it_is_one_step_up_to_today_and_comes_only_once(network: Desk) -> None:
    with closing(network.file.writer()) as writer:
        change, account = write_sample(writer, TODAY)
        network.tell(change)
        assert change is not None
        assert account.new > 0
        assert str(network.undo_label) == "Open the sample network"
        assert not network.people.is_empty()
        (last,) = writer.execute("SELECT max(wall_s) FROM participant").fetchone()
        assert day_of_date(TODAY) - 30 <= last // 86_400
        again, _account = write_sample(writer, TODAY)
        assert again is None
    network.undo()
    assert network.people.is_empty()
