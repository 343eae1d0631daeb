from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.profile_url import comparable_url, profile_of


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.linkedin.com/in/ida", "linkedin.com/in/ida"),
        ("http://de.linkedin.com/in/zo%C3%AB-x/", "linkedin.com/in/zoë-x"),
        ("https://www.linkedin.com/pub/ida-muster/1/2a/b3", "linkedin.com/pub/ida-muster/1/2a/b3"),
        ("https://www.xing.com/profile/Ida_Muster/cv", "xing.com/profile/ida_muster"),
        ("https://www.xing.com/profile/Ida_Muster", "xing.com/profile/ida_muster"),
        ("https://de-de.facebook.com/ida.muster", "facebook.com/ida.muster"),
        ("https://www.facebook.com/profile.php?id=100042&ref=x", "facebook.com/100042"),
        ("https://twitter.com/Ida", "x.com/ida"),
        ("https://x.com/ida", "x.com/ida"),
        ("instagram.com/ida/", "instagram.com/ida"),
        ("//t.me/ida", "t.me/ida"),
    ],
)
def test_a_profile_has_one_address(url: str, address: str) -> None:
    profile = profile_of(url)
    assert profile is not None
    assert profile.address == address


@pytest.mark.parametrize(
    "url",
    [
        "", "https://acme.example", "https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/",
        "https://twitter.com/intent/tweet", "https://x.com/search?q=ida", "https://facebook.com/groups/1",
        "https://x.com.evil.example/ida", "https://notlinkedin.com/in/ida",
    ],
)  # fmt: skip
def test_other_addresses_are_no_profiles(url: str) -> None:
    assert profile_of(url) is None


def test_pages_are_compared_without_scheme_www_query_and_case() -> None:
    assert (
        comparable_url("HTTPS://www.Acme.example/Team/?x=1#y")
        == comparable_url("acme.example/team")
        == "acme.example/team"
    )


def test_what_no_database_holds_is_left_out_of_a_profile() -> None:
    assert profile_of("https://www.xing.com/profile/%00") is None
    assert comparable_url("https://www.xing.com/profile/Ida%00_M") == "xing.com/profile/ida_m"


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    profile_of(text)
    assert comparable_url(comparable_url(text)) is not None


@pytest.mark.parametrize(
    ("written", "opened"),
    [
        ("de.linkedin.com/in/Ida-M/", "https://www.linkedin.com/in/ida-m"),
        ("http://twitter.com/ida", "https://x.com/ida"),
        ("https://t.me/ida", "https://t.me/ida"),
        ("xing.com/profile/Ida_Muster", "https://www.xing.com/profile/ida_muster"),
    ],
)
def test_a_profile_is_opened_by_the_address_its_network_writes(written: str, opened: str) -> None:
    profile = profile_of(written)
    assert profile is not None
    assert profile.url == opened
