"""That a worry was passed on, by whom and to whom, and whether the young person was told: ids and dates."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Concern(Base):
    """One worry. Its id is its record’s. Not told yet: `look_at_telling_by` says until when somebody looks again.

    MAC’d: notes and reasons are sealed to the people it names.
    """

    __tablename__ = "concerns"
    __table_args__ = (
        Index("ix_concerns_young_person_id", "young_person_id"),
        Index("ix_concerns_receiver_id", "receiver_id"),
        Index("ix_concerns_passed_on_by_id", "passed_on_by_id"),
    )

    BOUND: ClassVar = (
        "id", "young_person_id", "service_id", "voice_id", "version_id", "why_not_id", "passed_on_by_id",
        "receiver_id", "about_id", "note_id", "note_version_id", "told_on", "passed_on_at", "look_at_telling_by",
        "note_at",
    )  # fmt: skip

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    voice_id: Mapped[str] = mapped_column(Id, ForeignKey("voices.id"))
    version_id: Mapped[str] = mapped_column(Id)
    passed_on_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    receiver_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    about_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    passed_on_at: Mapped[datetime] = mapped_column(Utc)
    told_on: Mapped[date | None]
    look_at_telling_by: Mapped[datetime | None] = mapped_column(Utc)
    # Why they are not told, said last: a record of its own, which the young person never holds.
    why_not_id: Mapped[str | None] = mapped_column(Id)
    note_id: Mapped[str | None] = mapped_column(Id)
    note_version_id: Mapped[str | None] = mapped_column(Id)
    note_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
