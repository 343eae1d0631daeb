from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import ContactDraft, InteractionDraft, Problem
from netdesk.importers.file_source import FileSource
from netdesk.importers.linkedin.reader import READER
from tests.importers.linkedin.exports import (
    CONNECTIONS,
    CONTACTS,
    IDA,
    INVITATIONS_2023,
    ME,
    MESSAGES_2018,
    MESSAGES_2026,
    PROFILE,
    read,
    skipped,
    table,
)

NOTES = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"
ENDORSEMENTS = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status"
FILES = {
    "Connections.csv": CONNECTIONS,
    "messages.csv": MESSAGES_2026,
    "Messages.csv": MESSAGES_2018,
    "Invitations.csv": INVITATIONS_2023,
    "Contacts.csv": CONTACTS,
    "Notes.csv": NOTES,
    "Member_Follows_1.csv": "Date,Status,FullName",
    "Company Follows.csv": "Organization,Followed On",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Endorsement_Given_Info.csv": ENDORSEMENTS,
    "Profile.csv": PROFILE,
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Events.csv": "Event Name,Event Time,Status,External Url",
}
values = st.one_of(
    st.sampled_from(
        ["", "Ida", "Muster, MSc", "Kim Own", IDA, ME, f"{IDA},{ME}", "LinkedIn Member", "OUTGOING", "Yes"]
    ),
    st.sampled_from(
        ["07 Mar 2024", "2024-05-01 10:20:30 UTC", "3/12/24, 4:05 PM", "%FIRSTNAME%", "a@b.example", ", ,"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=12),
)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_every_row_is_a_draft_or_is_told(tmp_path: Path, name: str, data: st.DataObject) -> None:
    width = len(FILES[name].split(","))
    rows = data.draw(st.lists(st.lists(values, min_size=width, max_size=width), max_size=5))
    (tmp_path / name).write_text(table(FILES[name], *rows), "utf-8", newline="")
    items = read(tmp_path / name)
    drafts = [item for item in items if not isinstance(item, Problem) and " line " in item.where]
    own_page = name == "Profile.csv" and any(any(map(str.strip, row)) for row in rows)
    assert len(drafts) - own_page + len(skipped(items)) == sum(any(map(str.strip, row)) for row in rows)
    for draft in drafts:
        if isinstance(draft, ContactDraft):
            assert draft.is_me or draft.contact.formatted_name
        if isinstance(draft, InteractionDraft):
            assert draft.people
            assert not any(person.is_me for person in draft.people)
            assert all(any(person[:-1]) for person in draft.people)


@pytest.mark.parametrize("name", ["Connections.csv", "messages.csv", "x.csv"])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(min_size=1, max_size=300), with_header=st.booleans())
def test_any_bytes_are_read_without_an_error(
    tmp_path: Path, name: str, data: bytes, with_header: bool
) -> None:
    header = f"{FILES.get(name, CONNECTIONS)}\n".encode() if with_header else b""
    (tmp_path / name).write_bytes(header + data)
    source = FileSource(tmp_path / name, len(header + data))
    assert 0 <= READER.recognise(source) <= 100
    for _ in READER.read(source, lambda _done, _total: None):
        pass
