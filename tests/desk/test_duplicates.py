"""Looking through the network for people who are there twice, and making one of two."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk import headless
from netdesk.desk.desk import Desk
from netdesk.desk.duplicates import DuplicatePair, Duplicates
from netdesk.domain.command import DeleteContacts, EditContact, LogInteraction
from netdesk.domain.contact import ME, MERGED, Day, Interaction, Labelled, SourceId
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.store.whole_network import read_network
from tests.importers.imported import imported_twice
from tests.window.network import add, log


def found(qtbot: QtBot, duplicates: Duplicates) -> list[tuple[str, str, int]]:
    with qtbot.waitSignal(duplicates.looked, timeout=60_000):
        duplicates.look()
    return [(pair.first.name, pair.second.name, pair.certainty) for pair in duplicates.pairs]


def merged(qtbot: QtBot, duplicates: Duplicates) -> int:
    with qtbot.waitSignal(duplicates.merged, timeout=60_000) as told:
        duplicates.merge_several(duplicates.certain())
    assert told.args is not None
    return int(told.args[0])


@pytest.fixture
def duplicates(network: Desk) -> Duplicates:
    """Ida three times, by one e-mail address; Bob and Robert of one firm; two Annas of whom nobody knows."""
    same = (Labelled("ida@acme.example"),)
    add(network, "Ida", "Muster", emails=same, days=(Day("birthday", "1980-04-12"),))
    ida = add(network, "Ida", "Muster-Beispiel", emails=same, title="Director", organisation="Acme")
    log(network, ida, 3)
    add(network, "I.", "Muster", emails=same, notes="Plays the cello")
    add(network, "Bob", "Meier", organisation="Werft Nord")
    add(network, "Robert", "Meier", organisation="Werft Nord GmbH")
    add(network, "Anna", "Albers", emails=())
    add(network, "Anna", "Albers", emails=(), organisation="Kontor West")
    return Duplicates(network)


def test_everybody_who_could_be_one_is_found_the_most_certain_first(
    qtbot: QtBot, duplicates: Duplicates
) -> None:
    pairs = found(qtbot, duplicates)
    assert pairs[3:] == [("Bob Meier", "Robert Meier", 82), ("Anna Albers", "Anna Albers", 50)]
    assert {certainty for _, _, certainty in pairs[:3]} == {97}
    assert duplicates.is_current
    bob = duplicates.pairs[3]
    assert (bob.first.detail, bob.reason) == ("Werft Nord", "short form of the name and organisation")
    assert not bob.is_certain


def test_who_looks_anew_is_told_once(
    qtbot: QtBot, network: Desk, duplicates: Duplicates, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end, look_through = threading.Event(), threading.Event(), duplicates._found

    def slow(region: str, yourself: str) -> tuple[DuplicatePair, ...]:
        begun.set()
        assert may_end.wait(60)
        return look_through(region, yourself)

    monkeypatch.setattr(duplicates, "_found", slow)
    told: list[bool] = []
    duplicates.looked.connect(lambda: told.append(duplicates.is_looking))
    duplicates.look()
    assert begun.wait(60)
    duplicates.look()
    may_end.set()
    qtbot.waitUntil(lambda: not network.jobs.is_busy, timeout=60_000)
    assert told == [False]
    assert len(duplicates.pairs) == 5


def test_the_one_with_more_exchanges_stays_and_both_keep_what_they_had(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    pair = duplicates.pairs[0]
    compared = duplicates.compare(pair)
    assert compared is not None
    assert (compared.stays.family_name, compared.exchanges) == ("Muster-Beispiel", (1, 0))
    assert [conflict.field for conflict in compared.conflicts] == ["formatted_name"]
    assert duplicates.merge(pair)
    ida = network.contact(compared.stays.id)
    assert ida is not None
    assert (ida.formatted_name, ida.title, ida.birthday) == ("Ida Muster-Beispiel", "Director", "1980-04-12")
    assert ("Name (earlier)", "Ida Muster") in [tuple(one) for one in ida.fields]
    assert SourceId(MERGED, compared.goes.uid) in ida.source_ids
    assert network.contact(compared.goes.id) is None
    assert str(network.undo_label) == "Merge Ida Muster-Beispiel"
    network.undo()
    assert network.contact(compared.goes.id) == compared.goes
    assert network.contact(compared.stays.id) == compared.stays


def test_the_value_of_the_other_one_can_be_chosen(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    pair = duplicates.pairs[0]
    assert duplicates.merge(pair, frozenset({"formatted_name"}))
    names = [network.name_of(one.id) for one in (pair.first, pair.second)]
    assert sorted(names) == ["", "Ida Muster"]


def test_all_who_are_certain_become_one_in_one_step(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    before = network.people.counts().people
    assert merged(qtbot, duplicates) == 2
    assert network.people.counts().people == before - 2
    assert {pair.first.name for pair in duplicates.pairs} == {"Bob Meier", "Anna Albers"}
    assert found(qtbot, duplicates)[0][2] == 82
    assert merged(qtbot, duplicates) == 0
    network.undo()
    assert network.people.counts().people == before


def test_people_kept_apart_are_not_found_again_until_that_is_undone(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    bob = next(pair for pair in duplicates.pairs if pair.first.name == "Bob Meier")
    assert duplicates.keep_apart([bob])
    assert bob not in duplicates.pairs
    assert "Bob Meier" not in {first for first, _, _ in found(qtbot, duplicates)}
    network.undo()
    assert "Bob Meier" in {first for first, _, _ in found(qtbot, duplicates)}


def test_whom_somebody_kept_apart_no_chain_of_certain_pairs_makes_one(
    qtbot: QtBot, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    assert duplicates.keep_apart(duplicates.pairs[:1])
    assert merged(qtbot, duplicates) == 0


def test_merging_the_certain_ones_can_be_stopped(qtbot: QtBot, network: Desk, duplicates: Duplicates) -> None:
    found(qtbot, duplicates)
    before = network.people.counts().people
    go_on = threading.Event()
    for _worker in range(2):
        network.jobs.run(lambda _job: go_on.wait(60), lambda _answer: None)
    with qtbot.waitSignal(duplicates.merged, timeout=60_000) as told:
        duplicates.merge_several(duplicates.certain())
        duplicates.cancel_merging()
        go_on.set()
    assert told.args == [0]
    assert network.people.counts().people == before


def test_when_the_certain_ones_cannot_be_merged_now_that_is_told(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    with closing(network.file.writer()) as other, qtbot.waitSignal(network.failed, timeout=60_000) as failed:
        other.execute("BEGIN IMMEDIATE")
        assert merged(qtbot, duplicates) == 0
        other.execute("ROLLBACK")
    assert failed.args == ["The network is being written just now; please try again in a moment."]


def test_a_change_of_people_makes_the_list_outdated_and_one_of_ties_does_not(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    log(network, duplicates.pairs[0].first.id, 1)
    assert duplicates.is_current
    with qtbot.waitSignal(duplicates.outdated):
        add(network, "Otto", "Beispiel")
    assert not duplicates.is_current


def test_two_people_who_are_not_alike_can_be_chosen_and_stay_first_until_they_are_merged(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    ida, robert = (add(network, *name, emails=()) for name in (("Lea", "Lind"), ("Tom", "Tann")))
    pair = duplicates.choose(robert, ida)
    assert pair is not None
    assert (pair.first.name, pair.second.name, pair.certainty) == ("Lea Lind", "Tom Tann", 0)
    found(qtbot, duplicates)
    assert duplicates.pairs[0] == pair
    assert pair not in duplicates.certain()
    assert duplicates.merge(pair)
    assert pair not in duplicates.pairs
    assert duplicates.choose(ida, robert) is None


def test_two_chosen_people_who_are_alike_come_once_with_the_reason_found(
    qtbot: QtBot, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    anna = duplicates.pairs[-1]
    duplicates.choose(anna.first.id, anna.second.id)
    found(qtbot, duplicates)
    assert duplicates.pairs[0] == anna
    assert len(duplicates.pairs) == len(set(duplicates.pairs))


def test_a_pair_of_which_one_is_gone_is_not_merged(
    qtbot: QtBot, network: Desk, duplicates: Duplicates
) -> None:
    found(qtbot, duplicates)
    pair: DuplicatePair = duplicates.pairs[0]
    network.do(DeleteContacts((pair.second.id,)))
    assert duplicates.compare(pair) is None
    assert not duplicates.merge(pair)


def test_when_the_file_cannot_be_read_the_list_stays_and_the_reason_is_told(
    qtbot: QtBot, network: Desk, duplicates: Duplicates, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(qtbot, duplicates)
    before = duplicates.pairs

    def gone() -> None:
        raise KnownError("The disk is gone.")

    monkeypatch.setattr(network.file, "reader", gone)
    told: list[str] = []
    network.failed.connect(told.append)
    found(qtbot, duplicates)
    assert told == ["The disk is gone."]
    assert duplicates.pairs == before
    assert not duplicates.is_looking
    assert not duplicates.is_current


@pytest.fixture
def own_card(network: Desk) -> int:
    """The card of the owner in their own address book."""
    owner = network.contact(ME)
    assert owner is not None
    mail = (Labelled("mira@own.example"),)
    network.do(EditContact(replace(owner, given_name="Mira", family_name="Osei", emails=mail)))
    return add(network, "Mira", "Osei", emails=mail, phones=(Labelled("+49 30 0000321"),))


def test_the_owners_own_card_is_asked_about_and_becomes_part_of_the_owner(
    qtbot: QtBot, network: Desk, own_card: int
) -> None:
    duplicates = Duplicates(network)
    ((first, second, certainty),) = found(qtbot, duplicates)
    (pair,) = duplicates.pairs
    assert (first, second, pair.first.id, pair.first.detail) == ("Mira Osei", "Mira Osei", ME, "yourself")
    assert certainty > 90
    assert duplicates.certain() == ()
    assert duplicates.merge(pair)
    owner = network.contact(ME)
    assert owner is not None
    assert [one.value for one in owner.phones] == ["+49 30 0000321"]
    assert network.contact(own_card) is None
    assert found(qtbot, duplicates) == []
    network.undo()
    assert network.contact(own_card) is not None
    owner = network.contact(ME)
    assert owner is not None
    assert owner.phones == ()


def test_who_is_kept_apart_from_the_owner_is_asked_about_no_more(
    qtbot: QtBot, network: Desk, own_card: int
) -> None:
    duplicates = Duplicates(network)
    assert len(found(qtbot, duplicates)) == 1
    assert duplicates.keep_apart(duplicates.pairs)
    assert found(qtbot, duplicates) == []


def test_an_account_of_yours_with_messages_is_asked_about_and_leaves_them_to_you(
    qtbot: QtBot, network: Desk, own_card: int
) -> None:
    bo = add(network, "Bo", "Berg")
    own, other = (network.contact(one) for one in (own_card, bo))
    assert own is not None
    assert other is not None
    message = Interaction(
        "", Moment(0), "email", "in", "message", (own.uid, other.uid), own.uid, source="mail", source_id="1"
    )
    network.do(LogInteraction(message))
    duplicates = Duplicates(network)
    assert len(found(qtbot, duplicates)) == 1
    assert duplicates.merge(duplicates.pairs[0])
    (one,) = read_network(network.file.connection).interactions
    assert (one.author, one.direction, one.participants) == ("me", "out", (other.uid,))


def test_what_you_wrote_to_yourself_goes_out_and_comes_in_again(
    qtbot: QtBot, network: Desk, own_card: int, tmp_path: Path
) -> None:
    own = network.contact(own_card)
    assert own is not None
    message = Interaction(
        "1", Moment(0), "email", "out", "message", (own.uid,), "me", source="mail", source_id="1"
    )
    network.do(LogInteraction(message))
    duplicates = Duplicates(network)
    found(qtbot, duplicates)
    assert duplicates.merge(duplicates.pairs[0])
    document = tmp_path / "network.json"
    document.write_text("".join(headless.export(network.file.path, "json", ())), encoding="utf-8")
    (one,) = imported_twice(tmp_path, document).interactions
    assert (one.uid, one.author, one.participants) == ("1", "me", ())


def test_somebody_you_have_written_with_is_not_yourself(qtbot: QtBot, network: Desk, own_card: int) -> None:
    duplicates = Duplicates(network)
    assert len(found(qtbot, duplicates)) == 1
    pair = duplicates.pairs[0]
    log(network, own_card, 3)
    with qtbot.waitSignal(network.failed) as told:
        assert not duplicates.merge(pair)
    assert told.args == ["There are exchanges or ties with this contact, so it cannot be yourself."]
    assert network.contact(own_card) is not None
    assert found(qtbot, duplicates) == []


def test_of_several_merged_together_the_owner_stays(qtbot: QtBot, network: Desk, own_card: int) -> None:
    third = add(network, "Mira", "Osei", emails=(Labelled("mira@own.example"),), title="Director")
    duplicates = Duplicates(network)
    found(qtbot, duplicates)
    with qtbot.waitSignal(duplicates.merged, timeout=60_000):
        duplicates.merge_several(duplicates.pairs)
    assert network.contact(own_card) is None
    assert network.contact(third) is None
    owner = network.contact(ME)
    assert owner is not None
    assert owner.title == "Director"
