from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain.contact import Contact, Labelled, SourceId
from netdesk.domain.draft import ContactDraft, PersonRef, RecordDraft
from netdesk.domain.network import Group
from tests.importers.imported import imported_twice
from tests.importers.whatsapp.chats import (
    GROUP,
    KIM,
    WITH_IDA,
    chat,
    drafts,
    others,
    problems,
    read,
    read_whole,
    zipped,
)

NOBODY = Contact()
IDA, OTTO, NINA = PersonRef(name="Ida Muster"), PersonRef(name="Otto Beispiel"), PersonRef(name="Nina Neu")
UNKNOWN = "It does not say which of the people in it is you; your name in NetDesk would tell."


def at(minute: int, text: str) -> str:
    return f"04.03.25, 14:{minute:02} - {text}"


def test_the_name_of_the_file_tells_who_the_other_one_is(tmp_path: Path) -> None:
    items = read_whole(chat(tmp_path, at(5, "Ida Muster: Hi"), at(6, "Kim O.: Hello")), NOBODY)
    theirs, mine = drafts(items)
    assert (theirs.author, theirs.people, theirs.interaction.direction) == (IDA, (IDA,), "in")
    assert mine.author is not None
    assert (mine.author.is_me, mine.people, mine.interaction.direction) == (True, (IDA,), "out")
    assert others(items) == [ContactDraft(WITH_IDA, Contact(formatted_name="Kim O."), is_me=True)]
    assert problems(items) == []


def test_an_owner_with_another_name_keeps_it_and_is_known_by_both(tmp_path: Path) -> None:
    items = read_whole(chat(tmp_path, at(5, "Ida Muster: Hi"), at(6, "Kimmy: Hello")))
    kimmy = Contact(source_ids=(SourceId("whatsapp", "name:Kimmy"),))
    assert others(items) == [ContactDraft(WITH_IDA, kimmy, is_me=True)]
    known = replace(KIM, source_ids=kimmy.source_ids)
    group = chat(
        tmp_path, at(5, "Otto Beispiel: Hi"), at(6, "Kimmy: Hello"), at(7, "Nina Neu: Hi"), name=GROUP
    )
    assert [one.interaction.direction for one in drafts(read(group, known))] == ["in", "out", "in"]


def test_somebody_who_never_answered_is_still_the_other_one(tmp_path: Path) -> None:
    (draft,) = drafts(read(chat(tmp_path, at(5, "Kim Own: Hello?"))))
    assert (draft.people, draft.interaction.direction) == ((IDA,), "out")


def test_a_number_is_a_person_without_a_name(tmp_path: Path) -> None:
    name = "WhatsApp Chat with +49 30 0000001.txt"
    items = read(chat(tmp_path, at(5, "\u202a+49 30 0000001\u202c: Hi"), at(6, "Kim: x"), name=name), NOBODY)
    assert [draft.people for draft in drafts(items)] == [(PersonRef(phone="+49 30 0000001"),)] * 2


def test_a_name_of_their_own_choice_is_a_name(tmp_path: Path) -> None:
    items = read(chat(tmp_path, at(5, "~\u202fNina Neu: Hi"), at(6, "Otto Beispiel: x"), name=GROUP))
    assert drafts(items)[0].author == NINA._replace(source_id="~Schachclub: Nina Neu")


def test_a_name_of_the_phones_address_book_is_one_person_in_all_chats(tmp_path: Path) -> None:
    other = "WhatsApp Chat with Book Club.txt"
    paths = [
        chat(tmp_path, at(5, "Ann: Hi"), at(6, "~ Gil: x"), at(7, "Kim: y"), name=GROUP),
        chat(tmp_path, at(5, "Bea Neu: Hi"), at(6, "~ Gil: x"), at(7, "Kim: y"), at(8, "Ann: z"), name=other),
        chat(tmp_path, at(5, "Ann: Hi"), at(7, "Kim: y"), name="WhatsApp Chat with Ann.txt"),
    ]
    found = imported_twice(tmp_path, *paths)
    assert sorted(one.formatted_name for one in found.contacts) == ["Ann", "Bea Neu", "Gil", "Gil"]
    assert all(one.presences[0].channel == "whatsapp" for one in found.contacts)


@pytest.mark.parametrize("line", ["Kim Own: Du hast diese Nachricht gelöscht.", "Du: Hallo", "You: Hello"])
def test_the_owners_own_phone_gives_the_owner_away(tmp_path: Path, line: str) -> None:
    name = line.partition(":")[0]
    lines = [at(5, "Ida Muster: a"), at(6, "Otto Beispiel: b"), at(7, line), at(8, f"{name}: c")]
    items = read(chat(tmp_path, *lines, name=GROUP), NOBODY)
    assert drafts(items)[-1].interaction.direction == "out"
    assert drafts(items)[-1].people == (IDA, OTTO)


def test_whoever_the_file_is_called_after_is_not_the_owner(tmp_path: Path) -> None:
    items = read(chat(tmp_path, at(5, "Ida Muster: You deleted this message."), at(6, "Ida Muster: Hi"),
                      at(7, "Kimmy: Hello")), NOBODY)  # fmt: skip
    assert [one.interaction.direction for one in drafts(items)] == ["in", "out"]


@pytest.mark.parametrize(
    "owner", [KIM, Contact(formatted_name="Own, Kim"), Contact(phones=(Labelled("030 0000009"),))]
)
def test_the_owners_name_and_number_in_the_network_count(tmp_path: Path, owner: Contact) -> None:
    mine = "+49 30 0000009" if owner.phones else "Kim Own"
    items = read(chat(tmp_path, at(5, "Ida Muster: a"), at(6, f"{mine}: b"), name="chat.txt"), owner)
    assert [draft.interaction.direction for draft in drafts(items)] == ["in", "out"]


def test_who_alone_is_in_all_chats_is_the_owner(tmp_path: Path) -> None:
    folder = tmp_path / "chats"
    folder.mkdir()
    chat(folder, at(5, "Ida Muster: a"), at(6, "Otto Beispiel: b"), at(7, "Kim: c"), name=GROUP)
    chat(folder, at(5, "Nina Neu: a"), at(6, "Kim: b"), at(7, "Uwe: c"), name="WhatsApp Chat with Team.txt")
    items = read(folder, NOBODY)
    assert [draft.interaction.direction for draft in drafts(items)] == ["in", "in", "out", "in", "out", "in"]
    assert problems(items) == []


def test_a_group_that_does_not_tell_who_the_owner_is_says_so(tmp_path: Path) -> None:
    lines = [at(5, "Ida Muster: a"), at(6, "Otto Beispiel: b"), at(7, "Kim Own: c")]
    items = read(chat(tmp_path, *lines, name=GROUP), NOBODY)
    assert [(problem.reason, problem.is_skip) for problem in problems(items)] == [(UNKNOWN, False)]
    assert [draft.interaction.direction for draft in drafts(items)] == ["", "", ""]


def test_who_came_and_who_went_is_known(tmp_path: Path) -> None:
    lines = [
        at(1, 'Ida Muster hat die Gruppe "Schachclub" erstellt.'),
        at(2, "Ida Muster hat dich hinzugefügt."),
        at(3, "Ida Muster: nur wir"),
        at(4, "Ida Muster hat Otto Beispiel und Nina Neu hinzugefügt."),
        at(5, "Kim Own: an alle"),
        at(6, "Otto Beispiel hat die Gruppe verlassen."),
        at(7, "Kim Own: ohne Otto"),
        at(8, "Du hast Nina Neu entfernt."),
        at(9, "Kim Own: wieder wir"),
    ]
    items = read(chat(tmp_path, *lines, name=GROUP))
    assert [draft.people for draft in drafts(items)] == [(IDA,), (IDA, OTTO, NINA), (IDA, NINA), (IDA,)]
    assert {problem.reason for problem in problems(items)} == {"Notices of WhatsApp, not messages."}
    met = ("Ida Muster", "Otto Beispiel", "Nina Neu")
    assert others(items) == [
        RecordDraft(
            GROUP, Group("Schachclub", "whatsapp", members=met, last_post="2025-03-04", source="whatsapp")
        )
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand sonst kann sie lesen.",
        "Your security code with Ida Muster changed. Tap to learn more.",
        "Dein Sicherheitscode für Ida Muster hat sich geändert.",
        "Ida Muster hat eine neue Telefonnummer. Tippe hier.",
        "Ida Muster ist ein Kontakt.",
        "Du hast diesen Kontakt blockiert.",
        "Something new that WhatsApp writes",
    ],
)
def test_notices_are_no_messages(tmp_path: Path, notice: str) -> None:
    items = read(chat(tmp_path, at(4, notice), at(5, "Ida Muster: a"), at(6, "Kim Own: b")))
    assert [problem.reason for problem in problems(items)] == ["Notices of WhatsApp, not messages."]
    assert [draft.people for draft in drafts(items)] == [(IDA,), (IDA,)]


def test_a_group_on_an_iphone_speaks_in_its_own_name(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        "[04.03.25, 14:05:00] Schachclub: \u200eMessages and calls are end-to-end encrypted.",
        "[04.03.25, 14:05:00] Schachclub: \u200eIda Muster created this group",
        "[04.03.25, 14:05:01] Schachclub: \u200eSomething new that WhatsApp writes",
        "[04.03.25, 14:06:00] Ida Muster: Otto left",
        "[04.03.25, 14:06:30] Ida Muster: \u200eYou added Otto Beispiel",
        "[04.03.25, 14:07:00] Kim Own: Hi",
        name="WhatsApp Chat - Schachclub.zip",
    )
    items = read(path)
    assert [(draft.interaction.text, draft.people) for draft in drafts(items)] == [
        ("Otto left", (IDA,)),
        ("Hi", (IDA, OTTO)),
    ]
    assert len(problems(items)) == 4


def test_a_group_with_a_colon_in_its_name_is_no_author(tmp_path: Path) -> None:
    lines = [at(1, 'Ida Muster created group "Plan: B"'), at(2, "Ida Muster: a"), at(3, "Otto Beispiel: b")]
    items = read(chat(tmp_path, *lines, name="chat.txt"))
    assert [draft.author for draft in drafts(items)] == [IDA, OTTO]
    assert isinstance(items[-1], RecordDraft)
    assert isinstance(items[-1].record, Group)
    assert items[-1].record.name == "Plan: B"


def test_in_a_crowd_nobody_is_spoken_to(tmp_path: Path) -> None:
    lines = [at(number, f"Person {chr(65 + number)}{chr(97 + number)}: x") for number in range(20)]
    items = read(chat(tmp_path, *lines, at(30, "Kim Own: Hi all"), name=GROUP))
    assert {draft.interaction.kind for draft in drafts(items)} == {"post"}
    assert all(draft.people == (draft.author,) for draft in drafts(items))
    assert [problem.reason for problem in problems(items)] == [
        "Your own message to a group so large that it is contact with nobody in it."
    ]
