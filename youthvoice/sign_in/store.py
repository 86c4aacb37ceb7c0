"""Finding and adding rows of sign_in/. What every request asks is built once; a session is found in one query."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary, String, bindparam, case, column, delete, null, or_, select, table, text, update
from sqlalchemy.sql.functions import max as latest

from youthvoice.db import Base, Session, Utc, execute, flush, lock_row, read
from youthvoice.sign_in.models import InvitationRow, KeySlotRow, KnownBrowserRow, SessionRow, TriesRow, WorkerKeyRow

# Named, not imported: another feature's models are its own. The session's person comes in the same query.
_people = table(
    "people",
    *(column(name, String) for name in ("id", "role", "service_id", "state")),
    column("enrolled_at", Utc),
    column("confirmed_at", Utc),
    column("mac", LargeBinary),
)
_sessions = SessionRow.__table__
_OF_PERSON = ("role", "service_id", "state", "enrolled_at", "confirmed_at")
_SESSION = (
    select(_sessions, *(_people.c[name] for name in _OF_PERSON), _people.c.mac.label("person_mac"))
    .join(_people, _people.c.id == _sessions.c.person_id)
    .where(_sessions.c.id == bindparam("session_id"))
)
_slots = KeySlotRow.__table__
_CONFIRMED_WORDS = select(_slots.c.id).where(
    _slots.c.person_id == bindparam("person"), _slots.c.kind == "phrase", _slots.c.words_confirmed_at.is_not(None)
)


def add(session: Session, row: Base) -> None:
    """Add one row now. Raises `AlreadyExists(table)` where its key is taken."""
    session.add(row)
    flush(session)


# --- sessions


def find_session(session: Session, session_id: bytes) -> Any:
    """The session's columns with its person's role, service_id and state; None when there is none."""
    return read(session, _SESSION, session_id=session_id).one_or_none()


def get_session(session: Session, session_id: bytes) -> SessionRow | None:
    """The session's own row."""
    return session.get(SessionRow, session_id)


def lock_session(session: Session, session_id: bytes) -> SessionRow | None:
    """The session's own row, read anew and held against other writers."""
    return lock_row(session, SessionRow, session_id)


def delete_session(session: Session, session_id: bytes) -> None:
    """End one session."""
    execute(session, delete(SessionRow).where(SessionRow.id == session_id))


def delete_sessions(session: Session, person_id: str, *, slot_id: str | None = None, but: bytes | None = None) -> None:
    """End a person's sessions: all, those of one phone, or all but one."""
    ended = delete(SessionRow).where(SessionRow.person_id == person_id)
    if slot_id is not None:
        ended = ended.where(SessionRow.slot_id == slot_id)
    if but is not None:
        ended = ended.where(SessionRow.id != but)
    execute(session, ended)


def delete_ended_sessions(session: Session, now: datetime) -> None:
    """Drop rows past their absolute end."""
    execute(session, delete(SessionRow).where(SessionRow.ends_at <= now))


# --- key slots


def get_slot(session: Session, slot_id: str) -> KeySlotRow | None:
    """The slot with this id."""
    return session.get(KeySlotRow, slot_id)


def find_slot_by_locator(session: Session, locator_index: bytes) -> KeySlotRow | None:
    """The slot six words lead to."""
    return session.scalars(select(KeySlotRow).where(KeySlotRow.locator_index == locator_index)).one_or_none()


def list_slots(session: Session, person_id: str, kind: str) -> Sequence[KeySlotRow]:
    """A person's slots of one kind, oldest first."""
    wanted = select(KeySlotRow).where(KeySlotRow.person_id == person_id, KeySlotRow.kind == kind)
    return session.scalars(wanted.order_by(KeySlotRow.created_at, KeySlotRow.id)).all()


def has_confirmed_words(session: Session, person_id: str) -> bool:
    """Whether they said once that they have their six words."""
    return read(session, _CONFIRMED_WORDS, person=person_id).first() is not None


def last_sign_ins(session: Session, person_ids: Iterable[str]) -> dict[str, datetime]:
    """When each of these people last opened one of their slots; whoever never did is left out."""
    last = select(KeySlotRow.person_id, latest(KeySlotRow.last_used_at)).where(KeySlotRow.person_id.in_(person_ids))
    return {whose: at for whose, at in session.execute(last.group_by(KeySlotRow.person_id)) if at is not None}


def delete_slots(
    session: Session, person_id: str, *, kind: str | None = None, slot_id: str | None = None, but: str | None = None
) -> None:
    """Delete a person's slots: all, of one kind, one, or all but one."""
    gone = delete(KeySlotRow).where(KeySlotRow.person_id == person_id)
    if kind is not None:
        gone = gone.where(KeySlotRow.kind == kind)
    if slot_id is not None:
        gone = gone.where(KeySlotRow.id == slot_id)
    if but is not None:
        gone = gone.where(KeySlotRow.id != but)
    execute(session, gone.execution_options(synchronize_session="fetch"))


# --- workers' keys that wait


def list_worker_keys(session: Session, person_ids: Iterable[str]) -> Sequence[WorkerKeyRow]:
    """What is known of these workers' waiting keys."""
    return session.scalars(select(WorkerKeyRow).where(WorkerKeyRow.person_id.in_(list(person_ids)))).all()


def lock_worker_key(session: Session, person_id: str) -> WorkerKeyRow | None:
    """One worker's, read anew and held against other writers."""
    return lock_row(session, WorkerKeyRow, person_id)


def delete_worker_key(session: Session, person_id: str) -> None:
    """It waits no more."""
    gone = delete(WorkerKeyRow).where(WorkerKeyRow.person_id == person_id)
    execute(session, gone.execution_options(synchronize_session="fetch"))


# --- invitations


def get_invitation(session: Session, invitation_id: str) -> InvitationRow | None:
    """The invitation with this id."""
    return session.get(InvitationRow, invitation_id)


def list_invitations(session: Session, young_person_ids: Iterable[str]) -> Sequence[InvitationRow]:
    """Every invitation of these young people, oldest first."""
    wanted = select(InvitationRow).where(InvitationRow.young_person_id.in_(list(young_person_ids)))
    return session.scalars(wanted.order_by(InvitationRow.created_at, InvitationRow.id)).all()


def list_invited_by(session: Session, inviter_id: str) -> Sequence[str]:
    """Young people who have an open invitation of this worker's."""
    found = select(InvitationRow.young_person_id).where(
        InvitationRow.inviter_id == inviter_id, InvitationRow.state == "open"
    )
    return session.scalars(found.distinct().order_by(InvitationRow.young_person_id)).all()


def lock_open_invitations(session: Session, young_person_id: str) -> Sequence[InvitationRow]:
    """Whatever is still open for them, held against whoever would take it up."""
    found = select(InvitationRow).where(InvitationRow.young_person_id == young_person_id, InvitationRow.state == "open")
    return session.scalars(found.with_for_update().execution_options(populate_existing=True)).all()


def lock_invitation(session: Session, invitation_id: str) -> InvitationRow | None:
    """One invitation, read anew and held: exactly one caller takes it up, however many race."""
    return lock_row(session, InvitationRow, invitation_id)


# --- known browsers


def find_browser(session: Session, token_index: bytes, person_id: str) -> KnownBrowserRow | None:
    """This person's browser with this token."""
    wanted = select(KnownBrowserRow).where(
        KnownBrowserRow.token_index == token_index, KnownBrowserRow.person_id == person_id
    )
    return session.scalars(wanted).one_or_none()


def delete_browsers(session: Session, person_id: str, *, but: bytes | None = None) -> None:
    """Forget a person's browsers, all or all but the one with this token index."""
    gone = delete(KnownBrowserRow).where(KnownBrowserRow.person_id == person_id)
    if but is not None:
        gone = gone.where(KnownBrowserRow.token_index != but)
    execute(session, gone)


# --- tries

# ON CONFLICT reads the same on SQLite and PostgreSQL, but SQLAlchemy has it per dialect only.
_BEGIN_COUNTING = text("INSERT INTO tries (id, count) VALUES (:subject, 0) ON CONFLICT (id) DO NOTHING")
_COUNT = select(TriesRow.count, TriesRow.next_at).where(TriesRow.id == bindparam("subject"))


def book_try(
    session: Session, subject: str, now: datetime, at_most: int | None, next_at: Mapping[int, datetime]
) -> int | None:
    """Count one more try if one is left and none has to wait. The new count, or None when this one may not be made.

    `next_at`: from which moment the next may be made, by the new count; later counts wait as the last one does.
    One conditional UPDATE: however many ask at once, each count is given out once, on both databases.
    """
    booked = _booking(now, at_most, next_at)
    count: int | None = execute(session, booked, {"subject": subject}).scalar_one_or_none()
    if count is None:
        # Perhaps nobody counts yet; or somebody began between our looking and now, which is no reason to be refused.
        execute(session, _BEGIN_COUNTING, {"subject": subject})
        count = execute(session, booked, {"subject": subject}).scalar_one_or_none()
    return count


def _booking(now: datetime, at_most: int | None, next_at: Mapping[int, datetime]) -> Any:
    waits: Any = null()
    if next_at:
        whens: list[tuple[Any, Any]] = [(TriesRow.count + 1 < min(next_at), null())]
        whens += [(TriesRow.count + 1 == count, bindparam(None, at, Utc)) for count, at in next_at.items()]
        waits = case(*whens, else_=bindparam(None, next_at[max(next_at)], Utc))
    allowed = [TriesRow.id == bindparam("subject"), or_(TriesRow.next_at.is_(None), TriesRow.next_at <= now)]
    if at_most is not None:
        allowed.append(TriesRow.count < at_most)
    return (
        update(TriesRow)
        .where(*allowed)
        .values(count=TriesRow.count + 1, last_at=now, next_at=waits)
        .returning(TriesRow.count)
        .execution_options(synchronize_session=False)
    )


def get_tries(session: Session, subject: str) -> tuple[int, datetime | None]:
    """How many tries were made, and when the next may be."""
    found = session.execute(_COUNT, {"subject": subject}).one_or_none()
    return (found[0], found[1]) if found is not None else (0, None)


def delete_tries(session: Session, subjects: Iterable[str]) -> None:
    """Start counting anew on these."""
    execute(session, delete(TriesRow).where(TriesRow.id.in_(list(subjects))))


def delete_old_tries(session: Session, prefix: str, before: datetime) -> None:
    """Drop counts under this prefix that nobody added to since."""
    execute(session, delete(TriesRow).where(TriesRow.id.startswith(prefix), TriesRow.last_at < before))
