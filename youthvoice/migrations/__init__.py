"""Moving a database to the newest shape, and saying whether it is there. Migrations only go forward."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine

FOLDER = Path(__file__).parent


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the database to revision `to`; on SQLite all of it, or nothing."""
    with engine.connect() as connection:
        settings = _settings()
        settings.attributes["connection"] = connection.execution_options(writing=True)
        command.upgrade(settings, to)


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
