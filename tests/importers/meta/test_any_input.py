"""Whatever stands in a download: no error, no end that never comes, and nothing lost without a word."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.facebook.reader import READER as FACEBOOK
from netdesk.importers.instagram.reader import READER as INSTAGRAM
from netdesk.importers.reader import Reader
from tests.importers.meta.exports import BO, IDA, KIM, T, bytes_of, exchanges, message, problems, talk
from tests.importers.meta.samples import facebook, instagram
from tests.importers.rebuilt import TextMember, TextSource

_DOWNLOADS: list[tuple[Reader, Callable[[], dict[str, Any]]]] = [(FACEBOOK, facebook), (INSTAGRAM, instagram)]
quietly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

words = st.one_of(
    st.sampled_from([KIM, BO, IDA, "Facebook user", "", "name", "inbox/bo_1", "Mar 4, 2024, 3:04 PM", "\0"]),
    st.text(max_size=8),
)
leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    words,
    st.just(T),
    st.just(T * 1000),
)
KEYS = (
    "name timestamp timestamp_ms sender_name content participants messages title data tags users photos "
    "share call_duration label_values label value vec dict string_list_data string_map_data href details "
    "address_book profile_v2 emails birthday family_members relationship friends_v2 threadName senderName "
    "text place comment"
)
keys = st.sampled_from(KEYS.split())
values = st.recursive(
    leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=5)),
    max_leaves=20,
)


def items_of(reader: Reader, files: dict[str, Any]) -> list[Item]:
    members = tuple(TextMember(bytes_of(value), name) for name, value in files.items())
    source = TextSource(members, Path("facebook-kim-2024-05-01-aBc.zip"))
    assert 0 <= reader.recognise(source) <= 100
    return list(reader.read(source, lambda _done, _total: None))


def check(items: list[Item]) -> None:
    for item in items:
        assert item.where
        if isinstance(item, Problem):
            assert item.reason.endswith(".")
        elif isinstance(item, InteractionDraft):
            assert item.people
            assert not any(person.is_me for person in item.people)
            assert all(any(person[:-1]) for person in item.people)
            assert item.interaction.source_id
        elif isinstance(item, ContactDraft):
            assert item.is_me or item.contact.formatted_name
        # Every text can be kept in a database.
        json.dumps(item, ensure_ascii=False, default=asdict).encode()


@pytest.mark.parametrize("number", range(len(_DOWNLOADS)))
@quietly
@given(data=st.data())
def test_any_value_in_any_file_is_read_or_told(number: int, data: st.DataObject) -> None:
    reader, sample = _DOWNLOADS[number]
    files = sample()
    files[data.draw(st.sampled_from(sorted(files)))] = data.draw(values)
    check(items_of(reader, files))


@pytest.mark.parametrize("number", range(len(_DOWNLOADS)))
@quietly
@given(data=st.data())
def test_any_damage_to_a_file_leaves_the_others_whole(number: int, data: st.DataObject) -> None:
    reader, sample = _DOWNLOADS[number]
    files = sample()
    name = data.draw(st.sampled_from(sorted(files)))
    text = bytes_of(files[name])
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    broken = text[:start] + data.draw(st.binary(max_size=6)) + text[end:]
    items = items_of(reader, files | {name: broken})
    check(items)
    others = items_of(reader, {other: value for other, value in files.items() if other != name})
    threads = {draft.interaction.source_id for draft in exchanges(others) if draft.interaction.thread}
    kept = {draft.interaction.source_id for draft in exchanges(items)}
    assert threads <= kept


@quietly
@given(
    st.lists(
        st.one_of(st.builds(message, st.sampled_from([KIM, BO, IDA, "Facebook user"]), words), values),
        max_size=6,
    )
)
def test_every_message_is_a_draft_or_is_told(messages: list[Any]) -> None:
    items = items_of(FACEBOOK, {"messages/inbox/bo_1/message_1.json": talk(*messages), "a.jpg": b"x"})
    check(items)
    told = [problem for problem in problems(items) if "message_1.json" in problem.where]
    alone = sum(one.stands_for for one in told if one.is_expected)
    lost = sum(one.is_skip for one in told if not one.is_expected)
    assert len(exchanges(items)) + alone + lost == len(messages)


@quietly
@given(
    st.text(max_size=400), st.sampled_from(["", "<div>", "<div><div>Bo</div><div>", "<section><h2>Bo</h2>"])
)
def test_any_page_is_read_or_told(text: str, head: str) -> None:
    page = f"{head}{text}</div><div>Mar 4, 2024, 3:04 PM</div></div>"
    check(items_of(FACEBOOK, {"messages/inbox/bo_1/message_1.html": page, "a.jpg": b"x"}))
