"""One NetDesk writes a network file at a time, where it can be written at all."""

from pathlib import Path

import pytest

from netdesk.domain.error import KnownError
from netdesk.store.lock import WriteLock


def test_who_comes_second_is_told_until_the_first_lets_go(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    first = WriteLock(network)
    with pytest.raises(KnownError, match="open in another NetDesk"):
        WriteLock(network)
    first.release()
    first.release()
    WriteLock(network).release()


@pytest.mark.parametrize(
    ("is_there", "way_out"),
    [(True, "Open a copy of it in a folder of your own."), (False, "Choose another folder.")],
)
def test_where_nothing_can_be_written_a_way_out_is_told(tmp_path: Path, is_there: bool, way_out: str) -> None:
    network = tmp_path / "n.netdesk"
    (tmp_path / "n.netdesk.lock").mkdir()
    if is_there:
        network.touch()
    with pytest.raises(KnownError) as told:
        WriteLock(network)
    assert told.value.sentence == f"n.netdesk cannot be written here: Is a directory. {way_out}"
