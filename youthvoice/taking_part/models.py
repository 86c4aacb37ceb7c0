"""The table of yeses. MAC'd, because a permission makes the server share; no words, only ids, codes and times."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class PermissionRow(Base):
    """One yes of one young person: this reader, this use, until taken back or its end.

    `record_id` None: a standing one. One to a request names it; each thing it covers is a row of its own beside it.
    """

    __tablename__ = "permissions"
    __table_args__ = (
        CheckConstraint("state in ('standing', 'waiting', 'withdrawn', 'expired')", name="state"),
        Index("ix_permissions_young_person_id_state", "young_person_id", "state"),
        Index("ix_permissions_record_id", "record_id"),
        Index("ix_permissions_cover_for_id", "cover_for_id"),
        Index("ix_permissions_request_id", "request_id"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    reader_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    # No foreign key: a yes is a receipt, and is kept when the draft it was for is deleted.
    record_id: Mapped[str | None] = mapped_column(Id)
    purpose: Mapped[str] = mapped_column(String(20))
    use: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(20))
    given_at: Mapped[datetime] = mapped_column(Utc)
    second_yes_after: Mapped[datetime | None] = mapped_column(Utc)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Utc)
    # A yes to this worker’s cover: it opens only while they are away, or what they were sent lies unopened.
    cover_for_id: Mapped[str | None] = mapped_column(Id, ForeignKey("people.id"))
    # What they were asked, when this is a yes to being asked; and the first day it no longer holds.
    request_id: Mapped[str | None] = mapped_column(Id, ForeignKey("yes_requests.id"))
    ends_on: Mapped[date | None]
    mac: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(Utc)
