"""Ties between cards of several files, and between a card and the network."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from netdesk.domain import command as c
from netdesk.domain.contact import ME_UID
from netdesk.domain.draft import TieDraft
from netdesk.domain.importing import Choice, PlannedRow
from netdesk.store.batches import read_batches
from netdesk.store.network_file import NetworkFile
from netdesk.store.take_back import take_back
from tests.importers.imported import imported, imported_twice, preview, read_whole
from tests.importers.vcard.reading import card

UUID = "0b9a2c34-1111-4222-8333-444455556666"
IDA_NAMES_BO = card("FN:Ida Muster", "UID:ida", f"RELATED;TYPE=parent:urn:uuid:{UUID.upper()}", version="4.0")
BO = card("FN:Bo Muster", f"UID:urn:uuid:{UUID}", version="4.0")
BO_NAMES_IDA = card(
    "FN:Bo Muster", f"UID:{UUID}", "item1.X-ABRELATEDNAMES;type=pref:Ida Muster",
    "item1.X-ABLabel:_$!<Child>!$_",
)  # fmt: skip
PARENT = {("Ida Muster", "parent", "Bo Muster")}


def file(folder: Path, text: str, name: str = "a.vcf") -> Path:
    path = folder / name
    path.write_text(text, newline="")
    return path


def ties(network: Path) -> set[tuple[str, str, str]]:
    """(whose, what, who) of every tie, from the end that is named first in the alphabet for `parent`."""
    whole = read_whole(network)
    names = {one.uid: one.formatted_name for one in whole.contacts} | {ME_UID: "me"}
    found = [(names[one.first], one.relation, names[one.second], one.reverse) for one in whole.ties]
    assert len(set(found)) == len(found)
    return {
        (first, relation, second) if relation != "child" else (second, reverse, first)
        for first, relation, second, reverse in found
    }


@pytest.mark.parametrize("texts", [(IDA_NAMES_BO, BO), (BO, IDA_NAMES_BO)])
def test_a_card_in_another_file_is_tied_in_whichever_order_they_come(
    tmp_path: Path, texts: tuple[str, str]
) -> None:
    together, one_by_one = tmp_path / "together.netdesk", tmp_path / "one.netdesk"
    paths = [file(tmp_path, text, f"{place}.vcf") for place, text in enumerate(texts)]
    imported(together, *paths)
    for path in paths:
        imported(one_by_one, path)
    assert ties(together) == ties(one_by_one) == PARENT


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    whole = imported_twice(tmp_path, file(tmp_path, IDA_NAMES_BO), file(tmp_path, BO_NAMES_IDA, "b.vcf"))
    assert [(one.relation, one.reverse, one.closeness) for one in whole.ties] == [
        ("parent", "child", "family")
    ]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_full_name_is_enough_where_one_person_bears_it(tmp_path: Path, is_first: bool) -> None:
    network = tmp_path / "n.netdesk"
    paths = [
        file(tmp_path, BO_NAMES_IDA),
        file(tmp_path, card("FN:Ida Muster", "EMAIL:i@x.example"), "b.vcf"),
    ]
    for path in paths if is_first else reversed(paths):
        imported(network, path)
    assert ties(network) == PARENT


def test_a_name_that_several_bear_or_that_is_a_mere_first_name_makes_no_tie(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    idas = [card("FN:Ida Muster", f"EMAIL:{one}@{one}.example", f"ORG:{one}") for one in ("acme", "beta")]
    short = card("FN:Otto Beispiel", "RELATED;TYPE=friend;VALUE=text:Kim", version="4.0") + card("FN:Kim")
    imported(network, file(tmp_path, BO_NAMES_IDA), file(tmp_path, "".join(idas) + short, "b.vcf"))
    assert not ties(network)


def test_a_uid_that_somebody_known_turns_out_to_have_ties_them_too(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    mail = "EMAIL:bo@x.example"
    cards = (card("FN:Bo Muster", mail), IDA_NAMES_BO, card("FN:Bo Muster", mail, f"UID:{UUID}"))
    for place, text in enumerate(cards):
        imported(network, file(tmp_path, text, f"{place}.vcf"))
    assert ties(network) == PARENT


def test_what_a_person_did_without_does_not_come_back_by_another_file(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, file(tmp_path, IDA_NAMES_BO), file(tmp_path, BO, "b.vcf"))
    with NetworkFile(network) as opened:
        opened.do(c.DeleteTie(1))
    imported(network, file(tmp_path, card("FN:Nina Neu"), "c.vcf"))
    assert not ties(network)


def test_taking_back_the_import_that_brought_the_other_takes_the_tie_away(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, file(tmp_path, IDA_NAMES_BO))
    before = read_whole(network)
    imported(network, file(tmp_path, BO, "b.vcf"))
    assert ties(network) == PARENT
    with NetworkFile(network) as opened:
        take_back(opened.connection, read_batches(opened.connection)[0].id)
    after = read_whole(network)
    assert (after.ties, after.contacts) == ((), before.contacts)


def rows_of(network: Path, path: Path, choices: Mapping[int, Choice]) -> list[PlannedRow]:
    return [row for row in preview(network, path, choices) if isinstance(row.draft, TieDraft)]


def test_a_tie_that_is_left_out_is_not_told_by_the_other_end(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, file(tmp_path, card("FN:Nina Neu")))
    both = card("FN:Ida Muster", "RELATED;TYPE=parent;VALUE=text:Bo Muster", version="4.0") + BO_NAMES_IDA
    path = file(tmp_path, both, "both.vcf")
    (row,) = rows_of(network, path, {})
    assert (row.title, row.outcome, row.is_counted) == ("Ida Muster: Bo Muster", "new", False)
    (left,) = rows_of(network, path, {row.number: Choice(is_wanted=False)})
    assert (left.number, left.outcome, left.record) == (row.number, "skipped", None)
