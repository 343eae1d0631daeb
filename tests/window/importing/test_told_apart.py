"""What stands on the buttons when a row could be about one of several people."""

from __future__ import annotations

from netdesk.domain.contact import Address, Contact, Labelled
from netdesk.window.importing.told_apart import Known, told_apart

KAI = "Kai Petersen"


def buttons(*contacts: Contact) -> list[str]:
    return told_apart([Known(one, f"{place}.vcf") for place, one in enumerate(contacts)])


def test_names_tell_apart_where_they_differ() -> None:
    one, other = Contact(formatted_name=KAI), Contact(formatted_name="Kai-Uwe Petersen")
    assert buttons(one, other) == ["Merge with Kai Petersen", "Merge with Kai-Uwe Petersen"]


def test_of_one_name_the_organisation_the_town_or_the_address_tells() -> None:
    at_sea = Contact(formatted_name=KAI, organisation="Werft Nord")
    in_town = Contact(formatted_name=KAI, addresses=(Address(city="Kiel"),))
    written = Contact(
        formatted_name=KAI, organisation="werft nord", emails=(Labelled("kai@example.org"),),
        addresses=(Address(city="Kiel"),),
    )  # fmt: skip
    assert buttons(at_sea, in_town) == ["Merge with the one at Werft Nord", "Merge with the one in Kiel"]
    assert buttons(at_sea, written) == [
        "Merge with the one from 0.vcf",
        "Merge with the one in Kiel",
    ]
    assert buttons(in_town, written)[1] == "Merge with the one at werft nord"


def test_people_of_whom_all_is_equal_are_numbered() -> None:
    twins = [Known(Contact(formatted_name=KAI), "a.vcf")] * 2
    assert told_apart(twins) == ["Merge with number 1", "Merge with number 2"]


def test_an_address_tells_where_nothing_else_does() -> None:
    one = Contact(formatted_name=KAI, emails=(Labelled("kai@example.org"),))
    other = Contact(formatted_name=KAI, phones=(Labelled("+49 30 0000111"),))
    assert buttons(one, other) == ["Merge with kai@example.org", "Merge with +49 30 0000111"]


def test_long_words_are_shortened() -> None:
    one = Contact(formatted_name=KAI, organisation="Gesellschaft für angewandte Wellenkunde")
    assert buttons(one, Contact(formatted_name=KAI))[0] == "Merge with the one at Gesellschaft …"
