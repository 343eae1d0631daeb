"""Signal exports on their way into a network: joined with what is there, and imported again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import SourceId
from netdesk.domain.draft import Item, Problem
from netdesk.importers.registry import recognise
from netdesk.importers.signal.reader import READER
from netdesk.importers.source import open_source
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.signal.exports import (
    BO,
    IDA,
    TALK,
    archive,
    chat,
    export,
    group,
    item,
    lines,
    problems,
    update,
)
from tests.importers.signal.test_chat_file import BO as BO_CHAT
from tests.importers.signal.test_chat_file import FAMILY as FAMILY_CHAT

ALL = (
    *TALK,
    group(7, "Family", IDA, BO),
    chat(8, 7),
    item(8, 5, 2, "Hello both"),
    update(9, 4, 3, individualCall={"type": "AUDIO_CALL", "direction": "OUTGOING", "state": "ACCEPTED"}),
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida M. Muster\nTEL:030 000002\nEND:VCARD\n"
DATA = lines(*ALL)
CHATS = {"Bo/chat.md": BO_CHAT, "Family/chat.md": FAMILY_CHAT}


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    found = imported_twice(tmp_path, export(tmp_path, *ALL))
    assert sorted(one.formatted_name for one in found.contacts) == ["Bo", "Ida Muster"]
    assert sorted(one.kind for one in found.interactions) == ["call", "message", "message", "message"]
    (family,) = found.groups
    assert len(family.members) == 2


def test_importing_chats_again_changes_nothing(tmp_path: Path) -> None:
    found = imported_twice(tmp_path, archive(tmp_path, CHATS))
    assert sorted(one.formatted_name for one in found.contacts) == ["Bo", "Ida", "Zoë"]
    assert len(found.interactions) == 7


def test_the_number_in_a_card_is_the_same_person(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    (tmp_path / "ida.vcf").write_text(CARD)
    imported(network, tmp_path / "ida.vcf")
    imported(network, export(tmp_path, *TALK))
    (ida,) = read_whole(network).contacts
    assert SourceId("signal", IDA) in ida.source_ids


def test_the_registry_knows_it(tmp_path: Path) -> None:
    for path in (export(tmp_path, *ALL), archive(tmp_path, CHATS)):
        reader = recognise(open_source(path))
        assert reader is not None
        assert reader.key == "signal"


ODD = [b"{", b"}", b'"', b"\n", b"\xff", b"\0", b'"\\ud800"', b"1" * 30]


@settings(max_examples=60, deadline=None)
@given(
    place=st.floats(0, 1),
    removed=st.integers(0, 40),
    added=st.binary(max_size=12) | st.sampled_from(ODD),
    is_chat=st.booleans(),
)
def test_damage_anywhere_is_told_and_never_an_error(
    place: float, removed: int, added: bytes, is_chat: bool
) -> None:
    name, data = ("Bo/chat.md", BO_CHAT.encode()) if is_chat else ("main.jsonl", DATA)
    at = int(place * len(data))
    whole_items, items = read(name, data), read(name, data[:at] + added + data[at + removed :])
    # Whatever is no message in a chat is text of the one before.
    if drafts(items) < drafts(whole_items) and not is_chat:
        assert problems(items) != problems(whole_items)


def read(name: str, data: bytes) -> list[Item]:
    source = TextSource((TextMember(data, name),), Path(name))
    assert 0 <= READER.recognise(source) <= 100
    return list(READER.read(source, lambda _done, _total: None))


def drafts(items: list[Item]) -> int:
    return sum(not isinstance(item, Problem) for item in items)
