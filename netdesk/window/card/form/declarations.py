"""What the form of a contact consists of: one declaration per field and per kind of row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from netdesk.domain.contact import (
    CIRCLES,
    CLOSENESS,
    Address,
    Day,
    Fact,
    Job,
    Labelled,
    OwnField,
    Presence,
    Related,
    School,
)
from netdesk.window.card.card_words import say
from netdesk.window.card.fact_dialog import fact_icons
from netdesk.window.card.presence_words import presence_states
from netdesk.window.tie_text import closeness_text, sized_circle_text

CellKind = Literal["text", "date", "choice", "words", "flag", "number", "channel"]
Options = tuple[tuple[Any, str], ...]


class Cell(NamedTuple):
    """One field. `attribute`: of the contact or of the part the row stands for; `words`: its name, shown
    while it is empty; `width` 0 takes what is left; `options`: (value, words) of choices; `line`: in which
    line of its row it stands.
    """

    attribute: str
    words: str
    kind: CellKind = "text"
    width: int = 0
    options: Options = ()
    line: int = 0


class Line(NamedTuple):
    """A labelled line of single fields."""

    label: str
    cells: tuple[Cell, ...]


class Rows(NamedTuple):
    """A labelled list of rows that can be added and removed. `attribute`: of the contact; `blank`: a new
    part; `needed`: a new row without any of these is left out; `tidy`: what follows from a change.
    """

    attribute: str
    label: str
    add: str
    blank: Callable[[], Any]
    cells: tuple[Cell, ...]
    needed: tuple[str, ...]
    is_offered: bool = False
    tidy: Callable[[Any], Any] = lambda part: part


class Group(NamedTuple):
    """A titled part of the form."""

    title: str
    items: tuple[Line | Rows, ...]


def groups() -> tuple[Group, ...]:
    """The whole form, in the person's language; names and photo stand above it."""
    return (
        Group("", (_name(), _more_names(), _shown_as(), *_work())),
        Group(say("Reach"), (_emails(), _phones(), _presences(), _urls(), _addresses())),
        Group(say("You and them"), (*_tie(), _days(), _facts())),
        Group(say("More"), (_jobs(), _schools(), _fields(), _related())),
    )


# --- Names --------------------------------------------------------------------------------------------------


def _name() -> Line:
    return Line(
        say("Name"),
        (
            Cell("prefix", say("Title"), width=64),
            Cell("given_name", say("Given name")),
            Cell("family_name", say("Family name")),
        ),
    )


def _more_names() -> Line:
    return Line(
        "",
        (
            Cell("suffix", say("Suffix"), width=64),
            Cell("additional_names", say("Middle names")),
            Cell("nickname", say("Nickname")),
        ),
    )


def _shown_as() -> Line:
    kinds = (("person", say("Person")), ("organisation", say("Organisation")))
    return Line(
        say("Shown as"), (Cell("formatted_name", ""), Cell("kind", say("Kind"), "choice", 124, kinds))
    )


# --- Reach --------------------------------------------------------------------------------------------------


def _labels(*words: str) -> Options:
    return tuple((word, word) for word in words)


def _emails() -> Rows:
    return Rows(
        "emails", say("E-mail"), say("Add e-mail"), lambda: Labelled(""),
        (
            Cell("value", say("name@example.org")),
            Cell("label", say("Label"), "words", 112, _labels("work", "home", "other")),
            Cell("is_preferred", say("Preferred"), "flag", 28),
        ),
        ("value",), is_offered=True,
    )  # fmt: skip


def _phones() -> Rows:
    return Rows(
        "phones", say("Phone"), say("Add phone"), lambda: Labelled("", "mobile"),
        (
            Cell("value", say("+49 30 …")),
            Cell("label", say("Label"), "words", 112, _labels("mobile", "work", "home", "fax", "other")),
            Cell("is_preferred", say("Preferred"), "flag", 28),
        ),
        ("value",), is_offered=True,
    )  # fmt: skip


def _urls() -> Rows:
    return Rows(
        "urls", say("Web"), say("Add web address"), lambda: Labelled(""),
        (
            Cell("value", say("https://…")),
            Cell("label", say("Label"), "words", 112, _labels("work", "home", "blog", "other")),
        ),
        ("value",),
    )  # fmt: skip


def _addresses() -> Rows:
    return Rows(
        "addresses", say("Address"), say("Add address"), Address,
        (
            Cell("street", say("Street")),
            Cell("extended", say("Building, floor"), width=132),
            Cell("label", say("Label"), "words", 112, _labels("work", "home", "other")),
            Cell("postal_code", say("Postcode"), width=84, line=1),
            Cell("city", say("Town"), line=1),
            Cell("region", say("Region"), width=112, line=1),
            Cell("country", say("Country"), width=132, line=1),
        ),
        ("street", "city", "postal_code", "country", "extended", "region"),
        tidy=lambda address: address._replace(formatted=""),
    )  # fmt: skip


def _presences() -> Rows:
    return Rows(
        "presences", say("Channels"), say("Add channel"), lambda: Presence("linkedin"),
        (
            Cell("channel", say("Channel"), "channel", 132),
            Cell("handle", say("Name there")),
            Cell("state", say("State"), "choice", 152, tuple(presence_states().items())),
            Cell("url", say("Profile address"), line=1),
            Cell("since", say("Since"), "date", 152, line=1),
        ),
        ("handle", "url", "since"), tidy=_with_sides,
    )  # fmt: skip


def _with_sides(presence: Presence) -> Presence:
    """The two follow marks that go with a state of following; others keep theirs."""
    sides = {"following": (True, False), "follower": (False, True), "mutual": (True, True)}
    if presence.state not in sides:
        return presence
    mine, theirs = sides[presence.state]
    return presence._replace(is_following=mine, is_follower=theirs)


# --- Work and days ------------------------------------------------------------------------------------------


def _work() -> tuple[Line, ...]:
    return (
        Line(say("Organisation"), (Cell("organisation", say("Organisation")),)),
        Line(
            say("Position"),
            (Cell("title", say("What they do")), Cell("department", say("Department"), width=168)),
        ),
    )


def _jobs() -> Rows:
    return Rows(
        "jobs", say("Positions"), say("Add position"), lambda: Job(is_current=False),
        (
            Cell("organisation", say("Organisation")),
            Cell("title", say("Position")),
            Cell("department", say("Department"), line=1),
            Cell("started", say("From"), "date", 104, line=1),
            Cell("ended", say("Until"), "date", 104, line=1),
            Cell("is_current", say("Present position"), "flag", 28, line=1),
        ),
        ("organisation", "title"),
    )  # fmt: skip


def _schools() -> Rows:
    return Rows(
        "schools", say("Schools"), say("Add school"), lambda: School(""),
        (
            Cell("name", say("School, university")),
            Cell("degree", say("Degree"), width=132),
            Cell("started", say("From"), "date", 80),
            Cell("ended", say("Until"), "date", 80),
        ),
        ("name",),
    )  # fmt: skip


def _days() -> Rows:
    names = (
        ("birthday", say("birthday")), ("anniversary", say("anniversary")), ("met", say("met")),
        ("job", say("job")),
    )  # fmt: skip
    return Rows(
        "days", say("Days"), say("Add day"), lambda: Day("birthday", ""),
        (
            Cell("text", say("12 Apr 1980, 12 Apr or 1980"), "date"),
            Cell("label", say("What day"), "words", 152, names),
        ),
        ("text",), is_offered=True,
    )  # fmt: skip


# --- You and them -------------------------------------------------------------------------------------------


def _tie() -> tuple[Line | Rows, ...]:
    circles = tuple((size, sized_circle_text(size)) for size in (*CIRCLES, None))
    closeness = (("", say("Closeness not said")), *((one, closeness_text(one)) for one in CLOSENESS))
    return (
        Line(
            say("Circle"),
            (
                Cell("circle", say("Circle"), "choice", 152, circles),
                Cell("closeness", say("Closeness"), "choice", 176, closeness),
                Cell("rhythm_days", say("rhythm of the circle"), "number"),
            ),
        ),
        Line(say("Tags"), (Cell("tags", say("sailing, logistics")),)),
        Line(
            say("How you met"),
            (Cell("how_met", say("Where and through what")), Cell("met", say("When"), "date", 132)),
        ),
        Line(say("Introduced by"), (Cell("introduced_by", say("Who brought you together")),)),
        Line(say("Purpose"), (Cell("purpose", say("What this tie is for")),)),
    )


def _facts() -> Rows:
    return Rows(
        "facts", say("To remember"), say("Add something worth remembering"), lambda: Fact(""),
        (
            Cell("text", say("Jonte starts school on 29 August")),
            Cell("icon", say("About"), "choice", 124, fact_icons()),
            Cell("is_private", say("Private"), "flag", 28),
        ),
        ("text",),
    )  # fmt: skip


# --- More ---------------------------------------------------------------------------------------------------


def _fields() -> Rows:
    return Rows(
        "fields", say("Own fields"), say("Add own field"), lambda: OwnField("", ""),
        (Cell("name", say("Name of the field"), width=168), Cell("value", say("Value"))),
        ("name", "value"),
    )  # fmt: skip


def _related() -> Rows:
    return Rows(
        "related", say("Related"), say("Add related person"), lambda: Related(""),
        (
            Cell("name", say("Name")),
            Cell("relation", say("What they are"), "words", 152, _labels(
                "spouse", "partner", "child", "parent", "sibling", "friend", "assistant", "manager",
            )),
        ),
        ("name",),
    )  # fmt: skip
