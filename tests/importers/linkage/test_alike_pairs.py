"""Very many people compared at once: the same answers as one by one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import SourceId
from netdesk.domain.importing import KnownPerson
from netdesk.importers.likeness import Likeness
from netdesk.importers.linkage.alike_pairs import alike_pairs
from netdesk.importers.matching import CERTAIN, PROBABLE, People

NAMES = (
    "Ida Muster", "Muster, Ida", "Ida Mutser", "Idi Muster", "Ida Maria Muster", "Bob Meier", "Robert Mayr",
    "Dr. Robert Meier", "Jörg Groß", "Joerg Gross", "LinkedIn Member", "Ida", "Otto Beispiel", "王小明",
    "I. Muster", "Ida M.", "R. Meier", "O. Beispiel", "Ieda Mutser", "Robret Meeier", "Otot Beipsiel",
    "Otto (Ottokar) Beispiel", 'Ottokar "Idi" Muster', "Ottokar Beispiel", "Idi",
    "Gast 7", "Gast 70", "G. 70", "Gats 71", "Gast7",
)  # fmt: skip
FIRMS = ("Acme GmbH", "ACME", "Acme Pumpen", "Beispiel AG")
MAILS = ("ida@acme.example", "i.muster@acme.example", "info@acme.example", "muster@gmail.com", "x@y.example")
ACCOUNTS = ("", "", "user1", "user2", "name:Ida Muster")
URLS = ("https://linkedin.com/in/ida", "https://linkedin.com/in/ida-2", "https://acme.example/team")


def some(values: tuple[str, ...], most: int = 1) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


PERSON = st.builds(
    KnownPerson,
    st.just(0),
    st.just(""),
    some(NAMES, 2),
    some(MAILS, 2),
    some(("030 0000123", "+49 30 0000123", "110")),
    some(URLS),
    st.sampled_from((("vcard", "7"), ("csv", "urn:4711-0815"), *(("telegram", one) for one in ACCOUNTS))).map(
        lambda one: (SourceId(*one),) if one[1] else ()
    ),
    some(FIRMS, 2),
    st.sampled_from(((), (("linkedin", "ida"),), (("whatsapp", ""),), (("telegram", ""),), (("email", ""),))),
    st.sampled_from(("", "1980-04-12", "--04-12", "1991-01-02", "in spring")),
    st.sampled_from(("person", "person", "organisation")),
    st.sampled_from(((), (("Hauptstraße 4", "Köln"),), (("Hauptstr. 4", "Koln"),), (("", "KÖLN"),))),
)
PEOPLE = st.lists(PERSON, max_size=9).map(
    lambda people: [one._replace(contact_id=n, uid=f"uid-{n:04}-x") for n, one in enumerate(people, 2)]
)


def one_by_one(mine: list[KnownPerson], theirs: list[KnownPerson]) -> dict[tuple[int, int], Likeness]:
    people = People(theirs)
    found: dict[tuple[int, int], Likeness] = {}
    for place, person in enumerate(mine):
        likely = people.likenesses(person, people.keys(person))
        if isinstance(likely, dict):
            found |= {(place, one - 2): likeness for one, likeness in likely.items()}
        else:
            certain = (likely.contact_id, *likely.others)
            found |= {(place, one - 2): Likeness(100, likely.reason) for one in certain}
    return {pair: likeness for pair, likeness in found.items() if likeness.certainty}


@settings(max_examples=100, deadline=None)
@given(PEOPLE, PEOPLE)
def test_both_ways_agree_on_everybody_who_is_looked_at(
    mine: list[KnownPerson], theirs: list[KnownPerson]
) -> None:
    mine = [one._replace(uid="") for one in mine]
    at_once = {(one, other): likeness for one, other, likeness in alike_pairs(mine, theirs)}
    expected = one_by_one(mine, theirs)
    for pair, likeness in expected.items():
        if likeness.certainty < 100:
            assert at_once[pair] == likeness
        else:
            assert at_once[pair].certainty == 100
    for pair, likeness in at_once.items():
        # One by one, nobody looks further once somebody certain, or a probable name, is found.
        best = max((one.certainty for (place, _), one in expected.items() if place == pair[0]), default=0)
        assert pair in expected or best >= PROBABLE or likeness.certainty >= CERTAIN


@settings(max_examples=60, deadline=None)
@given(PEOPLE)
def test_within_one_list_each_pair_comes_once_and_as_it_does_from_two(people: list[KnownPerson]) -> None:
    within = alike_pairs(people, people)
    assert all(one > other for one, other, _ in within)
    assert len({(one, other) for one, other, _ in within}) == len(within)
    between = {
        (one, other): likeness for one, other, likeness in alike_pairs(people, list(people)) if one > other
    }
    assert {(one, other): likeness for one, other, likeness in within} == between


def test_nobody_compared_with_nobody_is_nothing() -> None:
    ida = [KnownPerson(2, names=("Ida Muster",))]
    assert alike_pairs([], []) == []
    assert alike_pairs(ida, []) == []
    assert alike_pairs([], ida) == []
    assert alike_pairs(ida, ida) == []


def test_a_name_that_very_many_have_is_asked_about_only_with_a_second_fact() -> None:
    people = [KnownPerson(n, f"u{n}", ("Ida Muster",), emails=(f"{n}@a{n}.example",)) for n in range(2, 90)]
    assert alike_pairs(people, people) == []
    people[7] = people[7]._replace(organisations=("Acme",))
    people[70] = people[70]._replace(organisations=("ACME, Inc.",))
    assert alike_pairs(people, people) == [(70, 7, Likeness(92, "same name and organisation"))]
