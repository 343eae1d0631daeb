"""What rows were, step by step."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.command import TagContacts
from netdesk.store.row_states import written
from tests.store.networks import do_all, network, person


def test_rows_are_told_of_in_their_order_whether_they_are_there_or_not(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida", tags=("club", "choir", "chess")), TagContacts((2,), "choir", is_on=False))
        told = [
            (one.row_id, one.before is None, one.after is None)
            for one in written(file.connection, "tag", (1, 2, 3))
        ]
        assert told == [(1, True, False), (2, True, False), (2, False, True), (3, True, False)]
