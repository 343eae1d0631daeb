from __future__ import annotations

from dataclasses import replace

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
)
from netdesk.domain.draft import Problem, RecordDraft
from netdesk.domain.network import Group
from netdesk.exporters.vcard import Version, write_vcard
from netdesk.exporters.vcard_group import write_people_and_groups
from tests.importers.vcard.messy import messy_files
from tests.importers.vcard.reading import card, contacts, only_contact, read_all

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")
PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))

letters = st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")
words = st.text(letters, max_size=30).map(str.strip)
line = words.map(lambda text: " ".join(text.split()))
some = line.filter(bool)
# Numbers and addresses lose the invisible marks of writing direction on purpose.
address = st.text(st.characters(min_codepoint=33, max_codepoint=0x1FFF), max_size=20).map(
    lambda text: "".join(letter for letter in text if letter not in "\u200e\u200f" and not letter.isspace())
)
reached = address.filter(lambda text: text and not text.lower().startswith(("tel:", "mailto:")))
sources = st.sampled_from(["", "vcard", "linkedin"])
labels = st.one_of(
    st.sampled_from(["", "work", "home", "mobile", "work fax", "main", "blog", "Verein", "Am See"]), line
)
dates = st.one_of(
    st.sampled_from(["1980-04-12", "--04-12", "1980", "1980-04", "---12", "1604-01-01", "around 1800"]), some
)


def distinct(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most, unique=True).map(tuple)


labelled = st.builds(Labelled, reached, labels, st.booleans(), sources)
presences = st.builds(
    Presence,
    channel=st.sampled_from(
        ["x", "linkedin", "xing", "whatsapp", "video", "xmpp", "google-talk", "own-thing"]
    ),
    handle=line,
    url=st.sampled_from(["", "https://www.linkedin.com/in/ida", "skype:ida", "xmpp:ida@chat.example"]),
    since=st.sampled_from(["", "2019-03-07"]),
    state=st.sampled_from(["connected", "requested", "mutual", "former", "known"]),
    is_following=st.booleans(),
    is_follower=st.booleans(),
    source=sources,
)
addresses = st.builds(Address, *[line] * 7, label=labels, formatted=words, source=sources).filter(
    lambda address: any(address[:7]) or bool(address.formatted)
)
jobs = st.builds(Job, line, line, line, dates, dates, st.booleans(), sources).filter(lambda job: any(job[:5]))
whole_contacts = st.builds(
    Contact,
    uid=st.sampled_from(["", "7f1c", "0b9a2c34-1111-4222-8333-444455556666"]),
    kind=st.sampled_from(["person", "organisation"]),
    formatted_name=some,
    given_name=line,
    family_name=line,
    additional_names=line,
    prefix=line,
    suffix=line,
    nickname=line,
    organisation=line,
    department=st.one_of(line, st.just("Vertrieb; Nord")),
    title=line,
    notes=words,
    closeness=st.sampled_from(["", "friend"]),
    circle=st.sampled_from([None, 5, 150]),
    rhythm_days=st.sampled_from([None, 0, 30]),
    how_met=words,
    met=dates,
    purpose=words,
    introduced_by=line,
    emails=distinct(labelled),
    phones=distinct(labelled),
    urls=distinct(labelled),
    addresses=distinct(addresses),
    jobs=distinct(jobs),
    schools=distinct(st.builds(School, some, line, dates, dates, sources)),
    days=distinct(
        st.builds(Day, st.one_of(st.sampled_from(["birthday", "anniversary", "death"]), some), dates, sources)
    ),
    presences=distinct(presences),
    tags=distinct(some),
    fields=distinct(
        st.builds(OwnField, st.one_of(st.sampled_from(["Role", "Gender", "Hobby"]), some), some), most=4
    ),
    related=distinct(
        st.builds(
            Related,
            some.filter(lambda name: not name.lower().startswith("urn:uuid:")),
            st.one_of(st.sampled_from(["", "spouse", "wife", "mother", "friend, co-worker"]), some),
            st.sampled_from(["", "card-2", "0b9a2c34-1111-4222-8333-444455556666"]),
        )
    ),
    source_ids=st.lists(
        st.builds(SourceId, st.sampled_from(["vcard", "linkedin", "vcard-content"]), some),
        min_size=1, max_size=3, unique=True,
    ).map(tuple),
    facts=distinct(st.builds(Fact, some, line, dates, st.integers(1, 9999), dates, st.booleans())),
    photo=st.sampled_from([None, Photo("image/jpeg", PICTURE), Photo("", b"\0"), Photo(url="https://a.example/b")]),
    extras=distinct(
        st.one_of(
            st.sampled_from(
                [
                    Extra("vcard", "item1.X-FOO;A=b:c\\,d"),
                    Extra("vcard", "item1.X-ABLabel:Foo"),
                    Extra("vcard", "FN:Another name"),
                    Extra("vcard", "no property"),
                    Extra("vcard", "X-A;ENCODING=QUOTED-PRINTABLE:" + "=C3=BC" * 30 + "="),
                    Extra("vcard", "X-A;ENCODING=QUOTED-PRINTABLE:" + "=C3=BC" * 30),
                    Extra("vcard", "END:VCARD"),
                    Extra("linkedin", "a,b"),
                ]
            ),
            st.builds(Extra, st.just("vcard"), some),
        )
    ),
)  # fmt: skip


def written(contact: Contact, version: Version) -> str:
    return "".join(write_vcard([contact], version))


@given(whole_contacts, st.sampled_from(VERSIONS))
def test_a_written_contact_reads_back_the_same(contact: Contact, version: Version) -> None:
    assert only_contact(written(contact, version)) == contact


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        (Contact(formatted_name="I", fields=(OwnField("Gender", "F"),)), "GENDER:F"),
        (Contact(formatted_name="I", fields=(OwnField("Gender", "F; she"),)), "GENDER:F;she"),
        (Contact(formatted_name="I", fields=(OwnField("Gender", "F; she;"),)), "GENDER:F;she\\;"),
        (Contact(formatted_name="I", fields=(OwnField("Gender", "Male"),)), "GENDER:;Male"),
        (Contact(formatted_name="I", nickname="Idi, Muck"), "NICKNAME:Idi,Muck"),
        (Contact(formatted_name="I", nickname="Idi,Muck"), "NICKNAME:Idi\\,Muck"),
    ],
)
def test_lists_and_letters_are_written_as_the_standard_has_them(contact: Contact, line: str) -> None:
    text = written(contact, "4.0")
    assert line in text.splitlines()
    back = only_contact(text)
    assert (back.fields, back.nickname) == (contact.fields, contact.nickname)


@pytest.mark.parametrize("version", VERSIONS)
def test_groups_name_the_cards_of_their_members(version: Version) -> None:
    ida = Contact(uid="ida", formatted_name="Ida", source_ids=(SourceId("vcard", "ab-12"),))
    bo = Contact(uid="7d444840-9dc0-41d1-b245-5ffdce74fad2", formatted_name="Bo")
    choir = Group("Chor; alt", url="https://choir.example", members=("ida", bo.uid, "gone"), uid="g1")
    empty = Group("Empty", members=("gone",))
    people = [ida, bo]
    text = "".join(write_people_and_groups(people, [choir, empty], version))
    items = read_all(text)
    (read,) = [item.record for item in items if isinstance(item, RecordDraft)]
    # Ida's card says which uid she has in NetDesk, too.
    members = ("ida", bo.uid)
    assert read == Group("Chor; alt", url="https://choir.example", members=members, source="vcard", uid="g1")
    assert not [item for item in items if isinstance(item, Problem)]


@given(messy_files(), st.sampled_from(VERSIONS))
def test_what_was_read_from_any_card_survives_being_written_and_read(data: bytes, version: Version) -> None:
    before = contacts(data)
    assert contacts("".join(write_vcard(before, version))) == before


@given(whole_contacts, st.sampled_from(VERSIONS))
def test_lines_are_folded_at_75_octets_and_end_with_crlf(contact: Contact, version: Version) -> None:
    contact = replace(contact, extras=())
    *lines, last = written(contact, version).encode().split(b"\r\n")
    assert last == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut


PERSON = Contact(
    uid="7f1c",
    formatted_name="Dr. Ida Muster",
    given_name="Ida",
    family_name="Muster",
    prefix="Dr.",
    organisation="Muster, Beispiel & Co",
    department="Vertrieb; Nord",
    title="Leiterin; Einkauf",
    notes="Zeile eins\nZeile zwei; mit Komma, und noch mehr Text, damit die Zeile gefaltet werden muss",
    emails=(
        Labelled("ida@muster.example", "work", is_preferred=True),
        Labelled("ida@verein.example", "Verein"),
    ),
    phones=(Labelled("+49 30 0000001", "work fax"), Labelled("+49 151 0000001", "mobile")),
    urls=(Labelled("https://ida.example/?a=1;2", "homepage"),),
    addresses=(Address("Weg 1", "Ort", "", "12345", "Deutschland", label="home"),),
    jobs=(
        Job("Muster, Beispiel & Co", "Vertrieb; Nord", "Leiterin; Einkauf"),
        Job("Nebenfirma", title="Rat"),
    ),
    days=(Day("birthday", "1980-04-12"), Day("Umzug", "--06-01")),
    tags=("Messe", "a, b"),
    photo=Photo("image/jpeg", PICTURE),
    related=(Related("Bo Muster", "brother"), Related("Rita", "friend")),
    presences=(Presence("x", "idamuster", "https://x.com/idamuster"), Presence("video", "ida", "skype:ida")),
)


@pytest.mark.parametrize("version", VERSIONS)
def test_another_reader_finds_what_it_knows(version: Version) -> None:
    card = vobject.readOne(written(PERSON, version))
    assert card.fn.value == "Dr. Ida Muster"
    assert (card.n.value.family, card.n.value.given, card.n.value.prefix) == ("Muster", "Ida", "Dr.")
    assert [org.value for org in card.contents["org"]] == [
        ["Muster, Beispiel & Co", "Vertrieb", "Nord"],
        ["Nebenfirma"],
    ]
    assert [title.value for title in card.contents["title"]] == ["Leiterin; Einkauf", "Rat"]
    assert card.note.value == PERSON.notes
    assert [email.value for email in card.contents["email"]] == [email.value for email in PERSON.emails]
    assert [tel.value for tel in card.contents["tel"]] == [phone.value for phone in PERSON.phones]
    assert card.url.value == PERSON.urls[0].value
    assert (card.adr.value.street, card.adr.value.city, card.adr.value.code) == ("Weg 1", "Ort", "12345")
    assert card.bday.value == {"3.0": "1980-04-12", "4.0": "19800412"}[version]
    assert card.categories.value == ["Messe", "a, b"]
    assert {tuple(tel.params["TYPE"]) for tel in card.contents["tel"]} == {("work", "fax"), ("cell",)}


def test_another_reader_finds_the_picture() -> None:
    assert vobject.readOne(written(PERSON, "3.0")).photo.value == PICTURE


def test_labels_relations_and_days_are_written_as_apple_reads_them() -> None:
    lines = written(PERSON, "3.0").splitlines()
    assert "item1.EMAIL;TYPE=internet:ida@verein.example" in lines
    assert "item1.X-ABLabel:Verein" in lines
    assert "item2.X-ABLabel:_$!<HomePage>!$_" in lines
    assert "item3.X-ABDATE:--06-01" in lines
    assert "item4.X-ABRELATEDNAMES:Bo Muster" in lines
    assert "item4.X-ABLabel:_$!<Brother>!$_" in lines
    assert "IMPP;X-SERVICE-TYPE=skype;X-USER=ida:skype:ida" in lines


def test_labels_relations_and_days_are_written_as_4_0_wants_them() -> None:
    lines = written(PERSON, "4.0").replace("\r\n ", "").splitlines()
    assert "EMAIL;TYPE=work;PREF=1:ida@muster.example" in lines
    assert "BDAY:19800412" in lines
    assert "RELATED;TYPE=friend;VALUE=text:Rita" in lines
    assert "SOCIALPROFILE;SERVICE-TYPE=twitter;USERNAME=idamuster:https://x.com/idamuster" in lines


def test_a_firm_is_written_as_one() -> None:
    firm = Contact(kind="organisation", formatted_name="Muster GmbH", organisation="Muster GmbH")
    assert "KIND:org" in written(firm, "4.0").splitlines()
    assert "X-ABShowAs:COMPANY" in written(firm, "3.0").splitlines()


def test_lines_of_other_programs_come_back_word_for_word() -> None:
    lines = ["item1.X-FOO;A=b:c\\,d", "item1.X-ABLabel:Foo", "x-lower;Type=A:1", "KEY;ENCODING=b:AAAA=="]
    contact = only_contact(
        card("FN:Ida", "item1.X-ABADR:de", *lines, "item2.TEL:1", "item2.X-ABLabel:Verein")
    )
    text = written(contact, "4.0").splitlines()
    assert sorted(line for line in text if line in lines) == sorted(lines)
    assert "item2.TEL:1" in written(contact, "3.0").splitlines()  # item1 belongs to X-FOO


@pytest.mark.parametrize("version", VERSIONS)
def test_other_programs_are_told_which_service_a_chat_address_is_of(version: Version) -> None:
    lines = ("FN:Ida", "IMPP;X-SERVICE-TYPE=Skype:skype:ida.s", "IMPP:xmpp:ida@example.org")
    ida = only_contact(card(*lines))
    text = "".join(write_vcard([ida], version))
    parameter = "SERVICE-TYPE" if version == "4.0" else "X-SERVICE-TYPE"
    assert f"IMPP;{parameter}=skype;" in text
    by_others = "\r\n".join(line for line in text.split("\r\n") if not line.startswith("PRODID"))
    assert only_contact(by_others).presences == ida.presences == only_contact(text).presences


@pytest.mark.parametrize("version", VERSIONS)
def test_a_channel_without_a_handle_is_no_address(version: Version) -> None:
    page = Presence("telegram", url="https://t.me/ida")
    bare = (
        Presence("telegram", state="connected", since="2019-03-07", source="telegram"),
        Presence("x", is_following=True),
    )
    text = written(Contact(uid="ida", formatted_name="Ida", presences=(page, *bare)), version)
    lines = text.replace("\r\n ", "").splitlines()
    assert not [line for line in lines if line.endswith(":x-apple:")]
    assert [line for line in lines if line.endswith(":https://t.me/ida")]
    assert "X-NETDESK-PRESENCE;X-NETDESK-FOLLOW=following:x" in lines
    assert only_contact(text).presences == (page, *bare)


def test_a_line_nobody_can_read_is_wrapped_so_that_others_can_read_the_card() -> None:
    contact = only_contact(card("FN:Ida", "just some words"))
    text = written(contact, "3.0")
    assert "\r\nX-NETDESK-EXTRA:vcard\\;just" not in text
    assert "X-NETDESK-EXTRA:vcard;just some words" in text
    assert vobject.readOne(text).fn.value == "Ida"


def test_the_owner_s_card_does_not_become_the_owner_elsewhere() -> None:
    text = written(replace(PERSON, uid="me"), "4.0")
    assert "X-NETDESK-UID" not in text
    assert only_contact(text).uid == ""
    assert only_contact(card("FN:Ida", "X-NETDESK-UID:me")).uid == ""


def test_a_card_keeps_the_uid_it_had_in_its_source() -> None:
    contact = only_contact(card("FN:Ida", "UID:urn:uuid:0B9A2C34-1111-4222-8333-444455556666"))
    text = written(replace(contact, uid="7f1c"), "4.0").splitlines()
    assert "UID:urn:uuid:0b9a2c34-1111-4222-8333-444455556666" in text
    assert "X-NETDESK-UID:7f1c" in text


def test_a_contact_without_a_name_is_written_with_one() -> None:
    assert "FN:(no name)" in written(Contact(emails=(Labelled("a@b.example"),)), "4.0").splitlines()


def test_cards_are_written_one_by_one() -> None:
    cards = write_vcard(iter([PERSON, PERSON]))
    assert next(cards).startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
