"""Making one of many contacts at once, while the person goes on working."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netdesk.desk.bulk_merge import merge_all
from netdesk.desk.desk import Desk
from netdesk.desk.jobs import Job
from netdesk.domain.command import DeleteContacts, EditContact
from netdesk.domain.error import CancelledError
from tests.window.network import add


def contact_ids(network: Desk) -> list[int]:
    return [add(network, "Ida", family) for family in ("Muster", "Beispiel", "Berg", "Krogh")]


def test_an_edit_that_comes_while_they_are_worked_out_is_kept(network: Desk) -> None:
    first, second, third, fourth = contact_ids(network)
    edits: list[int] = []

    def edit_once(done: int, _count: int) -> None:
        contact = network.contact(first)
        if done == 1 and not edits and contact is not None:
            edits.append(done)
            network.do(EditContact(replace(contact, notes="Back from the yard")))

    job = Job(lambda call: call(), edit_once)
    made = merge_all(job, network.file, [(first, second), (third, fourth)], "DE")
    merged = network.contact(first)
    assert edits
    assert made.gone == {second, fourth}
    assert merged is not None
    assert merged.notes == "Back from the yard"


def test_who_is_deleted_while_they_are_worked_out_hinders_nobody_else(network: Desk) -> None:
    first, second, third, fourth = contact_ids(network)

    def delete_once(done: int, _count: int) -> None:
        if done == 1 and network.contact(second) is not None:
            network.do(DeleteContacts((second,)))

    job = Job(lambda call: call(), delete_once)
    assert merge_all(job, network.file, [(first, second), (third, fourth)], "DE").gone == {fourth}
    assert network.contact(first) is not None


def test_nobody_is_merged_when_it_is_stopped_at_the_end_of_the_work(network: Desk) -> None:
    first, second, *_ = contact_ids(network)
    job = Job(lambda call: call(), lambda done, count: job.cancel() if done == count - 1 else None)
    with pytest.raises(CancelledError):
        merge_all(job, network.file, [(first, second)], "DE")
    assert network.contact(second) is not None
