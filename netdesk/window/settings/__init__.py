"""Changing settings."""
