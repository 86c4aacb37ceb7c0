"""Where a voice stands in its life: ids, codes and dates only. What was said is sealed in `records`, never here."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Json, Utc

DRAFT, SENT, TAKEN_BACK = "draft", "sent", "taken_back"


class Voice(Base):
    """One thing a young person said. Its id is its record's id."""

    __tablename__ = "voices"
    __table_args__ = (
        Index("ix_voices_young_person_id_id", "young_person_id", "id"),
        Index("ix_voices_service_id_state_due_on", "service_id", "state", "due_on"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    about_kind: Mapped[str]
    about_id: Mapped[str | None] = mapped_column(Id)
    # Something of theirs, sent before, that this adds to.
    adds_to_id: Mapped[str | None] = mapped_column(Id)
    state: Mapped[str]
    ways: Mapped[list[Any]] = mapped_column(Json)
    named_adult_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    created_at: Mapped[datetime] = mapped_column(Utc)
    updated_at: Mapped[datetime] = mapped_column(Utc)
    sent_at: Mapped[datetime | None] = mapped_column(Utc)
    due_on: Mapped[date | None]
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    taken_back_at: Mapped[datetime | None] = mapped_column(Utc)
    # “I am on it”: the day said last, and by whom. The due date stays as it is; the audit keeps each.
    on_it_by: Mapped[date | None]
    on_it_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))


class VoiceReader(Base):
    """Somebody a voice was sent to. Kept after it is taken back only where they had opened it: their one line."""

    __tablename__ = "voice_readers"

    voice_id: Mapped[str] = mapped_column(Id, ForeignKey("voices.id"), primary_key=True)
    reader_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), primary_key=True, index=True)
    sent_at: Mapped[datetime] = mapped_column(Utc)
    # Not picked themselves, but as cover of this worker, who was.
    cover_for_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    # The order they were picked in: the first owes the answer when no keyworker was.
    place: Mapped[int]
    opened_at: Mapped[datetime | None] = mapped_column(Utc)
    taken_back_at: Mapped[datetime | None] = mapped_column(Utc)
