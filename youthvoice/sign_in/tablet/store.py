"""Rows of hand-overs."""

from sqlalchemy import select

from youthvoice.db import Session
from youthvoice.sign_in.tablet.models import HandOverRow


def find_by_session(session: Session, session_id: bytes) -> HandOverRow | None:
    """The hand-over a tablet's session was begun from."""
    return session.scalars(select(HandOverRow).where(HandOverRow.session_id == session_id)).one_or_none()
