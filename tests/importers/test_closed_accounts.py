"""Accounts that are gone, in every source that has them: nobody knows who it was, so that each conversation
with one alone has somebody of its own, whom nothing joins with anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netdesk.importers.name_key import is_nobody
from tests.importers.imported import imported, imported_twice, read_whole
from tests.importers.instagram.test_reader import PROFILE as INSTAGRAM_PROFILE
from tests.importers.linkedin import exports as linkedin
from tests.importers.meta import exports as meta
from tests.importers.signal import exports as signal
from tests.importers.telegram import exports as telegram

NAMES = {"Otto Beispiel", meta.BO, "Bo", "Ida Muster", "Zoë"}
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
    (of_messenger, 1, 1), (of_telegram, 0, 5), (of_signal, 1, 2),
)  # fmt: skip


@pytest.mark.parametrize(("write", "kept", "gone"), SOURCES, ids=lambda one: getattr(one, "__name__", None))
def test_what_was_written_with_a_closed_account_alone_stays_with_somebody_of_its_own(
    tmp_path: Path, write: Callable[[Path], Path], kept: int, gone: int
) -> None:
    whole = imported_twice(tmp_path, write(tmp_path))
    (closed,) = (one for one in whole.contacts if one.formatted_name not in NAMES)
    assert is_nobody(closed.formatted_name)
    of_closed = [one for one in whole.interactions if closed.uid in one.participants]
    assert (len(whole.interactions), len(of_closed)) == (kept + gone, gone)


def test_two_closed_accounts_are_never_one(tmp_path: Path) -> None:
    first, second = "Facebook user", "Facebook-Nutzer"
    talks = {
        f"{INBOX}/{thread}/message_1.json": meta.talk(
            meta.message(name),
            people=(name, meta.KIM),
            title=name,
            thread=thread,
        )
        for thread, name in (("x_1", first), ("y_2", first), ("z_3", second))
    }
    whole = imported_twice(tmp_path, meta.archive(tmp_path, {meta.PROFILE_PATH: meta.PROFILE} | talks))
    assert sorted(one.formatted_name for one in whole.contacts) == [first, first, second]
    assert len({one.participants for one in whole.interactions}) == 3


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
