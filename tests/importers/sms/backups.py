"""Builders of invented backups of texts and calls."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

from netdesk.domain.draft import Item
from netdesk.importers.sms.reader import READER
from netdesk.importers.source import open_source

DAY = 1_700_000_000_000  # 14 November 2023, 22:13:20 UTC
IDA, OTTO, OWN = "+49 30 0000001", "+49 30 0000002", "+49 30 0000009"


def element(tag: str, **values: str | int) -> str:
    return f"<{tag} " + " ".join(f"{name}={quoteattr(str(value))}" for name, value in values.items())


def sms(body: str = "Hello", **values: str | int) -> str:
    usual: dict[str, str | int] = {
        "protocol": 0, "address": IDA, "date": DAY, "type": 1, "subject": "null", "body": body, "read": 1,
        "status": -1, "readable_date": "14.11.2023 23:13:20", "contact_name": "Ida Muster",
    }  # fmt: skip
    return element("sms", **(usual | values)) + " />"


def call(**values: str | int) -> str:
    usual: dict[str, str | int] = {
        "number": IDA, "duration": 62, "date": DAY, "type": 1, "presentation": 1,
        "readable_date": "14.11.2023 23:13:20", "contact_name": "Ida Muster",
    }  # fmt: skip
    return element("call", **(usual | values)) + " />"


def mms(*inner: str, **values: str | int) -> str:
    usual: dict[str, str | int] = {
        "date": DAY,
        "msg_box": 1,
        "address": IDA,
        "contact_name": "Ida Muster",
        "sub": "null",
    }
    parts = [one for one in inner if one.startswith("<part")]
    addresses = [one for one in inner if one.startswith("<addr")]
    opened = element("mms", **(usual | values))
    return f"{opened}>\n<parts>{''.join(parts)}</parts>\n<addrs>{''.join(addresses)}</addrs></mms>"


def part(text: str = "null", ct: str = "text/plain", data: str = "null") -> str:
    return element("part", seq=0, ct=ct, text=text, data=data) + "/>"


def addr(address: str, sort: int) -> str:
    return element("addr", address=address, type=sort, charset=106) + "/>"


def backup(*entries: str, root: str = "smses") -> str:
    inner = "\n  ".join(entries)
    head = (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By an app-->\n"
        '<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n'
    )
    return f'{head}<{root} count="{len(entries)}">\n  {inner}\n</{root}>'


def written(folder: Path, text: str | bytes, name: str = "sms-20231114.xml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path


def read(path: Path) -> list[Item]:
    return list(READER.read(open_source(path), lambda _done, _total: None))


def read_entries(folder: Path, *entries: str, root: str = "smses") -> list[Item]:
    return read(written(folder, backup(*entries, root=root)))
