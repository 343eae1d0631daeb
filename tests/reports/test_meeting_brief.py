from dataclasses import replace
from pathlib import Path

from netdesk.domain.contact import Fact
from netdesk.domain.moment import Moment
from netdesk.reports.facts import MeetingFacts, OfferFacts
from netdesk.reports.layout.page_size import PageSize
from tests.reports.pdf_reading import information_of, printed, text_of
from tests.reports.people import henrik, order, stranger, with_contact

KEY = "meeting-brief"


def test_the_brief_says_all_that_helps_before_a_meeting(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, KEY, order(henrik())))
    for words in (
        "Meeting brief", "Wednesday, 2 December 2026, 12:30 · Bremen, Kontorhaus canteen",
        "Dr. Henrik Paulsen", "Head of Procurement, Nordkai Logistik, Bremen",
        "known since 2009 · 214 exchanges · circle of 15 · 0171 3920041",
        "64", "strong, −17 in 90 days",
        "Purpose Give him your view on the Poznań cross-dock",
        "Strength, 24 months", "strong ≥ 60", "weak ≥ 20", "today",
        "Channel ladder", "replies", "median", "best hour", "83 %", "Tue 9–10", "21 d",
        "Worth remembering", "Jonte (6) started school on 29 August", "Birthday 11 Jan, turns 47",
        "Last five exchanges", "call, 18 min, works agreement", "met, 70 min, lunch in Bremen",
        "Give and ask", "12 months, 7 : 3", "Bring: Poznań sketch, two pages (by 2 Dec)",
        "People in common", "Farah Haddadi your link to the port authority", "and 4 more",
        "Good questions", "Jonte (6) started school on 29 August – what is new there?",
        "Notes", "afterwards: one line into NetDesk is enough",
        "Printed 18 Nov 2026, 10:42 for Nora Albrecht · from data on this computer only", "1/1",
    ):  # fmt: skip
        assert words in text, words


def test_a_usual_brief_is_one_page_on_either_paper(tmp_path: Path) -> None:
    for size in PageSize:
        path = printed(tmp_path, KEY, order(henrik()), size)
        assert information_of(path)["Pages"] == "1"


def test_of_somebody_unknown_the_brief_is_a_page_to_write_on(tmp_path: Path) -> None:
    path = printed(tmp_path, KEY, order(stranger()))
    text = text_of(path)
    assert "Ida Lorenz" in text
    assert "Purpose" in text
    assert "Notes" in text
    for heading in ("Strength", "Channel ladder", "Worth remembering", "Give and ask", "People", "questions"):
        assert heading not in text
    assert information_of(path)["Pages"] == "1"


def test_without_a_meeting_the_purpose_is_the_one_of_the_tie(tmp_path: Path) -> None:
    person = replace(henrik(), meeting=None)
    text = text_of(printed(tmp_path, KEY, order(person)))
    assert "Purpose Stay in touch about the Poznań site" in text
    assert "December" not in text.partition("Purpose")[0]


def test_a_meeting_without_a_time_names_its_place(tmp_path: Path) -> None:
    person = replace(henrik(), meeting=MeetingFacts(place="Café Kranz"))
    text = text_of(printed(tmp_path, KEY, order(person)))
    assert "Café Kranz" in text.partition("Dr. Henrik")[0]


def test_a_long_occasion_is_told_in_full(tmp_path: Path) -> None:
    title = "Forum evening: listening before a ballot with all members and their guests from both banks"
    place = "Chamber of the region, large hall on the second floor, entrance by the yard behind the old crane"
    meeting = MeetingFacts(Moment.parse("2026-12-02T18:00"), place, title=title)
    for size in PageSize:
        path = printed(tmp_path, KEY, order(replace(henrik(), meeting=meeting)), size)
        text = text_of(path)
        assert f"Occasion {title}" in text
        assert "Wednesday, 2 December 2026, 18:00" in text
        assert all(word in text for word in place.split())
        assert "…" not in text.partition("Dr. Henrik")[0]


def test_long_lists_flow_to_further_pages_and_nothing_is_lost(tmp_path: Path) -> None:
    facts = tuple(
        Fact(f"Fact number {number} with some more words that make it wrap") for number in range(90)
    )
    offers = tuple(OfferFacts("give", f"Gift number {number}") for number in range(70))
    person = replace(with_contact(henrik(), facts=facts), offers=offers)
    path = printed(tmp_path, KEY, order(person))
    text = text_of(path)
    assert int(information_of(path)["Pages"]) > 2
    assert [number for number in range(90) if f"Fact number {number} with" not in text] == []
    assert [number for number in range(70) if f"Give: Gift number {number}" not in text] == []
    assert "Worth remembering continued" in text
    assert "Meeting brief · Dr. Henrik Paulsen" in text_of(path, 2)


def test_a_very_long_name_and_purpose_wrap(tmp_path: Path) -> None:
    name = "Professorin Dr. Dr. h. c. Maria-Magdalena Freifrau von Hohenlohe-Waldenburg-Schillingsfürst"
    purpose = "Talk through the third draft of the agreement line by line. " * 40
    person = replace(with_contact(henrik(), formatted_name=name), meeting=MeetingFacts(purpose=purpose))
    text = text_of(printed(tmp_path, KEY, order(person)))
    assert text.replace("- ", "-").count("Hohenlohe-Waldenburg-Schillingsfürst") >= 1
    assert text.count("line by line.") == 40


def test_several_briefs_make_one_document(tmp_path: Path) -> None:
    path = printed(tmp_path, KEY, order(henrik(), stranger()))
    assert information_of(path)["Pages"] == "2"
    assert "2/2" in text_of(path, 2)
    assert "Ida Lorenz" in text_of(path, 2)
