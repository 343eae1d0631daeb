from __future__ import annotations

import pytest

from netdesk.domain.contact import Labelled, OwnField
from netdesk.domain.draft import Item
from netdesk.domain.table_mapping import OWN_FIELD, ColumnUse, TableGuess
from netdesk.importers.tables.guess import guess_tables
from netdesk.importers.tables.reader import GOOGLE, OUTLOOK, READER, THUNDERBIRD, XING, reader_for
from tests.importers.tables.sources import contacts, filled, key, only, read, reasons, source

CLUB = (
    "Mitglied;Erreichbar unter;Sonstiges;Seit\r\n"
    "Muster, Ida;ida@example.org;+49 30 901820;12.4.2010\r\n"
    "Bo Beispiel;bo@example.org;+49 30 901821;1.5.2011\r\n"
)


def guess(data: bytes | str, name: str = "table.csv") -> TableGuess:
    ((_label, found),) = guess_tables(source(data, name))
    return found


def mapped(data: bytes | str, *uses: tuple[str, str], name: str = "table.csv") -> list[Item]:
    signature = guess(data, name).signature
    reader = reader_for({signature: tuple(ColumnUse(*use) for use in uses)})
    return list(reader.read(source(data, name), lambda _done, _total: None))


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("Vor- und Nachname", ("name", "")), ("Mail privat", ("email", "home")), ("Handy-Nr.", ("phone",
        "mobile")),
        ("Tel. (geschäftl.)", ("phone", "work")), ("Tel. (priv.)", ("phone", "home")),
        ("geb. am", ("day", "birthday")), ("Tel. für Notfälle", None), ("Geb.", ("day", "birthday")),
        ("E-Mail (geschäftlich)", ("email", "work")),
        ("Straße + Nr.", ("street", "")), ("Straße, Hausnr.", ("street", "")), ("PLZ/Ort", ("city", "")),
        ("Name, Vorname", ("name", "")), ("Handynr.", ("phone", "mobile")), ("Sparte", ("tags", "")),
        ("Firma", ("organisation", "")), ("PLZ", ("postal_code", "")),
        ("Kennengelernt", ("met", "")), ("Gruppen", ("tags", "")), ("LinkedIn", ("presence", "linkedin")),
        ("First_Name", ("given_name", "")), ("SURNAME", ("family_name", "")), ("home phone", ("phone",
        "home")),
    ],
)  # fmt: skip
def test_words_of_a_header_say_what_a_column_holds(name: str, use: tuple[str, str] | None) -> None:
    found = guess(f"{name};x\r\n;\r\n").columns[0].use
    assert found == (use or ("field", ""))


@pytest.mark.parametrize(
    ("cell", "code", "city"),
    [
        ("30159 Hannover", "30159", "Hannover"), ("D-01067  Dresden", "D-01067", "Dresden"),
        ("Hannover", "", "Hannover"), ("30159", "", "30159"), ("12 Apostel", "", "12 Apostel"),
    ],
)  # fmt: skip
def test_a_postcode_before_the_city_is_one(cell: str, code: str, city: str) -> None:
    (ida,) = contacts(mapped(f"Name;PLZ/Ort\r\nIda Muster;{cell}\r\n", ("name", ""), ("city", "")))
    (address,) = ida.addresses
    assert (address.postal_code, address.city) == (code, city)


def test_without_telling_words_the_contents_say_it_less_surely() -> None:
    found = guess(CLUB)
    assert [column.use for column in found.columns] == [
        ("name", ""), ("email", ""), ("phone", ""), ("day", "other"),
    ]  # fmt: skip
    by_header = guess("Name;E-Mail\r\nIda Muster;ida@example.org\r\n")
    assert by_header.columns[1].certainty > found.columns[1].certainty > found.columns[2].certainty
    assert found.columns[0].samples == ("Muster, Ida", "Bo Beispiel")


def test_a_header_that_its_column_contradicts_is_doubted() -> None:
    sure = guess("Name;E-Mail\r\nIda;ida@example.org\r\n").columns[1]
    doubtful = guess("Name;E-Mail\r\nIda;yes\r\nBo;no\r\n").columns[1]
    assert doubtful.use == sure.use == ("email", "")
    assert doubtful.certainty < 50 < sure.certainty


def test_only_one_column_is_the_name() -> None:
    found = guess("Wer;Wessen Kind;Mail\r\nIda Muster;Bo Muster;ida@example.org\r\n")
    assert [column.use.field for column in found.columns] == ["name", "field", "email"]


@pytest.mark.parametrize(
    ("row", "shown", "title"),
    [
        ("Frau;Dr.;Muster;Ida", "Dr. Ida Muster", "Frau Dr."),
        ("Herr;;Muster;Bo", "Bo Muster", "Herr"),
        ("Frau Prof. Dr.;Dr.;Muster;Ida", "Prof. Dr. Ida Muster", "Frau Prof. Dr."),
        ("Eheleute;;Muster;Ida und Bo", "Ida und Bo Muster", "Eheleute"),
        ("Herr und Frau;Dres.;Muster;", "Dres. Muster", "Herr und Frau Dres."),
    ],
)
def test_salutation_and_title_of_two_columns_are_one_title_and_only_the_title_is_shown(
    row: str, shown: str, title: str
) -> None:
    one = only(read(f"Anrede;Titel;Nachname;Vorname\r\n{row}\r\n"))
    assert (one.formatted_name, one.prefix, one.fields) == (shown, title, ())


@pytest.mark.parametrize("name", ["Name", "Nachname"])
def test_what_is_addressed_as_a_firm_is_one(name: str) -> None:
    data = f"Anrede;{name};Vorname;Telefon;Funktion\r\nFirma;Acme Muster KG;;030 0000001;Sponsor\r\n"
    one = only(read(data))
    assert (one.kind, one.formatted_name, one.organisation, one.title) == (
        "organisation", "Acme Muster KG", "Acme Muster KG", "Sponsor",
    )  # fmt: skip
    assert (one.prefix, one.family_name) == ("", "")


@pytest.mark.parametrize(
    "cell",
    ["a@x.example und b@x.example", "a@x.example / b@x.example", "a@x.example, B@x.example",
     "Ida <a@x.example>; b@x.example (Verein)", "privat: a@x.example, Büro: b@x.example"],
)  # fmt: skip
def test_several_addresses_in_one_cell_are_all_read(cell: str) -> None:
    ida = only(read(f'Name;E-Mail\r\nIda Muster;"{cell}"\r\n'))
    assert [email.value for email in ida.emails] == ["a@x.example", "b@x.example"]


def test_a_table_without_a_header_is_one() -> None:
    data = "Ida Muster;ida@example.org;Berlin\r\nBo Beispiel;bo@example.org;Ulm\r\n"
    found = guess(data)
    assert [column.name for column in found.columns] == ["Column A", "Column B", "Column C"]
    assert [one.formatted_name for one in contacts(read(data))] == ["Ida Muster", "Bo Beispiel"]


def test_lines_above_the_header_are_passed_over() -> None:
    data = "Members of the club\r\n\r\nName;E-Mail;City\r\nIda Muster;ida@example.org;Ulm\r\n"
    assert only(read(data)).addresses[0].city == "Ulm"


def test_people_whose_cells_read_like_a_header_cost_nobody_above_them() -> None:
    data = "Wer;Was\r\nIda Muster;ida@example.org\r\nTitel;Mail\r\nBo Beispiel;bo@example.org\r\n"
    assert [one.formatted_name for one in contacts(read(data))] == ["Ida Muster", "Titel", "Bo Beispiel"]


def test_long_tables_are_read_to_their_end() -> None:
    rows = "".join(f"Person {number};p{number}@example.org\r\n" for number in range(900))
    assert len(contacts(read(f"Wer;Mail\r\n{rows}"))) == 900
    assert len(contacts(read(f"Name;E-Mail\r\n{rows}"))) == 900


def test_reading_says_of_which_columns_it_is_not_sure() -> None:
    assert reasons(read(CLUB)) == [
        "What these columns hold is guessed by the content: “Mitglied”, “Sonstiges”, “Seit”."
    ]
    assert reasons(read("Name;E-Mail\r\nIda;ida@example.org\r\n")) == []


def test_two_columns_for_one_thing_and_an_address_beside_its_city_are_kept() -> None:
    header = "Name;Kontakt;Position;Job title;Ort;Anschrift"
    items = mapped(
        f"{header}\r\nIda Muster;Idi;Buyer;Chair;Ulm;Weg 1\r\n",
        ("name", ""), ("name", ""), ("title", ""), ("title", ""), ("city", ""), ("address", ""),
    )  # fmt: skip
    ida = only(items)
    assert (ida.formatted_name, ida.title) == ("Ida Muster", "Buyer")
    assert ida.fields == (OwnField("Kontakt", "Idi"), OwnField("Job title", "Chair"))
    assert (ida.addresses[0].street, ida.addresses[0].city, ida.addresses[0].formatted) == (
        "Weg 1",
        "Ulm",
        "",
    )


def test_a_birthday_may_lack_parts() -> None:
    header = "Name;Birth Year;Birth Month;Birth Day"
    rows = ("A;1980;4;12", "B;;4;12", "C;1980;;", "D;1980;4;", "E;;;")
    found = contacts(read("\r\n".join((header, *rows))))
    assert [one.birthday for one in found] == ["1980-04-12", "--04-12", "1980", "1980-04", ""]


def test_several_addresses_in_a_cell_are_told_apart_and_nothing_else_is_lost() -> None:
    data = "Name;E-Mail;Status\r\nIda;ida@example.org, Ida M. <im@example.org>;aus\r\nBo;at work;Normal\r\n"
    ida, bo = contacts(read(data))
    assert [email.value for email in ida.emails] == ["ida@example.org", "im@example.org"]
    assert (ida.fields, bo.emails) == ((OwnField("Status", "aus"),), ())
    assert bo.fields == (OwnField("E-mail", "at work"), OwnField("Status", "Normal"))


def test_a_mapping_of_a_person_goes_before_the_guess() -> None:
    items = mapped(CLUB, ("name", ""), ("email", "home"), ("", ""), ("met", ""))
    assert reasons(items) == []
    ida = contacts(items)[0]
    assert (ida.formatted_name, ida.given_name, ida.met, ida.phones) == (
        "Ida Muster",
        "Ida",
        "2010-04-12",
        (),
    )
    assert ida.emails == (Labelled("ida@example.org", "home", source="table"),)


def test_a_second_word_on_how_you_met_is_kept() -> None:
    header = "Name;Mail;Kennengelernt bei;Where met;Met;Kennengelernt am"
    (ida,) = contacts(read(f"{header}\r\nIda Muster;ida@example.org;Messe;Ulm;2010-04-12;2011-05-13\r\n"))
    assert (ida.how_met, ida.met) == ("Messe", "2010-04-12")
    assert ida.fields == (OwnField("How met", "Ulm"), OwnField("Met", "2011-05-13"))


def test_the_same_columns_have_the_same_signature_whatever_stands_in_them() -> None:
    other = "mitglied ,Erreichbar_unter,Sonstiges,Seit\r\nKai,kai@example.org,,\r\n"
    assert guess(other).signature == guess(CLUB).signature
    assert guess(CLUB.replace("Seit", "Bis")).signature != guess(CLUB).signature


def test_a_table_without_people_is_told_as_one_problem() -> None:
    items = read("Amount;Purpose\r\n12,50;Rent\r\n13,50;Power\r\n", "bank.csv")
    assert reasons(items) == ["None of its columns names people or how to reach them."]


def test_too_many_cells_are_kept_and_told_as_are_broken_quotation_marks() -> None:
    data = 'Name;E-Mail\r\nIda;ida@example.org;more\r\n"Bo;bo@example.org\r\nKai;kai@example.org\r\n'
    items = read(data)
    assert [one.formatted_name for one in contacts(items)] == ["Ida", "Bo", "Kai"]
    assert contacts(items)[0].fields == (OwnField("Column", "more"),)
    assert reasons(items) == [
        "The row has more values than the file has columns.",
        "A quotation mark is not closed; only this line was read.",
    ]


@pytest.mark.parametrize(
    "data",
    [
        "Dear all, thank you, and see you soon.\r\nIda, Bo, Kai\r\n",
        "12.03.24, 10:00 - Ida: hi, you\r\n12.03.24, 10:01 - Bo: hi, Ida\r\n",
        '{"name": "Ida", "email": "ida@example.org"}',
        "From ida@example.org Mon Mar 04 11:20:34 2024\r\nFrom: Ida <ida@example.org>\r\n",
        "\x00\x01\x02,\x03\x04\x05,\x06\x07",
    ],
    ids=["letter", "chat", "json", "mail", "bytes"],
)
def test_other_texts_are_no_tables(data: str) -> None:
    found = source(data, "some.txt")
    assert not any(reader.recognise(found) for reader in (GOOGLE, OUTLOOK, THUNDERBIRD, XING, READER))


def test_a_table_nobody_knows_is_one_by_its_columns_and_shape() -> None:
    assert key(CLUB, "club.txt") == "table"
    assert key("Amount;Purpose\r\n12,50;Rent\r\n", "bank.csv") == "table"
    assert key(filled("Name,Phone", {"Name": "Ida"})) == "table"


def test_a_year_alone_is_when_people_met() -> None:
    found = guess("Name;Kennengelernt\r\nIda Muster;2015\r\nBo Beispiel;12.4.2016\r\n").columns[1]
    assert (found.use, found.is_sure) == (ColumnUse("met"), True)


def test_a_column_of_addresses_is_no_name_whatever_it_is_called() -> None:
    rows = "Mitglied;Kontakt\r\nMuster, Ida;ida@example.org\r\nBeispiel, Bo;bo@example.org\r\n"
    member, contact = guess(rows).columns
    assert (contact.use, contact.is_sure) == (ColumnUse("email"), True)
    assert (member.use, member.is_sure) == (ColumnUse("name"), False)


def test_a_name_beside_first_names_is_that_of_the_family() -> None:
    found = only(read("Name;Vorname;E-Mail\r\nvan den Berg;Ida;ida@example.org\r\n"))
    assert (found.given_name, found.family_name) == ("Ida", "van den Berg")
    assert found.formatted_name == "Ida van den Berg"
    assert not found.fields


def test_that_a_name_is_the_family_s_is_shown_as_a_guess() -> None:
    table = "Name;Vorname;E-Mail\r\nvan den Berg;Ida;ida@example.org\r\n"
    assert [column.is_sure for column in guess(table).columns] == [False, True, True]
    assert reasons(read(table)) == ["What this column holds is guessed by the content: “Name”."]


@pytest.mark.parametrize("header", ["First;Last", "Given;Family", "first;Surname"])
def test_the_parts_of_a_name_are_known_by_short_words_beside_each_other(header: str) -> None:
    (found,) = contacts(read(f"{header};Mail\r\nIda;Muster;ida@example.org\r\n"))
    assert (found.given_name, found.family_name) == ("Ida", "Muster")


def test_a_short_word_alone_means_no_name() -> None:
    assert guess("Name;Last\r\nIda Muster;Monday\r\n").columns[1].use.field == "field"


@pytest.mark.parametrize(
    "data",
    [
        "Name;Vorname;E-Mail\r\nMuster, Ida;Ida;ida@example.org\r\n",
        "Anzeigename;Vorname;E-Mail\r\nMama;Ida;ida@example.org\r\n",
        "Name;Vorname;Nachname\r\nFrau Muster;Ida;Muster\r\n",
        "Name;Vorname;E-Mail\r\n",
    ],
)
def test_a_name_that_can_be_the_whole_one_stays_it(data: str) -> None:
    assert guess(data).columns[0].use == ("name", "")


@pytest.mark.parametrize("header", ["Vorname;Sippe;Ort", "Sippe;Vorname;Ort"])
def test_an_unknown_column_beside_first_names_is_guessed_as_that_of_the_family(header: str) -> None:
    at = header.split(";").index("Sippe")
    rows = [("Ida", "Muster"), ("Bo", "Beispiel"), ("Kai", "van den Berg")]
    cells = [f"{family};{given};Ulm" if at == 0 else f"{given};{family};Ulm" for given, family in rows]
    table = "\r\n".join((header, *cells))
    found = guess(table).columns[at]
    assert (found.use, found.is_sure) == (ColumnUse("family_name"), False)
    assert [one.formatted_name for one in contacts(read(table))] == [
        "Ida Muster", "Bo Beispiel", "Kai van den Berg",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "Vorname;Gruppe X;Mail\r\nIda;Chor;i@example.org\r\nBo;Chor;b@example.org\r\nKai;Chor;k@example.org",
        "Vorname;Anders;Mail\r\nIda;mag Kaffee gern;i@example.org",
        "Vorname;Sippe;Nachname\r\nIda;Adler;Muster\r\nBo;Falke;Beispiel",
        "Vorname;Mail;Wappen\r\nIda;i@example.org;Adler\r\nBo;b@example.org;Falke",
    ],
    ids=["alike", "sentences", "family known", "not beside"],
)
def test_other_unknown_columns_of_a_list_with_first_names_are_kept_as_they_are(table: str) -> None:
    assert "field" in [column.use.field for column in guess(table).columns]
    assert all(column.use.field != "family_name" or column.is_sure for column in guess(table).columns)


def test_another_date_is_called_as_its_column_is() -> None:
    found = only(read("Name;E-Mail;Eintritt\r\nIda Muster;ida@example.org;15.3.2023\r\n"))
    assert [(day.label, day.text) for day in found.days] == [("Eintritt", "2023-03-15")]


def test_a_column_that_is_kept_as_it_is_makes_no_account_even_if_it_bears_a_channel_s_name() -> None:
    items = mapped("Name;Signal\r\nIda Muster;yes\r\n", ("name", ""), (OWN_FIELD, ""))
    (found,) = contacts(items)
    assert found.fields == (OwnField("Signal", "yes"),)
    assert not found.presences
