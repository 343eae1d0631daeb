"""Messages whose words are left out keep when they were, which way they went and how long they are."""

from __future__ import annotations

from pathlib import Path

from netdesk.desk import headless
from netdesk.domain.contact import Contact, Interaction
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.without_texts import without_texts
from tests.cli.files import write_files
from tests.importers.imported import read_whole


def told(kind: str, text: str) -> InteractionDraft:
    exchange = Interaction(
        "", Moment(5), "email", "in", kind, (), subject="Dock", text=text, thread="t", source_id="m1"
    )
    return InteractionDraft("row 1", exchange, (PersonRef(name="Ida Muster"),))


def test_a_message_keeps_everything_but_its_words() -> None:
    draft = told("message", "x" * 1234)
    (kept,) = without_texts([draft])
    assert isinstance(kept, InteractionDraft)
    assert kept.interaction == draft.interaction._replace(subject="", text="[1,234 characters]")
    assert kept._replace(interaction=draft.interaction) == draft


def test_a_message_without_words_says_no_length() -> None:
    (kept,) = without_texts([told("message", "")])
    assert isinstance(kept, InteractionDraft)
    assert kept.interaction.text == ""


def test_notes_people_and_problems_stay_as_they_are() -> None:
    items: list[Item] = [
        told("note", "Likes tea"),
        ContactDraft("c", Contact(notes="n")),
        Problem("p", "Broken."),
    ]
    assert list(without_texts(items)) == items


def test_the_same_archive_with_texts_changes_nothing_afterwards(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    _cards, archive, _document = write_files(tmp_path)
    headless.import_files(network, [archive], lambda *_: None, has_texts=False)
    before = read_whole(network)
    messages = [one for one in before.interactions if one.kind == "message"]
    assert messages
    assert all(one.text.endswith(" characters]") and not one.subject for one in messages)
    (account,) = headless.import_files(network, [archive], lambda *_: None)
    assert (account.new, account.merged) == (0, 0)
    assert read_whole(network) == before
