"""Nicknames that stand in names in brackets or quotes."""

from __future__ import annotations

import pytest

from netdesk.importers.nickname_keys import nickname_keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Klaus (Klausi) Bode", {"bode klausi", "klausi"}),
        ('Robert "Bob" Hale', {"bob hale", "bob"}),
        ("Klaus Bode (Klausi)", {"bode klausi"}),
        ("Anna (Änne) von der Heide", {"aenne der heide von", "anne der heide von", "aenne", "anne"}),
        ("Ida Muster (Ida Klein)", {"ida klein muster", "ida klein"}),
        ("Dr. Klaus »Klausi« Bode, MBA", {"bode klausi", "klausi"}),
    ],
)
def test_somebody_goes_by_the_nickname_in_the_name(name: str, keys: set[str]) -> None:
    assert set(nickname_keys(name)) == keys


@pytest.mark.parametrize(
    "name",
    ["Klaus Bode", "(Klausi)", "Klaus Bode (she/her)", "Klaus Bode (privat)",
     "Ida Muster (geb. Klein)", "Klaus Bode (Acme GmbH)", "Klaus Bode (Haus 12)", "Klaus Bode ()",
     "Klaus Bode (der mit dem Hund)"],
)  # fmt: skip
def test_what_is_no_nickname_is_left_alone(name: str) -> None:
    assert nickname_keys(name) == ()
