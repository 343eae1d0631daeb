"""What is known of the owner before files are read that do not say whose they are: answers of a person, and
what the files tell together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netdesk.desk import owner_addresses, owner_names
from netdesk.desk.import_run import DroppedFile
from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft
from netdesk.domain.own_name import ChatAuthors, OwnName


@dataclass(frozen=True, slots=True)
class OwnerAnswers:
    """`emails`, `names`: as a person said, to be written; `inferred`: names that hold for this import only,
    if nobody said another one.
    """

    emails: tuple[str, ...] = ()
    names: tuple[OwnName, ...] = ()
    inferred: tuple[OwnName, ...] = ()

    @classmethod
    def of(
        cls, chats: Sequence[ChatAuthors], emails: Sequence[str] = (), names: Sequence[OwnName] = ()
    ) -> OwnerAnswers:
        """What a person said, and what the chats of a drop tell."""
        return cls(tuple(emails), tuple(names), tuple(owner_names.inferred(chats)))

    def owner(self, known: Contact) -> Contact:
        """The owner as readers have to know them."""
        with_emails = owner_addresses.with_addresses(known, self.emails)
        return owner_names.with_names(with_emails, self.names or self.inferred)

    def drafts(self, file: DroppedFile, ordered: Sequence[DroppedFile]) -> Iterator[ContactDraft]:
        """What is written of the owner with a file: the addresses with the first file of mail, the names with
        the first file of the format they are of.
        """
        if file is next(filter(owner_addresses.is_asked_about, ordered), None):
            yield from owner_addresses.drafts(self.emails, file)
        same = (one for one in ordered if one.reader is not None and one.reader is file.reader)
        if owner_names.is_asked_about(file) and file is next(same, None):
            yield from owner_names.drafts(self.names, file)
