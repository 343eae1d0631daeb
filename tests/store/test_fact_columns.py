"""What advice searches in: days of the year are those of texts that name one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from netdesk.domain.contact import Day
from netdesk.store.fact_columns import person_columns, with_days
from tests.store.networks import do_all, network, person

NOVEMBER = ["11-12", "11-13"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("1980-11-12", True),
        ("--11-12", True),
        ("1911-12", False),
        ("1911", False),
        ("--11", False),
        ("in 11-12", False),
        ("1980-10-12", False),
    ],
)
def test_a_month_of_a_year_is_no_day_that_comes_round(text: str, is_found: bool, tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida", days=(Day("birthday", text),), met=text))
        assert with_days(file.connection, NOVEMBER, "birthday") == ({2} if is_found else set())
        columns = person_columns(file.connection, np.array([2], np.int32), lambda: None)
        assert (columns.met_day.tolist() == [1112]) == is_found


def test_days_are_looked_for_by_their_label(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida", days=(Day("anniversary", "2001-11-13"),)))
        assert with_days(file.connection, NOVEMBER) == {2}
        assert with_days(file.connection, NOVEMBER, "birthday") == set()
