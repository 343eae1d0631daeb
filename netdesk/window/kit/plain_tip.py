"""Tooltips of words that others wrote."""


def plain_tip(text: str) -> str:
    """Return what Qt is to be given so that a tooltip shows ``text`` as it stands.

    Qt reads what looks like HTML as HTML, and opens the pictures named in it wherever they lie.
    """
    if "<" not in text:
        return text
    return f'<span style="white-space: pre-wrap">{text.replace("&", "&amp;").replace("<", "&lt;")}</span>'
