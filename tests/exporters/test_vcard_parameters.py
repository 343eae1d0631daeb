"""What a card says beside the values of its properties comes back with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netdesk.domain.contact import Contact, Extra, Labelled
from netdesk.domain.vcard_parameters import SOURCE, Parameters, digest_of
from netdesk.exporters.vcard import Version, write_vcard
from netdesk.importers.vcard.kept_parameters import _KINDS
from tests.importers.vcard.reading import card, only_contact

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")


def written(contact: Contact, version: Version) -> list[str]:
    """The lines of the card, unfolded, without those that only NetDesk reads."""
    lines = "".join(write_vcard([contact], version)).replace("\r\n ", "").split("\r\n")
    return [line for line in lines if "NETDESK" not in line.partition(":")[0]]


@pytest.mark.parametrize(
    ("line", "in_4"),
    [
        ("FN;ALTID=1;LANGUAGE=de:Ida", ""),
        ("N;SORT-AS=Muller;LANGUAGE=de:Müller;Ida;;;", ""),
        ('N;SORT-AS="Harten,Rene":Harten;Ida;;;', ""),
        ("ORG;SORT-AS=Acme;PID=1.1:Acme\\, Inc.;Sales", ""),
        ("TITLE;LANGUAGE=fr:Directrice", ""),
        ('ADR;TYPE=home;GEO="geo:52.5,13.4";TZ=Europe/Berlin;PREF=1:;;Weg 1;Ort;;12345;DE', ""),
        ('ADR;LABEL="Weg 1^nOrt";X-A=b:;;Weg 1;Ort;;;', ""),
        ('TEL;VALUE=uri;PREF=2;X-Q="a;b":tel:+49-30-0000;ext=5', 'TEL;PREF=2;X-Q="a;b":+49-30-0000 ext. 5'),
        ("EMAIL;TYPE=work;PREF=10;INDEX=1:ida@example.org", ""),
        ("IMPP;PREF=1;TYPE=home;X-A=b:xmpp:ida@example.org",
         "IMPP;SERVICE-TYPE=xmpp;USERNAME=ida@example.org;X-A=b;PREF=1;TYPE=home:xmpp:ida@example.org"),
        ("BDAY;CALSCALE=gregorian:19800412", ""),
        ("NOTE;LANGUAGE=de:Eins\\nzwei\\, drei", ""),
        ("RELATED;TYPE=friend;VALUE=text;PREF=3:Bo", ""),
        ("HOBBY;LEVEL=high;INDEX=1:Segeln", ""),
        ("LANG;PREF=1;TYPE=work:de", ""),
        ("URL;MEDIATYPE=text/html:https://example.org/a", ""),
        ("PHOTO;VALUE=uri;X-ABCROP-RECTANGLE=a-1:https://example.org/ida.png", ""),
    ],
)  # fmt: skip
def test_parameters_come_back(line: str, in_4: str) -> None:
    contact = only_contact(card("UID:ida", line, version="4.0"))
    found = [_in_order(one) for one in written(contact, "4.0")]
    assert _in_order(in_4 or line) in found


def _in_order(line: str) -> tuple[str, frozenset[str], str]:
    """A line whose parameters may stand in any order."""
    head, _, value = line.replace('"geo:', '"geo').partition(":")
    name, *params = head.split(";")
    return name, frozenset(params), value


def test_parameters_of_quoted_printable_values_come_back() -> None:
    contact = only_contact(
        card("N;LANGUAGE=de;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Ida", version="2.1")
    )
    assert "N;LANGUAGE=de:Müller;Ida;;;" in written(contact, "3.0")


def test_lines_that_stand_in_one_group_stay_together() -> None:
    contact = only_contact(
        card("FN:Ida", "item1.ADR;type=HOME:;;Weg 1;Ort;;;", "item1.X-ABADR:de",
             "item2.TEL:1", "item2.X-ABLabel:Verein", "item2.X-EXTRA:a", "item3.TEL:2",
             "item3.X-ABLabel:Hof")
    )  # fmt: skip
    lines = written(contact, "3.0")
    assert {"item1.ADR;TYPE=home:;;Weg 1;Ort;;;", "item1.X-ABADR:de", "item2.TEL:1", "item2.X-ABLabel:Verein",
            "item2.X-EXTRA:a", "item3.TEL:2", "item3.X-ABLabel:Hof"} <= {*lines}  # fmt: skip


def test_version_3_has_no_degrees_of_preference() -> None:
    contact = only_contact(
        card("FN:Ida", "TEL;PREF=2;X-A=b:1", "ADR;PREF=1;TYPE=home:;;Weg;;;;", version="4.0")
    )
    lines = written(contact, "3.0")
    assert "TEL;X-A=b:1" in lines
    assert "ADR;TYPE=home,pref:;;Weg;;;;" in lines


def test_what_was_said_of_a_value_goes_with_it() -> None:
    contact = only_contact(card("FN:Ida", "TEL;X-A=b:1", "TEL;X-C=d:2"))
    edited = replace(contact, phones=(Labelled("3", source="vcard"), contact.phones[1]))
    lines = [line for line in written(edited, "4.0") if line.startswith("TEL")]
    assert lines == ["TEL:3", "TEL;X-C=d:2"]
    assert not any(f'"{value}"' in extra.text for extra in contact.extras for value in ("1", "2"))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", '["TEL"]', '["TEL", 1, ""]',
        '["TEL", "x", "", ["A"]]', '["TEL", "x", "", "AB"]',
        f'["TEL", "{digest_of("TEL", "1")}", "a.b:c"]',
        f'["TEL", "{digest_of("TEL", "1")}", "", ["A:B\\r\\nNOTE", "x"], ["TYPE", "a:b"], ["C", "a\\rb"]]',
    ],
)  # fmt: skip
def test_a_document_cannot_write_other_lines(text: str, version: Version) -> None:
    contact = Contact(
        formatted_name="Ida", phones=(Labelled("1", source="vcard"),), extras=(Extra(SOURCE, text),)
    )
    assert "TEL:1" in written(contact, version)


def test_what_is_kept_reads_back_the_same() -> None:
    kept = Parameters("TEL", "00000000", "item1", (("LANGUAGE", "de"), ("X-A", 'a"b\nc')))
    assert Parameters.parse(kept.text()) == kept
    assert _KINDS["X-JABBER"] == _KINDS["SOCIALPROFILE"] == "IMPP"
