"""Pairs of people that are easily taken for one or for two, and what an import makes of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netdesk.domain.contact import Address, Contact, Day, Labelled
from netdesk.domain.draft import ContactDraft
from netdesk.importers.plan import Planner
from tests.importers.planned import Network

Pair = tuple[Contact, Contact]


def who(name: str, *facts: str) -> Contact:
    """`a@b` is a mail, `+49…` a phone, `1980-…` a birthday, `in/…` a profile, `Street, Town` an address, all
    else a firm.
    """
    person = Contact(formatted_name=name)
    for fact in facts:
        if "@" in fact:
            person = replace(person, emails=(Labelled(fact),))
        elif fact.startswith(("+", "0")):
            person = replace(person, phones=(Labelled(fact),))
        elif fact.startswith(("19", "--")):
            person = replace(person, days=(Day("birthday", fact),))
        elif fact.startswith("in/"):
            person = replace(person, urls=(Labelled(f"https://www.linkedin.com/{fact}"),))
        elif ", " in fact:
            street, _, city = fact.rpartition(", ")
            person = replace(person, addresses=(Address(street, city),))
        else:
            person = replace(person, organisation=fact)
    return person


def outcomes(pair: Pair) -> set[str]:
    """What an import of the one does in a network that has the other, whichever comes first."""
    found = set()
    for known, incoming in (pair, pair[::-1]):
        network = Network()
        network.contacts[7] = replace(known, id=7, uid="known")
        (row,) = Planner(network, region="DE").rows(iter([ContactDraft("1", incoming)]), "a.vcf", "vcard")
        found.add({"unchanged": "merge"}.get(row.outcome, row.outcome))
    return found


def parted(name: str, *facts: str) -> Contact:
    """With given and family name, which do not tell a father from his son."""
    return replace(who(name, *facts), given_name="Karl", family_name="Weber")


def both(first: str, second: str, fact: str) -> Pair:
    return who(first, fact), who(second, fact)


def same(name: str, one: str, other: str) -> Pair:
    return who(name, one), who(name, other)


def _names(pair: Pair) -> str:
    return " & ".join(one.formatted_name for one in pair)


JOINED = [
    # letters
    *(
        both(*names, "Acme")
        for names in (
            ("Jörg Müller", "Joerg Mueller"), ("Jörg Müller", "Jorg Muller"),
            ("Günther Weiß", "Guenther Weiss"), ("François Lefèvre", "Francois Lefevre"),
            ("Łukasz Żak", "Lukasz Zak"), ("Søren Ørsted", "Soeren Oersted"),
            ("Søren Ørsted", "Soren Orsted"), ("Çağla Şahin", "Cagla Sahin"), ("Håkan Åberg", "Hakan Aberg"),
            ("Иван Петров", "Ivan Petrov"),
            ("Γιώργος Παπάς", "Giorgos Papas"), ("Pat O'Brien", "O’Brien, Pat"), ("王伟", "王伟"),
        )
    ),
    # order, hyphens, particles
    *(
        both(*names, "Acme")
        for names in (
            ("Ida Muster", "Muster, Ida"), ("Nagy István", "István Nagy"),
            ("Anna-Maria Schulz", "Anna Maria Schulz"), ("Karl-Heinz Ott", "Karlheinz Ott"),
            ("Lea Müller-Lüdenscheid", "Lea Müller Lüdenscheid"),
            ("Anna von der Heide", "Heide, Anna von der"), ("Otto van den Berg", "Otto Van Den Berg"),
        )
    ),
    # titles and decoration
    *(
        both("Ida Muster", name, fact)
        for name in ("Prof. Dr. Ida Muster", "Ida Muster, PhD", "Frau Dr. Ida Muster", "Ida Muster MSc",
                     "Ida Muster 🚀", "Ida Muster | Coach", "Ida Muster (Acme)")
        for fact in ("Acme", "ida@example.org", "030 0000123")
    ),
    # one name fuller than the other, behind one address
    *(
        both(*names, "j@example.org")
        for names in (
            ("John F. Smith", "John Smith"), ("J. Smith", "John Smith"), ("John S.", "John Smith"),
            ("John Francis Smith", "J. F. Smith"), ("Ida Muster", "Ida Muster-Klein"), ("Ida", "Ida Muster"),
            ("Ben Voss", "Benjamin Voss"), ("Bob Miller", "Robert Miller"), ("Sepp Maier", "Josef Maier"),
            ("Kathi Bauer", "Katharina Bauer"), ("Lisa Kern", "Kern, Elisabeth"),
        )
    ),
    # a nickname, behind one address
    both("Heinrich (Mucki) Bode", "Mucki Bode", "bode@example.org"),
    both("Heinrich (Mucki) Bode", "Mucki Bode", "030 0000123"),
    # a short form of two names, behind an address that says which
    both("Michi Yılmaz", "Michael Yılmaz", "michael.yilmaz@example.org"),
    both("Alex Brandt", "Alexandra Brandt", "brandt_alexandra1@example.org"),
    (who("Ida Muster", "ida.muster@gmail.com"), who("Ida Muster", "idamuster@googlemail.com")),
    (who("Ida Muster", "in/ida-muster"), who("I. M.", "in/Ida-Muster/")),
    (who("Ida", "+49 170 0000123"), who("Ida Muster", "0170 0000123")),
    same("Ida Muster", "Acme GmbH", "ACME Inc."),
    same("Ida Muster", "1980-04-12", "--04-12"),
    (who("Hans Muster", "Ring 1, Ulm"), who("Hans Muster", "Ring 1, Ulm", "+49 30 0000123")),
    both("Kim Lee", "Kim Lee", "info@acme.example"),
]  # fmt: skip

ASKED = [
    # the same name and nothing that speaks for one person
    *(
        same(name, *facts)
        for name in ("Thomas Müller", "Kim Lee")
        for facts in (("Acme", "Berg AG"), ("Ring 1, Ulm", "Weg 2, Kiel"),
                      ("+49 30 0000111", "+49 40 0000222"), ("x@gmail.com", "y@gmx.de"),
                      ("kim@acme.example", "kim@berg.example"))
    ),
    # something speaks for it, something against
    (who("Hans Muster", "030 0000123", "1950-01-01"), who("Hans Muster", "030 0000123", "1980-01-01")),
    (who("Kim Lee", "Acme", "in/kim-1"), who("Kim Lee", "Acme", "in/kim-2")),
    (who("Kim Lee", "Acme", "1980-04-12"), who("Kim Lee", "Acme", "1985-01-01")),
    # one address, two names
    *(
        both(*names, "muster@example.org")
        for names in (
            ("Ida Muster", "Otto Muster"), ("Ida Muster", "Ida Klein"), ("Jan Voss", "Jana Voss"),
            ("Daniel Ott", "Daniela Ott"), ("Christian Kern", "Christiane Kern"), ("Paul Frey", "Paula Frey"),
            ("Gabriel Stein", "Gabriele Stein"), ("Karl Roth", "Karla Roth"),
            ("Alex Frost", "Sandra Frost"), ("Uli Stein", "Ulrike Stein"), ("Andi Wolf", "Andrea Wolf"),
        )
    ),
    both("Michi Yılmaz", "Michaela Yılmaz", "michael.yilmaz@example.org"),
    both("Mama", "Ida Muster", "+49 170 0000123"),
    (parted("Karl Weber sen.", "weber@example.org"), parted("Karl Weber jun.", "weber@example.org")),
    (parted("Karl Weber", "Acme"), parted("Karl Weber jun.", "Acme")),
    both("Ida Muster", "Ida Klein", "+49 170 0000123"),
    both("Jan Voss", "Jana Voss", "+49 170 0000123"),
    # nearly one name in one firm
    *(
        both(*names, "Acme")
        for names in (
            ("Bob Miller", "Robert Miller"), ("Kathi Bauer", "Katharina Bauer"),
            ("Hans Huber", "Johannes Huber"),
            ("Alex Frost", "Alexandra Frost"), ("Katrin Bauer", "Kathrin Bauer"),
            ("Ida Mustre", "Ida Muster"),
            ("Anna Schmidt", "Anna Schmitt"), ("Max Freiherr von Stein", "Max von Stein"),
            ("Ida Sophie Muster", "Ida Muster"),
        )
    ),
    # a nickname beside the name of the one is the name of the other
    *(
        both(*names, fact)
        for names in (
            ("Klaus (Klausi) Bode", "Klausi Bode"), ('Robert "Bob" Hale', "Bob Hale"),
            ("Heinrich „Mucki“ Bode", "Mucki Bode"), ("Heinrich Bode (Mucki)", "Mucki Bode"),
            ("Heinrich (Mucki) Bode", "Mucki"),
        )
        for fact in ("Acme", "Ring 1, Ulm")
    ),
    *(
        (replace(who(name), nickname="Mucki", given_name=given, family_name=family), who(other))
        for name, given, family in (("Heinrich Bode", "Heinrich", "Bode"), ("Dr. Heinrich Bode", "", ""))
        for other in ("Mucki Bode", "Bode, Mucki", "Mucki")
    ),
    # a slip in both words, and a second fact
    *(both(*names, fact)
      for names in (("Kathrrin Muusterfeld", "Kathrin Musterfeld"), ("Jrög Mülller", "Jörg Müller"),
                    ("Idda Beispeil", "Beispiel, Ida"))
      for fact in ("Acme", "1980-04-12", "Ring 1, Ulm")),
    # a name with an initial, and a second fact
    *(
        both(*names, fact)
        for names in (("J. Smith", "John Smith"), ("John S.", "John Smith"), ("Smith, J", "Smith, John"))
        for fact in ("Acme", "1980-04-12", "Ring 1, Ulm")
    ),
    (who("J. Smith", "Ring 1, Ulm"), who("John Smith", "Weg 2, Ulm")),
    (who("J. Smith", "js@acme.example"), who("John Smith", "john@acme.example")),
]  # fmt: skip

TWO = [
    # a family behind one address
    *(
        (who("Ben Muster", fact, "1985-05-06"), who("Mia Muster", fact, "1982-05-05"))
        for fact in ("family.muster@example.org", "0170 0000777")
    ),
    # father and son
    *(
        (parted(first, fact), parted(second, fact))
        for first, second in (("Karl Weber sen.", "Karl Weber jun."), ("Karl Weber, Sr.", "Karl Weber, Jr."))
        for fact in ("Acme", "030 0000123", "Ring 1, Ulm")
    ),
    # one household, one switchboard, one firm
    both("Hans Muster", "Kai Muster", "030 0000123"),
    both("Jan Voss", "Jana Voss", "030 0000123"),
    both("Daniel Ott", "Daniela Ott", "030 0000123"),
    both("Hans Muster", "Ida Muster", "Ring 1, Ulm"),
    both("Ida Muster", "Kim Klein", "info@acme.example"),
    both("Ida Muster", "Kim Klein", "sekretariat@acme.example"),
    both("Ida Muster", "Kim Muster", "Acme"),
    both("Alexander Frost", "Alexandra Frost", "Acme"),
    (who("Maria Schmidt", "m@nord.example"), who("Anna Schmidt", "a@nord.example")),
    # twins, and whoever was born on the same day
    both("Tina Muster", "Tim Muster", "1980-04-12"),
    both("Ida Muster", "Kim Klein", "1980-04-12"),
    # nearly one name in two firms
    (who("Anna Schmidt", "Acme"), who("Anna Schmitt", "Berg AG")),
    (who("Katrin Bauer", "Acme"), who("Kathrin Bauer", "Berg AG")),
    # a slip in both words and nothing else in common
    (who("Kathrrin Muusterfeld"), who("Kathrin Musterfeld")),
    (who("Kathrrin Muusterfeld", "Acme"), who("Kathrin Musterfeld", "Berg AG")),
    (who("Kathrrin Muusterfeld", "Acme", "1980-04-12"), who("Kathrin Musterfeld", "Acme", "1981-05-13")),
    # what stands in brackets is no nickname
    both("Ida Muster (Bonn)", "Kim Bonn", "Acme"),
    both("Ida Muster (privat)", "Kim Privat", "Acme"),
    (who("Heinrich (Mucki) Bode", "1980-04-12"), who("Mucki Bode", "1990-04-13")),
    # a name with an initial and nothing else in common
    (who("J. Smith"), who("John Smith")),
    (who("J. Smith", "Acme"), who("John Smith", "Berg AG")),
    (who("J. Smith", "Acme", "Ring 1, Ulm"), who("John Smith", "Berg AG", "Weg 2, Ulm")),
    (who("J. Smith", "Acme", "in/js"), who("John Smith", "Acme", "in/john")),
    both("J. Smith", "Kim Smith", "Acme"),
    both("J. Smith", "J. Schmidt", "Acme"),
    both("J. S.", "John Smith", "Acme"),
    # more than the name speaks against it
    same("Kim Lee", "1980-04-12", "1990-01-01"),
    same("Kim Lee", "in/kim-1", "in/kim-2"),
    # closed accounts
    both("LinkedIn Member", "LinkedIn Member", "Acme"),
    both("Facebook user", "Facebook User", "Acme"),
]


@pytest.mark.parametrize("pair", JOINED, ids=_names)
def test_who_is_certainly_one_is_joined(pair: Pair) -> None:
    assert outcomes(pair) == {"merge"}


@pytest.mark.parametrize("pair", ASKED, ids=_names)
def test_who_may_be_one_is_asked_about(pair: Pair) -> None:
    assert outcomes(pair) == {"conflict"}


@pytest.mark.parametrize("pair", TWO, ids=_names)
def test_who_has_too_little_in_common_are_two(pair: Pair) -> None:
    assert outcomes(pair) == {"new"}
