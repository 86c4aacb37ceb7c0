"""The mark of a lawful basis: which lead said what the service stands on, as every receipt repeats it"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0017"
down_revision = "0016"

_SEALED = sa.LargeBinary
# Each column that is bound, in the order its class names it.
_BOUND: dict[str, Any] = {
    **dict.fromkeys(("id", "service_id", "yes_to", "basis", "set_by_id"), sa.String),
    "set_at": sa.DateTime(timezone=True),
}


def upgrade() -> None:
    # With a default SQLite need not copy the table; nothing that is empty is ever a mark.
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    nothing = sa.text("x''" if is_sqlite else "''::bytea")
    op.add_column("lawful_bases", sa.Column("mac", _SEALED(), nullable=False, server_default=nothing))
    if not is_sqlite:
        op.alter_column("lawful_bases", "mac", server_default=None)
    _mark()


def _mark() -> None:
    """Mark what is there, this once: what a row says today is what it is held to from now on."""
    connection = op.get_bind()
    rows = sa.table(
        "lawful_bases", *(sa.column(name, kind) for name, kind in _BOUND.items()), sa.column("mac", _SEALED)
    )
    found = connection.execute(sa.select(*(rows.c[name] for name in _BOUND))).all()
    if not found:
        return
    mark = context.config.attributes.get("mark")
    if mark is None:
        raise RuntimeError("Rows that are there have to be marked under the server key: give it to `upgrade`.")
    for row in found:
        mac = mark(connection, "lawful_bases", *(_plain(value) for value in row))
        connection.execute(sa.update(rows).where(rows.c.id == row.id).values(mac=mac))


def _plain(value: Any) -> str:
    """As youthvoice.marking binds it."""
    if isinstance(value, datetime):
        return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    return str(value)
