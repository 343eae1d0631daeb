from __future__ import annotations

from netdesk.domain.contact import Address, Day, Job, Labelled, OwnField, Presence, Related
from tests.importers.tables.sources import (
    GOOGLE_FOR_OUTLOOK,
    OUTLOOK,
    OUTLOOK_COM,
    OUTLOOK_DE,
    contacts,
    filled,
    key,
    only,
    read,
    reasons,
)

O = "outlook-csv"  # noqa: E741 - the source of every value
IDA = {
    "Title": "Dr.", "First Name": "Ida", "Last Name": "Muster", "Company": "Acme", "Department": "Purchase",
    "Job Title": "Buyer", "Business Street": "Weg 1", "Business Street 2": "Hinterhaus",
    "Business City": "Berlin", "Business Postal Code": "10115", "Business Country/Region": "Germany",
    "Home City": "Ulm", "Business Phone": "+49 30 0000123", "Home Fax": "+49 731 0000",
    "Mobile Phone": "0151 00001",
    "Birthday": "4/25/1980", "Anniversary": "0/0/00", "Categories": "Uni;Chor", "Children": "Bo, Kai",
    "E-mail Address": "ida@acme.example", "E-mail Type": "SMTP", "E-mail Display Name": "Ida Muster",
    "E-mail 2 Address": "/o=Acme/ou=Exchange/cn=ida", "E-mail 2 Type": "EX", "Gender": "Unspecified",
    "Hobby": "Rowing", "Manager's Name": "Kai Chef", "Priority": "Normal", "Private": "False",
    "Sensitivity": "Normal", "Spouse": "Bo Muster", "Profession": "Engineer", "Location": "Room 5",
    "Notes": "First line\r\nsecond line", "Web Page": "https://acme.example/ida", "User 1": "yes",
}  # fmt: skip


def test_the_english_table_gives_every_detail() -> None:
    ida = only(read(filled(OUTLOOK, IDA).encode("cp1252")))
    assert (ida.formatted_name, ida.prefix) == ("Dr. Ida Muster", "Dr.")
    assert ida.jobs == (Job("Acme", "Purchase", "Buyer", source=O),)
    assert ida.addresses == (
        Address("Weg 1\nHinterhaus", "Berlin", "", "10115", "Germany", label="work", source=O),
        Address(city="Ulm", label="home", source=O),
    )
    assert ida.phones == (
        Labelled("+49 30 0000123", "work", source=O), Labelled("+49 731 0000", "home fax", source=O),
        Labelled("0151 00001", "mobile", source=O),
    )  # fmt: skip
    assert ida.emails == (Labelled("ida@acme.example", source=O),)
    assert ida.days == (Day("birthday", "1980-04-25", O),)
    assert ida.tags == ("Uni", "Chor")
    assert ida.related == (
        Related("Bo", "child"), Related("Kai", "child"), Related("Kai Chef", "manager"),
        Related("Bo Muster", "spouse"),
    )  # fmt: skip
    assert set(ida.fields) == {
        OwnField("E-mail", "/o=Acme/ou=Exchange/cn=ida"), OwnField("Hobby", "Rowing"), OwnField("User 1",
        "yes"),
        OwnField("Profession", "Engineer"), OwnField("Location", "Room 5"),
    }  # fmt: skip
    assert ida.notes == "First line\nsecond line"


def test_the_german_table_gives_every_detail() -> None:
    table = filled(OUTLOOK_DE, {
        "Anrede": "Frau", "Vorname": "Jördis", "Nachname": "Müller", "Firma": "Acme",
        "Position": "Einkäuferin",
        "Beruf": "Ingenieurin", "Straße geschäftlich": "Weg 1", "Ort geschäftlich": "Berlin",
        "Postleitzahl geschäftlich": "10115", "Region geschäftlich": "Berlin",
        "Land/Region geschäftlich": "Deutschland",
        "Bundesland/Kanton privat": "Bayern", "Weiteres/r Bundesland/Kanton": "Tirol", "Ort": "Zimmer 5",
        "Telefon geschäftlich 2": "+49 30 0000123", "Fax privat": "+49 30 0000124",
        "Mobiltelefon": "0151 00001",
        "E-Mail-Adresse": "j.mueller@acme.example", "E-Mail 2: Adresse": "jo@example.org",
        "E-Mail: Angezeigter Name": "Jördis Müller", "Geburtstag": "12.4.1980", "Jahrestag": "0.0.00",
        "Geschlecht": "Keine Angabe", "Priorität": "Normal", "Privat": "Aus", "Kategorien": "Chor",
        "Name des/der Vorgesetzten": "Kai Chef", "Partner": "Bo Müller", "Postfach privat": "1234",
        "Büro": "Zimmer 7",
    }).encode("cp1252")  # fmt: skip
    assert key(table) == O
    person = only(read(table))
    assert (person.formatted_name, person.prefix, person.title) == ("Jördis Müller", "Frau", "Einkäuferin")
    assert person.addresses == (
        Address("Weg 1", "Berlin", "Berlin", "10115", "Deutschland", label="work", source=O),
        Address(region="Bayern", po_box="1234", label="home", source=O),
        Address(region="Tirol", label="other", source=O),
    )
    assert [phone[:2] for phone in person.phones] == [
        ("+49 30 0000123", "work"), ("+49 30 0000124", "home fax"), ("0151 00001", "mobile"),
    ]  # fmt: skip
    assert [email.value for email in person.emails] == ["j.mueller@acme.example", "jo@example.org"]
    assert person.days == (Day("birthday", "1980-04-12", O),)
    assert person.related == (Related("Kai Chef", "manager"), Related("Bo Müller", "partner"))
    assert set(person.fields) == {
        OwnField("Beruf", "Ingenieurin"), OwnField("Ort", "Zimmer 5"), OwnField("Office", "Zimmer 7"),
    }  # fmt: skip


def test_the_table_of_the_web_and_the_one_google_writes_for_outlook_are_read_alike() -> None:
    web = filled(OUTLOOK_COM, {"First Name": "Ida", "Last Name": "Muster", "Title": "Dr.",
    "Job Title": "Buyer",
                               "IMAddress": "ida.m", "Personal Web Page": "https://ida.example"})  # fmt: skip
    google = filled(GOOGLE_FOR_OUTLOOK, {"First Name": "Ida", "Last Name": "Muster", "Title": "Dr.",
                                         "Job Title": "Buyer", "Categories": "Uni;Chor"})  # fmt: skip
    assert key(web) == key(google) == O
    one, other = only(read(web)), only(read(google))
    assert one.formatted_name == other.formatted_name == "Dr. Ida Muster"
    assert one.title == other.title == "Buyer"
    assert one.presences == (Presence("other", "ida.m", source=O),)
    assert one.urls == (Labelled("https://ida.example", "home", source=O),)
    assert other.tags == ("Uni", "Chor")


def test_one_date_shows_how_all_of_them_are_meant() -> None:
    table = filled(
        OUTLOOK, {"First Name": "Ida", "Birthday": "4/12/1980"}, {"First Name": "Bo", "Birthday": "25/3/1981"}
    )
    items = read(table)
    assert [contact.birthday for contact in contacts(items)] == ["1980-12-04", "1981-03-25"]
    assert reasons(items) == []


def test_where_no_date_shows_it_the_person_is_told() -> None:
    items = read(filled(OUTLOOK, {"First Name": "Ida", "Birthday": "4/12/1980"}))
    assert contacts(items)[0].birthday == "1980-04-12"
    assert reasons(items) == ["Dates such as 4/12/1980 were read as 12 April."]
