"""A contact comes back from its tables as it was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from netdesk.domain.command import AddContact, EditContact
from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
)  # fmt: skip
from netdesk.store.contact_rows import read_contacts
from tests.store.networks import content, network

FULL = Contact(
    uid="u-1", formatted_name="Dr. Ida Muster, MSc", given_name="Ida", family_name="Muster", prefix="Dr.",
    suffix="MSc", nickname="Idi", additional_names="Rosa", organisation="Acme", department="Pumps",
    title="Lead", notes="Line one\nline two", closeness="business", circle=15, rhythm_days=21,
    how_met="At the fair", met="2009", purpose="Pumps", introduced_by="u-2",
    emails=(Labelled("ida@example.org", "work", is_preferred=True, source="vcard"),
            Labelled("i@example.org")),
    phones=(Labelled("+49 30 00001", "mobile"),),
    urls=(Labelled("https://ida.example", "home"),),
    addresses=(Address("Street 1", "Bremen", "HB", "28000", "Germany", "", "", "work"),),
    jobs=(Job("Acme", "Pumps", "Lead", "2019-03", "", is_current=True), Job("Old", is_current=False)),
    schools=(School("University", "MSc", "2001", "2006"),),
    days=(Day("birthday", "--02-29"), Day("anniversary", "around 1990", "vcard")),
    presences=(Presence("linkedin", "ida", "https://li.example/ida", "2019", "connected"),
               Presence("x", "ida", is_following=True, state="following")),
    tags=("club", "fair"), fields=(OwnField("Boat", "Folkboat"),), related=(Related("Kim", "child"),),
    source_ids=(SourceId("vcard", "abc"),),
    facts=(Fact("Sails", "sailboat", "2026-01-01", 90, "2025-05-05"),),
    photo=Photo("image/png", b"\x00\xff"), extras=(Extra("vcard", "X-FOO;BAR=1:baz"),),
)  # fmt: skip


def test_a_full_contact_comes_back_as_it_was(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        contact_id, _change = file.do(AddContact(FULL))
        (back,) = read_contacts(file.connection, [contact_id or 0])
        assert back == replace(FULL, id=contact_id or 0)


def test_an_edit_writes_only_the_parts_that_differ(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        contact_id, _change = file.do(AddContact(FULL))
        (back,) = read_contacts(file.connection, [contact_id or 0])
        _made, change = file.do(EditContact(replace(back, tags=("club",))))
        assert change is not None
        assert change.kinds == {"tag"}


def test_an_unknown_channel_gets_a_place_of_its_own_and_undo_takes_it_back(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        before = content(file)
        contact_id, _change = file.do(
            AddContact(Contact(formatted_name="Bo", presences=(Presence("mastodon", "bo@example.org"),)))
        )
        (back,) = read_contacts(file.connection, [contact_id or 0])
        assert back.presences[0].channel == "mastodon"
        file.undo()
        assert content(file) == before


def test_ids_that_are_gone_are_left_out_and_the_order_is_kept(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        for name in ("A", "B", "C"):
            file.do(AddContact(Contact(formatted_name=name)))
        names = [one.formatted_name for one in read_contacts(file.connection, [4, 99, 2])]
        assert names == ["C", "A"]
