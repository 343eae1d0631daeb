"""Conversations, as Messenger and Instagram write them, to exchanges."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.contact import Contact
from netdesk.domain.draft import InteractionDraft, Item, PersonRef
from netdesk.domain.error import CancelledError
from netdesk.importers.facebook.reader import READER
from netdesk.importers.meta import conversation_file
from netdesk.importers.source import open_source
from tests.importers.meta.exports import (
    ACTIVITY,
    BO,
    IDA,
    KIM,
    PROFILE,
    PROFILE_PATH,
    T,
    archive,
    contacts,
    exchanges,
    message,
    problems,
    read,
    read_files,
    requests,
    talk,
    unpacked,
)

MS = T * 1000
INBOX = f"{ACTIVITY}/messages/inbox"
ME = PersonRef(is_me=True)


def read_talk(folder: Path, *files: Any, name: str = "bomuster_abc123", profile: Any = PROFILE) -> list[Item]:
    """What is made of a conversation in these files, newest first."""
    members = {f"{INBOX}/{name}/message_{number}.json": file for number, file in enumerate(files, start=1)}
    return read_files(folder, {PROFILE_PATH: profile, **members})


def only(items: list[Item]) -> InteractionDraft:
    (draft,) = exchanges(items)
    return draft


def texts(items: list[Item]) -> list[str]:
    return [draft.interaction.text for draft in exchanges(items)]


def ids(items: list[Item]) -> list[str]:
    return [draft.interaction.source_id for draft in exchanges(items)]


def test_messages_have_author_direction_instant_and_whole_text(tmp_path: Path) -> None:
    long = "Köln ❤ " * 5000
    theirs, mine = exchanges(read_talk(tmp_path, talk(message(BO, long), message(KIM, "fine", MS + 5))))
    bo = PersonRef(name=BO)
    assert (theirs.author, theirs.people, theirs.interaction.direction) == (bo, (bo,), "in")
    assert theirs.interaction.text == long.strip()
    assert (theirs.interaction.channel, theirs.interaction.kind) == ("messenger", "message")
    assert (theirs.interaction.thread, theirs.interaction.subject) == ("bomuster_abc123", "")
    assert str(theirs.interaction.moment) == "2023-11-14T22:13:20Z"
    assert (mine.author, mine.people, mine.interaction.direction) == (ME, (bo,), "out")
    assert mine.interaction.source_id == f"bomuster_abc123/{MS + 5}"


@pytest.mark.parametrize(
    "path",
    [
        "messages/bomuster_abc123/message.json",
        "messages/inbox/bomuster_abc123/message_1.json",
        "messages/archived_threads/bomuster_abc123/message_1.json",
        "messages/filtered_threads/bomuster_abc123/message_1.json",
        "messages/message_requests/bomuster_abc123/message_1.json",
        "your_activity_across_facebook/messages/inbox/bomuster_abc123/message_1.json",
        f"{ACTIVITY}/messages/e2ee_cutover/bomuster_abc123/message_1.json",
        f"some/where/{ACTIVITY}/messages/inbox/bomuster_abc123/message_1.json",
    ],
)
def test_a_conversation_keeps_its_ids_wherever_its_folder_is(tmp_path: Path, path: str) -> None:
    draft = only(read_files(tmp_path, {path: talk(message(BO))}))
    assert (draft.interaction.thread, draft.interaction.source_id) == (
        "bomuster_abc123",
        f"bomuster_abc123/{MS}",
    )


def test_files_of_a_conversation_are_one_and_numbered_as_numbers(tmp_path: Path) -> None:
    files = [talk(message(BO, str(place), MS - place)) for place in range(1, 13)]
    items = read_talk(tmp_path, *files)
    assert texts(items) == [str(place) for place in range(1, 13)]
    assert len(set(ids(items))) == 12


def test_the_same_conversation_in_two_folders_is_one(tmp_path: Path) -> None:
    files = {
        f"{INBOX}/bomuster_abc123/message_1.json": talk(message(BO, "late", MS + 9)),
        f"{ACTIVITY}/messages/e2ee_cutover/bomuster_abc123/message_1.json": talk(message(BO, "early")),
    }
    drafts = exchanges(read_files(tmp_path, files))
    assert {draft.interaction.thread for draft in drafts} == {"bomuster_abc123"}
    assert len(drafts) == 2


def test_messages_of_one_millisecond_are_told_apart_in_and_across_files(tmp_path: Path) -> None:
    newer = talk(message(BO, "b"), message(BO, "c"), message(KIM, "d", MS + 9))
    older = talk(message(KIM, "z", MS - 9), message(BO, "a"), message(BO, "a"))
    items = read_talk(tmp_path, newer, older)
    assert len(texts(items)) == 6
    assert len(set(ids(items))) == 6
    assert len({draft.interaction.uid for draft in exchanges(items)}) == 6


def test_ids_stay_when_somebody_marries_and_a_group_is_renamed(tmp_path: Path) -> None:
    before = talk(
        message(IDA), message(KIM, "x", MS + 1), people=(IDA, BO, KIM), title="Trip", thread="trip_1"
    )
    after = talk(
        message("Zoë Ida Neu"),
        message(KIM, "x", MS + 1),
        people=("Zoë Ida Neu", BO, KIM),
        title="Trip 2",
        thread="trip_1",
    )
    assert ids(read_talk(tmp_path, before)) == ids(read_talk(tmp_path, after))


@pytest.mark.parametrize(
    ("more", "kind", "seconds"),
    [
        ({"type": "Call", "call_duration": 61}, "call", 61),
        ({"call_duration": 61}, "call", 61),
        ({"type": "Call", "call_duration": 0, "missed": True}, "missed-call", None),
        ({"call_duration": 0}, "missed-call", None),
        ({"type": "Call"}, "missed-call", None),
        ({"missed": True}, "missed-call", None),
        ({"call_duration": 1e300}, "missed-call", None),
        ({"type": "Subscribe", "users": [{"name": IDA}]}, "note", None),
        ({"type": "Generic"}, "message", None),
        ({"type": "Payment"}, "message", None),
    ],
)
def test_calls_and_changes_of_members_are_no_messages(
    tmp_path: Path, more: dict[str, Any], kind: str, seconds: int | None
) -> None:
    draft = only(read_talk(tmp_path, talk(message(BO, "It happened.", **more))))
    assert (draft.interaction.kind, draft.interaction.duration_s) == (kind, seconds)
    assert draft.interaction.text == "It happened."


def test_who_was_added_takes_part(tmp_path: Path) -> None:
    draft = only(
        read_talk(tmp_path, talk(message(BO, "Bo added Ida.", type="Subscribe", users=[{"name": IDA}])))
    )
    assert [person.name for person in draft.people] == [BO, IDA]


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"photos": [{"uri": "a"}, {"uri": "b"}], "files": [{"uri": "c"}]}, "2 photos, 1 file"),
        ({"videos": [{}], "audio_files": [{}], "gifs": [{}]}, "1 video, 1 voice message, 1 GIF"),
        ({"sticker": {"uri": "a"}}, "1 sticker"),
        ({"share": {"link": "https://a.example", "share_text": "A page"}}, "A page\nhttps://a.example"),
        ({"is_unsent": True}, "Unsent message"),
        ({}, ""),
        ({"photos": [], "share": "x", "files": 3}, ""),
        (
            {"media": [{"uri": "a.JPG"}, {"uri": "./b/c.mp4"}, {"uri": "d.opus"}]},
            "1 photo, 1 video, 1 voice message",
        ),
        ({"media": [{"uri": "a"}, {}, 3]}, "3 attachments"),
    ],
)
def test_messages_without_words_say_what_they_are(tmp_path: Path, more: dict[str, Any], text: str) -> None:
    assert only(read_talk(tmp_path, talk(message(BO, None, **more)))).interaction.text == text


def test_a_link_that_stands_in_the_text_is_not_said_twice(tmp_path: Path) -> None:
    shared = message(BO, "See https://a.example", share={"link": "https://a.example"}, photos=[{}])
    assert texts(read_talk(tmp_path, talk(shared))) == ["See https://a.example\n1 photo"]


def test_reactions_are_no_exchanges_of_their_own(tmp_path: Path) -> None:
    liked = message(BO, "hello", reactions=[{"reaction": "\u2764", "actor": KIM}])
    lines = [
        message(BO, f"Reacted {heart} to your message", MS + place) for place, heart in enumerate("❤😂", 1)
    ]
    german = message(BO, "Hat mit ❤ auf deine Nachricht reagiert", MS + 5)
    kinds = [d.interaction.kind for d in exchanges(read_talk(tmp_path, talk(liked, *lines, german)))]
    assert kinds == ["message", "reaction", "reaction", "reaction"]


def test_in_a_group_everybody_takes_part_and_those_who_left_where_they_wrote(tmp_path: Path) -> None:
    group = talk(
        message("Gone Girl"), message(BO, "x", MS + 1), people=(BO, IDA, KIM), title="Trip", thread="trip_9"
    )
    gone, bo = exchanges(read_talk(tmp_path, group, name="trip_9"))
    assert {person.name for person in gone.people} == {BO, IDA, "Gone Girl"}
    assert bo.author == PersonRef(name=BO)
    assert (bo.interaction.subject, bo.interaction.direction) == ("Trip", "in")


MOVES = {
    "of old": (
        message(BO, "Bo added Zoë to the group.", MS + 20, type="Subscribe", users=[{"name": IDA}]),
        message(IDA, "Zoë left the group.", MS + 40, type="Unsubscribe", users=[]),
        message(KIM, "You added Zoë.", MS + 60, type="Subscribe", users=[{"name": IDA}]),
        message(KIM, "You removed Zoë.", MS + 80, type="Unsubscribe", users=[{"name": IDA}]),
    ),
    "in English": (
        message(BO, f"{BO} added {IDA} to the group.", MS + 20),
        message(IDA, f"{IDA} left the group.", MS + 40),
        message(KIM, "You added Zoë to the group.", MS + 60),
        message(KIM, "You removed Zoë from the group.", MS + 80),
    ),
    "in German": (
        message(BO, f"{BO} hat dich und {IDA} zur Gruppe hinzugefügt.", MS + 20),
        message(IDA, "Zoë hat die Gruppe verlassen.", MS + 40),
        message(KIM, f"Du hast {IDA} zur Gruppe hinzugefügt.", MS + 60),
        message(KIM, f"Du hast {IDA} aus der Gruppe entfernt.", MS + 80),
    ),
}
SAID = tuple(message("Uwe Fern", str(ms), MS + ms) for ms in range(10, 100, 20))


def with_whom(items: list[Item]) -> dict[str, set[str]]:
    """With whom each of what Uwe said was said."""
    return {
        draft.interaction.text: {person.name for person in draft.people} - {"Uwe Fern"}
        for draft in exchanges(items)
        if draft.interaction.text.isdecimal()
    }


def group_of(*messages: Any, people: tuple[str, ...] = (BO, "Uwe Fern", KIM)) -> dict[str, Any]:
    return talk(*messages, people=people, title="Trip", thread="trip_9")


@pytest.mark.parametrize("moves", MOVES.values(), ids=MOVES.keys())
def test_in_a_group_those_take_part_who_are_in_it_then(tmp_path: Path, moves: tuple[Any, ...]) -> None:
    items = read_talk(tmp_path, group_of(*SAID, *moves), name="trip_9")
    assert with_whom(items) == {"10": {BO}, "30": {BO, IDA}, "50": {BO}, "70": {BO, IDA}, "90": {BO}}
    notices = [draft.interaction for draft in exchanges(items) if not draft.interaction.text.isdecimal()]
    assert {one.kind for one in notices} == {"note"}


@pytest.mark.parametrize("moves", MOVES.values(), ids=MOVES.keys())
def test_older_files_know_who_came_and_left_in_newer_ones(tmp_path: Path, moves: tuple[Any, ...]) -> None:
    newer = group_of(*SAID[2:], *moves[1:])
    older = group_of(*SAID[:2], moves[0], message(IDA, "hi", MS + 35))
    items = read_talk(tmp_path, newer, older, name="trip_9")
    assert with_whom(items) == {"10": {BO}, "30": {BO, IDA}, "50": {BO}, "70": {BO, IDA}, "90": {BO}}


def test_a_group_is_a_crowd_while_so_many_are_in_it(tmp_path: Path) -> None:
    people = tuple(f"Person {chr(65 + place)}" for place in range(16))
    leaves = [message(name, f"{name} left the group.", MS + 20) for name in people[3:]]
    group = group_of(message(BO, "many"), *leaves, message(BO, "few", MS + 30), people=(BO, *people[:3], KIM))
    kinds = {d.interaction.text: (d.interaction.kind, len(d.people)) for d in exchanges(
        read_talk(tmp_path, group, name="trip_9"))}  # fmt: skip
    assert (kinds["many"], kinds["few"]) == (("post", 1), ("message", 4))


@pytest.mark.parametrize(
    "text",
    [
        "I left the group yesterday.",
        "Ida left the group.",
        f"{BO} added a chair to the group of tables",
        f"{BO} und die Gruppe",
        "",
    ],
)
def test_what_somebody_writes_about_a_group_moves_nobody(tmp_path: Path, text: str) -> None:
    items = read_talk(tmp_path, group_of(message(BO, text), message(BO, "10", MS + 9)), name="trip_9")
    assert [draft.interaction.kind for draft in exchanges(items)] == ["message", "message"]
    assert [len(draft.people) for draft in exchanges(items)] == [2, 2]


def test_in_a_crowd_a_message_is_a_post_of_the_one_who_wrote_it(tmp_path: Path) -> None:
    people = [f"Person {chr(65 + place)}" for place in range(20)]
    crowd = talk(
        message("Person A"),
        message(KIM, "mine", MS + 1),
        people=(*people, KIM),
        title="Crowd",
        thread="crowd_1",
    )
    items = read_talk(tmp_path, crowd, name="crowd_1")
    post = only(items)
    assert (post.interaction.kind, [person.name for person in post.people]) == ("post", ["Person A"])
    assert "1 message of yours to a large group, to nobody in particular." in [
        p.reason for p in problems(items)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Facebook user",
        "Facebook-Nutzer",
        "Facebook User",
        "Utilisateur de Facebook",
        "Użytkownik Facebooka",
        "",
    ],
)
def test_closed_accounts_are_one_for_each_conversation(tmp_path: Path, name: str) -> None:
    files = {
        PROFILE_PATH: PROFILE,
        f"{INBOX}/a_1/message_1.json": talk(message(name), people=(name, KIM), thread="a_1", title=name),
        f"{INBOX}/b_2/message_1.json": talk(message(name), people=(name, KIM), thread="b_2", title=name),
    }
    first, second = exchanges(read_files(tmp_path, files))
    assert [person.source_id for person in (*first.people, *second.people)] == ["closed:a_1", "closed:b_2"]
    assert first.author == first.people[0]


def test_a_closed_account_without_a_name_is_called_what_it_is(tmp_path: Path) -> None:
    (draft,) = exchanges(read_talk(tmp_path, talk(message(""), people=("", KIM), title="")))
    assert [person.name for person in draft.people] == ["Deleted account"]


def test_several_closed_accounts_in_a_group_are_nobody(tmp_path: Path) -> None:
    gone = "Facebook user"
    group = talk(message(gone), message(BO, "x", MS + 1), people=(gone, gone, BO, KIM), title="Trip")
    by_gone, by_bo = exchanges(read_talk(tmp_path, group))
    assert (by_gone.author, by_gone.interaction.direction) == (None, "")
    assert by_gone.people == by_bo.people == (PersonRef(name=BO),)
    assert by_bo.interaction.subject == "Trip"


def test_talking_to_oneself_is_told_once(tmp_path: Path) -> None:
    items = read_talk(tmp_path, talk(message(KIM), message(KIM, "y", MS + 1), people=(KIM,), title=KIM))
    assert exchanges(items) == []
    (told,) = (problem for problem in problems(items) if problem.is_skip)
    assert (told.reason, told.stands_for) == ("Messages to nobody but yourself.", 2)


def test_what_is_no_message_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    broken = talk(message(BO), 5, {"sender_name": BO, "content": "when?"}, {"timestamp_ms": "x"}, None)
    items = read_talk(tmp_path, broken)
    assert texts(items) == ["ok"]
    reasons = [problem.reason for problem in problems(items)]
    assert reasons.count("It is no message.") == 2
    assert reasons.count("Its time could not be read.") == 2


def test_a_kind_of_message_that_is_no_text_costs_nothing(tmp_path: Path) -> None:
    assert texts(
        read_talk(tmp_path, talk(message(BO, "one", type=["Call"]), message(BO, "two", type={})))
    ) == [
        "one",
        "two",
    ]


def test_a_file_that_breaks_off_keeps_its_newest_messages(tmp_path: Path) -> None:
    whole = talk(message(BO, "old"), message(BO, "new", MS + 1))
    path = unpacked(tmp_path, {PROFILE_PATH: PROFILE, f"{INBOX}/bomuster_abc123/message_1.json": whole})
    file = path / f"{INBOX}/bomuster_abc123/message_1.json"
    file.write_bytes(file.read_bytes()[: file.read_bytes().index(b'"old"')])
    items = read(path)
    assert texts(items) == ["new"]
    assert any("what stands before it was read" in problem.reason for problem in problems(items))


def test_a_broken_message_costs_no_other_where_lines_tell_them_apart(tmp_path: Path) -> None:
    whole = talk(message(BO, "one"), message(BO, "two", MS + 1), message(KIM, "three", MS + 2))
    text = json.dumps(whole, indent=2).replace('"two"', '"two')
    items = read_files(tmp_path, {PROFILE_PATH: PROFILE, f"{INBOX}/bomuster_abc123/message_1.json": text})
    assert texts(items) == ["one", "three"]
    assert "It is no message." in [problem.reason for problem in problems(items)]


def test_a_large_file_is_read_message_by_message_to_the_same_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = talk(message(IDA, "Köln ❤"), message(KIM, "x", MS + 1), people=(IDA, BO, KIM), title="Trip")
    whole = exchanges(read_talk(tmp_path, group))
    monkeypatch.setattr(conversation_file, "_LARGEST_WHOLE", 0)
    assert exchanges(read_talk(tmp_path, group)) == whole


def test_other_files_beside_conversations_are_none(tmp_path: Path) -> None:
    files = {
        f"{ACTIVITY}/messages/autofill_information.json": {"autofill_information_v2": {"FULL_NAME": [KIM]}},
        f"{ACTIVITY}/messages/secret_conversations.json": {
            "secret_conversations_v2": {"armadillo_devices": []}
        },
        f"{INBOX}/bomuster_abc123/message_1.json": talk(message(BO)),
    }
    items = read_files(tmp_path, files)
    assert len(exchanges(items)) == 1
    assert "2 files hold nothing that NetDesk reads." in [problem.reason for problem in problems(items)]


# --- Whose they are ---------------------------------------------------------------------------------------


def test_without_a_profile_the_owner_is_whom_no_talk_is_named_after(tmp_path: Path) -> None:
    files = {"messages/inbox/bomuster_abc123/message_1.json": talk(message(BO), message(KIM, "x", MS + 1))}
    items = read_files(tmp_path, files)
    assert [draft.interaction.direction for draft in exchanges(items)] == ["in", "out"]


def test_without_a_profile_the_owner_is_in_all_groups(tmp_path: Path) -> None:
    groups = {
        f"messages/inbox/g{place}_{place}/message_1.json": talk(
            message(KIM),
            people=(other, IDA if place else "Uwe Fern", KIM),
            title=f"G{place}",
            thread=f"g{place}_{place}",
        )
        for place, other in enumerate((BO, "Jan Weg", "Ola Neu"))
    }
    assert {draft.interaction.direction for draft in exchanges(read_files(tmp_path, groups))} == {"out"}


def test_a_lone_file_of_messages_knows_its_owner_by_its_title(tmp_path: Path) -> None:
    path = unpacked(tmp_path, {"renamed.json": talk(message(KIM))}, "some") / "renamed.json"
    assert only(read(path)).author == ME


def test_a_profile_with_another_name_than_the_messages_is_helped_by_them(tmp_path: Path) -> None:
    profile = {"profile_v2": {"name": {"full_name": "Kim Newname"}}}
    assert only(read_talk(tmp_path, talk(message(KIM)), profile=profile)).author == ME


def test_nobody_is_taken_for_the_owner_of_a_known_profile_by_being_everywhere(tmp_path: Path) -> None:
    left = [
        talk(message(BO), people=(BO, *more), title="G", thread=f"g_{len(more)}") for more in ((), (IDA,))
    ]
    files = {f"{INBOX}/g_{place}/message_1.json": file for place, file in enumerate(left)}
    drafts = exchanges(read_files(tmp_path, {PROFILE_PATH: PROFILE, **files}))
    assert [draft.author for draft in drafts] == [PersonRef(name=BO)] * 2


def test_a_former_name_in_the_profile_is_the_owner_too(tmp_path: Path) -> None:
    profile = {
        "profile_v2": {"name": {"full_name": "Kim New"}, "previous_names": [{"name": KIM, "timestamp": T}]}
    }
    group = talk(message(KIM), people=(IDA, BO, KIM), title="Trip")
    assert only(read_talk(tmp_path, group, profile=profile)).author == ME


def test_the_owner_of_the_network_helps_where_nothing_else_does(tmp_path: Path) -> None:
    group = talk(message(KIM), people=(IDA, BO, KIM), title="Trip", thread="trip_1")
    path = archive(tmp_path, {"messages/inbox/trip_1/message_1.json": group})
    assert only(read(path)).author == PersonRef(name=KIM)
    assert any("which of the people in it is you" in problem.reason for problem in problems(read(path)))
    assert only(read(path, Contact(formatted_name=KIM))).author == ME


# --- Parts ------------------------------------------------------------------------------------------------


def test_parts_of_a_download_know_each_other(tmp_path: Path) -> None:
    """What stands in one part says who is who in the others, and each part gives only what is its own."""
    group = talk(message(KIM), people=(IDA, BO, KIM), title="Trip", thread="trip_1")
    received = {"received_requests_v2": [{"name": BO, "timestamp": T}]}
    archive(
        tmp_path,
        {
            PROFILE_PATH: PROFILE,
            "connections/friends/your_friends.json": {"friends_v2": [{"name": BO, "timestamp": T}]},
        },
        "facebook-kim-2024-05-01-aBc-1.zip",
    )
    second = archive(
        tmp_path,
        {
            f"{INBOX}/trip_1/message_1.json": group,
            "connections/friends/received_friend_requests.json": received,
        },
        "facebook-kim-2024-05-01-aBc-2.zip",
    )
    (tmp_path / "facebook-kim-2024-05-01-aBc-3.zip").write_bytes(b"PK\x03\x04broken")
    archive(
        tmp_path,
        {"connections/friends/your_friends.json": {"friends_v2": [{"name": IDA}]}},
        "facebook-kim-2023-05-01-xYz-1.zip",
    )
    items = read(second)
    assert only(items).author == ME
    assert [draft.request.state for draft in requests(items)] == ["accepted"]
    assert contacts(items) == []


@pytest.mark.parametrize(
    ("name", "is_part"),
    [
        ("facebook-kim-2024-05-01-aBc.zip", True),
        ("facebook-kim-2024-05-01-aBc-12.zip", True),
        ("facebook-kim-2024-05-01-xYz.zip", False),
        ("facebook-kim-2024-05-02-aBc-1.zip", False),
    ],
)
def test_a_part_is_known_by_its_name_with_a_number_or_without(
    tmp_path: Path, name: str, is_part: bool
) -> None:
    archive(tmp_path, {PROFILE_PATH: PROFILE}, name)
    group = talk(message(KIM), people=(IDA, BO, KIM), title="Trip", thread="trip_1")
    other = archive(tmp_path, {f"{INBOX}/trip_1/message_1.json": group}, "facebook-kim-2024-05-01-aBc-2.zip")
    assert (only(read(other)).author == ME) is is_part


def test_downloads_of_two_days_are_no_parts_of_each_other(tmp_path: Path) -> None:
    archive(tmp_path, {PROFILE_PATH: PROFILE}, "facebook-kim-2024-05-01.zip")
    group = talk(message(KIM), people=(IDA, BO, KIM), title="Trip", thread="trip_1")
    other = archive(tmp_path, {f"{INBOX}/trip_1/message_1.json": group}, "facebook-kim-2024-05-02.zip")
    assert only(read(other)).author != ME


def test_two_parts_with_halves_of_a_conversation_give_what_one_would(tmp_path: Path) -> None:
    new, old = talk(message(BO, "new", MS + 1)), talk(message(BO, "old"))
    whole = read_talk(tmp_path, new, old)
    parts = [
        archive(
            tmp_path,
            {PROFILE_PATH: PROFILE, f"{INBOX}/bomuster_abc123/message_1.json": new},
            "facebook-kim-1.zip",
        ),
        archive(tmp_path, {f"{INBOX}/bomuster_abc123/message_2.json": old}, "facebook-kim-2.zip"),
    ]
    assert [draft.interaction for path in parts for draft in exchanges(read(path))] == [
        draft.interaction for draft in exchanges(whole)
    ]


# --- Backups ----------------------------------------------------------------------------------------------


def backup(*messages: dict[str, Any], name: str = "Bo Muster_12") -> dict[str, Any]:
    return {"participants": [KIM, BO], "threadName": name, "messages": list(messages)}


def saved(sender: str, text: str, ms: int = MS, **more: Any) -> dict[str, Any]:
    told = {
        "senderName": sender,
        "text": text,
        "timestamp": ms,
        "type": "text",
        "isUnsent": False,
        "media": [],
        "reactions": [],
    }
    return told | more


def test_a_backup_of_encrypted_talks_is_read_in_order(tmp_path: Path) -> None:
    files = {
        "Bo Muster_12.json": backup(
            saved(BO, "Köln", MS + 9),
            saved(KIM, "hi"),
            saved(BO, "", MS + 5, media=[{"uri": "./media/x.jpg"}]),
        ),
        "media/x.jpg": b"x",
    }
    first, second, third = exchanges(read_files(tmp_path, files, "messages.zip"))
    assert (first.author, first.interaction.text) == (ME, "hi")
    assert (second.interaction.text, second.interaction.thread) == ("1 photo", BO)
    assert (third.author, third.interaction.text, third.interaction.channel) == (
        PersonRef(name=BO),
        "Köln",
        "messenger",
    )


def test_a_backup_shares_ids_with_the_download_and_with_the_next_backup(tmp_path: Path) -> None:
    export = exchanges(read_talk(tmp_path, talk(message(BO, "Köln"), message(KIM, "hi", MS + 1))))
    twice = saved(BO, "again", MS + 2)
    one = exchanges(
        read_files(
            tmp_path, {"Bo Muster_12.json": backup(saved(KIM, "hi", MS + 1), saved(BO, "Köln"))}, "a.zip"
        )
    )
    two = exchanges(
        read_files(
            tmp_path,
            {"Bo Muster_3.json": backup(saved(BO, "Köln"), twice, twice, name="Bo Muster_3")},
            "b.zip",
        )
    )
    assert {draft.interaction.uid for draft in one} == {draft.interaction.uid for draft in export}
    assert two[0].interaction.source_id == one[0].interaction.source_id
    assert len({draft.interaction.source_id for draft in two}) == 3


# --- Progress ---------------------------------------------------------------------------------------------


def test_progress_is_told_while_a_file_is_read_and_can_stop_it(tmp_path: Path) -> None:
    many = talk(*(message(BO, "x" * 50, MS + place) for place in range(1000)))
    path = archive(tmp_path, {f"{INBOX}/bomuster_abc123/message_1.json": many})
    told: list[tuple[int, int]] = []
    list(READER.read(open_source(path), lambda done, total: told.append((done, total))))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 5
    assert told[-1][0] == told[-1][1] > 0

    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(READER.read(open_source(path), stop))
