import gzip
import json
import re
import subprocess
import sys
from collections import Counter
from typing import Any

import jsonschema
import pytest

from netdesk import resource
from netdesk.domain.contact import QUIET_KINDS
from netdesk.domain.draft import Problem
from netdesk.domain.moment import day_of_date
from tests.importers.rebuilt import items_of
from tests.samples.advised import ANCHOR, sample

PACKED = resource.path("samples", "network.json.gz").read_bytes()
DOCUMENT: dict[str, Any] = json.loads(gzip.decompress(PACKED))
NUMBER = re.compile(r"\+49 30 0\d{2,3} \d{3,4}|\+44 20 7946 0\d{3}")
SEASON = re.compile(
    r"Weihnacht|Ostern|Silvester|Advent|Christmas|Easter|\b(Sommer|Winter|Herbst|Frühling|Frühjahr)"
    r"|\b(Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)\b|\b20[12]\d\b"
)
CHANNELS = (
    *("x", "linkedin", "xing", "email", "letter", "facebook", "messenger", "whatsapp", "signal", "sms"),
    *("studivz", "phone", "video", "in-person"),
)
COMMUNITIES = (
    *("Muldeguss", "Brandis & Thiele", "Saaletal alumni", "Forum Produktion", "Ruderverein Elsterwehr"),
    *("Lean abroad", "Sternwartenviertel"),
)
TEXTS = [text for row in DOCUMENT["interactions"] for text in (row["text"], row.get("subject", "")) if text]


def test_the_shipped_file_is_what_the_maker_makes() -> None:
    maker = resource.path("samples", "generate.py")
    run = subprocess.run([sys.executable, maker, "--check"], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "up to date", run.stderr


def test_the_file_is_small_and_says_nothing_about_when_it_was_made() -> None:
    assert len(PACKED) < 2_000_000
    assert PACKED[4:8] == b"\0\0\0\0"


def test_it_is_valid_by_the_schema() -> None:
    schema = json.loads(resource.path("schema", "network.schema.json").read_text("utf-8"))
    jsonschema.validate(DOCUMENT | {"interactions": DOCUMENT["interactions"][::20]}, schema)


def test_the_reader_takes_all_of_it() -> None:
    items = items_of(DOCUMENT)
    rows = sum(len(value) for value in DOCUMENT.values() if isinstance(value, list))
    assert not [item for item in items if isinstance(item, Problem)]
    assert len(items) == rows + 1


def test_it_is_as_large_as_promised() -> None:
    network = sample()
    assert 380 <= len(network.contacts) <= 440
    assert 12_000 <= len(network.interactions) <= 18_000
    assert 800 <= len(network.ties) <= 1_300
    assert {contact.closeness for contact in network.contacts} >= {
        "family",
        "friend",
        "business",
        "acquaintance",
    }


def test_every_channel_of_the_story_is_used_in_its_time() -> None:
    used = Counter(row["channel"] for row in DOCUMENT["interactions"])
    for channel in CHANNELS:
        assert used[channel] >= 50, channel
    studivz = [row["time"][:4] for row in DOCUMENT["interactions"] if row["channel"] == "studivz"]
    assert max(studivz) <= "2013"


def test_the_history_covers_fifteen_years_and_ends_before_the_anchor() -> None:
    days = [row.moment.day for row in sample().interactions]
    assert 15 * 365 <= max(days) - min(days) <= 16 * 365
    assert max(days) < day_of_date(ANCHOR)


def test_business_mail_is_written_on_workdays_and_private_chats_on_any_day() -> None:
    weekend = {channel: _share_at_weekends(channel) for channel in ("email", "whatsapp")}
    assert weekend["email"] < 0.08
    assert weekend["whatsapp"] > 0.2


def _share_at_weekends(channel: str) -> float:
    rows = [row for row in sample().interactions if row.channel == channel and row.kind == "message"]
    return sum(row.moment.calendar_date.weekday() > 4 for row in rows) / len(rows)


def test_everybody_who_is_named_is_there() -> None:
    network = sample()
    known = {contact.uid for contact in network.contacts} | {"me"}
    named = {uid for row in network.interactions for uid in (*row.participants, row.author) if uid}
    named |= {uid for tie in network.ties for uid in (tie.first, tie.second)}
    named |= {row.contact for row in network.requests} | {row.contact for row in network.plans}
    named |= {row.contact for row in network.ledger} | {row.contact for row in network.decisions}
    named |= {row.contact for row in network.reminders if row.contact}
    named |= {uid for group in network.groups for uid in group.members}
    named |= {uid for occasion in network.occasions for uid in occasion.participants}
    named |= {member.contact for one in network.objectives for side in one.sides for member in side.members}
    named |= {uid for item in network.information for uid, _ in item.passed_to}
    assert named <= known


def test_uids_and_names_and_numbers_are_not_used_twice() -> None:
    contacts = sample().contacts
    for values in (
        [contact.uid for contact in contacts],
        [contact.formatted_name for contact in contacts],
        [phone.value for contact in contacts for phone in contact.phones],
        [row.uid for row in sample().interactions],
    ):
        assert len(values) == len(set(values))


def test_no_address_leads_to_anybody() -> None:
    for contact in (sample().me, *sample().contacts):
        assert all(line.value.endswith(".example") for line in contact.emails)
        assert all(NUMBER.fullmatch(line.value) for line in contact.phones)
        addresses = [line.value for line in contact.urls] + [one.url for one in contact.presences if one.url]
        assert all(re.match(r"https://[a-z0-9.-]+\.example(/|$)", address) for address in addresses)


def test_texts_are_calm_and_whole() -> None:
    assert not [text for text in TEXTS if "!" in text or "{" in text or "  " in text]
    assert max(map(len, TEXTS)) < 260


def test_texts_are_varied_and_in_two_languages() -> None:
    messages = [text for text in TEXTS if len(text) > 25]
    assert len(set(messages)) > 3_000
    assert Counter(messages).most_common(1)[0][1] < 80
    assert sum(" the " in text for text in messages) > 300
    assert sum(" die " in text or " der " in text for text in messages) > 1_000


def test_texts_name_no_time_of_the_year_since_the_sample_moves() -> None:
    assert not [text for text in TEXTS if SEASON.search(text)]


def test_the_circles_are_filled_and_one_is_over_its_size() -> None:
    sizes = Counter(contact.circle for contact in sample().contacts)
    assert sizes[5] == 5
    assert sizes[15] > 15
    assert sizes[5] + sizes[15] + sizes[50] <= 50
    assert sum(sizes[circle] for circle in (5, 15, 50, 150)) <= 150


def test_answers_come_more_often_on_channels_for_friends() -> None:
    openings: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    seen: dict[str, tuple[int, str]] = {}
    for row in sample().interactions:
        if row.kind in QUIET_KINDS or len(row.participants) != 1:
            continue
        uid = row.participants[0]
        day, channel = seen.get(uid, (0, ""))
        if row.direction == "out" and row.moment.day - day >= 2:
            openings[row.channel] += 1
            seen[uid] = (row.moment.day, row.channel)
        elif row.direction == "in" and channel == row.channel and row.moment.day - day <= 7:
            answered[channel] += 1
            seen[uid] = (row.moment.day, "")
        else:
            seen[uid] = (row.moment.day, "")
    rate = {channel: answered[channel] / openings[channel] for channel in ("whatsapp", "linkedin")}
    assert rate["whatsapp"] > rate["linkedin"] + 0.15


@pytest.mark.parametrize("community", COMMUNITIES)
def test_communities_are_tied_within_and_bridged(community: str) -> None:
    members = {contact.uid for contact in sample().contacts if community in contact.tags}
    ends = [(tie.first in members, tie.second in members) for tie in sample().ties if tie.first != "me"]
    assert sum(one and other for one, other in ends) > len(members)
    assert sum(one != other for one, other in ends) >= 5
