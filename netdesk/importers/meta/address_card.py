"""A person of an address book that a telephone sent to one of Meta's networks."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft


def address_card(where: str, name: str, points: Iterable[str], source: str) -> ContactDraft | None:
    """Somebody with their e-mail addresses and telephone numbers, which stand together in `points`; shown
    by one of them when there is no name. None when there is neither.
    """
    distinct = tuple(dict.fromkeys(points))
    shown = name or next(iter(distinct), "")
    if not shown:
        return None
    return ContactDraft(
        where,
        Contact(
            formatted_name=shown,
            emails=tuple(Labelled(point, source=source) for point in distinct if "@" in point),
            phones=tuple(Labelled(point, source=source) for point in distinct if "@" not in point),
        ),
    )
