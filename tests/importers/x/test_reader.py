"""X archives as a whole: how they are recognised, what becomes of broken ones."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.draft import Problem
from netdesk.domain.error import CancelledError
from netdesk.importers.registry import recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.x.reader import READER
from tests.importers.x.archives import (
    ACCOUNT,
    BO,
    FULL,
    IDA,
    ME,
    ZOE,
    archive,
    exchanges,
    follow,
    mention,
    message,
    people,
    post,
    posts,
    problems,
    read,
    read_files,
    script,
    talk,
)


def test_an_archive_of_before_2020_is_read(tmp_path: Path) -> None:
    flat = posts(post("900", "@ida_m hi", mention(IDA, "ida_m", "Ida Muster")))[0]["tweet"]
    files = {
        "account.js": ACCOUNT,
        "following.js": script("following", [{"accountId": IDA}]),
        "follower.js": script("follower", [{"accountId": IDA}]),
        "tweet.js": script("tweet", [flat]),
        "direct-message.js": script(
            "direct_message", [talk(f"{ME}-{IDA}", message("1", IDA, "Hi", ME))["dmConversation"]]
        ),
    }
    items = read_files(tmp_path, files)
    assert people(items)[IDA].contact.presences[0].state == "mutual"
    assert [one.interaction.source_id for one in exchanges(items)] == ["dm:1", "post:900"]
    assert not problems(items)


def test_messages_of_before_2020_need_no_wrapping_of_their_own(tmp_path: Path) -> None:
    bare = message("1", IDA, "Hi", ME)["messageCreate"]
    talks = script("direct_message", [{"conversationId": f"{ME}-{IDA}", "messages": [bare]}])
    items = read_files(tmp_path, {"account.js": ACCOUNT, "direct-message.js": talks})
    assert [(one.interaction.source_id, one.interaction.direction) for one in exchanges(items)] == [
        ("dm:1", "in")
    ]
    assert not problems(items)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_scripts_may_be_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    files = {
        name: data.encode(encoding) if isinstance(data, str) and name.endswith(".js") else data
        for name, data in FULL.items()
    }
    assert read_files(tmp_path, files) == read_files(tmp_path, FULL)


def test_parts_of_an_archive_say_who_is_who_in_each_other(tmp_path: Path) -> None:
    first = {name: data for name, data in FULL.items() if "tweets" not in name}
    second = {"data/tweets.js": FULL["data/tweets.js"]}
    lists = archive(tmp_path, first, "twitter-2024-05-01-abc-1.zip")
    said = archive(tmp_path, second, "twitter-2024-05-01-abc-2.zip")
    archive(tmp_path, {"data/tweets.js": script("tweets", [])}, "twitter-2023-05-01-xyz-1.zip")
    whole = read(archive(tmp_path, FULL, "whole.zip"))
    assert people(read(lists)) == people(whole)
    assert exchanges([*read(lists), *read(said)]) == exchanges(whole)


def test_a_script_of_an_unpacked_archive_knows_the_others(tmp_path: Path) -> None:
    with ZipFile(archive(tmp_path, FULL)) as packed:
        packed.extractall(tmp_path)
    whole = people(read(tmp_path / "twitter-2024-05-01-abc.zip"))
    followed = read(tmp_path / "data" / "following.js")
    assert people(followed) == {number: whole[number] for number in (IDA, BO)}
    written = exchanges(read(tmp_path / "data" / "direct-messages.js"))
    assert {one.interaction.direction for one in written} == {"in", "out"}


def test_a_semicolon_may_end_a_script(tmp_path: Path) -> None:
    ended = {name: f"{data};\n" for name, data in FULL.items() if isinstance(data, str) and "data/" in name}
    assert read_files(tmp_path, {**FULL, **ended}) == read_files(tmp_path, FULL)


@pytest.mark.parametrize("prefix", ["", "twitter-2024/"])
def test_zip_and_folder_say_the_same(tmp_path: Path, prefix: str) -> None:
    zipped = archive(tmp_path, {prefix + name: data for name, data in FULL.items()})
    folder = tmp_path / "unpacked"
    with ZipFile(zipped) as packed:
        packed.extractall(folder)
    assert expand([folder]) == [folder / prefix.rstrip("/")]
    for path in (zipped, folder / prefix):
        source = open_source(path)
        reader = recognise(source)
        assert reader is not None
        assert reader.key == "x"
        assert [one for one in read(path) if not isinstance(one, Problem)] == [
            one for one in read_files(tmp_path, FULL) if not isinstance(one, Problem)
        ]


@pytest.mark.parametrize(
    "name", [name for name in FULL if name.startswith("data/") and "like" not in name and "ad-" not in name]
)
def test_single_files_are_recognised_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / "download"
    path.write_text(str(FULL[name]), "utf-8")
    reader = recognise(open_source(path))
    assert reader is not None
    assert reader.key == "x"
    assert list(reader.read(open_source(path), lambda _done, _total: None))


@pytest.mark.parametrize(
    "text", ["window.YTD = 1", "window.YTD.like.part0 = []", "var x = 1", "tweet_id,text\n1,x\n"]
)
def test_other_files_are_none_of_an_archive(tmp_path: Path, text: str) -> None:
    (tmp_path / "follower.js").write_text(text)
    assert READER.recognise(open_source(tmp_path / "follower.js")) == 0


def test_a_folder_with_an_archive_in_it_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "follower.js").write_text(script("follower", follow("follower", IDA)))
    (tmp_path / "letter.txt").write_text("Dear Ida")
    assert READER.recognise(open_source(tmp_path)) == 0
    assert expand([tmp_path]) == [tmp_path / "letter.txt", tmp_path / "old"]


def test_odd_entries_are_told_and_cost_only_themselves(tmp_path: Path) -> None:
    happened = [
        message("1", IDA, "Hi", ME, "soon"),
        message("2", "", "Hi", ME),
        {"welcomeMessageCreate": {"id": "3", "senderId": IDA, "createdAt": "2020-01-02T03:04:05.678Z"}},
        {"messageCreate": None},
        message("4", IDA, "Hi", ME),
    ]
    follows = [
        "x",
        {"following": {"accountId": "-1"}},
        {"following": {"accountId": ME}},
        *follow("following", IDA),
    ]
    files = {
        "account.js": ACCOUNT,
        "following.js": script("following", follows),
        "direct-messages.js": script(
            "direct_messages", [7, talk(f"{ME}-{IDA}", *happened), talk(ME, message("5", ME, "x", ME))]
        ),
    }
    items = read_files(tmp_path, files)
    assert len(exchanges(items)) == 1
    assert [reason for _, reason in problems(items)] == [
        "The entry is broken.",
        "The entry names no account.",
        "The entry names nobody but yourself.",
        "The entry is no conversation.",
        "The date “soon” could not be read.",
        "The entry names no sender.",
        "Messages that X sent by itself.",
        "The entry is broken.",
        "Messages to nobody but yourself.",
    ]


def test_a_broken_entry_and_a_broken_end_cost_only_themselves(tmp_path: Path) -> None:
    text = script("follower", follow("follower", IDA, BO, ZOE))
    broken = text.replace(f'"accountId": "{BO}"', '"accountId": oops')
    items = read_files(tmp_path, {"data/follower.js": broken})
    assert list(people(items)) == [IDA, ZOE]
    assert problems(items) == [("follower.js line 8", "The entry is broken.")]
    cut = read_files(tmp_path, {"data/follower.js": text[: text.index(ZOE)]})
    assert list(people(cut)) == [IDA, BO]
    assert problems(cut) == [("follower.js", "It is broken in line 14; what stands before it was read.")]
    torn = read_files(tmp_path, {"data/direct-messages.js": str(FULL["data/direct-messages.js"])[:-200]})
    assert len(exchanges(torn)) == 1


def test_progress_is_told_and_a_cancel_stops_the_reading(tmp_path: Path) -> None:
    many = [str(1000 + number) for number in range(3000)]
    source = open_source(
        archive(tmp_path, {"data/follower.js": script("follower", follow("follower", *many))})
    )
    told: list[tuple[int, int]] = []
    for _ in READER.read(source, lambda done, total: told.append((done, total))):
        pass
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    assert len(told) > 40

    def cancel(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(READER.read(source, cancel))
