"""The SQLite model layer: the only room that knows SQL."""
