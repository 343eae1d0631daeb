"""Lines of NetDesk's own cards that say something again, in the words of another program."""

from __future__ import annotations

from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Sheet


def is_said(sheet: Sheet, echo: Property) -> bool:
    """Whether the sheet knows what an echo says. Where it does not, somebody changed it in that program."""
    value = echo.text()
    if echo.head.name == "URL":
        return any(presence.url == value for presence in sheet.presences)
    if "-BLOG" in echo.head.name:
        return any(page.value == value for page in sheet.urls)
    if echo.head.name.endswith("ANNIVERSARY"):
        return any(day.text == value for day in sheet.days if day.label == "anniversary")
    return any(related.name == value for related in sheet.related)
