"""Giving people, dates and ties out of the network: the dialog, drags and copies."""
