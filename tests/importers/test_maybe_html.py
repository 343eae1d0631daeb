from __future__ import annotations

import pytest

from netdesk.importers.maybe_html import plain_text, with_letters


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Tom &amp; Co &lt;3 &#39;hi&#39; &quot;x&quot; &#x1F600;", "Tom & Co <3 'hi' \"x\" \U0001f600"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("https://a.example/?a=1&copy=2&times=3&lt=4", "https://a.example/?a=1&copy=2&times=3&lt=4"),
        ("AT&T; R&D & more &nonsense; &#99999999;", "AT&T; R&D & more &nonsense; &#99999999;"),
        ("", ""),
    ],
)
def test_names_of_letters_are_read_where_they_are_whole(text: str, read: str) -> None:
    assert with_letters(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<p>One</p><p>two &amp; <b>three</b><br/>four</p>", "One\ntwo & three\nfour"),
        ("a < b and b > c", "a < b and b > c"),
        ("&lt;b&gt; is bold", "<b> is bold"),
        ("one\r\n\r\n\r\n\r\ntwo&nbsp;", "one\n\ntwo"),
    ],
)
def test_tags_are_read_as_lines(text: str, read: str) -> None:
    assert plain_text(text) == read
