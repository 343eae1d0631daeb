"""People and what is known about them."""

from __future__ import annotations

from sqlalchemy import Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from netdesk.store.tables.base import Base, Flag, OfContact, OnChannel, Words


class ContactRow(Base):
    """One person or organisation; id 1 is the owner. `sort_key`: folded family name, then given name."""

    __tablename__ = "contact"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    kind: Mapped[str] = mapped_column(Text, server_default="person")
    formatted_name: Mapped[Words]
    given_name: Mapped[Words]
    family_name: Mapped[Words]
    additional_names: Mapped[Words]
    prefix: Mapped[Words]
    suffix: Mapped[Words]
    nickname: Mapped[Words]
    organisation: Mapped[Words]
    department: Mapped[Words]
    title: Mapped[Words]
    notes: Mapped[Words]
    closeness: Mapped[Words]
    circle: Mapped[int | None]
    rhythm_days: Mapped[int | None]
    how_met: Mapped[Words]
    met: Mapped[Words]
    purpose: Mapped[Words]
    introduced_by: Mapped[Words]
    added_day: Mapped[int]
    sort_key: Mapped[str] = mapped_column(Text, server_default="", index=True)


class PointRow(Base):
    """An e-mail, phone or web address (`kind` email, phone, url)."""

    __tablename__ = "point"

    contact_id: Mapped[OfContact]
    kind: Mapped[Words]
    value: Mapped[Words]
    label: Mapped[Words]
    is_preferred: Mapped[Flag]
    source: Mapped[Words]


class AddressRow(Base):
    __tablename__ = "address"

    contact_id: Mapped[OfContact]
    street: Mapped[Words]
    city: Mapped[Words]
    region: Mapped[Words]
    postal_code: Mapped[Words]
    country: Mapped[Words]
    po_box: Mapped[Words]
    extended: Mapped[Words]
    label: Mapped[Words]
    formatted: Mapped[Words]
    source: Mapped[Words]


class JobRow(Base):
    __tablename__ = "job"

    contact_id: Mapped[OfContact]
    organisation: Mapped[Words]
    department: Mapped[Words]
    title: Mapped[Words]
    started: Mapped[Words]
    ended: Mapped[Words]
    is_current: Mapped[Flag]
    source: Mapped[Words]


class SchoolRow(Base):
    __tablename__ = "school"

    contact_id: Mapped[OfContact]
    name: Mapped[Words]
    degree: Mapped[Words]
    started: Mapped[Words]
    ended: Mapped[Words]
    source: Mapped[Words]


class DayRow(Base):
    """A birthday, an anniversary or another date, perhaps without a year, perhaps only a text."""

    __tablename__ = "day"

    contact_id: Mapped[OfContact]
    label: Mapped[Words]
    text: Mapped[Words]
    source: Mapped[Words]


class PresenceRow(Base):
    """A contact on a channel."""

    __tablename__ = "presence"

    contact_id: Mapped[OfContact]
    channel_id: Mapped[OnChannel]
    handle: Mapped[Words]
    url: Mapped[Words]
    since: Mapped[Words]
    state: Mapped[Words]
    is_following: Mapped[Flag]
    is_follower: Mapped[Flag]
    source: Mapped[Words]


class TagRow(Base):
    __tablename__ = "tag"

    contact_id: Mapped[OfContact]
    name: Mapped[str] = mapped_column(Text, index=True)


class OwnFieldRow(Base):
    __tablename__ = "own_field"

    contact_id: Mapped[OfContact]
    name: Mapped[Words]
    value: Mapped[Words]


class RelatedRow(Base):
    """Somebody a contact names who is not a contact (yet)."""

    __tablename__ = "related"

    contact_id: Mapped[OfContact]
    name: Mapped[Words]
    relation: Mapped[Words]
    uid: Mapped[Words]


class SourceIdRow(Base):
    """A source's own stable id of a contact."""

    __tablename__ = "source_id"
    __table_args__ = (Index("ix_source_id_source_value", "source", "value"),)

    contact_id: Mapped[OfContact]
    source: Mapped[Words]
    value: Mapped[Words]


class FactRow(Base):
    """Something worth asking about, and when it was asked about last."""

    __tablename__ = "fact"

    contact_id: Mapped[OfContact]
    text: Mapped[Words]
    icon: Mapped[Words]
    last_asked: Mapped[Words]
    interval_days: Mapped[int]
    noted: Mapped[Words]
    is_private: Mapped[Flag]


class PhotoRow(Base):
    __tablename__ = "photo"

    contact_id: Mapped[OfContact]
    media_type: Mapped[Words]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    url: Mapped[Words]


class ExtraRow(Base):
    """What a source said that NetDesk does not use, verbatim."""

    __tablename__ = "extra"

    contact_id: Mapped[OfContact]
    source: Mapped[Words]
    text: Mapped[Words]
