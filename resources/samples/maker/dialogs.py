"""Dialogs by pool, and the notes one makes on calls and meetings, ready to be told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from maker import dialogs_business_de, dialogs_en, dialogs_private_de


class Dialog(NamedTuple):
    """`opener`: who may open it: `me`, `them` or "" for both."""

    subject: str
    turns: tuple[str, ...]
    opener: str


def _parse(text: str, has_subject: bool) -> Dialog:
    lines = [line.strip() for line in text.strip().splitlines()]
    subject = lines.pop(0) if has_subject else ""
    opener = {">": "me", "<": "them"}.get(lines[0][0], "")
    return Dialog(subject, (lines[0].lstrip("<>"), *lines[1:]), opener)


def _pool(texts: Sequence[str], has_subject: bool = False) -> tuple[Dialog, ...]:
    return tuple(_parse(text, has_subject) for text in texts)


POOLS = {
    "mail-sie": _pool(dialogs_business_de.MAIL_SIE, True),
    "mail-du": _pool(dialogs_business_de.MAIL_DU, True),
    "forum": _pool(dialogs_business_de.FORUM, True),
    "chat-du": _pool(dialogs_business_de.CHAT_DU),
    "mail-en": _pool(dialogs_en.MAIL, True),
    "chat-en": _pool(dialogs_en.CHAT),
    "x-en": _pool(dialogs_en.X_EN),
    "x-de": _pool(dialogs_private_de.X_DE),
    "friend": _pool(dialogs_private_de.FRIEND),
    "night": _pool(dialogs_private_de.NIGHT),
    "family": _pool(dialogs_private_de.FAMILY),
    "club": _pool(dialogs_private_de.CLUB),
    "street": _pool(dialogs_private_de.PARENTS),
    "saaletal": _pool(dialogs_private_de.ALUMNI),
    "studivz": _pool(dialogs_private_de.STUDIVZ),
    "sms": _pool(dialogs_private_de.SMS),
}
