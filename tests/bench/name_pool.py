"""Invented names, firms and sentences for large networks, put together from syllables and words."""

from __future__ import annotations

import random
from itertools import islice, product


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN = _words("""
    Michael Anna Thomas Sabine Andreas Julia Stefan Katharina Peter Claudia Christian Laura Martin
    Holger Maria Susanne Markus Lena Daniel Petra Alexander Sarah Jürgen Monika Wolfgang Birgit Jan
    Nicole Tobias Heike Klaus Hannah Frank Mariana Uwe Jana Bernd Lisa Matthias Ursula Jörg Franziska
    Carolin Dirk Mareike Kai Margarethe Ralf Svenja Florian Élise Benoît Zoë Håkon Søren Åsa Łukasz
    Agnieszka Piotr Małgorzata Ayşe Çağla Emre Gülşen Oğuz Şirin José Inés Nuria João Beatriz Marco
    Giulia Dragana Milan Petr Zdeněk Yuki Haruto Wei Priya Arjun Amara Kwame Oluwaseun Fatima Omar Leila
    Karim Olga Dmitri Svetlana Mária Zoltán Eva Ingrid Lars Freya Oliver Emily Harry Grace Jack Isla
    George Chloe Samuel Ruth Esther David Miriam Jonas Paul Emma Ben Mia Leon Lukas Finn Elias Noah
    Marlene Mathilda Frieda Karl Otto Greta Ida Theo Anton
""")
_HEADS = _words("""
    Stein Berg Wald Feld Hof Bach Wolf Kirch Alt Neu Ober Unter Linden Buchen Eichen Rosen Grün Schön
    Weiß Schwarz Mühl Brück Hagen Reichen Gold Silber Königs Wester Öster Süder
""")
_TAILS = _words("""
    mann er hof bach berg feld auer ner wald ler stein hauer meier müller kamp horst hausen brink ens
    sen ke old ert ing rich städt thal dorf lein wig
""")
_JOINS = ("", "en", "el", "er", "in")
_FIRM_HEADS = _words("""
    Nord Elb Alster Weser Rhein Isar Spree Havel Ostsee Harz Werra Donau Saale Main Neckar Ruhr
""")
_FIRM_MIDDLES = _words("""
    tec werk plan data druck bau licht holz stahl med agrar logistik energie papier wasser glas
""")
_FIRM_TAILS = ("GmbH", "AG", "KG", "& Partner", "Group", "eG", "SE", "Labs")
ORGANISATIONS = tuple(
    f"{head}{middle} {tail}" for tail, head, middle in product(_FIRM_TAILS, _FIRM_HEADS, _FIRM_MIDDLES)
)
TITLES = tuple(
    f"{level}{field}"
    for level, field in product(
        ("", "Head of ", "Senior ", "Junior ", "Leitung "),
        (
            "Sales",
            "Einkauf",
            "Marketing",
            "Engineering",
            "Finance",
            "Personal",
            "Legal",
            "Design",
            "Operations",
        ),
    )
)
CITIES = _words("""
    Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden
    Hannover Nürnberg Duisburg Bochum Wien Zürich Basel London Manchester Leeds Paris Lyon Warszawa
    Kraków İstanbul Praha Kopenhagen Stockholm Rotterdam Mailand
""")
_WORDS = _words("""
    Angebot Termin Vertrag Entwurf Rückfrage Besuch Messe Werk Lieferung Muster Rechnung Projekt Team
    Bericht Planung Freigabe Protokoll meeting draft proposal invoice sample schedule budget review
    workshop feedback numbers release roadmap contract visit lunch train tickets slides notes morgen
    heute nächste Woche Freitag Montag bitte danke gerne kurz noch schon wieder please thanks soon again
    later tomorrow next week
""")


def family_names(count: int) -> tuple[str, ...]:
    """`count` family names, the same ones each time, the plausible ones first."""
    whole = (f"{head}{join}{tail}" for join, head, tail in product(_JOINS, _HEADS, _TAILS))
    return tuple(islice(whole, count))


def full_names(count: int) -> list[tuple[str, str]]:
    """Given and family names of so many people (at most half a million), no two alike."""
    families = family_names(count)
    return [
        (GIVEN[(7 * number + number // len(families)) % len(GIVEN)], families[number % len(families)])
        for number in range(count)
    ]


def sentences(count: int, seed: int) -> tuple[str, ...]:
    """`count` strings of three to sixteen words, as search has to go through them."""
    draw = random.Random(seed)
    return tuple(" ".join(draw.choices(_WORDS, k=draw.randint(3, 16))) + "." for _ in range(count))
