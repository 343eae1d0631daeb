from dataclasses import replace

from netdesk.domain.contact import Fact, Job
from netdesk.domain.reading import Reading
from netdesk.reports.facts import Companion
from netdesk.reports.questions import MOST, good_questions
from tests.reports.people import NOW, TODAY, exchange, henrik, stranger, with_contact


def test_of_somebody_unknown_there_is_nothing_to_ask() -> None:
    assert good_questions(stranger(), TODAY) == ()


def test_a_fact_that_was_never_asked_about_is_a_question() -> None:
    person = with_contact(stranger(), facts=(Fact("Learns the cello, with a teacher in Kiel"),))
    assert good_questions(person, TODAY) == ("Learns the cello – what is new there?",)


def test_a_fact_that_was_asked_about_lately_is_none() -> None:
    person = with_contact(stranger(), facts=(Fact("Learns the cello", last_asked="2026-10-01"),))
    assert good_questions(person, TODAY) == ()


def test_a_fact_only_to_remember_is_never_asked_about() -> None:
    person = with_contact(stranger(), facts=(Fact("No fish", interval_days=0),))
    assert good_questions(person, TODAY) == ()


def test_their_last_message_without_an_answer_is_a_question() -> None:
    asked = exchange("2026-10-15T09:00", "email", "message", "in", "Could you look at the Poznań sketch?")
    answered = exchange("2026-10-16T09:00", "email", "message", "out", "Yes")
    assert good_questions(replace(stranger(), latest=(asked,)), TODAY) == (
        "“Could you look at the Poznań sketch” of 15 Oct – what came of it?",
    )
    assert good_questions(replace(stranger(), latest=(answered, asked)), TODAY) == ()


def test_a_new_position_is_a_question_for_half_a_year() -> None:
    new = with_contact(stranger(), jobs=(Job("Helvar Pumpen", title="Buyer", started="2026-09"),))
    old = with_contact(stranger(), jobs=(Job("Helvar Pumpen", title="Buyer", started="2024-09"),))
    assert good_questions(new, TODAY) == ("How was the start at Helvar Pumpen?",)
    assert good_questions(old, TODAY) == ()


def test_after_a_long_silence_one_asks_what_has_changed() -> None:
    reading = Reading(9, 0.01, 9.0, "dormant", 0.3, 2.0, 0.0, 0.0, 400, NOW - 400, 12)
    assert good_questions(replace(stranger(), reading=reading), TODAY) == (
        "What has changed since Oct 2025?",
    )


def test_somebody_in_common_is_asked_after() -> None:
    person = replace(stranger(), common=(Companion("Farah Haddadi"), Companion("Tomasz Wrona")))
    assert good_questions(person, TODAY) == ("How is Farah Haddadi?",)


def test_there_are_never_many() -> None:
    facts = tuple(Fact(f"Fact number {number}") for number in range(20))
    assert len(good_questions(with_contact(henrik(), facts=facts), TODAY)) == MOST
