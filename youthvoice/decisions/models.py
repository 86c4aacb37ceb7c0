"""That a voice was answered, when, and what came back. Words are sealed in `records`; codes under the server key."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Decision(Base):
    """The answer to one voice. Its id is its record's id; `voice_version_id` points at the words, never copies them."""

    __tablename__ = "decisions"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    voice_id: Mapped[str] = mapped_column(Id, ForeignKey("voices.id"), unique=True)
    voice_version_id: Mapped[str] = mapped_column(Id)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), index=True)
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    decided_by: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    outcome_sealed: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(Utc)
    decided_at: Mapped[datetime] = mapped_column(Utc)
    first_seen_at: Mapped[datetime | None] = mapped_column(Utc)
    say_back_sealed: Mapped[bytes | None]
    said_back_at: Mapped[datetime | None] = mapped_column(Utc)
    answer_again_by: Mapped[date | None]
    talk_by: Mapped[date | None]
    look_again_by: Mapped[date | None]
    # A decision against their wish: the day it is looked at again.
    wish_again_on: Mapped[date | None]
    look_again_person_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
