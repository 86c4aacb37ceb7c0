"""The newest way back of a young person: who started it, who confirmed it, and from when it may open. Ids and times."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc

STATES = "('open', 'taken_up', 'confirmed', 'done', 'stopped', 'ended')"


class WayBackRow(Base):
    """One row a young person, the audit keeps those before. `public_key_id`: the fresh key, once its words were used.

    MAC'd over everything: a database writer can neither confirm it, shorten the wait nor put the notice away.
    """

    __tablename__ = "ways_back"
    __table_args__ = (
        CheckConstraint(f"state in {STATES}", name="state"),
        CheckConstraint("seen_how in ('saw', 'spoke')", name="seen_how"),
    )

    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), primary_key=True)
    invitation_id: Mapped[str] = mapped_column(Id, ForeignKey("invitations.id"))
    started_by_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    started_at: Mapped[datetime] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(String(10))
    public_key_id: Mapped[str | None] = mapped_column(Id, ForeignKey("public_keys.id"))
    taken_up_at: Mapped[datetime | None] = mapped_column(Utc)
    confirmed_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    confirmed_at: Mapped[datetime | None] = mapped_column(Utc)
    seen_on: Mapped[date | None]
    seen_how: Mapped[str | None] = mapped_column(String(10))
    opens_at: Mapped[datetime | None] = mapped_column(Utc)
    over_at: Mapped[datetime | None] = mapped_column(Utc)
    over_by_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    # When the young person themselves put the notice away; nobody else ever sets it.
    put_away_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes]
