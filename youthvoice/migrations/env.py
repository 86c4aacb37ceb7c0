"""How Alembic runs here: always on a connection it is given, never on an address of its own."""

from alembic import context

from youthvoice import app  # noqa: F401  (every model)
from youthvoice.db import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=False,
)
with context.begin_transaction():
    context.run_migrations()
