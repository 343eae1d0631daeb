"""What all tables share: one integer key per row, which the journal names rows by."""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import ForeignKey, Integer, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Words = Annotated[str, mapped_column(Text, server_default="")]
"""A text that is never NULL; empty when unknown."""
Flag = Annotated[bool, mapped_column(Integer, server_default=text("0"))]
OfContact = Annotated[int, mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)]
"""The contact a row belongs to; the row goes with it."""
AtContact = Annotated[int | None, mapped_column(ForeignKey("contact.id", ondelete="SET NULL"), index=True)]
"""A contact a row speaks of; the row stays when the contact goes."""
OnChannel = Annotated[int, mapped_column(ForeignKey("channel.id"))]


class Base(DeclarativeBase):
    """Every table has an integer `id`. Which of them are not journalled, `store/triggers.py` says."""

    metadata = MetaData(naming_convention=CONVENTION)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
