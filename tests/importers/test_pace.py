"""How far reading has come is told over all files, and never beyond the end."""

from __future__ import annotations

from netdesk.importers.pace import Pace


def test_files_are_added_up_and_the_end_is_never_passed() -> None:
    told: list[tuple[int, int]] = []
    pace = Pace(lambda done, total: told.append((done, total)), 30)
    pace.step(5)
    pace.finish(10)
    pace.step(5)
    pace.step(99)
    pace.finish(20)
    assert told == [(5, 30), (10, 30), (15, 30), (30, 30), (30, 30)]
