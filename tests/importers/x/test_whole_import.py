"""X archives on their way into a network: joined with what is there, and imported again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item, Problem
from netdesk.importers.x.reader import READER
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.x.archives import (
    ANON,
    BO,
    FULL,
    IDA,
    ME,
    archive,
    follow,
    mention,
    message,
    post,
    posts,
    problems,
    script,
    talk,
)

GROUP = script(
    "direct_messages_group",
    [
        talk(
            "4711",
            message("6", IDA, "Hello both"),
            {"conversationNameUpdate": {"name": "Fair", "createdAt": "2020-01-01T12:00:00.000Z"}},
            {
                "joinConversation": {
                    "participantsSnapshot": [IDA, BO, ME],
                    "createdAt": "2020-01-01T00:00:00.000Z",
                }
            },
        )
    ],
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nX-SOCIALPROFILE;TYPE=twitter:https://twitter.com/ida_m\nEND:VCARD\n"


def named(network: Path) -> dict[str, Contact]:
    return {one.formatted_name: one for one in read_whole(network).contacts}


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    found = imported_twice(tmp_path, archive(tmp_path, {**FULL, "data/direct-messages-group.js": GROUP}))
    assert len(found.contacts) == 3
    assert {one.kind for one in found.interactions} == {"message", "post"}
    (group,) = found.groups
    uids = {one.formatted_name: one.uid for one in found.contacts}
    assert set(group.members) == {uids["Ida Muster"], uids["@bo"]}
    assert set(uids) == {"Ida Muster", "@bo", f"X user {ANON}"}


def test_a_part_that_does_not_say_whose_it_is_is_told_by_the_network(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    alone = {"data/direct-messages.js": FULL["data/direct-messages.js"]}
    imported(network, archive(tmp_path, {"data/account.js": FULL["data/account.js"]}, "1.zip"))
    imported(network, archive(tmp_path, alone, "2.zip"))
    assert sorted(one.direction for one in read_whole(network).interactions) == ["in", "out"]
    other = tmp_path / "other.netdesk"
    imported(other, tmp_path / "2.zip", tmp_path / "1.zip")
    assert sorted(one.direction for one in read_whole(other).interactions) == ["in", "out"]


def test_the_account_of_a_card_is_the_same_person(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    (tmp_path / "ida.vcf").write_text(CARD)
    imported(network, tmp_path / "ida.vcf")
    imported(network, archive(tmp_path, FULL))
    (ida,) = (one for one in read_whole(network).contacts if one.formatted_name == "Ida Muster")
    assert any(one.value == IDA for one in ida.source_ids)
    assert [at.state for at in ida.presences if at.channel == "x"] == ["mutual"]


def test_a_later_archive_gives_a_number_its_name_and_an_earlier_one_takes_none_away(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    follower = script("follower", follow("follower", ANON))
    later = {
        "data/follower.js": follower,
        "data/tweets.js": script("tweets", posts(post("1", "@anna", mention(ANON, "anna", "Anna Nym")))),
    }
    imported(network, archive(tmp_path, {"data/follower.js": follower}, "2023.zip"))
    assert list(named(network)) == [f"X user {ANON}"]
    for name, files in (("2024.zip", later), ("2023.zip", {"data/follower.js": follower})):
        imported(network, archive(tmp_path, files, name))
        (anna,) = named(network).values()
        assert anna.formatted_name == "Anna Nym"
        assert [(at.handle, at.state) for at in anna.presences] == [("anna", "follower")]
        assert not anna.fields


FILES = {name: str(data).encode() for name, data in FULL.items() if name.endswith(".js")}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(FILES)),
    place=st.floats(0, 1),
    removed=st.integers(0, 40),
    added=st.binary(max_size=12)
    | st.sampled_from([b"{", b"}", b"]", b'"', b"null", b"\xff", b"\0", b'"\\ud800"']),
)
def test_damage_anywhere_is_told_and_never_an_error(
    name: str, place: float, removed: int, added: bytes
) -> None:
    data = FILES[name]
    at = int(place * len(data))
    whole_items, items = read(FILES), read({**FILES, name: data[:at] + added + data[at + removed :]})
    if drafts(items) < drafts(whole_items):
        assert problems(items) != problems(whole_items)


def read(files: dict[str, bytes]) -> list[Item]:
    source = TextSource(tuple(TextMember(data, name) for name, data in files.items()), Path("x.zip"))
    assert 0 <= READER.recognise(source) <= 100
    return list(READER.read(source, lambda _done, _total: None))


def drafts(items: list[Item]) -> int:
    return sum(not isinstance(item, Problem) for item in items)
