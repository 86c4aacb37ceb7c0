"""That a young person complained, to whom, and when they got in touch: ids and dates. The words are in `records`."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Complaint(Base):
    """One complaint. Its id is its record’s. `about_id` None: somebody who is not listed here.

    MAC’d: it opens for whom its row names, and never for whom it is about.
    """

    __tablename__ = "complaints"
    __table_args__ = (
        Index("ix_complaints_young_person_id", "young_person_id"),
        Index("ix_complaints_receiver_id", "receiver_id"),
    )
    BOUND: ClassVar = (
        *("id", "young_person_id", "service_id", "version_id", "about_id", "receiver_id", "sent_at", "answer_by"),
        *("in_touch_at", "taken_back_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    about_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    receiver_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    sent_at: Mapped[datetime] = mapped_column(Utc)
    answer_by: Mapped[date]
    in_touch_at: Mapped[datetime | None] = mapped_column(Utc)
    taken_back_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
