"""Where each property of a card goes."""

from __future__ import annotations

import base64

import pytest

from netdesk.domain.contact import Address, Day, Job, Labelled, OwnField, Photo, Presence, Related
from tests.importers.vcard.reading import card, only_contact, problems

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
BASE64 = base64.b64encode(JPEG).decode()


def extras(*lines: str, version: str = "3.0") -> list[str]:
    """The lines that are kept word for word."""
    kept = only_contact(card("FN:Ida", *lines, version=version)).extras
    return [extra.text for extra in kept if extra.source == "vcard"]


class TestNames:
    def names(self, *lines: str, version: str = "3.0") -> tuple[str, ...]:
        contact = only_contact(card("FN:x", *lines, version=version))
        return (
            contact.family_name, contact.given_name, contact.additional_names, contact.prefix, contact.suffix
        )  # fmt: skip

    def test_lists_are_lists_in_3_0_and_4_0_only(self) -> None:
        line = "N:Muster,Beispiel;Ida;Maria,Anna;Prof.,Dr.;MSc,MBA"
        assert self.names(line) == ("Muster Beispiel", "Ida", "Maria Anna", "Prof. Dr.", "MSc, MBA")
        assert self.names(line, version="2.1")[2] == "Maria,Anna"
        assert self.names("N:Muster, MSc;Ida")[:2] == ("Muster, MSc", "Ida")
        assert self.names("N:Mus\\,ter;I\\;da")[:2] == ("Mus,ter", "I;da")

    def test_too_few_parts_and_too_many_are_no_loss(self) -> None:
        assert self.names("N:Muster") == ("Muster", "", "", "", "")
        assert self.names("N:a;b;c;d;e;f;a;g") == ("a", "b", "c", "d", "e f g")

    def test_an_encoded_semicolon_is_text(self) -> None:
        line = "N;ENCODING=QUOTED-PRINTABLE:Mus=3Bter;Ida"
        assert self.names(line, version="2.1")[:2] == ("Mus;ter", "Ida")

    @pytest.mark.parametrize(
        ("lines", "name"),
        [
            (["FN:Ida Muster", "N:x;y"], "Ida Muster"),
            (["N:Muster;Ida;Maria;Dr.;MSc"], "Dr. Ida Maria Muster MSc"),
            (["NICKNAME:Idchen", "ORG:Acme"], "Idchen"),
            (["ORG:Acme;Labor", "EMAIL:a@b.example"], "Acme"),
            (["EMAIL:a@b.example", "TEL:1"], "a@b.example"),
            (["TEL:1"], "1"),
            (["X-SKYPE:ida"], "ida"),
            (["NOTE:first\\nsecond"], "first second"),
            (["X-FOO:bar"], "(no name)"),
        ],
    )
    def test_somebody_without_a_name_is_called_by_what_there_is(self, lines: list[str], name: str) -> None:
        assert only_contact(card(*lines)).formatted_name == name

    def test_a_comma_in_a_name_is_text(self) -> None:
        assert only_contact(card("FN:Muster, Ida")).formatted_name == "Muster, Ida"

    def test_a_second_name_is_kept(self) -> None:
        assert extras("FN:Ida", "FN;LANGUAGE=jp:イダ", "N:a;b", "N:c;d") == ["FN;LANGUAGE=jp:イダ", "N:c;d"]

    def test_nicknames_of_all_programs_are_collected(self) -> None:
        lines = [
            "NICKNAME:Idi,Idchen",
            "X-EPOCSECONDNAME:Idi",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Didi;1",
        ]
        assert only_contact(card(*lines)).nickname == "Idi, Idchen, Didi"

    def test_the_version_may_stand_at_the_end_or_be_missing(self) -> None:
        by_type = only_contact(card("FN:x", "N:a,b;c", "TEL;WORK:1", version=""))
        assert by_type.family_name == "a,b"
        assert only_contact(card("FN:x", "N:a,b;c", "TEL;TYPE=WORK:1", version="")).family_name == "a b"
        assert (
            only_contact(card("FN:x", "N:a,b;c", "TEL;TYPE=WORK:1", "VERSION:2.1", version="")).family_name
            == "a,b"
        )


class TestWork:
    def jobs(self, *lines: str) -> list[tuple[str, str, str]]:
        return [job[:3] for job in only_contact(card("FN:Ida", "N:x;y", *lines)).jobs]

    def test_organisation_and_title_are_shown_and_make_a_position(self) -> None:
        contact = only_contact(card("FN:Ida", "ORG:Muster, Inc.;Vertrieb;Nord", "TITLE:Chefin"))
        assert contact.jobs == (Job("Muster, Inc.", "Vertrieb; Nord", "Chefin", source="vcard"),)
        assert (contact.organisation, contact.department, contact.title) == contact.jobs[0][:3]

    def test_several_positions_are_paired_by_group_then_by_order(self) -> None:
        assert self.jobs("ORG:a", "TITLE:1", "ORG:b", "TITLE:2", "TITLE:3") == [
            ("a", "", "1"),
            ("b", "", "2"),
            ("", "", "3"),
        ]
        assert self.jobs("a.ORG:a", "b.ORG:b", "b.TITLE:2", "a.TITLE:1") == [("a", "", "1"), ("b", "", "2")]
        assert self.jobs("a.ORG:a", "TITLE:1") == [("a", "", "1")]
        assert self.jobs("ORG:;;", "TITLE:\\n") == []

    def test_a_role_stands_for_a_missing_title(self) -> None:
        assert self.jobs("ORG:a", "ROLE:1") == [("a", "", "1")]
        contact = only_contact(card("FN:Ida", "TITLE:Chefin", "ROLE:Einkauf"))
        assert (contact.title, contact.fields) == ("Chefin", (OwnField("Role", "Einkauf"),))
        assert only_contact(card("FN:Ida", "TITLE:Chefin", "ROLE:Chefin")).fields == ()

    def test_a_department_of_its_own_belongs_to_the_organisation(self) -> None:
        assert self.jobs("X-DEPARTMENT:Labor", "ORG:a") == [("a", "Labor", "")]
        contact = only_contact(card("FN:Ida", "N:x", "ORG:a;Nord", "X-DEPARTMENT:Labor"))
        assert contact.fields == (OwnField("Department", "Labor"),)


class TestReach:
    def test_telephones_lose_their_scheme_and_their_invisible_marks(self) -> None:
        lines = ["TEL:\u202d+49 30 1\u202c", "TEL;VALUE=uri:tel:+49-30-1;ext=2", "TEL;CELL:1", "TEL;CELL:1"]
        contact = only_contact(card(*lines))
        assert [phone[:2] for phone in contact.phones] == [
            ("+49 30 1", ""), ("+49-30-1 ext. 2", ""), ("1", "mobile")
        ]  # fmt: skip

    def test_a_messenger_named_by_a_telephone_is_a_presence(self) -> None:
        contact = only_contact(
            card("TEL;TYPE=CELL,WhatsApp:+49 1", "item1.TEL:+49 2", "item1.X-ABLabel:Signal")
        )
        assert contact.phones == (
            Labelled("+49 1", "mobile", source="vcard"), Labelled("+49 2", "Signal", source="vcard")
        )  # fmt: skip
        assert [(at.channel, at.handle) for at in contact.presences] == [
            ("whatsapp", "+49 1"),
            ("signal", "+49 2"),
        ]

    def test_labels_come_from_groups(self) -> None:
        lines = [
            "item1.EMAIL:a@b.example",
            "item1.X-ABLabel:_$!<HomePage>!$_",
            "Item2.TEL;WORK:1",
            "item2.X-ABLABEL:Büro\\, 2",
        ]
        contact = only_contact(card(*lines))
        assert (contact.emails[0].label, contact.phones[0].label) == ("homepage", "Büro, 2")
        assert contact.extras == ()

    def test_a_label_of_what_is_kept_is_kept_too(self) -> None:
        lines = ["item1.X-FOO:a", "item1.X-ABLabel:b", "item2.NOTE:c", "item2.X-ABLabel:d"]
        assert extras(*lines) == ["item1.X-FOO:a", "item1.X-ABLabel:b", "item2.X-ABLabel:d"]
        assert extras("item1.TEL:1", "item1.X-ABLabel:a", "item1.X-ABLabel:b") == ["item1.X-ABLabel:b"]

    def test_an_address_has_its_parts_and_its_text(self) -> None:
        line = "ADR;TYPE=WORK:Box 1;Etage 2;Weg 3\\nHof;Ort;Land;12345;DE;Weg 3, Ort"
        assert only_contact(card(line)).addresses == (
            Address(
                "Weg 3\nHof", "Ort", "Land", "12345", "DE", "Box 1", "Etage 2", "work", "Weg 3, Ort", "vcard"
            ),
        )
        four = only_contact(card('ADR;LABEL="Weg 3^nOrt":;;Weg 3,Hof;Ort', version="4.0")).addresses[0]
        assert (four.street, four.formatted) == ("Weg 3, Hof", "Weg 3\nOrt")

    def test_a_postal_label_belongs_to_the_address_of_its_group_or_type(self) -> None:
        lines = ["ADR;HOME:;;a", "ADR;WORK:;;b", "x.ADR:;;c", "LABEL;WORK:B", "x.LABEL:C", "LABEL;WORK:other"]
        contact = only_contact(card("FN:Ida", *lines, version="2.1"))
        assert [(at.street, at.formatted) for at in contact.addresses] == [
            ("a", ""), ("b", "B"), ("c", "C"), ("", "other")
        ]  # fmt: skip

    def test_the_preferred_address_comes_first(self) -> None:
        contact = only_contact(card("FN:Ida", "ADR;HOME:;;a", "ADR;WORK;PREF:;;b", version="2.1"))
        assert [at.street for at in contact.addresses] == ["b", "a"]


class TestWords:
    def test_tags_are_a_list_and_google_s_own_group_is_none(self) -> None:
        assert only_contact(card("FN:x", "CATEGORIES:myContacts,Uni,a\\, b,Uni")).tags == ("Uni", "a, b")
        assert only_contact(card("FN:x", "CATEGORIES:Freunde\\,Verein")).tags == ("Freunde", "Verein")
        assert only_contact(card("FN:x", "CATEGORIES:Muster\\, Ida")).tags == ("Muster, Ida",)

    def test_notes_are_joined(self) -> None:
        assert only_contact(card("NOTE:a, b; c\\nd", "NOTE:e", "NOTE:e")).notes == "a, b; c\nd\ne"

    def test_properties_without_a_place_become_fields(self) -> None:
        contact = only_contact(
            card("FN:x", "GENDER:F;weiblich", "HOBBY;LEVEL=high:Segeln", "X-GENDER:female", version="4.0")
        )
        assert contact.fields == (
            OwnField("Gender", "F; weiblich"),
            OwnField("Hobby", "Segeln (high)"),
            OwnField("Gender", "female"),
        )

    def test_what_nobody_knows_is_kept_word_for_word(self) -> None:
        lines = ['X-Foo;Bar="a:b";TYPE=x:1\\,2;3 ', "abc.X-Y;QUOTED-PRINTABLE:=C3=BC", "KEY;ENCODING=b:AAAA"]
        assert extras(*lines) == lines

    def test_pictures_of_the_card_itself_are_not_kept(self) -> None:
        assert extras("X-MS-CARDPICTURE;ENCODING=b:AAAA", "X-MS-OL-DESIGN:<card>", "REV:1", "PRODID:x") == []


@pytest.mark.parametrize(
    ("line", "presence"),
    [
        ("X-SOCIALPROFILE;type=twitter:https://twitter.com/IdaMuster", ("x", "IdaMuster", "https://twitter.com/IdaMuster")),
        ("X-SOCIALPROFILE;type=twitter;x-user=ida:x-apple:ida", ("x", "ida", "")),
        ("X-SOCIALPROFILE;TYPE=XING:Ida_Muster", ("xing", "Ida_Muster", "")),
        ("X-SOCIALPROFILE;TYPE=MASTODON:https://a.example/@ida", ("mastodon", "ida", "https://a.example/@ida")),
        ("SOCIALPROFILE;SERVICE-TYPE=Signal;USERNAME=ida:https://s.example/x", ("signal", "ida", "https://s.example/x")),
        ("IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ida?chat", ("video", "ida", "skype:ida")),
        ("IMPP;X-SERVICE-TYPE=Telegram:x-apple:ida", ("telegram", "ida", "")),
        ("IMPP:im:telegram:ida", ("telegram", "ida", "")),
        ("IMPP:xmpp:ida@chat.example", ("xmpp", "ida@chat.example", "xmpp:ida@chat.example")),
        ("IMPP;TYPE=home:aim:ida%20m", ("aim", "ida m", "aim:ida m")),
        ("IMPP:aim:ida%00m", ("aim", "idam", "aim:idam")),
        ("IMPP:nothing known", ("other", "nothing known", "")),
        ("X-JABBER:ida@chat.example", ("xmpp", "ida@chat.example", "xmpp:ida@chat.example")),
        ("X-SKYPE:live:.cid.1", ("video", "live:.cid.1", "skype:live:.cid.1")),
        ("X-SKYPE-USERNAME:ida", ("video", "ida", "skype:ida")),
        ("X-GTALK:ida", ("google-talk", "ida", "")),
        ("X-GOOGLE-TALK:ida", ("google-talk", "ida", "")),
        ("X-TWITTER:@ida", ("x", "ida", "")),
        ("X-FACEBOOK:ida.muster", ("facebook", "ida.muster", "")),
        ("X-LINKEDIN:https://de.linkedin.com/in/ida-m", ("linkedin", "ida-m", "https://de.linkedin.com/in/ida-m")),
        ("X-MS-IMADDRESS:ida", ("other", "ida", "")),
        ("X-SIP;VOIP:sip:ida@v.example", ("sip", "ida@v.example", "sip:ida@v.example")),
        ("X-messaging/twitter-All:ida", ("x", "ida", "")),
        ("URL:https://www.xing.com/profile/Ida_Muster/cv", ("xing", "Ida_Muster", "https://www.xing.com/profile/Ida_Muster/cv")),
        ("URL:https://wa.me/4930123", ("whatsapp", "4930123", "https://wa.me/4930123")),
        ("URL:https://m.me/ida.m", ("messenger", "ida.m", "https://m.me/ida.m")),
    ],
)  # fmt: skip
def test_channels_are_recognised(line: str, presence: tuple[str, str, str]) -> None:
    assert [at[:3] for at in only_contact(card("FN:x", line)).presences] == [presence]


@pytest.mark.parametrize(
    "url", ["https://linkedin.com/company/acme", "https://x.com/home", "https://ida.example"]
)
def test_other_pages_are_no_presence(url: str) -> None:
    contact = only_contact(card("FN:x", f"URL:{url}"))
    assert (contact.presences, contact.urls[0].value) == ((), url)


def test_one_handle_said_twice_is_one_presence() -> None:
    lines = [
        "X-LINKEDIN:Ida-M",
        "URL:https://linkedin.com/in/ida-m",
        "X-SKYPE:a",
        "IMPP:skype:A",
        "X-SKYPE:b",
    ]
    assert only_contact(card("FN:x", *lines)).presences == (
        Presence("linkedin", "Ida-M", "https://linkedin.com/in/ida-m", source="vcard"),
        Presence("video", "a", "skype:a", source="vcard"),
        Presence("video", "b", "skype:b", source="vcard"),
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:1980-04-12", ("birthday", "1980-04-12")),
        ("BDAY:19800412", ("birthday", "1980-04-12")),
        ("BDAY:1980-04-12T23:30:00-08:00", ("birthday", "1980-04-12")),
        ("BDAY;VALUE=date:--0412", ("birthday", "--04-12")),
        ("BDAY:--04-12", ("birthday", "--04-12")),
        ("BDAY:---12", ("birthday", "---12")),
        ("BDAY:1980", ("birthday", "1980")),
        ("BDAY:1980-04", ("birthday", "1980-04")),
        ("BDAY;VALUE=text:around 1800", ("birthday", "around 1800")),
        ("BDAY:1980-13-41", ("birthday", "1980-13-41")),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", ("birthday", "--04-12")),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-12", ("birthday", "--04-12")),
        ("BDAY:1604-02-29", ("birthday", "--02-29")),
        ("BDAY:0000-04-12", ("birthday", "--04-12")),
        ("BDAY:00000412", ("birthday", "--04-12")),
        ("BDAY:0000-00-00", ("birthday", "0000-00-00")),
        ("BDAY:1900-04-12", ("birthday", "1900-04-12")),
        ("ANNIVERSARY:20050601T120000Z", ("anniversary", "2005-06-01")),
        ("X-ANNIVERSARY:2005-06-01", ("anniversary", "2005-06-01")),
        ("X-MS-ANNIVERSARY:20050601", ("anniversary", "2005-06-01")),
        ("X-EVOLUTION-ANNIVERSARY:2005-06-01", ("anniversary", "2005-06-01")),
        ("X-KADDRESSBOOK-X-Anniversary:2005-06-01", ("anniversary", "2005-06-01")),
        ("DEATHDATE:2020", ("death", "2020")),
        ("X-ABDATE:2020-01-01", ("other", "2020-01-01")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--06-01;0;Umzug", ("Umzug", "--06-01")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-04-12;3;", ("birthday", "1980-04-12")),
    ],
)
def test_days_are_read_as_far_as_they_are_known(line: str, day: tuple[str, str]) -> None:
    assert only_contact(card("FN:x", line)).days == (Day(*day, "vcard"),)


@pytest.mark.parametrize(
    ("label", "day"),
    [("_$!<Anniversary>!$_", "anniversary"), ("ANNIVERSARY", "anniversary"), ("Umzug", "Umzug")],
)
def test_a_day_has_the_label_of_its_group_or_of_the_line_behind_it(label: str, day: str) -> None:
    for group in ("item1.", ""):
        contact = only_contact(card("FN:x", f"{group}X-ABDATE:2005-06-01", f"{group}X-ABLabel:{label}"))
        assert contact.days == (Day(day, "2005-06-01", "vcard"),)
        assert contact.extras == ()


@pytest.mark.parametrize(
    ("lines", "related"),
    [
        (["RELATED;TYPE=friend;VALUE=text:Bo"], ("Bo", "friend", "")),
        (["RELATED;TYPE=Friend,co-worker:Bo Muster"], ("Bo Muster", "friend, co-worker", "")),
        (["RELATED;TYPE=spouse:urn:uuid:ABC-1"], ("", "spouse", "ABC-1")),
        (
            ["RELATED:URN:UUID:0B9A2C34-1111-4222-8333-444455556666"],
            ("", "", "0b9a2c34-1111-4222-8333-444455556666"),
        ),
        (["RELATED:card-12"], ("", "", "card-12")),
        (["RELATED;TYPE=friend:mailto:bo@b.example"], ("bo@b.example", "friend", "")),
        (["item1.X-ABRELATEDNAMES:Kim", "item1.X-ABLabel:_$!<Mother>!$_"], ("Kim", "mother", "")),
        (["X-ABRELATEDNAMES:Kim", "X-ABLabel:DOMESTIC_PARTNER"], ("Kim", "domestic partner", "")),
        (["X-SPOUSE:Kim"], ("Kim", "spouse", "")),
        (["X-MANAGERSNAME:Kim"], ("Kim", "manager", "")),
        (["X-KADDRESSBOOK-X-AssistantsName:Kim"], ("Kim", "assistant", "")),
        (["AGENT:Kim"], ("Kim", "agent", "")),
        (["AGENT;VALUE=uri:urn:uuid:ABC-1"], ("", "agent", "ABC-1")),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kim;8;"], ("Kim", "mother", "")),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kim;0;Trainerin"], ("Kim", "Trainerin", "")),
    ],
)
def test_people_named_by_a_card_are_related(lines: list[str], related: tuple[str, str, str]) -> None:
    contact = only_contact(card("FN:x", *lines))
    assert contact.related == (Related(*related),)
    assert contact.extras == ()


def test_several_children_are_several_people() -> None:
    assert [child.name for child in only_contact(card("FN:x", "X-CHILDREN:Anna, Ben;Cleo")).related] == [
        "Anna",
        "Ben",
        "Cleo",
    ]


def test_an_address_of_somebody_is_kept() -> None:
    assert extras("RELATED:https://a.example/b.vcf", "AGENT;VALUE=uri:cid:x") == [
        "RELATED:https://a.example/b.vcf", "AGENT;VALUE=uri:cid:x"
    ]  # fmt: skip


def test_a_whole_card_of_an_agent_is_read_for_its_name() -> None:
    contact = only_contact(card("FN:x", "AGENT:BEGIN:VCARD\\nFN:Axel\\nTEL:1\\nEND:VCARD\\n"))
    assert contact.related == (Related("Axel", "agent"),)
    assert contact.extras[0].text.startswith("AGENT:BEGIN:VCARD\\nFN:Axel")


@pytest.mark.parametrize(
    "line",
    [
        f"PHOTO;ENCODING=b;TYPE=PNG:{BASE64}",
        f"PHOTO;ENCODING=BASE64:{BASE64.rstrip('=')}",
        f"PHOTO;BASE64;JPEG:{BASE64[:5]} {BASE64[5:]}",
        f"PHOTO:data:image/jpeg;base64,{BASE64}",
        f"PHOTO;ENCODING=b:data:image/png;base64\\,{BASE64}",
        f"PHOTO;VALUE=uri:data:image/jpeg\\;base64\\,{BASE64}",
        f"PHOTO;VALUE=binary:{BASE64}",
    ],
)
def test_a_picture_is_read_in_every_spelling(line: str) -> None:
    assert only_contact(card("FN:x", line)).photo == Photo("image/jpeg", JPEG)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n12", "image/png"), (b"GIF89a", "image/gif"), (b"BM12", "image/bmp"),
        (b"RIFF1234WEBPVP", "image/webp"), (b"1234ftypheic", "image/heic"), (b"what", ""),
    ],
)  # fmt: skip
def test_the_kind_of_a_picture_is_told_by_its_bytes(data: bytes, kind: str) -> None:
    photo = only_contact(card("FN:x", f"PHOTO;ENCODING=b:{base64.b64encode(data).decode()}")).photo
    assert photo == Photo(kind, data)


@pytest.mark.parametrize(
    "line", ["PHOTO:https\\://a.example/b.jpg", "PHOTO;VALUE=URL:https://a.example/b.jpg"]
)
def test_a_picture_elsewhere_is_an_address(line: str) -> None:
    assert only_contact(card("FN:x", line)).photo == Photo(url="https://a.example/b.jpg")


def test_a_broken_picture_is_kept_and_told() -> None:
    data = card("FN:x", "PHOTO;ENCODING=b:%%%")
    assert [extra.text for extra in only_contact(data).extras] == ["PHOTO;ENCODING=b:%%%"]
    assert [problem.reason for problem in problems(data)] == ["The picture could not be read."]


def test_a_second_picture_is_kept() -> None:
    assert extras(f"PHOTO;ENCODING=b:{BASE64}", "PHOTO:https://a.example/b.jpg") == [
        "PHOTO:https://a.example/b.jpg"
    ]


def test_a_picture_beyond_all_size_is_left_out_and_told() -> None:
    data = card("FN:x", f"PHOTO;ENCODING=b:{base64.b64encode(bytes(11_000_000)).decode()}")
    assert only_contact(data).photo is None
    assert [problem.reason for problem in problems(data)] == [
        "The picture is larger than 10 MB and was left out."
    ]
