"""The marks that were missing: on typed words, asks for a worker, complaints and checked facts"""

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0016"
down_revision = "0015"

_TEXT, _AT, _DAY, _YES, _SEALED = sa.String, sa.DateTime(timezone=True), sa.Date, sa.Boolean, sa.LargeBinary
# Each column that is bound, in the order its class names it.
_BOUND: dict[str, dict[str, Any]] = {
    "proposals": {
        **dict.fromkeys(("id", "young_person_id", "service_id", "version_id", "about_kind", "about_id"), _TEXT),
        **{"typed_by_id": _TEXT, "in_session": _YES, "typing": _TEXT, "interpreter": _YES, "due_on": _DAY},
        **{"state": _TEXT, "typed_at": _AT, "ended_at": _AT},
    },
    "worker_asks": {
        **dict.fromkeys(("id", "young_person_id", "service_id", "version_id", "state"), _TEXT),
        **{"named_sealed": _SEALED, "asked_at": _AT, "hear_by": _DAY, "talk_asked_at": _AT, "may_talk": _YES},
        **{"answer_id": _TEXT, "answer_version_id": _TEXT, "answered_by": _TEXT, "answered_at": _AT},
        **{"outcome_sealed": _SEALED, "is_ok_sealed": _SEALED, "said_ok_at": _AT, "talk_by": _DAY},
        **{"taken_back_at": _AT},
    },
    "complaints": {
        **dict.fromkeys(("id", "young_person_id", "service_id", "version_id", "about_id", "receiver_id"), _TEXT),
        **{"sent_at": _AT, "answer_by": _DAY, "in_touch_at": _AT, "taken_back_at": _AT},
    },
    "checked_facts": {
        **{"id": _TEXT, "young_person_id": _TEXT, "circumstance": _TEXT, "detail_sealed": _SEALED},
        **{"checked_by_id": _TEXT, "checked_on": _DAY, "created_at": _AT},
    },
}


def upgrade() -> None:
    # With a default SQLite need not copy the tables; nothing that is empty is ever a mark.
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    nothing = sa.text("x''" if is_sqlite else "''::bytea")
    for table, columns in _BOUND.items():
        op.add_column(table, sa.Column("mac", sa.LargeBinary(), nullable=False, server_default=nothing))
        if not is_sqlite:
            op.alter_column(table, "mac", server_default=None)
        _mark(table, columns)


def _mark(table: str, columns: dict[str, Any]) -> None:
    """Mark what is there, this once: what a row says today is what it is held to from now on."""
    connection = op.get_bind()
    rows = sa.table(table, *(sa.column(name, kind) for name, kind in columns.items()), sa.column("mac", _SEALED))
    found = connection.execute(sa.select(*(rows.c[name] for name in columns))).all()
    if not found:
        return
    mark = context.config.attributes.get("mark")
    if mark is None:
        raise RuntimeError("Rows that are there have to be marked under the server key: give it to `upgrade`.")
    for row in found:
        mac = mark(connection, table, *(_plain(value) for value in row))
        connection.execute(sa.update(rows).where(rows.c.id == row.id).values(mac=mac))


def _plain(value: Any) -> bytes | str | int | None:
    """As youthvoice.marking binds it."""
    if isinstance(value, datetime):
        return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
