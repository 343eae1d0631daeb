"""A large invented mailbox as programs keep it: letters, answers, newsletters, files, German and English."""

from __future__ import annotations

import base64
import random
import textwrap
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from pathlib import Path
from quopri import encodestring

from tests.bench.name_pool import GIVEN, family_names, sentences

OWNER = "kim@own.example"
PEOPLE = 2_000
_FIRST = datetime(2005, 1, 1, tzinfo=UTC)
_SERVERS = "Received: from mx{0}.post.example (mx{0}.post.example [192.0.2.{0}])\n by mail.own.example; {1}\n"
_PICTURE = "\n".join(textwrap.wrap(base64.b64encode(bytes(range(256)) * 60).decode(), 76))


def write_mailbox(path: Path, count: int) -> None:
    """Write an mbox file with `count` mails, the same ones each time, one in three of them a newsletter."""
    draw = random.Random(3)
    families = family_names(PEOPLE)
    people = [(f"{draw.choice(GIVEN)} {family}", f"person{number}@post.example")
              for number, family in enumerate(families)]  # fmt: skip
    words = sentences(500, seed=5)
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(count):
            date = format_datetime(_FIRST + timedelta(minutes=90 * number))
            file.write(f"From - {date}\n{_mail(number, date, draw, people, words)}\n\n")


def _mail(
    number: int, date: str, draw: random.Random, people: list[tuple[str, str]], words: tuple[str, ...]
) -> str:
    name, email = people[int(len(people) * draw.random() ** 3)]
    person = f"{name if name.isascii() else Header(name, 'utf-8').encode()} <{email}>"
    me = f"Kim Own <{OWNER}>"
    is_mine = draw.random() < 0.3
    text = "\n\n".join(draw.choices(words, k=draw.randint(1, 12)))
    head = [
        f"Delivered-To: {OWNER}" if not is_mine else "X-Mozilla-Status: 0001",
        _SERVERS.format(number % 250, date).rstrip("\n"),
        f"From: {me if is_mine else person}",
        f"To: {person if is_mine else me}",
        f"Subject: {Header(draw.choice(words)[:60], 'utf-8').encode()}",
        f"Date: {date}",
        f"Message-ID: <{number}@post.example>",
        "MIME-Version: 1.0",
    ]
    if number % 3 == 0:
        head[2] = f"From: Shop <news@shop{number % 90}.example>"
        head.append("List-Unsubscribe: <https://shop.example/off>")
    elif draw.random() < 0.5:
        head.append(f"References: <{max(number - draw.randint(1, 500), 0)}@post.example>")
        text += f"\n\nOn Monday, 4 March 2024 {name} wrote:\n" + textwrap.indent(text, "> ", lambda _: True)
    return "\n".join((*head, _body(number, text)))


def _body(number: int, text: str) -> str:
    quoted = encodestring(text.encode()).decode()
    plain = (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted
    )
    if number % 4 == 0:
        return plain
    html = f"Content-Type: text/html; charset=utf-8\n\n<html><body><p>{text}</p></body></html>"
    parts = [plain, html]
    if number % 10 == 1:
        parts.append(f"Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n{_PICTURE}")
    inner = "".join(f"--=_part\n{part}\n" for part in parts)
    return f'Content-Type: multipart/alternative; boundary="=_part"\n\n{inner}--=_part--'
