"""What items of a Signal chat say."""

from __future__ import annotations

from typing import Any

import pytest

from netdesk.importers.signal.content import content_of


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (
            {
                "standardMessage": {
                    "text": {"body": "a"},
                    "attachments": [{"pointer": {"contentType": "image/png"}}],
                }
            },
            "[Photo] a",
        ),
        ({"standardMessage": {"attachments": [{"flag": "VOICE_MESSAGE"}]}}, "Voice message"),
        ({"standardMessage": {"attachments": [{"pointer": {"fileName": "plan.pdf"}}]}}, "File plan.pdf"),
        ({"standardMessage": {}}, ""),
        ({"stickerMessage": {"sticker": {"emoji": "😀"}}}, "Sticker 😀"),
        ({"poll": {"question": "When?"}}, "Poll: When?"),
        ({"remoteDeletedMessage": {}}, "Deleted message"),
        ({"viewOnceMessage": {}}, "Photo or video, to be seen once"),
        ({"directStoryReplyMessage": {"emoji": "👍"}}, "[Reply to a story] 👍"),
        (
            {
                "contactMessage": {
                    "contact": {"name": {"givenName": "Bo"}, "number": [{"value": "+49 30 0000003"}]}
                }
            },
            "Contact: Bo, +49 30 0000003",
        ),
        ({"updateMessage": {}}, None),
    ],
)
def test_what_was_sent_is_named(values: dict[str, Any], text: str | None) -> None:
    assert content_of(values, str) == text
