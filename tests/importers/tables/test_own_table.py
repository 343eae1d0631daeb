from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from netdesk.desk.headless import export, import_files
from netdesk.domain.contact import Address, Contact, Job, Labelled, Photo, Presence
from netdesk.exporters.csv_table import write_csv
from netdesk.exporters.google_csv import write_google_csv
from tests.exporters.test_document import FULL
from tests.importers.imported import read_whole
from tests.importers.tables.sources import contacts, key, only, read, reasons

IDA = Contact(uid="ida-north", formatted_name="Ida Muster", given_name="Ida", family_name="Muster")
NORTH = replace(IDA, organisation="Werft Nord", emails=(Labelled("ida@north.example"),))
SOUTH = replace(IDA, uid="ida-south", organisation="Kontor Süd", emails=(Labelled("ida@south.example"),))


def written(*people: Contact) -> str:
    return "".join(write_csv(people))


def test_only_netdesk_s_table_is_its_own() -> None:
    assert key(written(IDA)) == "netdesk-csv"
    assert key("".join(write_google_csv([IDA]))) == "google-csv"
    assert key("Name,UID,E-mail\nIda Muster,1,ida@example.org\n") == "table"


def test_what_the_table_says_of_a_person_comes_back() -> None:
    found = only(read(written(FULL)))
    for name in (
        "uid", "formatted_name", "given_name", "family_name", "prefix", "organisation", "title", "notes",
        "closeness", "circle", "rhythm_days", "how_met", "met", "purpose", "tags",
    ):  # fmt: skip
        assert getattr(found, name) == getattr(FULL, name), name
    assert [(one.value, one.label) for one in found.emails] == [(one.value, one.label) for one in FULL.emails]
    assert [day.text for day in found.days] == [day.text for day in FULL.days]


def test_addresses_channels_and_cells_like_formulas_come_back() -> None:
    person = replace(
        IDA,
        notes="=1+1",
        phones=(Labelled("+49 30 0000111", "mobile"),),
        addresses=(Address("Kai 1", "Bonn", country="Germany"), Address(formatted="Kai 2\nBonn")),
        presences=(Presence("telegram", state="connected"), Presence("x", "ida", since="2019")),
    )
    assert only(read(written(person))) == person


def test_what_is_preferred_former_or_followed_comes_back() -> None:
    person = replace(
        IDA,
        emails=(Labelled("ida@example.org"), Labelled("i@example.org", "work", is_preferred=True)),
        jobs=(Job("Acme", "", "Fitter", is_current=False), Job("Berg AG", "", "Head")),
        presences=(
            Presence("x", "ida", is_following=True),
            Presence("instagram", "ida", state="mutual", is_following=True, is_follower=True),
        ),
        photo=Photo(url="https://pictures.example/ida.jpg"),
    )
    assert only(read(written(person))) == person
    firm = Contact(uid="f", kind="organisation", formatted_name="Kontor West")
    assert only(read(written(firm))) == firm


def test_a_table_of_the_first_version_is_read() -> None:
    lines = written(replace(IDA, jobs=(Job("Acme", ended="2020"),))).splitlines()
    rows = [list(row) for row in csv.reader(lines)]
    old = [
        at for at, name in enumerate(rows[0]) if not name.endswith(("Preferred", "Former", "Follow", "Kind"))
    ]
    text = "\r\n".join(",".join(row[at] for at in old) for row in rows)
    found = only(read(text))
    assert (found.uid, found.kind, found.jobs) == (
        IDA.uid,
        "person",
        (Job("Acme", ended="2020", is_current=False),),
    )


def test_a_row_without_a_name_is_told_and_one_without_uid_is_somebody_new() -> None:
    items = read(written(replace(IDA, uid=""), replace(IDA, uid="x", formatted_name="")))
    assert only(items).source_ids[0].source == "netdesk-csv-row"
    assert reasons(items) == ["The row names nobody."]
    assert [one.uid for one in contacts(read(written(replace(IDA, uid="me"))))] == [""]


def test_namesakes_are_told_apart_when_the_table_comes_back(tmp_path: Path) -> None:
    path, network = tmp_path / "people.csv", tmp_path / "n.netdesk"
    path.write_text(written(NORTH, SOUTH), "utf-8", newline="")
    import_files(network, [path], lambda *_: None)
    before = read_whole(network)
    assert {one.uid for one in before.contacts} == {"ida-north", "ida-south"}
    path.write_text("".join(export(network, "csv", [])), "utf-8", newline="")
    (account,) = import_files(network, [path], lambda *_: None)
    assert (account.new, account.merged, account.unchanged) == (0, 0, 2)
    assert read_whole(network) == before
