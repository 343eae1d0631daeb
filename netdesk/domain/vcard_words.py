"""The words that reading and writing vCards share: labels, relations, and NetDesk's own properties."""

from __future__ import annotations

import re

MAKER = "-//NetDesk//NetDesk//EN"
"""PRODID of the cards NetDesk writes: they say everything outright, nothing is concluded from them."""

TYPE_OF_WORD = {
    "home": "home", "work": "work", "other": "other", "mobile": "cell", "fax": "fax", "pager": "pager",
    "main": "main", "car": "car", "video": "video", "isdn": "isdn", "modem": "modem",
    "textphone": "textphone", "x400": "x400", "callback": "callback",
}  # fmt: skip
"""The words a label is made of, and the TYPE that stands for each, in the order labels have them."""

SILENT_TYPES = frozenset({
    "voice", "msg", "text", "iphone", "internet", "pref", "dom", "intl", "postal", "parcel", "smtp",
})  # fmt: skip
"""Types that say nothing a person would put into a label."""

BUILT_IN_LABELS = {
    "home": "Home", "work": "Work", "other": "Other", "mobile": "Mobile", "main": "Main", "pager": "Pager",
    "home fax": "HomeFAX", "work fax": "WorkFAX", "other fax": "OtherFAX", "homepage": "HomePage",
    "profile": "Profile", "blog": "Blog", "anniversary": "Anniversary", "birthday": "Birthday",
    "assistant": "Assistant", "brother": "Brother", "sister": "Sister", "sibling": "Sibling",
    "child": "Child", "son": "Son", "daughter": "Daughter", "father": "Father", "mother": "Mother",
    "parent": "Parent", "friend": "Friend", "manager": "Manager", "partner": "Partner",
    "spouse": "Spouse", "wife": "Wife", "husband": "Husband", "relative": "Relative",
    "referred by": "ReferredBy", "domestic partner": "DomesticPartner",
}  # fmt: skip
"""Labels that address books translate when they stand in `_$!<…>!$_`."""

RELATED_TYPES = frozenset({
    "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor",
    "child", "parent", "sibling", "spouse", "kin", "muse", "crush", "date", "sweetheart", "me",
    "agent", "emergency",
})  # fmt: skip
"""The registered values of TYPE on RELATED."""

FIELD_OF_PROPERTY = {
    "ROLE": "Role", "GENDER": "Gender", "HOBBY": "Hobby", "INTEREST": "Interest", "EXPERTISE": "Expertise",
    "LANG": "Language", "PRONOUNS": "Pronouns", "BIRTHPLACE": "Birthplace", "DEATHPLACE": "Place of death",
    "X-MAIDENNAME": "Maiden name", "X-PHONETIC-FIRST-NAME": "Phonetic given name",
    "X-PHONETIC-MIDDLE-NAME": "Phonetic middle name", "X-PHONETIC-LAST-NAME": "Phonetic family name",
    "X-KADDRESSBOOK-X-PROFESSION": "Profession", "X-KADDRESSBOOK-X-OFFICE": "Office",
}  # fmt: skip
"""Properties that have no place of their own in a contact: they become fields of this name."""

TEXT_PROPERTIES = {
    "closeness": "X-NETDESK-CLOSENESS", "how_met": "X-NETDESK-HOW-MET", "met": "X-NETDESK-MET",
    "purpose": "X-NETDESK-PURPOSE", "introduced_by": "X-NETDESK-INTRODUCED-BY",
}  # fmt: skip
"""Attributes of a contact that only NetDesk has, and the property each is written as."""

OWN_UID = "X-NETDESK-UID"
OWN_SOURCE_ID = "X-NETDESK-SOURCE-ID"
OWN_CIRCLE = "X-NETDESK-CIRCLE"
OWN_RHYTHM = "X-NETDESK-RHYTHM-DAYS"
OWN_JOB = "X-NETDESK-JOB"
OWN_SCHOOL = "X-NETDESK-SCHOOL"
OWN_FACT = "X-NETDESK-FACT"
OWN_FIELD = "X-NETDESK-FIELD"
OWN_PRESENCE = "X-NETDESK-PRESENCE"
"""A channel somebody is on, when neither the name nor the address there is known."""
OWN_EXTRA = "X-NETDESK-EXTRA"
OWN_EXTRAS_FOLLOW = "X-NETDESK-EXTRAS-FOLLOW"
"""Everything behind this line is given back from another card, letter by letter."""

PARAM_SOURCE = "X-NETDESK-SOURCE"
PARAM_NAME = "X-NETDESK-NAME"
PARAM_SINCE = "X-NETDESK-SINCE"
PARAM_STATE = "X-NETDESK-STATE"
PARAM_FOLLOW = "X-NETDESK-FOLLOW"
PARAM_CHANNEL = "X-NETDESK-CHANNEL"
PARAM_ECHO = "X-NETDESK-ECHO"
"""Marks a line that says again, in the words of another program, what the card says elsewhere."""
PARAM_WHOLE = "X-NETDESK-WHOLE"
"""Marks a postal address that is known as one text, which stands where the street does."""

_TYPE = re.compile(r"[\w.+/&()-]+(?: [\w.+/&()-]+)*")

UID_PREFIX = "urn:uuid:"
HANDLE_PREFIX = "x-apple:"
"""What stands before a bare handle where the address of a profile would be."""

CHAT_CHANNELS = {
    "xmpp": "xmpp", "skype": "skype", "sip": "sip", "aim": "aim", "msn": "msnim", "yahoo": "ymsgr",
    "icq": "icq",
}  # fmt: skip
"""Chat services whose handles are written as an address of this scheme."""

SOCIAL_CHANNELS = frozenset({
    "x", "linkedin", "xing", "facebook", "instagram", "studivz", "meinvz", "mastodon",
})  # fmt: skip
"""Channels that have profiles rather than chat addresses."""


def label_of_types(types: tuple[str, ...]) -> str:
    """The label that TYPE values make: home, work, mobile, `work fax`, or own words as they stand.

    Silent types make none; a FullContact type that is wrapped in hexadecimal digits is unwrapped.
    """
    known = {kind.casefold() for kind in types}
    words = [word for word, kind in TYPE_OF_WORD.items() if kind in known or word in known]
    taken = {*SILENT_TYPES, *TYPE_OF_WORD.values(), *TYPE_OF_WORD}
    words += [_own_word(kind) for kind in types if kind.casefold() not in taken]
    return " ".join(dict.fromkeys(word for word in words if word))


def types_of_label(label: str) -> tuple[str, ...] | None:
    """The TYPE values that `label_of_types` reads back as `label`; None when there are none."""
    types = tuple(TYPE_OF_WORD.get(word, "") for word in label.split(" ")) if label else ()
    if "" in types or label_of_types(types) != label:
        return None
    return types


def type_of_label(label: str) -> str:
    """A label of own words as one TYPE value that `label_of_types` reads back; "" when there is none."""
    return label if _TYPE.fullmatch(label) and label_of_types((label,)) == label else ""


def _own_word(kind: str) -> str:
    upper = kind.upper()
    if upper.startswith("X-FCENCODED-"):
        try:
            return bytes.fromhex(kind[12:]).decode("utf-8").replace("\0", "") or kind
        except ValueError:
            return kind
    return kind[2:] if upper.startswith("X-") else kind
