from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from netdesk.importers.meta.page import read_page
from netdesk.importers.source import open_source
from tests.importers.archives import record, saved
from tests.importers.meta.exports import BO, IDA, KIM, contacts, exchanges, problems, read_files
from tests.importers.meta.pages import conversation_page, list_page
from tests.importers.rebuilt import TextMember

PATH = "your_facebook_activity/messages/inbox/bomuster_abc123/message_1.html"


@pytest.mark.parametrize("style", ["2019", "2024", "section"])
def test_messages_of_a_page_are_read_by_their_shape(tmp_path: Path, style: str) -> None:
    page = conversation_page(
        BO,
        (KIM, "Shall we?\nAt noon?", "Mar 4, 2024, 3:04 PM"),
        (BO, "Köln ❤", "Mar 4, 2024, 3:05 PM"),
        style=style,
    )
    items = read_files(tmp_path, {PATH: page})
    mine, theirs = exchanges(items)
    assert (mine.interaction.text, mine.interaction.direction) == ("Shall we?\nAt noon?", "out")
    assert str(mine.interaction.moment) == "2024-03-04T15:04:00"
    assert (theirs.interaction.text, theirs.interaction.direction) == ("Köln ❤", "in")
    assert [person.name for person in theirs.people] == [BO]
    assert theirs.interaction.thread == "bomuster_abc123"
    assert any("a download in JSON says more" in problem.reason for problem in problems(items))


def test_messages_of_one_minute_are_told_apart_whatever_comes_later(tmp_path: Path) -> None:
    time = "Mar 4, 2024, 3:04 PM"
    first = [(KIM, "ok", time), (KIM, "ok", time), (BO, "yes", time)]
    before = exchanges(read_files(tmp_path, {PATH: conversation_page(BO, *first)}))
    after = exchanges(read_files(tmp_path, {PATH: conversation_page(BO, *first, (KIM, "ok", time))}))
    ids = [draft.interaction.source_id for draft in before]
    assert len(set(ids)) == 3
    assert set(ids) < {draft.interaction.source_id for draft in after}


def test_the_line_of_participants_names_those_who_never_wrote(tmp_path: Path) -> None:
    page = conversation_page(
        "Trio", (KIM, "Hi", "Mar 4, 2024, 3:04 PM"), header=f"Teilnehmer: {IDA}, {BO} und {KIM}"
    )
    other = conversation_page(BO, (KIM, "Hi", "Mar 4, 2024, 3:04 PM"), (BO, "Hi", "Mar 4, 2024, 3:04 PM"))
    drafts = exchanges(read_files(tmp_path, {PATH.replace("bo", "trio"): page, PATH: other}))
    assert {person.name for person in drafts[-1].people} == {IDA, BO}
    assert drafts[-1].interaction.subject == "Trio"


def test_reactions_below_a_message_are_no_part_of_it(tmp_path: Path) -> None:
    page = conversation_page(BO, (BO, "Hi<ul><li>❤Kim Own</li></ul>", "Mar 4, 2024, 3:04 PM"))
    (draft,) = exchanges(read_files(tmp_path, {PATH: page}))
    assert draft.interaction.text == "Hi"


def test_friends_of_a_page_are_read_with_their_day(tmp_path: Path) -> None:
    page = list_page("Friends", (IDA, "Mar 4, 2024, 3:04 PM"), (BO, "5. März 2023"))
    items = read_files(tmp_path, {"connections/friends/your_friends.html": page})
    assert [problem.is_skip for problem in problems(items)] == [False]
    ida, bo = contacts(items)
    assert (ida.formatted_name, ida.presences[0].since) == (IDA, "2024-03-04")
    assert (bo.formatted_name, bo.presences[0].state) == (BO, "connected")


def test_a_time_nobody_can_read_is_told_and_costs_no_friend(tmp_path: Path) -> None:
    odd = "2024年3月4日 15:04"
    page = conversation_page(BO, (KIM, "lost", odd), (BO, "read", "Mar 4, 2024, 3:05 PM"))
    items = read_files(tmp_path, {PATH: page, "friends/friends.html": list_page("Friends", (IDA, odd))})
    assert [draft.interaction.text for draft in exchanges(items)] == ["read"]
    assert "Its time could not be read." in [problem.reason for problem in problems(items)]
    assert [(one.formatted_name, one.presences[0].since) for one in contacts(items)] == [(IDA, "")]


def test_a_page_that_breaks_off_says_so(tmp_path: Path) -> None:
    talks = conversation_page(BO, *((KIM, f"{number}", "Mar 4, 2024, 3:04 PM") for number in range(9)))
    people = list_page("Friends", *((name, "Mar 4, 2024") for name in (IDA, BO)))
    files = {PATH: talks[: len(talks) * 2 // 3], "friends/friends.html": people[:-20]}
    items = read_files(tmp_path, files)
    assert 0 < len(exchanges(items)) < 9
    assert [contact.formatted_name for contact in contacts(items)] == [IDA, BO]
    told = [(problem.where, problem.is_skip) for problem in problems(items) if "breaks off" in problem.reason]
    assert told == [("friends.html", False), ("bomuster_abc123/message_1.html", False)]


def test_a_page_that_is_cut_off_in_its_archive_gives_what_is_there(tmp_path: Path) -> None:
    talks = conversation_page(BO, *((KIM, f"{number}", "Mar 4, 2024, 3:04 PM") for number in range(9)))
    data = record(PATH, talks.encode(), method=ZIP_STORED)
    (member,) = open_source(saved(tmp_path / "a.zip", data[: len(data) * 2 // 3])).members
    page = read_page(member)
    assert 0 < len(page.entries) < 9
    assert page.reason == "message_1.html is cut off where its archive ends."


def test_letters_of_a_page_that_had_to_be_replaced_are_told(tmp_path: Path) -> None:
    page = conversation_page(BO, (BO, "K\u00f6ln, Stra\u00dfe", "Mar 4, 2024, 3:04 PM")).encode()
    items = read_files(tmp_path, {PATH: page.replace(b"ln, ", b"ln\xff ")})
    assert [draft.interaction.text for draft in exchanges(items)] == ["Köln\ufffd Straße"]
    assert "Some letters could not be read and were replaced." in [one.reason for one in problems(items)]


def test_data_wins_over_a_page_of_the_same_kind(tmp_path: Path) -> None:
    from tests.importers.meta.exports import friends, message, talk

    files = {
        "connections/friends/your_friends.html": list_page("Friends", (IDA, "Mar 4, 2024")),
        "connections/friends/your_friends.json": friends(BO),
        PATH: conversation_page(BO, (BO, "from the page", "Mar 4, 2024, 3:04 PM")),
        PATH.replace(".html", ".json"): talk(message(BO, "from the data")),
    }
    items = read_files(tmp_path, files)
    assert [contact.formatted_name for contact in contacts(items)] == [BO]
    assert [draft.interaction.text for draft in exchanges(items)] == ["from the data"]


@pytest.mark.parametrize(
    "text", ["", "<", "<div" * 5000, "<div>" * 5000, "</div>" * 100, "<p>x</p>", "<!--", "\0", "<title>x"]
)
def test_a_broken_page_has_no_entries(text: str) -> None:
    assert read_page(TextMember(text.encode())).entries == ()
