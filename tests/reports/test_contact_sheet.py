from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain.contact import Address, Contact, Labelled, Photo
from netdesk.reports.disclosure import Topic
from netdesk.reports.facts import PersonFacts, TieFacts
from tests.reports.pdf_reading import information_of, lines_of, picture_of, printed, text_of
from tests.reports.people import NOW, henrik, order, stranger, with_contact

KEY = "contact-sheet"
EVERYTHING = frozenset(Topic)


def test_the_sheet_has_every_detail(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(henrik()), ticked=EVERYTHING))
    for words in (
        "Contact sheet", "for Nora Albrecht", "Dr. Henrik Paulsen", "Hein",
        "henrik.paulsen@nordkai.example", "hein@paulsen.example", "+49 30 0000 4711", "0171 3920041",
        "https://nordkai.example/team", "Kaistraße 12", "28195 Bremen", "Am Deich 3",
        "Head of Procurement", "2019–today", "Buyer Helvar Pumpen", "2008–2019", "Hochschule Wismar",
        "11 Jan 1980", "20 Aug", "business", "of 15", "every 30 days",
        "Jun 2009, Harbour days in Bremen", "Ole Thomsen-Krogh", "logistics, Poznań, sailing",
        "LinkedIn henrik-paulsen · connected · since 2 Mar 2014", "@heinpaulsen · you follow them",
        "Coffee", "HB-HP 80", "Wiebke Paulsen spouse", "Marek Zielonka plant manager in Poznań",
        "15 Oct 2026, 34 days quiet", "on 198 days", "53 of 89 openings",
        "Latest exchanges", "asked for your view on Poznań, open", "Feb 2023",
        "Forum Mittelstand Nord, Sailing club Weser", "20 Jun 2009",
        "from them, accepted, relevance 4", "We met at the pilots’ stand.",
        "Private notes", "Would rather not talk about the merger.", "Likes short mails.",
    ):  # fmt: skip
        assert words in text, words


@pytest.mark.parametrize(
    ("quiet", "words"), [(0, "18 Nov 2026, today"), (1, "17 Nov 2026, 1 day quiet"),
                         (680, "7 Jan 2025, 22 months quiet"), (3352, "14 Sep 2017, 9 years quiet")],
)  # fmt: skip
def test_a_long_silence_is_told_in_months_and_years(tmp_path: Path, quiet: int, words: str) -> None:
    person = henrik()
    assert person.reading is not None
    reading = person.reading._replace(quiet_days=quiet, last_day=NOW - quiet)
    assert words in text_of(printed(tmp_path, KEY, order(replace(person, reading=reading))))


@pytest.mark.parametrize("groups", [1, 2, 3])
def test_a_telephone_number_is_not_broken_at_the_end_of_a_line(tmp_path: Path, groups: int) -> None:
    number = "+49 30 0000" + " 4711" * groups
    person = with_contact(henrik(), phones=(Labelled(number),))
    lines = lines_of(printed(tmp_path, KEY, order(person)))
    assert not [line for line in lines if "+49" in line and number not in line]


def test_of_somebody_unknown_one_calm_sentence_stands_there(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(stranger())))
    assert "Ida Lorenz" in text
    assert "Nothing more is noted yet." in text


def test_every_person_begins_a_page(tmp_path: Path) -> None:
    people = [stranger(f"Person {number}") for number in range(5)]
    path = printed(tmp_path, KEY, order(*people))
    assert information_of(path)["Pages"] == "5"
    assert all(f"Person {number}" in text_of(path, number + 1) for number in range(5))
    assert information_of(path)["Title"] == "Contact sheet: 5 people"


def test_many_ties_stand_in_two_columns_and_none_is_lost(tmp_path: Path) -> None:
    ties = tuple(TieFacts(f"Somebody {number}", "neighbour", None, "2011") for number in range(60))
    path = printed(tmp_path, KEY, order(replace(stranger(), ties=ties)))
    text = text_of(path)
    assert [number for number in range(60) if f"Somebody {number} neighbour" not in text] == []
    assert information_of(path)["Pages"] == "1"


def test_a_few_more_exchanges_of_a_long_history_begin_no_page(tmp_path: Path) -> None:
    ties = tuple(TieFacts(f"Somebody {number}", "neighbour", None, "2011") for number in range(58))
    latest = henrik().latest[:1] * 12
    path = printed(tmp_path, KEY, order(replace(stranger(), ties=ties, latest=latest, interaction_count=214)))
    text = text_of(path)
    assert information_of(path)["Pages"] == "1"
    assert "of 214" in text
    assert 4 <= text.count("asked for your view") < 12
    whole = printed(tmp_path, KEY, order(replace(stranger(), ties=ties, latest=latest, interaction_count=12)))
    assert text_of(whole).count("asked for your view") == 12


def test_long_notes_flow_over_pages_under_a_running_head(tmp_path: Path) -> None:
    notes = "\n\n".join(f"Paragraph {number}. " + "Some words about it. " * 40 for number in range(40))
    path = printed(tmp_path, KEY, order(with_contact(henrik(), notes=notes)), ticked=EVERYTHING)
    pages = int(information_of(path)["Pages"])
    assert pages > 5
    text = text_of(path)
    assert [number for number in range(40) if f"Paragraph {number}." not in text] == []
    assert "Contact sheet · Dr. Henrik Paulsen" in text_of(path, pages)
    assert "Private notes continued" in text_of(path, pages)
    assert f"{pages}/{pages}" in text_of(path, pages)


def test_an_address_of_one_text_is_printed_as_it_is(tmp_path: Path) -> None:
    address = Address(formatted="Postfach 12\n28195 Bremen")
    text = text_of(printed(tmp_path, KEY, order(stranger(addresses=(address,)))))
    assert "Postfach 12" in text
    assert "28195 Bremen" in text


def test_a_firm_has_a_sheet_too(tmp_path: Path) -> None:
    firm = Contact(
        uid="f", kind="organisation", formatted_name="Nordkai Logistik", phones=(Labelled("040 0000 1"),)
    )
    assert "040 0000 1" in text_of(printed(tmp_path, KEY, order(PersonFacts(firm))))


def test_other_scripts_are_written_and_found(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(stranger("Ольга Шевченко", nickname="Łukasz Żółć"))))
    assert "Ольга Шевченко" in text
    assert "Łukasz Żółć" in text


def test_a_photo_stands_in_place_of_the_initials(tmp_path: Path) -> None:
    red = b"P6 2 2 255 " + b"\xff\x00\x00" * 4  # the plainest picture format there is
    path = printed(tmp_path, KEY, order(stranger(photo=Photo("image/x-portable-pixmap", red))))
    colour = picture_of(path, tmp_path).pixelColor(88, 118)
    assert colour.red() > 250
    assert max(colour.green(), colour.blue()) < 5


def test_a_photo_that_cannot_be_read_leaves_the_initials(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(stranger(photo=Photo("image/png", b"broken")))))
    assert "IL" in text


def test_a_rhythm_of_a_day_is_every_day(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(with_contact(henrik(), rhythm_days=1)), ticked=EVERYTHING))
    assert "every day" in text
    assert "every 1 days" not in text
