"""Messages without their words: only when, which way and how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.draft import InteractionDraft, Item

MESSAGES = frozenset({"message", "letter", "voicemail"})
"""Kinds of exchange whose words are between two people; a note or a recommendation is not among them."""


def without_texts(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, no message with its subject; in place of its text stands how long that was.

    Whoever imports the same source again, with or without texts, finds every message there already.
    """
    for item in items:
        if isinstance(item, InteractionDraft) and item.interaction.kind in MESSAGES:
            yield _wordless(item)
        else:
            yield item


def _wordless(draft: InteractionDraft) -> InteractionDraft:
    length = len(draft.interaction.text)
    text = f"[{length:,} characters]" if length else ""
    return draft._replace(interaction=draft.interaction._replace(subject="", text=text))
