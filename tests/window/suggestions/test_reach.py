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


def opens(channel: str) -> str:
    found = address_of(CONTACT, channel)
    return "" if found is None else found.url


def test_each_channel_opens_what_belongs_to_it() -> None:
    assert opens("phone") == "tel:+49%2030%200000777"
    assert opens("sms").startswith("sms:+49")
    assert opens("email") == "mailto:anna%20albers@example.org"
    assert opens("linkedin") == "https://www.linkedin.example/in/anna"


def test_an_address_is_shown_as_people_write_it() -> None:
    for channel, shown in (("phone", "+49 30 0000777"), ("email", "anna albers@example.org")):
        found = address_of(CONTACT, channel)
        assert found is not None
        assert found.shown == shown


def test_nothing_is_opened_that_is_no_profile() -> None:
    assert opens("xing") == ""
    assert opens("in-person") == ""
