"""That a young person complained, to whom, and when they got in touch: ids and dates. The words are in `records`."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Complaint(Base):
    """One complaint. Its id is its record’s. `about_id` None: somebody who is not listed here."""

    __tablename__ = "complaints"
    __table_args__ = (
        Index("ix_complaints_young_person_id", "young_person_id"),
        Index("ix_complaints_receiver_id", "receiver_id"),
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
