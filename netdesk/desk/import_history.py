"""The imports of an open network after they were written: what they left out, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from netdesk.domain.change import Change
from netdesk.domain.draft import Problem
from netdesk.domain.importing import Batch, Brought, TakenBack
from netdesk.store import batches, take_back

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def problems_of(desk: Desk, batch_id: int) -> list[Problem]:
    """What an import left out or read in part, file by file."""
    return batches.read_problems(desk.file.connection, batch_id)


def problem_counts(desk: Desk) -> dict[int, int]:
    """How many problems each import had, by batch; imports without any are left out."""
    return batches.problem_counts(desk.file.connection)


def count_brought(desk: Desk, imports: Sequence[Batch], done: Callable[[dict[int, Brought]], None]) -> None:
    """Count in the background what each of these imports brought; `done` gets it by the step it was written
    in.
    """

    def work(_job: object) -> dict[int, Brought]:
        with closing(desk.file.reader()) as connection:
            return batches.brought_by(connection, [one.step_id for one in imports])

    desk.jobs.run(work, done)


def take_import_back(
    desk: Desk, batch_id: int, done: Callable[[TakenBack], None], failed: Callable[[str], None]
) -> None:
    """Take an import back in the background, as one step that can be undone. `done` gets the account after
    everybody was told of the change; `failed` gets one sentence, and nothing was changed then.
    """

    def work(_job: object) -> tuple[Change | None, TakenBack]:
        with closing(desk.file.batch_writer()) as connection:
            return take_back.take_back(connection, batch_id)

    def tell(answer: tuple[Change | None, TakenBack]) -> None:
        change, taken = answer
        desk.tell(change)
        done(taken)

    desk.jobs.run(work, tell, failed)
