"""The tables of records/: sealed content, and one key to it for each reader. The rest is ids, codes and times."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Utc

BASES = "('own', 'permission', 'duty', 'safeguarding')"


class RecordRow(Base):
    """One record. Its row is the lock for everything done to its grants."""

    __tablename__ = "records"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    young_person_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), index=True)
    owner_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    service_id: Mapped[str] = mapped_column(Id, ForeignKey("services.id"))
    state: Mapped[str] = mapped_column(String(20))
    # No foreign key: the version points at its record already, and a circle cannot be written in one go.
    current_version_id: Mapped[str] = mapped_column(Id)
    created_at: Mapped[datetime] = mapped_column(Utc)
    # Over whose it is and which service's: it says to which safeguarding key the server seals. It never changes.
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class RecordVersionRow(Base):
    """One version's sealed content. Never updated: saving again makes a new version with a new key."""

    __tablename__ = "record_versions"
    __table_args__ = (UniqueConstraint("record_id", "number"),)

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    record_id: Mapped[str] = mapped_column(Id, ForeignKey("records.id"))
    number: Mapped[int]
    author_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"))
    content_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    # SHA-256 of the inner ciphertext, as in the audit entry of the save.
    content_sha256: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(Utc)


class GrantRow(Base):
    """One reader's key to one version. `reader_id` is a person, or the service for its safeguarding key."""

    __tablename__ = "grants"
    __table_args__ = (
        UniqueConstraint("version_id", "reader_id"),
        Index("ix_grants_reader_id_record_id", "reader_id", "record_id"),
        Index("ix_grants_record_id", "record_id"),
        CheckConstraint(f"basis in {BASES}", name="basis"),
        CheckConstraint("(basis = 'permission') = (permission_id is not null)", name="permission_has_id"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    record_id: Mapped[str] = mapped_column(Id, ForeignKey("records.id"))
    version_id: Mapped[str] = mapped_column(Id, ForeignKey("record_versions.id"))
    reader_id: Mapped[str] = mapped_column(Id)
    reader_key_id: Mapped[str] = mapped_column(Id, ForeignKey("public_keys.id"))
    basis: Mapped[str] = mapped_column(String(20))
    permission_id: Mapped[str | None] = mapped_column(Id)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    opens_at: Mapped[datetime | None] = mapped_column(Utc)
    expires_at: Mapped[datetime | None] = mapped_column(Utc)
    created_at: Mapped[datetime] = mapped_column(Utc)
    opened_at: Mapped[datetime | None] = mapped_column(Utc)


class OwedGrantRow(Base):
    """A key promised to a reader who cannot hold it yet. The MAC is because this row makes the server share."""

    __tablename__ = "owed_grants"
    __table_args__ = (
        UniqueConstraint("version_id", "reader_id"),
        Index("ix_owed_grants_record_id", "record_id"),
        Index("ix_owed_grants_reader_id", "reader_id"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    record_id: Mapped[str] = mapped_column(Id, ForeignKey("records.id"))
    version_id: Mapped[str] = mapped_column(Id, ForeignKey("record_versions.id"))
    reader_id: Mapped[str] = mapped_column(Id)
    basis: Mapped[str] = mapped_column(String(20))
    permission_id: Mapped[str | None] = mapped_column(Id)
    opens_at: Mapped[datetime | None] = mapped_column(Utc)
    expires_at: Mapped[datetime | None] = mapped_column(Utc)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(Utc)


class OwedRefusalRow(Base):
    """A promise one holder was not allowed to keep: they are not asked again for some days, so that others get through.

    It only ever makes the server share less: no MAC.
    """

    __tablename__ = "owed_refusals"

    owed_id: Mapped[str] = mapped_column(Id, primary_key=True)
    holder_id: Mapped[str] = mapped_column(Id, ForeignKey("people.id"), primary_key=True)
    refused_at: Mapped[datetime] = mapped_column(Utc)
