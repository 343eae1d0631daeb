"""A file that is only read says the same as the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.desk.desk import Desk
from netdesk.desk.read_file import readings_of, suggestions_of
from netdesk.domain.error import KnownError
from tests.desk.reading_anew import read
from tests.desks import reading_of
from tests.window.network import TODAY, add, log


def test_readings_and_suggestions_are_those_of_the_window(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    for days_ago in (9, 30, 70):
        log(network, ida, days_ago, direction="in")
    log(network, bo, 400, "phone", "both")
    shown = read(network)
    network.close()
    found = readings_of(network.path, TODAY)
    assert found[0].name == "Ida Muster"
    for one in found:
        assert one.reading == reading_of(shown.directory, one.reading.contact_id)
    assert [one.reading.warmth for one in found] == sorted((o.reading.warmth for o in found), reverse=True)
    assert suggestions_of(network.path, TODAY) == shown.asked.advice.suggestions


def test_reading_leaves_the_file_as_it_is(network: Desk) -> None:
    log(network, add(network, "Ida", "Muster"), 9)
    network.close()
    before = network.path.read_bytes()
    readings_of(network.path, TODAY)
    assert network.path.read_bytes() == before
    assert not network.path.with_name(network.path.name + "-wal").exists()


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"no network file .*none\.netdesk"):
        readings_of(tmp_path / "none.netdesk", TODAY)
