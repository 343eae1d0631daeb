"""Who somebody being typed in probably is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.lookalikes import Lookalike, Lookalikes
from netdesk.domain.contact import Contact, Labelled
from tests.window.network import add


@pytest.fixture
def ida(network: Desk) -> int:
    return add(network, "Ida", "Muster", organisation="Acme", emails=(Labelled("ida@acme.example"),))


@pytest.fixture
def lookalikes(qtbot: QtBot, network: Desk, ida: int) -> Lookalikes:
    found = Lookalikes(network)
    assert found.of(Contact(formatted_name="Ida Muster")) == []
    with qtbot.waitSignal(found.ready, timeout=60_000):
        pass
    return found


def test_the_likeliest_comes_with_the_reason(network: Desk, ida: int, lookalikes: Lookalikes) -> None:
    typed = Contact(formatted_name="Ida M.", emails=(Labelled("IDA@acme.example"),))
    assert lookalikes.of(typed) == [Lookalike(ida, 97, "same e-mail address")]
    typed = Contact(formatted_name="Ida Mutser", organisation="Acme")
    assert lookalikes.of(typed) == [Lookalike(ida, 72, "nearly the same name and organisation")]


def test_somebody_else_and_oneself_are_nobody(network: Desk, ida: int, lookalikes: Lookalikes) -> None:
    assert lookalikes.of(Contact(formatted_name="Otto Beispiel")) == []
    themselves = network.contact(ida)
    assert themselves is not None
    assert lookalikes.of(themselves) == []


def test_a_slip_in_the_name_alone_is_found_by_who_asks_for_less(ida: int, lookalikes: Lookalikes) -> None:
    typed = Contact(formatted_name="Ida Mutser")
    assert lookalikes.of(typed) == []
    assert lookalikes.of(typed, least=1) == [Lookalike(ida, 30, "nearly the same name")]
