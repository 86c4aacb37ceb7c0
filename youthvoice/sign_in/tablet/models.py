"""That a tablet changed hands: ids, times and one look-up value of its ticket. It holds no name and no word."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class HandOverRow(Base):
    """One hand-over, from a worker to a young person. MAC'd: it says who was in the room, and whose session may begin.

    `ticket_index` is made from 32 bytes the tablet chose; `session_id` is the session that was begun from it last.
    """

    __tablename__ = "hand_overs"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    worker_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    ticket_index: Mapped[bytes]
    session_id: Mapped[bytes | None] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(Utc)
    ends_at: Mapped[datetime] = mapped_column(Utc)
    ended_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes]
