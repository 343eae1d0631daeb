"""What a surface may ask of the window without knowing other surfaces."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """Facts about what the person wants; the shell connects them. Ids are contact ids."""

    view_wanted = Signal(str)
    """Show the surface with this key (contacts, timeline, graph, suggestions, importing, …)."""
    card_wanted = Signal(int)
    """Show this contact in Contacts."""
    new_contact_wanted = Signal()
    edit_wanted = Signal(int)
    log_wanted = Signal(object)
    """Open quick log for these contact ids (a list; empty: choose there)."""
    log_on_wanted = Signal(object, str)
    """The same with the channel chosen; "note" for a note that is no contact."""
    do_wanted = Signal(object)
    """Open quick log for what this Suggestion advises; it is noted as done when that is logged."""
    interaction_wanted = Signal(int)
    """Open the dialog of this logged exchange."""
    merge_wanted = Signal(int, int)
    """Show these two contacts side by side, to be merged."""
    print_wanted = Signal(str, int)
    """Print preview of a document (contact-sheet, meeting-brief) about a contact."""
    import_wanted = Signal(list)
    """Show the import preview for these paths (list[Path]); empty: choose files."""
    paste_wanted = Signal()
    """Import what is on the clipboard."""
    search_wanted = Signal(str)
    tag_wanted = Signal(str)
    """Show in Contacts who bears this tag."""
    undoable = Signal(str)
    """A sentence about what was just done; the window shows it with Undo beside it."""
    message = Signal(str)
    """One calm sentence for the status bar, "" when it is over."""
