"""What stands in names in brackets and quotes."""

from __future__ import annotations

import pytest

from netdesk.domain.name_aside import asides_of, without_asides


@pytest.mark.parametrize(
    "name",
    ["Klaus (Klausi) Bode", "Klaus [Klausi] Bode", 'Klaus "Klausi" Bode', "Klaus „Klausi“ Bode",
     "Klaus “Klausi” Bode", "Klaus «Klausi» Bode", "Klaus »Klausi« Bode", "Klaus 'Klausi' Bode",
     "Klaus ‚Klausi‘ Bode", "Klaus ‘Klausi’ Bode", "Klaus (Klausi) Bode | Coach"],
)  # fmt: skip
def test_an_aside_stands_between_what_is_before_and_behind_it(name: str) -> None:
    assert asides_of(name) == [("Klaus", "Klausi", "Bode")]
    assert without_asides(name).split() == ["Klaus", "Bode"]


@pytest.mark.parametrize(
    "name", ["Pat O'Brien", "Gerard 't Muster", "Ida (Muster", "Karl-Heinz Ott", "(all)"]
)
def test_what_is_no_aside_stays(name: str) -> None:
    assert without_asides(name).split() == name.split()


def test_a_slogan_behind_a_line_is_left_out() -> None:
    assert without_asides("Ida Muster – hiring").strip() == "Ida Muster"
    assert asides_of("Ida Muster | Coach") == []
