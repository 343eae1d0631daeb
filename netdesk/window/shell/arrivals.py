"""What comes into the window from outside: files, cards, another network, the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk.desk import pasted_text
from netdesk.window.shell import drop

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change
    from netdesk.window.importing.view import ImportView
    from netdesk.window.shell.notices import Notices
    from netdesk.window.shell.status_line import StatusLine


class Arrivals(QObject):
    """Nothing is written before the person says so. `show_preview` shows the import preview and gives it."""

    network_wanted = Signal(Path)
    """Another network shall be opened in place of this one."""

    def __init__(
        self, desk: Desk, notices: Notices, status: StatusLine, show_preview: Callable[[], ImportView]
    ) -> None:
        super().__init__(status)
        self._desk, self._notices, self._status = desk, notices, status
        self._show_preview = show_preview

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Show what an import of these files would change; a network among them is offered to be opened."""
        networks, others = drop.networks_apart(paths)
        if networks:
            self._offer(networks[0])
        if others:
            self._show_preview().add_paths(others)

    def take_cards(self, data: bytes) -> None:
        """The same for vCards that were dragged or pasted as data."""
        self._show_preview().add_cards(data)

    def take_text(self, text: str) -> None:
        """The same for a text, if it holds people; that is found out in the background."""
        self._desk.jobs.run(
            lambda _job: pasted_text.has_people(text), lambda is_people: self._on_text(text, is_people)
        )

    def _on_text(self, text: str, is_people: bool) -> None:
        if is_people:
            self.take_cards(text.encode("utf-8", "replace"))
        else:
            self._status.tell(self.tr("There are no contacts in this text."))

    def open_sample(self) -> None:
        """Fill the network with the invented sample, in the background, as one step."""
        self._status.tell(self.tr("The sample network is being opened …"), stays=True)
        self._desk.jobs.run(lambda _job: self._desk.write_sample(), self._on_sample, self._on_no_sample)

    def _offer(self, path: Path) -> None:
        if path.resolve() == self._desk.path.resolve():
            self._status.tell(self.tr("{name} is the network that is open.").format(name=path.name))
            return
        words = self.tr("{name} is a network of its own; it takes the place of this one when it is opened.")
        open_it = partial(self.network_wanted.emit, path)
        self._notices.offer(words.format(name=path.name), self.tr("Open it"), open_it)

    def _on_sample(self, change: Change | None) -> None:
        self._status.end_message()
        self._desk.tell(change)
        if change is not None:
            self._notices.tell_undoable(self.tr("Everybody in the sample network is invented."))

    def _on_no_sample(self, sentence: str) -> None:
        self._status.end_message()
        self._notices.tell_failure(sentence)
