"""What several contacts have who are made one, and how files know the one who stays."""

from __future__ import annotations

from pathlib import Path

from netdesk.desk.made_one import made_one
from netdesk.domain import command as c
from netdesk.domain.contact import Labelled
from netdesk.store.contact_rows import read_contacts
from tests.importers.imported import imported, read_whole
from tests.store.networks import do_all, network, person

TOM = "BEGIN:VCARD\nVERSION:3.0\nFN:Tom Tann\nEMAIL:tom@x.example\nTEL:+49 30 0000123\nEND:VCARD\n"


def test_a_card_without_an_id_of_who_was_merged_comes_to_the_one_who_stays(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        mails = ((Labelled("lea@x.example"),), (Labelled("tom@x.example"),))
        do_all(
            file,
            *(person(name, emails=one) for name, one in zip(("Lea Lind", "Tom Tann"), mails, strict=True)),
        )
        lea, tom = read_contacts(file.connection, [2, 3])
        do_all(file, c.MergeContacts((c.Merging(made_one(lea, (tom,), "DE"), (3,)),)))
    cards = tmp_path / "cards.vcf"
    cards.write_text(TOM, encoding="utf-8")
    imported(tmp_path / "n.netdesk", cards)
    (lea,) = read_whole(tmp_path / "n.netdesk").contacts
    assert (lea.formatted_name, [one.value for one in lea.phones]) == ("Lea Lind", ["+49 30 0000123"])
