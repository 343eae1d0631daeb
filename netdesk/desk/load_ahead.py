"""What the first paint does without and the first edit or import needs: loaded in the background meanwhile.

There is no Qt among it, whose classes are made in the window's thread only.
"""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "netdesk.store.commands",
    "netdesk.store.step",
    "netdesk.store.import_write",
    "netdesk.store.import_network",
    "netdesk.desk.import_run",
    "netdesk.desk.table_columns",
    "netdesk.desk.owner_answers",
    "netdesk.desk.owner_addresses",
    "netdesk.desk.kept_drafts",
    "netdesk.importers.plan",
    "netdesk.importers.registry",
    "netdesk.importers.without_texts",
)


def load_ahead() -> None:
    """Import all of them."""
    for name in MODULES:
        import_module(name)
