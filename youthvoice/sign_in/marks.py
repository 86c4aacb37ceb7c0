"""What rows of invitations and sessions say, MAC'd: a database writer neither re-opens the one nor lengthens the other.

An invitation somebody changed counts as ended, and as used by nobody; a changed session is nobody's.
"""

from datetime import datetime
from typing import Any

from youthvoice import clock
from youthvoice.people import service as people
from youthvoice.sign_in import store
from youthvoice.sign_in.models import InvitationRow, SessionRow
from youthvoice.work import Work


def mark(work: Work, row: InvitationRow) -> None:
    """Mark the row as it stands now."""
    row.mac = work.house.mac("invitations", *_bound(row))


def untouched(work: Work, row: InvitationRow) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly."""
    return work.house.is_as_written(
        row.mac, "invitations", _bound(row), "invitation_changed_outside", invitation=row.id
    )


def put_state(work: Work, row: InvitationRow, state: str, *, used_at: datetime | None = None) -> None:
    """Give it its next state. A row that was changed outside is never made good by this. `work` is already writing."""
    is_ours = untouched(work, row)
    row.state, row.used_at = state, used_at
    if is_ours:
        mark(work, row)
    store.add(work.session, row)


def mark_session(work: Work, row: SessionRow) -> None:
    """Mark a session's times as they stand now."""
    row.mac = work.house.mac("sessions", *_times(row))


def session_untouched(work: Work, row: Any) -> bool:
    """Whether a session's times, and the facts of whoever it belongs to (of the same query), are as we wrote them."""
    facts = people.bound(row.person_id, row.service_id, row.role, row.state, row.enrolled_at, row.confirmed_at)
    return session_is_marked(work, row) and people.is_marked(work, row.person_mac, facts)


def session_is_marked(work: Work, row: Any) -> bool:
    """Whether a session's times are as the server wrote them."""
    return work.house.is_as_written(row.mac, "sessions", _times(row), "session_changed_outside", person=row.person_id)


def _times(row: Any) -> tuple[bytes | str | None, ...]:
    return (row.id, row.proof, *(clock.iso(at) for at in (row.stepped_up_at, row.last_seen_at, row.ends_at)))


def _bound(row: InvitationRow) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.inviter_id, row.how, row.state)
    return (*ids, *(clock.iso(at) for at in (row.created_at, row.expires_at, row.used_at)))
