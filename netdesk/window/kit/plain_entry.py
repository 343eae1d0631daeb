"""Buttons and entries of menus with words that others wrote."""


def plain_entry(text: str) -> str:
    """Return what Qt is to be given so that a button or an entry of a menu shows ``text`` as it stands.

    Qt takes an "&" for the mark of the letter to be pressed with Alt, and hides it.
    """
    return text.replace("&", "&&")
