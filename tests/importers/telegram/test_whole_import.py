"""Telegram exports on their way into a network: joined with what is there, and imported again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import SourceId
from netdesk.domain.draft import Item, Problem
from netdesk.importers.registry import recognise
from netdesk.importers.source import open_source
from netdesk.importers.telegram.reader import READER
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.rebuilt import TextMember, TextSource
from tests.importers.telegram.exports import (
    BO,
    FAMILY,
    GONE,
    IDA,
    IDA_CHAT,
    ME,
    account,
    chat,
    contact,
    export,
    message,
    problems,
    service,
    written,
)
from tests.importers.telegram.pages import PHOTO, page
from tests.importers.telegram.pages import export as page_export
from tests.importers.telegram.pages import message as page_message

CALLS = chat(
    "personal_chat",
    BO,
    "Bo",
    service(1, ME, "phone_call", duration_seconds=62, discard_reason="hangup"),
    message(2, BO),
)
CLOSED = (
    chat("personal_chat", GONE, None, message(1, GONE), message(2, ME)),
    chat("personal_chat", GONE + 1, None, message(3, GONE, from_id=f"user{GONE + 1}")),
)
ALL = account(
    IDA_CHAT,
    CALLS,
    *CLOSED,
    chat("public_channel", 5, "News", message(1, BO)),
    contacts=[contact(IDA, "Ida", "Muster", "+49 30 0000002")],
    left=[FAMILY],
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida M. Muster\nTEL:030 0000002\nEND:VCARD\n"


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    found = imported_twice(tmp_path, export(tmp_path, ALL))
    names = sorted(one.formatted_name for one in found.contacts)
    assert names == ["Bo", "Deleted Account", "Deleted Account", "Ida Muster", "Zoë Beispiel"]
    assert sorted({one.kind for one in found.interactions}) == ["call", "message"]
    assert found.me is not None
    assert found.me.formatted_name == "Kim Own"


def test_the_number_in_a_card_is_the_same_person(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    (tmp_path / "ida.vcf").write_text(CARD)
    imported(network, tmp_path / "ida.vcf")
    imported(
        network,
        export(tmp_path, account(IDA_CHAT, contacts=[contact(IDA, "Ida", "Muster", "+49 30 0000002")])),
    )
    (ida,) = read_whole(network).contacts
    assert SourceId("telegram", f"user{IDA}") in ida.source_ids


def test_a_single_chat_and_the_account_are_one(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, export(tmp_path, ALL))
    before = read_whole(network)
    for single in (IDA_CHAT, FAMILY):
        (found,) = imported(network, export(tmp_path, single, "chat.json"))
        assert (found.new, found.merged) == (
            (0, 0) if single is IDA_CHAT else (1, 0)
        )  # a group again, not left
    assert read_whole(network).interactions == before.interactions
    assert read_whole(network).contacts == before.contacts


def test_pages_without_a_zone_and_json_hold_the_same_messages(tmp_path: Path) -> None:
    json = export(
        tmp_path, IDA_CHAT | {"messages": [*IDA_CHAT["messages"], message(9, IDA, "", photo="p.jpg")]}
    )
    said = (
        page_message(7, "Ida Muster", "see x.example", zone=""),
        page_message(8, "Kim Own", "Thanks", zone=""),
        page_message(9, "Ida Muster", "", inside=PHOTO, zone=""),
    )
    more = page_message(10, "Ida Muster", "Thanks", zone="")
    pages = page_export(tmp_path, {"messages.html": page("Ida Muster", *said, more)})
    texts = ["Photo", "Thanks", "Thanks", "see x.example"]
    for number, order in enumerate(((json, pages), (pages, json))):
        network = tmp_path / f"{number}.netdesk"
        imported(network, order[0])
        imported(network, order[1])
        for path in order:
            (again,) = imported(network, path)
            assert (again.new, again.merged) == (0, 0)
        assert sorted(one.text for one in read_whole(network).interactions) == texts


def test_the_registry_knows_it(tmp_path: Path) -> None:
    reader = recognise(open_source(export(tmp_path, ALL)))
    assert reader is not None
    assert reader.key == "telegram"


DATA = written(ALL)


@settings(max_examples=60, deadline=None)
@given(
    place=st.floats(0, 1),
    removed=st.integers(0, 40),
    added=st.binary(max_size=12)
    | st.sampled_from([b"{", b"}", b"]", b'"', b"null", b"\xff", b"\0", b'"\\ud800"', b"1" * 400]),
)
def test_damage_anywhere_is_told_and_never_an_error(place: float, removed: int, added: bytes) -> None:
    at = int(place * len(DATA))
    whole_items, items = read(DATA), read(DATA[:at] + added + DATA[at + removed :])
    if drafts(items) < drafts(whole_items):
        assert problems(items) != problems(whole_items)


def read(data: bytes) -> list[Item]:
    source = TextSource((TextMember(data, "result.json"),), Path("result.json"))
    assert 0 <= READER.recognise(source) <= 100
    return list(READER.read(source, lambda _done, _total: None))


def drafts(items: list[Item]) -> int:
    return sum(not isinstance(item, Problem) for item in items)
