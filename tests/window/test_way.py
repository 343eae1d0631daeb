from dataclasses import replace

import pytest

from netdesk.domain.contact import Contact, Labelled, Presence
from netdesk.window.way import is_safe, way_of_use, way_to, ways_of, web_address

PERSON = Contact(
    emails=(Labelled("other@example.org"), Labelled("anna@example.org", is_preferred=True)),
    phones=(Labelled("+49 (30) 0000-111"),),
    presences=(
        Presence("linkedin", "anna", "https://linkedin.example/anna"),
        Presence("whatsapp"),
        Presence("xing", "anna", "javascript:alert(1)"),
        Presence("telegram", "@anna"),
    ),
)


def test_calls_come_before_what_is_written() -> None:
    assert [way.channel for way in ways_of(PERSON)] == ["phone", "email", "linkedin", "whatsapp", "telegram"]


@pytest.mark.parametrize(
    ("channel", "url"),
    [
        ("email", "mailto:anna@example.org"),
        ("linkedin", "https://linkedin.example/anna"),
        ("whatsapp", "https://wa.me/49300000111"),
        ("telegram", "https://t.me/anna"),
    ],
)
def test_each_channel_opens_its_own_kind_of_address(channel: str, url: str) -> None:
    way = way_to(PERSON, channel)
    assert way is not None
    assert way.url == url


def test_a_number_is_dialled_without_its_punctuation() -> None:
    way = way_to(PERSON, "phone")
    assert way is not None
    assert way.url == "tel:+49300000111"
    assert way.shown == "+49 (30) 0000-111"


@pytest.mark.parametrize("channel", ["xing", "sms", "in-person", "letter"])
def test_where_nothing_safe_is_known_there_is_no_way(channel: str) -> None:
    assert way_to(PERSON, channel) is None


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a", "https://example.org/a"), ("example.org", "https://example.org"),
        ("file:///etc/passwd", ""), ("javascript:1", ""), ("Lütte Deern", ""), ("", ""), ("tel:", ""),
    ],
)  # fmt: skip
def test_only_web_addresses_are_opened(text: str, url: str) -> None:
    assert web_address(text) == url
    assert not url or is_safe(url)


@pytest.mark.parametrize(
    ("channel", "url"),
    [
        ("sms", "sms:+49300000111"),
        ("messenger", "https://facebook.example/anna"),
        ("facebook", "https://facebook.example/anna"),
        ("phone", "tel:+49300000111"),
        ("xing", ""),
        ("in-person", ""),
    ],
)
def test_a_channel_in_use_is_opened_by_what_is_known(channel: str, url: str) -> None:
    profile = Presence("facebook", "anna", "https://facebook.example/anna")
    way = way_of_use(replace(PERSON, presences=(*PERSON.presences, profile)), channel)
    assert ("" if way is None else way.url) == url
    assert way is None or way.channel == channel
