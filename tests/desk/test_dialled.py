import pytest

from netdesk.desk.dialled import dialled


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("tel:03000000123", "tel:+493000000123"),
        ("tel:+493000000123", "tel:+493000000123"),
        ("tel:+4903000000123", "tel:+493000000123"),
        ("tel:110", "tel:110"),
        ("sms:017000000123", "sms:+4917000000123"),
        ("https://wa.me/017000000123", "https://wa.me/4917000000123"),
        ("https://wa.me/004917000000123", "https://wa.me/4917000000123"),
        ("https://wa.me/4917000000123", "https://wa.me/4917000000123"),
        ("https://wa.me/33600000123", "https://wa.me/33600000123"),
        ("https://example.org/030000123", "https://example.org/030000123"),
        ("mailto:030000123@example.org", "mailto:030000123@example.org"),
    ],
)
def test_a_number_is_dialled_with_its_country(url: str, opened: str) -> None:
    assert dialled(url, "DE") == opened
