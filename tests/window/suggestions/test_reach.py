from netdesk.domain.contact import Contact, Labelled, Presence
from netdesk.window.suggestions.reach import address_of

CONTACT = Contact(
    given_name="Anna",
    emails=(Labelled("anna albers@example.org"),),
    phones=(Labelled("+49 30 0000777"),),
    presences=(
        Presence("linkedin", "anna", "https://www.linkedin.example/in/anna"),
        Presence("xing", "anna", "javascript:alert(1)"),
    ),
)


def test_each_channel_opens_what_belongs_to_it() -> None:
    assert address_of(CONTACT, "phone") == "tel:+49%2030%200000777"
    assert address_of(CONTACT, "sms").startswith("sms:+49")
    assert address_of(CONTACT, "email") == "mailto:anna%20albers@example.org"
    assert address_of(CONTACT, "linkedin") == "https://www.linkedin.example/in/anna"


def test_nothing_is_opened_that_is_no_profile() -> None:
    assert address_of(CONTACT, "xing") == ""
    assert address_of(CONTACT, "in-person") == ""
