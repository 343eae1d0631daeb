"""HTML of a mail as plain text: what a person reads of it, paragraphs as lines."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_UNSEEN = frozenset({"style", "script", "head", "title"})
_LINE_ENDS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr"})
_BLANKS = re.compile(r"[ \t\r\u00a0\u200b]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def html_text(html: str) -> str:
    """The visible text. A quoted mail (`blockquote`) gets `>` before its lines, as in plain text."""
    out: list[str] = []
    last = quotes = 0
    unseen = ""
    for tag in _TAG.finditer(html):
        if not unseen:
            out.append(" ".join(html[last : tag.start()].split("\n")))
        last = tag.end()
        name = (tag[2] or "").casefold()
        if name in _UNSEEN:
            unseen = "" if tag[1] else unseen or name
        elif unseen:
            continue
        elif name == "blockquote":
            quotes = max(quotes + (-1 if tag[1] else 1), 0)
            out.append("\n" + "> " * min(quotes, 1))
        elif name in _LINE_ENDS:
            out.append("\n" + "> " * min(quotes, 1))
    if not unseen:
        out.append(html[last:])
    text = unescape("".join(out))
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
