"""Groups whose members stand in another file than the group, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.draft import Problem, RecordDraft
from netdesk.domain.importing import Choice, PlannedRow
from netdesk.domain.network import Group
from netdesk.importers.plan import Planner
from tests.importers.imported import imported_twice
from tests.importers.planned import Network, contact, outcomes
from tests.importers.vcard.reading import card

IDA, BO = "0b9a2c34-1111-4222-8333-444455556666", "0b9a2c34-1111-4222-8333-444455557777"
CHOIR = RecordDraft("choir", Group("Choir", members=(IDA, BO, "nobody"), source="vcard", uid="g"))


def planned(*choices: tuple[int, Choice]) -> list[PlannedRow]:
    """Ida and the choir in one file, Bo in the next one."""
    planner = Planner(Network(), choices=dict(choices), files=2)
    first = planner.rows(iter([contact("Ida Muster", uid=IDA), CHOIR]), "a.vcf", "vcard")
    return [*first, *planner.rows(iter([contact("Bo Ohm", uid=BO)]), "b.vcf", "vcard")]


def groups(rows: list[PlannedRow]) -> list[tuple[str, ...]]:
    return [row.record.members for row in rows if isinstance(row.record, Group)]


@pytest.mark.parametrize("names", [("a.vcf", "b.vcf"), ("b.vcf", "a.vcf")])
def test_a_member_of_a_later_file_is_in_the_group_at_once(tmp_path: Path, names: tuple[str, str]) -> None:
    choir = card(
        "KIND:group", "FN:Choir", "UID:g", *(f"MEMBER:urn:uuid:{uid}" for uid in (IDA, BO)), version="4.0"
    )
    texts = (card("FN:Ida Muster", f"UID:{IDA}") + choir, card("FN:Bo Ohm", f"UID:{BO}"))
    for name, text in zip(names, texts, strict=True):
        (tmp_path / name).write_text(text, newline="")
    whole = imported_twice(tmp_path, *(tmp_path / name for name in names))
    (group,) = whole.groups
    assert set(group.members) == {one.uid for one in whole.contacts}


def test_a_list_of_ldif_has_those_of_a_later_file(tmp_path: Path) -> None:
    rowers = "dn: cn=Rowers\nobjectclass: groupOfNames\ncn: Rowers\nmember: cn=Ida\nmember: cn=Bo\n"
    (tmp_path / "a.ldif").write_text(f"dn: cn=Ida\ncn: Ida Muster\n\n{rowers}")
    (tmp_path / "b.ldif").write_text("dn: cn=Bo\ncn: Bo Ohm\n")
    whole = imported_twice(tmp_path, tmp_path / "a.ldif", tmp_path / "b.ldif")
    (group,) = whole.groups
    assert set(group.members) == {one.uid for one in whole.contacts}


def test_whom_nobody_knows_is_told_of_at_the_end() -> None:
    *rows, told = planned()
    assert groups(rows) == [(IDA,), (IDA, BO)]
    assert isinstance(told.draft, Problem)
    assert (told.draft.where, told.draft.reason, told.draft.is_skip) == (
        "choir", "1 member of this group has no card, here or in NetDesk.", False,
    )  # fmt: skip


def test_a_group_that_is_left_out_stays_out() -> None:
    rows = planned((1, Choice(is_wanted=False)))
    assert groups(rows) == []
    assert not any(isinstance(row.draft, Problem) for row in rows)


def test_somebody_who_is_left_out_is_in_no_group_and_is_somebody() -> None:
    *rows, told = planned((2, Choice(is_wanted=False)))
    assert groups(rows) == [(IDA,)]
    assert isinstance(told.draft, Problem)
    assert told.draft.reason.startswith("1 member")


def test_that_somebody_came_later_can_be_left_out() -> None:
    own, late = (row for row in planned() if row.title == "Choir")
    assert (late.outcome, late.file) == ("merge", "a.vcf")
    assert own.draft.where != late.draft.where
    rows = planned((late.number, Choice(is_wanted=False)))
    assert outcomes(row for row in rows if row.number == late.number) == ["skipped"]
    assert groups(rows) == [(IDA,)]
