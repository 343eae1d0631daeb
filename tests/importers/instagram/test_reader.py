"""The files of an Instagram download, in every generation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netdesk.domain.contact import Contact, Day, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, PersonRef, RecordDraft
from netdesk.domain.network import OwnProfile
from tests.importers.meta.exports import (
    IDA,
    T,
    account,
    archive,
    bytes_of,
    contacts,
    exchanges,
    key_of,
    labelled,
    message,
    problems,
    read,
    read_files,
    requests,
    talk,
    unpacked,
)
from tests.importers.meta.pages import list_page

LISTS = "connections/followers_and_following"
SINCE = "2023-11-14"
NAME = "instagram-kim_own-2024-05-01-aBcDeF.zip"


def read_lists(folder: Path, **lists: Any) -> list[Item]:
    files = {f"{LISTS}/{name}.json": value for name, value in lists.items()}
    return read_files(folder, files, NAME)


def presences(items: list[Item]) -> dict[str, Presence]:
    return {contact.formatted_name: contact.presences[0] for contact in contacts(items)}


@pytest.mark.parametrize("style", ["value", "title", "address"])
def test_followers_and_followed_are_kept_apart(tmp_path: Path, style: str) -> None:
    followers = [account("Ida_M", style=style), account("uwe.f", style=style)]
    following = {"relationships_following": [account("ida_m", style=style), account("brand", style=style)]}
    items = read_lists(tmp_path, followers_1=followers, following=following)
    assert {name: (at.state, at.is_following, at.is_follower) for name, at in presences(items).items()} == {
        "ida_m": ("mutual", True, True),
        "brand": ("following", True, False),
        "uwe.f": ("follower", False, True),
    }
    assert contacts(items)[0] == Contact(
        formatted_name="ida_m",
        presences=(
            Presence(
                "instagram",
                "ida_m",
                "https://www.instagram.com/ida_m",
                SINCE,
                "mutual",
                True,
                True,
                "instagram",
            ),
        ),
        source_ids=(SourceId("instagram", "ida_m"),),
    )


def test_older_lists_have_a_key_and_newest_ones_labels(tmp_path: Path) -> None:
    old = {"relationships_followers": [account("ida_m")]}
    new = [labelled(("URL", "https://www.instagram.com/uwe.f"), ("Nutzername", "uwe.f"), ("Datum", T))]
    link = [labelled(("URL", "https://www.instagram.com/_u/ola"))]
    found = presences(read_lists(tmp_path, followers=old, followers_2=new, followers_3=link))
    assert {name: at.since for name, at in found.items()} == {"ida_m": SINCE, "uwe.f": SINCE, "ola": SINCE}


def test_a_page_of_followers_is_read(tmp_path: Path) -> None:
    page = list_page(
        "Followers", ('<a href="https://www.instagram.com/ida_m">ida_m</a>', "Mar 4, 2024 3:04 pm")
    )
    found = presences(read_files(tmp_path, {f"{LISTS}/followers_1.html": page}, NAME))
    assert {name: (at.since, at.state) for name, at in found.items()} == {"ida_m": ("2024-03-04", "follower")}


def test_where_a_page_shows_the_address_the_user_name_is_in_it(tmp_path: Path) -> None:
    address = "https://www.instagram.com/_u/ida_m"
    page = list_page("Following", (f'<a href="{address}">{address}</a>', "Mar 4, 2024 3:04 pm"))
    at = presences(read_files(tmp_path, {f"{LISTS}/following.html": page}, NAME))["ida_m"]
    assert (at.handle, at.url) == ("ida_m", "https://www.instagram.com/ida_m")


def test_requests_go_both_ways(tmp_path: Path) -> None:
    items = read_lists(
        tmp_path,
        pending_follow_requests={"relationships_follow_requests_sent": [account("ida_m")]},
        recent_follow_requests={"relationships_permanent_follow_requests": [account("uwe.f")]},
        **{"follow_requests_you've_received": {"relationships_follow_requests_received": [account("ola")]}},
        following={"relationships_following": [account("uwe.f")]},
    )
    assert [(draft.person, draft.request.direction, draft.request.state) for draft in requests(items)] == [
        (PersonRef(name="ida_m", url="instagram.com/ida_m"), "out", "new"),
        (PersonRef(name="uwe.f", url="instagram.com/uwe.f"), "out", "accepted"),
        (PersonRef(name="ola", url="instagram.com/ola"), "in", "new"),
    ]


@pytest.mark.parametrize("word", ["accounts", "profiles"])
def test_unfollowed_and_blocked_are_known_and_no_more(tmp_path: Path, word: str) -> None:
    lists = {
        f"recently_unfollowed_{word}": {"relationships_unfollowed_users": [account("ida_m"), account("ola")]},
        f"blocked_{word}": {"relationships_blocked_users": [account("uwe.f")]},
        "following": {"relationships_following": [account("ola")]},
    }
    items = read_lists(tmp_path, **lists)
    found = {contact.formatted_name: contact for contact in contacts(items)}
    assert (found["ida_m"].presences[0].state, found["ida_m"].presences[0].since) == ("former", "")
    assert found["ida_m"].fields == (OwnField("No longer followed on Instagram since", SINCE),)
    assert found["ola"].presences[0].state == "following"
    assert found["uwe.f"].presences[0].state == "known"
    assert found["uwe.f"].fields == (OwnField("Blocked on Instagram", SINCE),)


def test_close_friends_are_friends(tmp_path: Path) -> None:
    (ida,) = contacts(read_lists(tmp_path, close_friends={"relationships_close_friends": [account("ida_m")]}))
    assert ida.closeness == "friend"


def test_an_entry_without_a_name_is_told(tmp_path: Path) -> None:
    broken = [
        {"string_list_data": [{"timestamp": T}]},
        {"string_list_data": []},
        {"title": ""},
        account("ida_m"),
    ]
    items = read_lists(tmp_path, followers_1=broken)
    assert list(presences(items)) == ["ida_m"]
    assert [problem.reason for problem in problems(items)] == ["The entry names nobody."] * 3


def test_threads_has_presences_of_its_own_for_the_same_people(tmp_path: Path) -> None:
    folder = "your_instagram_activity/threads"
    files = {
        f"{LISTS}/following.json": {"relationships_following": [account("ida_m")]},
        f"{folder}/followers.json": {"text_post_app_text_post_app_followers": [account("ida_m")]},
        f"{folder}/following.json": {
            "text_post_app_text_post_app_following": [account("ida_m"), account("ola")]
        },
        f"{folder}/posts.json": {"text_post_app_text_posts": [{"media": [{"title": "Hello"}]}]},
    }
    items = read_files(tmp_path, files, NAME)
    found = [
        (one.formatted_name, one.presences[0].channel, one.presences[0].state) for one in contacts(items)
    ]
    assert found == [
        ("ida_m", "instagram", "following"),
        ("ida_m", "threads", "mutual"),
        ("ola", "threads", "following"),
        ("ida_m", "threads", "mutual"),
    ]
    assert {one.source_ids for one in contacts(items)} == {
        (SourceId("instagram", "ida_m"),),
        (SourceId("instagram", "ola"),),
    }


PROFILE = {
    "profile_user": [
        {
            "title": "",
            "string_map_data": {
                "E-Mail": {"value": "kim@example.org", "timestamp": 0},
                "Telefonnummer": {"value": "+49300000111"},
                "Benutzername": {"value": "Kim_Own"},
                "Name": {"value": "Kim Own"},
                "Geburtsdatum": {"value": "1980-04-12"},
                "Bio": {"value": ""},
            },
        }
    ]
}


@pytest.mark.parametrize("root", ["personal_information", "personal_information/personal_information"])
def test_the_profile_is_the_owner(tmp_path: Path, root: str) -> None:
    path = archive(
        tmp_path, {f"{root}/personal_information.json": PROFILE, f"{LISTS}/following.json": {}}, NAME
    )
    me, page = (item for item in read(path) if isinstance(item, (ContactDraft, RecordDraft)))
    url = "https://www.instagram.com/kim_own"
    assert me == ContactDraft(
        "personal_information.json",
        Contact(
            formatted_name="Kim Own",
            emails=(Labelled("kim@example.org", source="instagram"),),
            phones=(Labelled("+49300000111", source="instagram"),),
            days=(Day("birthday", "1980-04-12", "instagram"),),
            presences=(Presence("instagram", "kim_own", url, source="instagram"),),
        ),
        is_me=True,
    )
    assert isinstance(page, RecordDraft)
    assert isinstance(page.record, OwnProfile)
    assert (page.record.handle, page.record.fields[2]) == ("kim_own", ("Benutzername", "Kim_Own"))


def test_contacts_of_the_telephone_are_people(tmp_path: Path) -> None:
    def person(*values: str) -> dict[str, Any]:
        return {
            "title": "",
            "string_map_data": {f"Label {place}": {"value": one} for place, one in enumerate(values)},
        }

    book = {
        "contacts_contact_info": [
            person("Zo\u00eb", "Muster", "+49 30 0000123"),
            person("ola@example.org"),
            person(""),
        ]
    }
    items = read_files(
        tmp_path, {"connections/contacts/synced_contacts.json": book, f"{LISTS}/following.json": {}}, NAME
    )
    zoe, ola = contacts(items)
    assert (zoe.formatted_name, zoe.phones) == (
        "Zoë Muster",
        (Labelled("+49 30 0000123", source="instagram"),),
    )
    assert ola.emails == (Labelled("ola@example.org", source="instagram"),)
    assert [problem.reason for problem in problems(items)] == ["The entry names nobody."]


def test_messages_are_those_of_instagram_and_know_the_profile_by_the_folder(tmp_path: Path) -> None:
    files = {
        f"{LISTS}/following.json": {"relationships_following": [account("ida_m"), account("bomuster")]},
        "personal_information/personal_information.json": PROFILE,
        "your_instagram_activity/messages/inbox/ida_m_123/message_1.json": talk(
            message(IDA, "Reacted ❤ to your message "),
            message("Kim Own", "hi", T * 1000 + 1),
            people=(IDA, "Kim Own"),
            title=IDA,
            thread="ida_m_123",
        ),
        "your_instagram_activity/messages/inbox/bomuster_4/message_1.json": talk(
            message("Bo Muster"),
            people=("Bo Muster", "Kim Own"),
            title="Bo Muster",
            thread="bomuster_4",
        ),
        "your_instagram_activity/messages/inbox/x_5/message_1.json": talk(
            message("Instagram User"),
            people=("Instagram User", "Kim Own"),
            title="Instagram User",
            thread="x_5",
        ),
    }
    bo, reaction, mine, gone = exchanges(read_files(tmp_path, files, NAME))
    assert mine.people == (PersonRef(name=IDA, url="instagram.com/ida_m"),)
    assert reaction.author == mine.people[0]
    assert (reaction.interaction.kind, mine.interaction.direction) == ("reaction", "out")
    assert (mine.interaction.channel, mine.interaction.source) == ("instagram", "instagram")
    # Such a folder may be called after the name of the person as well as after a user name.
    assert bo.people == (PersonRef(name="Bo Muster"),)
    assert gone.people[0].source_id == "closed:x_5"


def test_the_names_of_people_come_from_their_conversations(tmp_path: Path) -> None:
    chat = talk(message(IDA), people=(IDA, "Kim Own"), title=IDA, thread="ida_m_123")
    files = {
        f"{LISTS}/following.json": {"relationships_following": [account("ida_m"), account("uwe.f")]},
        "personal_information/personal_information.json": PROFILE,
        "your_instagram_activity/messages/inbox/ida_m_123/message_1.json": chat,
    }
    people = contacts(read_files(tmp_path, files, NAME))
    assert [contact.formatted_name for contact in people] == [IDA, "uwe.f"]


@pytest.mark.parametrize(
    "value",
    [[account("ida_m")], {"relationships_following": [account("ida_m")]}, PROFILE],
    ids=["followers", "following", "profile"],
)
def test_a_single_file_is_known_by_what_is_in_it(tmp_path: Path, value: Any) -> None:
    (tmp_path / "download").write_bytes(bytes_of(value))
    assert key_of(tmp_path / "download") == "instagram"


@pytest.mark.parametrize("name", ["followers_1 (1).json", "followers_1 - Kopie.json", "download"])
def test_a_list_of_followers_may_be_called_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bytes_of([account("ida_m"), account("ola", style="title")]))
    found = presences(read(tmp_path / name))
    assert {name: at.state for name, at in found.items()} == {"ida_m": "follower", "ola": "follower"}


@pytest.mark.parametrize("name", ["followers.json", "following (1).json", "download"])
def test_a_single_list_of_threads_is_one_of_threads(tmp_path: Path, name: str) -> None:
    value = {"text_post_app_text_post_app_followers": [account("ida_m")]}
    (tmp_path / name).write_bytes(bytes_of(value))
    assert [(at.channel, at.state) for at in presences(read(tmp_path / name)).values()] == [
        ("threads", "follower")
    ]


@pytest.mark.parametrize(
    "taken", ["messages", "messages/inbox/ida_m_1", "messages/inbox/ida_m_1/message_1.json"]
)
def test_conversations_taken_out_of_a_download_are_known_by_their_place(tmp_path: Path, taken: str) -> None:
    chat = talk(message(IDA), people=(IDA, "Kim Own"), title=IDA, thread="ida_m_1")
    root = "your_instagram_activity"
    download = unpacked(tmp_path, {f"{root}/messages/inbox/ida_m_1/message_1.json": chat}, "download")
    path = download / root / taken
    assert key_of(path) == "instagram"
    assert [draft.interaction.thread for draft in exchanges(read(path))] == ["ida_m_1"]


def test_a_damaged_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    items = read_lists(tmp_path, followers_1=[account("ida_m")], following=b"{no", blocked_accounts=b"\x01")
    assert list(presences(items)) == ["ida_m"]
    assert len(problems(items)) == 2


def test_a_profile_that_is_none_is_told(tmp_path: Path) -> None:
    items = read_lists(tmp_path, followers_1=[account("ida_m")], personal_information={"profile_user": []})
    assert [problem.reason for problem in problems(items)] == ["It holds no profile that NetDesk knows."]


def test_a_part_with_nothing_but_pictures_is_known_by_its_name(tmp_path: Path) -> None:
    path = archive(tmp_path, {"messages/inbox/a_1/1.jpg": b"x", "connections/2.jpg": b"x"}, NAME)
    assert key_of(path) == "instagram"
    assert [problem.reason for problem in problems(read(path))] == [
        "2 pictures, videos and other files were left where they are."
    ]
