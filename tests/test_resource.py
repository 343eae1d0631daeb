from pathlib import Path

import pytest

from netdesk import resource


def test_a_checkout_finds_the_resources_beside_the_package() -> None:
    assert resource.path("fonts").is_dir()
    assert resource.path("icons", "netdesk.svg").is_file()


def test_an_installed_wheel_finds_the_resources_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "netdesk" / "_resources"
    beside = tmp_path / "resources"
    inside.mkdir(parents=True)
    beside.mkdir()
    monkeypatch.setattr(resource, "_ROOTS", (inside, beside))
    assert resource.path("fonts", "a.ttf") == inside / "fonts" / "a.ttf"


def test_without_resources_the_error_says_where_they_belong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = tmp_path / "resources"
    monkeypatch.setattr(resource, "_ROOTS", (tmp_path / "_resources", beside))
    with pytest.raises(FileNotFoundError, match="resources"):
        resource.path("fonts")
