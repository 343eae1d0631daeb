import pytest

from tests.importers.calendar.calendars import born, calendar, event, read

YEARLY = "RRULE:FREQ=YEARLY"


def birthdays(
    summary: str, *, name: str = "", start: str = "DTSTART;VALUE=DATE:20100412"
) -> list[tuple[str, str]]:
    head = (f"X-WR-CALNAME:{name}",) if name else ()
    return born(read(calendar(event(f"SUMMARY:{summary}", YEARLY, start=start), head=head)))


@pytest.mark.parametrize(
    ("summary", "name"),
    [
        ("Ida Muster's birthday", "Ida Muster"),
        ("Ida Muster’s 40th birthday", "Ida Muster"),
        ("Hans' Geburtstag", "Hans"),
        ("Idas Geburtstag", "Ida"),
        ("Klaus Geburtstag", "Klaus"),
        ("Geburtstag von Ida Muster", "Ida Muster"),
        ("Geburtstag: Muster\\, Ida", "Ida Muster"),
        ("Ida Muster hat Geburtstag", "Ida Muster"),
        ("Ida Muster (Geburtstag)", "Ida Muster"),
        ("🎂 Ida Muster – Birthday", "Ida Muster"),
        ("Anniversaire de Ida Muster", "Ida Muster"),
        ("Anniversaire d’Ida", "Ida"),
        ("Cumpleaños de Ida Muster", "Ida Muster"),
        ("Compleanno di Ida Muster", "Ida Muster"),
        ("Verjaardag van Ida Muster", "Ida Muster"),
        ("Ida's verjaardag", "Ida"),
    ],
)
def test_a_title_names_whose_birthday_it_is(summary: str, name: str) -> None:
    assert birthdays(summary) == [(name, "--04-12")]


@pytest.mark.parametrize(
    "summary", ["Birthday of Ida Muster (*1980)", "Ida Muster (1980) 🎂", "Geburtstag: Ida Muster *1980"]
)
def test_a_title_may_tell_the_year(summary: str) -> None:
    assert birthdays(summary) == [("Ida Muster", "1980-04-12")]


def test_a_year_in_which_there_was_no_such_day_is_none() -> None:
    leap_day = "DTSTART;VALUE=DATE:20240229"
    assert birthdays("Birthday of Ida Muster (*1981)", start=leap_day) == [("Ida Muster", "--02-29")]


def test_in_a_calendar_of_birthdays_the_title_is_the_name() -> None:
    assert birthdays("Ida Muster", name="Geburtstage") == [("Ida Muster", "--04-12")]
    assert birthdays("Ida Muster", name="Work") == []


@pytest.mark.parametrize(
    ("year", "text"), [("1980", "1980-04-12"), ("2019", "--04-12"), ("1604", "--04-12"), ("1970", "--04-12")]
)
def test_only_a_year_before_calendars_is_one_of_birth(year: str, text: str) -> None:
    assert birthdays("Ida's birthday", start=f"DTSTART;VALUE=DATE:{year}0412") == [("Ida", text)]


def test_a_party_is_no_birthday() -> None:
    assert born(read(calendar(event("SUMMARY:Ida's birthday party")))) == []
    assert born(read(calendar(event("SUMMARY:Birthday", YEARLY)))) == []
    assert birthdays("Anniversaire de mariage") == []
