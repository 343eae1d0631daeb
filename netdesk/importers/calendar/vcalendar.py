"""Events of vCalendar 1.0 (.vcs) in the words of iCalendar: quoted-printable, people, repetition."""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterable, Iterator

from netdesk.importers.decoding import decode
from netdesk.importers.mail.addresses import mailboxes

_HEAD = re.compile(r"([\w-]+)((?:;[^:]*)?):(.*)$", re.DOTALL)
_QP = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE", re.IGNORECASE)
_CHARSET = re.compile(r";CHARSET=\"?([\w-]+)\"?", re.IGNORECASE)
_STATUS = re.compile(r";STATUS=([\w -]+)", re.IGNORECASE)
_STATES = {"ACCEPTED": "ACCEPTED", "CONFIRMED": "ACCEPTED", "COMPLETED": "ACCEPTED", "DECLINED": "DECLINED",
           "TENTATIVE": "TENTATIVE", "DELEGATED": "DELEGATED"}  # fmt: skip
_RULE = re.compile(r"(D|W|MD|MP|YM|YD)(\d{1,4})((?:\s+[\w+-]+)*?)(?:\s+#(\d+)|\s+(\d{8}T\d{6}Z?))?\s*$")
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "MD": "MONTHLY", "MP": "MONTHLY", "YM": "YEARLY", "YD": ""}
_ORDINAL = re.compile(r"(\d)([+-])$")


def joined_soft_breaks(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines, those of quoted-printable that go on behind a `=` in one."""
    number, parts = 0, list[str]()
    for place, line in lines:
        number = number if parts else place
        parts.append(line)
        if line.endswith("=") and (len(parts) > 1 or _QP.search(line.partition(":")[0])):
            continue
        yield number, _joined(parts)
        parts = []
    if parts:
        yield number, _joined(parts)


def _joined(parts: list[str]) -> str:
    return "".join([*(part[:-1] for part in parts[:-1]), parts[-1]])


def modern_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """The properties of an event of 1.0 as they would stand in 2.0."""
    return tuple(map(_modern, lines))


def _modern(line: str) -> str:
    found = _HEAD.match(line)
    if not found:
        return line
    name, params, value = found[1].upper(), found[2], found[3]
    if _QP.search(params):
        charset = _CHARSET.search(params)
        value = decode(a2b_qp(value.encode("utf-8")), charset[1] if charset else "").text
        value = value.replace("\0", "").replace("\r\n", "\n").replace("\\", "\\\\").replace("\n", "\\n")
        params = ""
    if name == "ATTENDEE":
        return _attendee(params, value)
    if name == "RRULE":
        return f"RRULE:{_rule(value)}"
    params = _CHARSET.sub("", params) if name in ("SUMMARY", "DESCRIPTION", "LOCATION") else params
    return f"{name}{params}:{value}"


def _attendee(params: str, value: str) -> str:
    status = _STATUS.search(params)
    state = _STATES.get(status[1].upper() if status else "", "NEEDS-ACTION" if status else "")
    part = f";PARTSTAT={state}" if state else ""
    one = next(iter(mailboxes(value.removeprefix("MAILTO:").removeprefix("mailto:"))), None)
    name = (one.name if one else value).replace('"', "")
    return f'ATTENDEE;CN="{name}"{part}:mailto:{one.email if one else ""}'


def _rule(value: str) -> str:
    """`W2 MO TU #10` → `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=10`; the value itself when it is none."""
    found = _RULE.match(value.strip())
    if not found or not _FREQUENCIES[found[1]]:
        return value
    rule = [f"FREQ={_FREQUENCIES[found[1]]}", f"INTERVAL={found[2]}"]
    words = found[3].split()
    if words and found[1] == "W":
        rule.append(f"BYDAY={','.join(words)}")
    elif words and found[1] == "MD":
        rule.append(f"BYMONTHDAY={','.join(word.rstrip('+') for word in words)}")
    elif words and found[1] == "MP":
        rule.append(f"BYDAY={','.join(_days_of_month(words))}")
    elif words and found[1] == "YM":
        rule.append(f"BYMONTH={','.join(words)}")
    # #0 means for ever.
    if found[4] and found[4] != "0":
        rule.append(f"COUNT={found[4]}")
    if found[5]:
        rule.append(f"UNTIL={found[5]}")
    return ";".join(rule)


def _days_of_month(words: list[str]) -> Iterator[str]:
    """`1+ MO TU 2- FR` → 1MO 1TU -2FR."""
    before = "1"
    for word in words:
        if found := _ORDINAL.match(word):
            before = ("-" if found[2] == "-" else "") + found[1]
        else:
            yield f"{before}{word}"
