"""Who sent the messages of a Telegram export."""

from __future__ import annotations

from netdesk.importers.telegram.people import sender_of


def test_bare_numbers_of_the_oldest_exports_say_what_they_are_of() -> None:
    assert sender_of({"from_id": 4711}) == "user4711"
    assert sender_of({"from_id": (1 << 32) + 7}) == "chat7"
    assert sender_of({"from_id": (2 << 32) + 7}) == "channel7"
    assert sender_of({"actor_id": "user5"}, "actor") == "user5"
    assert sender_of({}) == ""
