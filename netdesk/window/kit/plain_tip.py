"""Tooltips of words that others wrote."""

_LONGEST_LINE = 80
"""In characters."""


def plain_tip(text: str) -> str:
    """Return what Qt is to be given so that a tooltip shows ``text`` as it stands, long lines broken.

    Qt reads what looks like HTML as HTML, and opens the pictures named in it wherever they lie; other text it
    never breaks, however wide the tooltip gets.
    """
    if "<" not in text and all(len(line) <= _LONGEST_LINE for line in text.split("\n")):
        return text
    return f'<span style="white-space: pre-wrap">{text.replace("&", "&amp;").replace("<", "&lt;")}</span>'
