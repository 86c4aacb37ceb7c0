"""Who told a young person with no app of a hold-back in person, and on which day; the marks of what is there"""

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0018"
down_revision = "0017"

_TEXT, _AT, _DAY, _YES = sa.String, sa.DateTime(timezone=True), sa.Date, sa.Boolean
# Each column that was bound, in the order its class names it; what is new comes after them, and is empty.
_BOUND: dict[str, Any] = {
    **dict.fromkeys(("id", "young_person_id", "service_id", "activity"), _TEXT),
    **{"reasons_sealed": sa.LargeBinary, "author_id": _TEXT, "second_person_id": _TEXT, "proposed_at": _AT},
    **{"agree_by": _DAY, "agreed_at": _AT, "starts_on": _DAY, "review_on": _DAY, "ended_at": _AT, "ended_by_id": _TEXT},
    **{"reviewer_id": _TEXT, "finding": _TEXT, "found_by_id": _TEXT, "found_at": _AT, "not_telling": _YES},
    **{"tell_again_at": _AT, "not_told_by_id": _TEXT, "telling_looks": sa.Integer, "told_at": _AT},
}


def upgrade() -> None:
    # Said in full, since both databases understand it: SQLite would copy the table, which challenges hang on.
    names = "CONSTRAINT fk_holds_told_by_id_people REFERENCES people (id)"
    op.execute(f"ALTER TABLE holds ADD COLUMN told_by_id VARCHAR(36) {names}")
    op.add_column("holds", sa.Column("told_on", sa.Date(), nullable=True))
    _mark()


def _mark() -> None:
    """Mark each row with what is new in it, if it is as the server wrote it. One that was changed stays nothing."""
    connection = op.get_bind()
    rows = sa.table(
        "holds", *(sa.column(name, kind) for name, kind in _BOUND.items()), sa.column("mac", sa.LargeBinary)
    )
    found = connection.execute(sa.select(rows.c.mac, *(rows.c[name] for name in _BOUND))).all()
    if not found:
        return
    mark, is_marked = (context.config.attributes.get(name) for name in ("mark", "is_marked"))
    if mark is None or is_marked is None:
        raise RuntimeError("Rows that are there have to be marked under the server key: give it to `upgrade`.")
    for before, *values in found:
        bound = [_plain(value) for value in values]
        if is_marked(connection, bytes(before), "holds", *bound):
            mac = mark(connection, "holds", *bound, None, None)
            connection.execute(sa.update(rows).where(rows.c.id == bound[0]).values(mac=mac))


def _plain(value: Any) -> bytes | str | int | None:
    """As youthvoice.marking binds it."""
    if isinstance(value, datetime):
        return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
