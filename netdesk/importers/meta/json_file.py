"""What a JSON file of a Meta export holds, also when it breaks off."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.broken_json import read_object
from netdesk.importers.decoding import decode
from netdesk.importers.reader import Member
from netdesk.importers.remarks import REPLACED
from netdesk.importers.streaming import up_to_break


class Document(NamedTuple):
    """`value`: an object, a list, or None; its texts are as they stand in the file, for `encoding` to mend.
    `reason`: what could not be read, one sentence, "" when all was.
    """

    value: Any
    reason: str = ""

    @property
    def is_lost(self) -> bool:
        """Whether nothing of the file could be read."""
        return self.value is None


def read_document(member: Member) -> Document:
    """The whole file. One that breaks off gives what stands before the break."""
    try:
        with member.open() as stream:
            data, reason = up_to_break(stream)
    except KnownError as error:
        return Document(None, error.sentence)
    if reason:
        return Document(_mended(data).value, reason)
    try:
        return _checked(json.loads(data))
    except RecursionError:
        return Document(None, "It is nested too deeply to be read.")
    except ValueError:
        return _mended(data)


def _mended(data: bytes) -> Document:
    text, _, has_replacements = decode(data)
    is_list = text.lstrip().startswith("[")
    # A broken list is read like one inside an object.
    found, reason = read_object('{"":' + text + "}" if is_list else text)
    if found is None:
        return Document(None, reason)
    if has_replacements and not reason:
        reason = REPLACED
    return Document(found.get("", []) if is_list else found, reason)


def _checked(value: Any) -> Document:
    if isinstance(value, (dict, list)):
        return Document(value)
    return Document(None, "It holds neither an object nor a list.")
