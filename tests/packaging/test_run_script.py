"""packaging/run.sh in a copy of the checkout whose Python is a stand-in that says what it was given."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
SCRIPTS = [
    *sorted(PACKAGING.glob("*.sh")),
    PACKAGING / "linux" / "install.sh",
    PACKAGING.parent / ".ci" / "run",
]
PYTHON = '#!/bin/sh\nprintf "%s|" "$@" "${QT_QPA_PLATFORM:-}"\n'

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the set-up of Linux")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout, in a folder with spaces, whose set-up is finished."""
    root = tmp_path / "my own desk"
    shutil.copytree(PACKAGING, root / "packaging")
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / ".netdesk").mkdir()
    shutil.copy(PACKAGING / "requirements.lock", root / ".venv" / ".netdesk")
    (root / ".venv" / ".netdesk" / "place").write_text(str(root), encoding="utf-8")
    python = root / ".venv" / "bin" / "python"
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    return root


def run(checkout: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    own = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "NETDESK_PYTHON")
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return subprocess.run(
        [str(checkout / "packaging" / "run.sh"), *arguments],
        cwd="/",
        env=kept | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_arguments_reach_netdesk_as_they_are(checkout: Path) -> None:
    done = run(checkout, "import", "my cards.vcf", "", "--into", "a$b.netdesk")
    assert done.stdout == "-P|-m|netdesk|import|my cards.vcf||--into|a$b.netdesk|offscreen|"
    assert done.stderr == ""


def test_without_a_screen_it_takes_the_tour(checkout: Path) -> None:
    assert run(checkout).stdout == "-P|-m|netdesk|tour|offscreen|"


def test_a_platform_that_was_asked_for_stays(checkout: Path) -> None:
    assert run(checkout, "check", QT_QPA_PLATFORM="minimal").stdout == "-P|-m|netdesk|check|minimal|"


def test_an_environment_that_netdesk_did_not_make_is_left_alone(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv" / ".netdesk")
    done = run(checkout)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "was not made by NetDesk" in done.stderr
    assert (checkout / ".venv" / "bin" / "python").exists()


def test_without_a_fitting_python_it_is_one_sentence(checkout: Path, tmp_path: Path) -> None:
    # A changed lock asks for a new environment, and that for a Python.
    (checkout / "packaging" / "requirements.lock").write_text("", encoding="utf-8")
    old = tmp_path / "old"
    old.mkdir()
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        (old / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (old / name).chmod(0o755)
    script = checkout / "packaging" / "environment.sh"
    script.write_text(script.read_text(encoding="utf-8").replace(" /usr/bin/python3;", ";"), encoding="utf-8")
    done = run(checkout, PATH=f"{old}:{os.environ['PATH']}")
    assert (done.returncode, done.stderr) == (2, "NetDesk: please install Python 3.11 or newer first.\n")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_bash_can_read_the_script(script: Path) -> None:
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert os.access(script, os.X_OK) is (script.name != "environment.sh")
