"""Looking at the rows behind what services say: grants by basis, audit, outbox. For assertions only."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event, select

from tests.voices.cast import Cast
from youthvoice.audit import AuditEntry
from youthvoice.me import Me
from youthvoice.outbox import OutboxRow
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.voices.models import Voice


def bases(cast: Cast, record_id: str) -> list[str]:
    """The basis of every grant to a record, sorted."""
    with cast.house.database.session() as session:
        return sorted(session.scalars(select(GrantRow.basis).where(GrantRow.record_id == record_id)))


def owed(cast: Cast, record_id: str) -> list[str]:
    """Who is owed a record."""
    with cast.house.database.session() as session:
        return list(session.scalars(select(OwedGrantRow.reader_id).where(OwedGrantRow.record_id == record_id)))


def count_voices(cast: Cast) -> int:
    """How many voices there are."""
    with cast.house.database.session() as session:
        return len(session.scalars(select(Voice.id)).all())


def count_queries(cast: Cast, me: Me, verb: Callable[..., Any]) -> int:
    """How many statements one request sends."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(cast.house.database.engine, "before_cursor_execute", note)
    try:
        cast.do(me, verb)
    finally:
        event.remove(cast.house.database.engine, "before_cursor_execute", note)
    return len(sent)


def audited(cast: Cast, young_person_id: str, action: str) -> list[dict]:
    """The details of every audit entry of this action about a young person."""
    with cast.house.database.session() as session:
        found = select(AuditEntry).where(AuditEntry.young_person_id == young_person_id, AuditEntry.action == action)
        return [entry.details for entry in session.scalars(found.order_by(AuditEntry.number))]


def told(cast: Cast, kind: str) -> list[str]:
    """Who is to hear of this kind of thing."""
    with cast.house.database.session() as session:
        return sorted(session.scalars(select(OutboxRow.recipient_id).where(OutboxRow.kind == kind)))
