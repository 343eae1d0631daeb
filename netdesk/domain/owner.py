"""Whose network it is: the owner, who is a contact in it that no list of people shows, and their circles."""

ME = 1
"""Its id."""
ME_UID = "me"
"""Its uid, by which records name the owner."""
CIRCLES = (5, 15, 50, 150)
"""The owner's circles of attention [B8], inner first; None on a contact means the wider network."""
