"""What becomes of a card, and of a note to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import ContactDraft, NoteDraft
from netdesk.domain.importing import Choice, PlannedRow
from netdesk.domain.person_name import formatted_name
from netdesk.domain.phrase import Phrase, phrase
from netdesk.importers.matching import Match
from netdesk.importers.merging import merge
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.rows.current_file import LEFT_OUT, NEW_ENTRY, CurrentFile
from netdesk.importers.rows.mention_rows import MentionRows
from netdesk.importers.rows.person_row import PersonRows, change, sentence
from netdesk.importers.rows.related_rows import RelatedRows
from netdesk.importers.snapshot import Snapshot

_NEW = Phrase("No match by e-mail, phone or name")
_NOTHING_NEW = Phrase("Nothing new to add")
_NO_NAME = Phrase("It has no name, no organisation, no e-mail and no phone number")
_YOURSELF = Phrase("About yourself")
_NO_NEWS = frozenset({"source_ids"})
"""What a row may add without being worth a word: it is written, so that the next import knows the person."""


class ContactRows:
    """Joins each card with whom it is about; `snapshot` learns whom the file lists."""

    def __init__(
        self,
        file: CurrentFile,
        people: PeoplePlan,
        rows: PersonRows,
        mentions: MentionRows,
        snapshot: Snapshot,
        related: RelatedRows,
        region: str,
    ) -> None:
        self._file = file
        self._people = people
        self._rows = rows
        self._mentions = mentions
        self._snapshot = snapshot
        self._related = related
        self._region = region

    def contact(self, number: int, draft: ContactDraft) -> PlannedRow:
        """The row of a card."""
        choice = self._file.choice(number)
        if draft.is_me:
            return self._joined(number, draft, self._people.person(ME), Match(ME, 100, ""), choice)
        if not draft.contact.formatted_name:
            name = formatted_name(draft.contact)
            if not name:
                return self._file.skipped(number, draft, _NO_NAME)
            draft = draft._replace(contact=replace(draft.contact, formatted_name=name))
        found = self._people.find(draft.contact, self._file.source, choice)
        key = -2 * number - 2
        if found.person is not None:
            self._rows.stand_for(key, found.person)
            self._note(draft.contact, found.person)
            return self._joined(number, draft, found.person, found.match, choice)
        person = self._people.add(draft.contact, self._file.source, key, number, found.identity)
        self._note(draft.contact, person)
        person.is_wanted = choice.is_wanted
        if not choice.is_wanted:
            return self._rows.left_out(number, draft, person)
        self._rows.keep_apart(draft, person, found.apart)
        if found.is_question:
            return self._question(number, draft, person, found.match)
        return self._rows.row(number, draft, person, "new", _NEW, merged=person.contact, certainty=0)

    def _note(self, said: Contact, person: Person) -> None:
        """A card is about `person`."""
        self._snapshot.note(said, person.key)
        self._related.hear(person, said)

    def _question(self, number: int, draft: ContactDraft, person: Person, match: Match) -> PlannedRow:
        """Somebody new as long as nobody says who it is."""
        other = self._people.person(match.contact_id)
        differing = merge(other.contact, draft.contact, self._file.source, region=self._region).conflicts
        return self._rows.row(
            number, draft, person, "conflict", sentence(match.reason), merged=person.contact,
            certainty=match.certainty, conflicts=differing, candidates=(match.contact_id, *match.others),
        )  # fmt: skip

    def _joined(
        self, number: int, draft: ContactDraft, person: Person, match: Match, choice: Choice
    ) -> PlannedRow:
        if not choice.is_wanted:
            return self._rows.left_out(number, draft, person)
        if not person.is_wanted and person.base is None:
            person.contact = Contact()
        person.is_wanted = True
        before = person.contact
        merged = self._people.join(person, draft.contact, self._file.source, choice.theirs)
        reason = _YOURSELF if draft.is_me else _new_job(before, merged.contact) or sentence(match.reason)
        adds_nothing = {name for name, _ in merged.adds} <= _NO_NEWS
        return self._rows.row(
            number, draft, person, "unchanged" if adds_nothing else "merge", reason,
            certainty=match.certainty, **change(before, merged),
        )  # fmt: skip

    def note(self, number: int, draft: NoteDraft) -> Iterator[PlannedRow]:
        """The row of a note, behind that of its person if the file has not named them before."""
        person = yield from self._mentions.wanted(number, draft, draft.person)
        if person is None:
            return
        if not self._file.choice(number).is_wanted:
            yield self._rows.row(number, draft, person, "skipped", LEFT_OUT)
            return
        before = person.contact
        merged = self._people.join(person, Contact(notes=draft.text), self._file.source, frozenset())
        if merged.contact is before:
            yield self._rows.row(number, draft, person, "unchanged", _NOTHING_NEW)
        else:
            yield self._rows.row(number, draft, person, "merge", NEW_ENTRY, **change(before, merged))


def _new_job(before: Contact, after: Contact) -> Phrase | None:
    """That the organisation shown is another one now."""
    if before.organisation in ("", after.organisation):
        return None
    return phrase("Now at {organisation}, before at {earlier}", organisation=after.organisation,
                  earlier=before.organisation)  # fmt: skip
