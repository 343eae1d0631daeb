"""Channels, and what went over them between the owner and people."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from netdesk.store.tables.base import AtContact, Base, Flag, OfContact, OnChannel, Words


class ChannelRow(Base):
    """A rung's channel; `position` orders channels within the ladder, from the bottom."""

    __tablename__ = "channel"

    key: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[Words]
    rung: Mapped[int]
    position: Mapped[int]
    icon: Mapped[Words]
    colour: Mapped[Words]
    is_ended: Mapped[Flag]
    is_private: Mapped[Flag]


class InteractionRow(Base):
    """One exchange. `at_ms`, `moment_kind`, `offset_minutes`: its Moment; `thread`: its conversation."""

    __tablename__ = "interaction"
    __table_args__ = (
        Index("ix_interaction_source_source_id", "source", "source_id", sqlite_where=text("source_id <> ''")),
    )

    uid: Mapped[str] = mapped_column(Text, unique=True)
    at_ms: Mapped[int] = mapped_column(Integer, index=True)
    moment_kind: Mapped[str] = mapped_column(Text, server_default="instant")
    offset_minutes: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    channel_id: Mapped[OnChannel]
    direction: Mapped[Words]
    kind: Mapped[Words]
    author_id: Mapped[AtContact]
    subject: Mapped[Words]
    text: Mapped[Words]
    duration_s: Mapped[int | None]
    thread: Mapped[Words]
    source: Mapped[Words]
    source_id: Mapped[Words]


class ParticipantRow(Base):
    """Somebody in an exchange, and what it means for the tie with them (`sense`, domain.reading).

    `wall_s`: seconds since 1970 on the clock of the place; it repeats the moment, and `channel_id` the
    channel, so that a contact's whole history is read from one index.
    """

    __tablename__ = "participant"
    __table_args__ = (
        Index("ix_participant_history", "contact_id", "wall_s", "sense", "channel_id", "interaction_id"),
        Index("ix_participant_interaction_id", "interaction_id"),
    )

    interaction_id: Mapped[int] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    wall_s: Mapped[int]
    sense: Mapped[int]
    channel_id: Mapped[int]


class TieRow(Base):
    """A tie between two contacts, several per pair; one with the owner says what the contact is to them."""

    __tablename__ = "tie"

    first_id: Mapped[OfContact]
    second_id: Mapped[OfContact]
    relation: Mapped[Words]
    reverse: Mapped[Words]
    strength: Mapped[int | None]
    since: Mapped[Words]
    closeness: Mapped[Words]
    circle: Mapped[int | None]
    source: Mapped[Words]


class RequestRow(Base):
    """A contact request in either direction and how far it came."""

    __tablename__ = "request"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    contact_id: Mapped[OfContact]
    channel_id: Mapped[OnChannel]
    direction: Mapped[Words]
    state: Mapped[Words]
    time: Mapped[Words]
    text: Mapped[Words]
    purpose: Mapped[Words]
    relevance: Mapped[int | None]
    sympathy: Mapped[int | None]
    source: Mapped[Words]
    source_id: Mapped[Words]
