"""Rows of voices and of who they were sent to. Core on the way in, one statement a list on the way out.

What is read is given detached, or as rows that have a voice's or a reader's columns: a new transaction (begin_writing)
does not reach into it; read again what must be fresh.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import Any, TypeVar, cast

from sqlalchemy import Table, and_, bindparam, delete, func, or_, select, update

from youthvoice.db import Session, execute, read
from youthvoice.paging import Page, page_of_rows
from youthvoice.voices.models import SENT, TAKEN_BACK, Voice, VoiceReader

# A page of a young person's own voices, and as many as one request may open (records.open_many).
PAGE = 50
# A worker has about ten young people; a list longer than this is not read but searched.
LONGEST_LIST = 200

Row = TypeVar("Row", Voice, VoiceReader)

_VOICES: Table = Voice.__table__  # type: ignore[assignment]
_READERS: Table = VoiceReader.__table__  # type: ignore[assignment]
_NOTHING: dict[str, object] = dict.fromkeys(_VOICES.c.keys())
_ADD = _VOICES.insert()
_ADD_READERS = _READERS.insert()
_PAGE_OF = (
    select(_VOICES)
    .where(_VOICES.c.young_person_id == bindparam("young"))
    .order_by(_VOICES.c.created_at.desc(), _VOICES.c.id.desc())
    .limit(bindparam("page"))
)
# Ids break ties, so that no page misses or repeats one.
_PAGE_BEFORE = _PAGE_OF.where(
    or_(
        _VOICES.c.created_at < bindparam("moment"),
        and_(_VOICES.c.created_at == bindparam("moment"), _VOICES.c.id < bindparam("before")),
    )
)
_READERS_OF = (
    select(_READERS)
    .where(_READERS.c.voice_id.in_(bindparam("voices", expanding=True)))
    .order_by(_READERS.c.sent_at, _READERS.c.place)
)


def add_voice(session: Session, row: Mapping[str, object]) -> None:
    """Add one voice. Raises `AlreadyExists("voices")` when its id is taken, whoever has it."""
    execute(session, _ADD, [dict(row)])


def as_voice(row: Mapping[str, object]) -> Voice:
    """A voice added a moment ago as it would be read; what is not in its row is empty."""
    return cast(Voice, SimpleNamespace(**_NOTHING | dict(row)))


def add_readers(
    session: Session,
    voice_id: str,
    reader_ids: Iterable[str],
    sent_at: datetime,
    cover_for: Mapping[str, str] | None = None,
    *,
    after: int = 0,
) -> None:
    """Add the people a voice was sent to, after so many others in the same moment.

    `cover_for`: whom those read for who were not picked themselves.
    """
    whose = cover_for or {}
    rows = [
        {"voice_id": voice_id, "reader_id": reader_id, "sent_at": sent_at, "place": place}
        | {"cover_for_id": whose.get(reader_id)}
        for place, reader_id in enumerate(reader_ids, after)
    ]
    if rows:
        execute(session, _ADD_READERS, rows)


def get_voice(session: Session, voice_id: str) -> Voice | None:
    """The voice with this id, read anew."""
    return next(iter(_detached(session, [session.get(Voice, voice_id, populate_existing=True)])), None)


def set_voice(session: Session, voice_id: str, **values: object) -> None:
    """Change columns of one voice."""
    session.execute(update(Voice).where(Voice.id == voice_id).values(**values))


def delete_voice(session: Session, voice_id: str) -> None:
    """Remove a voice and its readers' rows."""
    session.execute(delete(VoiceReader).where(VoiceReader.voice_id == voice_id))
    session.execute(delete(Voice).where(Voice.id == voice_id))


def list_voices_of(session: Session, young_person_id: str, before: Voice | None) -> Page[Voice]:
    """A page of a young person's voices, newest first."""
    statement, asked = _PAGE_OF, dict[str, object](young=young_person_id, page=PAGE + 1)
    if before is not None:
        statement, asked = _PAGE_BEFORE, asked | {"moment": before.created_at, "before": before.id}
    return page_of_rows(cast(Sequence[Voice], read(session, statement, **asked).all()), PAGE)


def list_readers(session: Session, voice_ids: Sequence[str]) -> Sequence[VoiceReader]:
    """Everybody these voices were sent to, in the order they were chosen."""
    return cast(Sequence[VoiceReader], read(session, _READERS_OF, voices=voice_ids).all())


def list_reader_ids(session: Session, voice_id: str) -> list[str]:
    """Who was picked to read a voice and can now, or is promised it; whom it was taken back from is not among them."""
    found = select(VoiceReader.reader_id).where(VoiceReader.voice_id == voice_id, VoiceReader.taken_back_at.is_(None))
    found = found.where(VoiceReader.cover_for_id.is_(None))
    return list(session.scalars(found.order_by(VoiceReader.sent_at, VoiceReader.place)))


def list_stand_in_ids(session: Session, voice_id: str) -> list[str]:
    """Who can read a voice as somebody's cover only."""
    found = select(VoiceReader.reader_id).where(VoiceReader.voice_id == voice_id, VoiceReader.cover_for_id.is_not(None))
    return list(session.scalars(found.where(VoiceReader.taken_back_at.is_(None))))


def find_reader(session: Session, voice_id: str, reader_id: str) -> VoiceReader | None:
    """That this person was sent this voice, or None."""
    found = session.get(VoiceReader, (voice_id, reader_id), populate_existing=True)
    return next(iter(_detached(session, [found])), None)


def forget_reader(session: Session, voice_id: str, reader_id: str) -> None:
    """Take the row away: to this person the voice never was."""
    gone = (VoiceReader.voice_id == voice_id) & (VoiceReader.reader_id == reader_id)
    session.execute(delete(VoiceReader).where(gone))


def forget_unopened(session: Session, voice_id: str) -> None:
    """Take away every row of somebody who never opened it."""
    gone = (VoiceReader.voice_id == voice_id) & VoiceReader.opened_at.is_(None)
    session.execute(delete(VoiceReader).where(gone))


def keep_taken_back(session: Session, voice_id: str, reader_id: str, opened_at: datetime, at: datetime) -> None:
    """Leave the reader their one line: it was opened, and it was taken back."""
    kept = (VoiceReader.voice_id == voice_id) & (VoiceReader.reader_id == reader_id)
    session.execute(update(VoiceReader).where(kept).values(opened_at=opened_at, taken_back_at=at))


def list_sent_to(session: Session, reader_id: str) -> Sequence[tuple[Voice, VoiceReader]]:
    """What this person was sent: what waits longest first, then what is answered or was taken back."""
    found = (
        select(Voice, VoiceReader)
        .join(VoiceReader, VoiceReader.voice_id == Voice.id)
        .where(VoiceReader.reader_id == reader_id, Voice.state.in_((SENT, TAKEN_BACK)))
        .order_by(
            VoiceReader.taken_back_at.is_not(None),
            Voice.answered_at.is_not(None),
            Voice.due_on,
            Voice.sent_at,
        )
        .limit(LONGEST_LIST)
    )
    return [(voice, reader) for voice, reader in session.execute(found)]


def list_given_to(session: Session, young_person_id: str, reader_id: str) -> Sequence[Voice]:
    """What this young person sent this reader in their own right and did not take back, the newest first."""
    found = (
        select(Voice)
        .join(VoiceReader, VoiceReader.voice_id == Voice.id)
        .where(Voice.young_person_id == young_person_id, Voice.state == SENT, VoiceReader.reader_id == reader_id)
        .where(VoiceReader.cover_for_id.is_(None), VoiceReader.taken_back_at.is_(None))
        .order_by(Voice.sent_at.desc(), Voice.id)
    )
    return _detached(session, session.scalars(found))


def find_last_received(session: Session, reader_id: str) -> datetime | None:
    """When something was last sent to this person."""
    return session.scalar(select(func.max(VoiceReader.sent_at)).where(VoiceReader.reader_id == reader_id))


def list_about_ids(session: Session, voice_ids: Sequence[str], about_kind: str) -> dict[str, str]:
    """What those of these voices that are about this kind of thing are about, by voice."""
    found = select(Voice.id, Voice.about_id).where(Voice.id.in_(voice_ids), Voice.about_kind == about_kind)
    return {voice_id: about_id for voice_id, about_id in session.execute(found) if about_id is not None}


def list_about_kinds(session: Session, voice_ids: Sequence[str]) -> dict[str, str]:
    """What kind of thing these voices are about, by voice."""
    found = session.execute(select(Voice.id, Voice.about_kind).where(Voice.id.in_(voice_ids)))
    return {voice_id: about_kind for voice_id, about_kind in found}


def list_unanswered_by(session: Session, named_adult_id: str, young_person_id: str | None) -> Sequence[Voice]:
    """What this adult owes an answer to, of one young person or of all."""
    found = select(Voice).where(
        Voice.named_adult_id == named_adult_id, Voice.state == SENT, Voice.answered_at.is_(None)
    )
    if young_person_id is not None:
        found = found.where(Voice.young_person_id == young_person_id)
    return _detached(session, session.scalars(found.order_by(Voice.id)))


def list_sent_in(session: Session, service_id: str) -> Sequence[Voice]:
    """What was sent to anybody in a service and not taken back: unanswered first, the oldest due date on top."""
    found = (
        select(Voice)
        .where(Voice.service_id == service_id, Voice.state == SENT)
        .order_by(Voice.answered_at.is_not(None), Voice.due_on, Voice.sent_at)
        .limit(LONGEST_LIST)
    )
    return _detached(session, session.scalars(found))


def list_when_sent(session: Session, service_id: str) -> Sequence[Any]:
    """Of everything that was sent in a service and not taken back: id, whose, about what kind, and its days."""
    wanted = (Voice.id, Voice.young_person_id, Voice.about_kind, Voice.sent_at, Voice.answered_at)
    found = select(*wanted).where(Voice.service_id == service_id, Voice.state == SENT)
    return session.execute(found.order_by(Voice.sent_at, Voice.id)).all()


def _detached(session: Session, rows: Iterable[Row | None]) -> list[Row]:
    kept = [row for row in rows if row is not None]
    for row in kept:
        session.expunge(row)
    return kept
