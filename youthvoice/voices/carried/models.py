"""What a tablet brought: sealed there to one person's draft key. The server cannot open it without that person."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class CarriedWords(Base):
    """One thing that was said with no signal. `reader_id`: whose key opens it, the young person's or the worker's."""

    __tablename__ = "carried_words"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    worker_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    reader_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    hand_over_id: Mapped[str] = mapped_column(Id, index=True)
    words_sealed: Mapped[bytes]
    kept_at: Mapped[datetime] = mapped_column(Utc)
