"""What an import would do: every draft joined with the network and with the drafts before it, row by row.

How it is decided who somebody is (`matching`): what is certain joins, and what is probable too unless the
two differ in something; else it is a question (`conflict`), and until somebody answers it stays apart as a
new contact, since two contacts can be merged later, but two people in one contact are hard to part. Whoever
keeps two apart is remembered to have done so (`Apart`). A row that adds nothing to one of those it could be
is that one, so that importing a file again changes nothing; nor does a row count that adds nothing but the
id which its source knows the person by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count, islice
from pathlib import PurePath
from typing import Any

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import (
    ContactDraft,
    Draft,
    InteractionDraft,
    Item,
    NoteDraft,
    PersonRef,
    Problem,
    RecordDraft,
    RequestDraft,
    TieDraft,
)  # fmt: skip
from netdesk.domain.importing import Choice, ExchangeKey, Keepable, NetworkSide, Outcome, PlannedRow
from netdesk.domain.network import Apart
from netdesk.domain.person_name import formatted_name
from netdesk.domain.phrase import Phrase, phrase
from netdesk.importers.export_date import export_date
from netdesk.importers.matching import ASKED, Match
from netdesk.importers.merging import Merged, merge
from netdesk.importers.people_plan import PeoplePlan, Person, contact_of_ref, in_thread
from netdesk.importers.record_merging import Records, joined, with_own_uids
from netdesk.importers.snapshot import Snapshot
from netdesk.importers.zoneless_twins import ZonelessTwins

_AT_ONCE = 512
_AS_PLANNED = Choice()
_NEW = Phrase("No match by e-mail, phone or name")
_NOTHING_NEW = Phrase("Nothing new to add")
_NEW_ENTRY = Phrase("Not yet in NetDesk")
_KNOWN_ENTRY = Phrase("Already in NetDesk")
_FILLED_IN = Phrase("Fills in what was missing")
_MENTIONED = Phrase("Only mentioned")
_NAMED_BEFORE = Phrase("Named before in the same file")
_LEFT_OUT = Phrase("You left it out")
_NOBODY_LEFT = Phrase("It is about people you left out")
_NO_NAME = Phrase("It has no name, no organisation, no e-mail and no phone number")
_UNKNOWN = Phrase("It is about somebody the file does not name")
_ONE_PERSON = Phrase("Both ends are one person")
_YOURSELF = Phrase("About yourself")
_APART = Phrase("You keep both apart")
_NO_NEWS = frozenset({"source_ids"})
"""What a row may add without being worth a word: it is written, so that the next import knows the person."""
_NO_LONGER = Phrase("No longer among your connections in this export; nothing is changed")
_TOLD_FROM = -1_000_000_000
"""Numbers of rows that nobody can choose about."""


class Planner:
    """Plans one import of any number of files; `choices`: what a person said to rows of an earlier plan
    of the same drafts (`mentions` of which keeps the numbers of people who are only mentioned).
    """

    def __init__(
        self,
        network: NetworkSide,
        *,
        region: str = "DE",
        choices: Mapping[int, Choice] | None = None,
        mentions: Mapping[tuple[str, str, PersonRef], int] | None = None,
    ) -> None:
        self._network = network
        self._region = region
        self._choices = choices or {}
        self._named = {one.contact_id for one in self._choices.values() if one.contact_id}
        self._people = PeoplePlan(network, region)
        self._records = Records(network.records)
        self._twins = ZonelessTwins(network)
        self._seen: set[int] = set()
        self._shown: set[int] = set()
        self._next = 0
        self._told = count(_TOLD_FROM, -1)
        self._snapshot = Snapshot(network)
        self._newest: dict[str, str] = {}
        self._apart: dict[tuple[str, str], ContactDraft] = {}
        self._file = ""
        self._source = ""
        self.mentions: dict[tuple[str, str, PersonRef], int] = dict(mentions or {})

    @property
    def owner(self) -> Contact:
        """The owner of the network, with what the rows so far have said of them."""
        return self._people.person(ME).contact

    def rows(self, items: Iterator[Item], file: str, source: str) -> Iterator[PlannedRow]:
        """The rows of one file, in the order of its items, but what speaks of people by uid at the end.

        `source`: the key of its reader. Somebody whom a draft only mentions gets a row before it.
        """
        self._file, self._source = file, source
        is_newest = self._is_newest(file, source)
        self._people.next_file(is_newest=is_newest)
        self._records.next_file()
        self._snapshot.begin(source, is_newest=is_newest)
        later: list[tuple[int, RecordDraft]] = []
        while block := list(islice(items, _AT_ONCE)):
            known = self._known_exchanges(block)
            for item in block:
                number = self._next
                self._next += 1
                if isinstance(item, ContactDraft):
                    yield self._contact(number, item)
                elif isinstance(item, InteractionDraft):
                    yield from self._interaction(number, item, known)
                elif isinstance(item, RecordDraft):
                    later.append((number, item))
                else:
                    yield from self._other(number, item)
        for number, draft in later:
            yield self._named_record(number, draft)
        yield from self._kept_apart()
        yield from self._no_longer_connected()

    def _is_newest(self, file: str, source: str) -> bool:
        """Whether no newer export of this source is known, as far as their names tell when they were made."""
        if source not in self._newest:
            earlier = self._network.imported_from(source)
            self._newest[source] = max(map(_date_of, earlier), default="")
        made, newest = _date_of(file), self._newest[source]
        self._newest[source] = max(made, newest)
        return not made or made >= newest

    def _other(self, number: int, item: Item) -> Iterator[PlannedRow]:
        if isinstance(item, Problem):
            if item.breaks_off:
                self._snapshot.break_off()
            reason = phrase("{reason}", reason=item.reason)
            yield PlannedRow(number, self._file, item, "skipped", title=item.where, reason=reason)
        elif isinstance(item, RequestDraft):
            yield from self._request(number, item)
        elif isinstance(item, TieDraft):
            yield from self._tie(number, item)
        elif isinstance(item, NoteDraft):
            yield from self._note(number, item)

    # --- People -------------------------------------------------------------------------------------------

    def _contact(self, number: int, draft: ContactDraft) -> PlannedRow:
        choice = self._choices.get(number, _AS_PLANNED)
        if draft.is_me:
            return self._joined(number, draft, self._people.person(ME), Match(ME, 100, ""), choice)
        if not draft.contact.formatted_name:
            name = formatted_name(draft.contact)
            if not name:
                return PlannedRow(number, self._file, draft, "skipped", title=draft.where, reason=_NO_NAME)
            draft = draft._replace(contact=replace(draft.contact, formatted_name=name))
        found = self._people.find(draft.contact, self._source, choice)
        key = -2 * number - 2
        if found.person is not None:
            self._stand_for(key, found.person)
            self._snapshot.note(draft.contact, found.person.key)
            return self._joined(number, draft, found.person, found.match, choice)
        person = self._people.add(draft.contact, self._source, key, number, found.identity)
        self._snapshot.note(draft.contact, person.key)
        person.is_wanted = choice.is_wanted
        if not choice.is_wanted:
            return self._left_out(number, draft, person)
        self._keep_apart(draft, person, found.apart)
        if not found.is_question:
            return self._row(number, draft, person, "new", _NEW, merged=person.contact, certainty=0)
        other = self._people.person(found.match.contact_id)
        differing = merge(other.contact, draft.contact, self._source, region=self._region).conflicts
        return self._row(
            number, draft, person, "conflict", _reason(found.match.reason), merged=person.contact,
            certainty=found.match.certainty, conflicts=differing,
            candidates=(found.match.contact_id, *found.match.others),
        )  # fmt: skip

    def _joined(
        self, number: int, draft: ContactDraft, person: Person, match: Match, choice: Choice
    ) -> PlannedRow:
        if not choice.is_wanted:
            return self._left_out(number, draft, person)
        if not person.is_wanted and person.base is None:
            person.contact = Contact()
        person.is_wanted = True
        before = person.contact
        merged = self._people.join(person, draft.contact, self._source, choice.theirs)
        reason = _YOURSELF if draft.is_me else _new_job(before, merged.contact) or _reason(match.reason)
        adds_nothing = {name for name, _ in merged.adds} <= _NO_NEWS
        return self._row(
            number, draft, person, "unchanged" if adds_nothing else "merge", reason,
            certainty=match.certainty, **_change(before, merged),
        )  # fmt: skip

    def _left_out(self, number: int, draft: Draft, person: Person) -> PlannedRow:
        if person.contact is person.base and person.key != ME:
            person.is_wanted = False
        return self._row(number, draft, person, "skipped", _LEFT_OUT)

    def _row(
        self, number: int, draft: Draft, person: Person, outcome: Outcome, reason: Phrase, **more: Any
    ) -> PlannedRow:
        contact = person.contact
        self._shown.add(person.key)
        joins = person.row if person.base is None and person.row != number else -1
        channels = tuple(dict.fromkeys([at.channel for at in contact.presences])) if contact.presences else ()
        return PlannedRow(
            number, self._file, draft, outcome, person.key, person.uid, joins,
            title=contact.formatted_name, subtitle=_subtitle(contact), reason=reason, channels=channels,
            base=person.base, **more,
        )  # fmt: skip

    def _mention(self, ref: PersonRef, draft: Draft) -> tuple[Person | None, PlannedRow | None]:
        """Who is meant (None: the source does not name them), and the row that brings or changes them."""
        known = self._people.recall(ref, self._source)
        if known is not None:
            return known, None
        match = self._people.match_ref(ref, self._source)
        known = self._people.mentioned(ref, match)
        if known is None and not any(ref[1:-1]):
            return None, None
        number = self.mentions.setdefault((self._file, self._source, ref), -2 - len(self.mentions))
        choice = self._choices.get(number, _AS_PLANNED)
        is_open = known is None and match.certainty >= ASKED and choice.contact_id is None
        if choice.contact_id is not None:
            known = self._people.person(choice.contact_id) if choice.contact_id else None
            match = Match(choice.contact_id, 100, "chosen by you")
        said = contact_of_ref(ref, self._source, is_question=bool(match.contact_id))
        mentioned = ContactDraft(draft.where, said)
        key = 2 * number + 1
        if known is not None:
            self._stand_for(key, known)
            self._people.remember(ref, self._source, known)
            return known, self._mention_joins(number, mentioned, ref, known, match)
        person = self._people.add(said, self._source, key, number)
        self._people.remember(ref, self._source, person)
        if choice.contact_id == 0 and choice.is_wanted and match.contact_id:
            self._keep_apart(mentioned, person, (match.contact_id, *match.others))
        return person, self._mention_adds(number, mentioned, person, match if is_open else None, choice)

    def _mention_adds(
        self, number: int, draft: ContactDraft, person: Person, question: Match | None, choice: Choice
    ) -> PlannedRow:
        person.is_wanted = choice.is_wanted
        if not choice.is_wanted:
            row = self._row(number, draft, person, "skipped", _LEFT_OUT)
        elif question is None:
            row = self._row(number, draft, person, "new", _MENTIONED, merged=person.contact, certainty=0)
        else:
            row = self._row(
                number, draft, person, "conflict", _reason(question.reason), merged=person.contact,
                certainty=question.certainty, candidates=(question.contact_id, *question.others),
            )  # fmt: skip
        return row._replace(is_counted=False)

    def _mention_joins(
        self, number: int, draft: ContactDraft, ref: PersonRef, person: Person, match: Match
    ) -> PlannedRow | None:
        """The row of somebody known: what the mention adds to them, or that they are spoken of at all."""
        choice = self._choices.get(number, _AS_PLANNED)
        if not choice.is_wanted:
            return self._left_out(number, draft, person)._replace(is_counted=False)
        if not person.is_wanted:
            return None
        before, merged = person.contact, Merged(person.contact)
        if ref.url or ref.email or ref.phone:
            # Somebody mentioned by another name than the network's is not renamed by it.
            said = replace(draft.contact, formatted_name="", uid="")
            merged = self._people.join(person, said, self._source, choice.theirs)
        is_first = person.base is not None and person.key != ME and person.key not in self._shown
        if merged.contact is before and not is_first:
            return None
        outcome: Outcome = "unchanged" if merged.contact is before else "merge"
        is_found = match.contact_id == person.key
        reason, certainty = (_reason(match.reason), match.certainty) if is_found else (_NAMED_BEFORE, 100)
        row = self._row(
            number, draft, person, outcome, reason, certainty=certainty, **_change(before, merged)
        )
        return row._replace(is_counted=False)

    def _stand_for(self, key: int, person: Person) -> None:
        """Who would have been the new person `key` is somebody else; a choice may name that one."""
        if key in self._named:
            self._people.stand_for(key, person)

    def _keep_apart(self, draft: ContactDraft, person: Person, others: tuple[int, ...]) -> None:
        """Note that a new person is none of these; it is told once all people of the file are there."""
        for other in others:
            uids = sorted((person.uid, self._people.person(other).uid))
            self._apart[uids[0], uids[1]] = draft

    def _kept_apart(self) -> Iterator[PlannedRow]:
        for (first, second), draft in self._apart.items():
            row = self._record(next(self._told), draft, Apart(first, second))
            yield row._replace(title=draft.contact.formatted_name, reason=_APART, is_counted=False)
        self._apart.clear()

    def _no_longer_connected(self) -> Iterator[PlannedRow]:
        """Whom the newest export does not list any more: told once, and nothing is changed by it."""
        missing = self._snapshot.missing()
        told_before = self._network.told_before(str(_NO_LONGER)) if missing else set()
        for key in missing:
            name = self._people.person(key).contact.formatted_name
            if name in told_before:
                continue
            told = Problem(name, str(_NO_LONGER), is_skip=False)
            number = next(self._told)
            yield PlannedRow(number, self._file, told, "skipped", title=name, reason=_NO_LONGER)

    # --- Exchanges ----------------------------------------------------------------------------------------

    def _known_exchanges(self, block: list[Item]) -> set[ExchangeKey]:
        drafts = [item for item in block if isinstance(item, InteractionDraft)]
        self._twins.learn(draft.interaction for draft in drafts)
        keys = [_key(draft) for draft in drafts]
        return self._network.known_exchanges(keys) if keys else set()

    def _interaction(
        self, number: int, draft: InteractionDraft, known: set[ExchangeKey]
    ) -> Iterator[PlannedRow]:
        if self._is_known(draft, known):
            yield PlannedRow(number, self._file, draft, "unchanged", reason=_KNOWN_ENTRY)
            return
        told = draft.interaction
        people: dict[str, None] = {}
        author = ""
        is_unknown = False
        for ref in (*draft.people, *((draft.author,) if draft.author else ())):
            person, row = self._mention(in_thread(ref, told.thread or told.source_id), draft)
            if row is not None:
                yield row
            if person is None or not person.is_wanted:
                is_unknown = is_unknown or person is None
                continue
            if ref == draft.author:
                author = person.uid
            if person.key != ME:
                people[person.uid] = None
        if not people:
            yield self._skipped(number, draft, is_unknown=is_unknown)
            return
        record = told._replace(participants=tuple(people), author=author)
        yield PlannedRow(number, self._file, draft, "new", reason=_NEW_ENTRY, record=record)

    def _is_known(self, draft: InteractionDraft, known: set[ExchangeKey]) -> bool:
        """Whether the network or an earlier row has this exchange."""
        # Hashes take a third of the room of texts.
        key = _key(draft)
        marks = {hash(mark) for mark in (key.uid, key[1:]) if mark and mark[-1]}
        is_known = key in known or not self._seen.isdisjoint(marks)
        self._seen |= marks
        self._twins.note(draft.interaction)
        return is_known or self._twins.is_known(draft.interaction)

    def _skipped(self, number: int, draft: Draft, *, is_unknown: bool) -> PlannedRow:
        reason = _UNKNOWN if is_unknown else _NOBODY_LEFT
        return PlannedRow(number, self._file, draft, "skipped", title=draft.where, reason=reason)

    # --- Other records ------------------------------------------------------------------------------------

    def _request(self, number: int, draft: RequestDraft) -> Iterator[PlannedRow]:
        person, row = self._mention(draft.person, draft)
        if row is not None:
            yield row
        if person is None or not person.is_wanted:
            yield self._skipped(number, draft, is_unknown=person is None)
            return
        record = self._record(number, draft, draft.request._replace(contact=person.uid))
        yield record._replace(title=person.contact.formatted_name)

    def _tie(self, number: int, draft: TieDraft) -> Iterator[PlannedRow]:
        ends: list[Person] = []
        for ref in (draft.first, draft.second):
            person, row = self._mention(ref, draft)
            if row is not None:
                yield row
            if person is None or not person.is_wanted:
                yield self._skipped(number, draft, is_unknown=person is None)
                return
            ends.append(person)
        if ends[0] is ends[1]:
            yield PlannedRow(number, self._file, draft, "skipped", title=draft.where, reason=_ONE_PERSON)
            return
        first, second = (end.uid for end in ends)
        yield self._record(number, draft, draft.tie._replace(first=first, second=second))

    def _note(self, number: int, draft: NoteDraft) -> Iterator[PlannedRow]:
        person, row = self._mention(draft.person, draft)
        if row is not None:
            yield row
        if person is None or not person.is_wanted:
            yield self._skipped(number, draft, is_unknown=person is None)
            return
        if not self._choices.get(number, _AS_PLANNED).is_wanted:
            yield self._row(number, draft, person, "skipped", _LEFT_OUT)
            return
        before = person.contact
        merged = self._people.join(person, Contact(notes=draft.text), self._source, frozenset())
        if merged.contact is before:
            yield self._row(number, draft, person, "unchanged", _NOTHING_NEW)
        else:
            yield self._row(number, draft, person, "merge", _NEW_ENTRY, **_change(before, merged))

    def _named_record(self, number: int, draft: RecordDraft) -> PlannedRow:
        record = with_own_uids(draft.record, self._uid_of_alias)
        if record is None:
            return PlannedRow(number, self._file, draft, "skipped", title=draft.where, reason=_UNKNOWN)
        return self._record(number, draft, record)

    def _uid_of_alias(self, alias: str) -> str:
        person = self._people.person_of_alias(alias)
        return person.uid if person is not None and person.is_wanted else ""

    def _record(self, number: int, draft: Draft, record: Keepable) -> PlannedRow:
        title = next(
            (text for name in ("title", "name", "text", "kind") if (text := getattr(record, name, ""))), ""
        )
        row = PlannedRow(number, self._file, draft, "new", title=title, reason=_NEW_ENTRY, record=record)
        if not self._choices.get(number, _AS_PLANNED).is_wanted:
            return row._replace(outcome="skipped", reason=_LEFT_OUT, record=None)
        entry = self._records.find(record)
        if entry is None:
            self._records.add(record, number)
            return row
        both = joined(entry.record, record)
        if both is entry.record:
            return row._replace(outcome="unchanged", reason=_KNOWN_ENTRY, record=None)
        self._records.change(entry, both)
        return row._replace(outcome="merge", reason=_FILLED_IN, record=both, joins=entry.row)


def _date_of(file: str) -> str:
    return export_date(PurePath(file).name)


def _key(draft: InteractionDraft) -> ExchangeKey:
    told = draft.interaction
    return ExchangeKey(told.uid, told.source, told.source_id)


def _change(before: Contact, merged: Merged) -> dict[str, Any]:
    is_same = merged.contact is before
    return {"merged": None if is_same else merged.contact, "adds": merged.adds, "conflicts": merged.conflicts}


def _new_job(before: Contact, after: Contact) -> Phrase | None:
    """That the organisation shown is another one now."""
    if before.organisation in ("", after.organisation):
        return None
    return phrase("Now at {organisation}, before at {earlier}", organisation=after.organisation,
                  earlier=before.organisation)  # fmt: skip


def _reason(words: str) -> Phrase:
    """`same e-mail address` as a sentence."""
    return Phrase((words[:1].upper() + words[1:]).replace("{", "{{").replace("}", "}}"))


def _subtitle(contact: Contact) -> str:
    city = contact.addresses[0].city if contact.addresses else ""
    firm = contact.organisation
    return f"{firm}, {city}" if firm and city else firm or city
