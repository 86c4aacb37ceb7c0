"""That a young person asked for an advocate, who said yes and when they got in touch. How to reach them is sealed."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class AdvocateRequest(Base):
    """One request. MAC’d: whoever says yes to it works with the young person, and plans are sealed to them."""

    __tablename__ = "advocate_requests"
    __table_args__ = (
        Index("ix_advocate_requests_young_person_id", "young_person_id"),
        Index("ix_advocate_requests_service_id", "service_id", "in_touch_at"),
    )

    BOUND: ClassVar = (
        "id", "young_person_id", "service_id", "accepted_by_id", "answer_by", "asked_at", "accepted_at",
        "in_touch_at", "withdrawn_at",
    )  # fmt: skip

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    reach_sealed: Mapped[bytes | None]
    asked_at: Mapped[datetime] = mapped_column(Utc)
    answer_by: Mapped[date]
    accepted_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    accepted_at: Mapped[datetime | None] = mapped_column(Utc)
    in_touch_at: Mapped[datetime | None] = mapped_column(Utc)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
