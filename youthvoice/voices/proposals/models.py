"""That somebody typed something for a young person, and what became of it: ids, codes and dates only.

A table of its own, so that nothing that counts voices can count one of these. The words are sealed in `records`.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Json, Utc

WAITING, CONFIRMED, NOT_THEIRS = "waiting", "confirmed", "not_theirs"


class Proposal(Base):
    """Words typed for a young person. Its id is its record's id, and its voice's once it is confirmed.

    MAC'd: once confirmed they are sent to who typed them.
    """

    __tablename__ = "proposals"
    __table_args__ = (
        Index("ix_proposals_young_person_id_state", "young_person_id", "state"),
        Index("ix_proposals_typed_by_id", "typed_by_id"),
        CheckConstraint("state in ('waiting', 'confirmed', 'not_theirs')", name="state"),
    )
    BOUND: ClassVar = (
        *("id", "young_person_id", "service_id", "version_id", "about_kind", "about_id", "typed_by_id", "in_session"),
        *("typing", "interpreter", "due_on", "state", "typed_at", "ended_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    version_id: Mapped[str] = mapped_column(Id)
    about_kind: Mapped[str] = mapped_column(String(20))
    about_id: Mapped[str | None] = mapped_column(Id)
    ways: Mapped[list[Any]] = mapped_column(Json)
    interpreter: Mapped[bool]
    typed_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    # They said it themselves on a shared tablet, before they had set up their app: the one who handed it over owes them
    # an answer by this day, and may not change a letter.
    in_session: Mapped[bool] = mapped_column(default=False)
    typing: Mapped[str | None] = mapped_column(String(10))
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(20))
    typed_at: Mapped[datetime] = mapped_column(Utc)
    updated_at: Mapped[datetime] = mapped_column(Utc)
    # When the young person said yes or no to it.
    ended_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
