"""That an adult may use a stretch of what somebody said: ids and dates. The words and what they are for are sealed."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Quote(Base):
    """One use of one stretch of words. Its id is its record’s. MAC’d: it says who used whose words, and if they may."""

    __tablename__ = "quotes"
    __table_args__ = (
        Index("ix_quotes_young_person_id", "young_person_id"),
        Index("ix_quotes_worker_id", "worker_id"),
        Index("ix_quotes_voice_id", "voice_id"),
    )

    BOUND: ClassVar = (
        "id", "young_person_id", "service_id", "voice_id", "voice_version_id", "version_id", "worker_id",
        "permission_id", "request_id", "picked_at", "ended_at",
    )  # fmt: skip

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    voice_id: Mapped[str] = mapped_column(Id, ForeignKey("voices.id"))
    # The words as they were when the stretch was found in them.
    voice_version_id: Mapped[str] = mapped_column(Id)
    version_id: Mapped[str] = mapped_column(Id)
    worker_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    # The yes it stands on, and what was asked for it.
    permission_id: Mapped[str] = mapped_column(Id)
    request_id: Mapped[str | None] = mapped_column(Id)
    picked_at: Mapped[datetime] = mapped_column(Utc)
    # From then on the words are not to be used again; the worker’s key to them went at the same moment.
    ended_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
