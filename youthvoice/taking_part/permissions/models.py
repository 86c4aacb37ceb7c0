"""That somebody was asked for a yes, and what the young person said: ids, codes and dates. The yeses are `permissions`.

A worker's words (why they think it was understood) are a sealed record of the same id, never here.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Json, Utc

# It waits for them · they want to be asked later · they do not get it yet · the worker thinks so · yes · no
WAITING, LATER, UNCLEAR, NOT_YET, YES, NO = "waiting", "later", "unclear", "not_yet", "yes", "no"
OPEN = (WAITING, LATER)


class YesRequest(Base):
    """One thing explained and asked. MAC'd, so that nobody changes what a young person is about to say yes to."""

    __tablename__ = "yes_requests"
    __table_args__ = (
        Index("ix_yes_requests_young_person_id_state", "young_person_id", "state"),
        CheckConstraint("state in ('waiting', 'later', 'unclear', 'not_yet', 'yes', 'no')", name="state"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    asked_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    # The newest explaining; an answer names it, so that nobody says yes to what they did not read.
    version_id: Mapped[str] = mapped_column(Id)
    yes_to: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(12))
    sheet_version: Mapped[str] = mapped_column(String(8))
    understanding: Mapped[str] = mapped_column(String(20))
    reader_ids: Mapped[list[Any]] = mapped_column(Json)
    # Who was in the room when it was explained, besides the young person.
    adult_ids: Mapped[list[Any]] = mapped_column(Json)
    parents: Mapped[str] = mapped_column(String(20))
    checked_ids: Mapped[list[Any]] = mapped_column(Json)
    meeting_on: Mapped[date | None]
    starts_on: Mapped[date]
    # The first day a yes to this no longer holds.
    ends_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime] = mapped_column(Utc)
    asked_at: Mapped[datetime] = mapped_column(Utc)
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    # What they answered to “Is an adult with you?” when they said yes.
    with_adult: Mapped[str | None] = mapped_column(String(20))
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class CheckedFact(Base):
    """Something relied on: parental responsibility, a court order, an interpreter; who checked it and when.

    MAC'd: a database writer must not say that somebody checked it.
    """

    __tablename__ = "checked_facts"
    __table_args__ = (Index("ix_checked_facts_young_person_id", "young_person_id"),)
    BOUND: ClassVar = (
        *("id", "young_person_id", "circumstance", "detail_sealed", "checked_by_id", "checked_on", "created_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    circumstance: Mapped[str] = mapped_column(String(30))
    detail_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    checked_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    checked_on: Mapped[date]
    created_at: Mapped[datetime] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class LawfulBasis(Base):
    """The controller's basis for keeping what a yes is for. Never the yes itself; the newest row counts.

    MAC'd: it says which lead said what the service stands on, and stands in every receipt.
    """

    __tablename__ = "lawful_bases"
    __table_args__ = (Index("ix_lawful_bases_service_id_yes_to", "service_id", "yes_to"),)
    BOUND: ClassVar = ("id", "service_id", "yes_to", "basis", "set_by_id", "set_at")

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    yes_to: Mapped[str] = mapped_column(String(20))
    basis: Mapped[str] = mapped_column(String(30))
    set_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    set_at: Mapped[datetime] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
