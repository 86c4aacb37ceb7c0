"""Worker profiles, asks for a worker and changes of worker. Nothing here could rank or rate anybody.

What a young person wishes and why is sealed in `records`; so are the reason and the handover note.
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc

WAITING, ANSWERED, TAKEN_BACK = "waiting", "answered", "taken_back"
CHOSEN = "chosen"


class WorkerProfile(Base):
    """What a worker says of themselves, for the young people of their service while it is shown. Its id is theirs."""

    __tablename__ = "worker_profiles"

    id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), primary_key=True)
    words_sealed: Mapped[bytes]
    shown: Mapped[bool]
    updated_at: Mapped[datetime] = mapped_column(Utc)


class WorkerAskRow(Base):
    """An ask for a worker. Its id is its record's id. `named_sealed`: whom it names, kept from them and their peers.

    MAC'd: a database writer neither says that it was answered, nor that somebody may be talked to.
    """

    __tablename__ = "worker_asks"
    __table_args__ = (
        Index("ix_worker_asks_service_id_state", "service_id", "state"),
        Index("ix_worker_asks_young_person_id", "young_person_id"),
        CheckConstraint("state in ('waiting', 'answered', 'taken_back')", name="state"),
    )
    BOUND: ClassVar = (
        *("id", "young_person_id", "service_id", "version_id", "state", "named_sealed", "asked_at", "hear_by"),
        *("talk_asked_at", "may_talk", "answer_id", "answer_version_id", "answered_by", "answered_at"),
        *("outcome_sealed", "is_ok_sealed", "said_ok_at", "talk_by", "taken_back_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    state: Mapped[str] = mapped_column(String(20))
    named_sealed: Mapped[bytes]
    asked_at: Mapped[datetime] = mapped_column(Utc)
    hear_by: Mapped[date]
    # Somebody not listed: when we asked whether we may talk to them, and what they said.
    talk_asked_at: Mapped[datetime | None] = mapped_column(Utc)
    may_talk: Mapped[bool | None]
    answer_id: Mapped[str | None] = mapped_column(Id)
    answer_version_id: Mapped[str | None] = mapped_column(Id)
    answered_by: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    # The outcome and whom it gives: the lead worker and, with help, the specialist behind them.
    outcome_sealed: Mapped[bytes | None]
    is_ok_sealed: Mapped[bytes | None]
    said_ok_at: Mapped[datetime | None] = mapped_column(Utc)
    talk_by: Mapped[date | None]
    taken_back_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class WorkerChange(Base):
    """One worker takes over from another. Its id is its note's record id.

    The MAC is because what the young person chooses is sealed to `to_id`.
    """

    __tablename__ = "worker_changes"
    __table_args__ = (
        Index("ix_worker_changes_young_person_id", "young_person_id"),
        CheckConstraint("state in ('waiting', 'chosen')", name="state"),
    )

    BOUND: ClassVar = ("id", "young_person_id", "service_id", "from_id", "to_id", "started_by", "state")

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    from_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    to_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    started_by: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    started_at: Mapped[datetime] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(String(20))
    pass_on_sealed: Mapped[bytes | None]
    chosen_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes]
