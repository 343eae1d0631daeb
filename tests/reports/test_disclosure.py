from pathlib import Path

import pytest

from netdesk.reports.disclosure import Topic, disclosed
from netdesk.reports.registry import KINDS, build_document
from tests.reports.pdf_reading import printed, text_of
from tests.reports.people import henrik, order

KEYS = [kind.key for kind in KINDS]
PRIVATE = (
    "Would rather not talk about the merger",
    "Is looking for another job himself",
    "keep that to yourself",
    "relevance 4",
)
SHOWN_BY = {
    Topic.STRENGTH: ["strong ≥ 60"],
    Topic.LADDER: ["best hour", "Tue 9–10"],
    Topic.REMEMBER: ["Jonte (6) started", "what is new there"],
    Topic.EXCHANGES: ["works agreement", "what came of it"],
    Topic.OFFERS: ["Poznań sketch", "12 months"],
    Topic.PEOPLE: ["Marek Zielonka", "Wiebke Paulsen", "Ole Thomsen-Krogh", "Farah Haddadi"],
    Topic.ADDRESSES: ["Kaistraße", "28195"],
    Topic.PHONES: ["0171 3920041", "0000 4711"],
    Topic.PRIVATE: list(PRIVATE),
}


@pytest.mark.parametrize("key", KEYS)
def test_private_notes_are_on_paper_only_when_asked_for(tmp_path: Path, key: str) -> None:
    text = text_of(printed(tmp_path, key, order(henrik())))
    assert [words for words in PRIVATE if words in text] == []


def test_private_notes_are_there_when_ticked(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "contact-sheet", order(henrik()), ticked=frozenset(Topic)))
    assert [words for words in PRIVATE if words not in text] == []


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("topic", list(Topic))
def test_what_is_not_ticked_is_not_on_paper(tmp_path: Path, key: str, topic: Topic) -> None:
    offered = next(kind.topics for kind in KINDS if kind.key == key)
    if topic not in offered:
        assert topic is Topic.ADDRESSES  # of which the brief says the town only
        return
    text = text_of(printed(tmp_path, key, order(henrik()), ticked=frozenset(Topic) - {topic}))
    assert [words for words in SHOWN_BY[topic] if words in text] == []


def test_with_nothing_ticked_no_number_of_the_tie_is_told_but_the_name(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "contact-sheet", order(henrik()), ticked=frozenset()))
    assert "Dr. Henrik Paulsen" in text
    for topic, words in SHOWN_BY.items():
        assert [one for one in words if one in text] == [], topic


def test_phone_numbers_leave_every_place_where_they_stand() -> None:
    person = disclosed(henrik(), frozenset(Topic) - {Topic.PHONES})
    assert "3920041" not in repr(person)


def test_the_facts_of_the_order_stay_as_they_were() -> None:
    facts = order(henrik())
    build_document("contact-sheet", facts, frozenset())
    assert facts == order(henrik())
