"""That somebody asked to show a sent voice to one person more, and a no to it: ids and dates. A yes is a permission."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class ShareAsk(Base):
    """One ask. Its id is its record’s, which holds why, in the asker’s words.

    MAC’d, so that nobody changes whom a young person is about to show it to. Where it stands is worked out
    (standing.py), and never written.
    """

    __tablename__ = "share_asks"
    __table_args__ = (
        CheckConstraint("answer in ('no', 'not_now')", name="answer"),
        Index("ix_share_asks_voice_id", "voice_id"),
        Index("ix_share_asks_young_person_id", "young_person_id"),
    )

    BOUND: ClassVar = (
        "id", "young_person_id", "service_id", "voice_id", "version_id", "asked_by_id", "reader_id", "ends_on",
        "answer", "asked_at", "answered_at",
    )  # fmt: skip

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    voice_id: Mapped[str] = mapped_column(Id, ForeignKey("voices.id"))
    version_id: Mapped[str] = mapped_column(Id)
    asked_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    # The one person more.
    reader_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    asked_at: Mapped[datetime] = mapped_column(Utc)
    # The first day on which it is over, whatever else happened.
    ends_on: Mapped[date]
    answer: Mapped[str | None] = mapped_column(String(10))
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
