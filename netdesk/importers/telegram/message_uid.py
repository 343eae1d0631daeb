"""What a message is known by in both forms of an export, JSON and web pages."""

from __future__ import annotations

from netdesk.domain.moment import Moment
from netdesk.importers.name_key import is_nobody
from netdesk.importers.stable_id import stable_id
from netdesk.importers.telegram.export import KEY


def message_uid(chat: str, number: str, moment: Moment) -> str:
    """An uid made of the name of a chat, the number of a message and its time: pages tell neither the number
    of their chat nor those of its people. "" where that says too little: closed accounts share a name.
    """
    says_enough = number and chat and not is_nobody(chat)
    return stable_id(KEY, chat, number, str(moment.ms)) if says_enough else ""
