from __future__ import annotations

from netdesk.domain.contact import Address, Day, Job, Labelled, OwnField, Presence
from tests.importers.tables.sources import THUNDERBIRD, THUNDERBIRD_DE, XING, filled, key, only, read

T = "thunderbird-csv"


def test_the_english_table_gives_every_detail() -> None:
    table = filled(THUNDERBIRD, {
        "First Name": "Ida", "Last Name": "Muster", "Display Name": "Ida M.", "Nickname": "Idi",
        "Primary Email": "ida@example.org", "Secondary Email": "im@example.org", "Screen Name": "ida.m",
        "Work Phone": "+49 30 0000123", "Fax Number": "+49 30 0000124", "Home Address": "Weg 1",
        "Home Address 2": "Hinterhaus", "Home City": "Berlin", "Home ZipCode": "10115", "Work Country": "DE",
        "Job Title": "Buyer", "Organization": "Acme", "Web Page 1": "https://ida.example",
        "Birth Year": "1980",
        "Birth Month": "4", "Birth Day": "12", "Custom 2": "size 39", "Notes": "A\r\nB",
    })  # fmt: skip
    assert key(table) == T
    ida = only(read(table))
    assert (ida.formatted_name, ida.given_name, ida.family_name) == ("Ida M.", "Ida", "Muster")
    assert [email.value for email in ida.emails] == ["ida@example.org", "im@example.org"]
    assert ida.addresses == (
        Address("Weg 1\nHinterhaus", "Berlin", "", "10115", label="home", source=T),
        Address(country="DE", label="work", source=T),
    )
    assert ida.days == (Day("birthday", "1980-04-12", T),)
    assert ida.jobs == (Job("Acme", "", "Buyer", source=T),)
    assert ida.presences == (Presence("other", "ida.m", source=T),)
    assert ida.fields == (OwnField("Custom 2", "size 39"),)


def test_the_german_table_gives_every_detail() -> None:
    table = filled(THUNDERBIRD_DE, {
        "Vorname": "Jördis", "Nachname": "Müller", "Primäre E-Mail-Adresse": "jo@example.org",
        "Tel. dienstlich": "+49 30 0000123", "Mobil-Tel.-Nr.": "0151 00001", "Privat: Adresse": "Weg 1",
        "Privat: PLZ": "10115", "Dienstlich: Ort": "Ulm", "Arbeitstitel": "Einkäuferin", "Geburtsmonat": "4",
        "Geburtstag": "12",
    })  # fmt: skip
    assert key(table) == T
    person = only(read(table))
    assert person.formatted_name == "Jördis Müller"
    assert person.phones == (
        Labelled("+49 30 0000123", "work", source=T), Labelled("0151 00001", "mobile", source=T),
    )  # fmt: skip
    assert person.addresses == (
        Address("Weg 1", postal_code="10115", label="home", source=T), Address(city="Ulm", label="work",
        source=T),
    )  # fmt: skip
    assert person.days == (Day("birthday", "--04-12", T),)
    assert person.title == "Einkäuferin"


def test_a_table_that_names_xing_brings_profiles_there() -> None:
    table = filled(XING, {"Vorname": "Ida", "Nachname": "Muster", "Ort": "Ulm", "Firma": "Acme",
                          "XING-Profil": "https://www.xing.com/profile/Ida_Muster"},
                          delimiter=";")  # fmt: skip
    assert key(table.encode("cp1252")) == "xing-csv"
    ida = only(read(table.encode("cp1252")))
    assert ida.presences[0][:2] == ("xing", "ida_muster")
    assert (ida.organisation, ida.addresses[0].city) == ("Acme", "Ulm")
