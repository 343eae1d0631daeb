"""Lines that Evolution, KDE and Thunderbird look for; each was seen to arrive in those programs."""

from __future__ import annotations

import pytest

from netdesk.domain.contact import Address, Contact, Day, Labelled, Photo, Presence, Related
from netdesk.exporters.vcard import Version, write_vcard
from tests.importers.vcard.reading import only_contact

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")
ECHO = ";X-NETDESK-ECHO=1:"
LINKEDIN = "https://www.linkedin.com/in/ida"


def lines(contact: Contact, version: Version) -> list[str]:
    (text,) = write_vcard([contact], version)
    return text.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("version", VERSIONS)
def test_one_spouse_one_manager_and_one_assistant_are_said_again(version: Version) -> None:
    related = (
        Related("Bo", "wife"), Related("Eva", "spouse"), Related("Cleo, Dr.", "manager"),
        Related("Kim", "assistant"), Related("", "assistant", "card-2"), Related("Opa", "grandfather"),
    )  # fmt: skip
    ida = Contact(uid="ida", formatted_name="Ida", related=related)
    found = lines(ida, version)
    assert [line for line in found if ECHO in line] == [
        f"X-EVOLUTION-SPOUSE{ECHO}Bo",
        f"X-KADDRESSBOOK-X-SpousesName{ECHO}Bo",
        f"X-EVOLUTION-MANAGER{ECHO}Cleo\\, Dr.",
        f"X-KADDRESSBOOK-X-ManagersName{ECHO}Cleo\\, Dr.",
        f"X-EVOLUTION-ASSISTANT{ECHO}Kim",
        f"X-KADDRESSBOOK-X-AssistantsName{ECHO}Kim",
    ]
    assert only_contact("\n".join(found).encode()).related == related


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (
            "3.0",
            [f"X-EVOLUTION-ANNIVERSARY{ECHO}2010-06-12", f"X-KADDRESSBOOK-X-Anniversary{ECHO}2010-06-12"],
        ),
        ("4.0", [f"X-EVOLUTION-ANNIVERSARY{ECHO}2010-06-12"]),
    ],
)
def test_a_whole_anniversary_is_said_again(version: Version, expected: list[str]) -> None:
    days = (Day("anniversary", "--06-12"), Day("anniversary", "2010-06-12"))
    found = lines(Contact(uid="ida", formatted_name="Ida", days=days), version)
    assert [line for line in found if ECHO in line] == expected
    assert only_contact("\n".join(found).encode()).days == days


def test_pages_of_profiles_are_web_pages_in_4_0() -> None:
    ida = Contact(
        uid="ida", formatted_name="Ida", urls=(Labelled("https://x.com/ida", "homepage"),),
        presences=(
            Presence("linkedin", "ida", LINKEDIN), Presence("x", "ida", "https://x.com/ida"),
            Presence("xmpp", "ida", "xmpp:ida@chat.example"),
        ),
    )  # fmt: skip
    found = lines(ida, "4.0")
    assert [line for line in found if line.startswith("URL")] == [
        "URL;TYPE=homepage:https://x.com/ida",
        f"URL{ECHO}{LINKEDIN}",
    ]
    assert [line for line in lines(ida, "3.0") if ECHO in line] == []
    back = only_contact("\n".join(found).encode())
    assert (back.urls, back.presences) == (ida.urls, ida.presences)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_blog_is_said_again(version: Version) -> None:
    ida = Contact(uid="ida", formatted_name="Ida", urls=(Labelled("https://a.example/;b,c", "blog"),))
    found = lines(ida, version)
    assert [line for line in found if ECHO in line] == [
        f"X-EVOLUTION-BLOG-URL{ECHO}https://a.example/;b,c",
        f"X-KADDRESSBOOK-BLOGFEED{ECHO}https://a.example/;b,c",
    ]
    assert only_contact("\n".join(found).encode()).urls == ida.urls


def test_what_another_program_changed_in_an_echo_is_read() -> None:
    ida = Contact(uid="ida", formatted_name="Ida", related=(Related("Bo", "wife"),))
    text = "\n".join(lines(ida, "3.0")).replace(f"SPOUSE{ECHO}Bo", f"SPOUSE{ECHO}Eva")
    assert only_contact(text.encode()).related == (Related("Bo", "wife"), Related("Eva", "spouse"))


@pytest.mark.parametrize(
    ("label", "in_3", "in_4"),
    [
        ("Strandkorb", ["item1.TEL:1", "item1.X-ABLabel:Strandkorb"], ["TEL;TYPE=Strandkorb,voice:1"]),
        ("Am See", ["item1.TEL:1", "item1.X-ABLabel:Am See"], ['TEL;TYPE="Am See",voice:1']),
        ("a, b", ["item1.TEL:1", "item1.X-ABLabel:a\\, b"], ["item1.TEL:1", "item1.X-ABLabel:a\\, b"]),
        ("main", ["TEL;TYPE=main,voice:1"], ["TEL;TYPE=main,voice:1"]),
        ("work", ["TEL;TYPE=work:1"], ["TEL;TYPE=work:1"]),
        ("", ["TEL:1"], ["TEL:1"]),
    ],
)
def test_no_number_is_lost_for_its_label(label: str, in_3: list[str], in_4: list[str]) -> None:
    ida = Contact(uid="ida", formatted_name="Ida", phones=(Labelled("1", label),))
    for version, expected in zip(VERSIONS, (in_3, in_4), strict=True):
        found = lines(ida, version)
        assert [line for line in found if "TEL" in line or "ABLabel" in line] == expected
        assert only_contact("\n".join(found).encode()).phones == ida.phones


@pytest.mark.parametrize("version", VERSIONS)
def test_an_address_of_one_text_stands_where_the_street_does(version: Version) -> None:
    whole = Address(formatted="Casa 3\nPalma")
    both = Address("Casa 3\nPalma", formatted="Casa 3\nPalma", label="home")
    found = lines(Contact(uid="ida", formatted_name="Ida", addresses=(whole, both)), version)
    assert 'ADR;LABEL="Casa 3^nPalma";X-NETDESK-WHOLE=1:;;Casa 3\\nPalma;;;;' in found
    assert 'ADR;TYPE=home;LABEL="Casa 3^nPalma":;;Casa 3\\nPalma;;;;' in found
    assert only_contact("\n".join(found).encode()).addresses == (whole, both)


def test_an_address_with_a_label_of_its_own_is_another_one_to_evolution() -> None:
    ida = Contact(uid="ida", formatted_name="Ida", addresses=(Address("Weg 1", label="Ferien"),))
    assert "item1.ADR;TYPE=other:;;Weg 1;;;;" in lines(ida, "3.0")
    assert only_contact("\n".join(lines(ida, "3.0")).encode()).addresses == ida.addresses


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_line_end_within_a_text_does_not_end_the_line(version: Version) -> None:
    ida = Contact(uid="ida", formatted_name="Ida", notes="one\r\ntwo\rthree")
    assert "NOTE:one\\ntwo\\nthree" in lines(ida, version)
    assert only_contact("\n".join(lines(ida, version)).encode()).notes == "one\ntwo\nthree"


def test_a_picture_of_4_0_says_that_it_is_an_address() -> None:
    photo = Photo("image/png", b"\x89PNG\r\n\x1a\n")
    assert "PHOTO;VALUE=uri:data:image/png;base64,iVBORw0KGgo=" in lines(
        Contact(uid="ida", formatted_name="Ida", photo=photo), "4.0"
    )


def test_a_semicolon_is_escaped_where_other_programs_take_the_backslash_away() -> None:
    ida = Contact(
        uid="ida", formatted_name="Ida; I", notes="a; b, c", tags=("x;y", "z,z"), department="in; out"
    )
    in_3, in_4 = lines(ida, "3.0"), lines(ida, "4.0")
    assert {"FN:Ida\\; I", "NOTE:a\\; b\\, c", "CATEGORIES:x\\;y,z\\,z", "ORG:;in;out"} <= {*in_3}
    assert {"FN:Ida; I", "NOTE:a; b\\, c", "CATEGORIES:x;y,z\\,z", "ORG:;in;out"} <= {*in_4}
    for found in (in_3, in_4):
        back = only_contact("\n".join(found).encode())
        assert (back.formatted_name, back.notes, back.tags) == (ida.formatted_name, ida.notes, ida.tags)
