import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from netdesk.domain.partial_date import PartialDate
from netdesk.window.card.form.typed_date import read_date
from netdesk.window.date_text import partial_date_text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""), ("1980-04-12", "1980-04-12"), ("--04-12", "--04-12"), ("1980", "1980"),
        ("12 Apr 1980", "1980-04-12"), ("12. April 1980", "1980-04-12"), ("April 12, 1980", "1980-04-12"),
        ("12.4.1980", "1980-04-12"), ("12.04.", "--04-12"), ("12 april", "--04-12"), ("Apr 1980", "1980-04"),
        ("3. März 1975", "1975-03-03"), ("29 Feb", "--02-29"), ("  May   2019 ", "2019-05"),
        ("soon", None), ("31.2.1980", None), ("12/04/1980", None), ("40 Apr", None), ("Aprox 1980", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_type_them(qapp: QApplication, typed: str, meant: str | None) -> None:
    assert read_date(typed) == meant


@given(st.dates(), st.sampled_from(["full", "day", "month", "year"]))
def test_every_date_the_card_writes_is_read_back(qapp: QApplication, day: object, kind: str) -> None:
    full = PartialDate.parse(str(day))
    assert full is not None
    if kind == "day":
        full = full._replace(year=None)
    elif kind == "month":
        full = full._replace(day=None)
    elif kind == "year":
        full = full._replace(day=None, month=None)
    if full.year is not None and full.year < 1000:
        return
    assert read_date(partial_date_text(str(full))) == str(full)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(qapp: QApplication, text: str) -> None:
    found = read_date(text)
    assert found is None or found == "" or PartialDate.parse(found) is not None
