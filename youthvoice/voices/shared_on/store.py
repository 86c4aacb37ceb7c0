"""Rows of asks to show somebody more. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import select

from youthvoice.db import Session, flush, lock_row
from youthvoice.voices.shared_on.models import ShareAsk

PAGE = 50


def add_ask(session: Session, row: ShareAsk) -> None:
    """Add one, or keep what was changed in it. Raises `AlreadyExists("share_asks")` where its id is taken."""
    session.add(row)
    flush(session)


def get_ask(session: Session, ask_id: str) -> ShareAsk | None:
    """The ask with this id, read anew."""
    return session.get(ShareAsk, ask_id, populate_existing=True)


def lock_ask(session: Session, ask_id: str) -> ShareAsk | None:
    """The same, held until this request ends; only while writing."""
    return lock_row(session, ShareAsk, ask_id)


def list_about(session: Session, voice_id: str) -> Sequence[ShareAsk]:
    """Every ask about a voice, whoever asked, newest first."""
    found = select(ShareAsk).where(ShareAsk.voice_id == voice_id).order_by(ShareAsk.asked_at.desc(), ShareAsk.id)
    return session.scalars(found.execution_options(populate_existing=True)).all()


def list_of(session: Session, young_person_id: str) -> Sequence[ShareAsk]:
    """What a young person was asked and has not said no to, newest first."""
    found = select(ShareAsk).where(ShareAsk.young_person_id == young_person_id, ShareAsk.answer.is_(None))
    return session.scalars(found.order_by(ShareAsk.asked_at.desc(), ShareAsk.id).limit(PAGE)).all()
