"""Opening the house: the database, the key and the deployment it belongs to, checked against each other before anything is served."""

import secrets

from sqlalchemy import select

from consent.profile_files import load as load_profile
from youthvoice import clock
from youthvoice.config import Config, ConfigError
from youthvoice.db import Database, Deployment
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.vault.server_key import ServerKey

SALT_BYTES = 16


def open_house(config: Config, database: Database | None = None) -> House:
    """The house for this configuration; a new database is given its deployment id and salt, once.

    Raises `ConfigError` when the key cannot be read or the profile does not load.
    """
    clock.set_offset_file(config.clock_offset_file)
    database = database or Database(config.database_url)
    try:
        server_key = ServerKey.from_text(config.server_key)
    except ValueError as error:
        raise ConfigError(f"The server key is not one of ours: {error}") from error
    deployment = _deployment(database)
    return House(
        config=config,
        server_key=server_key,
        deployment=deployment.id,
        phrase_salt=deployment.phrase_salt,
        profile=load_profile(config.profile),
        cost=config.cost,
        database=database,
    )


def _deployment(database: Database) -> Deployment:
    with database.session() as session:
        found = session.scalars(select(Deployment)).one_or_none()
        if found is not None:
            session.expunge(found)
            return found
    with database.writing() as session:
        made = Deployment(id=new_id(), phrase_salt=secrets.token_bytes(SALT_BYTES), created_at=clock.now())
        session.add(made)
        session.flush()
        session.expunge(made)
        return made
