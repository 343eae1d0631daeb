from __future__ import annotations

from dataclasses import replace

import pytest

from netdesk.domain.contact import ME, Address, Contact, Day, Job, Labelled, Presence, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.importers.identity import known_person, ref_person
from netdesk.importers.matching import ASKED, CERTAIN, NOBODY, PROBABLE, Match, People


def people(*known: KnownPerson) -> People:
    return People(known, region="DE")


def match_contact(known: People, contact: Contact) -> Match:
    return known.match(known_person(0, contact))


def contact(name: str = "Ida Muster", **rest: object) -> Contact:
    return Contact(formatted_name=name, **rest)  # type: ignore[arg-type]


def on_linkedin(slug: str, name: str = "Ida Muster", **rest: object) -> Contact:
    url = f"https://www.linkedin.com/in/{slug}"
    return contact(name, presences=(Presence("linkedin", slug, url),), **rest)


def mail(*values: str) -> tuple[Labelled, ...]:
    return tuple(Labelled(value) for value in values)


def test_nobody_is_known_in_an_empty_network() -> None:
    assert match_contact(people(), contact(emails=mail("ida@muster.example"))) == NOBODY


def test_the_same_uid_is_certain_whatever_the_name() -> None:
    found = match_contact(
        people(KnownPerson(7, "uid-1234", ("Ida Muster",))), contact("Ida Beispiel", uid="uid-1234")
    )
    assert found == Match(7, 100, "same card")


def test_cards_numbered_by_a_phone_are_not_one_person_for_their_number() -> None:
    known = people(KnownPerson(7, "1", ("Ida Muster",)))
    assert match_contact(known, contact("Otto Beispiel", uid="1")) == NOBODY
    assert match_contact(known, contact("Ida Muster", uid="1")).contact_id == 7


def test_the_uid_of_a_card_kept_as_source_id_is_found_again() -> None:
    known = people(
        KnownPerson(7, "own", ("Ida Muster",), source_ids=(SourceId("vcard", "urn:uuid:4711-0815"),))
    )
    assert match_contact(known, contact("I. M.", uid="urn:uuid:4711-0815")).certainty == 100


def test_the_same_source_id_is_certain() -> None:
    known = people(KnownPerson(7, source_ids=(SourceId("linkedin", "linkedin.com/in/ida"),)))
    incoming = contact("Someone", source_ids=(SourceId("linkedin", "linkedin.com/in/ida"),))
    assert match_contact(known, incoming) == Match(7, 100, "same entry of one source")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/zoe-muster",
        "http://de.linkedin.com/in/Zoe-Muster/",
        "linkedin.com/in/zoe-muster?trk=abc",
        "www.linkedin.com/in/zoe-muster/en",
        "https://m.linkedin.com/in/zo%65-muster#top",
    ],
)
def test_one_profile_written_differently_is_one_person(url: str) -> None:
    known = people(KnownPerson(3, names=("Zoe Muster",), urls=("https://linkedin.com/in/zoe-muster",)))
    assert known.match_ref(PersonRef(url=url), "linkedin") == Match(3, 99, "same profile")
    assert match_contact(known, contact("Z. M. Beispiel", urls=(Labelled(url),))).contact_id == 3


def test_the_home_page_of_a_firm_does_not_make_colleagues_one_person() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), urls=("https://acme.example/",)))
    assert match_contact(known, contact("Otto Beispiel", urls=(Labelled("http://acme.example"),))) == NOBODY
    assert match_contact(known, contact("Ida Muster", urls=(Labelled("acme.example"),))).certainty >= CERTAIN


def test_an_e_mail_address_is_compared_without_case() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("Ida@Muster.example",)))
    assert match_contact(known, contact(emails=mail("ida@MUSTER.example"))) == Match(
        3, 97, "same e-mail address"
    )
    assert known.match_ref(PersonRef(email=" ida@muster.example"), "x").contact_id == 3


def test_a_married_name_behind_one_e_mail_address_is_the_same_person() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("ida@mail.example",)))
    assert (
        match_contact(known, contact("Ida Muster-Beispiel", emails=mail("ida@mail.example"))).certainty
        >= CERTAIN
    )


def test_a_couple_behind_one_e_mail_address_is_asked_about() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("muster@mail.example",)))
    found = match_contact(known, contact("Otto Muster", emails=mail("muster@mail.example")))
    assert found.contact_id == 3
    assert 50 < found.certainty < PROBABLE


def test_an_address_of_a_role_is_nobody_in_particular() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("info@acme.example",)))
    assert match_contact(known, contact("Otto Beispiel", emails=mail("info@acme.example"))) == NOBODY
    assert match_contact(known, contact("Ida Muster", emails=mail("info@acme.example"))).certainty >= CERTAIN


@pytest.mark.parametrize(
    "written",
    ["+49 30 0000123", "030 0000123", "+49 (0)30 / 0000-123", "0049 30 0000123", "tel:+49-30-0000123"],
)
def test_one_phone_number_written_differently_is_one_person(written: str) -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), phones=("+49300000123",)))
    incoming = contact("Ida M. Muster", phones=(Labelled(written),))
    assert match_contact(known, incoming) == Match(3, 95, "same phone number")


def test_a_number_without_country_belongs_to_the_region() -> None:
    known = People([KnownPerson(3, names=("Ida Muster",), phones=("+43 1 0000123",))], region="AT")
    assert known.match_ref(PersonRef(phone="01 0000123"), "sms").contact_id == 3


def test_people_of_one_household_or_firm_share_a_phone_and_stay_apart() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), phones=("030 0000123",)))
    assert match_contact(known, contact("Otto Muster", phones=(Labelled("030 0000123"),))) == NOBODY


def test_an_extension_is_not_a_phone_number() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), phones=("123",)))
    assert known.match_ref(PersonRef(phone="123"), "sms") == NOBODY


@pytest.mark.parametrize(
    "name",
    [
        "Muster, Ida",
        "IDA MUSTER",
        "Dr. Ida Muster, MSc",
        "Prof. Dr. med. Ida Muster",
        "Muster, Ph.D. Ida",
        "Ida K. Muster",
        "Ida “Idi” Muster",
        "Ida Muster (geb. Beispiel)",
        "Ida Muster 🚀 | Speaker",
        "Ída Müster",
    ],
)
def test_one_name_written_differently_with_the_same_organisation_is_joined(name: str) -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), organisations=("Acme GmbH",)))
    found = match_contact(known, contact(name, organisation="ACME, Inc."))
    assert found == Match(3, 92, "same name and organisation")


@pytest.mark.parametrize("name", ["Jörg Groß", "Joerg Gross", "Jorg Gross", "JÖRG GROSS"])
def test_umlauts_may_be_written_in_two_letters_or_left_out(name: str) -> None:
    known = people(KnownPerson(3, names=("Jörg Groß",), organisations=("Acme",)))
    assert match_contact(known, contact(name, organisation="Acme")).certainty >= CERTAIN


def test_names_that_only_look_like_titles_stay_names() -> None:
    known = people(KnownPerson(3, names=("Jo Ma",), organisations=("Acme",)))
    assert match_contact(known, contact("Jo", organisation="Acme")) == NOBODY
    assert match_contact(known, contact("Ma, Jo", organisation="Acme")).contact_id == 3


def test_a_former_employer_counts_as_organisation() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), organisations=("Acme",)))
    jobs = (Job("Beispiel AG"), Job("Acme", is_current=False))
    assert match_contact(known, contact(organisation="Beispiel AG", jobs=jobs)).certainty >= CERTAIN


def test_an_e_mail_address_at_the_organisation_supports_a_name() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("ida.muster@acme-works.example",)))
    found = match_contact(known, contact(organisation="Acme Works GmbH"))
    assert found.contact_id == 3
    assert PROBABLE <= found.certainty < CERTAIN


def test_the_same_name_alone_is_a_question() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("ida@gmail.com",)))
    found = match_contact(known, contact("Ida Muster", emails=mail("muster.ida@gmail.com")))
    assert found == Match(3, 50, "same name only")


def test_a_first_name_alone_is_less_than_a_name() -> None:
    assert match_contact(people(KnownPerson(3, names=("Ida",))), contact("Ida")).certainty < 50


def test_two_profiles_on_one_network_are_two_people_of_one_name() -> None:
    known = people()
    known.add_contact(-1, on_linkedin("ida-1"))
    assert match_contact(known, on_linkedin("ida-2")) == NOBODY


def test_two_profiles_of_one_name_in_one_organisation_are_asked_about() -> None:
    known = people()
    known.add_contact(-1, on_linkedin("ida-1", organisation="Acme"))
    found = match_contact(known, on_linkedin("ida-2", organisation="Acme"))
    assert found == Match(-1, 55, "same name, another profile")


def test_different_birthdays_keep_namesakes_apart() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), birthday="1980-04-12"))
    assert match_contact(known, contact(days=(Day("birthday", "1991-01-02"),))) == NOBODY
    assert match_contact(known, contact(days=(Day("birthday", "1980-04-12"),))).certainty >= CERTAIN


def test_a_person_named_only_by_name_is_found_on_the_same_network() -> None:
    known = people()
    known.add_contact(-1, on_linkedin("ida-1"))
    found = known.match_ref(PersonRef(name="Ida Muster"), "linkedin")
    assert found == Match(-1, 80, "same name on the same network")


def test_two_accounts_that_a_network_numbers_are_two_until_somebody_says_otherwise() -> None:
    def on_telegram(number: str) -> Contact:
        ids = (SourceId("telegram", number),)
        return contact(presences=(Presence("telegram", source="telegram"),), source_ids=ids)

    known = people()
    known.add_contact(-1, on_telegram("user1"))
    assert match_contact(known, on_telegram("user2")) == Match(-1, 50, "same name only")
    by_name = Match(-1, 80, "same name on the same network")
    assert match_contact(known, on_telegram("name:Ida Muster")) == by_name
    assert known.match_ref(PersonRef(name="Ida Muster"), "telegram") == by_name


def test_two_people_of_one_name_on_the_same_network_are_asked_about() -> None:
    known = people()
    known.add_contact(-1, on_linkedin("ida-1"))
    known.add_contact(-2, on_linkedin("ida-2"))
    found = known.match_ref(PersonRef(name="Ida Muster"), "linkedin")
    assert found.certainty < PROBABLE
    assert {found.contact_id, *found.others} == {-1, -2}


def test_closed_accounts_are_never_one_person_for_their_name() -> None:
    known = people()
    first = PersonRef(name="LinkedIn Member", source_id="closed:a")
    known.add(ref_person(-1, first, "linkedin"))
    assert known.match_ref(PersonRef(name="LinkedIn Member", source_id="closed:b"), "linkedin") == NOBODY
    assert known.match_ref(first, "linkedin").contact_id == -1


def test_the_owner_is_always_known() -> None:
    assert people().match_ref(PersonRef(name="Ida", is_me=True), "linkedin").contact_id == ME


def test_a_number_or_an_address_in_place_of_a_name_is_no_other_name() -> None:
    known = people(
        KnownPerson(3, names=("030 0000123",), phones=("030 0000123",)),
        KnownPerson(4, names=("ida@a.example",), emails=("ida@a.example",)),
    )
    by_phone = contact(phones=(Labelled("+49 30 0000123"),))
    assert match_contact(known, by_phone) == Match(3, 95, "same phone number")
    by_mail = PersonRef(name="Ida Muster", email="ida@a.example")
    assert known.match_ref(by_mail, "mail") == Match(4, 97, "same e-mail address")
    assert match_contact(known, contact("030 0000123")) == NOBODY


TWICE = (
    KnownPerson(3, names=("Ida Muster",), emails=("ida@a.example",)),
    KnownPerson(4, names=("Ida M.",), phones=("030 0000123",)),
)


@pytest.mark.parametrize("place", [0, 1])
def test_a_mere_address_is_the_person_who_has_it(place: int) -> None:
    known = [KnownPerson(3, names=("Ida Muster",), emails=("ida@a.example",))]
    known.insert(place, KnownPerson(4, names=("ida@a.example",), emails=("ida@a.example",)))
    assert people(*known).match_ref(PersonRef(email="ida@a.example"), "mail").contact_id == 3


@pytest.mark.parametrize("known", [TWICE, TWICE[::-1]])
def test_whoever_certainly_is_two_people_who_could_be_one_is_the_likelier(
    known: tuple[KnownPerson, ...],
) -> None:
    incoming = contact(emails=mail("ida@a.example"), phones=(Labelled("030 0000123"),))
    assert match_contact(people(*known), incoming) == Match(3, 97, "same e-mail address")


def test_of_two_who_are_one_by_the_same_address_it_is_the_one_with_more_in_common() -> None:
    known = people(
        KnownPerson(3, names=("Ida Muster",), emails=("ida@a.example",)),
        KnownPerson(4, names=("Ida Muster",), emails=("ida@a.example",), organisations=("Acme",)),
    )
    assert match_contact(known, contact(emails=mail("ida@a.example"), organisation="Acme")).contact_id == 4
    assert known.match_ref(PersonRef(email="ida@a.example"), "mail").contact_id == 3


def test_two_who_share_an_address_and_may_be_two_are_asked_about() -> None:
    couple = [KnownPerson(n, names=(name,), emails=("muster@a.example",))
              for n, name in ((3, "Ida Muster"), (4, "Otto Muster"))]  # fmt: skip
    found = people(*couple).match_ref(PersonRef(email="muster@a.example"), "mail")
    assert found.certainty < PROBABLE
    assert {found.contact_id, *found.others} == {3, 4}
    namesakes = [KnownPerson(n, names=("Hans Muster",), phones=("030 0000123",), birthday=day)
                 for n, day in ((3, "1950-01-01"), (4, "1980-01-01"))]  # fmt: skip
    assert people(*namesakes).match_ref(PersonRef(phone="030 0000123"), "sms").certainty < PROBABLE


def test_the_profile_says_who_it_is_of_two_with_one_address() -> None:
    known = people(KnownPerson(3, names=("Otto Muster",), emails=("muster@a.example",)))
    known.add_contact(4, on_linkedin("ida"))
    incoming = on_linkedin("ida", "O. Muster", emails=mail("muster@a.example"))
    assert match_contact(known, incoming) == Match(4, 99, "same profile")


def test_two_who_are_kept_apart_are_asked_about_whatever_they_share() -> None:
    known = [
        KnownPerson(n, uid, names=("Ida Muster",), emails=("i@a.example",)) for n, uid in ((3, "a"), (4, "b"))
    ]
    found = People(known, apart=[("a", "b")]).match_ref(PersonRef(email="i@a.example"), "mail")
    assert found.certainty < PROBABLE


def test_a_weak_match_by_address_gives_way_to_a_strong_one_by_name() -> None:
    known = people(
        KnownPerson(3, names=("Otto Beispiel",), emails=("desk@mail.example",)),
        KnownPerson(4, names=("Ida Muster",), organisations=("Acme",)),
    )
    incoming = contact(emails=mail("desk@mail.example"), organisation="Acme")
    assert match_contact(known, incoming).contact_id == 4


def test_what_a_merged_row_adds_identifies_the_person_from_then_on() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), emails=("ida@a.example",)))
    row = contact(emails=mail("ida@a.example", "ida@b.example"))
    known.add_contact(match_contact(known, row).contact_id, row)
    assert known.match_ref(PersonRef(email="ida@b.example"), "email").contact_id == 3


def test_an_organisation_and_a_person_of_one_name_stay_apart() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), phones=("030 0000123",), kind="organisation"))
    assert match_contact(known, contact(phones=(Labelled("030 0000123"),))) == NOBODY


def test_of_a_thousand_namesakes_the_one_of_the_organisation_is_found() -> None:
    known = people(
        *(KnownPerson(n, names=("Ida Muster",), organisations=(f"Firm {n}",)) for n in range(1, 1001))
    )
    assert match_contact(known, contact(organisation="Firm 900")) == Match(
        900, 92, "same name and organisation"
    )


def test_names_in_other_scripts_are_compared_too() -> None:
    known = people(
        KnownPerson(3, names=("王小明",), organisations=("Acme",)), KnownPerson(4, names=("Анна Иванова",))
    )
    assert match_contact(known, contact("王小明", organisation="Acme")).certainty >= CERTAIN
    assert match_contact(known, contact("анна иванова")).contact_id == 4


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Bob Muster", "short form of the name and organisation"),
        ("Robi Muster", "short form of the name and organisation"),
        ("Robert Karl Muster", "one name within the other and organisation"),
        ("Rboert Muster", "nearly the same name and organisation"),
        ("Robert Mustter", "nearly the same name and organisation"),
        ("Robert Muser", "nearly the same name and organisation"),
        ("Muzter, Dr. Robert", "nearly the same name and organisation"),
    ],
)
def test_a_name_that_is_nearly_the_same_is_found_and_asked_about(name: str, reason: str) -> None:
    known = people(KnownPerson(3, names=("Robert Muster",), organisations=("Acme",)))
    found = match_contact(known, contact(name, organisation="Acme GmbH"))
    assert (found.contact_id, found.reason) == (3, reason)
    assert ASKED <= found.certainty < CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ida Meier", "Ida Mayr"), ("Jan Schmidt", "Jan Schmitt"), ("Eva Philipp", "Eva Filip")],
)
def test_names_that_sound_alike_are_nearly_the_same(one: str, other: str) -> None:
    known = people(KnownPerson(3, names=(one,)))
    assert match_contact(known, contact(other)).contact_id == 3


def test_alexander_and_alexandra_are_two_people() -> None:
    known = people(KnownPerson(3, names=("Alexander Muster",)))
    assert match_contact(known, contact("Alex Muster")).contact_id == 3
    assert match_contact(known, contact("Alexandra Muster")) == NOBODY


def test_two_names_that_many_people_have_are_no_slip_of_each_other() -> None:
    givens = ("Ida", "Eva", "Otto", "Jan", "Lena")
    known = people(
        *(KnownPerson(n, names=(f"{given} Meier",)) for n, given in enumerate(givens, 2)),
        *(KnownPerson(n, names=(f"{given} Maier",)) for n, given in enumerate(givens[1:], 20)),
        KnownPerson(40, names=("Rita Meier",), organisations=("Acme",)),
    )
    assert match_contact(known, contact("Ida Maier")) == NOBODY
    assert match_contact(known, contact("Rita Maier", organisation="Acme")).contact_id == 40


@pytest.mark.parametrize("name", ["Customer 12", "Customer 1", "Customer 21", "C. 11", "Customer11"])
def test_people_told_apart_by_a_number_are_no_slip_of_each_other(name: str) -> None:
    known = people(KnownPerson(2, names=("Customer 11",)), KnownPerson(3, names=("Guest 411",)))
    assert match_contact(known, contact(name)) == NOBODY


def test_two_people_of_nearly_one_name_at_two_firms_are_two() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), organisations=("Acme",)))
    assert match_contact(known, contact("Ida Mustre", organisation="Beispiel AG")) == NOBODY


def test_the_same_town_makes_a_name_likelier_and_the_same_address_certain() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), places=(("Hauptstraße 4", "Köln"),)))
    in_town = contact(addresses=(Address(city="KÖLN"),))
    assert match_contact(known, in_town) == Match(3, 65, "same name and town")
    at_home = contact(addresses=(Address("Hauptstr. 4", "Köln"),))
    assert match_contact(known, at_home).certainty >= CERTAIN


def test_a_birthday_without_its_year_is_no_other_birthday() -> None:
    known = people(KnownPerson(3, names=("Ida Muster",), birthday="1980-04-12"))
    found = match_contact(known, contact(days=(Day("birthday", "--04-12"),)))
    assert (found.contact_id, found.reason) == (3, "same name and day of birth")
    assert match_contact(known, contact(days=(Day("birthday", "--04-13"),))) == NOBODY


def test_one_address_and_two_birthdays_are_asked_about() -> None:
    known = people(
        KnownPerson(3, names=("I. Muster",), emails=("muster@mail.example",), birthday="1980-04-12")
    )
    other = contact(emails=mail("muster@mail.example"), days=(Day("birthday", "1991-01-02"),))
    assert match_contact(known, other) == Match(3, 70, "same e-mail address, another birthday")
    same = contact(emails=mail("muster@mail.example"), days=(Day("birthday", "--04-12"),))
    assert match_contact(known, same).certainty >= CERTAIN


def test_one_address_and_one_full_name_are_one_person_whatever_the_birthdays() -> None:
    known = people(
        KnownPerson(3, names=("Muster, Ida",), emails=("ida@mail.example",), birthday="1980-04-12")
    )
    other = contact(emails=mail("ida@mail.example"), days=(Day("birthday", "1980-12-04"),))
    assert match_contact(known, other) == Match(3, 91, "same name and e-mail address")


def test_of_several_namesakes_one_is_asked_about_like_one_of_two() -> None:
    known = people(*(KnownPerson(n, names=("Ida Muster",)) for n in (3, 4)))
    found = match_contact(known, contact("Ida Muster"))
    assert (found.certainty, {found.contact_id, *found.others}) == (ASKED, {3, 4})
    slip = match_contact(known, contact("Ida Mutser"))
    assert slip.certainty < ASKED


def test_an_id_that_a_network_counts_is_one_person_whatever_they_are_called() -> None:
    people = People()
    for source in ("x", "vcard"):
        people.add_contact(7, Contact(formatted_name="Bo Old", source_ids=(SourceId(source, "222"),)))
    renamed = Contact(formatted_name="Kim Neu", source_ids=(SourceId("x", "222"),))
    assert match_contact(people, renamed)[:2] == (7, 100)
    assert match_contact(people, replace(renamed, source_ids=(SourceId("vcard", "222"),))).contact_id == 0


def test_the_words_say_whether_one_or_several_people_have_the_name() -> None:
    namesakes = [KnownPerson(number, names=("Ida Muster",)) for number in (3, 4)]
    assert match_contact(people(namesakes[0]), contact()).reason == "same name only"
    assert match_contact(people(*namesakes), contact()).reason == "several people share this name"


def test_somebody_named_again_is_found_once_they_are_known() -> None:
    known = people()
    ref = PersonRef(name="Ida Muster", email="ida@muster.example")
    assert known.match_ref(ref, "mail") == NOBODY
    known.add_contact(7, contact(emails=mail("ida@muster.example")))
    assert known.match_ref(ref, "mail").contact_id == 7


@pytest.mark.parametrize(
    ("apart", "reason"),
    [
        ((("a", "b"), ("a", "c")), "most in common of those you keep apart"),
        ((("a", "b"), ("b", "c")), "several people: same name and organisation"),
    ],
)
def test_of_those_kept_apart_who_has_most_in_common_is_meant_if_apart_from_all(
    apart: tuple[tuple[str, str], ...], reason: str
) -> None:
    places = {"a": (("", "Berlin"),), "b": (), "c": ()}
    known = [
        KnownPerson(number, uid, ("Ida Muster",), organisations=("Acme",), places=lived_in)
        for number, (uid, lived_in) in enumerate(places.items(), start=7)
    ]
    incoming = contact(organisation="Acme", addresses=(Address(city="Berlin"),))
    found = match_contact(People(known, apart=apart), incoming)
    assert (found.contact_id, found.reason) == (7, reason)
