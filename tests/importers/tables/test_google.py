from __future__ import annotations

from pathlib import Path

from netdesk.domain.contact import (
    Address,
    Day,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
)  # fmt: skip
from netdesk.exporters.google_csv import write_google_csv
from tests.importers.imported import imported, read_whole
from tests.importers.tables.sources import GOOGLE, GOOGLE_LEGACY, contacts, filled, key, only, read, reasons

G = "google-csv"
LEGACY = {
    "Name": "Dr. Ida Muster", "Given Name": "Ida", "Family Name": "Muster", "Name Prefix": "Dr.",
    "Birthday": " --04-12", "Notes": "Likes barometers", "Nickname": "Idi", "Hobby": "Rowing",
    "Photo": "https://pictures.example/ida.jpg",
    "Group Membership": "Uni ::: * myContacts ::: * starred ::: * friends",
    "E-mail 1 - Type": "* Work", "E-mail 1 - Value": "ida@acme.example ::: i.muster@acme.example",
    "E-mail 2 - Type": "Verein", "E-mail 2 - Value": "ida@verein.example",
    "Phone 1 - Type": "Mobile", "Phone 1 - Value": "\u202d+49 30 0000123\u202c",
    "Address 1 - Type": "Home", "Address 1 - Formatted": "Weg 1\n10115 Berlin", "Address 1 - Street": "Weg 1",
    "Address 1 - City": "Berlin", "Address 1 - Postal Code": "10115", "Address 1 - Country": "DE",
    "Organization 1 - Type": "", "Organization 1 - Name": "Acme", "Organization 1 - Title": "Buyer",
    "Organization 1 - Department": "Purchase", "Relation 1 - Type": "Brother",
    "Relation 1 - Value": "Bo Muster",
    "Website 1 - Type": "Profile", "Website 1 - Value": "https://www.linkedin.com/in/ida-muster",
    "Event 1 - Type": "Anniversary", "Event 1 - Value": "2010-06-05", "IM 1 - Type": "Home",
    "IM 1 - Service": "Skype", "IM 1 - Value": "ida.m", "Custom Field 1 - Type": "Shoe size",
    "Custom Field 1 - Value": "39",
}  # fmt: skip


def test_the_legacy_table_gives_every_detail() -> None:
    ida = only(read(filled(GOOGLE_LEGACY, LEGACY)))
    assert (ida.formatted_name, ida.given_name, ida.family_name, ida.prefix) == (
        "Dr. Ida Muster", "Ida", "Muster", "Dr.",
    )  # fmt: skip
    assert ida.emails == (
        Labelled("ida@acme.example", "work", is_preferred=True, source=G),
        Labelled("i.muster@acme.example", "work", is_preferred=True, source=G),
        Labelled("ida@verein.example", "Verein", source=G),
    )
    assert ida.phones == (Labelled("+49 30 0000123", "mobile", source=G),)
    assert ida.addresses == (Address("Weg 1", "Berlin", "", "10115", "DE", label="home", source=G),)
    assert ida.jobs == (Job("Acme", "Purchase", "Buyer", source=G),)
    assert ida.days == (Day("birthday", "--04-12", G), Day("anniversary", "2010-06-05", G))
    assert (ida.tags, ida.closeness, ida.nickname, ida.notes) == (
        ("Uni", "starred"), "friend", "Idi", "Likes barometers",
    )  # fmt: skip
    assert ida.related == (Related("Bo Muster", "brother"),)
    assert ida.presences == (
        Presence("linkedin", "ida-muster", "https://www.linkedin.com/in/ida-muster", source=G),
        Presence("video", "ida.m", source=G),
    )
    assert ida.fields == (OwnField("Hobby", "Rowing"), OwnField("Shoe size", "39"))
    assert ida.photo == Photo(url="https://pictures.example/ida.jpg")


def test_several_organisations_are_several_positions() -> None:
    header = f"{GOOGLE_LEGACY},Organization 2 - Type,Organization 2 - Name,Organization 2 - Title"
    second = {"Organization 2 - Name": "Choir", "Organization 2 - Title": "Chair"}
    ida = only(read(filled(header, LEGACY | second)))
    assert ida.jobs == (Job("Acme", "Purchase", "Buyer", source=G), Job("Choir", "", "Chair", source=G))
    assert (ida.organisation, ida.title) == ("Acme", "Buyer")
    joined = {"Organization Name": "Acme ::: Choir", "Organization Title": "Buyer ::: Chair"}
    ida = only(read(filled(GOOGLE, {"First Name": "Ida"} | joined)))
    assert ida.jobs == (Job("Acme", "", "Buyer", source=G), Job("Choir", "", "Chair", source=G))


def test_the_table_since_2024_gives_every_detail() -> None:
    table = filled(GOOGLE, {
        "First Name": "Ida", "Middle Name": "Maria", "Last Name": "Muster", "File As": "Muster, Ida",
        "Organization Name": "Acme", "Organization Title": "Buyer", "Birthday": "1980-04-12",
        "Labels": "* myContacts ::: Uni", "E-mail 1 - Label": "Home", "E-mail 1 - Value": "ida@example.org",
        "Phone 1 - Label": "Work Fax", "Phone 1 - Value": "+49 30 0000124", "Phone 2 - Label": "",
        "Phone 2 - Value": "+49 30 0000125", "Relation 1 - Label": "Manager",
        "Relation 1 - Value": "Kai Chef",
        "Custom Field 1 - Label": "Chor", "Custom Field 1 - Value": "Alt",
    })  # fmt: skip
    ida = only(read(table))
    assert ida.formatted_name == "Ida Maria Muster"
    assert (ida.organisation, ida.title, ida.birthday, ida.tags) == ("Acme", "Buyer", "1980-04-12", ("Uni",))
    assert ida.emails == (Labelled("ida@example.org", "home", source=G),)
    assert ida.phones == (
        Labelled("+49 30 0000124", "work fax", source=G), Labelled("+49 30 0000125", source=G),
    )  # fmt: skip
    assert ida.related == (Related("Kai Chef", "manager"),)
    assert ida.fields == (OwnField("File As", "Muster, Ida"), OwnField("Chor", "Alt"))


def test_columns_may_stand_in_another_order_and_blocks_more_often() -> None:
    header = "Name Prefix,Last Name,E-mail 3 - Label,E-mail 3 - Value,First Name,Notes,Labels"
    ida = only(read(filled(header, {"First Name": "Ida", "Last Name": "Muster", "E-mail 3 - Label": "Other",
                                    "E-mail 3 - Value": "ida@example.org"})))  # fmt: skip
    assert ida.emails == (Labelled("ida@example.org", "other", source=G),)


def test_an_address_that_is_only_known_whole_in_part_keeps_its_text() -> None:
    part = {"Name": "Ida", "Address 1 - Type": "Home", "Address 1 - Formatted": "Weg 1\n10115 Berlin"}
    ida = only(read(filled(GOOGLE_LEGACY, part | {"Address 1 - City": "Berlin"})))
    assert ida.addresses == (Address(city="Berlin", label="home", formatted="Weg 1\n10115 Berlin", source=G),)
    whole = {"Address 1 - City": "Berlin", "Address 1 - Postal Code": "10115", "Address 1 - PO Box": "Weg 1"}
    ida = only(read(filled(GOOGLE_LEGACY, part | whole)))
    assert ida.addresses[0].formatted == ""


def test_an_account_on_a_messenger_is_the_same_in_a_table_and_in_a_card(tmp_path: Path) -> None:
    table = filled(GOOGLE_LEGACY, {
        "Name": "Ida Muster", "E-mail 1 - Value": "ida@example.org", "IM 1 - Service": "Jabber",
        "IM 1 - Value": "ida@chat.example",
    })  # fmt: skip
    card = ("BEGIN:VCARD", "FN:Ida", "EMAIL:ida@example.org", "X-JABBER:ida@chat.example", "END:VCARD", "")
    (tmp_path / "a.csv").write_text(table, newline="")
    (tmp_path / "b.vcf").write_text("\n".join(card))
    network = tmp_path / "n.netdesk"
    imported(network, tmp_path / "a.csv", tmp_path / "b.vcf")
    (ida,) = read_whole(network).contacts
    assert [(one.channel, one.handle) for one in ida.presences] == [("xmpp", "ida@chat.example")]
    (tmp_path / "c.csv").write_text("".join(write_google_csv([ida])), newline="")
    assert [one.merged for one in imported(network, tmp_path / "c.csv")] == [0]
    back = only(read((tmp_path / "c.csv").read_bytes()))
    assert [(one.channel, one.handle) for one in back.presences] == [("xmpp", "ida@chat.example")]


def test_a_firm_is_one() -> None:
    firm = only(read(filled(GOOGLE, {"Organization Name": "Acme GmbH", "Phone 1 - Value": "+49 30 0000126"})))
    assert (firm.kind, firm.formatted_name, firm.jobs) == ("organisation", "Acme GmbH", ())


def test_a_row_that_names_nobody_is_told_with_its_line() -> None:
    items = read(filled(GOOGLE, {"First Name": "Ida"}, {"Birthday": "1980-04-12"}))
    assert [contact.formatted_name for contact in contacts(items)] == ["Ida"]
    assert reasons(items) == ["The row names nobody."]
    assert items[1].where == "contacts.csv line 3"


def test_it_is_told_from_other_tables() -> None:
    assert key(filled(GOOGLE_LEGACY, LEGACY)) == G
    assert key(filled(GOOGLE)) == G
    assert key(filled(GOOGLE, delimiter=";"), "anything.txt") == G
    assert key(filled(GOOGLE).encode("utf-16")) == G
    assert key("Name,Given Name Yomi,Group Membership\r\nIda,,Uni\r\n") == G


def test_a_label_with_a_comma_is_one() -> None:
    table = filled(GOOGLE, {"First Name": "Ida", "Labels": "Customers, big ::: a;b ::: * myContacts"})
    assert only(read(table)).tags == ("Customers, big", "a;b")
