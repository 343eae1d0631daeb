"""Settings are declared once and survive being stored."""

from dataclasses import replace

import pytest

from netdesk.domain.declaration import write_value
from netdesk.domain.error import KnownError
from netdesk.settings import COMPUTER, DECLARATIONS, DEFAULT, LOOK, MADE_KINDS, PAGES, Settings, switch_of


@pytest.mark.parametrize("name", DECLARATIONS)
def test_every_default_lies_in_its_own_range_and_is_read_back_from_its_text(name: str) -> None:
    declaration = DECLARATIONS[name]
    assert declaration.parse(write_value(declaration.default)) == getattr(DEFAULT, name)


@pytest.mark.parametrize("name", DECLARATIONS)
def test_every_setting_has_a_label_and_a_page(name: str) -> None:
    assert DECLARATIONS[name].label
    assert DECLARATIONS[name].group in PAGES


def test_what_belongs_to_the_computer_is_no_setting_of_a_network() -> None:
    assert {one.group for one in COMPUTER.values()} == {LOOK}
    assert not COMPUTER.keys() & DECLARATIONS.keys()
    assert Settings.from_stored({"theme": "dark"}) == DEFAULT


def test_the_constants_of_the_design_are_the_defaults() -> None:
    assert (DEFAULT.half_life_days, DEFAULT.warmth_floor, DEFAULT.warmth_exponent) == (540.0, 0.2, 0.8)
    assert (DEFAULT.silence_offset_days, DEFAULT.warm_from, DEFAULT.cold_below) == (3.0, 0.3, 0.03)
    assert (DEFAULT.pause_mu, DEFAULT.pause_sigma, DEFAULT.waiting_days) == (1.6, 1.2, 7)
    assert DEFAULT.circle_days == {5: 7, 15: 30, 50: 180, 150: 365, None: None}


def test_stored_values_replace_defaults_and_nonsense_does_not() -> None:
    settings = Settings.from_stored(
        {"half_life_days": "300", "reply_days": "five", "paper": "A7", "waiting_days": "900", "unknown": "1"}
    )
    assert settings.half_life_days == 300.0
    assert (settings.reply_days, settings.paper, settings.waiting_days) == (3, "A4", 7)
    assert settings == replace(DEFAULT, half_life_days=300.0)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("reply_days", "three"),
        ("reply_days", "0"),
        ("paper", "A7"),
        ("warm_from", "nan"),
        ("warm_from", "inf"),
    ],
)
def test_what_a_person_typed_wrong_is_said_in_one_sentence(name: str, text: str) -> None:
    with pytest.raises(KnownError, match=DECLARATIONS[name].label):
        DECLARATIONS[name].parse(text)


def test_every_kind_that_is_made_can_be_switched_off() -> None:
    from netdesk.advice.registry import rules

    assert set(MADE_KINDS) == set(rules())
    for kind in rules():
        off = Settings.from_stored({switch_of(kind): "false"})
        assert not off.is_suggested(kind)
        assert DEFAULT.is_suggested(kind)
