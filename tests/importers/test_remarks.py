from __future__ import annotations

from netdesk.importers.remarks import undated


def test_a_date_that_is_not_there_is_not_called_unreadable() -> None:
    assert undated("99 Foo") == "The date “99 Foo” could not be read."
    assert undated("") == "There is no date."
