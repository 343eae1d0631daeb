"""The files of a Facebook download besides its conversations, in every generation."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO

import pytest

from netdesk.domain.contact import Contact, Day, Job, Labelled, OwnField, Presence, School, SourceId
from netdesk.domain.draft import ContactDraft, Item, PersonRef, RecordDraft, TieDraft
from netdesk.domain.error import KnownError
from netdesk.domain.network import Follow, Group, Occasion, OwnProfile
from netdesk.importers.facebook.reader import READER
from tests.importers.meta.exports import (
    ACTIVITY,
    BO,
    IDA,
    KIM,
    PROFILE,
    PROFILE_PATH,
    T,
    contacts,
    exchanges,
    friends,
    labelled,
    problems,
    read_files,
    requests,
)
from tests.importers.rebuilt import TextMember, TextSource

SINCE = "2023-11-14"
FOLLOWERS = "connections/followers/people_who_followed_you.json"
FOLLOWED = "connections/followers/who_you've_followed.json"
FRIENDS = "connections/friends/your_friends.json"


def reasons(items: list[Item]) -> list[str]:
    return [problem.reason for problem in problems(items)]


def records(items: list[Item]) -> list[Any]:
    return [item.record for item in items if isinstance(item, RecordDraft)]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("friends/friends.json", friends(IDA, key="friends")),
        ("friends_and_followers/friends.json", friends(IDA)),
        (FRIENDS, friends(IDA)),
        (FRIENDS, [labelled(("Name", IDA), ("Datum", T))]),
        (f"facebook-kim/{FRIENDS}", friends(IDA)),
    ],
    ids=["2018", "2021", "2023", "2025", "re-rooted"],
)
def test_friends_of_every_generation_are_connected_since_their_day(
    tmp_path: Path, path: str, value: Any
) -> None:
    (ida,) = contacts(read_files(tmp_path, {path: value}))
    assert ida == Contact(
        formatted_name=IDA,
        presences=(Presence("facebook", since=SINCE, state="connected", source="facebook"),),
        source_ids=(
            SourceId("facebook", "friend:2023-11-14T22:13:20Z/zoë"),
            SourceId("facebook", f"name:{IDA}"),
        ),
    )


def test_friends_of_one_second_have_no_id_of_that_second(tmp_path: Path) -> None:
    both = {"friends_v2": [{"name": IDA, "timestamp": T}, {"name": BO, "timestamp": T}]}
    assert [contact.source_ids for contact in contacts(read_files(tmp_path, {FRIENDS: both}))] == [
        (SourceId("facebook", f"name:{IDA}"),),
        (SourceId("facebook", f"name:{BO}"),),
    ]


def test_two_friends_of_one_name_are_told(tmp_path: Path) -> None:
    items = read_files(tmp_path, {FRIENDS: friends(IDA, BO, IDA)})
    assert len(contacts(items)) == 3
    assert reasons(items) == [f"Another friend is called {IDA}; Facebook does not tell the two apart."]


def test_entries_about_nobody_are_told(tmp_path: Path) -> None:
    nobody = {"friends_v2": [{"name": "Facebook user", "timestamp": T}, {"timestamp": T}, {"name": KIM}]}
    items = read_files(tmp_path, {FRIENDS: nobody, PROFILE_PATH: PROFILE})
    assert contacts(items) == []
    assert reasons(items) == [
        "The account is closed.",
        "The entry names nobody.",
        "The entry names nobody but yourself.",
    ]


def test_removed_friends_are_former_unless_they_are_friends_again(tmp_path: Path) -> None:
    removed = {"deleted_friends_v2": [{"name": IDA, "timestamp": T}, {"name": BO, "timestamp": T}]}
    items = read_files(tmp_path, {"connections/friends/removed_friends.json": removed, FRIENDS: friends(BO)})
    bo, ida, again = contacts(items)
    assert (ida.presences[0].state, ida.presences[0].since) == ("former", "")
    assert ida.fields == (OwnField("Friendship on Facebook ended", SINCE),)
    assert [contact.presences[0].state for contact in (bo, again)] == ["connected", "connected"]


def test_a_one_sided_follow_is_no_tie(tmp_path: Path) -> None:
    files = {
        FOLLOWED: {"following_v3": [{"name": name, "timestamp": T} for name in (IDA, BO, "Eva Star")]},
        FOLLOWERS: {"followers_v3": [{"name": name, "timestamp": T} for name in (IDA, "Uwe Fern")]},
        FRIENDS: friends(BO),
    }
    found = {
        contact.formatted_name: contact.presences[0] for contact in contacts(read_files(tmp_path, files))
    }
    assert {name: (at.state, at.is_following, at.is_follower) for name, at in found.items()} == {
        BO: ("connected", True, False),
        IDA: ("mutual", True, True),
        "Eva Star": ("following", True, False),
        "Uwe Fern": ("follower", False, True),
    }
    assert found["Eva Star"].since == SINCE


def test_a_page_that_is_followed_is_no_person(tmp_path: Path) -> None:
    followed = ("A page", "Eva Star", "Old Bridge", BO, "DJ 2000", "Uwe's Gang")
    pages = [{"timestamp": T, "data": [{"name": "Old Bridge"}], "title": "Kim follows Old Bridge."}]
    files = {
        FOLLOWED: {"following_v3": [{"name": name, "timestamp": T} for name in followed]},
        FRIENDS: friends(BO, "Uwe's Gang"),
        f"{ACTIVITY}/pages/pages_you_follow.json": {"pages_followed_v2": [*pages, {"timestamp": T}]},
    }
    items = read_files(tmp_path, files)
    assert {contact.formatted_name for contact in contacts(items)} == {BO, "Uwe's Gang", "Eva Star"}
    assert records(items) == [
        Follow(name, "facebook", SINCE, "facebook")
        for name in ("A page", "Old Bridge", "DJ 2000", "Old Bridge")
    ]
    assert reasons(items) == ["The entry names no page."]


@pytest.mark.parametrize(
    ("folder", "sent", "received", "suffix"),
    [
        ("friends", "friend_requests_sent", "friend_requests_received", ""),
        ("friends_and_followers", "friend_requests_sent", "friend_requests_received", "_v2"),
        ("connections/friends", "sent_friend_requests", "received_friend_requests", "_v2"),
    ],
)
def test_requests_go_both_ways(tmp_path: Path, folder: str, sent: str, received: str, suffix: str) -> None:
    files = {
        f"{folder}/{sent}.json": {f"sent_requests{suffix}": [{"name": IDA, "timestamp": T}]},
        f"{folder}/{received}.json": {f"received_requests{suffix}": [{"name": "Uwe Fern", "timestamp": T}]},
    }
    out, incoming = requests(read_files(tmp_path, files))
    assert (out.request.direction, out.person, out.request.state) == ("out", PersonRef(name=IDA), "new")
    assert (incoming.request.direction, incoming.person.name) == ("in", "Uwe Fern")
    assert incoming.request.time == "2023-11-14T22:13:20Z"
    assert incoming.request.source_id != out.request.source_id


def test_requests_are_accepted_or_declined_as_other_lists_say(tmp_path: Path) -> None:
    asked = [{"name": name, "timestamp": T} for name in (IDA, BO, "Uwe Nein")]
    files = {
        "connections/friends/received_friend_requests.json": {"received_requests_v2": asked},
        "connections/friends/rejected_friend_requests.json": {
            "rejected_requests_v2": [
                {"name": "Uwe Nein", "timestamp": T + 9},
                {"name": "Jan Nein", "timestamp": T},
            ]
        },
        FRIENDS: friends(BO),
    }
    items = read_files(tmp_path, files)
    assert [(draft.person.name, draft.request.state) for draft in requests(items)] == [
        (IDA, "new"),
        (BO, "accepted"),
        ("Uwe Nein", "declined"),
        ("Jan Nein", "declined"),
    ]
    assert reasons(items) == ["The request of Uwe Nein stands among the received ones, too."]


def test_groups_have_the_day_of_the_last_own_post(tmp_path: Path) -> None:
    joined = [{"timestamp": T, "data": [{"name": name}]} for name in ("Chess", "Chess club Köln", "Choir")]
    posts = [
        {"timestamp": T + 86_400 * place, "title": f"{KIM} posted in {name}.", "data": [{"post": "Hi"}]}
        for place, name in enumerate(("Chess club Köln", "Chess club Köln", "Chess", "Gone group"))
    ]
    comment = {
        "timestamp": T,
        "data": [{"comment": {"timestamp": T, "comment": "x", "group": "Rowers", "author": KIM}}],
    }
    files = {
        f"{ACTIVITY}/groups/your_group_membership_activity.json": {
            "groups_joined_v2": [*joined, {"timestamp": T}]
        },
        f"{ACTIVITY}/groups/your_groups.json": {"groups_admined_v2": [{"name": "Choir", "timestamp": T}]},
        f"{ACTIVITY}/groups/group_posts_and_comments.json": {"group_posts_v2": posts},
        f"{ACTIVITY}/groups/your_comments_in_groups.json": {"group_comments_v2": [comment]},
    }
    items = read_files(tmp_path, files)
    assert [(group.name, group.last_post) for group in records(items)] == [
        ("Chess", "2023-11-16"),
        ("Chess club Köln", "2023-11-15"),
        ("Choir", ""),
        ("Rowers", SINCE),
    ]
    assert records(items)[0] == Group("Chess", "facebook", last_post="2023-11-16", source="facebook")
    assert reasons(items) == ["The entry names no group.", "1 entry names no group you are in."]


def test_the_oldest_posts_in_groups_stand_one_level_deeper(tmp_path: Path) -> None:
    joined = [{"timestamp": T, "data": [{"name": "Chess"}]}]
    post = {"timestamp": T + 86_400, "title": f"{KIM} posted in Chess.", "data": [{"post": "Hi"}]}
    files = {
        "groups/your_group_membership_activity.json": {"groups_joined": joined},
        "groups/your_posts_in_groups.json": {
            "group_posts": {"activity_log_data": [post]},
            "older_posts": {"activity_log_data": [{**post, "timestamp": T - 86_400}]},
        },
    }
    items = read_files(tmp_path, files)
    assert [(group.name, group.last_post) for group in records(items)] == [("Chess", "2023-11-15")]
    assert reasons(items) == []


def test_own_posts_are_quiet_exchanges_with_those_they_name(tmp_path: Path) -> None:
    posts = [
        {
            "timestamp": T,
            "title": "Kim added a photo.",
            "data": [{"post": "Köln"}, {}],
            "tags": [{"name": IDA}, BO],
        },
        {"timestamp": T, "tags": [{"name": IDA}]},
        {"timestamp": T, "tags": [{"name": KIM}]},
        {"tags": [{"name": IDA}]},
        {"timestamp": T, "tags": "x", "data": 5},
    ]
    path = f"{ACTIVITY}/posts/your_posts__check_ins__photos_and_videos_1.json"
    items = read_files(tmp_path, {path: posts, PROFILE_PATH: PROFILE})
    first, second = exchanges(items)
    assert [person.name for person in first.people] == [IDA, BO]
    assert (first.interaction.kind, first.interaction.direction) == ("post", "out")
    assert (first.interaction.subject, first.interaction.text) == ("Kim added a photo.", "Köln")
    assert first.author == PersonRef(is_me=True)
    assert first.interaction.source_id != second.interaction.source_id
    assert reasons(items) == ["Its time could not be read.", "2 posts name nobody."]


@pytest.mark.parametrize(
    "path",
    [
        "about_you/your_address_books.json",
        "personal_information/other_personal_information/your_address_books.json",
    ],
)
def test_the_address_book_gives_numbers_and_addresses(tmp_path: Path, path: str) -> None:
    book = [
        {"name": IDA, "details": [{"contact_point": "+49 30 0000123"}, {"contact_point": "ida@example.org"}]},
        {"name": "", "details": [{"contact_point": "uwe@example.org"}]},
        {"name": "", "details": []},
        {"name": BO, "details": None},
    ]
    items = read_files(tmp_path, {path: {"address_book_v2": {"address_book": book}}})
    ida, uwe, bo = contacts(items)
    assert ida.phones == (Labelled("+49 30 0000123", source="facebook"),)
    assert ida.emails == (Labelled("ida@example.org", source="facebook"),)
    assert uwe.formatted_name == "uwe@example.org"
    assert bo.formatted_name == BO
    assert reasons(items) == ["The entry names nobody."]


def test_the_profile_names_the_owner_and_the_family(tmp_path: Path) -> None:
    profile = {
        "name": {"full_name": KIM, "first_name": "Kim", "last_name": "Own"},
        "emails": {"emails": ["kim@example.org", 5]},
        "birthday": {"year": 1980, "month": 4, "day": 12},
        "phone_numbers": [{"phone_type": "Mobile", "phone_number": "+49 30 0000111"}],
        "websites": [{"address": "https://kim.example"}],
        "work_experiences": [
            {"employer": "Acme", "title": "Buyer", "start_timestamp": T},
            {"employer": "Beta", "end_timestamp": T},
            {},
        ],
        "education_experiences": [{"name": "Uni Köln", "start_timestamp": T}],
        "current_city": {"name": "Köln"},
        "family_members": [{"name": IDA, "relation": "Sister", "timestamp": T}, {"name": ""}, 5],
        "relationship": {"status": "Married", "partner": BO},
        "username": "kim.own",
        "profile_uri": "https://www.facebook.com/kim.own",
        "intro_bio": {"name": "Buys things"},
        "languages": [{"name": "Deutsch"}, {"name": "English"}],
        "registration_timestamp": T,
    }
    items = read_files(tmp_path, {PROFILE_PATH: {"profile_v2": profile}, FRIENDS: friends(IDA)})
    (me,) = (item.contact for item in items if isinstance(item, ContactDraft) and item.is_me)
    assert (me.formatted_name, me.given_name, me.family_name) == (KIM, "Kim", "Own")
    assert me.emails == (Labelled("kim@example.org", source="facebook"),)
    assert me.phones == (Labelled("+49 30 0000111", "mobile", source="facebook"),)
    assert me.urls == (Labelled("https://kim.example", source="facebook"),)
    assert me.days == (Day("birthday", "1980-04-12", "facebook"),)
    assert me.jobs == (
        Job("Acme", "", "Buyer", SINCE, "", is_current=True, source="facebook"),
        Job("Beta", "", "", "", SINCE, is_current=False, source="facebook"),
    )
    assert me.schools == (School("Uni Köln", "", SINCE, "", "facebook"),)
    assert me.fields == (OwnField("Current city", "Köln"),)
    assert me.presences == (
        Presence("facebook", "kim.own", "https://www.facebook.com/kim.own", source="facebook"),
    )
    ties = [
        (item.second.name, item.tie.relation, item.tie.closeness)
        for item in items
        if isinstance(item, TieDraft)
    ]
    assert ties == [(IDA, "sister", "family"), (BO, "partner", "family")]
    assert records(items) == [
        OwnProfile(
            "facebook",
            "https://www.facebook.com/kim.own",
            "kim.own",
            "Buys things",
            fields=(
                ("Current city", "Köln"),
                ("Language", "Deutsch"),
                ("Language", "English"),
                ("Member since", SINCE),
            ),
            source="facebook",
        )
    ]
    # Ties come when everybody is known.
    assert isinstance(items[-1], TieDraft)


@pytest.mark.parametrize(
    ("birthday", "text"),
    [
        ({"month": 4, "day": 12}, "--04-12"),
        ({"year": 0, "month": 4, "day": 12}, "--04-12"),
        ({"year": 1980, "month": 0, "day": 0}, "1980"),
        ({"year": 1980, "month": 13, "day": 1}, None),
        ({"year": "1980"}, None),
        ({}, None),
        (None, None),
    ],
)
def test_birthdays_keep_what_is_known_of_them(tmp_path: Path, birthday: Any, text: str | None) -> None:
    profile = {"profile_v2": {"name": {"full_name": KIM}, "birthday": birthday}}
    me = next(
        item.contact
        for item in read_files(tmp_path, {PROFILE_PATH: profile, FRIENDS: friends()})
        if isinstance(item, ContactDraft)
    )
    assert me.days == (() if text is None else (Day("birthday", text, "facebook"),))


def test_a_profile_of_the_newest_generation_gives_its_values_and_names_the_owner(tmp_path: Path) -> None:
    profile = [labelled(("Nombre", KIM), ("Ciudad", "Köln"), ("Hermana", IDA))]
    items = read_files(tmp_path, {PROFILE_PATH: profile, FRIENDS: friends(KIM, IDA)})
    assert records(items) == [
        OwnProfile(
            "facebook", fields=(("Nombre", KIM), ("Ciudad", "Köln"), ("Hermana", IDA)), source="facebook"
        )
    ]
    # The sister is not the owner.
    assert [contact.formatted_name for contact in contacts(items)] == [IDA]


def test_a_profile_that_is_none_is_told(tmp_path: Path) -> None:
    items = read_files(tmp_path, {PROFILE_PATH: {"x": 1}, FRIENDS: friends(IDA)})
    assert reasons(items) == ["It holds no profile that NetDesk knows."]


def test_an_event_and_the_answer_to_its_invitation_are_one(tmp_path: Path) -> None:
    fair = {"name": "Fair", "start_timestamp": T, "end_timestamp": 0}
    place = {"place": {"name": "Hall 1", "address": "Weg 3"}, "description": "Big."}
    files = {
        f"{ACTIVITY}/events/event_invitations.json": {
            "events_invited_v2": [fair, {"name": "Ball", "start_timestamp": T}, {}]
        },
        f"{ACTIVITY}/events/your_event_responses.json": {
            "event_responses_v2": {
                "events_joined": [fair | place],
                "events_declined": [{"name": "March", "end_timestamp": T}],
            }
        },
        f"{ACTIVITY}/events/your_events.json": {"your_events_v2": [{"name": "Supper", "start_timestamp": T}]},
    }
    items = read_files(tmp_path, files)
    start = "2023-11-14T22:13:20Z"
    assert records(items) == [
        Occasion("Fair", start, "", "Hall 1, Weg 3", "Going\nBig."),
        Occasion("Ball", start, text="Invited"),
        Occasion("March", "", start, text="Declined"),
        Occasion("Supper", start, text="Your own event"),
    ]
    assert reasons(items) == ["The event has no name."]


def test_other_files_are_told_by_folder_and_media_as_a_number(tmp_path: Path) -> None:
    files = {
        FRIENDS: friends(IDA),
        "ads_information/a.json": {"x": 1},
        "ads_information/b.html": "<p>",
        "preferences/feed/deep/c.json": [],
        f"{ACTIVITY}/posts/media/1.jpg": b"x",
        f"{ACTIVITY}/posts/media/2.jpg": b"x",
        "start_here.html": "<p>",
    }
    found = {(problem.where, problem.reason) for problem in problems(read_files(tmp_path, files))}
    assert found == {
        ("ads_information", "2 files hold nothing that NetDesk reads."),
        ("preferences/feed", "1 file holds nothing that NetDesk reads."),
        ("start_here.html", "1 file holds nothing that NetDesk reads."),
        (
            "facebook-kimown-2024-05-01-aBcDeF.zip",
            "2 pictures, videos and other files were left where they are.",
        ),
    }


@pytest.mark.parametrize("path", [FRIENDS, PROFILE_PATH, f"{ACTIVITY}/messages/inbox/a_1/message_1.json"])
def test_a_damaged_file_is_told_and_the_others_are_read(tmp_path: Path, path: str) -> None:
    items = read_files(tmp_path, {FOLLOWERS: {"followers_v3": [{"name": IDA}]}, path: b"\x01 no json"})
    assert [contact.formatted_name for contact in contacts(items)] == [IDA]
    assert any("not valid JSON" in reason for reason in reasons(items))


def test_what_is_no_entry_of_a_list_is_told(tmp_path: Path) -> None:
    lists = {
        FRIENDS: {"friends_v2": [{"name": IDA}, 5, "x"]},
        FOLLOWERS: {"followers_v3": []},
        FOLLOWED: {"following_v3": 5},
    }
    items = read_files(tmp_path, {**lists, f"{ACTIVITY}/posts/your_posts_1.json": [None]})
    assert reasons(items) == [
        "2 entries are nothing that can be read.",
        "It holds no list that NetDesk knows.",
        "1 entry is nothing that can be read.",
    ]


def test_another_file_with_a_key_like_that_of_a_list_is_none(tmp_path: Path) -> None:
    other = {"profile": {"x": 1}, "followers": [{"name": "A company", "timestamp": T}]}
    items = read_files(tmp_path, {FRIENDS: friends(IDA), "ads_information/other.json": other})
    assert [contact.formatted_name for contact in contacts(items)] == [IDA]


def test_a_renamed_list_is_known_by_its_key(tmp_path: Path) -> None:
    items = read_files(
        tmp_path, {FOLLOWERS: {"followers_v3": [{"name": BO}]}, "connections/amis.json": friends(IDA)}
    )
    assert {contact.formatted_name for contact in contacts(items)} == {BO, IDA}


class LockedMember(TextMember):
    """A file that is encrypted."""

    def open(self) -> BinaryIO:
        raise KnownError(f"{self.name} is encrypted.")


def test_files_that_cannot_be_opened_are_told_one_by_one() -> None:
    names = (
        FRIENDS,
        PROFILE_PATH,
        "connections/friends/removed_friends.html",
        "ads_information/a.json",
        f"{ACTIVITY}/messages/inbox/a_1/message_1.json",
        f"{ACTIVITY}/messages/inbox/b_2/message_1.html",
    )
    members = (*(LockedMember(b"x", name) for name in names), TextMember(b"x", "photo.jpg"))
    items = list(READER.read(TextSource(members), lambda _done, _total: None))
    assert sorted(reasons(items)) == sorted(
        [
            *(f"{name} is encrypted." for name in names),
            "1 picture, video or other file was left where it is.",
            "It does not say which of the people in it is you.",
            "It came as HTML, which says neither time zones nor all there is; a download in JSON says more.",
        ]
    )


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("connections/friends/removed_friends.json", "deleted_friends_v2"),
        ("connections/friends/sent_friend_requests.json", "sent_requests_v2"),
        (FOLLOWED, "following_v3"),
    ],
)
def test_closed_accounts_in_any_list_are_told(tmp_path: Path, path: str, key: str) -> None:
    items = read_files(
        tmp_path, {path: {key: [{"name": "Facebook user", "timestamp": T}]}, FRIENDS: friends()}
    )
    assert reasons(items) == ["The account is closed."]


def test_the_oldest_profile_has_a_text_for_the_name_and_a_list_of_addresses(tmp_path: Path) -> None:
    profile = {"profile": {"name": KIM, "emails": ["kim@own.example"]}}
    items = read_files(tmp_path, {PROFILE_PATH: profile, FRIENDS: friends()})
    me = next(item.contact for item in items if isinstance(item, ContactDraft) and item.is_me)
    assert (me.formatted_name, [one.value for one in me.emails]) == (KIM, ["kim@own.example"])
