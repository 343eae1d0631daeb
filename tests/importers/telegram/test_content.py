"""What messages of a Telegram export say."""

from __future__ import annotations

from typing import Any

import pytest

from netdesk.importers.telegram.content import content_of


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"text": ["a ", {"type": "bold", "text": "b"}, 3, None]}, "a b"),
        ({"text": "", "photo": "x.jpg"}, "Photo"),
        ({"text": "look", "photo": "x.jpg"}, "[Photo] look"),
        ({"text": "news", "forwarded_from": "Zoë"}, "[Forwarded from Zoë] news"),
        ({"text": "", "photo": "x.jpg", "forwarded_from": "Zoë"}, "[Photo, forwarded from Zoë]"),
        ({"media_type": "sticker", "sticker_emoji": "😀", "file": "x"}, "Sticker 😀"),
        ({"media_type": "voice_message", "file": "x"}, "Voice message"),
        ({"file": "x", "file_name": "plan.pdf"}, "File plan.pdf"),
        (
            {"contact_information": {"first_name": "Bo", "last_name": "", "phone_number": "+49 30 0000003"}},
            "Contact: Bo, +49 30 0000003",
        ),
        ({"place_name": "Café", "address": "Ring 1", "location_information": {}}, "Place: Café, Ring 1"),
        ({"location_information": {"latitude": 1}}, "Location"),
        ({"poll": {"question": "When?"}}, "Poll: When?"),
        ({"game_title": "Chess"}, "Game: Chess"),
        ({"invoice_information": {"title": "Tea"}}, "Invoice: Tea"),
        ({"text": None}, ""),
        (
            {"text": "", "text_entities": [{"type": "plain", "text": "a "}, {"type": "bold", "text": "b"}]},
            "a b",
        ),
    ],
)
def test_what_was_sent_is_named(values: dict[str, Any], text: str) -> None:
    assert content_of(values) == text
