"""The rows of a NetDesk document of any size: gone through one after the other where it is whole, loaded
where it is broken or unusual.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from netdesk.domain.document import ARRAYS
from netdesk.domain.error import KnownError
from netdesk.importers.broken_json import read_object
from netdesk.importers.json_stream import BrokenJsonError, JsonStream
from netdesk.importers.reader import Member

_LARGEST_BYTES = 2_000_000_000
_STEP = 500
_FIRST = "channels"
"""The array whose rows come before all others, wherever it stands: they say what the others name."""
_ORDER = {name: place for place, name in enumerate(name for name in ARRAYS if name != _FIRST)}


class DocumentRows(ABC):
    """A document. `values`: its properties but for the arrays of ours; `count`: rows of all arrays."""

    values: Mapping[str, Any]
    count: int

    @abstractmethod
    def of(self, name: str) -> Iterator[Any]:
        """The rows of an array; none where it is missing or no array."""

    def all(self) -> Iterator[tuple[str, int, Any]]:
        """Array, place in it and value of every row: channels first, the rest in the order of ARRAYS."""
        for name in (_FIRST, *_ORDER):
            for number, row in enumerate(self.of(name)):
                yield name, number, row


def opened(member: Member, alive: Callable[[], None]) -> tuple[DocumentRows | None, str]:
    """The document in a file, and a sentence on what is wrong with it ("" when nothing is); None when
    nothing of it can be read. `alive` is called every few hundred rows.
    """
    try:
        return _Streamed(member, alive), ""
    except (_UnusualError, BrokenJsonError):
        return _loaded(member)
    except KnownError as error:
        return None, error.sentence


def decoded(data: bytes) -> str:
    """The text of a document, or of its beginning."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


class _UnusualError(ValueError):
    """The rows of a document cannot be gone through in the order in which they stand."""


class _Streamed(DocumentRows):
    """A whole document, of which one row is in memory at a time. Raises _UnusualError, BrokenJsonError and
    KnownError when it cannot be read that way.
    """

    def __init__(self, member: Member, alive: Callable[[], None]) -> None:
        self._member = member
        self.values = values = {}
        self.count = 0
        last = -1
        with member.open() as file:
            stream = JsonStream(file)
            for name in stream.keys():  # noqa: SIM118
                if name in values:
                    raise _UnusualError
                place = _ORDER.get(name)
                if place is None or stream.peek() != "[":
                    values[name] = stream.value()
                    continue
                if place <= last:
                    raise _UnusualError
                last = place
                self.count += _sound_rows(stream, alive)
            if not stream.is_at_end() or stream.has_replacements:
                raise _UnusualError
        self._channels = values.pop(_FIRST) if isinstance(values.get(_FIRST), list) else []
        self.count += len(self._channels)

    def of(self, name: str) -> Iterator[Any]:
        if name == _FIRST:
            yield from self._channels
            return
        for key, stream in self._arrays():
            if key == name:
                yield from (element.value for element in stream.elements())
                return

    def all(self) -> Iterator[tuple[str, int, Any]]:
        for number, row in enumerate(self._channels):
            yield _FIRST, number, row
        for name, stream in self._arrays():
            for number, element in enumerate(stream.elements()):
                yield name, number, element.value

    def _arrays(self) -> Iterator[tuple[str, JsonStream]]:
        """Each array but the channels: its name, and the document standing before it."""
        with self._member.open() as file:
            stream = JsonStream(file)
            for name in stream.keys():  # noqa: SIM118
                if name in _ORDER and stream.peek() == "[":
                    yield name, stream


def _sound_rows(stream: JsonStream, alive: Callable[[], None]) -> int:
    """How many rows an array has, each of which can be read."""
    count = 0
    for count, element in enumerate(stream.elements(), 1):
        if element.is_broken:
            raise _UnusualError
        if count % _STEP == 0:
            alive()
    return count


class _Loaded(DocumentRows):
    """A document that is in memory as a whole."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._arrays = {
            name: value for name, value in document.items() if name in ARRAYS and isinstance(value, list)
        }
        self.values = {name: value for name, value in document.items() if name not in self._arrays}
        self.count = sum(map(len, self._arrays.values()))

    def of(self, name: str) -> Iterator[Any]:
        return iter(self._arrays.get(name, ()))


def _loaded(member: Member) -> tuple[_Loaded | None, str]:
    try:
        with member.open() as stream:
            data = stream.read(_LARGEST_BYTES + 1)
    except KnownError as error:
        return None, error.sentence
    if len(data) > _LARGEST_BYTES:
        return None, "It is too large to be read."
    if not data.strip():
        return None, "It is empty."
    text = decoded(data)
    document, problem = read_object(text)
    if not problem and "\ufffd" in text and b"\xef\xbf\xbd" not in data:
        problem = "Some letters could not be read; they were replaced by �."
    return None if document is None else _Loaded(document), problem
