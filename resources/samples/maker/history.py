"""From phases of a tie to single messages, calls and meetings with times and texts."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from maker import clock, dialogs_business_de, dialogs_en, dialogs_private_de
from maker.dialogs import POOLS, Dialog
from maker.gaps import gap_values
from maker.person import Person, Phase
from netdesk.domain.contact import ME_UID, QUIET_KINDS, Interaction
from netdesk.domain.moment import Moment

OWNER_GIVEN, OWNER_FORM = "Katrin", "Frau Ostermeier"
_ANSWERS = {
    "email": 0.8, "linkedin": 0.58, "xing": 0.5, "x": 0.4, "letter": 0.35, "facebook": 0.66, "studivz": 0.7,
    "messenger": 0.8, "whatsapp": 0.88, "signal": 0.88, "sms": 0.82, "phone": 0.74,
}  # fmt: skip
_DELAY_HOURS = {
    "email": 5.0, "linkedin": 14.0, "xing": 30.0, "x": 7.0, "facebook": 8.0, "studivz": 14.0,
    "messenger": 0.8, "whatsapp": 0.4, "signal": 0.5, "sms": 0.2,
}  # fmt: skip
_STORY_PACE = 0.66
"""People with a story are told a little shorter."""
_MAIL = {"email", "linkedin", "xing"}
_CLOSE = {
    "sie": ("Vielen Dank, so machen wir es.", "Danke, das passt gut.", "Gut, danke für die Rückmeldung."),
    "du": ("Danke dir.", "Gut, so machen wir es.", "Passt, danke.", "Alles klar.", "Schön, bis dahin."),
    "en": (
        "Thank you.",
        "Good, let us do that.",
        "Sounds good.",
        "Perfect, thanks.",
        "Lovely, see you then.",
    ),
}
_LATE = {
    "sie": ("Entschuldigen Sie die späte Antwort, es war viel los. Ja, gern.",
            "Das hat leider gedauert. Inhaltlich bin ich einverstanden."),
    "du": ("Sorry, kam erst jetzt dazu. Ja, gern.", "Späte Antwort, aber ja.", "War unterwegs. Machen wir."),
    "en": ("Sorry for the late reply. Yes, gladly.", "Only just got to this. Fine with me."),
}  # fmt: skip

_SORTS = (
    ("Frühstück", "coffee", 8), ("Mittagessen", "lunch", 12), ("Lunch", "lunch", 12), ("Kaffee", "coffee", 15),
    ("Coffee", "coffee", 15), ("Abendessen", "meeting", 19), ("Dinner", "meeting", 19), ("Konzert", "meeting", 19),
    ("Spieleabend", "visit", 19), ("gekocht", "visit", 18), ("Kuchen", "visit", 15), ("Workshop", "meeting", 9),
    ("Training", "meeting", 18), ("Mitgliederversammlung", "meeting", 18),
)  # fmt: skip
"""What the note on a meeting says about its kind and hour."""


@dataclass
class Event:
    """An interaction before it has its uid; `minute` since 1970 on the wall clock orders it."""

    minute: int
    row: Interaction


class Teller:
    """Tells the history of one tie. `events`: everything so far, in no particular order."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.draw = person.draw("history")
        self.events: list[Event] = []
        self._bags: dict[str, list[Dialog]] = {}
        self._threads = 0

    def live(self, phase: Phase) -> None:
        """Talks at irregular distances through a phase: bursts and pauses, weekends and holidays."""
        mean = 365 / phase.per_year / (_STORY_PACE if self.person.script else 1)
        sigma = 0.85
        at = phase.first + self.draw.random() * min(mean, 60)
        while at < phase.last:
            self.talk(phase, int(at))
            gap = math.exp(self.draw.gauss(math.log(mean) - sigma * sigma / 2, sigma))
            at += max(1.0, min(gap, 2.6 * mean))

    def talk(self, phase: Phase, day: int) -> None:
        channels = [channel for channel in phase.mix if clock.is_used(channel, day)]
        if not channels:
            return
        channel = self.draw.choices(channels, [phase.mix[one] for one in channels])[0]
        is_for_work = channel in clock.WORKDAYS_ONLY or (
            channel in ("phone", "in-person") and self._is_business()
        )
        if is_for_work and self.draw.random() < 0.96:
            day = clock.on_workday(day)
        if day > min(phase.last, clock.NOW - 1):
            return
        is_mine = self.draw.random() < phase.mine
        if channel == "in-person":
            self.meet(day)
        elif channel in ("phone", "video"):
            self.call(day, channel, is_mine)
        elif channel == "letter":
            self.letter(day, is_mine)
        else:
            self.write(day, channel, is_mine)

    def write(self, day: int, channel: str, is_mine: bool) -> None:
        """A dialog of messages; it ends where somebody does not answer."""
        dialog = self._dialog(channel, "me" if is_mine else "them")
        values = self._values(day)
        # On the owner's own initiative the other's habits do not matter.
        at = day * 1440 + clock.minute_of(self.draw, self._hours(channel, is_their_turn=not is_mine))
        self._threads += 1
        thread = f"{self.person.uid}-{self._threads}" if channel == "email" else ""
        is_my_turn = is_mine
        for number, turn in enumerate(dialog.turns):
            if number:
                if self.draw.random() > self._chance(channel, number, is_my_turn):
                    return
                at = self._answer_time(at, channel, is_my_turn)
                if at // 1440 >= clock.NOW:
                    return
            subject = self._subject(dialog, values, number) if channel == "email" else ""
            self.say(at, channel, is_my_turn, self._text(turn, values, is_my_turn), subject, thread)
            is_my_turn = not is_my_turn

    def say(
        self, at: int, channel: str, is_mine: bool, text: str, subject: str = "", thread: str = ""
    ) -> None:
        """One message at a minute since 1970."""
        day, minute = divmod(at, 1440)
        when = clock.local(day, minute) if channel == "studivz" else clock.instant(day, minute, at % 53)
        author = ME_UID if is_mine else self.person.uid
        self._add(
            at, when, channel, "out" if is_mine else "in", "message", author, text, subject, thread=thread
        )

    def call(self, day: int, channel: str, is_mine: bool) -> None:
        """A call, or one that was missed and perhaps returned."""
        hours = clock.HOURS[channel] if self._is_business() else clock.HOME_CALLS
        at = day * 1440 + clock.minute_of(self.draw, clock.shifted(hours, self.person.late))
        chance = self.person.answers.get("phone", 0.74) if is_mine else 0.85
        if channel == "phone" and self.draw.random() > chance:
            self.ring(at, channel, is_mine, "missed-call", None, "")
            if self.draw.random() > 0.55:
                return
            at, is_mine = at + self.draw.randint(8, 200), not is_mine
        length = int(min(5400, max(70, self.draw.lognormvariate(math.log(620), 0.8))))
        text = self._text(self.draw.choice(self._call_notes()), self._values(day), True)
        kind = "video-call" if channel == "video" else "call"
        self.ring(at, channel, is_mine, kind, length, text if self.draw.random() < 0.5 else "")

    def ring(self, at: int, channel: str, is_mine: bool, kind: str, length: int | None, text: str) -> None:
        day, minute = divmod(at, 1440)
        author = ME_UID if is_mine else self.person.uid
        direction = "out" if is_mine else "in"
        self._add(at, clock.instant(day, minute, at % 47), channel, direction, kind, author, text, "", length)

    def meet(self, day: int, text: str | None = None) -> None:
        """A meeting; older ones are often known by their date only."""
        if text is None:
            note = self.draw.choice(self._meeting_notes())
            text = self._text(note, self._values(day), True) if self.draw.random() < 0.75 else ""
        kind, hour = next((row[1:] for row in _SORTS if row[0] in text), ("meeting", 0))
        at = day * 1440 + (hour * 60 + 15 * self.draw.randrange(5) if hour else self._table_time())
        is_old = day < clock.NOW - 3000 and self.draw.random() < 0.5
        when = clock.on(day) if is_old else clock.local(day, at % 1440)
        length = self.draw.randrange(120, 300, 15) if "Workshop" in text else self.draw.randrange(30, 170, 5)
        self._add(at, when, "in-person", "both", kind, "", text, "", length * 60)

    def _table_time(self) -> int:
        return clock.minute_of(self.draw, clock.TABLE) // 15 * 15

    def letter(self, day: int, is_mine: bool) -> None:
        home = dialogs_business_de.LETTER_SIE if self._is_business() else dialogs_private_de.LETTER
        texts = dialogs_en.LETTER if self.person.language == "en" else home
        author = ME_UID if is_mine else self.person.uid
        direction = "out" if is_mine else "in"
        self._add(day * 1440, clock.on(day), "letter", direction, "letter", author, self.draw.choice(texts))

    def play(self) -> None:
        """What is told by hand."""
        for line in self.person.script:
            day = clock.NOW - line.ago
            hour, _, minute = line.time.partition(":")
            at = day * 1440 + int(hour) * 60 + int(minute)
            author = ME_UID if line.is_mine else self.person.uid
            direction = "out" if line.is_mine else "in"
            if line.kind == "meeting":
                author, direction = "", "both"
            when = (
                clock.on(day) if line.kind in ("letter", "note") else clock.instant(day, at % 1440, at % 53)
            )
            seconds = line.minutes * 60 or None
            if line.kind == "note":
                direction = ""
            self._add(at, when, line.channel, direction, line.kind, author, line.text, line.subject, seconds)
            if line.others:
                event = self.events[-1]
                event.row = event.row._replace(participants=(self.person.uid, *line.others))

    def close(self) -> None:
        """Give the history an end as most have one: a talk, or the owner's last word."""
        loud = [event for event in self.events if event.row.kind not in QUIET_KINDS]
        if not loud or self.person.script:
            return
        last = max(loud, key=lambda event: event.minute)
        if last.row.direction == "both" or last.row.kind in ("call", "video-call"):
            return
        mix = self.person.phases[-1].mix
        day = last.minute // 1440
        talks = [channel for channel in ("in-person", "phone") if channel in mix]
        later = day + self.draw.randint(1, 9)
        if talks and later < clock.NOW and self.draw.random() < 0.6:
            if self.draw.choice(talks) == "in-person":
                self.meet(later)
            else:
                at = later * 1440 + clock.minute_of(self.draw, clock.CALLS)
                self.ring(at, "phone", self.draw.random() < 0.5, "call", self.draw.randint(120, 1500), "")
            return
        self._last_word(last)

    def _last_word(self, last: Event) -> None:
        if last.row.kind == "missed-call":
            back = min(last.minute + self.draw.randint(20, 900), clock.NOW * 1440 - 60)
            self.ring(back, "phone", last.row.direction == "in", "call", self.draw.randint(120, 900), "")
            return
        row = last.row
        channel = row.channel if row.kind == "message" else "email"
        subject = (
            row.subject
            if row.subject.startswith(("AW: ", "Re: ")) or not row.subject
            else f"AW: {row.subject}"
        )
        form = "en" if self.person.language == "en" else "du" if self.person.is_du else "sie"
        at = last.minute
        if row.direction == "out":
            if self._is_answer(last):
                return
            at = min(self._answer_time(at, channel, is_my_turn=False), clock.NOW * 1440 - 600)
            self.say(at, channel, False, self.draw.choice(_LATE[form]), subject, row.thread)
        at = min(self._answer_time(at, channel, is_my_turn=True), clock.NOW * 1440 - 120)
        self.say(at, channel, True, self.draw.choice(_CLOSE[form]), subject, row.thread)

    def _is_answer(self, last: Event) -> bool:
        """Whether the message belongs to a talk in which the other had written, too."""
        return any(
            event.row.direction == "in" and 0 <= last.minute - event.minute < 3 * 1440
            for event in self.events
        )

    def _add(
        self, at: int, when: Moment, channel: str, direction: str, kind: str, author: str, text: str,
        subject: str = "", length: int | None = None, thread: str = "",
    ) -> None:  # fmt: skip
        row = Interaction(
            "", when, channel, direction, kind, (self.person.uid,), author, subject, text, length, thread
        )
        self.events.append(Event(at, row))

    def _dialog(self, channel: str, opener: str) -> Dialog:
        name = self._pool_name(channel)
        bag = self._bags.setdefault(name, [])
        for _ in range(2):
            for number, dialog in enumerate(bag):
                if dialog.opener in ("", opener) and self._is_possible(dialog):
                    return bag.pop(number)
            fresh = list(POOLS[name])
            self.draw.shuffle(fresh)
            bag.extend(fresh)
        raise LookupError(f"{name} has no dialog for {opener}")

    def _is_possible(self, dialog: Dialog) -> bool:
        return bool(self.person.child) or not any("{kind}" in turn for turn in dialog.turns)

    def _pool_name(self, channel: str) -> str:
        if self.person.language == "en":
            return "x-en" if channel == "x" else "mail-en" if channel in _MAIL else "chat-en"
        if channel in ("studivz", "sms"):
            return channel
        if channel == "x":
            return "x-de"
        return self._business_pool(channel) if self._is_business() else self._private_pool(channel)

    def _business_pool(self, channel: str) -> str:
        person = self.person
        if person.community == "forum" and not person.is_du and self.draw.random() < 0.55:
            return "forum"
        if channel in _MAIL or not person.is_du:
            return "mail-du" if person.is_du else "mail-sie"
        return "chat-du"

    def _private_pool(self, channel: str) -> str:
        person = self.person
        if person.closeness == "family":
            return "family"
        is_friend = person.closeness == "friend"
        if person.is_owl and channel == "messenger":
            return "night" if self.draw.random() < 0.45 else "friend"
        if person.community in ("street", "club", "saaletal") and not (
            is_friend and self.draw.random() < 0.55
        ):
            return person.community
        return "mail-du" if channel in _MAIL and person.community != "saaletal" else "friend"

    def _is_business(self) -> bool:
        is_private = self.person.community in ("club", "street", "saaletal", "friends", "family")
        return not is_private and self.person.closeness not in ("friend", "family")

    def _call_notes(self) -> tuple[str, ...] | list[str]:
        if self.person.language == "en":
            notes = dialogs_en.CALL
        else:
            notes = dialogs_business_de.CALL if self._is_business() else dialogs_private_de.CALL_PRIVATE
        return [note for note in notes if self.person.child or "{kind}" not in note]

    def _meeting_notes(self) -> list[str]:
        if self.person.language == "en":
            notes = dialogs_en.MEETING
        elif self.person.community == "club":
            notes = dialogs_private_de.MEETING_CLUB + dialogs_private_de.MEETING_PRIVATE[:4]
        else:
            notes = dialogs_business_de.MEETING if self._is_business() else dialogs_private_de.MEETING_PRIVATE
        return [note for note in notes if self.person.child or "{kind}" not in note]

    def _hours(self, channel: str, is_their_turn: bool) -> tuple[int, ...]:
        hours = clock.HOURS[channel]
        if self.person.is_owl and channel in ("messenger", "facebook", "studivz"):
            return clock.NIGHT
        return clock.shifted(hours, self.person.late) if is_their_turn else hours

    def _chance(self, channel: str, number: int, is_my_turn: bool) -> float:
        if is_my_turn:
            return 0.93
        chance = self.person.answers.get(channel, _ANSWERS[channel])
        return chance if number == 1 else max(chance, 0.9)

    def _answer_time(self, at: int, channel: str, is_my_turn: bool) -> int:
        """When the answer comes: after the usual delay, then at an hour at which one writes."""
        hours = _DELAY_HOURS[channel] * (0.8 if is_my_turn else self.person.pace)
        if self.person.is_owl and channel == "messenger":
            hours = 0.12
        at += int(max(1, self.draw.lognormvariate(math.log(hours * 60), 0.9)))
        weights = self._hours(channel, not is_my_turn)
        day, minute = divmod(at, 1440)
        if channel in clock.WORKDAYS_ONLY and clock.weekday(day) > 4:
            day, minute = clock.on_workday(day), 7 * 60 + self.draw.randrange(180)
        if self.draw.random() > 3 * weights[minute // 60] / max(weights):
            usual = clock.minute_of(self.draw, weights)
            day, minute = day + (usual <= minute), usual
        return day * 1440 + minute

    def _subject(self, dialog: Dialog, values: dict[str, str], number: int) -> str:
        subject = dialog.subject.format_map(values)
        return subject if not number else ("Re: " if self.person.language == "en" else "AW: ") + subject

    def _values(self, day: int) -> dict[str, str]:
        return gap_values(self.draw, self.person, day, self._is_business())

    def _text(self, template: str, values: dict[str, str], is_mine: bool) -> str:
        name = self.person.given if is_mine else OWNER_GIVEN
        form = self.person.address_form if is_mine else OWNER_FORM
        return template.format_map(values | {"name": name, "anrede": form})


def seeded(purpose: str) -> random.Random:
    """Chance for what belongs to nobody alone."""
    return random.Random(f"20261118:{purpose}")
