"""Which of two cards came first makes no difference to whether they are one person."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import Contact, Day, Labelled
from netdesk.domain.draft import ContactDraft
from tests.importers.planned import Network, plan

NAMES = (
    "Ida Muster", "Muster, Ida", "Ida Mutser", "Idi Muster", "Ida Maria Muster", "Otto Beispiel", "Ida",
)  # fmt: skip
FIRMS = ("", "Acme", "Acme GmbH", "Acme Pumpen", "Beispiel AG")


def labelled(*values: str) -> st.SearchStrategy[tuple[Labelled, ...]]:
    return st.lists(st.sampled_from(values).map(Labelled), max_size=1).map(tuple)


CARD = st.builds(
    Contact,
    formatted_name=st.sampled_from(NAMES),
    organisation=st.sampled_from(FIRMS),
    title=st.sampled_from(("", "Director")),
    emails=labelled("muster@mail.example", "b@acme.example"),
    phones=labelled("030 0000123"),
    days=st.lists(
        st.sampled_from(("1980-04-12", "--04-12", "1991-01-01")).map(lambda text: Day("birthday", text)),
        max_size=1,
    ).map(tuple),
)


def people_after(*cards: Contact) -> int:
    network = Network()
    for number, card in enumerate(cards):
        network.take(plan(network, ContactDraft(f"card {number}", card)))
    return len(network.contacts)


@settings(max_examples=100, deadline=None)
@given(CARD, CARD)
def test_two_cards_are_one_person_or_two_in_either_order(one: Contact, other: Contact) -> None:
    assert people_after(one, other) == people_after(other, one)


@settings(max_examples=60, deadline=None)
@given(CARD, CARD)
def test_importing_both_again_adds_nobody(one: Contact, other: Contact) -> None:
    assert people_after(one, other, one, other) == people_after(one, other)
