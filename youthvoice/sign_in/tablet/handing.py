"""Handing a shared tablet over and back (K4).

The adult's session ends in the same transaction. What the tablet is left with is a ticket of its own making: it opens
no word, and begins at most a session that says things before set-up.
"""

import hmac
from dataclasses import dataclass, field
from datetime import timedelta

from consent.actions import Action
from consent.facts import Situation
from youthvoice import audit, errors, gate
from youthvoice.db import AlreadyExists
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import sessions, store
from youthvoice.sign_in.sessions import SignedIn
from youthvoice.sign_in.tablet import marks
from youthvoice.sign_in.tablet import store as hand_overs
from youthvoice.sign_in.tablet.models import HandOverRow
from youthvoice.work import Work

# As long as a young person's own session can last; a visit is shorter.
LASTS = timedelta(hours=12)
# Words that were kept sealed with no signal may be brought this long after (voices/carried).
CARRIES = timedelta(days=30)
GIVEN_BACK = "This tablet was given back. Ask your worker to hand it to you again."


@dataclass(frozen=True)
class Ticket:
    """What the tablet holds: the hand-over's id and 32 bytes of its own making."""

    id: str
    ticket: bytes = field(repr=False)


@dataclass(frozen=True)
class OnTablet:
    """What the tablet is told: who handed it over, and to whose public key words are sealed with no signal.

    `enrolled`: they have six words to type. Not enrolled: `signed` is their session, which says things and no yes.
    """

    worker: people.Person
    enrolled: bool
    reader_id: str
    seal_to: bytes | None
    signed: SignedIn | None = None


@dataclass(frozen=True)
class Company:
    """Whose tablet a session is on, and with which young person: the adult in the room."""

    hand_over_id: str
    worker: people.Person


def hand_over(work: Work, given: Ticket, young_person_id: str) -> None:
    """End my own session and let the tablet go to a young person I work with. The same id again changes nothing.

    Raises NotFound for anybody I do not work with, and for an id that is another's.
    """
    me = _me(work)
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        relationships=people.list_relationships(work, young_person_id),
    )
    gate.ask(work, Action.HAND_OVER, situation, about=young_person_id if situation.young_person else None)
    audit.hold(work, young_person_id)
    if not people.works_with(work, me.person_id, young_person_id):
        raise errors.NotFound
    row = HandOverRow(id=given.id, young_person_id=young_person_id, worker_id=me.person_id)
    row.ticket_index = _index(work, given)
    row.created_at, row.ends_at = work.now, work.now + LASTS
    marks.mark(work, row)
    try:
        store.add(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None
    audit.write(work, "hand_over", young_person_id=young_person_id, subject_id=given.id)
    sessions.lock(work, me)


def begin(work: Work, given: Ticket) -> OnTablet:
    """What the tablet starts from and, before set-up, a session of the young person's that only says things.

    A session begun before from the same ticket ends. Raises Gone `given_back` once it was, or after its hours.
    """
    row = _open(work, given)
    worker, young = people.find_person(work, row.worker_id), people.find_person(work, row.young_person_id)
    if worker is None or young is None or not people.works_with(work, row.worker_id, row.young_person_id):
        raise _given_back()
    reader = young if young.enrolled else worker
    key = people.current_key(work, reader.id)
    told = OnTablet(worker, young.enrolled, reader.id, key.draft_public if key else None)
    if young.enrolled:
        return told
    work.begin_writing()
    row = _locked(work, given)
    _end_session(work, row)
    signed = sessions.start(work, young, None, before_set_up=True)
    _begun(work, row, signed.me)
    return OnTablet(told.worker, told.enrolled, told.reader_id, told.seal_to, signed)


def take_up(work: Work, given: Ticket | None, signed: SignedIn) -> SignedIn:
    """Note that this session, just begun with their six words, is the one on the tablet. `work` is already writing.

    Raises Problem `wrong_secret` when the words are somebody else's than the tablet was handed to: it says no more.
    """
    if given is None:
        return signed
    row = _locked(work, given)
    if row.young_person_id != signed.me.person_id:
        raise errors.Problem(422, "wrong_secret", "That was not right.")
    _end_session(work, row)
    _begun(work, row, signed.me)
    return signed


def hand_back(work: Work, given: Ticket) -> None:
    """The tablet is given back: its session is gone, and the ticket begins no other. Again changes nothing."""
    work.begin_writing()
    row = _found(work, given, lock=True)
    if row.ended_at is not None:
        return
    _end_session(work, row)
    row.ended_at = work.now
    marks.mark(work, row)
    store.add(work.session, row)
    audit.write(work, "hand_back", young_person_id=row.young_person_id, subject_id=row.id, actor_id=row.young_person_id)


def company_of(work: Work) -> Company | None:
    """Who handed over the tablet this session is on; None on somebody's own phone, or when that is not known."""
    me = _me(work)
    row = hand_overs.find_by_session(work.session, me.session_id) if me.session_id else None
    if row is None or not marks.untouched(work, row) or row.young_person_id != me.person_id:
        return None
    worker = people.find_person(work, row.worker_id)
    return Company(row.id, worker) if worker is not None else None


def bearer_of(work: Work, given: Ticket) -> tuple[str, str]:
    """The young person and worker of a hand-over whose words may still be brought. Raises NotFound."""
    row = _found(work, given)
    if work.now >= row.created_at + CARRIES:
        raise errors.NotFound
    return row.young_person_id, row.worker_id


def _found(work: Work, given: Ticket, *, lock: bool = False) -> HandOverRow:
    row = marks.lock(work, given.id) if lock else marks.find(work, given.id)
    if row is None or not hmac.compare_digest(row.ticket_index, _index(work, given)):
        raise errors.NotFound
    return row


def _open(work: Work, given: Ticket) -> HandOverRow:
    return _unless_given_back(work, _found(work, given))


def _locked(work: Work, given: Ticket) -> HandOverRow:
    return _unless_given_back(work, _found(work, given, lock=True))


def _unless_given_back(work: Work, row: HandOverRow) -> HandOverRow:
    if row.ended_at is not None or work.now >= row.ends_at:
        raise _given_back()
    return row


def _begun(work: Work, row: HandOverRow, me: Me) -> None:
    row.session_id = me.session_id
    marks.mark(work, row)
    store.add(work.session, row)


def _end_session(work: Work, row: HandOverRow) -> None:
    if row.session_id is not None:
        store.delete_session(work.session, row.session_id)
        row.session_id = None


def _index(work: Work, given: Ticket) -> bytes:
    return work.house.lookup("hand_overs.ticket_index", f"{given.id}|{given.ticket.hex()}")


def _given_back() -> errors.Problem:
    return errors.Gone("given_back", GIVEN_BACK)


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me
