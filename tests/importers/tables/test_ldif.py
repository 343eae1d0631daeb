from __future__ import annotations

import base64
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.desk.headless import import_files
from netdesk.domain.contact import Address, Day, Labelled, OwnField, Photo, SourceId
from netdesk.domain.draft import RecordDraft
from netdesk.domain.network import Group
from netdesk.importers.tables.ldif import READER
from tests.importers.tables.sources import contacts, key, only, read, reasons, source

NAME = base64.b64encode("Jördis Müller".encode()).decode()
BOOK = f"""version: 1
# exported
dn: cn=Ida Muster,mail=ida@example.org
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName: Ida
sn: Muster
cn: Ida Muster
mozillaNickname: Idi
mail: ida@example.org
mozillaSecondEmail: im@example.org
modifytimestamp: 1200000000
telephoneNumber: +49 30 0000123
mobile: 0151 00001
street: Weg 1
mozillaWorkStreet2: Hinterhaus
l: Berlin
postalCode: 10115
mozillaHomeLocalityName: Ulm
o: Acme
ou: Purchase
title: Buyer
birthyear: 1980
birthmonth: 4
birthday: 12
mozillaCustom1: size 39
description: a note that
  goes on

dn:: {base64.b64encode("cn=Jördis Müller,mail=jo@example.org".encode()).decode()}
objectclass: person
cn:: {NAME}
mail: jo@example.org

dn: cn=Rowers
objectclass: groupOfNames
cn: Rowers
member: cn=Ida Muster, mail=ida@example.org
member: cn=Somebody else,mail=x@example.org
"""
L = "ldif"


def test_every_detail_of_a_record_is_read() -> None:
    ida, jo = contacts(read(BOOK, "book.ldif"))
    assert (ida.formatted_name, ida.given_name, ida.nickname) == ("Ida Muster", "Ida", "Idi")
    assert [email.value for email in ida.emails] == ["ida@example.org", "im@example.org"]
    assert ida.phones == (
        Labelled("+49 30 0000123", "work", source=L), Labelled("0151 00001", "mobile", source=L),
    )  # fmt: skip
    assert ida.addresses == (
        Address("Weg 1\nHinterhaus", "Berlin", "", "10115", label="work", source=L),
        Address(city="Ulm", label="home", source=L),
    )
    assert (ida.organisation, ida.department, ida.title) == ("Acme", "Purchase", "Buyer")
    assert ida.days == (Day("birthday", "1980-04-12", L),)
    assert ida.notes == "a note that goes on"
    assert ida.fields == (OwnField("Custom 1", "size 39"),)
    assert ida.source_ids == (SourceId(L, "cn=ida muster,mail=ida@example.org"),)
    assert jo.formatted_name == "Jördis Müller"


def test_lists_are_groups_of_the_people_in_the_book() -> None:
    (record,) = [item.record for item in read(BOOK, "book.ldif") if isinstance(item, RecordDraft)]
    assert isinstance(record, Group)
    assert record.name == "Rowers"
    assert record.members[0] == "cn=ida muster,mail=ida@example.org"


def test_a_directory_calls_those_in_a_list_unique_members() -> None:
    rowers = "dn: cn=Rowers\nobjectclass: groupOfUniqueNames\ncn: Rowers\nuniqueMember: cn=Ida, dc=x\n"
    (record,) = [item.record for item in read(rowers, "book.ldif") if isinstance(item, RecordDraft)]
    assert isinstance(record, Group)
    assert record.members == ("cn=ida,dc=x",)


def test_a_photo_is_kept_unless_it_is_none() -> None:
    photo = base64.b64encode(b"\xff\xd8\xff\xe0" * 40).decode()
    person = f"dn: cn=Ida\ncn: Ida\njpegPhoto:: {photo[:60]}\n {photo[60:]}\n"
    assert only(read(person, "book.ldif")).photo == Photo("image/jpeg", b"\xff\xd8\xff\xe0" * 40)
    items = read("dn: cn=Ida\ncn: Ida\njpegPhoto:: ä\n", "book.ldif")
    assert only(items).photo is None
    assert reasons(items) == ["The picture could not be read."]


def test_what_a_list_says_beyond_a_group_is_told() -> None:
    rowers = "dn: cn=Rowers\nobjectclass: groupOfNames\ncn: Rowers\nmember: cn=Ida\n"
    assert reasons(read(rowers, "book.ldif")) == []
    told = reasons(read(f"{rowers}mozillaNickname: Oars\n", "book.ldif"))
    assert told == ["Parts of this group have no place in a group and were left out."]


def test_it_is_known_by_its_first_line() -> None:
    assert key(BOOK, "book.txt") == key(BOOK.replace("\n", "\r\n"), "x") == L
    assert key("dn of a poem\n", "x.ldif") == ""


def test_a_record_without_a_name_is_told_and_one_that_breaks_off_is_read() -> None:
    items = read("dn: cn=\nobjectclass: person\n\ndn: cn=Ida\ncn: Ida\nmail: ida@exa", "book.ldif")
    assert reasons(items) == ["The record names nobody."]
    assert only(items).formatted_name == "Ida"


def test_what_a_search_says_of_itself_is_no_record() -> None:
    record = "dn: cn=Ida\ncn: Ida\n"
    trailer = "# search result\nsearch: 2\nresult: 0 Success\n"
    items = read(f"# extended LDIF\nversion: 1\n\n{record}\n{trailer}", "b.ldif")
    assert only(items).formatted_name == "Ida"
    assert reasons(items) == []
    assert reasons(read(f"version: 1\n{record}", "b.ldif")) == []


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    path, network = tmp_path / "book.ldif", tmp_path / "n.netdesk"
    path.write_text(BOOK, "utf-8")
    first, second = (import_files(network, [path], lambda *_: None)[0] for _ in range(2))
    assert (first.read, first.new, second.unchanged) == (3, 3, 3)


@settings(max_examples=60, deadline=None)
@given(
    data=st.lists(
        st.sampled_from(
            ["dn: cn=A", "cn: Ida", "cn::", "mail:: ????", " x", "#", "", "member: cn=A", "\ufffd"]
        ),
        max_size=12,
    )
)
def test_any_lines_are_read_without_an_error(data: list[str]) -> None:
    found = source("\n".join(data), "book.ldif")
    assert len(list(READER.read(found, lambda _done, _total: None))) <= len(data)
