"""What was written between the owner and others on LinkedIn: messages.csv, one message per row."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import linkedin_moment
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.linkedin.recipients import recipients
from netdesk.importers.maybe_html import plain_text
from netdesk.importers.remarks import attachments, to_yourself, undated
from netdesk.importers.stable_id import stable_id

_YES = frozenset({"yes", "true", "1", "ja"})


def message_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The message of a row; a problem for advertising, drafts, and rows that name nobody."""
    moment = linkedin_moment(row.get("date"))
    content = row.get("content")
    if reason := _no_message(row):
        yield Problem(where, reason)
        return
    if moment is None:
        yield Problem(where, undated(row.get("date")))
        return
    thread = row.get("conversation id")
    place = thread or stable_id(row.get("date"), row.get("from"), row.get("to"))
    author, people = _people(row, export, place)
    if not people:
        yield to_yourself(where)
        return
    sender = author.url or author.name if not author.is_me else "me"
    yield InteractionDraft(
        where,
        Interaction(
            # Whoever closes the account is no longer named as the sender.
            uid=stable_id(KEY, thread, str(moment), content) if thread else "",
            moment=moment,
            channel=KEY,
            direction=_direction(author, export),
            kind="message",
            participants=(),
            subject=plain_text(row.get("subject", "conversation title")),
            text=plain_text(content) or _attached(row),
            thread=thread,
            source=KEY,
            source_id=stable_id(thread, str(moment), sender, content),
        ),
        people,
        author,
    )


def _no_message(row: Row) -> str:
    if row.get("is message draft").casefold() in _YES or row.get("is conversation draft").casefold() in _YES:
        return "A draft that was never sent."
    if is_sponsored(row):
        return "A sponsored message."
    if not row.get("from") and not row.get("sender profile url"):
        return "The row names no sender."
    return ""


def is_sponsored(row: Row) -> bool:
    """Whether LinkedIn sold this message: nobody the owner knows wrote it."""
    if row.get("sender profile url"):
        return False
    content = row.get("content")
    return "spinmail" in content[:500] or "%FIRSTNAME%" in content or "%FIRSTNAME%" in row.get("subject")


def _people(row: Row, export: Export, place: str) -> tuple[PersonRef, tuple[PersonRef, ...]]:
    """(who wrote, everybody but the owner); `place`: the conversation, to tell closed accounts apart."""
    is_mine = row.get("direction").casefold() == "outgoing"
    author = export.person(row.get("from"), row.get("sender profile url"), place)
    if is_mine and not author.is_me:
        author = author._replace(is_me=True, source_id="")
    people = dict.fromkeys((author, *recipients(row, export, place, is_mine=author.is_me)))
    return author, tuple(person for person in people if not person.is_me)


def _direction(author: PersonRef, export: Export) -> str:
    if author.is_me:
        return "out"
    return "in" if export.owner.is_known else ""


def _attached(row: Row) -> str:
    return attachments(len(list(filter(None, row.get("attachments").split(",")))))
