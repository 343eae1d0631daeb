"""Files to import, and the command line to do it with."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from netdesk.__main__ import main

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:4c9e1c56-0000-4000-8000-000000000001
FN:Ida Muster
N:Muster;Ida;;;
ORG:Acme GmbH
TITLE:Fitter
EMAIL;TYPE=WORK:ida@acme.example
TEL;TYPE=CELL:+49 30 0000123
BDAY:1980-04-12
X-SHOE-SIZE:39
NOTE:Likes tea.
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bo Beispiel
EMAIL:bo@example.org
CATEGORIES:Uni,Chess
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Kai Petersen
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Kai Petersen
TEL:+49 40 0000456
END:VCARD
"""

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ida,Muster,https://www.linkedin.com/in/ida-muster,ida@acme.example,Acme GmbH,Head of Fitting,07 Mar 2024
Miriam,Osei,https://www.linkedin.com/in/miriam-osei,,Helvar,Engineer,01 Feb 2023
,,,,,,07 Jun 2024
"""

MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Kim Owner,https://www.linkedin.com/in/kim,Ida Muster,https://www.linkedin.com/in/ida-muster,2024-05-01 10:20:30 UTC,,Hello,INBOX
c1,,Ida Muster,https://www.linkedin.com/in/ida-muster,Kim Owner,https://www.linkedin.com/in/kim,2024-05-01 11:20:30 UTC,,Hello yourself,INBOX
c2,,LinkedIn Member,,Kim Owner,https://www.linkedin.com/in/kim,2023-05-01 11:20:30 UTC,,Bye,INBOX
"""  # noqa: E501

INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Kim Owner,Elif Karaca,"3/12/24, 4:05 PM",Shall we talk?,OUTGOING,https://www.linkedin.com/in/kim,https://www.linkedin.com/in/elif
"""

DOCUMENT: dict[str, Any] = {
    "me": {"formatted_name": "Kim Owner"},
    "contacts": [
        {"uid": "ida", "formatted_name": "Ida Muster", "emails": ["ida@acme.example"], "circle": 15},
        {"uid": "marek", "formatted_name": "Marek Zielonka", "title": "Buyer", "tags": ["fair"]},
    ],
    "interactions": [
        {"uid": "i1", "time": "2024-05-01T10:20:00Z", "channel": "email", "direction": "out",
         "kind": "message", "author": "me", "participants": ["ida", "marek"], "text": "Hi"},
        {"uid": "i2", "time": "2024-05-02", "channel": "pigeon", "kind": "message", "author": "marek",
         "participants": ["marek"], "text": "Coo"},
    ],
    "requests": [{"uid": "r1", "contact": "marek", "channel": "xing", "direction": "in", "state": "new"}],
    "ties": [{"from": "ida", "to": "marek", "relation": "sibling"}],
    "plans": [{"uid": "p1", "contact": "ida", "kind": "ask", "channel": "phone", "due": "2026-12-01"}],
    "objectives": [{"uid": "o1", "title": "Peace", "deadline": "", "sides": [
        {"name": "A", "members": [{"contact": "ida", "role": "decides"}]}, {"name": "B", "members": []}]}],
    "information": [{"uid": "n1", "title": "News", "text": "", "tags": ["x"], "passed_to": [
        {"contact": "ida", "date": "2024-01-01"}]}],
    "groups": [{"uid": "g1", "name": "Chess", "members": ["ida", "marek"]}],
    "occasions": [{"uid": "e1", "title": "Fair", "participants": ["marek"]}],
    "settings": {"half_life_days": "400"},
}  # fmt: skip


def write_files(folder: Path) -> tuple[Path, Path, Path]:
    """A vCard file, a LinkedIn archive and a document."""
    cards, archive, document = folder / "cards.vcf", folder / "linkedin.zip", folder / "network.json"
    cards.write_text(CARDS, encoding="utf-8", newline="")
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("Connections.csv", CONNECTIONS)
        made.writestr("messages.csv", MESSAGES)
        made.writestr("Invitations.csv", INVITATIONS)
    document.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    return cards, archive, document


class CommandLine:
    """Runs `netdesk` in this process and gives what it said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        self._capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *arguments: object) -> Any:
        assert self(*arguments) == 0, self.err
        return json.loads(self.out)

    def import_files(self, network: Path, *files: Path, more: Sequence[str] = ()) -> list[dict[str, Any]]:
        """The accounts of the files."""
        found: list[dict[str, Any]] = self.json("import", *files, "--into", network, "--json", *more)["files"]
        return found

    def document(self, network: Path) -> dict[str, Any]:
        """The network as its document."""
        found: dict[str, Any] = self.json("export", "--from", network, "--format", "json", "--out", "-")
        return found
