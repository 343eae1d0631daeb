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

SMART_LISTS: tuple[tuple[str, str, str], ...] = (
    ("everyone", "Everyone", "users-round"),
    ("reply-owed", "Reply owed", "reply"),
    ("fading", "Fading", "trending-down"),
    ("dormant", "Dormant", "moon"),
    ("next-rung", "Ready for next rung", "chevrons-up"),
    ("birthdays", "Birthdays, 14 days", "cake"),
    ("contact-only", "Contact only", "circle-dashed"),
)
"""(key, title, icon) of the smart lists in the rail."""

CIRCLES: tuple[tuple[int, str], ...] = ((5, "Inner"), (15, "Close"), (50, "Familiar"), (150, "Active"))
"""The circles with their names, from the inside out; 0 stands for the wider network."""
