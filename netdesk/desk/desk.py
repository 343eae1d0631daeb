"""The one door to the data: every surface reads and edits through the desk, and hears what changed."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netdesk.desk.calendar import Calendar
from netdesk.desk.intents import Intents
from netdesk.desk.jobs import Jobs
from netdesk.desk.latest_reading import LatestReading
from netdesk.desk.people import FULL_TEXT_FROM, People
from netdesk.desk.selection import Selection
from netdesk.domain.error import KnownError
from netdesk.domain.owner import ME
from netdesk.store import listing
from netdesk.store.network_file import NetworkFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netdesk.advice.history import HistoryColumns
    from netdesk.desk.advisor import Advice
    from netdesk.desk.arranger import Arranger
    from netdesk.desk.directory import Directory
    from netdesk.desk.import_session import ImportSession
    from netdesk.desk.long_steps import LongSteps
    from netdesk.desk.rows import ContactCard
    from netdesk.domain.change import Change
    from netdesk.domain.channel import Channel
    from netdesk.domain.command import Command, ForMany
    from netdesk.domain.contact import Contact, Interaction
    from netdesk.domain.importing import Batch
    from netdesk.domain.phrase import Phrase
    from netdesk.domain.suggestion import Suggestion
    from netdesk.settings import Settings


class Desk(QObject):
    """An open network. Everything here runs in the window's thread and answers within a frame."""

    changed = Signal(object)
    """A Change: after every edit, undo, redo and import."""
    readings_changed = Signal(object)
    """Contacts whose strength, state or ladder was read anew (frozenset of ids), None for all."""
    advised = Signal(object)
    """An Advice: new suggestions."""
    ready = Signal()
    """The first reading is there."""
    failed = Signal(str)
    """A sentence for a person."""
    at_work = Signal(object, str)
    """What takes long has begun: its name, a Phrase, and "do", "undo" or "redo"; or it has ended (None)."""

    def __init__(
        self,
        path: Path,
        today: date | Callable[[], date] | None = None,
        parent: QObject | None = None,
        *,
        country: str = "",
    ) -> None:
        """Open the network at `path`, making it if it is missing, for phone numbers of this country (ISO
        3166) if one is given. A date given as `today` stands still; otherwise the calendar goes on, and
        everything is read anew when a day begins.

        Raises KnownError when the file cannot be opened; it is unchanged then.
        """
        super().__init__(parent)
        self._file = NetworkFile(path, {"country": country} if country else {})
        self.calendar = Calendar(today, self)
        self.selection = Selection(self)
        self.intents = Intents(self)
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self.failed)
        self.people = People(self._file.connection)
        self._settings: Settings | None = None
        self._arranger: Arranger | None = None
        self._is_closed = False
        self._long: LongSteps | None = None
        self.reading = LatestReading(self._file, self.calendar, self.jobs, self.people, self)
        self.reading.ready.connect(self.ready)
        self.reading.changed.connect(self.readings_changed)
        self.reading.advised.connect(self.advised)
        self.reading.failed.connect(self.failed)

    # --- Life ---------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin reading in the background; call it after the first paint, for it imports what is heavy."""
        self.reading.start()

    def close(self) -> None:
        """End the background work, keep the look of the first page, and close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        self.calendar.stop()
        if self._arranger is not None:
            self._arranger.close()
        try:
            self.jobs.close()
            self.reading.close()
        finally:
            self._file.close()

    @property
    def path(self) -> Path:
        """Where the network is."""
        return self._file.path

    @property
    def today(self) -> date:
        """The day everything is read on."""
        return self.calendar.today

    @property
    def settings(self) -> Settings:
        """The settings of this network."""
        if self._settings is None:
            from netdesk.settings import Settings
            from netdesk.store import records

            self._settings = Settings.from_stored(records.stored_settings(self._file.connection))
        return self._settings

    @property
    def file(self) -> NetworkFile:
        """The open file, for rooms of the desk that read in the background."""
        return self._file

    # --- Edits --------------------------------------------------------------------------------------------

    def do(self, command: Command) -> int | None:
        """Carry out a command as one step; gives the id of what was made. Raises KnownError."""
        made, change = self._file.do(command)
        self.tell(change)
        return made

    def attempt(self, command: Command) -> bool:
        """The same; what cannot be done is told as a sentence (`failed`), and the answer is False."""
        try:
            self.do(command)
        except KnownError as error:
            self.failed.emit(error.sentence)
            return False
        return True

    def undo(self) -> None:
        """Take the last step back; a long one in the background."""
        self._long_steps().play(is_redo=False)

    def redo(self) -> None:
        """Do the step again that was undone last; a long one in the background."""
        self._long_steps().play(is_redo=True)

    def do_to_many(self, command: ForMany, done: Callable[[], None]) -> None:
        """Carry out a command about people and call `done` once that is so; about many, in the background.
        What cannot be done is told as a sentence (`failed`).
        """
        self._long_steps().do(command, done)

    def _long_steps(self) -> LongSteps:
        if self._long is None:
            from netdesk.desk.long_steps import LongSteps

            self._long = LongSteps(self._file, self.jobs, self)
            self._long.began.connect(self.at_work)
            self._long.done.connect(self.tell)
            self._long.failed.connect(self.failed)
        return self._long

    @property
    def undo_label(self) -> Phrase | None:
        """What Undo would take back."""
        return self._file.names()[0]

    @property
    def redo_label(self) -> Phrase | None:
        """What Redo would do again."""
        return self._file.names()[1]

    def tell(self, change: Change | None) -> None:
        """Let everybody know of a change; for edits written in the background as well."""
        if change is None:
            return
        if change.touches("setting"):
            self._settings = None
        self.reading.mark_stale()
        self.changed.emit(change)
        self.reading.read_anew(change)

    # --- Import -------------------------------------------------------------------------------------------

    def importing(self, paths: Sequence[Path]) -> ImportSession:
        """Begin to read files into the plan of an import; nothing is written before its `commit`."""
        from netdesk.desk.import_session import ImportSession

        return ImportSession(self, paths, self)

    def earlier_imports(self, limit: int = 20) -> list[Batch]:
        """The newest imports, newest first."""
        from netdesk.store.batches import read_batches

        return read_batches(self._file.connection, limit)

    # --- Reading ------------------------------------------------------------------------------------------

    def contact(self, contact_id: int) -> Contact | None:
        """A contact with all details, None when it is gone."""
        from netdesk.store.contact_rows import read_contacts

        found = read_contacts(self._file.connection, [contact_id])
        return found[0] if found else None

    def card(self, contact_id: int) -> ContactCard | None:
        """Everything the card of a contact shows."""
        from netdesk.advice.habits import NO_HABITS
        from netdesk.desk.card import contact_card

        everybody = self.directory
        habits = NO_HABITS if everybody is None else everybody.habits
        suggestion = None if everybody is None else everybody.suggested.get(contact_id)
        return contact_card(self._file.connection, contact_id, self.today, self.settings, habits, suggestion)

    def name_of(self, contact_id: int) -> str:
        """A contact's name, "" when it is gone."""
        return listing.name_of(self._file.connection, contact_id)

    def uid_of(self, contact_id: int) -> str:
        """A contact's uid, "" when it is gone."""
        return listing.uid_of(self._file.connection, contact_id)

    def id_of(self, uid: str) -> int | None:
        """The id of the contact with this uid."""
        return listing.id_of(self._file.connection, uid)

    def writer_of(self, exchange: Interaction) -> str:
        """The name of the contact who wrote or rang; "" for the owner, and when it was mutual."""
        found = self.id_of(exchange.author) if exchange.author else None
        return "" if found in (None, ME) else self.name_of(found)

    def photo(self, contact_id: int) -> bytes:
        """The bytes of a contact's picture, b"" for none."""
        return listing.photo_of(self._file.connection, contact_id)

    def latest(self, contact_id: int, limit: int = 50, before_wall_s: int | None = None) -> list[Interaction]:
        """A contact's exchanges, newest first."""
        from netdesk.store import interactions

        found = interactions.latest_of(self._file.connection, contact_id, limit, before_wall_s)
        return interactions.read_interactions(self._file.connection, found)

    def exchanges_with_words(self, contact_id: int, text: str, limit: int) -> tuple[list[Interaction], int]:
        """A contact's newest exchanges that hold all these words, and how many do; none for a few letters."""
        from netdesk.store import interactions, search

        is_long = len(text) >= FULL_TEXT_FROM
        found = search.find_messages_of(self._file.connection, contact_id, text) if is_long else []
        return interactions.read_interactions(self._file.connection, found[:limit]), len(found)

    def interaction(self, interaction_id: int) -> Interaction | None:
        """One exchange."""
        from netdesk.store import interactions

        found = interactions.read_interactions(self._file.connection, [interaction_id])
        return found[0] if found else None

    def has_tags(self) -> bool:
        """Whether anybody bears a tag."""
        return listing.has_tags(self._file.connection)

    def tags(self) -> list[tuple[str, int]]:
        """Each tag with how many people bear it, by name."""
        from netdesk.domain.person_name import fold

        return sorted(listing.tag_counts(self._file.connection), key=lambda one: (fold(one[0]), one[0]))

    def channels(self) -> tuple[Channel, ...]:
        """All channels in the order of the ladder, from the bottom."""
        from netdesk.store import records

        return records.channels(self._file.connection)

    def records(self, kind: str, contact_id: int | None = None) -> list[Any]:
        """All records of a kind (request, plan, objective, …), or those about one contact."""
        from netdesk.store import records

        return records.read_records(self._file.connection, kind, contact_id=contact_id)

    def history(self) -> HistoryColumns | None:
        """All events as arrays, None until the first reading."""
        return None if self.directory is None else self.directory.history

    @property
    def arranger(self) -> Arranger:
        """Communities and where people are drawn; computed when somebody wants them."""
        if self._arranger is None:
            from netdesk.desk.arranger import Arranger

            self._arranger = Arranger(self.jobs, self._file, lambda: self.directory, self)
            self._arranger.failed.connect(self.failed)
            self.changed.connect(self._arranger.follow)
            self.readings_changed.connect(self._arranger.refresh_soon)
        return self._arranger

    def load_ahead(self) -> None:
        """Load what the first edit and the first import need, in the background."""
        from netdesk.desk.load_ahead import load_ahead

        self.jobs.run(lambda _job: load_ahead(), lambda _none: None)

    @property
    def directory(self) -> Directory | None:
        """Everybody's numbers as of the last reading, None before the first."""
        return self.reading.directory

    def write_sample(self) -> Change | None:
        """Write the sample network as one step; for a job, whose answer goes to `tell`."""
        from netdesk.desk.sample import write_sample

        with closing(self._file.writer()) as connection:
            return write_sample(connection, self.today)[0]

    # --- Suggestions --------------------------------------------------------------------------------------

    @property
    def advice(self) -> Advice | None:
        """The suggestions as of the last reading, None before the first."""
        return self.reading.advice

    def decide(
        self, suggestion: Suggestion, action: str, until: date | None = None, reason: str = ""
    ) -> None:
        """Do (done), snooze (snoozed, `until`) or dismiss (dismissed, why) a suggestion; can be undone."""
        from netdesk.domain.command import DecideSuggestion
        from netdesk.domain.suggestion import decision_on

        self.attempt(DecideSuggestion(decision_on(suggestion, action, self.today, until, reason)))
