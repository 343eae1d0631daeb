"""What readers of several formats have to tell, in the same words."""

from __future__ import annotations

from netdesk.domain.draft import Problem

REPLACED = "Some letters could not be read and were replaced."
BROKEN = "The entry is broken."
NO_OWNER = "It does not say which of the people in it is you."
NAMES_NOBODY = "The entry names nobody."
NAMES_ONLY_YOU = "The entry names nobody but yourself."
ROW_NAMES_NOBODY = "The row names nobody."
ROW_NAMES_ONLY_YOU = "The row names nobody but yourself."
CLOSED = "A contact without name and number, as closed accounts leave them."
NOT_OF_A_GROUP = "Parts of this group have no place in a group and were left out."
UNREADABLE_PICTURE = "The picture could not be read."
OWN_POST = "Your own message to a group so large that it is contact with nobody in it."

# Reasons for which messages of a chat are left out, counted and told once.
NOTICES = "notices that say nothing between people"
OWN_POSTS = "messages of your own to a group so large that they are contact with nobody in it"
STRANGERS = "messages of people you only share this large group with"
TO_YOURSELF = "messages to nobody but yourself"
UNKNOWN_CHAT = "messages in a kind of chat that NetDesk does not know"


def counted(count: int, one: str, many: str) -> str:
    """The number and what is counted: `1 post names`, `1,284 posts name`."""
    return f"1 {one}" if count == 1 else f"{count:,} {many}"


def attachments(count: int) -> str:
    """What stands for a message of attachments alone: 2 attachments; "" for none."""
    return counted(count, "attachment", "attachments") if count else ""


def undated(written: str) -> str:
    """The sentence for a date that means nothing, or is not there."""
    return "There is no date." if not written else f"The date “{written}” could not be read."


def to_yourself(where: str, count: int = 1) -> Problem:
    """So many messages that the owner wrote to nobody else: notes, whichever accounts they went between."""
    return left_out_of(where, TO_YOURSELF, count, is_expected=True)


def left_out_of(where: str, reason: str, count: int, *, chat: str = "", is_expected: bool = False) -> Problem:
    """So many entries that were left out for one reason, of a chat if it has a name. Of what is expected to
    be left out nobody needs to know in which chat it stood.
    """
    sentence = reason[:1].upper() + reason[1:]
    if is_expected:
        return Problem(where, f"{sentence}.", stands_for=count, is_expected=True)
    about = f"“{chat}”: {reason}" if chat else sentence
    return Problem(where, f"{about} ({count:,}).", stands_for=count)
