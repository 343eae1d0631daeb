"""People dragged or copied out of the window: as a file of vCards, as vCards, as lines of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QStringListModel, QTemporaryDir, QUrl
from PySide6.QtGui import QGuiApplication

from netdesk.window.people_drag import note_people

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.contact import Contact

CARD_TYPES = ("text/vcard", "text/x-vcard")
_FILES, _TEXT = "text/uri-list", "text/plain"
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 80


class PeopleCards(QMimeData):
    """Nothing is read before somebody asks for it, and no file is made unless files are wanted.

    What is marked as private stays behind, and a message says so. `keep` gets the folder of the file: whoever
    takes the drop may copy the file later, so it has to stay until the window goes.
    """

    def __init__(
        self, desk: Desk, contact_ids: Sequence[int], keep: Callable[[QTemporaryDir], object]
    ) -> None:
        super().__init__()
        self._desk, self._ids, self._keep = desk, tuple(contact_ids), keep
        self._people: tuple[Contact, ...] | None = None
        self._made = b""
        self._path: Path | None = None
        note_people(self, desk, contact_ids)

    def formats(self) -> list[str]:
        return [*super().formats(), _FILES, *CARD_TYPES, _TEXT]

    def hasFormat(self, kind: str) -> bool:
        return kind in self.formats()

    def retrieveData(self, kind: str, preferred: Any) -> Any:
        if kind in CARD_TYPES:
            return QByteArray(self._cards())
        if kind == _FILES:
            return self._files()
        if kind == _TEXT:
            return "\n".join(map(_line, self.people))
        return super().retrieveData(kind, preferred)

    @property
    def people(self) -> tuple[Contact, ...]:
        """Who goes out, without what is private."""
        if self._people is None:
            from netdesk.desk.export import PeopleForOthers

            self._people = PeopleForOthers().read(self._desk.file.connection, self._ids)
            _tell_left_out(self._desk, len(self._ids) - len(self._people))
        return self._people

    def _cards(self) -> bytes:
        from netdesk.desk.export import cards_of

        if not self._made:
            self._made = "".join(cards_of(self.people, "vcard-3")).encode()
        return self._made

    def _files(self) -> list[QUrl]:
        if self._path is None and self.people:
            folder = QTemporaryDir()
            self._keep(folder)
            self._path = Path(folder.filePath(f"{self._file_name()}.vcf"))
            self._path.write_bytes(self._cards())
        return [] if self._path is None else [QUrl.fromLocalFile(str(self._path))]

    def _file_name(self) -> str:
        if len(self.people) == 1:
            name = _NOT_IN_NAMES.sub(" ", self.people[0].formatted_name).strip(" .")
            return name[:_LONGEST_NAME] or _say("Contact")
        return _say("{count} contacts").format(count=len(self.people))


class Copied(NamedTuple):
    """People for the clipboard: their vCards, a line for each, and how many of those wanted stay behind."""

    cards: str
    lines: list[str]
    left_out: int


class CopiedPeople:
    """Reads people for the clipboard, which outlives the network, at once or part by part."""

    def __init__(self) -> None:
        from netdesk.desk.export import PeopleForOthers

        self._people = PeopleForOthers()

    def read(self, connection: Any, contact_ids: Sequence[int]) -> list[Copied]:
        """Some of them, as a list that others can be added to."""
        from netdesk.desk.export import cards_of

        people = self._people.read(connection, contact_ids)
        cards = "".join(cards_of(people, "vcard-3"))
        return [Copied(cards, list(map(_line, people)), len(contact_ids) - len(people))]


def put_on_clipboard(desk: Desk, parts: Sequence[Copied]) -> None:
    """Put people onto the clipboard as vCards and as lines, and say who stays behind."""
    _tell_left_out(desk, sum(part.left_out for part in parts))
    data = _made_by_qt()
    cards = "".join(part.cards for part in parts).encode()
    for kind in CARD_TYPES:
        data.setData(kind, cards)
    data.setText("\n".join(line for part in parts for line in part.lines))
    QGuiApplication.clipboard().setMimeData(data)


def _made_by_qt() -> QMimeData:
    # What Python makes cannot outlive the interpreter: with it on the clipboard, Qt ends in a crash.
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data


def _line(person: Contact) -> str:
    """Ida Muster, ida@example.org, +49 30 0000111."""
    points = [one.value for values in (person.emails, person.phones) for one in values[:1]]
    return ", ".join((person.formatted_name, *points))


def _tell_left_out(desk: Desk, count: int) -> None:
    if count == 1:
        desk.intents.message.emit(_say("1 person is marked as private and stays."))
    elif count:
        desk.intents.message.emit(_say("{count} people are marked as private and stay.").format(count=count))


def _say(text: str) -> str:
    return QCoreApplication.translate("PeopleCards", text)
