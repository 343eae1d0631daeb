"""What a message is known by in both forms of an export, JSON and web pages."""

from __future__ import annotations

from netdesk.domain.moment import Moment
from netdesk.importers.stable_id import stable_id
from netdesk.importers.telegram.export import KEY


def message_uid(number: str, moment: Moment) -> str:
    """An uid made of the number of a message and its second: pages tell neither the number of their chat nor
    those of its people, and chats and people are renamed. "" for a message without a number.
    """
    return stable_id(KEY, number, str(moment.ms)) if number else ""
