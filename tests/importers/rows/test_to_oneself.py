"""What the owner writes from one account to another is a note, no contact, and is said once."""

from __future__ import annotations

import json
from pathlib import Path

from netdesk.domain.draft import Problem
from tests.importers.imported import imported, imported_twice, preview, read_whole
from tests.importers.mail.mailboxes import IDA, ME, mail, mbox, written
from tests.importers.meta import exports as meta

INBOX = f"{meta.ACTIVITY}/messages/inbox"
TOLD = ("Messages to nobody but yourself.", 2)


def own_accounts(folder: Path, **details: object) -> Path:
    path = folder / "me.json"
    path.write_text(json.dumps({"me": {"formatted_name": meta.KIM, **details}, "contacts": []}))
    return path


def two_accounts(folder: Path) -> Path:
    """Messages to an account of the owner's that another download is of, and one to somebody."""
    other = "Kim Two"
    notes = meta.talk(
        meta.message(meta.KIM, "Milk"), meta.message(other, "Bread", meta.T * 1000 + 1),
        people=(meta.KIM, other), title=other, thread="kimtwo_1",
    )  # fmt: skip
    said = meta.talk(meta.message(meta.BO, "Hi"))
    files = {
        meta.PROFILE_PATH: meta.PROFILE, f"{INBOX}/kimtwo_1/message_1.json": notes,
        f"{INBOX}/bo_2/message_1.json": said,
    }  # fmt: skip
    return meta.archive(folder, files)


def test_messages_between_two_accounts_of_the_owner_are_notes(tmp_path: Path) -> None:
    owner = own_accounts(tmp_path, source_ids=[{"source": "facebook", "value": "name:Kim Two"}])
    network = tmp_path / "n.netdesk"
    imported(network, owner)
    told = [
        (row.draft.reason, row.draft.stands_for, row.draft.is_expected)
        for row in preview(network, two_accounts(tmp_path), {})
        if isinstance(row.draft, Problem)
    ]
    assert told == [(*TOLD, True)]
    (account,) = imported(network, two_accounts(tmp_path))
    assert (account.skipped, [one.sentence for one in account.problems]) == (
        2, ["Messages to nobody but yourself (2)."],
    )  # fmt: skip
    whole = read_whole(network)
    assert [one.formatted_name for one in whole.contacts] == [meta.BO]
    assert [one.text for one in whole.interactions] == ["Hi"]


def test_mails_to_oneself_are_said_once(tmp_path: Path) -> None:
    mine = f"Kim Own <{ME}>"
    notes = [mail(f"Note {one}", From=mine, To=mine, Message_ID=f"<{one}@own.example>") for one in range(9)]
    letter = mail("Hello", From=IDA, To=mine, Message_ID="<x@own.example>")
    network = tmp_path / "n.netdesk"
    imported(network, own_accounts(tmp_path, emails=[{"value": ME}]))
    (account,) = imported(network, written(tmp_path, mbox(*notes, letter)))
    assert [(one.reason, one.stands_for) for one in account.problems] == [(TOLD[0], 9)]
    assert [one.text.strip() for one in read_whole(network).interactions] == ["Hello"]


def test_a_second_import_says_the_same(tmp_path: Path) -> None:
    owner = own_accounts(tmp_path, source_ids=[{"source": "facebook", "value": "name:Kim Two"}])
    whole = imported_twice(tmp_path, owner, two_accounts(tmp_path))
    assert [one.text for one in whole.interactions] == ["Hi"]
