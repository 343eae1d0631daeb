"""Networks as JSON documents, made up from a seed: all channels, ways, kinds and ways to tell the time."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from netdesk.domain.channel import BY_KEY

TODAY = date(2026, 2, 26)
CHANNELS = (*BY_KEY, "pigeon")
WAYS = ("out", "in", "out", "in", "out", "in", "both")
KINDS = (
    *["message"] * 12, "call", "missed-call", "meeting", "letter", "note", "post", "endorsement", "gift",
    "chat",
)  # fmt: skip
ZONES = ("", "Z", "+01:00", "-08:00", "+05:30", "+13:00", "-11:00")
STATES = ("connected", "connected", "requested", "following", "follower", "mutual", "former", "known")
REQUESTS = ("new", "call-offered", "call-booked", "talked", "accepted", "accepted", "declined")
_SYLLABLES = (
    "ba",
    "ke",
    "lo",
    "mi",
    "nu",
    "ra",
    "so",
    "ti",
    "va",
    "wo",
    "zu",
    "fe",
    "gri",
    "hal",
    "jon",
    "pel",
)
_PACES = ((0, 0, 1, 1, 2, 3, 7), (5, 9, 20, 45, 100, 180, 181, 400), (0, 0, 2, 8, 300), (1, 2, 6, 7, 8, 14))


def invented(seed: int, people: int) -> dict[str, Any]:
    """A whole document; nobody in it is like anybody else."""
    random = Random(seed)
    uids = [f"p{number}" for number in range(people)]
    names = {"".join(random.choice(_SYLLABLES) for _ in range(5)).capitalize() for _ in range(people * 4)}
    words = iter(sorted(names))
    contacts = [_contact(random, uid, next(words), next(words)) for uid in uids]
    ties: list[dict[str, Any]] = [
        {"from": one, "to": two} for one, two in (random.sample(uids, 2) for _ in uids)
    ]
    ties += [
        {"from": "me", "to": uid, "since": _partial(random), "circle": random.choice((5, 50))}
        for uid in uids[:3]
    ]
    return {
        "format": "netdesk",
        "version": 1,
        "contacts": contacts,
        "ties": ties,
        "interactions": [one for uid in uids for one in _exchanges(random, uid, uids)],
        "requests": [_request(random, uid) for uid in uids if random.random() < 0.25],
    }


def _contact(random: Random, uid: str, given: str, family: str) -> dict[str, Any]:
    contact: dict[str, Any] = {
        "uid": uid,
        "formatted_name": f"{given} {family}",
        "closeness": random.choice(("", "family", "friend", "business")),
        "channels": [
            {"channel": channel, "handle": uid, "state": random.choice(STATES), "since": _partial(random)}
            for channel in random.sample(CHANNELS, random.choice((0, 0, 1, 2, 3)))
        ],
    }
    if random.random() < 0.5:
        contact["circle"] = random.choice((5, 15, 50, 150))
    if random.random() < 0.15:
        contact["rhythm_days"] = random.choice((1, 14, 90, 400))
    if random.random() < 0.5:
        near = TODAY + timedelta(days=random.randrange(-2, 20))
        contact["birthday"] = random.choice(
            ("--02-29", "1988-02-29", f"{near:--%m-%d}", f"{near:1976-%m-%d}", "1980", "1980-05")
        )
    if random.random() < 0.5:
        contact["emails"] = [{"value": f"{given}.{family}@example.org".lower()}]
    return contact


def _partial(random: Random) -> str:
    day = TODAY - timedelta(days=random.randrange(-30, 5000))
    return random.choice((f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y}", ""))


def _request(random: Random, uid: str) -> dict[str, Any]:
    return {
        "contact": uid,
        "channel": "xing",
        "direction": random.choice(("in", "in", "out")),
        "state": random.choice(REQUESTS),
        "time": _time(random, TODAY - timedelta(days=random.choice((-5, 0, 3, 30, 400)))),
    }


def _time(random: Random, day: date) -> str:
    if random.random() < 0.2:
        return f"{day}"
    hour = random.choice((0, 8, 9, 12, 18, 23))
    return f"{day}T{hour:02}:{random.randrange(60):02}:{random.randrange(60):02}{random.choice(ZONES)}"


def _exchanges(random: Random, uid: str, uids: list[str]) -> list[dict[str, Any]]:
    pace, ways = random.choice(_PACES), random.choice((WAYS, WAYS, ("in",), ("out",)))
    channels = random.sample(CHANNELS, random.randrange(1, 5))
    day = TODAY - timedelta(days=random.choice((20, 30, 200, 900, 3000, 12_000)))
    found = []
    for number in range(random.choice((0, 1, 2, 4, 8, 15, 30, 60))):
        day = min(day + timedelta(days=random.choice(pace)), TODAY + timedelta(days=5))
        way, more = random.choice(ways), random.sample(uids, random.choice((0,) * 15 + (1, 2)))
        people = list(dict.fromkeys((uid, *more)))
        author = {"out": "me", "in": random.choice(people)}.get(way, "")
        found.append(
            {
                "uid": f"{uid}-{number}", "time": _time(random, day), "channel": random.choice(channels),
                "direction": way, "kind": random.choice(KINDS), "participants": people,
                "author": random.choice((author, author, author, "")), "text": random.choice(("", "Well?")),
            }
        )  # fmt: skip
    return found
