"""Accounts that are gone, in every source that has them: nobody in the network is called like one, and what
was written with them alone is told, once for each conversation.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netdesk.domain.contact import Contact, SourceId
from netdesk.domain.document import NetworkDocument
from netdesk.domain.draft import Problem
from netdesk.exporters.document_text import document_text
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.instagram.test_reader import PROFILE as INSTAGRAM_PROFILE
from tests.importers.linkedin import exports as linkedin
from tests.importers.meta import exports as meta
from tests.importers.signal import exports as signal
from tests.importers.telegram import exports as telegram

CLOSED = "A closed account or somebody without a name: nobody can say who it was"
GONE = "99999999-1111-4111-8111-111111111111"
INBOX = f"{meta.ACTIVITY}/messages/inbox"
IG_INBOX = "your_instagram_activity/messages/inbox"


def of_linkedin(folder: Path) -> Path:
    closed, me = ("LinkedIn Member", ""), ("Kim Own", linkedin.ME)
    rows = [
        linkedin.message("Bye", closed, talk="1-x"),
        linkedin.message("Hello?", me, closed, talk="1-x"),
        linkedin.message("Hi", me, ("LinkedIn Member, Otto Beispiel", linkedin.OTTO), talk="2-y"),
    ]
    return linkedin.export(folder, {"messages.csv": linkedin.table(linkedin.MESSAGES_2023, *rows)})


def _talks(inbox: str, gone: str) -> dict[str, object]:
    people, kim, bo = (gone, meta.KIM), meta.KIM, meta.BO
    alone = meta.talk(
        meta.message(gone), meta.message(kim, "?", meta.T * 1000 + 1), people=people, title=gone, thread="x_1"
    )
    trip = meta.talk(meta.message(kim), people=(gone, bo, kim), title="Trip", thread="trip_2")
    return {f"{inbox}/x_1/message_1.json": alone, f"{inbox}/trip_2/message_1.json": trip}


def of_facebook(folder: Path) -> Path:
    return meta.archive(folder, {meta.PROFILE_PATH: meta.PROFILE} | _talks(INBOX, "Facebook user"))


def of_facebook_in_german(folder: Path) -> Path:
    return meta.archive(folder, {meta.PROFILE_PATH: meta.PROFILE} | _talks(INBOX, "Facebook-Nutzer"))


def of_instagram(folder: Path) -> Path:
    files = {"personal_information/personal_information.json": INSTAGRAM_PROFILE}
    return meta.archive(folder, files | _talks(IG_INBOX, "Instagram User"), "instagram-kim-2024.zip")


def of_messenger(folder: Path) -> Path:
    said = [{"senderName": "", "text": "Bye", "timestamp": meta.T * 1000, "type": "text"}]
    backup = {"participants": ["", meta.KIM], "threadName": "", "messages": said}
    bo = [{"senderName": meta.KIM, "text": "Hi", "timestamp": meta.T * 1000, "type": "text"}]
    known = {"participants": [meta.BO, meta.KIM], "threadName": meta.BO, "messages": bo}
    return meta.archive(folder, {"_1.json": backup, "Bo_2.json": known}, "messages.zip")


def of_telegram(folder: Path) -> Path:
    gone = telegram.chat(
        "personal_chat",
        telegram.GONE,
        None,
        telegram.message(1, telegram.GONE),
        telegram.message(2, telegram.ME),
    )
    group = telegram.chat(
        "private_group", 77, "Club", telegram.message(3, telegram.ME), telegram.message(4, telegram.GONE),
        telegram.message(5, telegram.BO),
    )  # fmt: skip
    return telegram.export(folder, telegram.account(gone, group))


def of_signal(folder: Path) -> Path:
    return signal.export(
        folder, *signal.PEOPLE, signal.person(7, GONE), signal.chat(9, 7), signal.item(9, 7),
        signal.item(9, 1, 1), signal.chat(10, 5), signal.item(10, 5),
    )  # fmt: skip


SOURCES: tuple[tuple[Callable[[Path], Path], int, int], ...] = (
    (of_linkedin, 1, 2), (of_facebook, 1, 2), (of_facebook_in_german, 1, 2), (of_instagram, 1, 2),
    (of_messenger, 1, 1), (of_telegram, 3, 2), (of_signal, 1, 2),
)  # fmt: skip


@pytest.mark.parametrize(("write", "kept", "gone"), SOURCES, ids=lambda one: getattr(one, "__name__", None))
def test_no_contact_is_called_like_a_closed_account(
    tmp_path: Path, write: Callable[[Path], Path], kept: int, gone: int
) -> None:
    path = write(tmp_path)
    (account,) = imported(tmp_path / "n.netdesk", path)
    told = [one.stands_for for one in account.problems if one.reason == CLOSED]
    assert told[-1] == gone
    assert sum(told) == account.skipped
    whole = imported_twice(tmp_path, path)
    assert len(whole.interactions) == kept
    assert {one.formatted_name for one in whole.contacts} <= {
        "Otto Beispiel",
        meta.BO,
        "Bo",
        "Ida Muster",
        "Zoë",
    }


def test_what_a_closed_account_wrote_among_others_went_neither_way(tmp_path: Path) -> None:
    whole = imported_twice(tmp_path, of_telegram(tmp_path))
    found = {one.source_id: (one.direction, one.author) for one in whole.interactions}
    (bo,) = whole.contacts
    assert found == {"77:3": ("out", "me"), "77:4": ("", ""), "77:5": ("in", bo.uid)}


def test_an_account_that_was_known_before_it_was_closed_keeps_its_name(tmp_path: Path) -> None:
    network, talk = tmp_path / "n.netdesk", telegram.message(1, telegram.BO)
    before = telegram.chat("personal_chat", telegram.BO, "Bo", talk)
    gone = {"from": None}
    after = telegram.chat(
        "personal_chat", telegram.BO, None, talk | gone, telegram.message(2, telegram.BO) | gone
    )
    imported(network, telegram.export(tmp_path, telegram.account(before)))
    (account,) = imported(network, telegram.export(tmp_path, telegram.account(after)))
    assert (account.new, account.skipped) == (1, 0)
    assert [one.formatted_name for one in read_whole(network).contacts] == ["Bo"]


def test_a_name_in_another_export_of_the_same_conversation_brings_what_was_left_out(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    said = meta.message(meta.BO)
    named = meta.talk(said, people=(meta.BO, meta.KIM), title=meta.BO, thread="x_1")
    files = {meta.PROFILE_PATH: meta.PROFILE}
    imported(network, of_facebook(tmp_path))
    imported(
        network,
        meta.archive(tmp_path, files | {f"{INBOX}/x_1/message_1.json": named}, "facebook-kim-2020.zip"),
    )
    assert len(read_whole(network).interactions) == 2


def test_a_card_of_somebody_unknown_is_kept_for_what_it_says(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Unknown\n{}END:VCARD\n"
    path = tmp_path / "cards.vcf"
    path.write_text(card.format("TEL:+49 30 0000111\n") + card.format(""))
    (account,) = imported(tmp_path / "n.netdesk", path)
    assert (account.new, account.problems) == (1, [Problem("cards.vcf card 2 (line 6)", CLOSED)])


def test_in_a_document_of_netdesks_own_everybody_is_kept(tmp_path: Path) -> None:
    gone = Contact(uid="x", formatted_name="Facebook user", source_ids=(SourceId("facebook", "closed:x_1"),))
    path = tmp_path / "a.json"
    path.write_text("".join(document_text(NetworkDocument(contacts=(gone,)))))
    (account,) = imported(tmp_path / "n.netdesk", path)
    assert (account.new, account.skipped) == (1, 0)
