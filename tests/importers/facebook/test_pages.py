"""Names of pages are told from those of people where nobody is called so."""

from __future__ import annotations

import pytest

from netdesk.importers.facebook.pages import is_like_page


@pytest.mark.parametrize(
    "name",
    [
        "Ida Muster",
        "Ida von der Heide",
        "Jean-Luc d'Arc",
        "Şule O'Brien",
        "Bo (Bobby) Muster",
        "María del Carmen García López",
        "Michael",
        "李小龙",
        "Дарья Петрова",
        "JÖRG MUSTER",
    ],
)
def test_people_are_no_pages(name: str) -> None:
    assert not is_like_page(name)


@pytest.mark.parametrize(
    "name",
    [
        "A page",
        "Freunde alter Züge",
        "Muster GmbH",
        "Muster & Söhne",
        "Stadtbücherei",
        "Stadtbücherei Köln",
        "Museum am Fluss",
        "Radio 7",
        "The Very Long Name Of Something",
        "Chess Club",
        "Muster e.V.",
    ],
)
def test_what_nobody_is_called_is_a_page(name: str) -> None:
    assert is_like_page(name)
