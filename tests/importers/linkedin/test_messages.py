from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.draft import InteractionDraft, Item, PersonRef, Problem
from tests.importers.linkedin.exports import (
    IDA,
    INVITATIONS_2023,
    ME,
    MESSAGES_2018,
    MESSAGES_2022,
    MESSAGES_2023,
    MESSAGES_2024,
    MESSAGES_2025,
    MESSAGES_2026,
    OLD_CONNECTIONS,
    OTTO,
    PROFILE,
    message,
    read_files,
    skipped,
    table,
)

IDA_REF = PersonRef(name="Ida Muster", url="linkedin.com/in/ida-muster-1a2b")
OTTO_REF = PersonRef(name="Otto Beispiel", url="linkedin.com/in/otto-beispiel")
KNOWS_ME = table(INVITATIONS_2023, ["Kim Own", "Nina Neu", "3/12/24, 4:05 PM", "", "OUTGOING", ME, ""])
INVITED = 1


def drafts(items: list[Item]) -> list[InteractionDraft]:
    return [item for item in items if isinstance(item, InteractionDraft)]


def read_messages(folder: Path, text: str, **others: str) -> list[Item]:
    files: dict[str, str | bytes] = {"messages.csv": text, "Invitations.csv": KNOWS_ME}
    return read_files(folder, files | {f"{name}.csv": data for name, data in others.items()})[INVITED:]


@pytest.mark.parametrize(
    ("header", "more"),
    [
        (MESSAGES_2023, []),
        (MESSAGES_2024, ["No", "No"]),
        (MESSAGES_2025, [""]),
        (f"{MESSAGES_2025},IS MESSAGE DRAFT", ["", "No"]),
        (MESSAGES_2026, ["", "No", "No"]),
        (f"{MESSAGES_2026},IS CONVERSATION ARCHIVED", ["", "No", "No", "No"]),
    ],
)
@pytest.mark.parametrize("quote_all", [False, True])
def test_every_generation_since_2023_is_read(
    tmp_path: Path, header: str, more: list[str], quote_all: bool
) -> None:
    mine = message("Hi Ida", ("Kim Own", ME), ("Ida Muster", IDA), "2024-05-01 10:25:00 UTC")
    text = table(header, [*message(), *more], [*mine, *more], quote_all=quote_all)
    first, second = drafts(read_messages(tmp_path, text))
    assert first.people == (IDA_REF,)
    assert first.author == IDA_REF
    assert str(first.interaction.moment) == "2024-05-01T10:20:30Z"
    assert (first.interaction.direction, first.interaction.text) == ("in", "Hello Kim")
    assert (first.interaction.thread, first.interaction.channel) == ("2-abc", "linkedin")
    assert second.people == (IDA_REF,)
    assert second.author is not None
    assert second.author.is_me
    assert second.interaction.direction == "out"
    assert first.where == "messages.csv line 2"


def test_a_file_without_addresses_of_recipients_is_read(tmp_path: Path) -> None:
    rows = [
        ["2-a", "", "Ida Muster", IDA, "Kim Own", "2022-05-01 10:20:30 UTC", "", "Hello", "INBOX"],
        ["2-a", "", "Kim Own", ME, "Ida Muster", "2022-05-01 10:21:30 UTC", "", "Hi", "INBOX"],
    ]
    first, second = drafts(read_messages(tmp_path, table(MESSAGES_2022, *rows)))
    assert (first.people, first.interaction.direction) == ((IDA_REF,), "in")
    assert second.people == (PersonRef(name="Ida Muster"),)
    assert second.interaction.direction == "out"


def test_the_first_generation_says_its_direction_itself(tmp_path: Path) -> None:
    rows = [
        ["Ida Muster", "Kim Own", "2018-05-01 10:20:30 UTC", "Plans", "Hello", "INCOMING", "INBOX"],
        ["Kim Own", "Ida Muster, MSc", "2018-05-01 10:21:30 UTC", "", "Hi", "OUTGOING", "SENT"],
    ]
    first, second = drafts(read_files(tmp_path, {"Messages.csv": table(MESSAGES_2018, *rows)}))
    assert (first.interaction.direction, second.interaction.direction) == ("in", "out")
    assert first.people == (PersonRef(name="Ida Muster"),)
    assert second.people == (PersonRef(name="Ida Muster, MSc"),)
    assert first.interaction.subject == "Plans"


def test_names_without_addresses_are_split_where_all_of_them_are_known(tmp_path: Path) -> None:
    def sent(to: str) -> list[str]:
        return ["Kim Own", to, "2018-05-01 10:21:30 UTC", to, "Hi", "OUTGOING", "SENT"]

    lists = ("Ida Muster, MSc, Otto Beispiel", "Otto Beispiel, Ida Muster", "Ida Muster, Zoë Fremd")
    people = [["Ida", "Muster", "", "", "", "07 Mar 2018"], ["Otto", "Beispiel", "", "", "", "07 Mar 2018"]]
    items = read_files(
        tmp_path,
        {
            "Messages.csv": table(MESSAGES_2018, *map(sent, lists)),
            "Connections.csv": table(OLD_CONNECTIONS, *people),
        },
    )
    found = {draft.interaction.subject: [one.name for one in draft.people] for draft in drafts(items)}
    assert found == {
        lists[0]: ["Ida Muster, MSc", "Otto Beispiel"],
        lists[1]: ["Otto Beispiel", "Ida Muster"],
        lists[2]: [lists[2]],
    }


def test_names_of_recipients_are_split_where_their_number_is_that_of_the_addresses(tmp_path: Path) -> None:
    two = ("Ida Muster, Otto Beispiel", f"{IDA},{OTTO}")
    comma = ("Ida Muster, MSc, Otto Beispiel", f"{IDA},{OTTO}")
    one = ("Ida Muster, MSc", IDA)
    text = table(MESSAGES_2023, *(message("x", ("Kim Own", ME), to) for to in (two, comma, one)))
    known, unsplit, alone = drafts(read_messages(tmp_path, text))
    assert known.people == (IDA_REF, OTTO_REF)
    assert unsplit.people == (IDA_REF, OTTO_REF)  # the names are known from elsewhere in the file
    assert alone.people == (IDA_REF._replace(name="Ida Muster, MSc"),)


def test_names_that_cannot_be_told_apart_are_left_out(tmp_path: Path) -> None:
    text = table(
        MESSAGES_2023, message("x", ("Kim Own", ME), ("Ida Muster, MSc, Otto Beispiel", f"{IDA},{OTTO}"))
    )
    (only,) = drafts(read_messages(tmp_path, text))
    assert only.people == (IDA_REF._replace(name=""), OTTO_REF._replace(name=""))


def test_in_a_group_everybody_but_the_owner_takes_part(tmp_path: Path) -> None:
    text = table(MESSAGES_2023, message(to=("Kim Own, Otto Beispiel", f"{ME},{OTTO}")))
    (only,) = drafts(read_messages(tmp_path, text))
    assert only.people == (IDA_REF, OTTO_REF)
    assert only.author == IDA_REF


def test_closed_accounts_are_one_person_per_conversation(tmp_path: Path) -> None:
    closed = ("LinkedIn Member", "")
    rows = [message("a", closed), message("b", closed), message("c", closed, talk="2-def")]
    rows.append(message("d", ("Kim Own", ME), closed, talk="2-def"))
    rows.append(message("e", ("Kim Own", ME), ("LinkedIn Member, Otto Beispiel", OTTO)))
    first, second, other, mine, group = drafts(read_messages(tmp_path, table(MESSAGES_2023, *rows)))
    assert first.people == second.people
    assert first.people[0].source_id
    assert first.people != other.people
    assert other.people == mine.people
    assert group.people == (first.people[0], OTTO_REF)


def test_advertising_and_drafts_are_left_out_with_a_reason(tmp_path: Path) -> None:
    html = '<p class="spinmail-quill-editor__spin-break">Dear %FIRSTNAME%</p>'
    rows = [
        [*message(html, ("Some Seller", "")), "", "No", "No"],
        [*message("Hello", ("Kim Own", ME), ("Ida Muster", IDA)), "", "Yes", "No"],
        [*message("Hello", ("Kim Own", ME), ("Ida Muster", IDA)), "", "No", "Yes"],
        [*message("Hello", ("", "")), "", "No", "No"],
        [*message("Hello", date="yesterday"), "", "No", "No"],
        [*message("Note to self", ("Kim Own", ME)), "", "No", "No"],
    ]
    items = read_messages(tmp_path, table(MESSAGES_2026, *rows))
    assert items == [
        Problem("messages.csv line 2", "A sponsored message."),
        Problem("messages.csv line 3", "A draft that was never sent."),
        Problem("messages.csv line 4", "A draft that was never sent."),
        Problem("messages.csv line 5", "The row names no sender."),
        Problem("messages.csv line 6", "The date “yesterday” could not be read."),
        Problem("messages.csv line 7", "Messages to nobody but yourself.", is_expected=True),
    ]


def test_letters_of_html_are_read_and_lines_are_kept(tmp_path: Path) -> None:
    text = table(
        MESSAGES_2023,
        message("Tea &amp; cake?\r\n<b>5 < 6</b>", subject="R&amp;D"),
        message("<p>One</p><p>Two</p>"),
    )
    first, second = drafts(read_messages(tmp_path, text))
    assert first.interaction.text == "Tea & cake?\n5 < 6"
    assert first.interaction.subject == "R&D"
    assert second.interaction.text == "One\nTwo"


def test_a_message_of_attachments_only_says_so(tmp_path: Path) -> None:
    text = table(MESSAGES_2025, [*message(""), "https://a.example/1,https://a.example/2"])
    assert drafts(read_messages(tmp_path, text))[0].interaction.text == "2 attachments"


def test_a_message_keeps_its_id_from_export_to_export(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    old = read_messages(tmp_path / "a", table(MESSAGES_2023, message(), message("other")))
    (tmp_path / "b").mkdir()
    new = read_messages(
        tmp_path / "b", table(MESSAGES_2026, [*message("other"), "", "", ""], [*message(), "", "", ""])
    )
    ids = [draft.interaction.source_id for draft in drafts(old)]
    assert ids == [draft.interaction.source_id for draft in reversed(drafts(new))]
    assert len(set(ids)) == 2


def test_the_name_in_the_profile_tells_who_the_owner_is(tmp_path: Path) -> None:
    profile = table(PROFILE, ["Kim", "Own", *[""] * 11])
    files: dict[str, str | bytes] = {"messages.csv": table(MESSAGES_2023, message()), "Profile.csv": profile}
    (only,) = drafts(read_files(tmp_path, files))
    assert only.interaction.direction == "in"
    assert only.people == (IDA_REF,)


def test_who_is_in_all_conversations_is_the_owner(tmp_path: Path) -> None:
    rows = [message(), message(sender=("Otto Beispiel", OTTO), talk="2-def"), message(talk="2-ghi")]
    items = read_files(tmp_path, {"messages.csv": table(MESSAGES_2023, *rows)})
    assert [draft.people for draft in drafts(items)] == [(IDA_REF,), (OTTO_REF,), (IDA_REF,)]
    assert not [item for item in items if isinstance(item, Problem)]


def test_who_is_in_all_conversations_is_found_by_name_in_older_files(tmp_path: Path) -> None:
    rows = [
        ["2-a", "", "Ida Muster", IDA, "Kim Own", "2022-05-01 10:20:30 UTC", "", "Hello", "INBOX"],
        ["2-b", "", "Kim Own", ME, "Otto Beispiel", "2022-05-01 10:21:30 UTC", "", "Hi", "INBOX"],
        [
            "2-c",
            "",
            "Otto Beispiel",
            OTTO,
            "Ida Muster, Kim Own",
            "2022-05-01 10:21:30 UTC",
            "",
            "Hi",
            "INBOX",
        ],
    ]
    items = drafts(read_files(tmp_path, {"messages.csv": table(MESSAGES_2022, *rows)}))
    assert [draft.interaction.direction for draft in items] == ["in", "out", "in"]


def test_an_unknown_owner_is_told_and_everybody_kept(tmp_path: Path) -> None:
    items = read_files(tmp_path, {"messages.csv": table(MESSAGES_2023, message())})
    (only,) = drafts(items)
    assert only.interaction.direction == ""
    assert only.people == (IDA_REF, PersonRef(name="Kim Own", url="linkedin.com/in/kim-own"))
    assert any(isinstance(item, Problem) and not item.is_skip for item in items)


def test_siblings_of_the_message_file_are_no_messages(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "guide_messages.csv": table(MESSAGES_2023),
        "learning_role_play_messages.csv": table(MESSAGES_2023),
        "LearningCoachMessages.csv": "No conversations found",
    }
    items = read_files(tmp_path, files)
    assert [problem.where for problem in skipped(items)] == sorted(files, key=list(files).index)
    assert len(items) == 3
