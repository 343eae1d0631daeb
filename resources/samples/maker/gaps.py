"""What fills the gaps of a dialog: themes, weekdays, places, names."""

from __future__ import annotations

import random

from maker import clock
from maker.firms import CLIENTS, FORUM, GERMAN
from maker.person import Person

_THEMES = (
    """Schichtplanung Rüstzeitenanalyse Lieferantenbewertung Bestandsplanung Werkerschulung Kapazitätsrechnung
    Energiebilanz Ausschussstatistik Instandhaltungsplanung Materialflussanalyse Terminplanung Kostenrechnung
    Wareneingangsprüfung Layoutplanung Qualifizierungsmatrix Fehleranalyse Auftragssteuerung Arbeitsplatzgestaltung"""
).split()
_TOPICS = (
    "shift planning", "set-up times", "supplier reviews", "the scrap figures", "maintenance windows",
    "the value stream", "floor layout", "operator training", "stock levels", "the morning meetings",
    "root cause analysis", "energy use", "handover between shifts", "visual boards",
)  # fmt: skip
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_DAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACES = (
    "im Café Laterne", "im Gasthaus Elsterblick", "in der Kantine am Kanal", "im Café Zimtstern",
    "in der Weinstube Barthel", "im Bistro Gleis 7",
)  # fmt: skip
_WORKS = ("Werk Nord", "Werk Altenau", "Werk 2", "Werk Rosslau", "Werk Süd")
_CITIES = tuple(dict.fromkeys(firm.city for firm in (*GERMAN, *CLIENTS, *FORUM) if firm.city != "Leipzig"))
_CITIES_EN = ("Leeds", "Lyon", "Berlin", "Rotterdam", "Birmingham", "Leipzig", "Hamburg")


def gap_values(draw: random.Random, person: Person, day: int, is_business: bool) -> dict[str, str]:
    """The values for a dialog that begins on this day."""
    soon = clock.on_workday(day + draw.randint(2, 5))
    hour = draw.choice((9, 10, 11, 14, 15, 16) if is_business else (15, 17, 18, 19))
    work = "Werk Delitz" if person.community == "muldeguss" else draw.choice(_WORKS)
    return {
        "thema": draw.choice(_THEMES), "topic": draw.choice(_TOPICS), "tag": _DAYS[clock.weekday(soon)],
        "day": _DAYS_EN[clock.weekday(soon)], "uhr": f"{hour} Uhr", "time": f"{hour}:{draw.choice(('00', '30'))}",
        "ort": draw.choice(_PLACES), "stadt": draw.choice(_CITIES), "city": draw.choice(_CITIES_EN),
        "werk": work, "zahl": str(draw.randint(3, 12)), "kind": person.child,
    }  # fmt: skip
