"""Builders of invented pages of a Facebook download in HTML, in the shapes of several years."""

from __future__ import annotations

_SHAPES = {
    "2019": (
        '<div class="pam _3-95 _2pi0 uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">{name}</div>'
        '<div class="_3-96 _2let"><div><div></div><div>{text}</div></div></div>'
        '<div class="_3-94 _2lem">{time}</div></div>'
    ),
    "2024": (
        '<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">{name}</div><div class="_2ph_ _a6-p">'
        "<div><div></div><div>{text}</div><div></div></div></div>"
        '<div class="_3-94 _a6-o"><div class="_a72d">{time}</div></div></div>'
    ),
    "section": (
        '<section class="_a6-g"><h2 id="u1" class="_2ph_">{name}</h2><div class="_2ph_">{text}</div>'
        '<footer class="_3-94"><time>{time}</time></footer></section>'
    ),
}
_LIST = (
    '<div class="_a6-g"><div class="_2ph_ _a6-h _a6-i">{name}</div>'
    '<div class="_3-94 _a6-o"><div class="_a72d">{time}</div></div></div>'
)


def conversation_page(
    title: str, *messages: tuple[str, str, str], header: str = "", style: str = "2024"
) -> str:
    """A page of a conversation; messages (sender, text, time) are given oldest first."""
    line = f'<div class="_a70e">{header}</div>' if header else ""
    blocks = (
        _SHAPES[style].format(name=name, text=text.replace("\n", "<br />"), time=time)
        for name, text, time in reversed(messages)
    )
    return _page(title, line + "".join(blocks))


def list_page(title: str, *entries: tuple[str, str]) -> str:
    """A page with a list of people (name, time)."""
    return _page(title, "".join(_LIST.format(name=name, time=time) for name, time in entries))


def _page(title: str, inside: str) -> str:
    return (
        f'<html><head><meta charset="utf-8"><title>{title}</title><style>._a6-g {{ color: red }}</style>'
        f'</head><body class="_5vb_"><div><div class="_a705"><div class="_a6b"><h1>{title}</h1></div>'
        f'<div class="_a706" role="main">{inside}</div></div></div></body></html>'
    )
