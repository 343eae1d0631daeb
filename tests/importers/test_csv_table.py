from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.csv_table import Row, Table, column_key, open_table


def table(data: bytes) -> Table:
    found = open_table(io.BytesIO(data))
    assert found is not None
    return found


def rows(data: bytes) -> list[Row]:
    return list(table(data).rows())


def cells(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in rows(data)]


@pytest.mark.parametrize(
    "name", ["First Name", "first_name", " FIRST-NAME ", "\ufeffFirst\u00a0Name", "first  name"]
)
def test_names_of_columns_are_compared_without_case_and_separators(name: str) -> None:
    assert column_key(name) == "first name"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_tells_the_delimiter(delimiter: str) -> None:
    data = f"Name{delimiter}City\nIda{delimiter}Ulm, Baden; South\n".encode()
    assert rows(data)[0].get("name") == "Ida"
    assert table(data).delimiter == delimiter


def test_the_first_line_of_excel_may_name_the_delimiter() -> None:
    assert rows(b"sep=;\r\nName;City, State\r\nIda;Ulm\r\n")[0].get("city, state") == "Ulm"


def test_a_value_may_hold_line_breaks_quotes_and_delimiters_and_lines_are_counted() -> None:
    data = b'Name,Text\r\nIda,"one\r\n""two"",\r\nthree"\r\n\r\nOtto,four\r\n'
    assert [(row.line, *row.cells) for row in rows(data)] == [
        (2, "Ida", 'one\n"two",\nthree'),
        (6, "Otto", "four"),
    ]


def test_a_column_can_stand_twice() -> None:
    row = rows(b"Name,E-mail,E-mail\nIda,,ida@muster.example\n")[0]
    assert row.get("e mail") == "ida@muster.example"
    assert rows(b"A,A\n1,2\n")[0].all("a") == ("1", "2")


def test_short_rows_lack_values_and_long_ones_keep_them() -> None:
    short, long = rows(b"A,B,C\n1\n1,2,3,4\n")
    assert short.get("c") == ""
    assert long.others(frozenset({"a", "b", "c"})) == (("", "4"),)


def test_unknown_columns_are_kept() -> None:
    assert rows(b"Name,Shoe Size\nIda,38\n")[0].others(frozenset({"name"})) == (("Shoe Size", "38"),)


def test_blank_lines_and_rows_of_delimiters_are_no_rows() -> None:
    assert cells(b"A,B\n\n,\n , \n1,2") == [("1", "2")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_and_line_end_is_read(encoding: str, end: str) -> None:
    data = end.join(["Name,City", "Zoë Müller,Köln", '"Groß, Jörg",Bonn', ""]).encode(encoding)
    assert [(row.line, *row.cells) for row in rows(data)] == [
        (2, "Zoë Müller", "Köln"),
        (3, "Groß, Jörg", "Bonn"),
    ]


def test_lines_in_two_encodings_are_both_read() -> None:
    assert cells(b"A,B\n" + "ä,1\n".encode() + "ö,2\n".encode("cp1252")) == [("ä", "1"), ("ö", "2")]


def test_bytes_without_meaning_are_told() -> None:
    read = table(b"A,B\nx,\x81\x8d\n")
    assert len(list(read.rows())) == 1
    assert read.has_replacements


def test_a_header_is_found_below_other_lines() -> None:
    data = (
        b'Notes:\n"When you export, some, addresses are missing"\n\nFirst Name,Connected On\nIda,07 Mar 2024'
    )
    found = open_table(io.BytesIO(data), lambda keys: "connected on" in keys)
    assert found is not None
    assert [row.line for row in found.rows()] == [5]


def test_a_text_without_the_header_looked_for_is_no_table() -> None:
    assert open_table(io.BytesIO(b"A,B\n1,2\n"), lambda keys: "c" in keys) is None
    assert open_table(io.BytesIO(b"")) is None
    assert open_table(io.BytesIO(b"\n\n\n")) is None


def test_an_unclosed_quote_costs_its_own_row_only() -> None:
    found = rows(b'A,B\n1,"two\n3,four\n5,six\n')
    assert [(row.line, row.cells, row.is_broken) for row in found] == [
        (2, ("1", "two"), True),
        (3, ("3", "four"), False),
        (4, ("5", "six"), False),
    ]


def test_an_unclosed_quote_before_a_quoted_value_costs_its_own_row_only() -> None:
    found = rows(b'A,B\n"1,two\n3,"four, five"\n6,"se\nven"\n')
    assert [(row.line, row.cells) for row in found] == [
        (2, ("1", "two")),
        (3, ("3", "four, five")),
        (4, ("6", "se\nven")),
    ]


def test_a_quote_inside_an_unquoted_value_is_a_letter() -> None:
    assert cells(b'A,B\nscreen 5" wide,x\nnext,y\n') == [('screen 5" wide', "x"), ("next", "y")]


def test_a_value_longer_than_the_library_allows_is_read() -> None:
    assert len(cells(b"A,B\n1," + b"x" * 300_000 + b"\n")[0][1]) == 300_000


def test_rows_are_read_while_they_are_asked_for() -> None:
    data = io.BytesIO(b"A,B\n" + b"1,2\n" * 200_000)
    read = open_table(data)
    assert read is not None
    next(read.rows())
    assert read.position < 100_000


records = st.lists(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=8),
        min_size=2,
        max_size=4,
    ),
    max_size=8,
)


@given(records, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_a_program_writes_is_read_back(written: list[list[str]], delimiter: str, encoding: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["First", "Second"], *written])
    kept = [tuple(record) for record in written if any(cell.strip() for cell in record)]
    assert cells(out.getvalue().encode(encoding)) == kept


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_an_error(data: bytes) -> None:
    found = open_table(io.BytesIO(b"A,B\n" + data))
    assert found is not None
    lines = [row.line for row in found.rows()]
    assert lines == sorted(set(lines))


@given(st.lists(st.text('a",;\n', max_size=6), max_size=12))
def test_no_line_with_something_in_it_is_lost(lines: list[str]) -> None:
    data = "A,B\n" + "\n".join(lines)
    kept = "".join(cell for row in cells(data.encode()) for cell in row)
    assert kept.count("a") == data.count("a")
