"""The table of offers: ids, codes and days. MAC'd, because each answer is somebody's own, or says who typed it."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Json, Utc

ANSWERS = "('yes', 'no', 'not_now', 'typed_no', 'denied')"


class OfferRow(Base):
    """One time a young person was asked to take part in something. No answer: they have not said anything yet."""

    __tablename__ = "offers"
    __table_args__ = (
        CheckConstraint(f"answer in {ANSWERS}", name="answer"),
        Index("ix_offers_young_person_id", "young_person_id"),
        Index("ix_offers_service_id", "service_id"),
    )
    BOUND: ClassVar = (
        *("id", "young_person_id", "service_id", "activity", "about_id", "help", "asked_by_id", "offered_at"),
        *("answer", "answered_at", "typed_by_id", "said_on"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    activity: Mapped[str] = mapped_column(String(20))
    # Which meeting, once there are meetings: another one is another question.
    about_id: Mapped[str | None] = mapped_column(Id)
    help: Mapped[list[Any]] = mapped_column(Json)
    asked_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    offered_at: Mapped[datetime] = mapped_column(Utc)
    answer: Mapped[str | None] = mapped_column(String(20))
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    # A no that a worker typed: who, and the day they say it was said.
    typed_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    said_on: Mapped[date | None]
    mac: Mapped[bytes] = mapped_column(LargeBinary)
