"""Readings and the causes of advice as the method describes them, worked out the long way: from the document
alone, contact by contact, without anything of the program but what its words mean.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from netdesk.domain.channel import BY_KEY
from netdesk.domain.contact import QUIET_KINDS, SILENT_ON_A_LINE, TALK_CHANNELS, TALK_KINDS

CIRCLE_DAYS = {5: 7, 15: 30, 50: 180, 150: 365}
OPEN = ("new", "call-offered", "call-booked")


class Met(NamedTuple):
    """One exchange as it counts for one contact. `way`: out, in, both; `is_talk`: a call, a meeting."""

    day: date
    clock: datetime
    way: str
    is_talk: bool
    channel: str

    @property
    def mutual_way(self) -> str:
        return "both" if self.is_talk else self.way


class ByHand:
    """A document read on a day."""

    def __init__(self, document: dict[str, Any], today: date) -> None:
        self.today = today
        self.contacts = {one["uid"]: dict(one) for one in document["contacts"]}
        self.requests = document["requests"]
        for tie in document["ties"]:
            if tie["from"] == "me":  # the owner's tie fills what the contact's row does not say
                row = self.contacts[tie["to"]]
                row.setdefault("circle", tie["circle"])
                row.setdefault("met", tie["since"])
        self._all = {uid: self._history(uid, document["interactions"]) for uid in self.contacts}
        self._met = {uid: [one for one in met if one.day <= today] for uid, met in self._all.items()}
        self.prior = self._prior()
        self.cooling = self._cooling()

    def _history(self, uid: str, interactions: Iterable[dict[str, Any]]) -> list[Met]:
        found = (_met(one, uid) for one in interactions if uid in one["participants"])
        known = [one for one in found if one is not None]
        order = ("out", "in", "both")
        ids = (*BY_KEY, "pigeon")
        return sorted(
            known, key=lambda one: (one.clock, one.is_talk, order.index(one.way), ids.index(one.channel))
        )

    # --- Readings -----------------------------------------------------------------------------------------

    def days(self, uid: str) -> list[date]:
        return sorted({one.day for one in self._met[uid]})

    def connected(self, uid: str) -> date | None:
        contact = self.contacts[uid]
        channels = contact["channels"]
        told = [one["since"] for one in channels if one["state"] in ("connected", "mutual", "known")]
        days = [_first_day(text) for text in (*told, contact.get("met", "")) if text]
        left = {one["channel"] for one in channels if one["state"] == "former"}
        days = days or [
            _day(one["time"])
            for one in self.requests
            if one["contact"] == uid and one["state"] == "accepted" and one["channel"] not in left
        ]
        return min(days) if days and min(days) <= self.today else None

    def quiet(self, uid: str) -> int | None:
        since = max(self.days(uid), default=self.connected(uid))
        return None if since is None else (self.today - since).days

    def warmth(self, uid: str) -> float:
        if (quiet := self.quiet(uid)) is None:
            return 0.0
        mass: float = math.fsum(2 ** (-(self.today - day).days / 540) for day in self.days(uid))
        return float((mass + 0.2) ** 0.8 / (quiet + 3))

    def strength(self, uid: str) -> float:
        odds: float = 1.5 * (self.warmth(uid) / 0.3) ** math.log10(6)
        return 100 * odds / (1 + odds)

    def state(self, uid: str) -> str:
        met, warmth = self._met[uid], self.warmth(uid)
        if not any(one.is_talk for one in met) and self._two_way_days(met) < 2:
            return "contact-only"
        if warmth < 0.03 and len(self.days(uid)) >= 4:
            return "dormant"
        rungs = {BY_KEY[one.channel].rung if one.channel in BY_KEY else 2 for one in met}
        is_broad = len(rungs) >= 2 or self.contacts[uid].get("circle") in (5, 15, 50)
        return "strong" if warmth >= 0.3 and is_broad else "weak"

    @staticmethod
    def _two_way_days(met: list[Met]) -> int:
        days, before = set(), ""
        for one in met:
            if one.mutual_way == "both" or before not in ("", one.mutual_way):
                days.add(one.day)
            before = one.mutual_way
        return len(days)

    def answer_chance(self, uid: str) -> float:
        met = self._met[uid]
        opened = answered = 0
        waiting: list[date] = []
        last: date | None = None
        for one in met:
            if one.way == "out" and (last is None or (one.day - last).days >= 2):
                opened += 1
                answered += one.is_talk
                waiting += [] if one.is_talk else [one.day]
            elif one.way != "out":
                answered += sum((one.day - day).days <= 7 for day in waiting)
                waiting = []
            last = one.day
        received, sent = (sum(one.way in (way, "both") for one in met) for way in ("in", "out"))
        share = received / (received + sent) if met else 0.0
        days = math.log(1 + len(self.days(uid)))
        return 1 / (1 + math.exp(2.5 - 3 * (answered + 1) / (opened + 2) - share - 0.25 * days))

    # --- Advice -------------------------------------------------------------------------------------------

    def _gaps(self, uid: str) -> list[float]:
        days = self.days(uid)
        return [math.log((two - one).days) for one, two in pairwise(days)]

    def _prior(self) -> tuple[float, float]:
        gaps = [gap for uid in self.contacts for gap in self._gaps(uid)]
        if len(gaps) < 200:
            return 1.6, 1.2
        mean = math.fsum(gaps) / len(gaps)
        return mean, max(0.2, math.sqrt(math.fsum((gap - mean) ** 2 for gap in gaps) / len(gaps)))

    def silence(self, uid: str) -> float:
        gaps, quiet = self._gaps(uid), self.quiet(uid)
        mean = (math.fsum(gaps) + 3 * self.prior[0]) / (len(gaps) + 3)
        spread = (math.fsum((gap - mean) ** 2 for gap in gaps) + 3 * self.prior[1] ** 2) / (len(gaps) + 3)
        return (math.log(max(quiet or 1, 1)) - mean) / max(0.2, math.sqrt(spread))

    def rhythm(self, uid: str) -> float:
        if not (days := self.days(uid)):
            return 0.0
        recent = sum((days[-1] - day).days < 180 for day in days)
        return recent / min(180, max(60, (days[-1] - days[0]).days))

    def _alert(self, uid: str) -> float:
        rhythm, contact = self.rhythm(uid), self.contacts[uid]
        alert = rhythm * 0.05 / (0.05 + self.warmth(uid))
        if contact["closeness"] == "family" or contact.get("circle") == 5:
            strict = rhythm / (1 + math.exp(min(700, -1.5 * (self.silence(uid) - 1))))
            return max(alert, strict)
        return alert

    def _is_asleep(self, uid: str) -> bool:
        return self.state(uid) == "dormant" and (self.quiet(uid) or 0) >= 180

    def _cooling(self) -> set[str]:
        found = [
            uid
            for uid in self.contacts
            if self.state(uid) != "contact-only"
            and (self.warmth(uid) >= 0.03 or self.state(uid) == "dormant")
            and self.rhythm(uid) >= 1 / 60
            and (self.quiet(uid) or 0) >= 14
            and self._is_quieter_than_mostly(uid)
            and not self._is_asleep(uid)
        ]
        return set(sorted(found, key=self._alert, reverse=True)[:20])

    def _is_quieter_than_mostly(self, uid: str) -> bool:
        gaps = self._gaps(uid)
        return len(gaps) < 2 or math.log(self.quiet(uid) or 1) >= math.fsum(gaps) / len(gaps) - 1e-12

    def kinds(self, uid: str) -> set[str]:
        """The kinds of advice whose trigger holds, whether or not it is likely to help."""
        met, state, quiet = self._met[uid], self.state(uid), self.quiet(uid) or 0
        known, asked = self._known(uid), self._has_asked(uid)
        found: set[str] = set()
        contact = self.contacts[uid]
        wished = contact.get("rhythm_days") or CIRCLE_DAYS.get(contact.get("circle", 0))
        is_overdue = wished is not None and quiet > wished and not self._is_asleep(uid)
        if known and (uid in self.cooling or is_overdue):
            found.add("keep-warm")
        if known and self._is_asleep(uid):
            found.add("revive")
        mine, theirs = _waiting(met)
        if theirs and 1 < quiet <= 180:
            found.add("answer")
        if mine and quiet > 7 and known - {one.channel for one in mine}:
            found.add("change-channel")
        if state == "contact-only" and asked:
            found.add("call-first")
        is_waiting = bool(mine) and quiet <= 7
        is_new = self.connected(uid) and not self._is_known_well(uid)
        if state == "contact-only" and is_new and not asked and not is_waiting:
            found.add("first-step")
        if self._is_to_talk(uid):
            found -= {"keep-warm", "revive", "change-channel", "first-step"}
        if self._has_day_ahead(uid):
            found.add("occasion")
        return found

    def _is_to_talk(self, uid: str) -> bool:
        ahead = [(one.day - self.today).days for one in self._all[uid] if one.is_talk]
        return any(1 <= days <= 14 for days in ahead)

    def _known(self, uid: str) -> set[str]:
        contact = self.contacts[uid]
        states = ("connected", "mutual", "known")
        known = {one["channel"] for one in contact["channels"] if one["state"] in states}
        known |= {"email"} if "emails" in contact else set()
        known |= {one.channel for one in self._met[uid]}
        return known - {"studivz", "meinvz"}

    def _is_known_well(self, uid: str) -> bool:
        contact = self.contacts[uid]
        is_placed = bool(contact.get("circle") or contact["closeness"])
        is_linked = any(one["state"] in ("connected", "mutual") for one in contact["channels"])
        return bool(contact.get("met")) and is_placed and not is_linked

    def _has_asked(self, uid: str) -> bool:
        return any(
            one["contact"] == uid
            and one["direction"] == "in"
            and one["state"] in OPEN
            and _day(one["time"]) <= self.today
            for one in self.requests
        )

    def _has_day_ahead(self, uid: str) -> bool:
        contact = self.contacts[uid]
        ahead = [self.today + timedelta(days=shift) for shift in range(15)]
        coming = {f"{day:%m-%d}": day.year for day in ahead}
        if "03-01" in coming and "02-29" not in coming:
            coming["02-29"] = coming["03-01"]
        days = [text for text in (contact.get("birthday", ""), contact.get("met", "")) if len(text) >= 7]
        return any(
            text[-5:] in coming and (text.startswith("--") or int(text[:4]) < coming[text[-5:]])
            for text in days
        )


def _met(one: dict[str, Any], uid: str) -> Met | None:
    """What an exchange is for a contact in it, None where it is no contact between the two."""
    kind, way, author = one["kind"], one["direction"], one["author"]
    if kind in QUIET_KINDS:
        return None
    is_talk = kind in TALK_KINDS or (one["channel"] in TALK_CHANNELS and kind not in SILENT_ON_A_LINE)
    if author not in ("", "me", uid) and way != "both":
        if not is_talk:
            return None  # a third person wrote it to both of them
        way = "both"
    moment = one["time"].removesuffix("Z")
    clock = datetime.combine(_day(moment), time()) if len(moment) == 10 else datetime.fromisoformat(moment)
    return Met(_day(moment), clock.replace(tzinfo=None), way, is_talk, one["channel"])


def _waiting(met: list[Met]) -> tuple[list[Met], list[Met]]:
    """My messages since their last sign of life, if one of them opens a talk; theirs since mine."""
    mine: list[Met] = []
    theirs: list[Met] = []
    has_opening = False
    last: date | None = None
    for one in met:
        theirs = [*theirs, one] if one.mutual_way == "in" else []
        mine = [*mine, one] if one.mutual_way == "out" else []
        is_opening = last is None or (one.day - last).days >= 2
        has_opening = bool(mine) and (has_opening or is_opening)
        last = one.day
    return (mine if has_opening else []), theirs


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def _first_day(text: str) -> date:
    return date.fromisoformat(text + "-01-01"[: 10 - len(text)])
