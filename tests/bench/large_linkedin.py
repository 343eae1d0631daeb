"""A large invented LinkedIn export: connections, and messages, many of them with few people."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.bench.name_pool import ORGANISATIONS, TITLES, full_names
from tests.importers.linkedin.exports import CONNECTIONS, ME, MESSAGES_2026, PREAMBLE, PROFILE

CONNECTIONS_FILE = "Connections.csv"
MESSAGES_FILE = "messages.csv"
_OWNER = "Kim Own"
_FIRST = datetime(2012, 1, 1, tzinfo=UTC)
_SPAN_S = 12 * 365 * 86_400
_WORDS = (
    "thanks",
    "Grüße",
    "Vertrag",
    "next week",
    "the plan",
    "ja",
    "Köln",
    "I agree",
    "call",
    "Messe",
    "see you",
)
_Person = tuple[str, str, str]
"""Given name, family name, address of the profile."""


def write_export(path: Path, connections: int, messages: int) -> None:
    """Write an export with so many of both, the same ones each time."""
    draw = random.Random(17)
    names = full_names(connections)
    people = [(*name, f"https://www.linkedin.com/in/person-{number}") for number, name in enumerate(names)]
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("Profile.csv", _table(PROFILE, [["Kim", "Own"]]))
        archive.writestr(CONNECTIONS_FILE, PREAMBLE + _table(CONNECTIONS, _connections(people, draw)))
        archive.writestr(MESSAGES_FILE, _table(MESSAGES_2026, _messages(people, messages, draw)))


def _table(header: str, rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def _connections(people: Iterable[_Person], draw: random.Random) -> Iterator[list[str]]:
    for given, family, url in people:
        email = f"{url.rpartition('/')[2]}@post.example" if draw.random() < 0.05 else ""
        day = (_FIRST + timedelta(seconds=draw.randrange(_SPAN_S))).strftime("%d %b %Y")
        yield [given, family, url, email, draw.choice(ORGANISATIONS), draw.choice(TITLES), day]


def _messages(people: Sequence[_Person], count: int, draw: random.Random) -> Iterator[list[str]]:
    """Newest conversation first, and in it the newest message, as LinkedIn writes them."""
    left, place = count, 0
    while left:
        given, family, url = people[place % len(people)]
        size = min(left, max(3, count // 10 // (place + 1)))
        moments = sorted((draw.randrange(_SPAN_S) for _ in range(size)), reverse=True)
        for second in moments:
            them, me = [f"{given} {family}", url], [_OWNER, ME]
            both = [*them, *me] if draw.random() < 0.5 else [*me, *them]
            date = (_FIRST + timedelta(seconds=second)).strftime("%Y-%m-%d %H:%M:%S UTC")
            text = " ".join(draw.choices(_WORDS, k=draw.randint(2, 30)))
            yield [f"2-{place:06}", "", *both, date, "", text, "INBOX", "", "No", "No"]
        left -= size
        place += 1
