from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from netdesk import resource
from netdesk.window.kit.channel_style import SLOT_COUNT
from netdesk.window.kit.theme import (
    ColourRole,
    MotionName,
    RadiusName,
    SizeName,
    Theme,
    ThemeName,
    TypeRole,
    load_theme,
)
from tests.window.kit.contrast import contrast

READABLE = 4.5
VISIBLE = 3.0
CHANNELS = (
    "x", "linkedin", "xing", "email", "letter", "facebook", "messenger", "whatsapp", "signal", "telegram",
    "sms", "studivz", "meinvz", "instagram", "phone", "video", "in-person", "other",
)  # fmt: skip
TEXTS: tuple[ColourRole, ...] = (
    "text", "textSecondary", "textTertiary", "accent", "positive", "caution", "danger", "info",
)  # fmt: skip
GROUNDS: tuple[ColourRole, ...] = ("window", "surface", "surfaceAlt", "hover", "selection")
PAIRS: tuple[tuple[ColourRole, ColourRole], ...] = (
    ("onAccent", "accent"), ("onAccent", "accentHover"), ("onAccent", "accentPressed"),
    ("selectionText", "selection"), ("accent", "accentSoft"), ("positive", "positiveSoft"),
    ("caution", "cautionSoft"), ("danger", "dangerSoft"), ("info", "infoSoft"), ("onAccent", "danger"),
    ("text", "raised"), ("textSecondary", "sunken"), ("textSecondary", "raised"),
)  # fmt: skip


@pytest.fixture(params=get_args(ThemeName))
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_readable_on_every_ground(theme: Theme, text: ColourRole, ground: ColourRole) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= READABLE


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_on_a_coloured_ground_is_readable(theme: Theme, text: ColourRole, ground: ColourRole) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= READABLE


def test_fields_and_focus_rings_stand_out(theme: Theme) -> None:
    for ground in ("surface", "window", "surfaceAlt"):
        assert contrast(theme.colour("focus"), theme.colour(ground)) >= VISIBLE
    assert contrast(theme.colour("controlBorder"), theme.colour("surface")) >= VISIBLE


@pytest.mark.parametrize("key", CHANNELS)
def test_every_channel_has_a_tile_that_stands_out_with_a_readable_glyph(theme: Theme, key: str) -> None:
    channel = theme.channels[key]
    assert contrast(channel.on_tile, channel.tile) >= READABLE
    assert contrast(channel.tile, theme.colour("surface")) >= VISIBLE
    assert 0 <= channel.slot < SLOT_COUNT
    assert channel.glyph.value


def test_no_two_channels_share_colour_and_glyph(theme: Theme) -> None:
    looks = {(channel.tile.name(), channel.glyph) for channel in theme.channels.values()}
    assert len(looks) == len(theme.channels)


def test_initials_are_readable_on_every_tint(theme: Theme) -> None:
    for tint in theme.avatar_tints:
        assert contrast(tint.text, tint.background) >= READABLE


def test_every_name_that_can_be_asked_for_has_a_value(theme: Theme) -> None:
    for role in get_args(ColourRole):
        assert theme.colour(role).isValid()
    for role in get_args(TypeRole):
        assert theme.font(role).pixelSize() >= 11
    for size in get_args(SizeName):
        assert theme.size(size) > 0
    for radius in get_args(RadiusName):
        assert theme.radius(radius) > 0
    for motion in get_args(MotionName):
        assert theme.motion_ms(motion) >= 0


def test_every_icon_the_theme_names_is_shipped(theme: Theme) -> None:
    groups = ("views", "smartLists", "suggestionKinds", "evidence", "direction", "actions", "importOutcome",
              "importFile", "stance", "remember", "state")  # fmt: skip
    for group in groups:
        for name in theme._shared["icons"][group].values():
            assert resource.path("icons", f"{name}.svg").is_file(), name
    for channel in theme.channels.values():
        if channel.glyph.is_icon:
            assert resource.path("icons", f"{channel.glyph.value}.svg").is_file(), channel.key


def test_a_channel_nobody_described_looks_like_other(theme: Theme) -> None:
    assert theme.channel("carrier-pigeon") is theme.channels["other"]


def test_circles_are_found_by_number_word_and_nothing(theme: Theme) -> None:
    assert theme.circle(15) is theme.circle("15")
    assert theme.circle(15).capacity == 15
    assert theme.circle(None) is theme.circle("wider")
    assert theme.circle(None).capacity is None


def test_communities_start_again_after_the_last(theme: Theme) -> None:
    assert theme.community(len(theme.communities)) == theme.community(0)


def test_a_person_keeps_the_same_tint(theme: Theme) -> None:
    assert theme.avatar_tint("a7") == theme.avatar_tint("a7")
    tints = {theme.avatar_tint(f"person {number}").text.name() for number in range(100)}
    assert len(tints) == len(theme.avatar_tints)


def test_what_holds_text_grows_with_it_and_pictures_do_not(qapp: QApplication) -> None:
    plain, large = load_theme("light"), load_theme("light", text_scale=2.0)
    assert large.size("row") == 2 * plain.size("row")
    assert large.line("body") >= 2 * plain.line("body") - 1
    assert large.font("body").pixelSize() == 26
    assert large.size("rail") == plain.size("rail")


def test_text_size_stays_within_one_and_two(qapp: QApplication) -> None:
    assert load_theme("light", text_scale=7).text_scale == 2.0
    assert load_theme("light", text_scale=0.2).text_scale == 1.0


def test_nothing_moves_when_motion_is_reduced(qapp: QApplication) -> None:
    still = load_theme("light", is_motion_reduced=True)
    assert all(still.motion_ms(name) == 0 for name in get_args(MotionName))
    assert load_theme("light").motion_ms("disclosure") == 120


def test_two_themes_never_share_a_key(qapp: QApplication) -> None:
    assert load_theme("light").key != load_theme("light").key


def test_the_fonts_are_the_shipped_ones_with_figures_of_one_width(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert QFontInfo(theme.font("title")).family() == "Source Serif 4"
    for role in get_args(TypeRole):
        metrics = theme.metrics(role)
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000"), role


def test_lines_are_at_least_as_high_as_the_font(theme: Theme) -> None:
    for role in get_args(TypeRole):
        assert theme.line(role) >= theme.metrics(role).height()


def test_colours_are_handed_out_as_hex_too(theme: Theme) -> None:
    values = theme.colour_values()
    assert QColor(values["accent"]) == theme.colour("accent")
    assert set(values) == set(get_args(ColourRole))


def test_a_dozen_communities_have_colours_of_their_own_that_can_be_seen(theme: Theme) -> None:
    colours = [one.colour for one in theme.communities]
    assert len(colours) == 12
    assert min(contrast(one, theme.colour("surface")) for one in colours) >= VISIBLE
    for one, two in combinations(colours, 2):
        parts = (one.red() - two.red(), one.green() - two.green(), one.blue() - two.blue())
        assert max(map(abs, parts)) >= 25, (one.name(), two.name())
