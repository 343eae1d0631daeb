"""Contacts as the table that Outlook on the desktop writes and reads, under its English headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netdesk.domain.address_line import address_line
from netdesk.domain.career_line import career_lines
from netdesk.domain.channel import channel_name
from netdesk.domain.contact import Address, Contact, Labelled, Presence, PresenceState
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.presence_words import STATE_WORDS
from netdesk.exporters.csv_lines import BOM, csv_line

COLUMNS = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department", "Job Title",
    "Business Street", "Business Street 2", "Business Street 3", "Business City", "Business State",
    "Business Postal Code", "Business Country/Region", "Home Street", "Home Street 2", "Home Street 3",
    "Home City", "Home State", "Home Postal Code", "Home Country/Region", "Other Street", "Other Street 2",
    "Other Street 3", "Other City", "Other State", "Other Postal Code", "Other Country/Region",
    "Assistant's Phone", "Business Fax", "Business Phone", "Business Phone 2", "Callback", "Car Phone",
    "Company Main Phone", "Home Fax", "Home Phone", "Home Phone 2", "ISDN", "Mobile Phone", "Other Fax",
    "Other Phone", "Pager", "Primary Phone", "Radio Phone", "TTY/TDD Phone", "Telex", "Account",
    "Anniversary", "Assistant's Name", "Billing Information", "Birthday", "Business Address PO Box",
    "Categories", "Children", "Directory Server", "E-mail Address", "E-mail Type", "E-mail Display Name",
    "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name", "E-mail 3 Address", "E-mail 3 Type",
    "E-mail 3 Display Name", "Gender", "Government ID Number", "Hobby", "Home Address PO Box", "Initials",
    "Internet Free Busy", "Keywords", "Language", "Location", "Manager's Name", "Mileage", "Notes",
    "Office Location", "Organizational ID Number", "Other Address PO Box", "Priority", "Private",
    "Profession", "Referred By", "Sensitivity", "Spouse", "User 1", "User 2", "User 3", "User 4", "Web Page",
)  # fmt: skip
_PHONES: dict[str, tuple[str, ...]] = {
    "work": ("Business Phone", "Business Phone 2"), "home": ("Home Phone", "Home Phone 2"),
    "mobile": ("Mobile Phone",), "main": ("Company Main Phone",), "work fax": ("Business Fax",),
    "home fax": ("Home Fax",), "other fax": ("Other Fax",), "fax": ("Other Fax",), "car": ("Car Phone",),
    "pager": ("Pager",), "isdn": ("ISDN",), "callback": ("Callback",), "textphone": ("TTY/TDD Phone",),
    "text telephone": ("TTY/TDD Phone",), "assistant": ("Assistant's Phone",), "radio": ("Radio Phone",),
    "telex": ("Telex",),
}  # fmt: skip
_ANY_PHONE = ("Other Phone", "Primary Phone", "Radio Phone")
_PLACES = {"work": "Business", "home": "Home"}
_RELATED = {
    "spouse": "Spouse", "wife": "Spouse", "husband": "Spouse", "child": "Children",
    "manager": "Manager's Name", "assistant": "Assistant's Name", "referred by": "Referred By",
}  # fmt: skip
_CHILD = "child"
"""Of whom there may be several in one cell."""
_DATES = {"birthday": "Birthday", "anniversary": "Anniversary"}
_FIELDS = {"Office": "Office Location"}
_FREE = frozenset(
    {"Hobby", "Gender", "Profession", "Office Location", "Initials", "Location", "Language", "Mileage"}
    | {"Government ID Number", "Billing Information", "User 1", "User 2", "User 3", "User 4"}
    | {"Account", "Directory Server", "Internet Free Busy", "Organizational ID Number"}
    | {"Priority", "Private", "Sensitivity"}
)
"""Columns that NetDesk keeps as fields of their own."""


def write_outlook_csv(contacts: Iterable[Contact]) -> Iterator[str]:
    """The lines of the table, heading first, all cells quoted; joined and encoded as UTF-8 they make the
    file. The text begins with a byte order mark.

    Outlook has three places for e-mail addresses, three for addresses and so on. What finds none stands at
    the end of the notes, a line each, so that nothing is lost.
    """
    yield BOM + csv_line(COLUMNS, is_all_quoted=True)
    for person in contacts:
        yield csv_line(_Row(person).cells(), is_all_quoted=True)


class _Row:
    """The cells of one contact, filled from the most to the least important of each kind."""

    def __init__(self, person: Contact) -> None:
        self._person = person
        self._cell: dict[str, str] = {}
        self._rest: list[str] = []

    def cells(self) -> list[str]:
        self._add_name()
        self._add_emails()
        for phone in _preferred_first(self._person.phones):
            self._put((*_PHONES.get(phone.label, ()), *_ANY_PHONE), phone.value, f"Phone {phone.label}")
        for address in self._person.addresses:
            self._add_address(address)
        self._add_pages()
        for day in self._person.days:
            self._put(_places(_DATES, day.label), _american(day.text), day.label, day.text)
        self._add_related()
        for field in self._person.fields:
            name = _FIELDS.get(field.name, field.name)
            self._put((name,) if name in _FREE else (), field.value, field.name)
        self._rest.extend(f"{label}: {text}" for label, text in career_lines(self._person))
        self._cell["Notes"] = "\n".join(filter(None, (self._person.notes, *self._rest)))
        return [self._cell.get(name, "") for name in COLUMNS]

    def _add_name(self) -> None:
        person = self._person
        is_whole = not (person.given_name or person.family_name) and person.kind == "person"
        is_firm = person.kind == "organisation"
        self._cell |= {
            "Title": person.prefix,
            "First Name": person.formatted_name if is_whole else person.given_name,
            "Middle Name": person.additional_names,
            "Last Name": person.family_name,
            "Suffix": person.suffix,
            "Company": person.organisation or (person.formatted_name if is_firm else ""),
            "Department": person.department,
            "Job Title": person.title,
            "Categories": ";".join(person.tags),
        }
        if person.nickname:
            self._rest.append(f"Nickname: {person.nickname}")

    def _add_emails(self) -> None:
        for email in _preferred_first(self._person.emails):
            heads = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
            if head := self._put(heads, email.value, "E-mail"):
                self._cell[head.replace("Address", "Type")] = "SMTP"
                self._cell[head.replace("Address", "Display Name")] = self._person.formatted_name

    def _add_address(self, one: Address) -> None:
        place = _PLACES.get(one.label, "Other")
        cells = {
            "Street": one.street or ("" if one.city else one.formatted),
            "Street 2": one.extended,
            "City": one.city,
            "State": one.region,
            "Postal Code": one.postal_code,
            "Country/Region": one.country,
            "Address PO Box": one.po_box,
        }
        if any(self._cell.get(f"{place} {name}") for name in cells):
            self._rest.append(f"Address {one.label}".rstrip() + f": {address_line(one)}")
        else:
            self._cell |= {f"{place} {name}": value for name, value in cells.items()}

    def _add_pages(self) -> None:
        for page in self._person.urls:
            self._put(("Web Page",), page.value, "Web page")
        for presence in self._person.presences:
            self._rest.append(_presence(presence))

    def _add_related(self) -> None:
        named = [one for one in self._person.related if one.name]
        if children := [one.name for one in named if one.relation == _CHILD]:
            self._put((_RELATED[_CHILD],), "; ".join(children), _CHILD)
        for one in named:
            if one.relation != _CHILD:
                self._put(_places(_RELATED, one.relation), one.name, one.relation or "Related")

    def _put(self, heads: Sequence[str], value: str, label: str, raw: str = "") -> str:
        """Put a value into the first free one of these columns and say which; into the notes if none is."""
        for head in heads if value else ():
            if not self._cell.get(head):
                self._cell[head] = value
                return head
        self._rest.append(f"{label.strip()}: {raw or value}")
        return ""


def _places(known: dict[str, str], word: str) -> tuple[str, ...]:
    return (known[word],) if word in known else ()


def _presence(one: Presence) -> str:
    """`LinkedIn: https://…`; how one stands to each other there when nothing shows where they are."""
    name = channel_name(one.channel)
    state = one.state if one.state != "known" else _followed(one)
    value = one.url or one.handle or STATE_WORDS[state]
    return f"{name}: {value}" if value else name


def _followed(one: Presence) -> PresenceState:
    if one.is_following and one.is_follower:
        return "mutual"
    return "following" if one.is_following else "follower" if one.is_follower else "known"


def _preferred_first(values: Sequence[Labelled]) -> list[Labelled]:
    return sorted(values, key=lambda one: not one.is_preferred)


def _american(text: str) -> str:
    """4/12/1980, as Outlook reads it under English headings; "" for a date that is not whole."""
    day = PartialDate.parse(text)
    if day is None or day.year is None or not day.is_yearly:
        return ""
    return f"{day.month}/{day.day}/{day.year}"
