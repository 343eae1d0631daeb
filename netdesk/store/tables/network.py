"""What a network holds besides people and exchanges: plans, objectives, groups, information, profile."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from netdesk.store.tables.base import AtContact, Base, Flag, OfContact, OnChannel, Words


class PlanRow(Base):
    """A planned ask, pitch, call or give."""

    __tablename__ = "plan"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    contact_id: Mapped[OfContact]
    kind: Mapped[Words]
    channel: Mapped[Words]
    text: Mapped[Words]
    due: Mapped[Words]
    is_done: Mapped[Flag]


class ObjectiveRow(Base):
    __tablename__ = "objective"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    title: Mapped[Words]
    deadline: Mapped[Words]
    text: Mapped[Words]
    is_closed: Mapped[Flag]


class SideRow(Base):
    __tablename__ = "side"

    objective_id: Mapped[int] = mapped_column(ForeignKey("objective.id", ondelete="CASCADE"), index=True)
    name: Mapped[Words]
    position: Mapped[int]


class SideMemberRow(Base):
    __tablename__ = "side_member"

    side_id: Mapped[int] = mapped_column(ForeignKey("side.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[OfContact]
    role: Mapped[Words]


class InformationRow(Base):
    """Something worth passing on."""

    __tablename__ = "information"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    title: Mapped[Words]
    text: Mapped[Words]
    url: Mapped[Words]
    added: Mapped[Words]


class InformationTagRow(Base):
    __tablename__ = "information_tag"

    information_id: Mapped[int] = mapped_column(ForeignKey("information.id", ondelete="CASCADE"), index=True)
    name: Mapped[Words]


class PassedOnRow(Base):
    """Who got an information item, and when."""

    __tablename__ = "passed_on"

    information_id: Mapped[int] = mapped_column(ForeignKey("information.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[OfContact]
    date: Mapped[Words]


class LedgerRow(Base):
    """A give or an ask."""

    __tablename__ = "ledger"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    contact_id: Mapped[OfContact]
    side: Mapped[Words]
    kind: Mapped[Words]
    date: Mapped[Words]
    text: Mapped[Words]


class ClubRow(Base):
    """A group, club or association."""

    __tablename__ = "club"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[Words]
    channel: Mapped[Words]
    url: Mapped[Words]
    text: Mapped[Words]
    last_post: Mapped[Words]
    post_rhythm_days: Mapped[int | None]
    source: Mapped[Words]


class MemberRow(Base):
    __tablename__ = "member"

    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[OfContact]


class OccasionRow(Base):
    __tablename__ = "occasion"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    title: Mapped[Words]
    start: Mapped[Words]
    end: Mapped[Words]
    place: Mapped[Words]
    text: Mapped[Words]


class GuestRow(Base):
    """Somebody at an occasion."""

    __tablename__ = "guest"

    occasion_id: Mapped[int] = mapped_column(ForeignKey("occasion.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[OfContact]


class OwnProfileRow(Base):
    """The owner's own profile on a network."""

    __tablename__ = "own_profile"

    channel_id: Mapped[OnChannel]
    url: Mapped[Words]
    handle: Mapped[Words]
    headline: Mapped[Words]
    audience: Mapped[Words]
    reviewed: Mapped[Words]
    review_interval_days: Mapped[int] = mapped_column(Integer, server_default=text("180"))
    source: Mapped[Words]


class OwnProfileFieldRow(Base):
    __tablename__ = "own_profile_field"

    own_profile_id: Mapped[int] = mapped_column(ForeignKey("own_profile.id", ondelete="CASCADE"), index=True)
    name: Mapped[Words]
    value: Mapped[Words]


class DisclosureRow(Base):
    """Which circle may see a fact about the owner."""

    __tablename__ = "disclosure"

    fact: Mapped[Words]
    circle: Mapped[Words]
    level: Mapped[Words]


class ReminderRow(Base):
    __tablename__ = "reminder"

    uid: Mapped[str] = mapped_column(Text, unique=True)
    contact_id: Mapped[AtContact]
    text: Mapped[Words]
    due: Mapped[Words]
    is_done: Mapped[Flag]


class DecisionRow(Base):
    """What the owner said to a suggestion."""

    __tablename__ = "decision"

    contact_id: Mapped[AtContact]
    kind: Mapped[Words]
    key: Mapped[str] = mapped_column(Text, server_default="", index=True)
    action: Mapped[Words]
    decided: Mapped[Words]
    until: Mapped[Words]
    reason: Mapped[Words]
    channel: Mapped[Words]


class FollowRow(Base):
    """An organisation or page the owner follows."""

    __tablename__ = "follow"

    name: Mapped[Words]
    channel_id: Mapped[OnChannel]
    since: Mapped[Words]
    source: Mapped[Words]


class SettingRow(Base):
    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(Text, unique=True)
    value: Mapped[Words]
