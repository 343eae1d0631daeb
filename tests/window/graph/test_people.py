from PySide6.QtWidgets import QApplication

from netdesk.window.graph.people import community_colour, shape_of
from netdesk.window.kit.theme import load_theme


def test_seventy_two_communities_differ_in_shape_or_colour_the_first_twelve_in_colour(
    qapp: QApplication,
) -> None:
    now = load_theme("light")
    looks = [(community_colour(number, now).name(), shape_of(number, now)) for number in range(72)]
    assert len(set(looks)) == 72
    assert len({colour for colour, _ in looks[:12]}) == 12


def test_who_is_in_no_community_is_a_grey_disc(qapp: QApplication) -> None:
    now = load_theme("light")
    assert shape_of(-1, now) == "circle"
    assert community_colour(-1, now) == now.colour("textTertiary")
