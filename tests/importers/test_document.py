import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.channel import Channel
from netdesk.domain.contact import Contact, Day, OwnField, Photo, Tie
from netdesk.domain.draft import (
    ContactDraft,
    InteractionDraft,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)
from netdesk.domain.error import CancelledError
from netdesk.domain.moment import Moment
from netdesk.domain.network import Objective, Setting, SideMember
from netdesk.importers.document import READER
from tests.importers.rebuilt import (
    TextMember,
    TextSource,
    drafts_of,
    items_of,
    network_of,
    problems_of,
    source_of,
)  # fmt: skip

ANN = {"uid": "ann", "formatted_name": "Ann Ecker"}


keys = st.sampled_from(
    ["uid", "time", "from", "to", "contact", "title", "name", "value", "photo", "circle", "me"]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=True) | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
arrays = ("contacts", "ties", "interactions", "objectives")


def contact_of(**properties: Any) -> Contact:
    (draft,) = drafts_of({"contacts": [ANN | properties]})
    assert isinstance(draft, ContactDraft)
    return draft.contact


def interaction_of(**properties: Any) -> InteractionDraft:
    row = {"time": "2024-05-01", "participants": ["ann"]} | properties
    draft = drafts_of({"contacts": [ANN], "interactions": [row]})[-1]
    assert isinstance(draft, InteractionDraft)
    return draft


class TestRecognising:
    def test_a_document_that_says_so_is_certain(self) -> None:
        assert READER.recognise(source_of({"format": "netdesk", "version": 1})) == 100

    def test_an_object_with_our_arrays_is_likely(self) -> None:
        assert READER.recognise(source_of({"contacts": []})) == 70
        assert READER.recognise(source_of(b'\xef\xbb\xbf\n {"interactions" : [')) == 70

    def test_utf_16_is_recognised(self) -> None:
        assert READER.recognise(source_of('{"contacts": []}'.encode("utf-16"))) == 70

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"BEGIN:VCARD",
            b"[1, 2]",
            b'{"contacts": {"about": "", "list": []}}',
            b'{"messages": []}',
            b"\xff",
        ],
    )
    def test_other_files_are_not_ours(self, data: bytes) -> None:
        assert READER.recognise(source_of(data)) == 0


class TestContacts:
    def test_a_birthday_of_its_own_becomes_a_day(self) -> None:
        assert contact_of(birthday="--04-12").days == (Day("birthday", "--04-12"),)

    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("19800412", "1980-04-12"),
            ("--0412", "--04-12"),
            (" 1980-04-12 ", "1980-04-12"),
            ("1980-02-30", "1980-02-30"),
            ("1980-04-12T08:00", "1980-04-12T08:00"),
            ("in spring", "in spring"),
        ],
    )
    def test_a_day_of_the_year_is_written_in_one_way(self, text: str, kept: str) -> None:
        days = [{"label": "birthday", "text": text}]
        assert contact_of(birthday=text, days=days, met=text).days[-1] == Day("birthday", kept)
        assert contact_of(birthday=text).birthday == kept
        assert contact_of(met=text).met == kept

    def test_a_birthday_that_stands_among_the_days_is_not_doubled(self) -> None:
        days = [{"label": "birthday", "text": "1980-04-12", "source": "vcard"}]
        assert contact_of(birthday="1980-04-12", days=days).days == (Day("birthday", "1980-04-12", "vcard"),)

    def test_unknown_properties_become_own_fields(self) -> None:
        contact = contact_of(shoe_size=43, pets=["cat", "dog"], has_photo=False)
        assert contact.fields == (OwnField("shoe_size", "43"), OwnField("pets", '["cat", "dog"]'))

    def test_other_programs_names_of_properties_are_understood(self) -> None:
        contact = contact_of(
            firstName="Ann", **{"Last name": "Ecker"}, company="Bö & Co", email="a@b.example"
        )
        assert (contact.given_name, contact.family_name) == ("Ann", "Ecker")
        assert contact.organisation == "Bö & Co"
        assert contact.emails[0].value == "a@b.example"

    def test_a_contact_without_a_name_is_called_by_what_it_has(self) -> None:
        (draft,) = drafts_of({"contacts": [{"emails": ["x@example.org"]}]})
        assert draft.contact.formatted_name == "x@example.org"

    def test_a_contact_with_nothing_at_all_is_left_out_with_a_reason(self) -> None:
        (problem,) = problems_of({"contacts": [{"tags": ["a"]}]})
        assert problem.where == "contacts[0]"
        assert problem.is_skip

    def test_channels_are_named_by_their_keys(self) -> None:
        contact = contact_of(channels=[{"channel": "Twitter", "state": "friend"}, "In person"])
        assert [presence.channel for presence in contact.presences] == ["x", "in-person"]
        assert contact.presences[0].state == "connected"

    def test_a_picture_comes_as_base64_or_address(self) -> None:
        data = base64.b64encode(b"picture").decode()
        assert contact_of(photo={"media_type": "image/png", "data": data}).photo == Photo(
            "image/png", b"picture"
        )
        assert contact_of(photo=f"data:image/jpeg;base64,{data}").photo == Photo("image/jpeg", b"picture")
        assert contact_of(photo="https://example.org/a.png").photo == Photo(url="https://example.org/a.png")

    def test_the_owners_tie_fills_what_the_contact_leaves_open(self) -> None:
        tie = {"from": "me", "to": "ann", "closeness": "friend", "circle": 15, "since": "2009"}
        contact, *_, told = drafts_of({"contacts": [ANN], "ties": [tie]})
        assert (contact.contact.closeness, contact.contact.circle, contact.contact.met) == (
            "friend",
            15,
            "2009",
        )
        assert isinstance(told, TieDraft)
        assert told.tie.circle == 15

    def test_what_the_contact_says_itself_wins_over_the_tie(self) -> None:
        tie = {"from": "ann", "to": "me", "closeness": "friend", "circle": 15}
        contact = drafts_of({"contacts": [ANN | {"closeness": "family", "circle": 5}], "ties": [tie]})[
            0
        ].contact
        assert (contact.closeness, contact.circle) == ("family", 5)


class TestOwner:
    def test_the_owner_is_told_apart(self) -> None:
        (draft,) = drafts_of({"me": {"uid": "me", "formatted_name": "Ines Roth"}})
        assert draft.is_me
        assert draft.contact.uid == "me"

    def test_another_uid_of_the_owner_means_the_owner_everywhere(self) -> None:
        document = {
            "me": {"uid": "u-1", "formatted_name": "Ines Roth"},
            "contacts": [ANN],
            "interactions": [{"time": "2024-05-01", "author": "u-1", "participants": ["u-1", "ann"]}],
            "objectives": [{"title": "T", "sides": [{"name": "Ours", "members": [{"contact": "u-1"}]}]}],
        }
        me, _, interaction, record = drafts_of(document)
        assert me.contact.uid == "me"
        assert interaction.author.is_me
        assert [ref.uid for ref in interaction.people] == ["ann"]
        assert isinstance(record.record, Objective)
        assert record.record.sides[0].members == (SideMember("me"),)

    def test_the_owner_may_be_one_of_the_contacts(self) -> None:
        (draft,) = drafts_of({"me": "ann", "contacts": [ANN]})
        assert draft.is_me


class TestInteractions:
    @pytest.mark.parametrize(
        ("text", "moment"),
        [
            ("2024-05-01", Moment(1714521600000, "date")),
            ("2024-05-01T10:20:00", Moment(1714558800000, "local")),
            ("2024-05-01T10:20:00+02:00", Moment(1714551600000, "instant", 120)),
            ("2024-05-01T08:20:00Z", Moment(1714551600000, "instant", 0)),
            (1714551600, Moment(1714551600000, "instant", 0)),
            (1714551600000, Moment(1714551600000, "instant", 0)),
        ],
    )
    def test_time_keeps_the_precision_it_has(self, text: str | int, moment: Moment) -> None:
        assert interaction_of(time=text).interaction.moment == moment

    @pytest.mark.parametrize(
        ("word", "key"), [("received", "in"), ("Incoming", "in"), ("sent", "out"), ("mutual", "both")]
    )
    def test_directions_have_other_names(self, word: str, key: str) -> None:
        assert interaction_of(direction=word).interaction.direction == key

    def test_the_direction_follows_from_the_author(self) -> None:
        assert interaction_of(author="me").interaction.direction == "out"
        assert interaction_of(author="ann").interaction.direction == "in"

    def test_a_direction_that_nobody_knows_stays_unknown(self) -> None:
        told = interaction_of(author="ann", direction="")
        assert (told.interaction.direction, told.author) == ("", told.people[0])

    def test_the_author_follows_from_the_direction(self) -> None:
        mine, theirs = interaction_of(direction="out").author, interaction_of(direction="in").author
        assert mine is not None
        assert mine.is_me
        assert theirs is not None
        assert theirs.uid == "ann"

    def test_nobody_is_made_the_author_of_a_message_from_one_of_several(self) -> None:
        assert interaction_of(direction="in", participants=["ann", "bo"]).author is None

    def test_an_author_is_a_participant(self) -> None:
        assert [ref.uid for ref in interaction_of(author="ann", participants=["me"]).people] == ["ann"]

    def test_a_meeting_is_mutual(self) -> None:
        told = interaction_of(channel="In person").interaction
        assert (told.direction, told.kind) == ("both", "meeting")

    def test_a_note_has_no_direction(self) -> None:
        assert interaction_of(kind="note", author="me").interaction.direction == ""

    def test_rows_without_uid_get_the_same_one_each_time_and_twins_stay_apart(self) -> None:
        row = {"time": "2024-05-01", "participants": ["ann"], "author": "me", "text": "Moin"}
        first, twin = drafts_of({"interactions": [row, row]})
        (again,) = drafts_of({"interactions": [row]})
        assert first.interaction.uid == again.interaction.uid != twin.interaction.uid

    @pytest.mark.parametrize(
        "row", [{}, {"time": "gestern", "participants": ["ann"]}, {"time": "2024-05-01"}]
    )
    def test_a_row_that_says_too_little_is_left_out_with_a_reason(self, row: dict[str, Any]) -> None:
        *_, last = problems_of({"contacts": [ANN], "interactions": [row]})
        assert last.where == "interactions[0]"
        assert last.is_skip


class TestOtherRows:
    def test_states_of_requests_have_other_names(self) -> None:
        row = {"contact": "ann", "direction": "in", "state": "pending", "channel": "LinkedIn"}
        (draft,) = drafts_of({"requests": [row]})
        assert isinstance(draft, RequestDraft)
        assert (draft.request.state, draft.request.channel, draft.person.uid) == ("new", "linkedin", "ann")

    def test_a_request_that_names_no_direction_is_left_out(self) -> None:
        assert problems_of({"requests": [{"contact": "ann"}]})[-1].is_skip

    def test_a_tie_needs_two_different_people(self) -> None:
        ties = [{"from": "ann"}, {"from": "ann", "to": "ann"}]
        assert [problem.where for problem in problems_of({"ties": ties})] == ["ties[0]", "ties[1]"]

    def test_settings_and_channels_come_along(self) -> None:
        document = {
            "settings": {"theme": "dark"},
            "channels": [{"key": "pigeon", "name": "Pigeon", "rung": 2, "icon": "bird"}],
        }
        records = [draft.record for draft in drafts_of(document) if isinstance(draft, RecordDraft)]
        assert records == [Setting("theme", "dark"), Channel("pigeon", "Pigeon", 2, "bird")]


class TestBadInput:
    def test_a_bad_value_costs_the_value_and_says_where(self) -> None:
        row = ANN | {"emails": [{"value": ["x"]}, "a@b.example"], "circle": 12, "notes": {"a": 1}}
        items = items_of({"contacts": [row]})
        wheres = {item.where for item in items if isinstance(item, Problem) and not item.is_skip}
        assert wheres == {"contacts[0].emails[0].value", "contacts[0].circle", "contacts[0].notes"}
        assert isinstance(items[-1], ContactDraft)
        assert items[-1].contact.emails[-1].value == "a@b.example"

    def test_a_bad_row_does_not_lose_its_neighbours(self) -> None:
        items = items_of({"contacts": [3, ANN, None, [ANN]]})
        assert [type(item) for item in items] == [Problem, ContactDraft, Problem, Problem]

    def test_a_text_that_breaks_off_gives_what_stands_before(self) -> None:
        text = json.dumps({"contacts": [ANN, ANN | {"uid": "bo"}], "interactions": []})
        problem, *drafts = items_of(text[: text.index('"bo"')].encode())
        assert isinstance(problem, Problem)
        assert not problem.is_skip
        assert [draft.contact.uid for draft in drafts if isinstance(draft, ContactDraft)] == ["ann"]

    @pytest.mark.parametrize(
        "data", [b"", b"  \n", b"[]", b"{", b"{]", b'{"contacts":' + b"[" * 50_000, b"\x00\x01"]
    )
    def test_what_is_no_document_is_one_sentence(self, data: bytes) -> None:
        (problem,) = items_of(data)
        assert isinstance(problem, Problem)
        assert problem.reason.endswith(".")

    def test_a_newer_version_is_read_as_far_as_it_goes(self) -> None:
        items = items_of({"format": "netdesk", "version": 9, "contacts": [ANN], "moods": []})
        assert [item.where for item in items if isinstance(item, Problem)] == ["moods", "version"]
        assert isinstance(items[-1], ContactDraft)

    def test_what_no_database_holds_is_taken_out_of_texts(self) -> None:
        contact = contact_of(notes="a\0b\ud800c")
        assert contact.notes.encode() == "ab\N{REPLACEMENT CHARACTER}c".encode()

    def test_other_files_beside_the_document_are_reported(self) -> None:
        members = (TextMember(b"hello", "readme.txt"), *source_of({"contacts": [ANN]}).members)
        items = list(READER.read(TextSource(members), lambda _read, _total: None))
        assert [item.where for item in items] == ["readme.txt", "contacts[0]"]

    def test_among_other_files_a_document_is_one_by_its_name(self) -> None:
        (document,) = source_of({"contacts": [ANN]}).members
        picture = TextMember(b"\xff\xd8", "a.jpg")
        with document.open() as stream:
            data = stream.read()
        for name, certainty in (("my.JSON", 70), ("my.jpg", 0)):
            found = TextSource((TextMember(data, name), picture))
            assert READER.recognise(found) == certainty

    def test_a_pressed_cancel_stops_the_reading(self) -> None:
        def cancel(_read: int, _total: int) -> None:
            raise CancelledError

        with pytest.raises(CancelledError):
            list(READER.read(source_of({"contacts": [ANN]}), cancel))

    @given(st.dictionaries(st.sampled_from((*arrays, "me", "settings")), json_values))
    def test_any_json_is_read_without_an_error_and_every_row_is_told_of(
        self, document: dict[str, Any]
    ) -> None:
        rows = [f"{name}[{number}]" for name in arrays for number in range(_rows(document.get(name)))]
        told = [item.where for item in items_of(document) if not isinstance(item, Problem) or item.is_skip]
        assert sorted(where for where in told if where.endswith("]")) == sorted(rows)


def _rows(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def test_a_network_is_rebuilt_from_its_drafts() -> None:
    network = network_of(
        items_of({"contacts": [ANN], "ties": [{"from": "me", "to": "ann", "relation": "sister"}]})
    )
    assert network.ties == (Tie("me", "ann", "sister"),)


def test_the_owner_is_called_by_what_the_document_says_or_not_at_all() -> None:
    (named,) = drafts_of({"me": {"given_name": "Ines", "family_name": "Roth"}})
    (unnamed,) = drafts_of({"me": {"uid": "me"}})
    assert (named.contact.formatted_name, unnamed.contact.formatted_name) == ("Ines Roth", "")


def test_what_the_owner_wrote_from_one_account_to_another_is_with_nobody() -> None:
    told = {
        "uid": "1",
        "time": "2026-03-01T10:00:00Z",
        "channel": "email",
        "author": "me",
        "participants": [],
    }
    (draft,) = drafts_of({"contacts": [], "interactions": [told]})
    assert draft.people == ()
    assert draft.author.is_me
    del told["participants"]
    (problem,) = problems_of({"contacts": [], "interactions": [told]})
    assert problem.reason == "It does not say with whom it was."


def test_a_name_that_is_no_text_names_nobody_in_an_exchange() -> None:
    said = {"participants": ["ann"], "channel": "email", "time": "2024-05-01"}
    document = {"contacts": [{"uid": "ann", "formatted_name": ["Ann"]}], "interactions": [said]}
    exchange = next(item for item in items_of(document) if isinstance(item, InteractionDraft))
    assert exchange.people == (PersonRef(uid="ann"),)


@pytest.mark.parametrize("notes", [{"notes": "Tea", "note": "Coffee"}, {"note": "Coffee", "notes": "Tea"}])
def test_what_is_said_under_two_names_of_a_property_is_not_lost(notes: dict[str, str]) -> None:
    contact = contact_of(name="Ann Ecker", **notes)
    assert (contact.notes, contact.fields) == ("Tea", (OwnField("note", "Coffee"),))
