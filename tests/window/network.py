"""Small invented networks for tests of surfaces, built through the desk as a person would."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact, LogInteraction
from netdesk.domain.contact import ME_UID, Contact, Interaction, Labelled
from netdesk.domain.moment import Moment

TODAY = date(2026, 11, 18)


def person(given: str, family: str, **details: object) -> Contact:
    """A contact with an e-mail address of its own."""
    details.setdefault("emails", (Labelled(f"{given}.{family}@example.org".lower(), "work"),))
    return Contact(given_name=given, family_name=family, **details)  # type: ignore[arg-type]


def add(desk: Desk, given: str, family: str, **details: object) -> int:
    """Add a contact; gives its id."""
    made = desk.do(AddContact(person(given, family, **details)))
    assert made is not None
    return made


def log(desk: Desk, contact_id: int, days_ago: int, channel: str = "email", direction: str = "out") -> int:
    """Log an exchange at nine o'clock; gives its id."""
    when = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC) - timedelta(days=days_ago)
    uid = desk.uid_of(contact_id)
    author = {"out": ME_UID, "in": uid}.get(direction, "")
    kind = {"phone": "call", "in-person": "meeting"}.get(channel, "message")
    made = desk.do(
        LogInteraction(
            Interaction(
                "", Moment.of(when), channel, direction, kind, (uid,), author=author, subject="Cranes"
            )
        )
    )
    assert made is not None
    return made
