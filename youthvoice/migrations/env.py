"""How Alembic runs here: always on a connection it is given, never on an address of its own."""

from typing import Literal

from alembic import context

from youthvoice import app  # noqa: F401  (every model)
from youthvoice.db import Base, Json, Utc


def _as_stored(kind: str, thing: object, _context: object) -> str | Literal[False]:
    """Our own column types by what the database stores, so that a migration needs nothing of today's code."""
    if kind == "type" and isinstance(thing, Utc):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(thing, Json):
        return "sa.Text()"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=False,
    render_item=_as_stored,
)
with context.begin_transaction():
    context.run_migrations()
