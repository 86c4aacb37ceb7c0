"""What every feature's tables are made of, and the one row that says whose database this is."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, LargeBinary, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

Id = String(36)


class Base(DeclarativeBase):
    """Every model's base: constraints have names, so a conflict can be told apart by name."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a stored time must carry its zone")
    return value.astimezone(UTC)


def _to_text(value: datetime | None) -> str | None:
    """As SQLAlchemy writes it: `2026-11-22 12:00:00.000000`, without the zone."""
    return None if value is None else _utc(value).isoformat(" ", "microseconds").removesuffix("+00:00")


_WITHOUT_ZONE = len("2026-11-22 12:00:00.000000")


def _from_text(stored: str | None) -> datetime | None:
    if stored is None:
        return None
    if len(stored) == _WITHOUT_ZONE:  # read with its zone: put in afterwards, it costs five times as much
        return datetime.fromisoformat(f"{stored}+00:00")
    read = datetime.fromisoformat(stored)
    # Only a row written past this type, as some migrations do, says its zone.
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


class Utc(TypeDecorator[datetime]):
    """An aware UTC time. SQLite drops the zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """SQLite keeps text: written and read in one step each, for one page of voices has hundreds of times."""
        return _to_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


class Json(TypeDecorator[Any]):
    """Small lists and objects of ids and codes, as text that reads the same on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, separators=(",", ":"), sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Deployment(Base):
    """The one row that says which installation this database belongs to; every sealed value is bound to it."""

    __tablename__ = "deployments"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    phrase_salt: Mapped[bytes] = mapped_column(LargeBinary)
    mac: Mapped[bytes] = mapped_column(LargeBinary)
    is_demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(Utc)
