"""What the stories are told with: adding people, lines, days and facts."""

from __future__ import annotations

from maker import clock, firms
from maker.communities import NAMES
from maker.people import People, at_work, reachable
from maker.person import Line, Person
from netdesk.domain.contact import Day, Fact


def me(ago: int, time: str, channel: str, text: str, subject: str = "", **more: object) -> Line:
    return Line(ago, time, channel, True, text, subject, **more)  # type: ignore[arg-type]


def they(ago: int, time: str, channel: str, text: str, subject: str = "", **more: object) -> Line:
    return Line(ago, time, channel, False, text, subject, **more)  # type: ignore[arg-type]


def yearly(label: str, year: int | None, ahead: int) -> Day:
    """A day of the year that comes round `ahead` days after the anchor."""
    text = clock.iso(clock.NOW + ahead)[5:]
    return Day(label, f"--{text}" if year is None else f"{year}-{text}")


def ask(text: str, icon: str, noted_ago: int, asked_ago: int | None = None, interval: int = 90) -> Fact:
    asked = "" if asked_ago is None else clock.iso(clock.NOW - asked_ago)
    return Fact(text, icon, asked, interval, clock.iso(clock.NOW - noted_ago))


class Cast:
    """Adds the people of the stories. `add` makes one with work and numbers; stories fill the rest."""

    def __init__(self, people: People) -> None:
        self.people = people

    def add(
        self, name: str, sex: str, community: str, born: int, firm: firms.Firm | None = None, title: str = "",
        language: str = "de", private: float = 0.2, **more: object,
    ) -> Person:  # fmt: skip
        given, _, family = name.rpartition(" ")
        person = self.people.named(given, family, sex, community, born, language)
        draw = person.draw("cast")
        if firm is not None:
            since = clock.NOW - draw.randint(900, 3000)
            at_work(person, firm, (title,), draw, since)
        reachable(person, self.people, draw, private)
        person.tags.append(NAMES[community])
        for key, value in more.items():
            setattr(person, key, value)
        return person
