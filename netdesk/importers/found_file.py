"""A file of an export whose kind is known."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Generic, NamedTuple, TypeVar

from netdesk.importers.reader import Member

Kind = TypeVar("Kind")


class FoundFile(NamedTuple, Generic[Kind]):
    """A member and what it is, in the words of its reader."""

    member: Member
    kind: Kind

    @property
    def label(self) -> str:
        """The file's name, without folders."""
        return PurePosixPath(self.member.name).name
