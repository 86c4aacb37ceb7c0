"""Append-only and chained: what was done, in its own transaction; what was refused, apart. Ids and codes, never words.

One chain per young person, else per service, else the deployment's: no lock is shared by everybody.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, LargeBinary, String, Table, bindparam, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from youthvoice.db import Base, Id, Json, Session, Utc, catch_up, execute, put_off
from youthvoice.house import House
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

BEGINNING = b"\x00" * 32


class AuditChain(Base):
    """Where each chain has got to; locked while an entry is appended."""

    __tablename__ = "audit_chains"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    length: Mapped[int] = mapped_column(BigInteger)
    head: Mapped[bytes] = mapped_column(LargeBinary)


class AuditEntry(Base):
    """One thing that was done or refused."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_young_person", "young_person_id", "action"),)

    chain_id: Mapped[str] = mapped_column(Id, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Utc)
    actor_id: Mapped[str | None] = mapped_column(Id)
    action: Mapped[str] = mapped_column(String(60))
    young_person_id: Mapped[str | None] = mapped_column(Id)
    subject_id: Mapped[str | None] = mapped_column(Id)
    details: Mapped[Any] = mapped_column(Json)
    mac: Mapped[bytes] = mapped_column(LargeBinary)


_chains: Table = AuditChain.__table__  # type: ignore[assignment]
_CHAIN = select(_chains.c.length, _chains.c.head).where(_chains.c.id == bindparam("chain")).with_for_update()
# ON CONFLICT reads the same on SQLite and PostgreSQL, but SQLAlchemy has it per dialect only.
_BEGIN = text("INSERT INTO audit_chains (id, length, head) VALUES (:chain, 0, :head) ON CONFLICT (id) DO NOTHING")
_MOVE = (
    update(_chains)
    .where(_chains.c.id == bindparam("chain"))
    .values(length=bindparam("new_length"), head=bindparam("new_head"))
)
_APPEND = AuditEntry.__table__.insert()  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Fault:
    """A place where a chain is not as the server wrote it."""

    chain_id: str
    number: int
    what: str


def write(
    work: Work,
    action: str,
    *,
    young_person_id: str | None = None,
    subject_id: str | None = None,
    actor_id: str | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Have one entry appended to its chain, with all others of this act, as it commits. `details`: ids and codes."""
    me = work.me
    row = {
        "chain_id": young_person_id or (me.service_id if me else None) or work.house.deployment,
        "at": work.now,
        "actor_id": actor_id or (me.person_id if me else None),
        "action": action,
        "young_person_id": young_person_id,
        "subject_id": subject_id,
        "details": dict(details or {}),
    }
    put_off(work.session, _append, (work.house, row))


def _append(session: Session, entries: list[tuple[House, dict[str, Any]]]) -> None:
    """Each chain's entries in the order they were written; the chains in one order, so that no two acts cross."""
    chains: dict[str, list[tuple[House, dict[str, Any]]]] = {}
    for house, row in entries:
        chains.setdefault(row["chain_id"], []).append((house, row))
    rows, ends = [], []
    for chain in sorted(chains):
        before, head = _find_end(session, chain)
        for number, (house, row) in enumerate(chains[chain], before + 1):
            row["number"] = number
            row["mac"] = head = _mac(house, head, row)
            rows.append(row)
        ends.append({"chain": chain, "new_length": before + len(chains[chain]), "new_head": head})
    execute(session, _APPEND, rows)
    execute(session, _MOVE, ends)


def hold(work: Work, *young_person_ids: str) -> None:
    """Begin writing about these young people, and hold their chains first: whoever else writes about them waits here.

    Every writing act ends with an entry in their chain anyway. Held before any other row, so that on PostgreSQL no two
    acts lock the same rows in two orders, and what is read from here on is what the act before left behind.
    """
    work.begin_writing()
    if work.house.database.is_sqlite:
        return  # one writer at a time already
    transaction = work.session.get_transaction()
    since, held = work.session.info.get("chains_held", (None, set()))
    if since is not transaction:
        held = set()
        work.session.info["chains_held"] = (transaction, held)
    for chain in sorted(set(young_person_ids) - held):
        _find_end(work.session, chain)
        held.add(chain)


def list_entries(
    session: Session, young_person_id: str, actions: Collection[str], *, at_most: int = 200
) -> list[AuditEntry]:
    """What was done about a young person, newest first."""
    catch_up(session)
    wanted = select(AuditEntry).where(
        AuditEntry.young_person_id == young_person_id, AuditEntry.action.in_(tuple(actions))
    )
    return list(session.scalars(wanted.order_by(AuditEntry.number.desc()).limit(at_most)))


def list_of_service(session: Session, service_id: str, actions: Collection[str], since: datetime) -> list[AuditEntry]:
    """What was done in a service since then and is about no young person, oldest first."""
    catch_up(session)
    wanted = select(AuditEntry).where(
        AuditEntry.chain_id == service_id, AuditEntry.action.in_(tuple(actions)), AuditEntry.at >= since
    )
    return list(session.scalars(wanted.order_by(AuditEntry.number)))


def verify(session: Session, house: House) -> Iterator[Fault]:
    """Walk every chain: an entry changed, taken out, or put in, and a chain cut short, each named."""
    heads = {chain.id: chain for chain in session.scalars(select(AuditChain))}
    ends: dict[str, tuple[int, bytes]] = {}
    entries = select(AuditEntry).order_by(AuditEntry.chain_id, AuditEntry.number).execution_options(yield_per=500)
    for entry in session.scalars(entries):
        number, head = ends.get(entry.chain_id, (0, BEGINNING))
        if entry.number != number + 1:
            yield Fault(entry.chain_id, number + 1, "an entry is missing")
        try:
            row = {name: getattr(entry, name) for name in _BOUND}
            house.check_mac(entry.mac, "audit_entries", head, *_flat(row))
        except Unopenable:
            yield Fault(entry.chain_id, entry.number, "an entry was changed, or the one before it is gone")
        ends[entry.chain_id] = (entry.number, entry.mac)
    for chain_id in heads.keys() | ends.keys():
        number, head = ends.get(chain_id, (0, BEGINNING))
        chain = heads.get(chain_id)
        if chain is None or (chain.length, chain.head) != (number, head):
            yield Fault(chain_id, number, "the chain does not end where it should")


_BOUND = ("chain_id", "number", "at", "actor_id", "action", "young_person_id", "subject_id", "details")


def _find_end(session: Session, chain: str) -> tuple[int, bytes]:
    """How many entries there are and the last one's mark, held; begins the chain when it is new."""
    found = session.execute(_CHAIN, {"chain": chain}).one_or_none()
    if found is None:
        execute(session, _BEGIN, {"chain": chain, "head": BEGINNING})  # or another request did a moment ago
        found = session.execute(_CHAIN, {"chain": chain}).one()
    return found.length, found.head


def _mac(house: House, head: bytes, row: Mapping[str, Any]) -> bytes:
    return house.mac("audit_entries", head, *_flat(row))


def _flat(row: Mapping[str, Any]) -> Iterator[str | int | None]:
    for name in _BOUND:
        value = row[name]
        if isinstance(value, datetime):
            yield value.astimezone(UTC).isoformat()
        elif isinstance(value, dict):
            yield json.dumps(value, separators=(",", ":"), sort_keys=True)
        else:
            yield value
