"""Moving a database to the newest shape, and saying whether it is there. Migrations only go forward."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.engine import Connection, Engine

from youthvoice.vault.mac import check_mac, mac_row
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey

Marker = Callable[..., bytes]

FOLDER = Path(__file__).parent


def upgrade(engine: Engine, to: str = "head", *, server_key: ServerKey | None = None) -> None:
    """Bring the database to revision `to`; on SQLite all of it, or nothing.

    `server_key` marks rows that are there already (docs/adr/0006): needed once anybody is in the database.
    Raises Unopenable when it is another database's key.
    """
    with engine.connect() as connection:
        settings = _settings()
        settings.attributes["connection"] = connection.execution_options(writing=True)
        settings.attributes["mark"] = server_key and _marker(server_key)
        settings.attributes["is_marked"] = server_key and _checker(server_key)
        command.upgrade(settings, to)


def _marker(server_key: ServerKey) -> Marker:
    """What a migration marks a row with: the MAC a house on this database would give it."""

    def mark(connection: Connection, table: str, *fields: bytes | str | int | None) -> bytes:
        return mac_row(server_key, table, _deployment(connection, server_key), *fields)

    return mark


def _checker(server_key: ServerKey) -> Callable[..., bool]:
    """Whether a row has the mark a house on this database gave it: only that one is marked anew with a new column."""

    def is_marked(connection: Connection, mac: bytes, table: str, *fields: bytes | str | int | None) -> bool:
        deployment = _deployment(connection, server_key)
        try:
            check_mac(server_key, mac, table, deployment, *fields)
        except Unopenable:
            return False
        return True

    return is_marked


def _deployment(connection: Connection, server_key: ServerKey) -> str:
    found = connection.execute(text("SELECT id, phrase_salt, mac FROM deployments")).one()
    check_mac(server_key, bytes(found.mac), "deployments", found.id, bytes(found.phrase_salt))
    return str(found.id)


def is_newest(engine: Engine) -> bool:
    """Whether the database has the shape this code expects."""
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_heads()
    return set(found) == set(ScriptDirectory.from_config(_settings()).get_heads())


def make(engine: Engine, message: str, revision: str) -> None:
    """Write a new migration from what the models have and the database has not. For builders."""
    with engine.connect() as connection:
        settings = _settings()
        settings.attributes["connection"] = connection
        command.revision(settings, message, autogenerate=True, rev_id=revision)


def _settings() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return settings
