from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.mail.addresses import mailboxes, without_via
from netdesk.importers.mail.encoded_words import decoded_words

IDA = ("ida@example.org", "Ida Muster")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Muster <ida@example.org>", [IDA]),
        ('"Ida Muster" <IDA@Example.org>', [IDA]),
        ('"Muster, Ida" <ida@example.org>', [IDA]),
        ("Muster, Ida <ida@example.org>", [IDA]),
        ("ida@example.org (Ida Muster)", [IDA]),
        ("'Ida Muster' <ida@example.org>", [IDA]),
        ("=?utf-8?Q?Ida_Muster?= <ida@example.org>", [IDA]),
        ("=?UTF-8?B?TXVzdGVyLCBJZGE=?= <ida@example.org>", [IDA]),
        ('"=?utf-8?Q?Ida_Muster?=" <ida@example.org>', [IDA]),
        ("ida@example.org", [("ida@example.org", "")]),
        ('"ida@example.org" <ida@example.org>', [("ida@example.org", "")]),
        ("<ida@example.org>", [("ida@example.org", "")]),
        ('"Muster, Ph.D." <ida@example.org>', [("ida@example.org", "Muster, Ph.D.")]),
        ('"Ida Muster, LL.M." <ida@example.org>', [("ida@example.org", "Ida Muster, LL.M.")]),
        ('"Ida Muster, MSc MBA" <ida@example.org>', [("ida@example.org", "Ida Muster, MSc MBA")]),
        ('"Otto Beispiel, jun." <o@example.org>', [("o@example.org", "Otto Beispiel, jun.")]),
        ('"Acme, Inc." <sales@acme.example>', [("sales@acme.example", "Acme, Inc.")]),
        ('"Muster, Dr. Ida" <ida@example.org>', [("ida@example.org", "Dr. Ida Muster")]),
        ('"Yo-Yo, Ma" <ma@example.org>', [("ma@example.org", "Ma Yo-Yo")]),
        (r'"Ida \"Kiki\" Muster" <ida@example.org>', [("ida@example.org", 'Ida "Kiki" Muster')]),
        ("Ida Muster <ida@example.org>, otto@firm.example;Nina <n@x.example>",
         [IDA, ("otto@firm.example", ""), ("n@x.example", "Nina")]),
        ("Friends: Ida Muster <ida@example.org>, otto@firm.example;", [IDA, ("otto@firm.example", "")]),
        ("undisclosed-recipients:;", []),
        ("/o=Firm/ou=Exchange/cn=ida", []),
        ("", []),
        (", ,;", []),
        ('"unclosed <ida@example.org>', [("ida@example.org", "unclosed")]),
        ("Ida <ida@localhost>", []),
        ("Ida Muster <mailto:ida@example.org>", [IDA]),
        ("Ida Muster <ida@example.org>, Ida <ida@example.org>", [IDA]),
    ],
)  # fmt: skip
def test_everybody_in_a_field_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [tuple(one) for one in mailboxes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?iso-8859-1?q?Gr=FC=DFe?= aus =?utf-8?b?S8O2bG4=?=", "Grüße aus Köln"),
        ("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?B?S8O2bG4?=", "Köln"),
        ("=?utf-8*de?Q?K=C3=B6ln?=", "Köln"),
        ("=?unknown?Q?K=F6ln?=", "Köln"),
        ("=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"),
        ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
        ("=?utf-8?Q?unclosed", "=?utf-8?Q?unclosed"),
        ("=?utf-8?B?====?=", ""),
        ("a =?= b", "a =?= b"),
    ],
)
def test_encoded_words_are_read(text: str, expected: str) -> None:
    assert decoded_words(text) == expected


def test_lists_write_themselves_behind_a_name() -> None:
    assert without_via("'Ida Muster' via Chess club") == "Ida Muster"
    assert without_via("Ida Muster (via XING)") == "Ida Muster"
    assert without_via("Olivia Muster") == "Olivia Muster"


@given(
    st.lists(
        st.sampled_from(
            ['"', "(", ")", "<", ">", ",", ";", ":", "@", ".", "a", " ", "\\", "=?utf-8?Q?", "?="]
        )
    )
)
@settings(max_examples=100, deadline=None)
def test_any_field_is_read(parts: list[str]) -> None:
    for one in mailboxes("".join(parts)):
        assert "@" in one.email
    decoded_words("".join(parts))


@pytest.mark.parametrize(
    "piece", ['"', "(", "<", "a", "@", "=?", "a@", ", ", ": ", " ", "a@b.", '"a" ', "\\"]
)
def test_long_fields_are_read_in_a_moment(piece: str) -> None:
    mailboxes(piece * 30_000)
    decoded_words(piece * 30_000)
