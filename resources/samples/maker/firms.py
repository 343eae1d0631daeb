"""Invented firms and what people do there."""

from __future__ import annotations

from typing import NamedTuple


class Firm(NamedTuple):
    """`titles`: what people are there, where it is not what they are elsewhere."""

    name: str
    domain: str
    city: str
    titles: tuple[str, ...] = ()


def _firms(text: str) -> tuple[Firm, ...]:
    rows = (line.strip().split(" | ") for line in text.strip().splitlines())
    return tuple(Firm(name, f"{domain}.example", city, tuple(titles)) for name, domain, city, *titles in rows)


BRANDIS = Firm("Brandis & Thiele Beratung", "brandis-thiele.example", "Leipzig")
MULDEGUSS = Firm("Muldeguss GmbH", "muldeguss.example", "Delitz")
UNION = Firm("Gewerkschaft Metall Mulde", "metall-mulde.example", "Delitz")

CLIENTS = _firms("""
    Elbtal Antriebe | elbtal-antriebe | Dresden
    Kranich Verpackung | kranich-verpackung | Halle
    Ortwin Pumpen | ortwin-pumpen | Magdeburg
    Saxonia Lacke | saxonia-lacke | Chemnitz
    Möbelwerk Rhönblick | rhoenblick | Fulda
""")
FORUM = _firms("""
    Pleißetal Maschinenbau | pleissetal-mb | Leipzig
    Gerber Sondermaschinen | gerber-sonder | Markkleeberg
    Lindenauer Werkzeuge | lindenauer-wz | Leipzig
    Blechwerk Torgelin | torgelin | Torgau
    Zeitzer Feinguss | zeitzer-feinguss | Zeitz
    Optik Unstrut | optik-unstrut | Naumburg
    Haldensleber Keramik | hkeramik | Haldensleben
    Messtechnik Auental | auental | Leipzig
    Druckhaus Elsterrand | elsterrand | Leipzig
    Kammer der Region | kammer-region | Leipzig | Referent/Referentin | Geschäftsführer/Geschäftsführerin
    Kornmühle Wittum | wittum | Wurzen
    Robotik Süd-Ost | robotik-so | Chemnitz
""")
GERMAN = _firms("""
    Altmark Logistik | altmark-logistik | Stendal
    Nordhafen Systeme | nordhafen-sys | Hamburg
    Rheinfels Chemie | rheinfels | Köln
    Isargrund Software | isargrund | München
    Spreebogen Medien | spreebogen | Berlin | Redakteur/Redakteurin | Verlagsleitung
    Havelwind Energie | havelwind | Potsdam
    Taunus Versicherung | taunus-vers | Frankfurt
    Neckarbrück Automotive | neckarbrueck | Stuttgart
    Werratal Bahntechnik | werratal-bahn | Erfurt
    Klinikverbund Parthe | parthe-klinik | Leipzig | Arzt/Ärztin | Pflegedienstleitung | Verwaltungsleitung
    Stadtwerke Auensee | auensee | Leipzig
    Planungsbüro Kuhlmann | buero-kuhlmann | Leipzig | Architekt/Architektin | Bauleitung
    Harzer Mineralquelle | harzquell | Wernigerode
    Gymnasium am Park | park-gymnasium | Leipzig | Lehrer/Lehrerin | Schulleitung
    Weber & Fink Rechtsanwälte | weber-fink | Leipzig | Rechtsanwalt/Rechtsanwältin | Kanzleileitung
    Bergfelder Consulting | bergfelder | Berlin
""")
ABROAD = _firms("""
    Tamebridge Castings | tamebridge | Birmingham
    Northgate Operations | northgate-ops | Leeds
    Harrow & Vane | harrowvane | London
    Calder Works | calderworks | Sheffield
    Fonderie du Val | fonderie-val | Lyon
    Atelier Brévent | brevent | Grenoble
    Meerkade Logistics | meerkade | Rotterdam
    Skagen Process | skagenprocess | Aarhus
    Deccan Precision | deccan-precision | Pune
    Lakeline Foundry | lakeline | Toronto
    Oresund Flow | oresundflow | Malmö
    Kestrel Lean Institute | kestrel-lean | Bristol
""")

CONSULTING = ("Berater/Beraterin", "Projektleitung", "Partner/Partnerin", "Analyst/Analystin", "Assistenz")
PLANT = (
    "Meister/Meisterin", "Fertigungsleitung", "Disponent/Disponentin", "Schichtleitung", "Qualitätssicherung",
    "Instandhaltung", "Arbeitsvorbereitung", "Einkauf", "Controlling", "Personalreferent/Personalreferentin",
)  # fmt: skip
LEADING = (
    "Geschäftsführer/Geschäftsführerin", "Werkleiter/Werkleiterin", "Prokurist/Prokuristin", "Leitung Technik",
    "Leitung Einkauf", "Leitung Personal", "Inhaber/Inhaberin", "Referent/Referentin",
)  # fmt: skip
OFFICE = (
    "Ingenieur/Ingenieurin", "Projektleiter/Projektleiterin", "Produktmanager/Produktmanagerin", "Leitung Logistik",
    "Controller/Controllerin", "Entwickler/Entwicklerin", "Abteilungsleiter/Abteilungsleiterin", "Leitung Vertrieb",
)  # fmt: skip
LEAN = (
    "Operations Manager", "Head of Continuous Improvement", "Plant Director", "Lean Coach", "Supply Chain Lead",
    "VP Manufacturing", "Process Engineer", "Independent Adviser", "Research Fellow",
)  # fmt: skip


def title_for(title: str, sex: str) -> str:
    """The form for a man or a woman: `Meister/Meisterin`."""
    man, slash, woman = title.partition("/")
    return woman if slash and sex == "f" else man
