from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.mail.body import text_of
from netdesk.importers.mail.head import split_head
from netdesk.importers.mail.html_text import html_text
from netdesk.importers.mail.own_words import LONGEST, own_words


def text(mail: str | bytes) -> str:
    return text_of(*split_head(mail if isinstance(mail, bytes) else mail.encode()))


def multipart(*parts: str, sort: str = "alternative", mark: str = "=_b") -> str:
    inner = "".join(f"--{mark}\n{part}\n" for part in parts)
    head = f'Content-Type: multipart/{sort};\n boundary="{mark}"\n\nFor old programs.\n'
    return f"{head}{inner}--{mark}--\nafter\n"


PLAIN = "Content-Type: text/plain; charset=utf-8\n\nHallo Köln"
HTML = "Content-Type: text/html\n\n<p>Hallo <b>K&ouml;ln</b></p>"
LATIN = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
NESTED = multipart(multipart(PLAIN, HTML, mark="in"), "Content-Type: image/png\n\nx", sort="mixed")
ATTACHED = "Content-Type: text/plain\nContent-Disposition: attachment\n\nx"


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ("Subject: x\n\nHallo", "Hallo"),
        ("Subject: x\r\n\r\nHallo\r\nKim", "Hallo\nKim"),
        (LATIN + "K=F6=\nln", "Köln"),
        ("Content-Transfer-Encoding: base64\n\n" + base64.b64encode("Grüße".encode()).decode(), "Grüße"),
        ("Content-Transfer-Encoding: base64\n\nS8O2\nbG4", "Köln"),
        ("Content-Type: text/plain; charset=nonsense\n\nKöln", "Köln"),
        ("Content-Type: text/plain; format=flowed\n\nA long \nline\n-- \nKim", "A long line\n-- \nKim"),
        (HTML, "Hallo Köln"),
        (multipart(PLAIN, HTML), "Hallo Köln"),
        (multipart(HTML), "Hallo Köln"),
        (multipart("Content-Type: text/plain\n\n ", HTML), "Hallo Köln"),
        (multipart("\nwithout a head"), "without a head"),
        (NESTED, "Hallo Köln"),
        (multipart(ATTACHED, PLAIN, sort="mixed"), "Hallo Köln"),
        (multipart(PLAIN).replace("--=_b--", ""), "Hallo Köln\n\nafter"),
        ("Content-Type: image/png\n\nx", ""),
        ("Content-Type: multipart/mixed\n\nx", "x"),
    ],
)  # fmt: skip
def test_the_part_a_person_reads_is_found(mail: str, expected: str) -> None:
    assert text(mail) == expected


def test_raw_letters_of_old_programs_are_read() -> None:
    assert text("Subject: x\n\nKöln".encode("latin-1")) == "Köln"


def test_parts_in_parts_in_parts_come_to_an_end() -> None:
    mail = PLAIN
    for number in range(12):
        mail = multipart(mail, mark=f"m{number}")
    assert text(mail) == ""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<html><head><title>x</title><style>p {}</style></head><body>a<br>b</body></html>", "a\nb"),
        ("a<script>alert('<p>')</script>b", "ab"),
        ("one\ntwo&nbsp;&amp; <!-- not --> three", "one two & three"),
        ("<div>a</div><div>b</div>", "a\n\nb"),
        ("hi<blockquote>old<br>er</blockquote>bye", "hi\n> old\n> er\nbye"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<style>open", ""),
    ],
)
def test_html_becomes_text(html: str, expected: str) -> None:
    assert html_text(html) == expected


@pytest.mark.parametrize(
    "history",
    [
        "On Mon, Mar 4, 2024 at 11:20 AM Ida Muster <ida@example.org> wrote:\n> Hello",
        "Am 04.03.2024 um 11:20 schrieb Ida Muster:\n> Hallo",
        "On Mon, Mar 4, 2024 at 11:20 AM Ida Muster\n<ida@example.org> wrote:\n\n> Hello",
        "-----Original Message-----\nFrom: Ida",
        "-----Ursprüngliche Nachricht-----\nVon: Ida",
        "From: Ida Muster\nSent: Monday\nTo: Kim\n\nHello",
        "Von: Ida Muster\nGesendet: Montag\nAn: Kim\n\nHallo",
        "________________________________\nFrom: Ida",
        "-- \nKim Own\nWeg 1",
        "> Hello\n> Kim",
    ],
)
def test_what_is_answered_and_signatures_are_cut_off(history: str) -> None:
    assert own_words(f"My own words.\n\n{history}") == "My own words."


@pytest.mark.parametrize(
    "words",
    [
        "From: here to there\nwe go",
        "On Monday she wrote nothing.",
        "Am Montag: Treffen",
        "a -- b\n---\nc",
    ],
)
def test_own_words_stay(words: str) -> None:
    assert own_words(words) == words


def test_answers_between_quoted_lines_stay() -> None:
    assert own_words("> When?\nMonday\n> Where?\nAt home") == "Monday\nAt home"


def test_a_mail_that_only_passes_on_is_kept() -> None:
    passed_on = "---------- Forwarded message ---------\nFrom: Ida\n\nHello"
    assert own_words(passed_on) == passed_on


def test_long_texts_are_cut() -> None:
    assert len(own_words("a" * 50_000)) == LONGEST
    assert own_words("a" * 50_000).endswith("…")


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    for start in (
        b"",
        b"Content-Type: text/html\n\n",
        b"Content-Transfer-Encoding: base64\n\n",
        b"Content-Type: ",
    ):
        own_words(text(start + data)).encode("utf-8", "replace")


@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<style>", "</", "&", "<blockquote>", "> ", "On x"])
def test_long_texts_are_read_in_a_moment(piece: str) -> None:
    own_words(html_text(piece * 60_000))
