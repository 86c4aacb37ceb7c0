"""The tables of sign_in/.

Everything made from a secret lies under the server key as well: a stolen database gives no guess to test.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc


class KeySlotRow(Base):
    """One way to open one person's bundle. `locator_index` finds six words' slot; an invitation's slot has its id."""

    __tablename__ = "key_slots"
    __table_args__ = (CheckConstraint("kind in ('device', 'phrase', 'passphrase', 'invitation')", name="kind"),)

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    public_key_id: Mapped[str] = mapped_column(ForeignKey("public_keys.id"))
    stretching: Mapped[str] = mapped_column(String(40))
    slot_sealed: Mapped[bytes]
    locator_index: Mapped[bytes | None] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(Utc)
    last_used_at: Mapped[datetime | None] = mapped_column(Utc)
    words_confirmed_at: Mapped[datetime | None] = mapped_column(Utc)


class SessionRow(Base):
    """Somebody signed in. The id is made from the cookie, the bundle opens with cookie and header together."""

    __tablename__ = "sessions"

    id: Mapped[bytes] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    slot_id: Mapped[str | None] = mapped_column(Id)
    door: Mapped[str] = mapped_column(String(10))
    scope: Mapped[str] = mapped_column(String(10))
    proof: Mapped[bytes]
    bundle_sealed: Mapped[bytes | None]
    stepped_up_at: Mapped[datetime] = mapped_column(Utc)
    last_seen_at: Mapped[datetime] = mapped_column(Utc)
    ends_at: Mapped[datetime] = mapped_column(Utc, index=True)
    # Over the three times: a database writer must not lengthen a session, or say a secret was given again.
    mac: Mapped[bytes]


class InvitationRow(Base):
    """A way in for one young person. Kept after it was used or ended, so that its state can be told."""

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("state in ('open', 'used', 'ended')", name="state"),
        CheckConstraint("how in ('qr', 'link', 'card')", name="how"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    young_person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    inviter_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    how: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), default="open")
    created_at: Mapped[datetime] = mapped_column(Utc)
    expires_at: Mapped[datetime] = mapped_column(Utc)
    used_at: Mapped[datetime | None] = mapped_column(Utc)
    declined_at: Mapped[datetime | None] = mapped_column(Utc)
    # Over everything but `declined_at`: a database writer must not re-open it, or say who invited.
    mac: Mapped[bytes]


class WorkerKeyRow(Base):
    """A worker's new key that waits: who started it, who confirmed it, and from when it may open. Gone once it does.

    MAC'd with the key it is for: a database writer can neither confirm it nor shorten the wait.
    """

    __tablename__ = "worker_keys"

    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    public_key_id: Mapped[str] = mapped_column(ForeignKey("public_keys.id"))
    reset_by_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    reset_at: Mapped[datetime] = mapped_column(Utc)
    confirmed_by_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    confirmed_at: Mapped[datetime | None] = mapped_column(Utc)
    opens_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes]


class KnownBrowserRow(Base):
    """A browser a worker signed in with: its tries are counted apart from a stranger's."""

    __tablename__ = "known_browsers"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    token_index: Mapped[bytes] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(Utc)
    last_used_at: Mapped[datetime] = mapped_column(Utc)


class TriesRow(Base):
    """How many secrets were tried on one thing (a slot, an invitation, an account) since the last right one."""

    __tablename__ = "tries"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime | None] = mapped_column(Utc, index=True)
    next_at: Mapped[datetime | None] = mapped_column(Utc)
