"""How the file keeps itself: batches, steps and their journal, caches that can be made anew."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from netdesk.store.tables.base import Base, Flag, Words


class BatchRow(Base):
    """One import. The step it was written in says which rows came with it."""

    __tablename__ = "batch"

    step_id: Mapped[int]
    started: Mapped[Words]
    title: Mapped[Words]


class BatchFileRow(Base):
    """One file of an import and its account."""

    __tablename__ = "batch_file"

    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"), index=True)
    path: Mapped[Words]
    format: Mapped[Words]
    read: Mapped[int]
    new: Mapped[int]
    merged: Mapped[int]
    unchanged: Mapped[int]
    skipped: Mapped[int]


class BatchProblemRow(Base):
    """A card or row that an import left out, and why."""

    __tablename__ = "batch_problem"

    batch_file_id: Mapped[int] = mapped_column(ForeignKey("batch_file.id", ondelete="CASCADE"), index=True)
    place: Mapped[Words]
    reason: Mapped[Words]
    is_skip: Mapped[Flag]


class ApartRow(Base):
    """Two contacts a person said are not the same."""

    __tablename__ = "apart"

    first_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)
    second_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)


class StepRow(Base):
    """One thing done: all its rows in one transaction. `kind` do, undo, redo; `state` done, undone, dropped.

    `template`, `label_values`: its name (a Phrase); `target_id`: the step an undo or redo plays back.
    """

    __tablename__ = "step"

    at_ms: Mapped[int]
    template: Mapped[Words]
    label_values: Mapped[Words]
    kind: Mapped[Words]
    state: Mapped[str] = mapped_column(Text, server_default="", index=True)
    target_id: Mapped[int | None]


class OpenStepRow(Base):
    """The step being carried out: one row inside its transaction, none outside."""

    __tablename__ = "open_step"


class JournalRow(Base):
    """One row changed in a step. `op` i, u, d; `before`: the row as it was, JSON ("" for i)."""

    __tablename__ = "journal"

    step_id: Mapped[int] = mapped_column(Integer, index=True)
    place: Mapped[str] = mapped_column(Text)
    row_id: Mapped[int]
    op: Mapped[str] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)


class ReadingRow(Base):
    """Figures of a contact (`id` is the contact's), packed; can be made anew at any time. `shown`: its line
    of the list as it was shown last (JSON), for the first page only, so that a start shows it at once.
    """

    __tablename__ = "reading"

    figures: Mapped[bytes] = mapped_column(LargeBinary)
    channels: Mapped[bytes] = mapped_column(LargeBinary)
    shown: Mapped[Words]


class ListOrderRow(Base):
    """The order of the contact list as it was last (`ids`: 4 bytes each, in the byte order of this
    computer), and the newest step by then (`step_id`). One row, or none.
    """

    __tablename__ = "list_order"

    step_id: Mapped[int] = mapped_column(Integer)
    ids: Mapped[bytes] = mapped_column(LargeBinary)


class StaleReadingRow(Base):
    """A contact (`id`) whose readings have to be made anew."""

    __tablename__ = "stale_reading"


class StaleSearchRow(Base):
    """A contact (`id`) whose words have to be indexed anew."""

    __tablename__ = "stale_search"


class StaleTextRow(Base):
    """An interaction (`id`) whose words have to be indexed anew."""

    __tablename__ = "stale_text"


class MarkRow(Base):
    """How far a cache reaches: the last message indexed, the day of the last reading."""

    __tablename__ = "mark"

    name: Mapped[str] = mapped_column(Text, unique=True)
    value: Mapped[int] = mapped_column(Integer, server_default=text("0"))
