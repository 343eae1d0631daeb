import sys

import pytest

from netdesk.desk import memory
from netdesk.importers.held import Held


def test_giving_back_can_be_done_at_any_time() -> None:
    memory.give_back()
    memory.give_back()


def test_elsewhere_the_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(memory, "ctypes")
    memory.give_back()


def test_lists_mappings_and_sets_are_emptied_to_the_last() -> None:
    numbers, names = list(range(1_001)), {number: str(number) for number in range(401)}
    seen = set(numbers)
    held: list[Held] = [numbers, names, seen, []]
    memory.forget(held)
    assert not numbers
    assert not names
    assert not seen
    assert not held, "the room they took goes, too"
