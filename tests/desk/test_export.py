"""What goes out in each form: everything, or people of one's choice, with or without what is private."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from icalendar import Calendar

from netdesk.desk.desk import Desk
from netdesk.desk.export import left_behind, write_export
from netdesk.domain.command import Command, SaveRecord, SaveTie
from netdesk.domain.contact import Day, Fact, Presence, Tie
from netdesk.domain.exporting import SUFFIXES, ExportOrder, Form, LeftOut
from netdesk.domain.network import Group, Plan, Reminder
from tests.window.network import TODAY, add, log


@pytest.fixture
def people(network: Desk) -> dict[str, int]:
    """Three people: Ida with notes, Bo tied to her, Uta marked as private."""
    facts = (Fact("Plays the cello"), Fact("Has a new job in sight", is_private=True))
    found = {
        "Ida": add(
            network, "Ida", "Muster", notes="Likes tea", facts=facts, circle=15, tags=("choir",),
            days=(Day("birthday", "1980-04-12"),), presences=(Presence("linkedin", "ida"),),
        ),
        "Bo": add(network, "Bo", "Berg", organisation="Werft Nord"),
        "Uta": add(network, "Uta", "Geheim", tags=("Privat",)),
    }  # fmt: skip
    ida, bo, uta = (network.uid_of(one) for one in found.values())
    commands: tuple[Command, ...] = (
        SaveTie(Tie(ida, bo, "manager", "report", strength=70)),
        SaveTie(Tie(ida, uta, "sister")),
        SaveRecord(Group("Choir", members=(ida, uta))),
        SaveRecord(Plan(bo, "call", text="About the dock", due="2026-12-01")),
        SaveRecord(Reminder("Return the book", "2026-12-24", ida)),
    )
    for command in commands:
        network.do(command)
    log(network, found["Ida"], 3)
    return found


def written(network: Desk, folder: Path, order: ExportOrder) -> str:
    path = folder / f"out{SUFFIXES[order.form]}"
    write_export(network.file, order, path, TODAY)
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("form", SUFFIXES)
def test_every_form_names_everybody_when_it_is_for_oneself(
    network: Desk, people: dict[str, int], tmp_path: Path, form: Form
) -> None:
    text = written(network, tmp_path, ExportOrder(form, has_private=True))
    names = ("Muster", "Berg") if form == "ics" else ("Muster", "Berg", "Geheim")
    assert all(name in text for name in names)


@pytest.mark.parametrize("form", SUFFIXES)
def test_no_form_names_who_is_private_to_others(
    network: Desk, people: dict[str, int], tmp_path: Path, form: Form
) -> None:
    text = written(network, tmp_path, ExportOrder(form))
    assert "Muster" in text
    for private in (
        "Geheim",
        "Uta",
        network.uid_of(people["Uta"]),
        "Likes tea",
        "new job",
        "Return the book",
    ):
        assert private not in text


def test_a_document_for_others_holds_people_ties_and_groups_only(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    whole = json.loads(written(network, tmp_path, ExportOrder("json", has_private=True)))
    assert (len(whole["contacts"]), len(whole["interactions"]), len(whole["plans"])) == (3, 1, 1)
    shared = json.loads(written(network, tmp_path, ExportOrder("json")))
    assert [one["formatted_name"] for one in shared["contacts"]] == ["Ida Muster", "Bo Berg"]
    assert [one["text"] for one in shared["contacts"][0]["facts"]] == ["Plays the cello"]
    assert (len(shared["ties"]), shared["groups"][0]["members"]) == (1, [network.uid_of(people["Ida"])])
    assert not any(shared[name] for name in ("interactions", "plans", "reminders", "requests"))


def test_cards_of_the_whole_network_come_with_its_groups(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    whole = written(network, tmp_path, ExportOrder("vcard", has_private=True))
    assert whole.count("KIND:group") == 1
    assert whole.count("MEMBER:urn:uuid:") == 2
    for_others = written(network, tmp_path, ExportOrder("vcard"))
    assert for_others.count("MEMBER:urn:uuid:") == 1


def test_a_selection_is_given_with_what_is_about_it(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    order = ExportOrder("json", (people["Bo"],), has_private=True)
    part = json.loads(written(network, tmp_path, order))
    assert [one["formatted_name"] for one in part["contacts"]] == ["Bo Berg"]
    assert len(part["plans"]) == 1
    assert not any(part[name] for name in ("interactions", "ties", "reminders", "groups", "settings"))
    cards = written(network, tmp_path, ExportOrder("vcard-3", (people["Bo"], people["Ida"])))
    assert cards.index("FN:Bo Berg") < cards.index("FN:Ida Muster")
    assert cards.count("VERSION:3.0") == 2


def test_what_stays_behind_is_counted_by_form(network: Desk, people: dict[str, int]) -> None:
    assert left_behind(network.file, ExportOrder("vcard")) == LeftOut(people=1, facts=1, notes=1)
    assert left_behind(network.file, ExportOrder("vcard", (people["Bo"],))) == LeftOut()
    assert left_behind(network.file, ExportOrder("gexf")) == LeftOut(people=1, notes=1)
    assert left_behind(network.file, ExportOrder("ics")) == LeftOut(people=1, others=2)
    assert left_behind(network.file, ExportOrder("json")) == LeftOut(1, 1, 1, exchanges=1, others=2)
    assert left_behind(network.file, ExportOrder("json", has_private=True)) == LeftOut()


def test_a_graph_tells_strength_warmth_circle_and_channels(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    graph = nx.parse_graphml(written(network, tmp_path, ExportOrder("graphml", has_private=True)))
    ida, bo = (network.uid_of(people[name]) for name in ("Ida", "Bo"))
    node = graph.nodes[ida]
    assert (node["label"], node["circle"], node["channels"], node["tags"]) == (
        "Ida Muster", 15, "linkedin", "choir",
    )  # fmt: skip
    assert 0 < node["strength"] <= 100
    assert node["warmth"] > 0
    shared = nx.parse_graphml(written(network, tmp_path, ExportOrder("graphml")))
    assert set(shared.nodes[ida]) == {"label", "channels", "tags"}
    assert graph.edges[ida, bo] == {"weight": 70.0, "relation": "manager"}


def test_a_calendar_holds_birthdays_plans_and_reminders(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    text = written(network, tmp_path, ExportOrder("ics", has_private=True))
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events] == [
        "Birthday of Ida Muster", "Call Bo Berg", "Return the book",
    ]  # fmt: skip


def test_a_calendar_holds_the_calls_and_meetings_still_to_come(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    log(network, people["Bo"], -1, "phone")
    log(network, people["Bo"], -2, "email")
    log(network, people["Ida"], 5, "in-person")
    text = written(network, tmp_path, ExportOrder("ics", has_private=True))
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events if "booked" in str(one["UID"])] == ["Cranes with Bo Berg"]


def test_tables_for_google_and_outlook_have_their_headings(
    network: Desk, people: dict[str, int], tmp_path: Path
) -> None:
    google = list(csv.DictReader(io.StringIO(written(network, tmp_path, ExportOrder("google-csv")))))
    assert (google[0]["First Name"], google[0]["E-mail 1 - Label"]) == ("Ida", "Work")
    outlook = written(network, tmp_path, ExportOrder("outlook-csv")).removeprefix("\ufeff")
    (first, _second) = csv.DictReader(io.StringIO(outlook))
    assert (first["Last Name"], first["Birthday"], len(first)) == ("Muster", "4/12/1980", 92)
