"""The drafts of a source between preview and writing: exchanges, of which there are many, are kept packed."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterator, Sequence

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, Item, PersonRef
from netdesk.domain.moment import Moment
from netdesk.importers.held import Held

_AT_ONCE = 512
_QUICKLY = 3


class KeptDrafts:
    """Items in their order; each time it is gone through, exchanges are made anew of what is packed."""

    def __init__(self) -> None:
        self._pieces: list[Item | bytes] = []
        self._open: list[InteractionDraft] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Item]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield from _unpacked(piece)
            else:
                yield piece
        yield from self._open

    def held(self) -> list[Held]:
        """What holds the items, for who empties it at the end."""
        return [self._pieces]

    def append(self, item: Item) -> None:
        """Keep one more."""
        self._count += 1
        if isinstance(item, InteractionDraft):
            self._open.append(item)
            if len(self._open) == _AT_ONCE:
                self._pack()
            return
        self._pack()
        self._pieces.append(item)

    def _pack(self) -> None:
        if self._open:
            self._pieces.append(_packed(self._open))
            self._open = []


def _packed(drafts: Sequence[InteractionDraft]) -> bytes:
    return zlib.compress(marshal.dumps([_plain(draft) for draft in drafts]), _QUICKLY)


def _plain(draft: InteractionDraft) -> tuple[object, ...]:
    """The draft without types of its own, which `marshal` would not take."""
    uid, moment, *rest = draft.interaction
    author = None if draft.author is None else tuple(draft.author)
    return draft.where, uid, tuple(moment), tuple(rest), tuple(map(tuple, draft.people)), author


def _unpacked(piece: bytes) -> Iterator[InteractionDraft]:
    for where, uid, moment, rest, people, author in marshal.loads(zlib.decompress(piece)):
        yield InteractionDraft(
            where,
            Interaction(uid, Moment(*moment), *rest),
            tuple(PersonRef(*one) for one in people),
            None if author is None else PersonRef(*author),
        )
