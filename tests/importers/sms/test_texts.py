from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, PersonRef, Problem
from netdesk.domain.moment import Moment
from tests.importers.sms.backups import DAY, IDA, read_entries, sms

IDA_REF = PersonRef(name="Ida Muster", phone=IDA)
ME = PersonRef(is_me=True)


def only(folder: Path, *entries: str) -> InteractionDraft:
    (item,) = read_entries(folder, *entries)
    assert isinstance(item, InteractionDraft)
    return item


def reason(folder: Path, entry: str) -> str:
    (item,) = read_entries(folder, entry)
    assert isinstance(item, Problem)
    assert item.is_skip
    return item.reason


def test_a_received_text_is_from_the_person_at_its_number(tmp_path: Path) -> None:
    draft = only(tmp_path, sms("Hello Kim"))
    told = draft.interaction
    assert draft == InteractionDraft(
        "sms-20231114.xml entry 1",
        Interaction(
            "", Moment(DAY, "instant", 60), "sms", "in", "message", (),
            text="Hello Kim", source="sms", source_id=told.source_id,
        ),
        (IDA_REF,),
        IDA_REF,
    )  # fmt: skip
    assert str(told.moment) == "2023-11-14T23:13:20+01:00"


def test_a_sent_text_is_the_owners(tmp_path: Path) -> None:
    draft = only(tmp_path, sms(type=2))
    assert (draft.author, draft.people, draft.interaction.direction) == (ME, (IDA_REF,), "out")


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (3, "A draft that was never sent."),
        (4, "It was still waiting to be sent."),
        (5, "It could not be sent."),
        (6, "It was still waiting to be sent."),
        (9, "It does not say whether it was sent or received."),
    ],
)
def test_what_was_never_sent_is_left_out(tmp_path: Path, box: int, expected: str) -> None:
    assert reason(tmp_path, sms(type=box)) == expected


@pytest.mark.parametrize("address", ["Paketdienst", "22000", "null", ""])
def test_services_are_no_people(tmp_path: Path, address: str) -> None:
    assert reason(tmp_path, sms(address=address, contact_name="(Unknown)")) == (
        "A service wrote it, not a person."
    )


def test_a_short_number_with_a_name_is_a_person(tmp_path: Path) -> None:
    assert only(tmp_path, sms(address="4711", contact_name="Otto")).people == (
        PersonRef(name="Otto", phone="4711"),
    )


@pytest.mark.parametrize("name", ["(Unknown)", "null", "+493000-00001", ""])
def test_what_stands_for_no_name_is_none(tmp_path: Path, name: str) -> None:
    assert only(tmp_path, sms(contact_name=name)).people == (PersonRef(phone=IDA),)


@pytest.mark.parametrize("date", ["", "null", "yesterday", "0", "-5", "99999999999999999"])
def test_a_text_without_a_date_is_left_out(tmp_path: Path, date: str) -> None:
    assert reason(tmp_path, sms(date=date)) == "The date of the message could not be read."


@pytest.mark.parametrize(
    ("shown", "offset"),
    [
        ("Nov 14, 2023 11:13:20 PM", 60),
        ("Nov 14, 2023 2:13:20 p.m.", -480),
        ("15.11.2023 03:43:20", 330),
        ("15.11.2023 12:13", 840),
        ("null", 0),
        ("14.11.2023 23:20:20", 0),
    ],
)
def test_the_shown_date_tells_the_zone(tmp_path: Path, shown: str, offset: int) -> None:
    moment = only(tmp_path, sms(readable_date=shown)).interaction.moment
    assert (moment.ms, moment.offset_minutes) == (DAY, offset)


def test_signs_that_a_program_did_not_escape_are_kept(tmp_path: Path) -> None:
    entry = sms("@").replace('"@"', '"a & b &nbsp;&c; &amp;&lt; AT&#X26;T"')
    assert only(tmp_path, entry).interaction.text == "a & b &nbsp;&c; &< AT&T"


def test_emoji_in_two_halves_are_one_letter(tmp_path: Path) -> None:
    entry = sms("@").replace('"@"', '"a&#55357;&#56832;b &#xD83D;&#xDE01; &#55357; &#0;&amp;&#38;&#10;c"')
    draft, told = read_entries(tmp_path, entry)
    assert isinstance(draft, InteractionDraft)
    assert draft.interaction.text == "a😀b 😁 \ufffd &&\nc"
    assert isinstance(told, Problem)
    assert not told.is_skip


def test_one_text_has_one_key_and_another_one_another(tmp_path: Path) -> None:
    entries = [sms("a"), sms("a"), sms("b"), sms("a", date=DAY + 1), sms("a", type=2)]
    items = read_entries(tmp_path, *entries)
    keys = [item.interaction.source_id for item in items if isinstance(item, InteractionDraft)]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 4
