from __future__ import annotations

from pathlib import Path

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import InteractionDraft, Item, PersonRef, Problem
from netdesk.importers.remarks import OWN_POST
from netdesk.importers.sms.reader import READER
from netdesk.importers.source import open_source
from tests.importers.sms.backups import IDA, OTTO, OWN, addr, backup, mms, part, read_entries, written

IDA_REF = PersonRef(name="Ida Muster", phone=IDA)
OTTO_REF = PersonRef(name="Otto Beispiel", phone=OTTO)
BOTH = {"address": f"{IDA}~{OTTO}", "contact_name": "Ida Muster, Otto Beispiel"}


def drafts(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def split(items: list[Item]) -> tuple[list[InteractionDraft], list[Problem]]:
    return drafts(items), [item for item in items if isinstance(item, Problem)]


def test_text_parts_are_the_text_and_files_are_counted(tmp_path: Path) -> None:
    layout = part("<smil/>", ct="application/smil")
    picture = part(ct="image/jpeg", data="QUJD" * 5000)
    said, shown = drafts(
        read_entries(
            tmp_path, mms(layout, part("Look"), picture, part("here")), mms(layout, picture, picture)
        )
    )
    assert said.interaction.text == "Look\nhere\n1 attachment"
    assert shown.interaction.text == "2 attachments"
    assert said.people == (IDA_REF,)
    assert said.author == IDA_REF


def test_a_received_message_to_a_group_has_everybody_but_the_owner(tmp_path: Path) -> None:
    entry = mms(part("Hi all"), addr(OTTO, 137), addr(IDA, 151), addr(OWN, 151), **BOTH)
    (draft,) = drafts(read_entries(tmp_path, entry))
    assert draft.people == (OTTO_REF, IDA_REF)
    assert draft.author == OTTO_REF
    assert draft.interaction.thread


def test_a_message_to_a_crowd_is_a_post(tmp_path: Path) -> None:
    numbers = [f"+49 30 00001{number:02}" for number in range(16)]
    to_all = [addr(number, 151) for number in numbers[1:]]
    received = mms(part("Hi all"), addr(numbers[0], 137), *to_all, address="~".join(numbers))
    sent = mms(part("Hi all"), addr(OWN, 137), *to_all, address="~".join(numbers), msg_box="2")
    (draft,), (problem,) = split(read_entries(tmp_path, received, sent))
    assert (draft.interaction.kind, draft.people) == ("post", (PersonRef(phone=numbers[0]),))
    assert problem.reason == OWN_POST


def test_the_owners_own_number_is_learned(tmp_path: Path) -> None:
    single = mms(part("x"), addr(IDA, 137), addr(OWN, 151))
    group = mms(part("y"), addr(IDA, 137), addr(OWN, 151), addr(OTTO, 151))
    _, draft = drafts(read_entries(tmp_path, single, group))
    assert draft.people == (IDA_REF, PersonRef(phone=OTTO))


def test_the_owners_numbers_in_the_network_count(tmp_path: Path) -> None:
    group = mms(part("y"), addr(IDA, 137), addr("+49300000009", 151), addr(OTTO, 151))
    source = open_source(written(tmp_path, backup(group)))
    assert READER.read_for is not None
    owner = Contact(phones=(Labelled(OWN),))
    (draft,) = drafts(list(READER.read_for(source, lambda *_: None, owner)))
    assert draft.people == (IDA_REF, PersonRef(phone=OTTO))


def test_a_sent_message_goes_to_all_its_numbers(tmp_path: Path) -> None:
    entry = mms(
        part("x"), addr("insert-address-token", 137), addr(IDA, 151), addr(OTTO, 151), msg_box=2, **BOTH
    )
    (draft,) = drafts(read_entries(tmp_path, entry))
    assert (draft.author, draft.people) == (PersonRef(is_me=True), (IDA_REF, OTTO_REF))


def test_names_that_cannot_be_told_apart_are_left_out(tmp_path: Path) -> None:
    entry = mms(part("x"), address=f"{IDA}~{OTTO}", contact_name="Muster, Ida, Otto")
    (draft,) = drafts(read_entries(tmp_path, entry))
    assert draft.people == (PersonRef(phone=IDA), PersonRef(phone=OTTO))
    assert draft.author is None


def test_a_picture_message_of_a_service_is_left_out(tmp_path: Path) -> None:
    (item,) = read_entries(tmp_path, mms(part("Buy"), address="Shop", contact_name="(Unknown)"))
    assert item == Problem("sms-20231114.xml entry 1", "A service wrote it, not a person.")


def test_a_phone_that_writes_its_own_number_as_the_sender_is_nobody_else(tmp_path: Path) -> None:
    sent = mms(part("x"), addr(OWN, 137), addr(IDA, 151), msg_box=2)
    received = mms(part("y"), addr(IDA, 137), addr(OWN, 151), addr(OTTO, 151), **BOTH)
    alone, both = drafts(read_entries(tmp_path, sent, received))
    assert [one.phone for one in alone.people] == [IDA]
    assert [one.phone for one in both.people] == [IDA, OTTO]
