"""What becomes of drafts: planned into an empty network, and into one that has what came before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netdesk.domain.contact import ME, Contact, Day, Job, Labelled, Presence, SourceId, Tie
from netdesk.domain.draft import (
    ContactDraft,
    Item,
    NoteDraft,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)
from netdesk.domain.importing import Choice, FileCount, PlannedRow
from netdesk.domain.network import Apart, Follow, Group, OwnProfile, Plan, Request
from netdesk.importers.plan import Planner
from netdesk.importers.presence_merging import earlier_handle
from tests.importers.planned import Network, contact, import_twice, mail, message, outcomes, plan


def test_a_card_nobody_resembles_is_new() -> None:
    (row,) = plan(Network(), contact("Ida Muster", emails=mail("ida@acme.example")))
    assert (row.outcome, row.title, row.joins) == ("new", "Ida Muster", -1)
    assert row.contact_id < 0
    assert row.merged is not None
    assert row.uid


def test_a_row_names_every_way_to_a_person() -> None:
    (row,) = plan(
        Network(),
        contact(
            "Ida Muster",
            presences=(Presence("signal"), Presence("x"), Presence("x", "ida"), Presence("in-house")),
            emails=mail("ida@acme.example") + mail("ida@home.example"),
            phones=(Labelled("+49 30 0000123"),),
        ),
    )
    assert row.channels == ("x", "email", "signal", "phone", "in-house")
    (row,) = plan(Network(), contact("Ida Muster"))
    assert row.channels == ()


def test_a_second_card_of_the_same_person_joins_the_first() -> None:
    rows = plan(
        Network(),
        contact("Ida Muster", emails=mail("ida@acme.example")),
        contact("Ida Muster", emails=mail("ida@acme.example"), phones=(Labelled("+49 30 0000123"),)),
    )
    assert outcomes(rows) == ["new", "merge"]
    assert rows[1].joins == rows[0].number
    assert rows[1].adds == (("phones", 1),)


def test_a_card_joins_the_contact_of_the_network_it_resembles() -> None:
    network = Network()
    network.contacts[7] = Contact(
        uid="ida", id=7, formatted_name="Ida Muster", emails=mail("ida@acme.example")
    )
    (row,) = plan(network, contact("Ida Muster", emails=mail("IDA@acme.example"), tags=("Uni",)))
    assert (row.outcome, row.contact_id) == ("merge", 7)
    assert row.base is network.contacts[7]
    assert row.merged is not None
    assert row.merged.tags == ("Uni",)


@pytest.mark.parametrize(
    "drafts",
    [
        (contact("Ida Muster"), contact("Kai Petersen"), contact("Kai Petersen")),
        (contact("Kai Kai", emails=mail("a@a.example")), contact("Kai Kai", emails=mail("b@b.example"))),
        (contact("Kai Petersen", organisation="Acme"), contact("Kai Petersen", organisation="Nordkai")),
        (contact("Ida Muster", emails=mail("h@a.example")), contact("Bo Ohm", emails=mail("h@a.example"))),
        (contact("", uid="1", organisation="Acme"), contact("Bo", uid="1")),
    ],
)  # fmt: skip
def test_a_second_import_changes_nothing_even_where_people_are_alike(drafts: tuple[Item, ...]) -> None:
    import_twice(*drafts)


def test_two_people_of_one_name_stay_apart_until_somebody_says_so() -> None:
    items = (
        contact("Kai Petersen", emails=mail("kai@kiel.example")),
        contact("Kai Petersen", emails=mail("kai@flensburg.example")),
    )
    rows = plan(Network(), *items)
    assert outcomes(rows) == ["new", "conflict"]
    assert rows[1].candidates == (rows[0].contact_id,)
    network = import_twice(*items)
    assert len(network.named("Kai Petersen")) == 2
    joined = plan(Network(), *items, choices={1: Choice(contact_id=rows[0].contact_id)})
    assert outcomes(joined) == ["new", "merge"]


def test_whoever_joins_somebody_whom_an_earlier_row_brings_follows_that_one() -> None:
    items = (
        contact("Kai Petersen", emails=mail("kai@kiel.example")),
        contact("Kai Petersen", emails=mail("kai@flensburg.example"), title="Pilot"),
    )
    network = Network()
    network.take(plan(network, contact("Kai P.", emails=mail("kp@example.org"))))
    (known,) = network.named("Kai P.")
    earlier = plan(network, *items)[0].contact_id
    choices = {0: Choice(contact_id=known.id), 1: Choice(contact_id=earlier)}
    assert [row.contact_id for row in plan(network, *items, choices=choices)] == [known.id, known.id]
    choices = {0: Choice(is_wanted=False), 1: Choice(contact_id=earlier)}
    left_out, alone = plan(network, *items, choices=choices)
    assert (left_out.outcome, alone.outcome) == ("skipped", "merge")
    assert alone.merged is not None
    assert [one.value for one in alone.merged.emails] == ["kai@flensburg.example"]


def test_a_couple_with_one_address_are_two_people() -> None:
    network = import_twice(
        contact("Ida Muster", emails=mail("muster@home.example")),
        contact("Bo Muster", emails=mail("muster@home.example")),
    )
    assert len(network.contacts) == 3


def test_what_is_certain_can_still_be_kept_apart() -> None:
    items = (
        contact("Ida Muster", emails=mail("ida@acme.example")),
        contact("Ida Muster", emails=mail("ida@acme.example"), tags=("Uni",)),
    )
    *rows, apart = plan(Network(), *items, choices={1: Choice(contact_id=0)})
    assert outcomes(rows) == ["new", "new"]
    assert isinstance(apart.record, Apart)
    assert {apart.record.first, apart.record.second} == {row.uid for row in rows}
    assert not apart.is_counted


def test_whoever_is_left_out_is_kept_apart_from_nobody() -> None:
    items = (
        contact("Kai Petersen", emails=mail("kai@kiel.example")),
        contact("Kai Petersen", emails=mail("kai@flensburg.example")),
    )
    choices = {0: Choice(is_wanted=False), 1: Choice(contact_id=0)}
    assert outcomes(plan(Network(), *items, choices=choices)) == ["skipped", "new"]


def test_whom_somebody_kept_apart_is_not_asked_about_again() -> None:
    first = contact("Ida Muster", emails=mail("muster@mail.example"), organisation="Acme")
    second = contact("Ida Muster", emails=mail("muster@mail.example"), organisation="Beispiel AG")
    network = Network()
    network.take(plan(network, first))
    network.take(plan(network, second, choices={0: Choice(contact_id=0)}))
    assert [one.organisation for one in network.named("Ida Muster")] == ["Acme", "Beispiel AG"]
    newer = replace(second.contact, title="Leiterin")
    (row,) = plan(network, ContactDraft("card", newer))
    assert (row.outcome, row.contact_id) == ("merge", network.named("Ida Muster")[1].id)


def test_what_is_probable_is_asked_when_the_two_differ() -> None:
    network = import_twice(contact("Ida Muster", emails=mail("ida@acme.example"), organisation="Acme"))
    differing = contact("Ida Muster", emails=mail("i.muster@acme.example"), organisation="Acme Pumpen")
    (row,) = plan(network, differing)
    assert (row.outcome, row.certainty) == ("conflict", 85)
    assert [conflict.field for conflict in row.conflicts] == ["organisation"]
    silent = contact("Ida Muster", emails=mail("i.muster@acme.example"))
    assert outcomes(plan(network, silent)) == ["merge"]


def test_two_of_one_name_at_two_firms_in_one_file_are_no_change_of_job() -> None:
    at_acme, at_beta = (
        contact(
            "Ida Muster", organisation=firm, jobs=(Job(firm, source="linkedin"),),
            presences=(Presence("linkedin", source="linkedin"),),
        )
        for firm in ("Acme", "Beta")
    )  # fmt: skip
    assert outcomes(plan(Network(), at_acme, at_beta, source="linkedin")) == ["new", "conflict"]
    assert len(import_twice(at_acme, at_beta, source="linkedin").named("Ida Muster")) == 2
    assert outcomes(plan(import_twice(at_acme, source="linkedin"), at_beta, source="linkedin")) == ["merge"]


def reached(mail_address: str, number: str, **details: object) -> ContactDraft:
    return contact(
        "Ida Muster", organisation="Acme", emails=mail(mail_address), phones=(Labelled(number),), **details
    )


def test_one_file_with_two_cards_of_a_name_and_firm_and_no_address_in_common_is_asked_about() -> None:
    one, other = reached("ida@mail.example", "030 0000111"), reached("i.m@post.example", "030 0000222")
    assert outcomes(plan(Network(), one, other)) == ["new", "conflict"]
    network = import_twice(one, other)
    assert len(network.named("Ida Muster")) == 2


@pytest.mark.parametrize(
    "other",
    [
        reached("i.m@post.example", "+49 30 0000111"),
        reached("IDA@mail.example", "030 0000222"),
        contact("Ida Muster", organisation="Acme", emails=mail("i.m@post.example")),
    ],
)
def test_cards_of_one_name_and_firm_that_share_an_address_or_lack_one_are_one_person(
    other: ContactDraft,
) -> None:
    one = reached("ida@mail.example", "030 0000111")
    assert outcomes(plan(Network(), one, other)) == ["new", "merge"]


def test_in_two_files_other_addresses_of_one_name_and_firm_are_more_of_them() -> None:
    network = Network()
    network.take(plan(network, reached("ida@mail.example", "030 0000111")))
    later = plan(network, reached("i.m@post.example", "030 0000222"))
    assert outcomes(later) == ["merge"]


def test_a_birthday_beside_the_name_says_that_two_cards_with_other_addresses_are_one() -> None:
    born = (Day("birthday", "1980-04-12"),)
    one, other = (
        reached(*address, days=born)
        for address in (("ida@mail.example", "030 0000111"), ("i.m@post.example", "030 0000222"))
    )
    assert outcomes(plan(Network(), one, other)) == ["new", "merge"]


def test_a_card_that_adds_only_its_own_id_changes_nothing_worth_telling() -> None:
    network = import_twice(contact("Ida Muster", emails=mail("ida@acme.example")))
    (row,) = plan(network, contact("Ida Muster", uid="card-4711-0815", emails=mail("ida@acme.example")))
    assert (row.outcome, row.adds) == ("unchanged", (("source_ids", 1),))
    network.take([row])
    (row,) = plan(network, contact("I. Muster", uid="card-4711-0815"))
    assert row.certainty == 100


def test_a_name_that_is_all_a_source_knows_joins_the_one_who_bears_it_whoever_comes_first() -> None:
    bare = contact("Ida Muster", source_ids=(SourceId("names", "1"),))
    full = contact("Ida Muster", emails=mail("ida@acme.example"), source_ids=(SourceId("vcard", "2"),))
    for first, second in ((bare, full), (full, bare)):
        network = Network()
        network.take(plan(network, first))
        network.take(plan(network, second))
        (ida,) = network.named("Ida Muster")
        assert {one.source for one in ida.source_ids} == {"names", "vcard"}


def test_two_whom_one_source_tells_apart_stay_two() -> None:
    full = contact("Ida Muster", emails=mail("ida@acme.example"), source_ids=(SourceId("vcard", "2"),))
    network = Network()
    network.take(plan(network, full))
    network.take(plan(network, contact("Ida Muster", source_ids=(SourceId("vcard", "3"),))))
    assert len(network.named("Ida Muster")) == 2


def test_a_slip_in_a_name_is_asked_about_only_with_a_second_fact() -> None:
    network = import_twice(contact("Ida Muster", organisation="Acme"), contact("Otto Beispiel"))
    rows = plan(network, contact("Ida Mutser", organisation="Acme"), contact("Otto Beispeil"))
    assert [(row.outcome, row.certainty) for row in rows] == [("conflict", 72), ("new", 0)]


def test_a_row_left_out_is_not_written_nor_are_its_exchanges() -> None:
    ida = PersonRef(name="Ida Muster", url="linkedin.com/in/ida")
    card = contact("Ida Muster", urls=(Labelled("https://www.linkedin.com/in/ida"),))
    rows = plan(Network(), card, message(1, ida), source="linkedin", choices={0: Choice(is_wanted=False)})
    assert outcomes(rows) == ["skipped", "skipped"]
    assert not any(row.merged or row.record for row in rows)


def test_the_owner_gets_the_details_of_their_own() -> None:
    network = Network()
    rows = plan(network, contact("Ida Muster")._replace(is_me=True), source="linkedin")
    network.take(rows)
    assert network.contacts[ME].formatted_name == "Ida Muster"
    assert network.contacts[ME].uid == "me"
    assert outcomes(rows) == ["merge"]


def test_messages_join_the_contact_their_sender_is() -> None:
    ida = PersonRef(name="Ida Muster", url="linkedin.com/in/ida")
    card = contact(
        "Ida Muster", presences=(Presence("linkedin", "ida", "https://www.linkedin.com/in/ida"),),
        source_ids=(SourceId("linkedin", "in/ida"),),
    )  # fmt: skip
    network = import_twice(card, message(1, ida), message(2, ida, author=ida), source="linkedin")
    assert len(network.contacts) == 2
    (uid,) = {one.uid for key, one in network.contacts.items() if key != ME}
    assert [one.participants for one in network.exchanges] == [(uid,), (uid,)]
    assert [one.author for one in network.exchanges] == ["me", uid]


@pytest.mark.parametrize(
    "ref",
    [PersonRef(email="ida@a.example"), PersonRef(phone="030 0000123"), PersonRef("", "Ida", email="i@b.c")],
)
def test_whoever_was_a_mere_address_or_first_name_has_a_name_once_it_is_mentioned(ref: PersonRef) -> None:
    network = Network()
    named = ref._replace(name="Ida Muster")
    for number, one in enumerate([ref, named, ref, named._replace(name="Ida M.")]):
        network.take(plan(network, message(number, one), source="mail"))
    assert [one.formatted_name for one in network.contacts.values()] == ["", "Ida Muster"]


def test_somebody_known_who_is_mentioned_by_a_network_is_on_it_from_then_on() -> None:
    network = Network()
    known = Contact(
        formatted_name="Ida Muster", organisation="Acme", presences=(Presence("sms", source="sms"),)
    )
    network.take(plan(network, ContactDraft("card", known)))
    chat = message(1, PersonRef(name="Ida Muster"))
    network.take(plan(network, chat, source="whatsapp"))
    (ida,) = network.named("Ida Muster")
    assert [one.channel for one in ida.presences] == ["sms", "whatsapp"]
    assert outcomes(plan(network, chat, source="whatsapp")) == ["unchanged"]


def test_somebody_only_mentioned_becomes_a_contact_that_is_not_counted() -> None:
    ida = PersonRef(name="Ida Muster", url="linkedin.com/in/ida")
    rows = plan(Network(), message(1, ida), message(2, ida), source="linkedin")
    assert [(row.outcome, row.is_counted) for row in rows] == [("new", False), ("new", True), ("new", True)]
    count = FileCount("file", "linkedin")
    for row in rows:
        count.add(row)
    assert (count.read, count.new) == (2, 2)
    merged = rows[0].merged
    assert merged is not None
    assert merged.presences[0].url == "https://www.linkedin.com/in/ida"


def test_people_known_by_name_only_are_found_again() -> None:
    kai = PersonRef(name="Kai Petersen")
    items = (
        contact("Kai Petersen", emails=mail("a@x.example")),
        contact("Kai Petersen", emails=mail("b@y.example")),
        message(1, kai),
    )
    network = import_twice(*items, source="linkedin")
    assert len(network.named("Kai Petersen")) == 3
    network.take(plan(network, *items, message(2, kai), source="linkedin"))
    assert len(network.named("Kai Petersen")) == 3
    assert len({one.participants for one in network.exchanges}) == 1


def test_closed_accounts_of_two_conversations_are_two_people() -> None:
    gone = PersonRef(name="LinkedIn Member")
    network = import_twice(
        message(1, gone, thread="a"), message(2, gone, thread="a"), message(3, gone, thread="b"),
        source="linkedin",
    )  # fmt: skip
    assert len(network.contacts) == 3
    network.take(plan(network, message(4, gone, thread="b"), source="linkedin"))
    assert len(network.contacts) == 3


def test_a_closed_account_among_others_is_nobody() -> None:
    gone, kai = PersonRef(name="Facebook user"), PersonRef(name="Kai Petersen")
    network = import_twice(
        message(1, gone, kai, thread="a"), message(2, kai, gone, author=gone, thread="a"), source="linkedin"
    )
    assert [one.formatted_name for one in network.contacts.values()] == ["", "Kai Petersen"]
    mine, theirs = network.exchanges
    assert (mine.author, mine.direction) == ("me", "out")
    assert (theirs.author, theirs.direction) == ("", "")
    assert mine.participants == theirs.participants


def test_what_tells_nothing_but_the_name_of_all_closed_accounts_is_skipped() -> None:
    gone = PersonRef(name="Facebook user")
    request = RequestDraft("row 1", Request("", "facebook", "in", "new"), gone)
    (row,) = plan(Network(), request, source="facebook")
    assert (row.outcome, str(row.reason)) == ("skipped", "It is about somebody the file does not name")


def test_an_exchange_that_names_somebody_unknown_is_skipped_with_a_reason() -> None:
    draft = message(1, PersonRef(uid="x9"))
    (row,) = plan(Network(), draft, source="netdesk-json")
    assert (row.outcome, str(row.reason)) == ("skipped", "It is about somebody the file does not name")


def test_the_uid_of_a_document_is_kept_and_names_people_in_its_records() -> None:
    items: tuple[Item, ...] = (
        RecordDraft("groups[0]", Group("Chess", members=("ida", "bo", "nobody"), uid="g1")),
        contact("Ida Muster", uid="ida"),
        contact("Bo Beispiel", uid="bo"),
        TieDraft("ties[0]", Tie("", "", "sibling"), PersonRef(uid="ida"), PersonRef(uid="bo")),
        RecordDraft("plans[0]", Plan("ida", "ask", uid="p1")),
        RecordDraft("plans[1]", Plan("nobody", "ask", uid="p2")),
    )
    network = import_twice(*items, source="netdesk-json")
    assert {one.uid for one in network.contacts.values()} == {"me", "ida", "bo"}
    assert Group("Chess", members=("ida", "bo"), uid="g1") in network.kept
    assert Tie("ida", "bo", "sibling") in network.kept
    assert [one for one in network.kept if isinstance(one, Plan)] == [Plan("ida", "ask", uid="p1")]


def test_people_of_a_document_who_are_known_by_another_uid_are_named_by_it() -> None:
    network = Network()
    network.contacts[2] = Contact(
        uid="own", id=2, formatted_name="Ida Muster", emails=mail("ida@acme.example")
    )
    items: tuple[Item, ...] = (
        contact("Ida Muster", uid="doc-ida", emails=mail("ida@acme.example")),
        RecordDraft("plans[0]", Plan("doc-ida", "ask", uid="p1")),
    )
    network.take(plan(network, *items, source="netdesk-json"))
    assert network.contacts[2].uid == "own"
    assert network.kept == [Plan("own", "ask", uid="p1")]
    assert not any(row.merged or row.record for row in plan(network, *items, source="netdesk-json"))


def test_a_uid_somebody_else_has_gives_way() -> None:
    network = Network()
    network.take(plan(network, contact("Ida Muster", uid="1"), source="netdesk-json"))
    rows = plan(network, contact("Bo Beispiel", uid="1"), source="netdesk-json")
    assert outcomes(rows) == ["new"]
    network.take(rows)
    assert len({one.uid for one in network.contacts.values()}) == 3
    for name in ("Ida Muster", "Bo Beispiel"):
        assert outcomes(plan(network, contact(name, uid="1"), source="netdesk-json")) == ["unchanged"]


def test_a_request_is_brought_up_to_date_by_its_own_source_only() -> None:
    ida = PersonRef(name="Ida Muster", url="linkedin.com/in/ida")

    def asked(state: str) -> RequestDraft:
        return RequestDraft(
            "row", Request("", "linkedin", "in", state, source="linkedin", source_id="r1"), ida
        )

    network = Network()
    network.take(plan(network, asked("new"), source="linkedin"))
    (kept,) = [one for one in network.kept if isinstance(one, Request)]
    network.kept = [kept._replace(id=5)]
    rows = plan(network, asked("accepted"), source="linkedin")
    assert rows[-1].outcome == "merge"
    assert rows[-1].record == kept._replace(id=5, state="accepted")
    network.kept = [kept._replace(id=5, state="declined")]
    assert outcomes(plan(network, asked("accepted"), source="linkedin"))[-1] == "unchanged"


def test_that_a_request_was_accepted_can_be_left_out() -> None:
    ida = PersonRef(name="Ida Muster")
    request = Request("", "facebook", "in", "new", source="facebook", source_id="r1")
    network = Network()
    network.take(plan(network, RequestDraft("row", request, ida), source="facebook"))
    now = Presence("facebook", state="connected", source="facebook")
    friend = ContactDraft("row", Contact(formatted_name="Ida Muster", presences=(now,)))
    told = plan(network, friend, source="facebook")[-1]
    assert (told.outcome, told.title, told.is_counted) == ("merge", "Ida Muster", False)
    left_out = plan(network, friend, source="facebook", choices={told.number: Choice(is_wanted=False)})[-1]
    assert (left_out.outcome, left_out.record) == ("skipped", None)


@pytest.mark.parametrize("kept_apart", [0, 1])
def test_what_is_said_to_an_accepted_request_holds_whatever_is_said_to_others(kept_apart: int) -> None:
    network = Network()
    names = ("Ida Muster", "Bo Beispiel")
    network.take(plan(network, contact("Kai Kai", emails=mail("kai@kiel.example")), *map(contact, names)))
    network.kept = [
        Request(network.named(name)[0].uid, "facebook", "in", "new", source="facebook", id=number)
        for number, name in enumerate(names, 1)
    ]
    now = Presence("facebook", state="connected", source="facebook")
    friends = [contact(name, presences=(now,)) for name in names]
    alike = contact("Kai Kai", emails=mail("kai@flensburg.example"))

    def told(choices: dict[int, Choice]) -> list[PlannedRow]:
        planner = Planner(network, choices=choices)
        rows = [*planner.rows(iter([alike]), "cards.vcf", "vcard")]
        rows += planner.rows(iter(friends), "facebook.zip", "facebook")
        return [row for row in rows if row.number < 0]

    ida, bo = told({})
    said = {kept_apart: Choice(contact_id=0), bo.number: Choice(is_wanted=False)}
    outcome_of = {row.title: row.outcome for row in told(said) if not isinstance(row.record, Apart)}
    assert outcome_of == ({} if kept_apart else {ida.title: "merge"}) | {bo.title: "skipped"}
    assert sum(isinstance(row.record, Apart) for row in told(said)) == 1


def test_a_request_in_local_time_is_the_one_told_in_utc() -> None:
    def asked(time: str, source_id: str) -> RequestDraft:
        request = Request("", "facebook", "out", "new", time, source="facebook", source_id=source_id)
        return RequestDraft("row", request, PersonRef(name="Ida Muster"))

    network = Network()
    network.take(plan(network, asked("2014-05-13T16:53:20Z", "a"), source="facebook"))
    again = plan(network, asked("2014-05-13T18:53:00", "b"), source="facebook")
    assert outcomes(again)[-1] == "unchanged"
    other = plan(network, asked("2014-05-13T18:57:00", "c"), source="facebook")
    assert outcomes(other)[-1] == "new"


def test_the_same_tie_the_other_way_round_is_one() -> None:
    people = (contact("Ida Muster", uid="ida"), contact("Bo Beispiel", uid="bo"))
    there = TieDraft("t", Tie("", "", "manager", "report"), PersonRef(uid="ida"), PersonRef(uid="bo"))
    back = TieDraft(
        "t", Tie("", "", "report", "manager", since="2019"), PersonRef(uid="bo"), PersonRef(uid="ida")
    )
    network = Network()
    network.take(plan(network, *people, there, source="netdesk-json"))
    (row,) = [row for row in plan(network, *people, back, source="netdesk-json") if row.record]
    assert row.record == Tie("ida", "bo", "manager", "report", since="2019")


def test_the_same_thing_twice_in_one_file_is_two_things_and_stays_two() -> None:
    follow = RecordDraft("f", Follow("Acme", "linkedin", source="linkedin"))
    network = import_twice(follow, follow, source="linkedin")
    assert len(network.kept) == 2


def test_what_two_files_say_of_one_record_is_put_together() -> None:
    planner = Planner(Network())
    first = list(
        planner.rows(iter([RecordDraft("a", OwnProfile("linkedin", headline="Fitter"))]), "a", "linkedin")
    )
    second = list(planner.rows(iter([RecordDraft("b", OwnProfile("linkedin", url="u"))]), "b", "linkedin"))
    assert second[0].joins == first[0].number
    assert second[0].record == OwnProfile("linkedin", "u", headline="Fitter")


def test_a_note_is_added_to_its_person_once() -> None:
    ida = PersonRef(name="Ida Muster", url="linkedin.com/in/ida")
    card = contact("Ida Muster", urls=(Labelled("https://www.linkedin.com/in/ida"),), notes="Likes tea.")
    network = import_twice(card, NoteDraft("n", ida, "Met in Kassel."), source="linkedin")
    assert network.named("Ida Muster")[0].notes == "Likes tea.\n\nMet in Kassel."


def test_a_job_change_in_the_next_export_is_shown() -> None:
    def connection(firm: str) -> ContactDraft:
        return contact(
            "Ida Muster", organisation=firm, jobs=(Job(firm, source="linkedin"),),
            source_ids=(SourceId("linkedin", "in/ida"),),
        )  # fmt: skip

    network = import_twice(connection("Acme"), source="linkedin")
    network.take(plan(network, connection("Nordkai"), source="linkedin"))
    (ida,) = network.named("Ida Muster")
    assert ida.organisation == "Nordkai"
    assert [(job.organisation, job.is_current) for job in ida.jobs] == [("Acme", False), ("Nordkai", True)]
    assert outcomes(plan(network, connection("Acme"), source="linkedin")) == ["unchanged"]


def test_problems_are_rows_and_are_accounted_for() -> None:
    rows = plan(
        Network(), Problem("line 3", "It names nobody {at} all."), Problem("line 4", "A note.", is_skip=False)
    )
    assert str(rows[0].reason) == "It names nobody {at} all."
    count = FileCount("file", "vcard")
    for row in rows:
        count.add(row)
    assert (count.read, count.skipped, len(count.problems)) == (0, 1, 2)


def test_rows_keep_their_numbers_when_planned_again_by_choice() -> None:
    ida, bo = PersonRef(name="Ida", url="linkedin.com/in/ida"), PersonRef(name="Bo", url="linkedin.com/in/bo")
    items = (message(1, ida), message(2, bo))
    first = Planner(Network())
    numbers = {row.title: row.number for row in first.rows(iter(items), "f", "linkedin") if row.title}
    again = Planner(Network(), choices={numbers["Ida"]: Choice(is_wanted=False)}, mentions=first.mentions)
    rows = list(again.rows(iter(items), "f", "linkedin"))
    assert {row.title: row.number for row in rows if row.title in numbers} == numbers
    assert [row.merged.formatted_name for row in rows if row.merged] == ["Bo"]


def test_a_card_without_any_name_is_skipped_and_one_of_a_firm_is_named_by_it() -> None:
    rows = plan(Network(), contact("", notes="green jacket"), contact("", organisation="Acme"))
    assert outcomes(rows) == ["skipped", "new"]
    assert rows[1].title == "Acme"


def connected(name: str, **details: object) -> ContactDraft:
    handle = name.casefold().replace(" ", "-")
    at = Presence(
        "linkedin", handle, f"https://linkedin.com/in/{handle}", state="connected", source="linkedin"
    )
    return contact(name, presences=(at,), **details)


def told(rows: Iterable[PlannedRow]) -> list[str]:
    return [row.title for row in rows if isinstance(row.draft, Problem) and not row.draft.is_skip]


def test_whom_the_next_export_does_not_list_any_more_is_told_and_stays_as_it_was() -> None:
    ida, otto, anna = (connected(name) for name in ("Ida Muster", "Otto Beispiel", "Anna Albers"))
    network = import_twice(ida, otto, anna, source="linkedin")
    rows = plan(network, ida, connected("Bo Berg"), otto, source="linkedin")
    assert told(rows) == ["Anna Albers"]
    account = FileCount("file", "linkedin")
    for row in rows:
        account.add(row)
    assert (account.read, account.skipped, len(account.problems)) == (3, 0, 1)
    before = network.named("Anna Albers")
    network.take(rows)
    assert network.named("Anna Albers") == before


def test_a_part_of_a_list_tells_nothing_of_those_it_lacks() -> None:
    people = [connected(name) for name in ("Ida Muster", "Otto Beispiel", "Anna Albers", "Bo Berg")]
    network = import_twice(*people, source="linkedin")
    assert told(plan(network, people[0], source="linkedin")) == []
    cut = Problem("row 4", "It is cut off.", breaks_off=True)
    assert told(plan(network, *people[:3], cut, source="linkedin")) == []
    assert told(plan(network, *people[:3], source="vcard")) == []
    assert told(plan(network, *people[:3], source="linkedin")) == ["Bo Berg"]


def test_a_new_employer_is_the_reason_that_is_shown() -> None:
    def at(firm: str) -> ContactDraft:
        return connected("Ida Muster", organisation=firm, jobs=(Job(firm, source="linkedin"),))

    network = import_twice(at("Acme"), source="linkedin")
    (row,) = plan(network, at("Beispiel AG"), source="linkedin")
    assert (row.outcome, str(row.reason)) == ("merge", "Now at Beispiel AG, before at Acme")


def test_the_handle_of_an_older_archive_that_is_read_later_is_an_earlier_one() -> None:
    def called(handle: str) -> ContactDraft:
        at = Presence("x", handle, f"https://x.com/{handle}", state="following", source="x")
        return contact("Ida Muster", presences=(at,), source_ids=(SourceId("x", "4711"),))

    planner = Planner(Network())
    (first,) = planner.rows(iter([called("ida_new")]), "twitter-2026-05-01.zip", "x")
    (older,) = planner.rows(iter([called("ida_old")]), "twitter-2023-05-01.zip", "x")
    (again,) = planner.rows(iter([called("ida_old")]), "twitter-2023-05-01.zip", "x")
    assert first.merged is not None
    assert older.merged is not None
    assert older.merged.presences == first.merged.presences
    assert older.merged.fields == (earlier_handle("x", "ida_old"),)
    assert again.outcome == "unchanged"


@pytest.mark.parametrize("source", ["ical", "email", "phone", "linkedin", "whatsapp"])
def test_somebody_of_whom_a_source_tells_only_the_name_is_found_again(source: str) -> None:
    ref = PersonRef(name="Ida Muster")
    network = Network()
    network.take(plan(network, message(1, ref), source=source))
    rows = plan(network, message(2, ref), source=source)
    network.take(rows)
    assert len(network.named("Ida Muster")) == 1
    assert "conflict" not in outcomes(rows)
