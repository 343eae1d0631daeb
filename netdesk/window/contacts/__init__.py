"""The contact list."""
