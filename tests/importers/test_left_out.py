"""What a reader did not use is told by folder."""

from __future__ import annotations

from netdesk.domain.draft import Problem
from netdesk.importers.left_out import left_out
from tests.importers.rebuilt import TextMember, TextSource


def test_files_of_one_folder_are_told_together_and_those_used_not_at_all() -> None:
    names = ["data/used.js", "data/a.js", "data/b.js", "data/media/c.jpg", "page.html", "other.html"]
    source = TextSource(tuple(TextMember(b"x", name) for name in names))
    assert list(left_out(source, {"data/used.js"})) == [
        Problem("data", "2 files hold nothing about people.", stands_for=2),
        Problem("data/media", "It holds nothing about people."),
        Problem("page.html", "It holds nothing about people."),
        Problem("other.html", "It holds nothing about people."),
    ]
