"""All surfaces, in the order of the rail. A new one plugs in by its line here."""

from __future__ import annotations

from netdesk.window.surface import SurfaceEntry

SURFACES: tuple[SurfaceEntry, ...] = (
    SurfaceEntry("contacts", "Contacts", "contact-round", "netdesk.window.shell.contacts_page:ContactsPage"),
    SurfaceEntry("timeline", "Timeline", "chart-gantt", "netdesk.window.timeline.view:TimelineView"),
    SurfaceEntry(
        "graph", "Graph", "chart-network", "netdesk.window.graph.view:GraphView",
        search_hint="Search people, or “to NAME” for ways",
    ),
    SurfaceEntry(
        "suggestions", "Suggestions", "lightbulb", "netdesk.window.suggestions.view:SuggestionsView",
        search_hint="Search by name",
    ),
    SurfaceEntry(
        "importing", "Import preview", "file-input", "netdesk.window.importing.view:ImportView",
        is_in_rail=False, has_search=False,
    ),
    SurfaceEntry(
        "duplicates", "Duplicates", "copy", "netdesk.window.duplicates.view:DuplicatesView",
        is_in_rail=False, part_of="contacts", search_hint="Search these pairs",
    ),
    SurfaceEntry(
        "first-run", "Contacts", "contact-round", "netdesk.window.first_run.view:FirstRunView",
        is_in_rail=False, part_of="contacts", has_search=False,
    ),
)  # fmt: skip
BY_KEY = {surface.key: surface for surface in SURFACES}

SMART_LISTS: tuple[tuple[str, str, str, str], ...] = (
    ("everyone", "Everyone", "users-round", ""),
    (
        "reply-owed", "Reply owed", "reply",
        "Their message is the last one and waits. What you snooze or dismiss is left out.",
    ),
    ("fading", "Fading", "trending-down", "Once warm, and quiet for longer than usual."),
    ("dormant", "Dormant", "moon", "Cold by now, with four or more days of contact in the past."),
    (
        "next-rung", "Ready for next rung", "chevrons-up",
        "In touch for long enough, and both of you write or talk: a more personal channel may be next.",
    ),
    ("birthdays", "Birthdays, 14 days", "cake", ""),
    ("contact-only", "Contact only", "circle-dashed", "No conversation so far."),
)  # fmt: skip
"""(key, title, icon, who is in it) of the smart lists in the rail."""
