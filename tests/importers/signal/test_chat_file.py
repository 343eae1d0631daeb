"""Chats as signal-export writes them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.draft import InteractionDraft, PersonRef, RecordDraft
from netdesk.domain.network import Group
from netdesk.importers.signal.reader import READER
from netdesk.importers.source import expand, open_source
from tests.importers.signal.exports import archive, exchanges, problems, read

BO = """[2024-05-29 15:04:05] Me: Hello Bo  
[2024-05-29 15:05:00] Bo: Hello  
two lines

> what you said

and a third: really
(- Me: 👍 -)
[2024-05-29 15:06:00] Bo: ![photo.jpg](./media/photo.jpg)  
[2024-05-29 15:07:00] Bo: Outgoing call? no
"""  # noqa: W291 - the tool ends lines with two blanks
FAMILY = """[2023-01-02, 08:00] Ida: Hello all
[2023-01-02, 08:01] Zoë: Hello
[2023-01-02, 08:02] Me: Hi
"""  # the form of earlier versions


def found(folder: Path, files: dict[str, str | bytes]) -> list[InteractionDraft]:
    return exchanges(read(archive(folder, files)))


def test_a_talk_between_two(tmp_path: Path) -> None:
    mine, theirs, photo, last = found(tmp_path, {"Bo/chat.md": BO, "Bo/media/photo.jpg": b"x"})
    bo = PersonRef(name="Bo")
    assert (mine.people, mine.author, mine.interaction.direction) == ((bo,), PersonRef(is_me=True), "out")
    assert (theirs.people, theirs.author, theirs.interaction.direction) == ((bo,), bo, "in")
    assert str(theirs.interaction.moment) == "2024-05-29T15:05:00"
    assert theirs.interaction.text == "Hello  \ntwo lines\n\n\nand a third: really"
    assert photo.interaction.text == "[photo.jpg]"
    assert last.interaction.kind == "message"
    assert theirs.where == "Bo/chat.md line 2"
    assert theirs.interaction.thread == "Bo"


def test_in_a_group_everybody_who_writes_takes_part(tmp_path: Path) -> None:
    items = read(archive(tmp_path, {"Family/chat.md": FAMILY}))
    assert [[one.name for one in draft.people] for draft in exchanges(items)] == [
        ["Ida", "Zoë"],
        ["Zoë", "Ida"],
        ["Ida", "Zoë"],
    ]
    assert [one.record for one in items if isinstance(one, RecordDraft)] == [
        Group("Family", "signal", members=("Ida", "Zoë"), last_post="2023-01-02", source="signal")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "seconds"),
    [
        ("Incoming voice call (accepted, 2m 5s)", "call", 125),
        ("Outgoing video call (accepted, 40s)", "video-call", 40),
        ("Outgoing call", "call", None),
        ("Missed voice call", "missed-call", None),
        ("Outgoing video call (unanswered)", "missed-call", None),
        ("Call me, Ida", "message", None),
    ],
)
def test_calls_are_told_from_texts(tmp_path: Path, text: str, kind: str, seconds: int | None) -> None:
    (only,) = found(tmp_path, {"Bo/chat.md": f"[2024-05-29 15:04:05] Bo: {text}  \n"})
    assert (only.interaction.kind, only.interaction.duration_s) == (kind, seconds)
    assert only.interaction.text == ("" if kind != "message" else text)


def test_who_never_answered_is_called_as_the_folder(tmp_path: Path) -> None:
    (only,) = found(tmp_path, {"Bo B/chat.md": "[2024-05-29 15:04:05] Me: Hello\n"})
    assert only.people == (PersonRef(name="Bo B"),)
    items = read(archive(tmp_path, {"Note to Self/chat.md": "[2024-05-29 15:04:05] Me: Milk\n"}))
    assert problems(items) == [("Note to Self/chat.md line 1", "A note to yourself.")]


def test_what_is_no_message_is_told(tmp_path: Path) -> None:
    text = (
        "[2024-05-29 15:04:04] Bo: first\nDear diary\n[2024-05-29 15:04:05] Bo: x\n"
        "[2024-13-29 15:04:05] Bo: x\n[2024-05-29 15:04:06] No-Sender: x\n[2024-05-29 15:04:07]  : x\n"
    )
    items = read(archive(tmp_path, {"Bo/chat.md": text}))
    assert exchanges(items)[0].interaction.text == "first\nDear diary"
    assert problems(items) == [
        ("Bo/chat.md line 4", "The date “2024-13-29T15:04:05” could not be read."),
        ("Bo/chat.md line 5", "The export does not say who wrote it."),
        ("Bo/chat.md line 6", "The export does not say who wrote it."),
    ]


def test_equal_messages_of_a_second_are_two_and_reactions_make_no_new_one(tmp_path: Path) -> None:
    line = "[2024-05-29 15:04:05] Bo: yes  \n"
    twice = found(tmp_path, {"Bo/chat.md": line * 2})
    later = found(tmp_path, {"Bo/chat.md": line + line.rstrip() + "\n(- Me: 👍 -)\n"})
    ids = [draft.interaction.source_id for draft in twice]
    assert len(set(ids)) == 2
    assert [draft.interaction.source_id for draft in later] == ids


def test_zip_folder_and_single_chat_say_the_same(tmp_path: Path) -> None:
    packed = archive(
        tmp_path, {"out/Bo/chat.md": BO, "out/Family/chat.md": FAMILY, "out/Bo/index.html": "<p>"}
    )
    with ZipFile(packed) as files:
        files.extractall(tmp_path)
    folder = tmp_path / "out"
    assert expand([folder]) == [folder]
    both = exchanges(read(packed))
    assert len(both) == 7
    assert exchanges(read(folder)) == both
    assert exchanges(read(folder / "Bo" / "chat.md")) == [
        one for one in both if one.interaction.thread == "Bo"
    ]
    assert exchanges(read(folder / "Bo")) == [one for one in both if one.interaction.thread == "Bo"]


def test_a_folder_with_chats_among_other_things_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "Bo").mkdir()
    (tmp_path / "Bo" / "chat.md").write_text(BO)
    (tmp_path / "letter.txt").write_text("Dear Bo")
    assert READER.recognise(open_source(tmp_path)) == 0
    assert expand([tmp_path]) == [tmp_path / "letter.txt", tmp_path / "Bo"]


@pytest.mark.parametrize(
    "text", ["# Notes\n", "[2024-05-29] Bo: x\n", "15:04 Bo: x\n", "[29.05.24, 15:04:05] Bo: x\n"]
)
def test_other_texts_are_no_chats(tmp_path: Path, text: str) -> None:
    (tmp_path / "chat.md").write_text(text)
    assert READER.recognise(open_source(tmp_path / "chat.md")) == 0
