"""Cards such as programs write them, and such as no program should: for tests that read anything."""

from __future__ import annotations

import quopri

from hypothesis import strategies as st

NAMES = [
    "N", "FN", "NICKNAME", "ORG", "TITLE", "ROLE", "NOTE", "TEL", "EMAIL", "URL", "ADR", "LABEL",
    "BDAY", "ANNIVERSARY", "X-ABDATE", "X-ABRELATEDNAMES", "RELATED", "X-SPOUSE", "X-CHILDREN", "IMPP",
    "X-SOCIALPROFILE", "SOCIALPROFILE", "X-SKYPE", "X-JABBER", "X-TWITTER", "X-messaging/xmpp-All",
    "PHOTO", "LOGO", "KEY", "UID", "CATEGORIES", "KIND", "X-ABShowAs", "X-ABLabel", "X-ABADR",
    "X-ANDROID-CUSTOM", "AGENT", "MEMBER", "GENDER", "HOBBY", "LANG", "SOUND", "GEO", "TZ", "REV",
    "X-FOO", "X-DEPARTMENT", "X-NETDESK-FACT", "X-NETDESK-JOB", "X-NETDESK-EXTRA", "VERSION",
    "DEATHDATE", "X-NETDESK-UID", "PRODID", "X-GENDER", "CONTACT-URI",
]  # fmt: skip
PARAMS = [
    "", ";WORK", ";HOME;FAX", ";TYPE=CELL,WhatsApp", ';TYPE="work,voice"', ";type=pref", ";PREF=1",
    ";TYPE=Verein", ";ENCODING=b", ";BASE64", ";QUOTED-PRINTABLE",
    ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", ";CHARSET=nobody-knows", ";CHARSET=Windows-1252",
    ";VALUE=text", ";VALUE=uri", ";X-APPLE-OMIT-YEAR=1604", ";X-SERVICE-TYPE=Skype", ";x-user=ida",
    ';LABEL="Weg 1, Berlin"', ";LEVEL=expert", ";", ';A="b:c"', ";TYPE=friend,co-worker", ";X-IRMC-N",
    ";TYPE=X-FCENCODED-4D6F62", ";A=^n^'",
]  # fmt: skip
VALUES = [
    "", " ", ";;;;", "Muster;Ida;Maria,Anna;Dr.;", "Ida Muster", "a\\,b,c\\;d;e",
    "http\\://www.xing.com/profile/Ida_Muster", "https://www.linkedin.com/in/ida-muster", "skype:ida",
    "x-apple:ida", "im:telegram:ida", "urn:uuid:card-2", "0B9A2C34-1111-4222-8333-444455556666",
    "1604-04-12", "--0412", "19800412", "1980-13-41", "around 1800", "_$!<Mother>!$_", "Verein",
    "group", "COMPANY", "/9j/4AAQSkZJRgABAQ==", "data:image/png;base64\\,iVBORw0KGgo=",
    "https://pictures.example/ida.jpg", "=4D=C3=BCller=0D=0A=", "=FC", "=C3", "café",
    "\u202d+49 30 0000\u202c", "myContacts,Uni", "Uni\\,Work",
    "vnd.android.cursor.item/relation;Bo;14;;;", "BEGIN:VCARD\\nFN:Bo\\nEND:VCARD", "a\ue000b", "x\\",
    "\\n\\N\\x", "one;two;three;four;five;six;seven;eight;nine", "^n", "=", "a=", "2.1", "4.0",
    "-//NetDesk//NetDesk//EN", "vcard;X-A:b", "WORK FAX", "ida@mail.example", "mailto:ida@mail.example",
    "M",
]  # fmt: skip
ODD_LINES = [
    "", " ", "FN", "no colon here", " folded", "\tfolded", "  twice", "/9j/4AAQSkZJRg", "BEGIN:VCARD",
    "END:VCARD", " END:VCARD", "AGENT:", "begin:vcard ", "\ufeffBEGIN:VCARD", "TEL", ":", ";:",
    "item1.", "=", "x=",
]  # fmt: skip

groups = st.sampled_from(["", "", "", "item1.", "ITEM2.", "a-b."])
free = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@st.composite
def properties(draw: st.DrawFn) -> str:
    name = draw(st.one_of(st.sampled_from(NAMES), st.text("abcX-/1", min_size=1, max_size=6)))
    params = "".join(draw(st.lists(st.sampled_from(PARAMS), max_size=2)))
    value = draw(st.one_of(st.sampled_from(VALUES), free))
    if "PRINTABLE" in params and draw(st.booleans()):
        value = quopri.encodestring(value.encode()).decode("ascii")
    return f"{draw(groups)}{name}{params}:{value}"


cards = st.lists(st.one_of(properties(), properties(), st.sampled_from(ODD_LINES)), max_size=12)


@st.composite
def messy_files(draw: st.DrawFn) -> bytes:
    """Files with a few cards, in several encodings and with several line ends, some of them damaged."""
    lines = []
    for properties_of_card in draw(st.lists(cards, min_size=1, max_size=3)):
        version = draw(st.sampled_from(["VERSION:2.1", "VERSION:3.0", "VERSION:4.0", "X-NO:VERSION"]))
        lines += ["BEGIN:VCARD", version, *properties_of_card, "END:VCARD"]
    end = draw(st.sampled_from(["\r\n", "\n", "\r"]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]))
    data = end.join(lines).encode(encoding, "replace")
    cut = draw(st.one_of(st.just(len(data)), st.integers(0, len(data))))
    return data[:cut]
