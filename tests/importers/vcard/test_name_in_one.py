"""Cards and rows that tell a name in one piece keep it so, and are sorted by the family name in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netdesk.exporters.vcard import write_vcard
from netdesk.store.network_file import reading
from tests.importers.imported import imported, imported_twice, read_whole

IN_ORDER = [
    "Klaus (Klausi) Adler", "Kim", "Muster, Bo", "Dr. Otto van den Berg, PhD", "Yilmaz GmbH", "Ida Zander",
    "王 小明",
]  # fmt: skip
NAMES = IN_ORDER[::-1]


def cards(folder: Path, *names: str, name_parts: str = "") -> Path:
    path = folder / "cards.vcf"
    lines = [
        f"BEGIN:VCARD\nVERSION:4.0\nFN:{name.replace(',', chr(92) + ',')}\n{name_parts}END:VCARD\n"
        for name in names
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def table(folder: Path, *names: str) -> Path:
    path = folder / "people.csv"
    rows = (f'"{name}";p{number}@example.org' for number, name in enumerate(names))
    path.write_text("\n".join(("Name;E-Mail", *rows, "")), encoding="utf-8")
    return path


def test_a_card_comes_out_with_the_name_it_came_in_with(tmp_path: Path) -> None:
    whole = imported_twice(tmp_path, cards(tmp_path, *NAMES))
    text = "".join(write_vcard(whole.contacts)).replace("\r\n ", "").replace("\\,", ",")
    told = [line.removeprefix("FN:") for line in text.split("\r\n") if line.startswith("FN:")]
    assert sorted(told) == sorted(NAMES)
    assert not any(one.given_name or one.family_name for one in whole.contacts)


@pytest.mark.parametrize("write", [cards, table], ids=["cards", "rows"])
def test_lists_are_sorted_by_the_family_name(tmp_path: Path, write: Callable[..., Path]) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, write(tmp_path, *NAMES))
    with reading(network) as connection:
        rows = connection.execute(
            "SELECT formatted_name FROM contact WHERE id>1 ORDER BY sort_key"
        ).fetchall()
    assert [name.replace("Bo Muster", "Muster, Bo") for (name,) in rows] == IN_ORDER


def test_a_card_with_parts_brings_them_to_who_had_none(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, cards(tmp_path, "Ida Zander"))
    imported(network, cards(tmp_path, "Ida Zander", name_parts="N:Zander;Ida;;;\nEMAIL:ida@example.org\n"))
    (ida,) = read_whole(network).contacts
    assert (ida.given_name, ida.family_name) == ("Ida", "Zander")
    (account,) = imported(network, cards(tmp_path, "Ida Zander"))
    assert (account.new, account.merged) == (0, 0)
    assert read_whole(network).contacts == (ida,)
