"""What a network gave out brings nothing new when it is imported into the same network again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.desk import headless
from netdesk.domain.contact import Contact, Extra, Fact, Labelled, Photo, Presence, Related, School
from netdesk.domain.document import NetworkDocument
from netdesk.domain.exporting import SUFFIXES, Form
from netdesk.domain.network import Group
from netdesk.exporters.document_text import document_text
from tests.exporters.test_program_tables import IDA
from tests.exporters.test_scope import NETWORK
from tests.importers.imported import imported, read_whole

FULL = replace(
    IDA,
    photo=Photo("image/png", b"\x89PNG\r\n\x1a\n"),
    presences=(*IDA.presences, Presence("telegram", state="connected"), Presence("x", is_following=True)),
    facts=(Fact("Cello", "music", is_private=True),),
    schools=(School("Uni Bonn"),),
    circle=15,
    extras=(Extra("vcard", "X-KNOWN-TO-OTHERS;TYPE=a:b"),),
)
BO = Contact(uid="bo", formatted_name="Bo Berg", given_name="Bo", family_name="Berg",
             emails=(Labelled("bo@example.org"),))  # fmt: skip
UTA = Contact(uid="uta", formatted_name="Uta Ulm", given_name="Uta", family_name="Ulm")


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network with three people and an entry of every kind."""
    folder = tmp_path_factory.mktemp("network")
    document: NetworkDocument = replace(NETWORK, contacts=(FULL, BO, UTA))
    (folder / "all.json").write_text("".join(document_text(document)), encoding="utf-8")
    imported(folder / "n.netdesk", folder / "all.json")
    return folder / "n.netdesk"


def given_out(network: Path, form: Form, folder: Path) -> Path:
    path = folder / f"out{SUFFIXES[form]}"
    path.write_bytes("".join(headless.export(network, form, [])).encode())
    return path


@pytest.mark.parametrize("form", ["json", "vcard", "vcard-3", "csv"])
def test_nothing_is_new_and_nothing_changes(network: Path, form: Form, tmp_path: Path) -> None:
    again = tmp_path / "n.netdesk"
    shutil.copy(network, again)
    before = read_whole(again)
    (account,) = imported(again, given_out(network, form, tmp_path))
    assert account.read
    assert (account.new, account.merged) == (0, 0), account
    assert read_whole(again) == before


def test_a_calendar_tells_birthdays_that_are_known(network: Path, tmp_path: Path) -> None:
    again = tmp_path / "n.netdesk"
    shutil.copy(network, again)
    (account,) = imported(again, given_out(network, "ics", tmp_path))
    assert (account.new, account.merged, account.unchanged) == (0, 0, 1), account


@pytest.mark.parametrize("form", ["google-csv", "outlook-csv"])
def test_tables_of_fewer_columns_find_everybody(network: Path, form: Form, tmp_path: Path) -> None:
    again = tmp_path / "n.netdesk"
    shutil.copy(network, again)
    (account,) = imported(again, given_out(network, form, tmp_path))
    assert (account.read, account.new, account.skipped) == (3, 0, 0), account


@pytest.mark.parametrize("form", ["json", "vcard", "vcard-3"])
def test_a_new_network_gets_the_same_people(network: Path, form: Form, tmp_path: Path) -> None:
    imported(tmp_path / "new.netdesk", given_out(network, form, tmp_path))
    was, now = (
        {one.uid: replace(one, id=0) for one in read_whole(path).contacts}
        for path in (network, tmp_path / "new.netdesk")
    )
    assert now == was


@pytest.mark.parametrize("form", ["json", "vcard", "vcard-3"])
@pytest.mark.parametrize(
    "uid",
    ["urn:uuid:3", "3F2504E0-4F89-11D3-9A0C-0305E82C3301", "urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301"],
)
def test_whatever_uid_somebody_has_cards_that_name_them_mean_them(
    uid: str, form: Form, tmp_path: Path
) -> None:
    uta = replace(UTA, uid=uid, related=(Related("Bo", "friend", "bo"),))
    document = NetworkDocument(contacts=(BO, uta), groups=(Group("Choir", members=("bo", uid), uid="choir"),))
    (tmp_path / "all.json").write_text("".join(document_text(document)), encoding="utf-8")
    imported(tmp_path / "one.netdesk", tmp_path / "all.json")
    imported(tmp_path / "two.netdesk", given_out(tmp_path / "one.netdesk", form, tmp_path))
    two = read_whole(tmp_path / "two.netdesk")
    assert {one.uid for one in two.contacts} == {"bo", uid}
    assert [set(one.members) for one in two.groups] == [{"bo", uid}]
