"""The tables of people/: who is here, who works with whom, and whose public key is whose.

Names, nicknames and dates of birth are sealed under the server key; a plain column here holds ids, codes
and dates only.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class ServiceRow(Base):
    """A service: the team a young person's plan belongs to."""

    __tablename__ = "services"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name_sealed: Mapped[bytes]
    is_demo: Mapped[bool] = mapped_column(default=False)
    profile_name: Mapped[str] = mapped_column(String(60))
    help_number_sealed: Mapped[bytes | None]
    help_checked_on: Mapped[date | None]


class AgencyRow(Base):
    """Who employs a worker, when that is not the service itself (an advocate's agency)."""

    __tablename__ = "agencies"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"), index=True)
    name_sealed: Mapped[bytes]


class PersonRow(Base):
    """A young person or a worker."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("state in ('active', 'left')", name="state"),
        Index("ix_people_service_id_role", "service_id", "role"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"))
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agencies.id"))
    role: Mapped[str] = mapped_column(String(30))
    state: Mapped[str] = mapped_column(String(10), default="active")
    name_sealed: Mapped[bytes]
    nickname_sealed: Mapped[bytes | None]
    case_reference_sealed: Mapped[bytes | None]
    date_of_birth_sealed: Mapped[bytes | None]
    username_sealed: Mapped[bytes | None]
    username_index: Mapped[bytes | None] = mapped_column(unique=True)
    confirmed_at: Mapped[datetime | None] = mapped_column(Utc)
    enrolled_at: Mapped[datetime | None] = mapped_column(Utc)
    away_from: Mapped[date | None]
    away_until: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(Utc)
    # Over whose, what, whether here, set up and confirmed: a database writer must not say any of it.
    mac: Mapped[bytes]


class WorkingRelationshipRow(Base):
    """A worker works with a young person, as what, from when to when.

    The MAC is because adult-written records are sealed to whoever is listed here: a database writer must
    not add a reader.
    """

    __tablename__ = "working_relationships"
    __table_args__ = (UniqueConstraint("young_person_id", "worker_id"),)

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    worker_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[str] = mapped_column(String(30))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    is_named_adult: Mapped[bool] = mapped_column(default=False)
    mac: Mapped[bytes]


class CoverRow(Base):
    """Who reads for a worker while they are away: one row a worker, and the audit keeps those before.

    The MAC is because what is sent to the worker is sealed to their cover too.
    """

    __tablename__ = "covers"
    __table_args__ = (CheckConstraint("worker_id <> cover_id", name="somebody_else"),)

    worker_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), primary_key=True)
    cover_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    mac: Mapped[bytes]


class PublicKeyRow(Base):
    """One version of one owner's public key: a person's, or a service's safeguarding key. Together, the directory."""

    __tablename__ = "public_keys"
    __table_args__ = (
        UniqueConstraint("owner_id", "version"),
        CheckConstraint("owner_kind in ('person', 'service')", name="owner_kind"),
        CheckConstraint("state in ('pending', 'current', 'retired', 'safeguarding')", name="state"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    owner_id: Mapped[str] = mapped_column(Id)
    owner_kind: Mapped[str] = mapped_column(String(10))
    version: Mapped[int]
    state: Mapped[str] = mapped_column(String(20))
    public_key: Mapped[bytes]
    draft_public: Mapped[bytes | None]
    mac: Mapped[bytes]
