"""The country a new network reads phone numbers of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import SetSetting


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere it is no variable that names the country.")
@pytest.mark.parametrize(
    ("language", "country"),
    [("en_GB.UTF-8", "GB"), ("de_AT.UTF-8", "AT"), ("sv", "SE"), ("C", ""), ("C.UTF-8", "")],
)
def test_it_is_the_one_the_computer_is_set_to(language: str, country: str) -> None:
    asked = "from netdesk.desk.home_country import home_country; print(home_country())"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "LC_ALL": language},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert told.stdout.decode().strip() == country


def test_a_network_keeps_the_country_it_was_made_in_until_a_person_says_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "new.netdesk"
    desk = Desk(path, country="GB")
    assert desk.settings.country == "GB"
    desk.close()
    desk = Desk(path, country="US")
    assert desk.settings.country == "GB"
    desk.do(SetSetting("country", "AT"))
    assert desk.settings.country == "AT"
    desk.undo()
    assert desk.settings.country == "GB"
    desk.close()


def test_without_one_the_default_holds(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "new.netdesk")
    assert desk.settings.country == "DE"
    desk.close()
