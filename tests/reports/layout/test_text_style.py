from hypothesis import given
from hypothesis import strategies as st

from netdesk.reports.layout.text_style import BODY, PERSON, STRONG

STYLES = st.sampled_from([BODY, STRONG, PERSON])


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=60), st.floats(0, 400), STYLES)
def test_what_surely_fits_does_fit(text: str, width: float, style: object) -> None:
    if style.surely_fits(text, width):  # type: ignore[attr-defined]
        assert not text or style.width(text) <= width  # type: ignore[attr-defined]


def test_most_plain_texts_are_known_to_fit_without_being_measured() -> None:
    assert BODY.surely_fits("Head of Procurement, Nordkai Logistik, “Bremen” – 3–5 €", 500)


def test_letters_that_may_join_are_never_sure_to_fit() -> None:
    assert not BODY.surely_fits("سلام", 1000)
    assert not BODY.surely_fits("e\u0301", 1000)
    assert not BODY.surely_fits("a\tb", 1000)


def test_what_is_too_wide_is_not_sure_to_fit() -> None:
    assert not BODY.surely_fits("Head of Procurement", 50)
