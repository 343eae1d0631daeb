from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.contact import Address, Day, Job, Labelled, OwnField, Presence, School
from netdesk.domain.draft import (
    ContactDraft,
    InteractionDraft,
    Item,
    NoteDraft,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
)
from netdesk.domain.error import CancelledError
from netdesk.domain.network import Follow, Occasion, OwnProfile
from netdesk.importers.linkedin.reader import READER
from netdesk.importers.source import open_source
from tests.importers.linkedin.exports import (
    CONNECTIONS,
    CONTACTS,
    IDA,
    INVITATIONS,
    INVITATIONS_2023,
    ME,
    MESSAGES_2023,
    OTTO,
    PREAMBLE,
    PROFILE,
    export,
    message,
    read,
    read_files,
    skipped,
    table,
)

IDA_ROW = ["Ida", "Muster", IDA, "", "Acme", "Engineer", "07 Mar 2024"]
IDA_REF = PersonRef(name="Ida Muster", url="linkedin.com/in/ida-muster-1a2b")


def requests(items: list[Item]) -> list[RequestDraft]:
    return [item for item in items if isinstance(item, RequestDraft)]


def test_invitations_are_requests_in_both_directions(tmp_path: Path) -> None:
    text = table(
        INVITATIONS_2023,
        ["Ida Muster", "Kim Own", "3/12/24, 4:05 PM", "Tea &amp; talk?", "INCOMING", IDA, ME],
        ["Kim Own", "Otto Beispiel", "12/31/23, 11:59 PM", "", "OUTGOING", ME, OTTO],
    )
    first, second = requests(read_files(tmp_path, {"Invitations.csv": text}))
    assert first.person == IDA_REF
    assert (first.request.direction, first.request.state) == ("in", "new")
    assert (first.request.time, first.request.text) == ("2024-03-12T16:05:00", "Tea & talk?")
    assert second.person == PersonRef(name="Otto Beispiel", url="linkedin.com/in/otto-beispiel")
    assert (second.request.direction, second.request.time) == ("out", "2023-12-31T23:59:00")


def test_an_invitation_of_a_connection_was_accepted(tmp_path: Path) -> None:
    invitations = table(
        INVITATIONS,
        ["Ida Muster", "Kim Own", "3/12/24, 4:05 PM", "", "INCOMING"],
        ["Otto Beispiel", "Kim Own", "3/12/24, 4:05 PM", "", "INCOMING"],
    )
    old = table(
        "First Name,Last Name,Email Address,Company,Position,Connected On", ["Ida", "Muster", *[""] * 4]
    )
    items = read_files(tmp_path, {"Invitations.csv": invitations, "Connections.csv": old})
    assert [draft.request.state for draft in requests(items)] == ["accepted", "new"]


def test_an_older_list_of_sent_invitations_is_read(tmp_path: Path) -> None:
    text = table("To,Sent At,Message", ["Ida Muster", "3/12/18, 4:05 PM", "Hello"])
    (only,) = requests(read_files(tmp_path, {"Sent Invitations.csv": text}))
    assert (only.request.direction, only.person.name) == ("out", "Ida Muster")


@pytest.mark.parametrize("with_url", [True, False])
def test_endorsements_received_and_given_are_read(tmp_path: Path, with_url: bool) -> None:
    def text(who: str) -> str:
        url = f",{who} Public Url" if with_url else ""
        header = f"Endorsement Date,Skill Name,{who} First Name,{who} Last Name{url},Endorsement Status"
        more = ["www.linkedin.com/in/ida-muster-1a2b"] if with_url else []
        return table(header, ["2024/06/20 13:05:02 UTC", "Cooking", "Ida", "Muster", *more, "ACCEPTED"])

    files: dict[str, str | bytes] = {
        "Endorsement_Received_Info.csv": text("Endorser"),
        "Endorsement_Given_Info.csv": text("Endorsee"),
    }
    received, given = (item for item in read_files(tmp_path, files) if isinstance(item, InteractionDraft))
    ida = IDA_REF if with_url else IDA_REF._replace(url="")
    assert received.people == given.people == (ida,)
    assert received.author == ida
    assert given.author == PersonRef(is_me=True)
    assert (received.interaction.kind, received.interaction.direction) == ("endorsement", "in")
    assert (given.interaction.kind, given.interaction.direction) == ("endorsement", "out")
    assert received.interaction.text == "Cooking"
    assert str(received.interaction.moment) == "2024-06-20T13:05:02Z"


def test_endorsements_in_utf_16_with_tabs_are_read(tmp_path: Path) -> None:
    header = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status"
    text = table(header, ["2018/06/20 13:05:02 UTC", "Cooking", "Zoë", "Muster", "ACCEPTED"], delimiter="\t")
    (only,) = read_files(tmp_path, {"Endorsement Received Info.csv": text.encode("utf-16")})
    assert isinstance(only, InteractionDraft)
    assert only.people == (PersonRef(name="Zoë Muster"),)


def test_recommendations_keep_their_text(tmp_path: Path) -> None:
    header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
    row = ["Ida", "Muster", "Acme", "Engineer", "Kind.\nQuick, too.", "06/20/24, 04:05 PM", "VISIBLE"]
    files: dict[str, str | bytes] = {
        "Recommendations_Received.csv": table(header, row),
        "Recommendations_Given.csv": table(header, row),
    }
    received, given = (item for item in read_files(tmp_path, files) if isinstance(item, InteractionDraft))
    assert received.interaction.kind == given.interaction.kind == "recommendation"
    assert (received.interaction.direction, given.interaction.direction) == ("in", "out")
    assert received.interaction.text == "Kind.\nQuick, too."
    assert received.interaction.subject == "Engineer, Acme"
    assert received.interaction.source_id != given.interaction.source_id


@pytest.mark.parametrize("name", ["Contacts.csv", "Imported Contacts.csv"])
def test_the_imported_address_book_gives_more_ways_to_reach_people(tmp_path: Path, name: str) -> None:
    row = [
        "PHONE", "Ida", "Muster", "Acme,Beispiel AG", "Engineer", "ida@muster.example,ida@acme.example",
        "Mobile: +49 170 0000001,+49 30 0000123", "1/2/20, 3:04 PM", "Ring 1, 10000 Berlin", "https://ida.example",
        "skype: ida.m", "Ida Muster", "Apr 12, 1980", "Berlin", "", "https://www.linkedin.com/in/ida-muster-1a2b",
    ]  # fmt: skip
    (only,) = read_files(tmp_path, {name: table(CONTACTS, row)})
    assert isinstance(only, ContactDraft)
    ida = only.contact
    assert [email.value for email in ida.emails] == ["ida@muster.example", "ida@acme.example"]
    assert ida.phones == (
        Labelled("+49 170 0000001", "mobile", source="linkedin"),
        Labelled("+49 30 0000123", source="linkedin"),
    )
    assert [job.organisation for job in ida.jobs] == ["Acme", "Beispiel AG"]
    assert ida.addresses == (Address(formatted="Ring 1, 10000 Berlin", source="linkedin"),)
    assert ida.urls[0].value == "https://ida.example"
    assert ida.days == (Day("birthday", "1980-04-12", "linkedin"),)
    assert ida.presences[0].handle == "ida-muster-1a2b"
    assert OwnField("Instant messenger", "skype: ida.m") in ida.fields


def test_firms_of_the_address_book_keep_their_legal_form(tmp_path: Path) -> None:
    row = ["", "Ida", "Muster", "Acme, Inc.,Berg AG", *[""] * 8, "Apr 12", *[""] * 3]
    (only,) = read_files(tmp_path, {"Contacts.csv": table(CONTACTS, row)})
    assert isinstance(only, ContactDraft)
    assert [job.organisation for job in only.contact.jobs] == ["Acme, Inc.", "Berg AG"]
    assert only.contact.birthday == "--04-12"


def test_rows_of_the_address_book_without_a_name_are_called_by_their_address(tmp_path: Path) -> None:
    rows = [
        ["", "", "", "", "", "a@b.example", *[""] * 10],
        ["PHONE", *[""] * 15],
        [*[""] * 11, "Ida Muster", *[""] * 4],
    ]
    first, second, third = read_files(tmp_path, {"Contacts.csv": table(CONTACTS, *rows)})
    assert isinstance(first, ContactDraft)
    assert first.contact.formatted_name == "a@b.example"
    assert second == Problem("Contacts.csv line 3", "The row names nobody.")
    assert isinstance(third, ContactDraft)
    assert (third.contact.given_name, third.contact.family_name) == ("Ida", "Muster")


def test_notes_are_notes_on_people(tmp_path: Path) -> None:
    header = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"
    rows = [
        ["Ida", "Muster", IDA, "Met at the fair", "2026-03-04 10:00:00 UTC", ""],
        ["Ida", "Muster", IDA, "", "", ""],
    ]
    first, second = read_files(tmp_path, {"Notes.csv": table(header, *rows)})
    assert first == NoteDraft("Notes.csv line 2", IDA_REF, "Met at the fair", "2026-03-04T10:00:00Z")
    assert second == Problem("Notes.csv line 3", "The note is empty.")


@pytest.mark.parametrize("header", ["Date,FullName,Status", "Date,Status,FullName"])
def test_people_followed_are_known_by_name(tmp_path: Path, header: str) -> None:
    values = {"Date": "2026-07-20 10:25:25", "FullName": "Ida Muster", "Status": "Active"}
    (only,) = read_files(
        tmp_path, {"Member_Follows_4711.csv": table(header, [values[key] for key in header.split(",")])}
    )
    assert isinstance(only, ContactDraft)
    assert only.contact.formatted_name == "Ida Muster"
    (presence,) = only.contact.presences
    assert presence == Presence(
        "linkedin", "", "", "2026-07-20", "following", is_following=True, source="linkedin"
    )


def test_organisations_followed_and_events_are_records(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Company Follows.csv": table("Organization,Followed On", ["Acme", "Wed Jun 24 12:43:42 UTC 2026"]),
        "Events.csv": table(
            "Event Name,Event Time,Status,External Url",
            ["Fair", "2026-07-20 10:25", "Going", ""],
            ["", "", "x", ""],
        ),
    }
    follow, event, nameless = read_files(tmp_path, files)
    assert follow == RecordDraft(
        "Company Follows.csv line 2", Follow("Acme", "linkedin", "2026-06-24", "linkedin")
    )
    assert event == RecordDraft("Events.csv line 2", Occasion("Fair", "2026-07-20T10:25:00", text="Going"))
    assert isinstance(nameless, Problem)


def test_the_owner_is_read_from_many_files(tmp_path: Path) -> None:
    profile = [
        "Kim",
        "Own, PhD",
        "Alt",
        "Ring 1",
        "Apr 12",
        "Cook",
        "I cook.",
        "Food",
        "10000",
        "Berlin",
        "",
        "[PERSONAL:https://kim.example]",
        "",
    ]
    files: dict[str, str | bytes] = {
        "Profile.csv": table(PROFILE, profile),
        "Positions.csv": table(
            "Company Name,Title,Description,Location,Started On,Finished On",
            ["Acme", "Cook", "", "", "Jan 2020", "Dec 2023"],
            ["Beispiel AG", "Chef", "", "", "2024", ""],
        ),
        "Education.csv": table(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            ["TU Muster", "2001", "2006", "", "Diplom", ""],
        ),
        "Email Addresses.csv": table(
            "Email Address,Confirmed,Primary,Updated On", ["kim@own.example", "Yes", "Yes", ""]
        ),
        "PhoneNumbers.csv": table("Extension,Number,Type", ["", "+49 30 0000001", "Mobile"]),
        "Whatsapp Phone Numbers.csv": table(
            "Number,Extension,Is_WhatsApp_Number", ["170 0000001", "+49", "true"]
        ),
        "Skills.csv": table("Name", ["Cooking"], ["Python"]),
        "Languages.csv": table("Name,Proficiency", ["German", "Native"]),
        "Certifications.csv": table(
            "Name,Url,Authority,Started On,Finished On,License Number", ["Chef", "", "IHK", "", "", ""]
        ),
        "Invitations.csv": table(
            INVITATIONS_2023, ["Kim Own", "Ida Muster", "3/12/24, 4:05 PM", "", "OUTGOING", ME, IDA]
        ),
    }
    items = read_files(tmp_path, files)
    mine = [item.contact for item in items if isinstance(item, ContactDraft) and item.is_me]
    assert len(mine) == 7
    assert mine[0].formatted_name == "Kim Own"
    assert mine[0].days == (Day("birthday", "--04-12", "linkedin"),)
    assert mine[0].urls == (Labelled("https://kim.example", source="linkedin"),)
    assert mine[0].presences[0].handle == "kim-own"
    chef = Job("Beispiel AG", "", "Chef", "2024", source="linkedin")
    assert mine[1].jobs == (Job("Acme", "", "Cook", "2020-01", "2023-12", False, "linkedin"), chef)
    assert (mine[2].jobs, mine[2].organisation, mine[2].title) == ((chef,), "Beispiel AG", "Chef")
    assert mine[3].schools == (School("TU Muster", "Diplom", "2001", "2006", "linkedin"),)
    assert mine[4].emails == (Labelled("kim@own.example", "", True, "linkedin"),)
    assert mine[6].phones == (Labelled("+49 170 0000001", "whatsapp", source="linkedin"),)
    (page,) = (item.record for item in items if isinstance(item, RecordDraft))
    assert isinstance(page, OwnProfile)
    assert (page.channel, page.handle, page.headline) == ("linkedin", "kim-own", "Cook")
    assert {
        ("Skill", "Cooking"),
        ("Skill", "Python"),
        ("Language", "German · Native"),
        ("Certification", "Chef · IHK"),
    } <= set(page.fields)
    assert not skipped(items)


def test_files_about_nobody_are_named_once_each(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Connections.csv": table(CONNECTIONS, IDA_ROW, before=PREAMBLE),
        "Reactions_4711.csv": table(
            "Date,Type,Link", ["2026-07-20 10:25:25", "LIKE", "x"], ["2026-07-20 10:25:26", "LIKE", "y"]
        ),
        "Ad_Targeting.csv": table("Member Age,Member Age", ["35", "36"]),
        "Learning.csv": table("Title,", ["Excel", ""]),
        "Articles/Articles/one.html": "<p>1</p>",
        "Articles/Articles/two.html": "<p>2</p>",
        "Jobs/Job Applications.csv": table("Date,Company", ["1", "2"]),
    }
    items = read_files(tmp_path, files)
    assert len(items) == 6
    assert [(problem.where, problem.reason) for problem in skipped(items)] == [
        ("Reactions_4711.csv", "It holds nothing about people."),
        ("Ad_Targeting.csv", "It holds nothing about people."),
        ("Learning.csv", "It holds nothing about people."),
        ("Job Applications.csv", "It holds nothing about people."),
        ("Articles/Articles", "2 files hold nothing about people."),
    ]


def test_a_table_that_is_not_linkedins_is_not_said_to_be_about_nobody(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Connections.csv": table(CONNECTIONS, IDA_ROW, before=PREAMBLE),
        "rooms.csv": table("Teilnehmer,Zimmer", ["Ida Muster", "3"]),
        "guide_messages.csv": table(MESSAGES_2023),
    }
    assert [(problem.where, problem.reason) for problem in skipped(read_files(tmp_path, files))] == [
        (
            "rooms.csv",
            "It is none of the export’s files that NetDesk knows; drop it by itself to import it.",
        ),
        ("guide_messages.csv", "It holds nothing about people."),
    ]


def test_zip_folder_and_zip_of_a_folder_say_the_same(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Connections.csv": table(CONNECTIONS, IDA_ROW, before=PREAMBLE),
        "Messages.csv": table(MESSAGES_2023, message()),
        "Invitations.csv": table(
            INVITATIONS_2023, ["Kim Own", "Ida Muster", "3/12/24, 4:05 PM", "", "OUTGOING", ME, IDA]
        ),
    }
    folder = tmp_path / "unpacked"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_text(str(data))
    zipped = read(export(tmp_path, files))
    nested = {f"Basic_LinkedInDataExport/{name}": data for name, data in files.items()}
    junk: dict[str, str | bytes] = {
        "__MACOSX/._Connections.csv": b"\0\5\26\7",
        "Basic_LinkedInDataExport/.DS_Store": b"x",
    }
    assert read(folder) == zipped
    assert read(export(tmp_path, nested | junk, "again.zip")) == zipped
    assert len(zipped) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", table(CONNECTIONS, IDA_ROW, before=PREAMBLE)),
        ("b.csv", table(MESSAGES_2023, message())),
        ("c.csv", table(INVITATIONS)),
        ("d.csv", table(CONTACTS)),
        (
            "Recommendations_Given.csv",
            table("First Name,Last Name,Company,Job Title,Text,Creation Date,Status"),
        ),
    ],
)
def test_single_files_are_recognised_by_their_header(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert READER.recognise(open_source(tmp_path / name)) >= 85


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-mail\nIda,ida@muster.example\n",
        "From,To,Date,Subject\n",
        "First Name,Last Name\nIda,Muster\n",
        "hello",
    ],
)
@pytest.mark.parametrize("name", ["Connections.csv", "people.csv"])
def test_other_tables_are_not_taken_for_linkedin(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / name).write_text(text)
    assert READER.recognise(open_source(tmp_path / name)) == 0


def test_certifications_are_known_by_their_header_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Name,Url,Authority,Started On\nWelding,,Guild,2019\n")
    assert READER.recognise(open_source(tmp_path / "a.csv")) == 60


def test_a_damaged_file_costs_only_its_own_rows(tmp_path: Path) -> None:
    rows = [["Ida", f"Muster{number}", "", "", "", "", "07 Mar 2024"] for number in range(4000)]
    path = tmp_path / "export.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("Connections.csv", table(CONNECTIONS, *rows))
        archive.writestr("Company Follows.csv", table("Organization,Followed On", ["Acme", ""]))
    data = bytearray(path.read_bytes())
    data[data.index(b"Muster3990") + 3] ^= 1
    path.write_bytes(data)
    items = read(path)
    damage = "Connections.csv is damaged inside its archive."
    assert Problem("Connections.csv", damage, breaks_off=True) in items
    assert any(isinstance(item, RecordDraft) for item in items)
    assert len(items) > 2000


def test_a_file_of_another_shape_is_told(tmp_path: Path) -> None:
    items = read_files(tmp_path, {"Connections.csv": "Nothing here", "Invitations.csv": table(INVITATIONS)})
    assert items == [Problem("Connections.csv", "Its columns are not those NetDesk knows from LinkedIn.")]


def test_progress_is_told_and_a_cancel_stops_the_reading(tmp_path: Path) -> None:
    rows = [["Ida", f"Muster{number}", "", "", "", "", "07 Mar 2024"] for number in range(3000)]
    source = open_source(export(tmp_path, {"Connections.csv": table(CONNECTIONS, *rows)}))
    told: list[tuple[int, int]] = []
    for _ in READER.read(source, lambda done, total: told.append((done, total))):
        pass
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 50_000
    assert len(told) > 10

    def cancel(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(READER.read(source, cancel))
