from __future__ import annotations

import pytest

from netdesk.domain.contact import Address, Day, Job, Labelled, OwnField
from tests.importers.tables.sources import EVOLUTION, THUNDERBIRD, filled, key, only, read

E = "evolution-csv"


def test_the_table_gives_every_detail() -> None:
    table = filled(EVOLUTION, {
        "name_title": "Dr.", "given_name": "Ida", "middle_name": "Luise", "family_name": "Muster",
        "name_suffix": "Jr.", "full_name": "Dr. Ida Luise Muster Jr.", "nickname": "Idi",
        "email_1": "ida@example.org", "email_4": "im@example.org", "wants_html": "FALSE",
        "business_phone": "+49 30 0000123", "home_phone": "+49 30 0000125", "business_fax": "+49 30 0000124",
        "pager": "+49 30 0000126", "mobile_phone": "+49 151 0000127", "Home Address": " Am See 1\\nHaus B",
        "Home Address City": "Berlin", "Home Address State": "BE", "Home Address PostCode": "10115",
        "Business Address": "Weg 2", "Business Address2": "3. OG", "Business Address Country": "Germany",
        "title": "Buyer", "office": "3.12", "org": "Acme", "homepage_url": "https://ida.example",
        "Birth Year": "1980", "Birth Month": "0002", "Birth Day": "0029",
        "note": "one, two\\nC:\\\\temp \\, end",
    })  # fmt: skip
    assert key(table) == E
    ida = only(read(table))
    assert (ida.formatted_name, ida.prefix, ida.given_name, ida.additional_names, ida.family_name) == (
        "Dr. Ida Luise Muster Jr.", "Dr.", "Ida", "Luise", "Muster",
    )  # fmt: skip
    assert (ida.suffix, ida.nickname, ida.notes) == ("Jr.", "Idi", "one, two\nC:\\temp , end")
    assert [one.value for one in ida.emails] == ["ida@example.org", "im@example.org"]
    assert [(one.value, one.label) for one in ida.phones] == [
        ("+49 30 0000123", "work"), ("+49 30 0000125", "home"), ("+49 30 0000124", "work fax"),
        ("+49 30 0000126", "pager"), ("+49 151 0000127", "mobile"),
    ]  # fmt: skip
    assert ida.addresses == (
        Address("Am See 1\nHaus B", "Berlin", "BE", "10115", label="home", source=E),
        Address("Weg 2\n3. OG", country="Germany", label="work", source=E),
    )
    assert ida.jobs == (Job("Acme", "", "Buyer", source=E),)
    assert ida.urls == (Labelled("https://ida.example", "homepage", source=E),)
    assert ida.days == (Day("birthday", "1980-02-29", E),)
    assert ida.fields == (OwnField("Office", "3.12"),)


@pytest.mark.parametrize("zeros", ["0000", ""])
def test_a_birthday_of_zeros_is_none(zeros: str) -> None:
    table = filled(EVOLUTION, {
        "given_name": "Ida", "Birth Year": zeros, "Birth Month": zeros, "Birth Day": zeros,
    })  # fmt: skip
    assert only(read(table)).days == ()


def test_another_table_is_not_taken_for_it() -> None:
    assert key(filled(THUNDERBIRD, {"First Name": "Ida"})) == "thunderbird-csv"
