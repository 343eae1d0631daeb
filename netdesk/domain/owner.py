"""Whose network it is: the owner's own contact in every network, never shown in lists of people."""

ME = 1
"""Its id."""
ME_UID = "me"
"""Its uid, by which records name the owner."""
