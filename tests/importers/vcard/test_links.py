"""What cards of one source say about each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.desk.import_run import in_order, open_files
from netdesk.domain.contact import Tie
from netdesk.domain.draft import Item, PersonRef, Problem, RecordDraft, TieDraft
from netdesk.domain.network import Group
from netdesk.importers.vcard.reader import READER
from tests.importers.imported import imported_twice
from tests.importers.vcard.reading import BytesMember, BytesSource, card, read_all

UUID = "0b9a2c34-1111-4222-8333-444455556666"


def ties(items: list[Item]) -> list[TieDraft]:
    return [item for item in items if isinstance(item, TieDraft)]


def groups(items: list[Item]) -> list[Group]:
    return [item.record for item in items if isinstance(item, RecordDraft) and isinstance(item.record, Group)]


def test_a_card_that_names_another_card_makes_a_tie() -> None:
    first = card("FN:Ida", "UID:ida", f"RELATED;TYPE=parent:urn:uuid:{UUID.upper()}", version="4.0")
    (tie,) = ties(read_all(first + card("FN:Bo", f"UID:urn:uuid:{UUID}")))
    assert tie == TieDraft(
        "kontakte.vcf card 1 (line 1)",
        Tie("", "", "parent", "child", closeness="family", source="vcard"),
        PersonRef(uid="ida", name="Ida"),
        PersonRef(uid=UUID, name="Bo"),
    )


def test_a_uid_that_looks_like_a_name_makes_a_tie_when_a_card_has_it() -> None:
    assert ties(read_all(card("FN:a", "UID:x", "RELATED:kim") + card("FN:b", "UID:kim")))
    assert not ties(read_all(card("FN:a", "UID:x", "RELATED:kim") + card("FN:kim", "UID:y")))


def test_uids_that_differ_in_capitals_are_one() -> None:
    cards = card("FN:Ida", "UID:Ida-1", "RELATED;TYPE=friend;VALUE=uri:BO-2") + card("FN:Bo", "UID:bo-2")
    (tie,) = ties(read_all(cards))
    assert (tie.first, tie.second) == (PersonRef(uid="Ida-1", name="Ida"), PersonRef(uid="bo-2", name="Bo"))
    verein = card("FN:Verein", "KIND:group", "MEMBER:urn:uuid:IDA-1", "MEMBER:bo-2", version="4.0")
    (group,) = groups(read_all(cards + verein))
    assert group.members == ("Ida-1", "bo-2")


def test_one_tie_said_from_both_sides_is_one() -> None:
    both = (
        card("FN:a", "UID:a", "RELATED;TYPE=parent:urn:uuid:b"),
        card("FN:b", "UID:b", "RELATED;TYPE=child:urn:uuid:a"),
    )
    assert [tie.tie.relation for tie in ties(read_all("".join(both)))] == ["parent"]
    friends = card("FN:a", "UID:a", "RELATED;TYPE=friend:urn:uuid:b") + card(
        "FN:b", "UID:b", "RELATED;TYPE=friend:urn:uuid:a"
    )
    assert len(ties(read_all(friends))) == 1


def test_nobody_is_tied_to_themselves_or_to_somebody_who_is_not_there() -> None:
    assert not ties(read_all(card("FN:a", "UID:a", "RELATED:urn:uuid:a", "RELATED:urn:uuid:gone")))


def test_ties_reach_across_the_files_of_a_source() -> None:
    members = (
        BytesMember("a.vcf", card("FN:a", "UID:a", "RELATED:urn:uuid:b").encode()),
        BytesMember("b.vcf", card("FN:b", "UID:b").encode()),
    )
    assert len(ties(list(READER.read(BytesSource(members), lambda done, total: None)))) == 1


def test_a_group_has_its_members_by_uid() -> None:
    items = read_all(
        card("FN:Ida", "UID:a", "EMAIL:Ida@a.example")
        + card("FN:Bo", "EMAIL:bo@a.example")
        + card(
            "KIND:group", "FN:Team", "UID:g", "NOTE:Montags", "URL:https://team.example", "MEMBER:urn:uuid:a",
            "MEMBER:mailto:ida@A.example", "MEMBER:mailto:bo@a.example", "MEMBER:urn:uuid:elsewhere",
            version="4.0",
        )
    )  # fmt: skip
    (group,) = groups(items)
    assert group[:4] == ("Team", "", "https://team.example", "Montags")
    assert (group.uid, group.source) == ("g", "vcard")
    assert [len(member) for member in group.members] == [1, 32, 9]
    assert group.members[::2] == ("a", "elsewhere")


def test_apple_s_groups_are_groups() -> None:
    lines = [
        "FN:Club",
        f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{UUID.upper()}",
        "X-ADDRESSBOOKSERVER-KIND:group",
        "UID:g",
    ]
    (group,) = groups(read_all(card(*lines)))
    assert (group.name, group.members) == ("Club", (UUID,))


def test_what_has_no_place_in_a_group_is_told() -> None:
    items = read_all(card("KIND:group", "FN:Team", "TEL:1", "MEMBER:mailto:no@a.example", version="4.0"))
    reasons = [item.reason for item in items if isinstance(item, Problem) and not item.is_skip]
    assert reasons == [
        "Parts of this group have no place in a group and were left out.",
        "No card of this file has the e-mail addresses of these members: no@a.example.",
    ]


@pytest.mark.parametrize(
    "line", ["ORG:Acme", "CATEGORIES:Music", "BDAY:1990-01-01", "NICKNAME:Singers", "RELATED;VALUE=text:Bo"]
)
def test_nothing_a_group_cannot_hold_is_lost_without_a_word(line: str) -> None:
    (problem, _) = read_all(card("KIND:group", "FN:Choir", "N:Choir;;;;", line, version="4.0"))
    assert isinstance(problem, Problem)
    assert problem.reason == "Parts of this group have no place in a group and were left out."


def test_members_of_what_is_no_group_are_kept() -> None:
    (item,) = read_all(card("FN:Ida", "MEMBER:urn:uuid:a"))
    assert "MEMBER:urn:uuid:a" in repr(item)


def test_files_of_groups_alone_are_read_after_those_of_their_people(tmp_path: Path) -> None:
    group = card("FN:Choir", "UID:g", "KIND:group", f"MEMBER:urn:uuid:{UUID}", version="4.0")
    ida = card("FN:Ida", f"UID:{UUID}")
    for name, text in (("a.vcf", group), ("b.vcf", ida), ("c.vcf", group.replace("Choir", "Boat") + ida)):
        (tmp_path / name).write_text(text)
    files = in_order(open_files([tmp_path / "a.vcf", tmp_path / "b.vcf", tmp_path / "c.vcf"]))
    assert [Path(file.account.path).name for file in files] == ["b.vcf", "c.vcf", "a.vcf"]
    (choir,) = imported_twice(tmp_path, tmp_path / "a.vcf", tmp_path / "b.vcf").groups
    assert len(choir.members) == 1
