"""What the owner and others say in praise of each other on LinkedIn: endorsements and recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.dates import linkedin_moment
from netdesk.importers.linkedin.export import KEY, Export
from netdesk.importers.maybe_html import plain_text
from netdesk.importers.remarks import ROW_NAMES_ONLY_YOU, undated
from netdesk.importers.stable_id import stable_id


def endorsement_items(row: Row, where: str, export: Export, *, is_given: bool) -> Iterator[Item]:
    """The endorsement of a row; its text is the skill."""
    who = "endorsee" if is_given else "endorser"
    name = _full_name(row, f"{who} first name", f"{who} last name")
    skill = row.get("skill name")
    yield from _items(
        where,
        row.get("endorsement date"),
        export.person(
            name, row.get(f"{who} public url", f"{who} url"), stable_id(row.get("endorsement date"), skill)
        ),
        Interaction(
            uid="",
            moment=Moment(0),
            channel=KEY,
            direction="out" if is_given else "in",
            kind="endorsement",
            participants=(),
            text=skill,
            source=KEY,
            source_id=stable_id("endorsement", who, name, skill),
        ),
    )


def recommendation_items(row: Row, where: str, export: Export, *, is_given: bool) -> Iterator[Item]:
    """The recommendation of a row; its subject says what the person was at the time."""
    name = _full_name(row, "first name", "last name")
    text = plain_text(row.get("text"))
    yield from _items(
        where,
        row.get("creation date"),
        export.person(name, row.get("url", "profile url"), stable_id(row.get("creation date"), text)),
        Interaction(
            uid="",
            moment=Moment(0),
            channel=KEY,
            direction="out" if is_given else "in",
            kind="recommendation",
            participants=(),
            subject=", ".join(filter(None, (row.get("job title"), row.get("company")))),
            text=text,
            source=KEY,
            source_id=stable_id("recommendation", str(is_given), name, row.get("creation date")),
        ),
    )


def _full_name(row: Row, first: str, last: str) -> str:
    return " ".join(filter(None, (row.get(first), row.get(last))))


def _items(where: str, written: str, person: PersonRef, interaction: Interaction) -> Iterator[Item]:
    moment = linkedin_moment(written)
    if moment is None:
        yield Problem(where, undated(written))
    elif person.is_me:
        yield Problem(where, ROW_NAMES_ONLY_YOU)
    else:
        author = OWNER if interaction.direction == "out" else person
        yield InteractionDraft(where, interaction._replace(moment=moment), (person,), author)
