"""That a plan exists, for whom and by whom: ids, codes and dates. Its words are sealed in `records`, never here."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class Plan(Base):
    """One young person's plan. Its id is its record's id."""

    __tablename__ = "plans"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), index=True)
    version_id: Mapped[str] = mapped_column(Id)
    state: Mapped[str]
    written_by: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    created_at: Mapped[datetime] = mapped_column(Utc)
    updated_at: Mapped[datetime] = mapped_column(Utc)
