"""What a database writer cannot say"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"


_MARKED = ("people", "sessions", "invitations", "records")
_AT = sa.DateTime(timezone=True)
_PEOPLE = sa.table(
    "people",
    *(sa.column(name, sa.String) for name in ("id", "service_id", "role", "state")),
    sa.column("enrolled_at", _AT),
    sa.column("confirmed_at", _AT),
    sa.column("mac", sa.LargeBinary),
)
_INVITATIONS = sa.table(
    "invitations",
    *(sa.column(name, sa.String) for name in ("id", "young_person_id", "inviter_id", "how", "state")),
    *(sa.column(name, _AT) for name in ("created_at", "expires_at", "used_at")),
    sa.column("mac", sa.LargeBinary),
)
_RECORDS = sa.table(
    "records",
    *(sa.column(name, sa.String) for name in ("id", "kind", "young_person_id", "owner_id", "service_id")),
    sa.column("mac", sa.LargeBinary),
)


def upgrade() -> None:
    _add_tables()
    op.execute("DELETE FROM sessions")  # their times were not marked: everybody signs in once more
    # With a default SQLite need not copy the tables; nothing that is empty is ever a mark.
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    nothing = sa.text("x''" if is_sqlite else "''::bytea")
    for name in _MARKED:
        op.add_column(name, sa.Column("mac", sa.LargeBinary(), nullable=False, server_default=nothing))
        if not is_sqlite:
            op.alter_column(name, "mac", server_default=None)
    for rows in (_PEOPLE, _INVITATIONS, _RECORDS):
        _mark(rows)


def _mark(rows: Any) -> None:
    """Mark what is there, this once. Each column but the last is bound, in its order."""
    connection = op.get_bind()
    found = connection.execute(sa.select(*rows.c[:-1])).all()
    if not found:
        return
    mark = context.config.attributes.get("mark")
    if mark is None:
        raise RuntimeError("Rows that are there have to be marked under the server key: give it to `upgrade`.")
    for row in found:
        mac = mark(connection, rows.name, *(_said(value) for value in row))
        connection.execute(sa.update(rows).where(rows.c.id == row.id).values(mac=mac))


def _said(value: str | datetime | None) -> str | None:
    if not isinstance(value, datetime):
        return value
    return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _add_tables() -> None:
    op.create_table(
        "worker_keys",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("public_key_id", sa.String(length=36), nullable=False),
        sa.Column("reset_by_id", sa.String(length=36), nullable=False),
        sa.Column("reset_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by_id", sa.String(length=36), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["confirmed_by_id"], ["people.id"], name=op.f("fk_worker_keys_confirmed_by_id_people")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_worker_keys_person_id_people")),
        sa.ForeignKeyConstraint(
            ["public_key_id"], ["public_keys.id"], name=op.f("fk_worker_keys_public_key_id_public_keys")
        ),
        sa.ForeignKeyConstraint(["reset_by_id"], ["people.id"], name=op.f("fk_worker_keys_reset_by_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_worker_keys")),
    )
    op.create_table(
        "owed_refusals",
        sa.Column("owed_id", sa.String(length=36), nullable=False),
        sa.Column("holder_id", sa.String(length=36), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["holder_id"], ["people.id"], name=op.f("fk_owed_refusals_holder_id_people")),
        sa.PrimaryKeyConstraint("owed_id", "holder_id", name=op.f("pk_owed_refusals")),
    )
