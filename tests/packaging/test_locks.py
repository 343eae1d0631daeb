import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "packaging").glob("*.lock"))
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(lock: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            found.setdefault(pin["name"], set()).add(pin["version"])
    return found


def plain(requirement: str) -> str:
    return re.split(r"[<>=~!;\[ ]", requirement)[0].lower().replace("_", "-")


def test_there_is_a_lock_to_run_and_one_to_test() -> None:
    assert [lock.name for lock in LOCKS] == ["requirements-dev.lock", "requirements.lock"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_line_is_a_pin_with_its_hashes_and_nothing_else(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# Made by packaging/lock.sh")
    for number, line in enumerate(lines[1:], start=1):
        assert PIN.match(line) or HASH.match(line), line
        if PIN.match(line):
            assert HASH.match(lines[number + 1]), f"{line} has no hash"


def test_both_locks_pin_the_same_versions() -> None:
    to_run, to_test = (
        pins(ROOT / "packaging/requirements.lock"),
        pins(ROOT / "packaging/requirements-dev.lock"),
    )
    assert to_run.items() <= to_test.items()


def test_the_locks_hold_every_package_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    to_run = {plain(requirement) for requirement in project["project"]["dependencies"]}
    to_test = to_run | {plain(requirement) for requirement in project["dependency-groups"]["dev"]}
    assert to_run <= pins(ROOT / "packaging/requirements.lock").keys()
    assert to_test <= pins(ROOT / "packaging/requirements-dev.lock").keys()
