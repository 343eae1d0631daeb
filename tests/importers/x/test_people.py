"""Who is in an X archive, and what they are to its owner."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.contact import Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Problem, RecordDraft
from netdesk.domain.network import OwnProfile
from tests.importers.x.archives import (
    ANON,
    BO,
    FULL,
    IDA,
    NAMING,
    TROLL,
    follow,
    people,
    post,
    posts,
    problems,
    read_files,
    script,
)


def test_following_and_followers_are_kept_apart(tmp_path: Path) -> None:
    found = people(read_files(tmp_path, FULL))
    assert found[IDA].contact.presences == (
        Presence("x", "ida_m", "https://x.com/ida_m", "", "mutual", True, True, "x"),
    )
    assert found[BO].contact.presences[0].state == "following"
    assert found[BO].contact.presences[0].is_following
    assert not found[BO].contact.presences[0].is_follower
    assert found[ANON].contact.presences == (Presence("x", "", "", "", "follower", False, True, "x"),)
    assert found[IDA].where == "following.js line 2"


def test_names_come_from_posts_and_the_newest_wins(tmp_path: Path) -> None:
    found = people(read_files(tmp_path, FULL))
    assert found[IDA].contact.formatted_name == "Ida Muster"
    assert found[BO].contact.formatted_name == "@bo"
    assert found[BO].contact.source_ids == (SourceId("x", BO),)


def test_a_name_stays_known_when_newer_posts_tell_the_handle_alone(tmp_path: Path) -> None:
    answer = post(
        "950", "@ida_new hi", in_reply_to_user_id_str=IDA, in_reply_to_screen_name="ida_new",
        date="Thu Mar 07 10:20:30 +0000 2024",
    )  # fmt: skip
    for named in ([*posts(answer), *NAMING], [*NAMING, *posts(answer)]):
        ida = people(read_files(tmp_path, FULL | {"data/tweets.js": script("tweets", named)}))[IDA].contact
        assert (ida.formatted_name, ida.presences[0].handle) == ("Ida Muster", "ida_new")


def test_who_is_known_by_a_number_only_has_it_as_a_name_and_a_link(tmp_path: Path) -> None:
    anon = people(read_files(tmp_path, FULL))[ANON].contact
    assert anon.formatted_name == f"X user {ANON}"
    assert anon.urls == (Labelled(f"https://x.com/i/user/{ANON}", "X", source="x"),)


def test_who_is_blocked_or_muted_is_marked_and_nobody_new_when_nameless(tmp_path: Path) -> None:
    items = read_files(tmp_path, FULL)
    assert people(items)[BO].contact.fields == (OwnField("On X", "muted"),)
    assert TROLL not in people(items)
    assert (
        "block.js line 2",
        "An account you blocked or muted, of which only the number is known.",
    ) in problems(items)


def test_somebody_blocked_whose_name_is_known_is_known_no_more(tmp_path: Path) -> None:
    files = {
        "data/block.js": script("block", follow("blocking", IDA)),
        "data/tweets.js": script("tweets", NAMING),
    }
    (ida,) = people(read_files(tmp_path, files)).values()
    assert ida.contact.presences[0].state == "known"
    assert ida.contact.fields == (
        OwnField("On X", "blocked"),
        OwnField("Earlier handle on X / Twitter", "ida_old"),
    )


def test_the_owner_is_read_from_several_files(tmp_path: Path) -> None:
    items = read_files(tmp_path, FULL)
    (me,) = (item for item in items if isinstance(item, ContactDraft) and item.is_me)
    assert me.contact.formatted_name == "Kim Own"
    assert me.contact.emails == (Labelled("kim@own.example", source="x"),)
    assert me.contact.presences[0].handle == "kim_own"
    (page,) = (item.record for item in items if isinstance(item, RecordDraft))
    assert page == OwnProfile(
        "x",
        "https://x.com/kim_own",
        "kim_own",
        "I cook.",
        fields=(("Location", "Berlin"), ("Website", "https://kim.example"), ("Earlier handle", "kimmy")),
        source="x",
    )


def test_the_address_book_names_people_by_their_addresses(tmp_path: Path) -> None:
    entries = [
        {"contact": {"id": "1", "emails": ["ida@muster.example"], "phoneNumbers": ["+49 30 0000001"]}},
        {"contact": {"id": "2", "emails": [], "phoneNumbers": []}},
    ]
    first, second = read_files(tmp_path, {"data/contact.js": script("contact", entries)})
    assert isinstance(first, ContactDraft)
    assert first.contact.formatted_name == "ida@muster.example"
    assert first.contact.phones == (Labelled("+49 30 0000001", source="x"),)
    assert second == Problem("contact.js line 13", "The entry names nobody.")
