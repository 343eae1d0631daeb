import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import netdesk

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
INSTALL = LINUX / "install.sh"
needs_bash = pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="bash is missing")


def run_install(data: Path, *arguments: str, script: Path = INSTALL) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "XDG_DATA_HOME": str(data)}
    return subprocess.run(
        [str(script), *arguments], env=environment, capture_output=True, check=False, encoding="utf-8"
    )


def files_of_netdesk(data: Path) -> set[str]:
    return {str(file.relative_to(data)) for file in data.rglob("netdesk.*") if file.is_file()}


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is missing")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", str(LINUX / "netdesk.desktop")],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_menu_entry_opens_the_file_types_that_are_described() -> None:
    entry = (LINUX / "netdesk.desktop").read_text(encoding="utf-8")
    assert "MimeType=text/vcard;application/x-netdesk;" in entry
    kinds = ET.parse(LINUX / "netdesk-mime.xml").getroot()
    assert [kind.get("type") for kind in kinds] == ["application/x-netdesk"]


def test_the_description_names_the_newest_version() -> None:
    (metainfo,) = LINUX.glob("*.metainfo.xml")
    releases = ET.parse(metainfo).getroot().findall("releases/release")
    assert releases[0].get("version") == netdesk.__version__


@needs_bash
def test_installing_for_a_user_writes_entry_type_and_icons_and_removing_takes_them_away(
    tmp_path: Path,
) -> None:
    assert run_install(tmp_path).returncode == 0
    written = files_of_netdesk(tmp_path)
    assert "applications/netdesk.desktop" in written
    assert "mime/packages/netdesk.xml" in written
    assert "icons/hicolor/48x48/apps/netdesk.png" in written
    assert run_install(tmp_path, "--remove").returncode == 0
    assert files_of_netdesk(tmp_path) == set()


@needs_bash
def test_the_installed_entry_starts_this_checkout_whatever_its_folder_is_called(tmp_path: Path) -> None:
    checkout = tmp_path / "100% my $desk"
    shutil.copytree(LINUX, checkout / "packaging" / "linux")
    shutil.copytree(LINUX.parents[1] / "resources" / "icons", checkout / "resources" / "icons")
    data = tmp_path / "data"
    assert run_install(data, script=checkout / "packaging" / "linux" / "install.sh").returncode == 0
    entry = (data / "applications" / "netdesk.desktop").read_text(encoding="utf-8")
    assert f'Exec="{tmp_path}/100%% my \\\\$desk/packaging/run.sh" %F' in entry


@needs_bash
def test_an_unknown_argument_is_one_sentence(tmp_path: Path) -> None:
    done = run_install(tmp_path, "--everything")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert files_of_netdesk(tmp_path) == set()
