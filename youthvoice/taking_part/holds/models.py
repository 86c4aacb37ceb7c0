"""The tables of holding back: ids, codes and days. Why is sealed: reasons here, words in `records`, by its id."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class HoldRow(Base):
    """One hold-back. No `starts_on`: its second person has not agreed, so it holds nobody back.

    MAC'd: a database writer must not hold somebody back, nor say that a second person agreed or that telling waits.
    """

    __tablename__ = "holds"
    __table_args__ = (
        CheckConstraint("author_id <> second_person_id", name="two_people"),
        CheckConstraint("finding in ('end_now', 'may_stand')", name="finding"),
        Index("ix_holds_young_person_id", "young_person_id"),
        Index("ix_holds_service_id", "service_id"),
    )
    BOUND: ClassVar = (
        *("id", "young_person_id", "service_id", "activity", "reasons_sealed", "author_id", "second_person_id"),
        *("proposed_at", "agree_by", "agreed_at", "starts_on", "review_on", "ended_at", "ended_by_id"),
        *("reviewer_id", "finding", "found_by_id", "found_at", "not_telling", "tell_again_at", "not_told_by_id"),
        *("telling_looks", "told_at", "told_by_id", "told_on"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    activity: Mapped[str] = mapped_column(String(20))
    reasons_sealed: Mapped[bytes]
    author_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    second_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    proposed_at: Mapped[datetime] = mapped_column(Utc)
    agree_by: Mapped[date]
    agreed_at: Mapped[datetime | None] = mapped_column(Utc)
    starts_on: Mapped[date | None]
    review_on: Mapped[date]
    ended_at: Mapped[datetime | None] = mapped_column(Utc)
    ended_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    # Somebody who was no part of it, and what they or another found.
    reviewer_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    finding: Mapped[str | None] = mapped_column(String(20))
    found_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    found_at: Mapped[datetime | None] = mapped_column(Utc)
    # Telling the young person waits until `tell_again_at`, unless two people find again that it is not safe.
    not_telling: Mapped[bool]
    tell_again_at: Mapped[datetime | None] = mapped_column(Utc)
    not_told_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    telling_looks: Mapped[int]
    # When it was first known here that they were told: their app showed it, or whoever told them in person says so.
    told_at: Mapped[datetime | None] = mapped_column(Utc)
    told_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    told_on: Mapped[date | None]
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class ChallengeRow(Base):
    """That somebody who knows the young person, or they, challenged a hold-back. Its writers never see it.

    `looked_at`: somebody looked since, or the hold-back was ended; challenged anew, nobody did.
    """

    __tablename__ = "hold_challenges"
    __table_args__ = (UniqueConstraint("hold_id", "challenger_id"),)
    BOUND: ClassVar = ("id", "hold_id", "young_person_id", "challenger_id", "challenged_at", "look_by", "looked_at")

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    hold_id: Mapped[str] = mapped_column(Id, ForeignKey("holds.id"))
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), index=True)
    challenger_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    challenged_at: Mapped[datetime] = mapped_column(Utc)
    look_by: Mapped[date]
    looked_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
