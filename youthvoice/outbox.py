"""What must be sent, written in the same transaction as its cause. Rows hold ids and codes, which leak no words."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Session, Utc, execute, put_off
from youthvoice.ids import new_id
from youthvoice.work import Work


class OutboxRow(Base):
    """One thing to send; the sender marks it done."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_waiting", "done_at", "created_at"),)

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    recipient_id: Mapped[str] = mapped_column(Id)
    subject_id: Mapped[str | None] = mapped_column(Id)
    created_at: Mapped[datetime] = mapped_column(Utc)
    done_at: Mapped[datetime | None] = mapped_column(Utc)


_ADD = OutboxRow.__table__.insert()  # type: ignore[attr-defined]


def put(work: Work, kind: str, *, recipient_id: str, subject_id: str | None = None) -> None:
    """Say that `recipient_id` should hear of `kind`; what they are told is always the same neutral line."""
    row = {"id": new_id(), "kind": kind, "recipient_id": recipient_id, "subject_id": subject_id, "created_at": work.now}
    put_off(work.session, _add, row)


def _add(session: Session, rows: list[dict[str, object]]) -> None:
    execute(session, _ADD, rows)
