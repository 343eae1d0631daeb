"""Telegram exports as web pages."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, PersonRef, Problem, RecordDraft
from netdesk.domain.network import Group
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.telegram.reader import READER
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.telegram.exports import FAMILY, IDA_CHAT, exchanges, people, problems, read, written
from tests.importers.telegram.exports import export as export_as_json
from tests.importers.telegram.pages import (
    BO_PAGE,
    FORWARDED,
    call,
    contact,
    day,
    export,
    message,
    notice,
    page,
    row,
)

BO = PersonRef(name="Bo")
LESS = "Web pages name people by their names alone; an export as JSON says more."
OWNER = page("Exported Data", row("First name", "Kim "), row("Last name", "Own"), row("Username", "@kim_own"))
ACCOUNT = {
    "export_results.html": OWNER,
    "lists/contacts.html": page("Contacts", contact("Bo", "+49 30 0000003"), contact("Deleted Account", "")),
    "lists/chats.html": page("Chats"),
    "chats/chat_01/messages.html": BO_PAGE,
    "chats/chat_02/messages.html": page("Family", message(1, "Ida", "Hello"), message(2, "Bo", "Hi")),
}


def test_a_single_chat_says_who_the_owner_is_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "messages.html").write_text(BO_PAGE)
    items = read(tmp_path / "messages.html")
    first, photo, mine = exchanges(items)
    assert (first.people, first.author, first.interaction.direction) == ((BO,), BO, "in")
    assert first.interaction.text == "see x.example\nand this & that"
    assert str(first.interaction.moment) == "2024-05-01T12:20:30+02:00"
    assert first.where == "messages.html line 16"
    assert (photo.author, photo.interaction.text) == (BO, "Photo")
    assert (mine.people, mine.author, mine.interaction.direction) == ((BO,), PersonRef(is_me=True), "out")
    assert problems(items) == [("messages.html", LESS)]


def test_what_telegram_itself_writes_is_counted_and_the_days_are_not(tmp_path: Path) -> None:
    group = page("Family", day("1 May 2024"), notice(1, "Bo joined group"), message(2, "Bo", "Hello"))
    items = read(export(tmp_path, {"messages.html": group}))
    assert len(exchanges(items)) == 1
    (told,) = (item for item in items if isinstance(item, Problem) and item.is_skip)
    assert (told.reason, told.is_expected) == ("Notices that say nothing between people.", True)


def test_the_pages_and_the_json_of_a_chat_hold_the_same_messages(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "messages.html").write_text(
        page("Ida Muster", message(7, "Ida Muster", "see x.example"), message(8, "Kim Own", "Thanks"))
    )
    json = export_as_json(tmp_path, IDA_CHAT, "result.json")
    for first, second in ((tmp_path / "pages", json), (json, tmp_path / "pages")):
        network = tmp_path / f"{first.name}.netdesk"
        imported(network, first)
        (after,) = imported(network, second)
        assert (after.new, len(read_whole(network).interactions)) == (0, 2)


def test_a_chat_that_was_renamed_in_between_holds_the_same_messages(tmp_path: Path) -> None:
    for folder, name in (("old", "Ida"), ("new", "Ida Muster")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "messages.html").write_text(
            page(name, message(7, name, "see x.example"), message(8, "Kim Own", "Thanks")), encoding="utf-8"
        )
    json = export_as_json(tmp_path, IDA_CHAT | {"name": "Ida M."}, "result.json")
    forms = (tmp_path / "old", tmp_path / "new", json)
    for number, order in enumerate(permutations(forms)):
        network = tmp_path / f"{number}.netdesk"
        for form in order:
            imported(network, form)
        found = read_whole(network)
        assert sorted(one.text for one in found.interactions) == ["Thanks", "see x.example"]


def test_chats_with_closed_accounts_share_a_name_and_no_messages(tmp_path: Path) -> None:
    for at, (number, time) in enumerate(((7, "12:20:30"), (7, "12:20:31"), (8, "12:20:30"))):
        gone = page("Deleted Account", message(number, "Deleted Account", "Bye", time))
        imported(tmp_path / "n.netdesk", export(tmp_path, {"messages.html": gone}, f"{at}.zip"))
    assert len(read_whole(tmp_path / "n.netdesk").interactions) == 3


def test_the_pages_of_an_account_name_its_owner_and_contacts(tmp_path: Path) -> None:
    items = read(export(tmp_path, ACCOUNT))
    (me,) = (one.contact for one in items if isinstance(one, ContactDraft) and one.is_me)
    assert (me.formatted_name, me.presences[0].handle) == ("Kim Own", "kim_own")
    assert people(items)["Bo"].phones[0].value == "+49 30 0000003"
    group = exchanges(items)[-1]
    assert ([one.name for one in group.people], group.interaction.subject) == (["Bo", "Ida"], "Family")
    assert [reason for _, reason in problems(items)] == [
        "A contact without name and number, as closed accounts leave them.",
        LESS,
        "It holds nothing about people.",
    ]


def test_the_network_tells_whose_a_group_is(tmp_path: Path) -> None:
    path = export(
        tmp_path, {"messages.html": page("Club", message(1, "Ida", "a"), message(2, "Kim Own", "b"))}
    )
    unknown = read(path)
    assert {one.interaction.direction for one in exchanges(unknown)} == {""}
    assert problems(unknown)[-1][1] == "It does not say which of the people in it is you."
    assert [
        one.interaction.direction for one in exchanges(read(path, Contact(formatted_name="Own, Kim")))
    ] == ["in", "out"]


def test_pages_of_one_chat_are_read_in_their_order(tmp_path: Path) -> None:
    files = {
        f"messages{number or ''}.html": page("Bo", message(number, "Bo", str(number)))
        for number in (0, 10, 2)
    }
    items = read(export(tmp_path, files))
    assert [one.interaction.text for one in exchanges(items)] == ["0", "2", "10"]


def test_calls_and_what_was_passed_on(tmp_path: Path) -> None:
    files = {
        "messages.html": page(
            "Bo",
            message(1, "Kim Own", "", inside=call("Outgoing (62 seconds)")),
            message(2, "Bo", "", inside=call("Missed")),
            message(3, "Bo", "", inside=FORWARDED),
            message(4, "Bo", "x", time="25:00:00"),
        )
    }
    items = read(export(tmp_path, files))
    assert [(one.interaction.kind, one.interaction.duration_s) for one in exchanges(items)] == [
        ("call", 62),
        ("missed-call", None),
        ("message", None),
    ]
    assert exchanges(items)[2].interaction.text == "[Forwarded from Zoe] Passed on"
    assert str(exchanges(items)[2].interaction.moment) == "2024-05-01T12:20:30+02:00"
    assert problems(items)[0][1] == "The date “01.05.2024 25:00:00 UTC+02:00” could not be read."


def test_older_pages_have_no_zone(tmp_path: Path) -> None:
    items = read(export(tmp_path, {"messages.html": page("Bo", message(1, "Bo", "x", zone=""))}))
    assert str(exchanges(items)[0].interaction.moment) == "2024-05-01T12:20:30"


def test_where_there_is_json_the_pages_are_left_alone(tmp_path: Path) -> None:
    path = export(tmp_path, {"result.json": written(IDA_CHAT).decode(), "messages.html": BO_PAGE})
    items = read(path)
    assert {one.people[0].name for one in exchanges(items)} == {"Ida Muster"}
    assert problems(items) == [("messages.html", "It holds nothing about people.")]


def test_a_page_that_breaks_off_keeps_what_stands_before(tmp_path: Path) -> None:
    items = read(export(tmp_path, {"messages.html": BO_PAGE[: BO_PAGE.index("Thanks")]}))
    assert len(exchanges(items)) == 2
    assert ("messages.html", "The page breaks off; what stands before was read.") in problems(items)


def test_an_unpacked_account_is_one_source(tmp_path: Path) -> None:
    folder = tmp_path / "DataExport"
    for name, text in ACCOUNT.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    assert expand([folder]) == [folder]
    reader = recognise(open_source(folder))
    assert reader is not None
    assert reader.key == "telegram"
    assert exchanges(read(folder)) == exchanges(read(export(tmp_path, ACCOUNT)))


def test_other_pages_are_none(tmp_path: Path) -> None:
    (tmp_path / "messages.html").write_text('<html><div class="page_wrap">Hello</div></html>')
    assert READER.recognise(open_source(tmp_path / "messages.html")) == 0


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    found = imported_twice(tmp_path, export(tmp_path, ACCOUNT))
    bo, ida = sorted(found.contacts, key=lambda one: one.formatted_name)
    assert (bo.formatted_name, ida.formatted_name) == ("Bo", "Ida")
    assert len(found.interactions) == 5
    (group,) = found.groups
    assert (group.name, set(group.members), group.last_post) == ("Family", {bo.uid, ida.uid}, "")


def test_a_group_on_pages_says_when_the_owner_last_wrote(tmp_path: Path) -> None:
    three = (message(1, "Ida", "Hello"), message(2, "Bo", "Hi"), message(3, "Kim Own", "Hey"))
    owner = Contact(formatted_name="Kim Own")
    items = read(export(tmp_path, {"messages.html": page("Family", *three)}), owner)
    (group,) = (one.record for one in items if isinstance(one, RecordDraft))
    assert group == Group(
        "Family", "telegram", members=("Ida", "Bo"), last_post="2024-05-01", source="telegram"
    )


@settings(max_examples=50, deadline=None)
@given(
    place=st.floats(0, 1),
    removed=st.integers(0, 60),
    added=st.sampled_from(["<", "<div", "</div>", "&#x", "\0", "<!--", "<![", ">"]),
)
def test_damage_anywhere_is_never_an_error(place: float, removed: int, added: str) -> None:
    at = int(place * len(BO_PAGE))
    data = (BO_PAGE[:at] + added + BO_PAGE[at + removed :]).encode()
    source = TextSource((TextMember(data, "messages.html"),), Path("messages.html"))
    assert 0 <= READER.recognise(source) <= 100
    assert list(READER.read(source, lambda _done, _total: None))


def test_a_message_whose_end_is_missing_ends_with_the_next_one(tmp_path: Path) -> None:
    cut = message(1, "Bo", "Hello").rstrip().removesuffix("</div>")
    text = page("Bo", cut, message(2, "Kim Own", "Hi"), message(3, "Bo", "Bye"))
    (tmp_path / "messages.html").write_text(text)
    told = [draft.interaction.text for draft in exchanges(read(tmp_path / "messages.html"))]
    assert told == ["Hello", "Hi", "Bye"]


def test_tags_without_ends_cost_nothing_of_what_follows(tmp_path: Path) -> None:
    text = page("Bo", "<div>" * 5_000, message(1, "Bo", "Hello"), "<p>" * 5_000, message(2, "Kim Own", "Hi"))
    (tmp_path / "messages.html").write_text(text)
    told = [draft.interaction.text for draft in exchanges(read(tmp_path / "messages.html"))]
    assert told == ["Hello", "Hi"]


def test_the_export_of_a_talk_between_two_is_read_before_that_of_a_group(tmp_path: Path) -> None:
    assert READER.tells_owner is not None
    assert READER.tells_owner(open_source(export_as_json(tmp_path, IDA_CHAT, "talk.json")))
    assert not READER.tells_owner(open_source(export_as_json(tmp_path, FAMILY, "group.json")))
    (tmp_path / "messages.html").write_text(BO_PAGE)
    assert not READER.tells_owner(open_source(tmp_path / "messages.html"))
