"""Logging an exchange."""
