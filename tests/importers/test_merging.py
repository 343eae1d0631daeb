from dataclasses import replace

import pytest

from netdesk.domain.contact import (
    ME_UID,
    Address,
    Contact,
    Day,
    Extra,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    SourceId,
)
from netdesk.domain.importing import FieldConflict
from netdesk.importers.merging import SOURCE_NAMES, Merged, merge
from netdesk.importers.registry import readers

IDA = Contact(uid="ida", id=7, formatted_name="Ida Muster", emails=(Labelled("ida@acme.example", "work"),))


def said(**details: object) -> Contact:
    return replace(Contact(formatted_name="Ida Muster"), **details)  # type: ignore[arg-type]


def merged(ours: Contact, theirs: Contact, source: str = "vcard") -> Contact:
    """Merged once; a second time must change nothing."""
    first = merge(ours, theirs, source)
    again = merge(first.contact, theirs, source)
    assert again.contact is first.contact
    assert not again.adds
    assert not again.conflicts
    return first.contact


def test_every_source_has_a_name_for_what_is_kept_beside() -> None:
    assert {reader.key for reader in readers()} <= set(SOURCE_NAMES)


def test_what_is_missing_is_added_and_counted() -> None:
    emails = Labelled("ida@home.example", "home"), Labelled("ida@club.example")
    theirs = said(emails=emails, phones=(Labelled("+49 30 0000123"),), tags=("Uni",))
    result = merge(IDA, theirs, "vcard")
    assert result.contact.emails == (*IDA.emails, *emails)
    assert dict(result.adds) == {"emails": 2, "phones": 1, "tags": 1}
    assert not result.conflicts
    merged(IDA, theirs)


def test_uid_and_id_stay() -> None:
    result = merged(IDA, said(uid="other", notes="x"))
    assert (result.uid, result.id) == ("ida", 7)


@pytest.mark.parametrize(
    "theirs",
    [
        said(emails=(Labelled(" IDA@Acme.example"),)),
        said(formatted_name="MUSTER, Ida"),
        said(),
    ],
)
def test_what_is_there_in_another_form_changes_nothing(theirs: Contact) -> None:
    assert merge(IDA, theirs, "vcard").contact is IDA


def test_numbers_are_compared_in_international_form() -> None:
    ours = replace(IDA, phones=(Labelled("030 / 000 01 23"),))
    assert merge(ours, said(phones=(Labelled("+49 30 0000123"),)), "vcard").contact is ours


def test_an_equal_value_lends_its_label() -> None:
    ours = replace(IDA, phones=(Labelled("+49 30 0000123"),))
    assert merged(ours, said(phones=(Labelled("+49300000123", "mobile"),))).phones[0].label == "mobile"


def test_only_one_value_stays_preferred() -> None:
    ours = replace(IDA, emails=(Labelled("a@x.example", is_preferred=True),))
    result = merged(ours, said(emails=(Labelled("b@x.example", is_preferred=True),)))
    assert [one.is_preferred for one in result.emails] == [True, False]


def test_another_name_is_kept_beside_and_told_once() -> None:
    theirs = said(formatted_name="Ida Lubnau", given_name="Ida", family_name="Lubnau")
    result = merge(IDA, theirs, "linkedin")
    assert result.contact.formatted_name == "Ida Muster"
    assert result.contact.fields == (OwnField("Name (LinkedIn)", "Ida Lubnau"),)
    assert result.conflicts == (FieldConflict("formatted_name", "Ida Muster", "Ida Lubnau"),)
    merged(IDA, theirs, "linkedin")


def test_a_person_may_choose_the_incoming_name() -> None:
    theirs = said(formatted_name="Ida Lubnau", given_name="Ida", family_name="Lubnau")
    result = merge(IDA, theirs, "linkedin", shown=frozenset({"formatted_name"})).contact
    assert (result.formatted_name, result.family_name) == ("Ida Lubnau", "Lubnau")
    assert result.fields == (OwnField("Name (earlier)", "Ida Muster"),)


@pytest.mark.parametrize("name", ["Ida", "Ida M.", "M. Ida", "Dr. Ida"])
def test_a_first_name_alone_gives_way_to_the_whole_name_once(name: str) -> None:
    ours = Contact(formatted_name=name, given_name="Ida", prefix="Dr." if "Dr" in name else "")
    whole = merged(ours, said(given_name="Ida", family_name="Muster"), "linkedin")
    assert (whole.formatted_name, whole.family_name, whole.prefix) == ("Ida Muster", "Muster", ours.prefix)
    assert whole.fields == (OwnField("Name (earlier)", name),)
    assert merge(whole, ours, "vcard").contact is whole


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Ida K.", "Ida Muster"),
        ("Ida Muster", "Ida Maria Muster"),
        ("I. M.", "Ida Muster"),
        ("Ida", "Otto Muster"),
    ],
)
def test_other_names_do_not_give_way(ours: str, theirs: str) -> None:
    assert (
        merge(Contact(formatted_name=ours), said(formatted_name=theirs), "x").contact.formatted_name == ours
    )


def test_the_owners_name_by_which_chats_know_the_owner_stays() -> None:
    me = Contact(uid=ME_UID, formatted_name="Kim")
    assert merge(me, said(formatted_name="Kim Own"), "telegram").contact.formatted_name == "Kim"


def test_an_address_in_place_of_a_name_gives_way() -> None:
    ours = Contact(formatted_name="ida@acme.example", emails=(Labelled("ida@acme.example"),))
    assert merged(ours, said(family_name="Muster")).formatted_name == "Ida Muster"


def test_notes_are_appended_once_and_longer_ones_replace() -> None:
    ours = replace(IDA, notes="Likes tea.")
    assert merged(ours, said(notes="Met in Kassel.")).notes == "Likes tea.\n\nMet in Kassel."
    assert merged(ours, said(notes="Likes  tea. And cake.")).notes == "Likes  tea. And cake."


@pytest.mark.parametrize(
    ("ours", "theirs"), [("House 12", "House 1"), ("Berliner", "Berlin"), ("Tea", "Tea ❤")]
)
def test_notes_that_only_begin_alike_are_both_kept(ours: str, theirs: str) -> None:
    notes = merged(replace(IDA, notes=ours), said(notes=theirs)).notes
    assert notes in (f"{ours}\n\n{theirs}", theirs)
    assert ours in notes
    assert merged(replace(IDA, notes=notes), said(notes=ours)).notes == notes


def test_the_birthday_that_was_chosen_stands_first_and_the_other_one_stays() -> None:
    ours, theirs = Day("birthday", "--04-12"), Day("birthday", "1980-05-12", "vcard")
    known = replace(IDA, days=(ours, Day("anniversary", "2010-06-01")))
    chosen = merge(known, said(days=(theirs,)), "vcard", shown=frozenset({"birthday"}))
    assert chosen.contact.birthday == "1980-05-12"
    assert set(chosen.contact.days) == {*known.days, theirs}
    assert chosen.conflicts == ()


def test_a_fuller_birthday_takes_the_place_and_another_stands_beside() -> None:
    ours = replace(IDA, days=(Day("birthday", "--04-12"),))
    assert merged(ours, said(days=(Day("birthday", "1980-04-12"),))).days == (Day("birthday", "1980-04-12"),)
    result = merge(ours, said(days=(Day("birthday", "1980-05-12", "vcard"),)), "vcard")
    assert result.contact.birthday == "--04-12"
    assert len(result.contact.days) == 2
    assert result.conflicts == (FieldConflict("birthday", "--04-12", "1980-05-12"),)


def test_a_day_that_is_there_whole_and_in_part_stays_so() -> None:
    days = (Day("birthday", "--04-12", "facebook"), Day("birthday", "1980-04-12"))
    known = Contact(uid="ida", formatted_name="Ida Muster", days=days)
    assert merge(known, Contact(days=(Day("birthday", "1980-04-12"),)), "vcard").contact is known


def test_of_whom_nothing_is_known_everything_is_taken_as_it_was_said() -> None:
    said = Contact(
        formatted_name="Ines Roth",
        organisation="Bö & Co",
        jobs=(Job("Roth GmbH"),),
        days=(Day("birthday", "--04-12"), Day("birthday", "1980-04-12")),
    )
    owner = Contact(uid="me", id=1)
    assert merge(owner, said, "netdesk-json").contact == replace(said, uid="me", id=1)
    assert merge(owner, Contact(), "netdesk-json").contact is owner


def test_a_new_employer_from_the_same_source_ends_the_old_one_and_is_shown() -> None:
    ours = replace(
        IDA, organisation="Acme", title="Fitter", jobs=(Job("Acme", "", "Fitter", source="linkedin"),)
    )
    theirs = said(organisation="Nordkai", title="Head", jobs=(Job("Nordkai", "", "Head", source="linkedin"),))
    result = merged(ours, theirs, "linkedin")
    assert (result.organisation, result.title) == ("Nordkai", "Head")
    assert [(job.organisation, job.is_current, job.ended) for job in result.jobs] == [
        ("Acme", False, ""),
        ("Nordkai", True, ""),
    ]
    older = said(organisation="Acme", title="Fitter", jobs=ours.jobs)
    assert merge(result, older, "linkedin").contact is result


def test_a_title_without_an_employer_ends_no_position() -> None:
    position = Job("Acme", "", "Fitter", source="google-csv")
    ours = replace(IDA, organisation="Acme", title="Fitter", jobs=(position,))
    result = merged(ours, said(title="Head", jobs=(Job(title="Head", source="google-csv"),)), "google-csv")
    assert (result.organisation, result.title) == ("Acme", "Fitter")
    assert result.jobs[0] == position


def test_the_mere_name_of_an_employer_another_source_told_of_is_no_position() -> None:
    former = Job("Acme", "", "Fitter", is_current=False, source="linkedin")
    ours = replace(IDA, organisation="Nordkai", jobs=(former, Job("Nordkai", source="linkedin")))
    assert merge(ours, said(organisation="ACME GmbH"), "netdesk-json").contact is ours
    assert merged(ours, said(organisation="Acme"), "linkedin").organisation == "Acme"


@pytest.mark.parametrize("source", ["vcard", "ldif", "table", "names"])
def test_two_address_books_with_different_employers_tell_no_change_of_job(source: str) -> None:
    ours = replace(IDA, organisation="Acme", jobs=(Job("Acme", source=source),))
    theirs = said(
        organisation="Nordkai", jobs=(Job("Nordkai", source=source),),
        source_ids=(SourceId(source, "other"),),
    )  # fmt: skip
    for mine in (ours, replace(ours, source_ids=(SourceId(source, "1"), SourceId("linkedin", "other")))):
        result = merge(mine, replace(theirs, source_ids=(*theirs.source_ids, SourceId(source, "1"))), source)
        assert result.contact.organisation == "Acme"
        assert [(job.organisation, job.is_current) for job in result.contact.jobs] == [
            ("Acme", True), ("Nordkai", True),
        ]  # fmt: skip
        assert result.conflicts == (FieldConflict("organisation", "Acme", "Nordkai"),)
    merged(ours, theirs, source)


def test_the_same_card_again_with_another_employer_tells_a_change() -> None:
    ids = (SourceId("vcard", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),)
    ours = replace(IDA, organisation="Acme", jobs=(Job("Acme", source="vcard"),), source_ids=ids)
    theirs = said(organisation="Nordkai", jobs=(Job("Nordkai", source="vcard"),), source_ids=ids)
    result = merged(ours, theirs)
    assert result.organisation == "Nordkai"
    assert [job.is_current for job in result.jobs] == [False, True]


def test_what_somebody_entered_stays_when_a_source_changes() -> None:
    ours = replace(
        IDA, organisation="Acme", title="Chair", jobs=(Job("Acme", "", "Fitter", source="linkedin"),)
    )
    theirs = said(organisation="Nordkai", title="Head", jobs=(Job("Nordkai", "", "Head", source="linkedin"),))
    result = merge(ours, theirs, "linkedin")
    assert (result.contact.organisation, result.contact.title) == ("Acme", "Chair")
    assert {one.field for one in result.conflicts} == {"organisation", "title"}
    merged(ours, theirs, "linkedin")


def test_a_title_fills_the_gap_at_the_same_organisation() -> None:
    ours = replace(IDA, organisation="Acme GmbH")
    theirs = said(
        organisation="Acme GmbH", title="Head", jobs=(Job("Acme GmbH", "", "Head", source="vcard"),)
    )
    assert merged(ours, theirs).title == "Head"


def test_a_title_that_is_over_fills_no_gap() -> None:
    former = Job("Acme", "", "Fitter", is_current=False, source="linkedin")
    ours = replace(IDA, organisation="Acme", jobs=(former, Job("Acme", source="linkedin")))
    theirs = said(organisation="Acme", title="Fitter", jobs=(former._replace(is_current=True),))
    assert merged(ours, theirs, "linkedin").title == ""


def test_a_differing_title_becomes_a_position_of_its_own() -> None:
    ours = replace(IDA, organisation="Acme", title="Chair")
    result = merge(ours, said(organisation="Acme", title="Fitter"), "netdesk-json")
    assert result.contact.title == "Chair"
    assert result.contact.jobs == (Job("Acme", "", "Fitter", source="netdesk-json"),)
    assert result.conflicts == (FieldConflict("title", "Chair", "Fitter"),)
    merged(ours, said(organisation="Acme", title="Fitter"), "netdesk-json")


def test_choosing_the_incoming_title_keeps_the_other_position() -> None:
    ours = replace(IDA, organisation="Acme", title="Chair")
    theirs = said(organisation="Acme", title="Fitter")
    result = merge(ours, theirs, "vcard", shown=frozenset({"title"})).contact
    assert result.title == "Fitter"
    assert Job("Acme", "", "Chair", is_current=False) in result.jobs


def test_an_account_is_found_again_and_comes_further() -> None:
    ours = replace(IDA, presences=(Presence("linkedin"),))
    theirs = said(
        presences=(Presence("linkedin", "ida", "https://www.linkedin.com/in/ida", "2019", "connected"),)
    )
    result = merged(ours, theirs)
    assert len(result.presences) == 1
    assert result.presences[0].state == "connected"
    asked = said(presences=(Presence("linkedin", "ida", state="requested"),))
    assert merge(result, asked, "linkedin").contact is result


def test_an_account_is_found_before_one_of_which_only_the_channel_is_known() -> None:
    ours = replace(IDA, presences=(Presence("x"), Presence("x", "ida_m", state="following")))
    assert merge(ours, said(presences=(Presence("x", "ida_m", state="following"),)), "vcard").contact is ours


def test_what_both_show_beside_their_positions_is_no_new_one() -> None:
    work = {"organisation": "Acme", "title": "Chair", "jobs": (Job("Kontor West", "", "Fitter"),)}
    ours = replace(IDA, **work)  # type: ignore[arg-type]
    assert merge(ours, said(**work), "netdesk-json").contact is ours


def test_an_address_within_a_fuller_one_is_the_same() -> None:
    full = Address("Weg 1", "Kassel", postal_code="34117", country="Germany")
    assert merged(replace(IDA, addresses=(full,)), said(addresses=(Address(city="kassel"),))).addresses == (
        full,
    )
    assert merged(
        replace(IDA, addresses=(Address(city="Kassel", label="home"),)), said(addresses=(full,))
    ).addresses == (full._replace(label="home"),)


def test_a_postcode_without_its_zero_is_no_other_address() -> None:
    whole, cut = (Address("Weg 1", "Dresden", postal_code=code) for code in ("01067", "1067"))
    for ours, theirs in ((whole, cut), (cut, whole)):
        assert merged(replace(IDA, addresses=(ours,)), said(addresses=(theirs,))).addresses == (whole,)


@pytest.mark.parametrize(
    "other", [Address("Weg 1", "Kassel"), Address(city="Kass"), Address(postal_code="341")]
)
def test_an_address_that_only_begins_like_another_is_one_of_its_own(other: Address) -> None:
    whole = Address("Weg 12", "Kassel", formatted="Weg 12\n34117 Kassel")
    ours = replace(IDA, addresses=(whole,))
    assert merged(ours, said(addresses=(other,))).addresses == (whole, other)
    assert merged(ours, said(addresses=(Address("Weg 12", "Kassel", "", "34117"),))).addresses == (whole,)


def test_a_picture_is_taken_only_when_there_is_none() -> None:
    mine, theirs = Photo("image/png", b"1"), Photo("image/png", b"2")
    assert merged(IDA, said(photo=theirs)).photo == theirs
    assert merged(replace(IDA, photo=mine), said(photo=theirs)).photo == mine


def test_lines_about_the_file_itself_do_not_pile_up() -> None:
    ours = replace(IDA, extras=(Extra("vcard", "REV:20240101T000000Z"), Extra("vcard", "X-A:1")))
    theirs = said(extras=(Extra("vcard", "REV:20250101T000000Z"), Extra("vcard", "X-B:2")))
    assert [extra.text for extra in merged(ours, theirs).extras] == ["REV:20240101T000000Z", "X-A:1", "X-B:2"]


def test_circle_and_closeness_of_the_owner_win() -> None:
    ours = replace(IDA, circle=15, closeness="friend")
    theirs = said(circle=150, closeness="business", source_ids=(SourceId("x", "1"),))
    result = merge(ours, theirs, "netdesk-json")
    assert (result.contact.circle, result.contact.closeness) == (15, "friend")
    assert OwnField("Circle (NetDesk document)", "150") in result.contact.fields
    merged(ours, theirs, "netdesk-json")


@pytest.mark.parametrize("name", ["X user 4711", "Deleted Account", "@ida_m", "ida@acme.example"])
def test_what_stands_in_for_a_name_gives_way_to_a_name_and_never_replaces_one(name: str) -> None:
    at_x = (Presence("x", "ida_m", "https://x.com/ida_m"),)
    nameless = replace(IDA, formatted_name=name, presences=at_x)
    assert merged(nameless, said(given_name="Ida")).formatted_name == "Ida Muster"
    kept = merge(replace(IDA, presences=at_x), nameless, "x")
    assert (kept.contact.formatted_name, kept.conflicts, kept.contact.fields) == ("Ida Muster", (), ())


@pytest.mark.parametrize("is_handle_first", [True, False])
def test_a_name_takes_the_place_of_a_user_name_whichever_came_first(*, is_handle_first: bool) -> None:
    at = (Presence("instagram", "bo_b", "https://www.instagram.com/bo_b", source="instagram"),)
    by_handle, by_name = (
        Contact(formatted_name="bo_b", presences=at),
        Contact(formatted_name="Bo Muster", presences=at),
    )
    first, second = (by_handle, by_name) if is_handle_first else (by_name, by_handle)
    found = merge(first, second, "instagram")
    assert (found.contact.formatted_name, found.contact.fields, found.conflicts) == ("Bo Muster", (), ())


def test_a_user_name_that_a_table_takes_for_a_first_name_says_nothing_new() -> None:
    ours = Contact(formatted_name="ida_m", presences=(Presence("instagram", "ida_m"),))
    theirs = Contact(formatted_name="ida_m", given_name="ida_m", notes="Instagram: ida_m")
    assert merge(ours, theirs, "outlook-csv").contact is ours


def test_a_handle_says_more_than_a_number() -> None:
    numbered = Contact(formatted_name="X user 4711", source_ids=(SourceId("x", "4711"),))
    called = Contact(formatted_name="@ida_m", presences=(Presence("x", "ida_m"),))
    assert merged(numbered, called, "x").formatted_name == "@ida_m"
    assert merged(called, numbered, "x").formatted_name == "@ida_m"


def test_an_organisation_without_its_legal_form_is_no_other_organisation() -> None:
    ours = Contact(formatted_name="Ida Muster", organisation="Acme GmbH", title="Director")
    theirs = Contact(formatted_name="Ida Muster", organisation="ACME, Inc.")
    assert merge(ours, theirs, "vcard") == Merged(ours)
    assert merge(ours, replace(theirs, title="Director"), "vcard") == Merged(ours)
    other = merge(ours, Contact(formatted_name="Ida Muster", organisation="ACME", title="Fitter"), "vcard")
    assert [conflict.field for conflict in other.conflicts] == ["title"]
    assert [job.title for job in other.contact.jobs] == ["Fitter"]
