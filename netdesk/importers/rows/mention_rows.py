"""Who is meant by somebody a draft only mentions, and the row that brings or changes them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import ContactDraft, Draft, PersonRef
from netdesk.domain.importing import Choice, Outcome, PlannedRow
from netdesk.domain.phrase import Phrase
from netdesk.importers.alike import is_fuller_name
from netdesk.importers.matching import ASKED, Match
from netdesk.importers.mentioned_person import contact_of_ref, is_anybody
from netdesk.importers.merging import Merged, is_stopgap
from netdesk.importers.name_key import is_nobody
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.rows.current_file import LEFT_OUT, CurrentFile
from netdesk.importers.rows.person_row import PersonRows, change, sentence
from netdesk.importers.rows.row_numbers import of_mention

_MENTIONED = Phrase("Only mentioned")
_NAMED_BEFORE = Phrase("Named before in the same file")
Numbers = dict[tuple[str, str, PersonRef], int]
"""The row number, below -1, of everybody who was only mentioned, by file, source and how it names them."""


class MentionRows:
    """`numbers`: those of an earlier plan of the same drafts; new ones are added."""

    def __init__(
        self,
        file: CurrentFile,
        people: PeoplePlan,
        rows: PersonRows,
        numbers: Mapping[tuple[str, str, PersonRef], int],
    ) -> None:
        self._file = file
        self._people = people
        self._rows = rows
        self.numbers: Numbers = dict(numbers)

    def wanted(self, number: int, draft: Draft, ref: PersonRef) -> Generator[PlannedRow, None, Person | None]:
        """Who is meant, behind their row if there is one. None where that is nobody, or nobody who is wanted:
        the draft's own row says so then.
        """
        person, row = self.mention(ref, draft)
        if row is not None:
            yield row
        if person is not None and person.is_wanted:
            return person
        yield self._file.without_people(number, draft, is_unknown=person is None)
        return None

    def mention(self, ref: PersonRef, draft: Draft) -> tuple[Person | None, PlannedRow | None]:
        """Who is meant, None when the source does not name them, and their row, None when there is nothing
        to tell of them.
        """
        source = self._file.source
        known = self._people.recall(ref, source)
        if known is not None:
            return known, None
        match = self._people.match_ref(ref, source)
        known = self._people.mentioned(ref, match)
        if known is None and (not any(ref[1:-1]) or is_anybody(ref)):
            return None, None
        number = self.number_of(ref)
        choice = self._file.choice(number)
        is_open = known is None and match.certainty >= ASKED and choice.contact_id is None
        if choice.contact_id is not None:
            known = self._people.person(choice.contact_id) if choice.contact_id else None
            match = Match(choice.contact_id, 100, "chosen by you")
        said = contact_of_ref(ref, source, is_question=bool(match.contact_id))
        mentioned = ContactDraft(draft.where, said)
        key = 2 * number + 1
        if known is not None:
            self._rows.stand_for(key, known)
            self._people.remember(ref, source, known)
            return known, self._joined(number, mentioned, ref, known, match)
        person = self._people.add(said, source, key, number)
        self._people.remember(ref, source, person)
        if choice.contact_id == 0 and choice.is_wanted and match.contact_id:
            self._rows.keep_apart(mentioned, person, choice.parted((match.contact_id, *match.others)))
        return person, self._added(number, mentioned, person, match if is_open else None, choice)

    def number_of(self, ref: PersonRef) -> int:
        """The number of the row of somebody whom the file only mentions."""
        who = self._file.path, self._file.source, ref
        return self.numbers.setdefault(who, of_mention(len(self.numbers)))

    def _added(
        self, number: int, draft: ContactDraft, person: Person, question: Match | None, choice: Choice
    ) -> PlannedRow:
        """The row of somebody new."""
        person.is_wanted = choice.is_wanted
        if not choice.is_wanted:
            row = self._rows.row(number, draft, person, "skipped", LEFT_OUT)
        elif question is None:
            row = self._rows.row(number, draft, person, "new", _MENTIONED, merged=person.contact, certainty=0)
        else:
            row = self._rows.row(
                number, draft, person, "conflict", sentence(question.reason), merged=person.contact,
                certainty=question.certainty, candidates=(question.contact_id, *question.others),
            )  # fmt: skip
        return row._replace(is_counted=False)

    def _joined(
        self, number: int, draft: ContactDraft, ref: PersonRef, person: Person, match: Match
    ) -> PlannedRow | None:
        """The row of somebody known: what the mention adds to them, or that they are spoken of at all."""
        choice = self._file.choice(number)
        if not choice.is_wanted:
            return self._rows.left_out(number, draft, person)._replace(is_counted=False)
        if not person.is_wanted:
            return None
        before, merged = person.contact, Merged(person.contact)
        if said := _added_by(ref, draft.contact, before):
            merged = self._people.join(person, said, self._file.source, choice.theirs)
        is_first = person.base is not None and person.key != ME and not self._rows.is_shown(person)
        if merged.contact is before and not is_first:
            return None
        outcome: Outcome = "unchanged" if merged.contact is before else "merge"
        is_found = match.contact_id == person.key
        reason, certainty = (sentence(match.reason), match.certainty) if is_found else (_NAMED_BEFORE, 100)
        row = self._rows.row(
            number, draft, person, outcome, reason, certainty=certainty, **change(before, merged)
        )
        return row._replace(is_counted=False)


def _added_by(ref: PersonRef, said: Contact, known: Contact) -> Contact | None:
    """What a mention adds to somebody known, None for nothing: how to reach them, or, by a name alone, that
    they are on its network. Somebody mentioned by another name than the network's is not renamed by it,
    unless that one is a mere address or less of it, or stands for a closed account.
    """
    if is_nobody(known.formatted_name) and ref.name and not is_nobody(ref.name):
        return replace(said, uid="")
    if ref.url or ref.email or ref.phone:
        is_named_by_it = is_stopgap(known) or is_fuller_name(known, said)
        return replace(said, formatted_name=ref.name if is_named_by_it else "", uid="")
    channels = {presence.channel for presence in known.presences}
    new = tuple(presence for presence in said.presences if presence.channel not in channels)
    return Contact(presences=new) if new else None
