"""Where files stand inside an export, whatever it was packed in."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from netdesk.importers.inner_path import folder_of_all, inner_path
from tests.importers.rebuilt import TextMember, TextSource


@pytest.mark.parametrize(
    ("names", "folder"),
    [
        (["a.js"], "."),
        (["data/a.js", "data/b.js"], "data"),
        (["out/data/a.js", "out/b.js"], "out"),
        (["out/data/a.js", "other/b.js"], "."),
        (["outer/a.js", "out/b.js"], "."),
        ([], "."),
    ],
)
def test_the_folder_all_files_are_in(names: list[str], folder: str) -> None:
    source = TextSource(tuple(TextMember(b"x", name) for name in names))
    assert folder_of_all(source) == PurePosixPath(folder)


def test_paths_begin_at_the_folder() -> None:
    assert inner_path("out/data/a.js", PurePosixPath("out")) == PurePosixPath("data/a.js")
    assert inner_path("a.js", PurePosixPath()) == PurePosixPath("a.js")
    assert inner_path("elsewhere/a.js", PurePosixPath("out")) == PurePosixPath("elsewhere/a.js")
