"""Opening the house: the database, the key and the deployment it belongs to, checked against each other first."""

import secrets

from consent import floor
from consent.floor import FloorBroken
from consent.profile_files import ProfileRefused
from consent.profile_files import load as load_profile
from consent.rules import RULES
from youthvoice import clock, migrations
from youthvoice.config import Config, ConfigError
from youthvoice.db import Database
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.vault.mac import check_mac, mac_row
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey

SALT_BYTES = 16


def open_house(config: Config, database: Database | None = None) -> House:
    """The house for this configuration; a new database is given its deployment id and salt, once.

    Raises `ConfigError` when the key cannot be read, belongs to another database, or the profile does not load.
    """
    clock.set_offset_file(config.clock_offset_file)
    database = database or Database(config.database_url)
    try:
        server_key = ServerKey.from_text(config.server_key)
    except ValueError as error:
        raise ConfigError(f"The server key is not one of ours: {error}") from error
    try:
        profile = load_profile(config.profile)
    except ProfileRefused as error:
        raise ConfigError(f"The practice profile does not load. {error}") from error
    row = database.deployment()
    if row is None:
        made, salt = new_id(), secrets.token_bytes(SALT_BYTES)
        row = database.add_deployment(made, salt, mac_row(server_key, "deployments", made, salt), clock.now())
    try:
        check_mac(server_key, row.mac, "deployments", row.id, row.phrase_salt)
    except Unopenable as error:
        raise ConfigError("This server key did not make this database. Nothing in it can be opened with it.") from error
    return House(
        config=config,
        server_key=server_key,
        deployment=row.id,
        phrase_salt=row.phrase_salt,
        profile=profile,
        cost=config.cost,
        database=database,
    )


def bring_up(config: Config, database: Database) -> None:
    """The newest shape; rows that are there are marked under the server key, which must be this database's."""
    try:
        migrations.upgrade(database.engine, server_key=ServerKey.from_text(config.server_key))
    except ValueError as error:
        raise ConfigError(f"The server key is not one of ours: {error}") from error
    except Unopenable as error:
        raise ConfigError("This server key did not make this database. Nothing was changed.") from error


def check_ready(house: House) -> None:
    """Refuse to serve a broken floor, a database of another shape, or demo people in production: `ConfigError`."""
    try:
        floor.hold(RULES, house.profile)
    except FloorBroken as broken:
        raise ConfigError(f"The rules take away a right nobody may lower: {broken}") from broken
    if not migrations.is_newest(house.database.engine):
        raise ConfigError("The database is not in the newest shape. Run `youthvoice migrate` first.")
    row = house.database.deployment()
    if house.config.mode == "production" and (row is None or row.is_demo):
        raise ConfigError(
            "This database holds a demo service, whose keys lie in a folder. Production will not serve it."
        )
