from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.mail.mbox import mbox_mails
from tests.importers.mail.mailboxes import ENVELOPE, drafts, mail, mbox, read, written

MOST = 1 << 20


def bodies(data: bytes, most: int = MOST) -> list[bytes]:
    return [one.data for one in mbox_mails(io.BytesIO(data), most, lambda _: None)]


@pytest.mark.parametrize(
    "envelope",
    [
        ENVELOPE,
        "From 1793000000000000001@xxx Mon Mar 04 11:20:34 +0000 2024",
        "From - Mon Mar 04 11:20:34 2024",
        "From -",
        "From ",
        "From MAILER-DAEMON",
        "From ida@example.org Mon, 4 Mar 2024 11:20:34",
        "From 2024-03-04 11:20:34 ida",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_lines_between_mails_of_every_program_are_seen(tmp_path: Path, envelope: str, end: str) -> None:
    text = mbox(mail("first"), mail("second", Message_ID="<2@x>"), envelope=envelope, end=end)
    items = drafts(read(written(tmp_path, text)))
    assert [item.interaction.text for item in items] == ["first", "second"]
    assert items[1].where == "Inbox.mbox mail 2: Plans"


@pytest.mark.parametrize(
    "line",
    [
        "From now on we meet at 12:30 in 2024.",
        "From: Ida",
        "From ida@example.org Mon Mar 04 11:20:34 2024",
        "From home",
        "Fromage: 2024 12:30",
    ],
)
def test_a_line_of_a_text_is_no_new_mail(line: str) -> None:
    (only,) = bodies(mbox(mail(f"a\n\n{line}\nb")).encode())
    assert line.encode() in only


def test_quoted_lines_are_unquoted() -> None:
    (only,) = bodies(mbox(mail(">From here\n>>From there\n> From")).encode())
    assert b"\nFrom here\n>From there\n> From\n" in only


def test_a_mailbox_without_blank_lines_between_is_split() -> None:
    text = mbox(mail("a"), mail("b")).replace("\n\nFrom ", "\nFrom ")
    assert len(bodies(text.encode())) == 2


def test_only_the_beginning_of_a_large_mail_is_kept() -> None:
    one, other = bodies(mbox(mail("x" * 3_000_000), mail("y")).encode(), 1000)
    assert (len(one), other.count(b"y\n")) == (1000, 1)


def test_all_bytes_are_told() -> None:
    data = mbox(*[mail("x" * 50_000)] * 60).encode()
    told: list[int] = []
    assert sum(1 for _ in mbox_mails(io.BytesIO(data), MOST, told.append)) == 60
    assert sum(told) == len(data)


class _Pieces(io.BytesIO):
    """A stream that hands over a few bytes at a time, however many are asked for."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self._size = size

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self._size)


@given(st.integers(1, 300))
@settings(max_examples=60, deadline=None)
def test_where_a_piece_ends_makes_no_difference(size: int) -> None:
    text = mbox(mail("a\n\nFrom now on"), mail("b"), mail("c\n\nFrom "), end="\r\n") + "\nFrom"
    whole = bodies(text.encode())
    assert [one.data for one in mbox_mails(_Pieces(text.encode(), size), MOST, lambda _: None)] == whole
    assert len(whole) == 3


@given(
    st.lists(
        st.sampled_from([b"\n", b"From ", b"From x 12:30 2024\n", b"To: x\n", b"\r", b">", b"x"]), max_size=30
    )
)
@settings(max_examples=100, deadline=None)
def test_no_byte_behind_the_first_line_is_lost(parts: list[bytes]) -> None:
    data = b"From - \nTo: x\n" + b"".join(parts)
    mails = list(mbox_mails(io.BytesIO(data), MOST, lambda _: None))
    found = b"".join(b"From " + one.envelope + b"\n" + one.data for one in mails)
    plain = data.replace(b">", b"").replace(b"\r", b"").replace(b" ", b"")
    assert found.replace(b">", b"").replace(b"\r", b"").replace(b" ", b"") == plain
