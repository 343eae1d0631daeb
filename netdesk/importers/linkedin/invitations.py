"""Who asked whom for a connection on LinkedIn: Invitations.csv, one request per row."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.draft import Item, Problem, RequestDraft
from netdesk.domain.network import Request
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import linkedin_moment
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.maybe_html import plain_text
from netdesk.importers.remarks import ROW_NAMES_ONLY_YOU, undated
from netdesk.importers.stable_id import stable_id


def invitation_items(row: Row, where: str, export: Export) -> Iterator[Item]:
    """The request of a row: open, or accepted when the two are connected by now."""
    is_out = is_outgoing(row, export)
    if is_out is None:
        yield Problem(where, "The row does not say who asked whom.")
        return
    if is_out:
        person = export.person(row.get("to"), row.get("inviteeprofileurl", "invitee profile url"))
    else:
        person = export.person(row.get("from"), row.get("inviterprofileurl", "inviter profile url"))
    if person.is_me or person.source_id:
        yield Problem(where, ROW_NAMES_ONLY_YOU if person.is_me else "The account is closed.")
        return
    sent = row.get("sent at")
    moment = linkedin_moment(sent)
    if sent and moment is None:
        yield Problem(where, undated(sent), is_skip=False)
    direction = "out" if is_out else "in"
    yield RequestDraft(
        where,
        Request(
            contact="",
            channel=KEY,
            direction=direction,
            state="accepted" if export.is_connection(person) else "new",
            time=str(moment or ""),
            text=plain_text(row.get("message")),
            source=KEY,
            source_id=stable_id("invitation", direction, person.url or person.name, str(moment or sent)),
        ),
        person,
    )


def is_outgoing(row: Row, export: Export) -> bool | None:
    """Whether the owner asked; None when the row does not say so."""
    direction = row.get("direction").casefold()
    if direction in ("outgoing", "incoming"):
        return direction == "outgoing"
    if not row.columns.places("direction") and not row.columns.places("from"):
        return True
    if export.owner.is_meant_by(row.get("from"), row.get("inviterprofileurl", "inviter profile url")):
        return True
    if export.owner.is_meant_by(row.get("to"), row.get("inviteeprofileurl", "invitee profile url")):
        return False
    return None
