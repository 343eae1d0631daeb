"""What must not be in the project: places that exist on one machine only, hosts of package registries."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BINARY = {".ttf", ".png", ".ico", ".icns", ".zip", ".pdf", ".jpg", ".gif"}
# A letter in brackets keeps this file from finding itself.
FORBIDDEN = {
    "a registry's host": re.compile(r"pythonhoste[d]|pyp[i]\.org|npmj[s]\.|index-ur[l] *=", re.IGNORECASE),
    "a machine's path": re.compile(r"(?<![\w.:/])/(home|root|work|opt|Users)/[\w.-]+|[A-Z]:\\Users\\"),
}


def tracked_files() -> list[Path]:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is missing")
    command = [git, "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z"]
    listing = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if listing.returncode != 0:
        pytest.skip("this is no checkout of git")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = []
    for file in tracked_files():
        if file.suffix.lower() in BINARY:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        found += [f"{file.relative_to(ROOT)}: {match[0]}" for match in FORBIDDEN[what].finditer(text)]
    assert found == []


def test_no_network_of_a_person_is_kept() -> None:
    assert [file.name for file in tracked_files() if file.suffix == ".netdesk"] == []
