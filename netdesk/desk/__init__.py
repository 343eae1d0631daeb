"""The one door to the data: edits, undo, what changed, background jobs (QtCore only)."""
